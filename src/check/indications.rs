//! Patterns of indications: which of the catalogue's indications they mean.

use super::context::Context;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::nearest;
use crate::source::Span;
use crate::syntax::tree;

impl Context<'_> {
    /// A flag for each indication of the catalogue; none where a code or profile is unknown.
    pub(super) fn indications(&mut self, pattern: &tree::Pattern, span: Span) -> Option<Vec<bool>> {
        let (law, delivery) = self.codes(&pattern.codes)?;
        let deliveries = self.deliveries(delivery, &pattern.others)?;
        let profiles = self.profiles(&pattern.profiles)?;
        let found: Vec<bool> = self
            .catalogue
            .indications
            .iter()
            .map(|known| {
                law.as_ref().is_none_or(|law| *law == known.law)
                    && (deliveries.is_empty()
                        || known.delivery.as_ref().is_some_and(|one| deliveries.contains(one)))
                    && (profiles.is_empty()
                        || known.profile.as_ref().is_some_and(|profile| profiles.contains(profile)))
            })
            .collect();
        if !found.contains(&true) {
            let message = "no indication of the catalogue is like this";
            let diagnostic = Diagnostic::new(Code::UnknownIndication, span, message)
                .help("a profile goes with the law and delivery that the catalogue gives it");
            self.report(diagnostic);
            return None;
        }
        Some(found)
    }

    /// The law and the delivery among one or two codes.
    pub(super) fn codes(
        &mut self,
        codes: &[tree::Text],
    ) -> Option<(Option<String>, Option<String>)> {
        let (mut law, mut delivery) = (None, None);
        for code in codes {
            let is_law = self.catalogue.laws.iter().any(|(known, _)| *known == code.value);
            let is_delivery =
                self.catalogue.deliveries.iter().any(|(known, _)| *known == code.value);
            if is_law && law.is_none() && delivery.is_none() {
                law = Some(code.value.clone());
            } else if is_delivery && delivery.is_none() {
                delivery = Some(code.value.clone());
            } else {
                self.unknown_code(code, is_law || is_delivery);
                return None;
            }
        }
        Some((law, delivery))
    }

    /// One delivery and further ones; none where the first is wrong or no delivery.
    fn deliveries(&mut self, first: Option<String>, others: &[tree::Text]) -> Option<Vec<String>> {
        let mut deliveries: Vec<String> = first.into_iter().collect();
        let complete = !deliveries.is_empty() || others.is_empty();
        for code in others {
            let is_law = self.catalogue.laws.iter().any(|(known, _)| *known == code.value);
            let is_delivery =
                self.catalogue.deliveries.iter().any(|(known, _)| *known == code.value);
            if !is_delivery || !complete {
                self.unknown_code(code, is_law || is_delivery);
                return None;
            }
            deliveries.push(code.value.clone());
        }
        Some(deliveries)
    }

    fn unknown_code(&mut self, code: &tree::Text, known_elsewhere: bool) {
        if known_elsewhere {
            let message = format!("`{}` stands in the wrong place", code.value);
            let diagnostic = Diagnostic::new(Code::UnknownIndication, code.span, message).help(
                "write the law first, then one delivery or more: `Wlz VPT 4`, `Wlz VPT, ZZP 4`",
            );
            self.report(diagnostic);
            return;
        }
        let known: Vec<&str> = (self.catalogue.laws.iter().chain(&self.catalogue.deliveries))
            .map(|(known, _)| known.as_str())
            .collect();
        let help = nearest(&code.value, known.iter().copied()).map_or_else(
            || format!("known: {}", known.join(", ")),
            |near| format!("did you mean `{near}`?"),
        );
        let message = format!("there is no law or delivery `{}`", code.value);
        self.report(Diagnostic::new(Code::UnknownIndication, code.span, message).help(help));
    }

    /// The profiles that ranges name, in no order; a range runs over the catalogue's own order.
    pub(super) fn profiles(&mut self, ranges: &[tree::ProfileRange]) -> Option<Vec<String>> {
        let mut known: Vec<String> = Vec::new();
        for indication in &self.catalogue.indications {
            if let Some(profile) = &indication.profile
                && !known.contains(profile)
            {
                known.push(profile.clone());
            }
        }
        let mut profiles = Vec::new();
        let mut complete = true;
        for range in ranges {
            match self.range(range, &known) {
                Some(found) => profiles.extend(found),
                None => complete = false,
            }
        }
        complete.then_some(profiles)
    }

    fn range(&mut self, range: &tree::ProfileRange, known: &[String]) -> Option<Vec<String>> {
        let first = self.profile(&range.first, known)?;
        let Some(last) = &range.last else {
            return Some(vec![first]);
        };
        let last_profile = self.profile(last, known)?;
        let bounds = (first.parse::<u16>(), last_profile.parse::<u16>());
        let found: Vec<String> = match bounds {
            (Ok(low), Ok(high)) if low < high => known
                .iter()
                .filter(|profile| {
                    profile.parse::<u16>().is_ok_and(|number| (low..=high).contains(&number))
                })
                .cloned()
                .collect(),
            (_, _) => Vec::new(),
        };
        if found.is_empty() {
            let span = range.first.span.to(last.span);
            let diagnostic = Diagnostic::new(
                Code::UnknownIndication,
                span,
                format!("`{first}..{last_profile}` is not a range of profiles"),
            )
            .help("a range runs from a lower number to a higher one, as `1..4`");
            self.report(diagnostic);
            return None;
        }
        Some(found)
    }

    fn profile(&mut self, profile: &tree::Text, known: &[String]) -> Option<String> {
        if known.contains(&profile.value) {
            return Some(profile.value.clone());
        }
        let message = format!("the catalogue has no profile `{}`", profile.value);
        let diagnostic = Diagnostic::new(Code::UnknownIndication, profile.span, message)
            .help(format!("known: {}", known.join(", ")));
        self.report(diagnostic);
        None
    }
}
