//! The shared catalogue, from its own file.

use super::context::{Context, label};
use crate::diagnostic::{Code, Diagnostic, has_errors};
use crate::domain::{
    Catalogue, Category, CategoryId, Indication, Label, Measure, Role, Service, Signer,
};
use crate::source::{Source, Span};
use crate::syntax::tree;

/// A catalogue in which nothing is.
pub(super) fn empty() -> Catalogue {
    Catalogue {
        from: chrono::NaiveDate::default(),
        title: Label::same(""),
        laws: Vec::new(),
        deliveries: Vec::new(),
        indications: Vec::new(),
        categories: Vec::new(),
        services: Vec::new(),
        roles: Vec::new(),
        signers: Vec::new(),
    }
}

/// Reads a catalogue; what is declared first may be named by what follows.
pub(super) fn read(
    source: &Source,
    document: &tree::Document,
) -> (Option<Catalogue>, Vec<Diagnostic>) {
    let nothing = empty();
    let mut context = Context::new(source, &nothing, document);
    let mut catalogue = empty();
    let mut header: Option<Span> = None;
    let mut profiled: Vec<String> = Vec::new();
    for item in &document.items {
        if let tree::Item::Catalogue(written) = &item.value {
            if header.replace(item.span).is_some() {
                let message = "the catalogue begins twice";
                context.report(Diagnostic::new(Code::RepeatedBlock, item.span, message));
            }
            catalogue.title = label(&written.title);
            if let Some(from) = context.date(&written.from.value, written.from.span) {
                catalogue.from = from;
            }
        } else if let tree::Item::Profiles(law, deliveries, ranges) = &item.value {
            profiled.push(law.value.clone());
            profiles(&mut context, &mut catalogue, law, deliveries, ranges);
        } else if !declare(&mut context, &mut catalogue, &item.value) {
            super::misplaced(&mut context, item.span, "a catalogue");
        }
    }
    unprofiled(&mut catalogue, &profiled);
    if header.is_none() {
        let start = Span::new(0, 0);
        let diagnostic = Diagnostic::new(Code::MissingBlock, start, "this is no catalogue")
            .help("begin with `catalogue \"…\" in force from …`");
        context.report_absent(diagnostic);
    }
    names(&mut context, document);
    let diagnostics = context.diagnostics;
    let made = (!has_errors(&diagnostics)).then_some(catalogue);
    (made, diagnostics)
}

/// Adds what an item declares; says whether it belongs in a catalogue.
fn declare(context: &mut Context<'_>, catalogue: &mut Catalogue, item: &tree::Item) -> bool {
    if let tree::Item::Law(code, text) = item {
        catalogue.laws.push((code.value.clone(), label(text)));
    } else if let tree::Item::Delivery(code, text) = item {
        catalogue.deliveries.push((code.value.clone(), label(text)));
    } else if let tree::Item::Category(name, text) = item {
        let name = name.value.clone();
        catalogue.categories.push(Category { name, label: label(text) });
    } else if let tree::Item::Service(written) = item {
        service(context, catalogue, written);
    } else if let tree::Item::Role(name, text) = item {
        catalogue.roles.push(Role { name: name.value.clone(), label: label(text) });
    } else if let tree::Item::Signer(name, text) = item {
        catalogue.signers.push(Signer { name: name.value.clone(), label: label(text) });
    } else {
        return false;
    }
    true
}

fn service(context: &mut Context<'_>, catalogue: &mut Catalogue, written: &tree::ServiceItem) {
    let category = catalogue.category_named(&written.category.value);
    let Some(category) = category else {
        let known: Vec<&str> =
            catalogue.categories.iter().map(|known| known.name.as_str()).collect();
        context.unknown("category", &written.category.value, written.category.span, &known);
        return;
    };
    let measure = match written.measure.value {
        tree::Measure::Time => Measure::Time,
        tree::Measure::Pieces => Measure::Pieces,
        tree::Measure::Period => Measure::Period,
        tree::Measure::Quotes => Measure::Quoted,
    };
    let category: CategoryId = category;
    let name = written.name.value.clone();
    catalogue.services.push(Service { name, category, measure, label: label(&written.label) });
}

fn profiles(
    context: &mut Context<'_>,
    catalogue: &mut Catalogue,
    law: &tree::Text,
    deliveries: &[tree::Text],
    ranges: &[tree::ProfileRange],
) {
    if !catalogue.laws.iter().any(|(known, _)| *known == law.value) {
        let message = format!("there is no law `{}` above", law.value);
        context.report(Diagnostic::new(Code::UnknownIndication, law.span, message));
        return;
    }
    for delivery in deliveries {
        if !catalogue.deliveries.iter().any(|(known, _)| *known == delivery.value) {
            let message = format!("there is no delivery `{}` above", delivery.value);
            context.report(Diagnostic::new(Code::UnknownIndication, delivery.span, message));
            continue;
        }
        for profile in ranges.iter().flat_map(|range| expand(context, range)) {
            let indication = Indication {
                law: law.value.clone(),
                delivery: Some(delivery.value.clone()),
                profile: Some(profile),
            };
            if !catalogue.indications.contains(&indication) {
                catalogue.indications.push(indication);
            }
        }
    }
}

/// The profiles of a range; in the catalogue a range counts.
fn expand(context: &mut Context<'_>, range: &tree::ProfileRange) -> Vec<String> {
    let Some(last) = &range.last else {
        return vec![range.first.value.clone()];
    };
    match (range.first.value.parse::<u16>(), last.value.parse::<u16>()) {
        (Ok(low), Ok(high)) if low < high && high <= 100 => {
            (low..=high).map(|number| number.to_string()).collect()
        }
        (_, _) => {
            let span = range.first.span.to(last.span);
            let message = "this is not a range of profiles";
            let diagnostic = Diagnostic::new(Code::UnknownIndication, span, message)
                .help("a range runs from a lower number to a higher one, up to 100");
            context.report(diagnostic);
            Vec::new()
        }
    }
}

/// A law without profiles stands alone, and with each delivery.
fn unprofiled(catalogue: &mut Catalogue, profiled: &[String]) {
    let laws: Vec<String> = catalogue
        .laws
        .iter()
        .map(|(law, _)| law.clone())
        .filter(|law| !profiled.contains(law))
        .collect();
    for law in laws {
        catalogue.indications.push(Indication { law: law.clone(), delivery: None, profile: None });
        for (delivery, _) in &catalogue.deliveries {
            catalogue.indications.push(Indication {
                law: law.clone(),
                delivery: Some(delivery.clone()),
                profile: None,
            });
        }
    }
}

/// Reports names that stand twice; a service and a category may not share one either, as an offer
/// names both.
fn names(context: &mut Context<'_>, document: &tree::Document) {
    let mut offers: Vec<&tree::Text> = Vec::new();
    let mut codes: Vec<&tree::Text> = Vec::new();
    let mut roles: Vec<&tree::Text> = Vec::new();
    let mut signers: Vec<&tree::Text> = Vec::new();
    for item in &document.items {
        if let tree::Item::Category(name, _) = &item.value {
            offers.push(name);
        } else if let tree::Item::Service(service) = &item.value {
            offers.push(&service.name);
        } else if let tree::Item::Law(name, _) | tree::Item::Delivery(name, _) = &item.value {
            codes.push(name);
        } else if let tree::Item::Role(name, _) = &item.value {
            roles.push(name);
        } else if let tree::Item::Signer(name, _) = &item.value {
            signers.push(name);
        }
    }
    context.distinct("services and categories", &offers);
    context.distinct("codes", &codes);
    context.distinct("roles", &roles);
    context.distinct("signers", &signers);
}
