//! Dimension 3: the form, who may take part, how an indication becomes a budget, and how prices are set.

use super::Point;
use crate::authoring::describe::amounts::told;
use crate::authoring::describe::conditions::only_when;
use crate::authoring::describe::subject::Subject;
use crate::authoring::describe::text::{Text, all_of, in_turn, said};
use crate::check::expression::Expression;
use crate::check::policy::{Contribution, ReasonId, RoleTerms, Terms};
use crate::domain::{Colour, Label, Measure, PaymentUnit, Purpose, ServiceId};
use crate::syntax::{Language, parse_expression, print_expression};

/// What a policy says of its instrument.
pub(super) fn points(subject: &Subject<'_>) -> Vec<Point> {
    let mut points = Vec::new();
    points.extend(indicative(subject));
    points.extend(form(subject));
    points.push(eligible(subject));
    points.push(start(subject));
    points.extend(discounts(subject));
    for purpose in [Purpose::Collective, Purpose::Kept, Purpose::PaidOut] {
        points.extend(contributions(subject, purpose));
    }
    for measure in [Measure::Pieces, Measure::Period, Measure::Quoted] {
        points.extend(prices(subject, measure));
    }
    points.extend(signal(subject));
    points
}

fn indicative(subject: &Subject<'_>) -> Option<Point> {
    let why = Text::bare(subject.policy.indicative.as_ref()?);
    let text = said!("Bindt nog niemand: {}." / "Binds nobody yet: {}.", why);
    Some(Point::new(subject, text, subject.always("indicative")))
}

fn form(subject: &Subject<'_>) -> Option<Point> {
    let form = Text::label(subject.policy.form.as_ref()?);
    let text = said!("Het formulier heet: {}." / "The form is called: {}.", form);
    Some(Point::new(subject, text, subject.always("form")))
}

fn eligible(subject: &Subject<'_>) -> Point {
    let conditions = &subject.policy.eligible;
    if conditions.is_empty() {
        let text = said!(
            "Er zijn geen voorwaarden om mee te doen." / "There are no conditions for taking part."
        );
        return Point::new(subject, text, subject.always("in force"));
    }
    let messages: Vec<Text> = conditions.iter().map(|one| Text::bare(&one.message)).collect();
    let text =
        said!("Meedoen kan als: {}." / "Taking part is possible if: {}.", in_turn(&messages));
    Point::new(subject, text, conditions.iter().map(|one| one.reason))
}

fn start(subject: &Subject<'_>) -> Point {
    let amount = told(subject, &subject.policy.start, None);
    let text = said!("Begin van het budget: {}." / "Start of the budget: {}.", amount.text);
    let reasons = std::iter::once(subject.policy.start_reason).chain(amount.reasons);
    Point::new(subject, text, reasons)
}

/// `risico's en innovatie (2%)`, with its condition.
fn entry(
    subject: &Subject<'_>,
    label: &Label,
    amount: &Expression,
    when: Option<&Expression>,
    reasons: &mut Vec<ReasonId>,
) -> Text {
    let amount = told(subject, amount, None);
    reasons.extend(amount.reasons);
    let amount = match when {
        Some(when) => said!("{}, {}" / "{}, {}", amount.text, only_when(subject, when)),
        None => amount.text,
    };
    said!("{} ({})" / "{} ({})", Text::bare(label), amount)
}

fn discounts(subject: &Subject<'_>) -> Option<Point> {
    let mut reasons = Vec::new();
    let discounts = subject.policy.discounts.iter().map(|one| {
        reasons.push(one.reason);
        entry(subject, &one.label, &one.amount, one.when.as_ref(), &mut reasons)
    });
    let discounts: Vec<Text> = discounts.collect();
    let text = said!("Daar gaat eerst af: {}." / "First goes off: {}.", in_turn(&discounts));
    (!discounts.is_empty()).then(|| Point::new(subject, text, reasons))
}

fn contributions(subject: &Subject<'_>, purpose: Purpose) -> Option<Point> {
    let mut reasons = Vec::new();
    let of_purpose = |one: &&Contribution| one.purpose == purpose;
    let entries = subject.policy.contributions.iter().filter(of_purpose).map(|one| {
        reasons.push(one.reason);
        entry(subject, &one.label, &one.amount, one.when.as_ref(), &mut reasons)
    });
    let entries: Vec<Text> = entries.collect();
    if entries.is_empty() {
        return None;
    }
    let entries = in_turn(&entries);
    let text = match (purpose, subject.policy.unit) {
        (Purpose::Collective, _) => said!(
            "Verplichte bijdragen, voor iedereen samen: {}."
                / "Mandatory contributions, for all together: {}.",
            entries
        ),
        (Purpose::Kept, _) => {
            said!("Eigen reserve van de cliënt: {}." / "The client's own reserve: {}.", entries)
        }
        (Purpose::PaidOut, PaymentUnit::Money | PaymentUnit::Points) => {
            said!("Uitbetaald aan de cliënt: {}." / "Paid out to the client: {}.", entries)
        }
        (Purpose::PaidOut, PaymentUnit::Time) => {
            said!("Naar de cliënt zelf: {}." / "To the client himself: {}.", entries)
        }
    };
    Some(Point::new(subject, text, reasons))
}

/// How prices are set of what is not measured in time.
fn prices(subject: &Subject<'_>, measure: Measure) -> Option<Point> {
    let mut reasons = Vec::new();
    let mut priced: Vec<Text> = Vec::new();
    for (place, service) in subject.catalogue.services.iter().enumerate() {
        let Some(offer) = subject.policy.offers.get(place) else { continue };
        if service.measure != measure {
            continue;
        }
        let id = ServiceId::at(place);
        let Some(price) = price(subject, id, &offer.terms, &mut reasons) else { continue };
        reasons.push(offer.reason);
        let name = subject.service(id);
        priced.push(match measure {
            Measure::Quoted => name,
            Measure::Pieces | Measure::Period | Measure::Time => {
                said!("{} {}" / "{} {}", name, price)
            }
        });
    }
    if priced.is_empty() {
        return None;
    }
    let text = match measure {
        Measure::Pieces => said!("Losse diensten: {}." / "By the piece: {}.", in_turn(&priced)),
        Measure::Period => said!("Abonnementen: {}." / "Subscriptions: {}.", in_turn(&priced)),
        Measure::Quoted => {
            said!("Volgens offerte: {}." / "As quoted: {}.", all_of(&priced))
        }
        Measure::Time => said!("Prijs per uur: {}." / "Price per hour: {}.", in_turn(&priced)),
    };
    Some(Point::new(subject, text, reasons))
}

fn price(
    subject: &Subject<'_>,
    id: ServiceId,
    terms: &Terms,
    reasons: &mut Vec<ReasonId>,
) -> Option<Text> {
    let mut figure = |price: &Expression| {
        let told = told(subject, price, Some(id));
        reasons.extend(told.reasons);
        told.text
    };
    match terms {
        Terms::Price(price) => Some(figure(price)),
        Terms::AsQuoted => Some(said!("volgens offerte" / "as quoted")),
        Terms::Outside(_) | Terms::NotOffered(_) => None,
        Terms::ByRole(roles) => {
            let mut prices = Vec::new();
            for (role, terms) in roles {
                match terms {
                    RoleTerms::Price(price) => {
                        prices.push(said!(
                            "{} ({})" / "{} ({})",
                            figure(price),
                            subject.role(*role)
                        ));
                    }
                    RoleTerms::Outside(_) | RoleTerms::NotOffered(_) => {}
                }
            }
            (!prices.is_empty()).then(|| all_of(&prices))
        }
    }
}

/// A traffic light of its own; most policies have the usual one.
fn signal(subject: &Subject<'_>) -> Option<Point> {
    let lights = subject.policy.signal.iter().map(|light| {
        let colour = match light.colour {
            Colour::Green => said!("groen" / "green"),
            Colour::Orange => said!("oranje" / "orange"),
            Colour::Red => said!("rood" / "red"),
        };
        match &light.when {
            Some(when) => said!("{} als {}" / "{} if {}", colour, as_written(subject, when)),
            None => said!("anders {}" / "otherwise {}", colour),
        }
    });
    let lights: Vec<Text> = lights.collect();
    let text = said!("Eigen stoplicht: {}." / "Its own traffic light: {}.", in_turn(&lights));
    let reasons = subject.policy.signal.iter().map(|light| light.reason);
    (!lights.is_empty()).then(|| Point::new(subject, text, reasons))
}

/// A condition as it is written, in the reader's spelling of the language.
fn as_written(subject: &Subject<'_>, condition: &Expression) -> Text {
    let tree = parse_expression(subject.source, condition.span);
    let spelt = |language| match &tree {
        Ok(tree) => print_expression(&tree.value, language),
        Err(_) => subject.source.slice(condition.span).to_owned(),
    };
    said!("‘{}’" / "'{}'", Text { nl: spelt(Language::Dutch), en: spelt(Language::English) })
}
