//! What the page says in words: who pays, what differs, what cannot be compared, what is made up.
//!
//! In: a comparison as it travels. Out: lists.
//! Absent on purpose: figures.

use std::fmt::Write;

use super::{Page, list};
use crate::cli::notation::number;
use crate::wire::write::{Difference, Payers};

/// What begins so is made up, by the house rule of the policies.
const MADE_UP: [&str; 2] = ["NIET ECHT", "NOT REAL"];

impl Page<'_> {
    /// Who pays what, a line for each policy.
    pub(super) fn payers(&self, text: &mut String) {
        list(text, self.words.who_pays, self.compared.who_pays.iter().map(|one| self.paying(one)));
    }

    fn paying(&self, payers: &Payers) -> String {
        let paid = payers.payments.iter().map(|one| {
            format!("{} {}", one.label, number(&one.amount.week.to_string(), self.locale))
        });
        let called: Vec<&str> = payers.privately.iter().map(|id| self.called(id)).collect();
        let privately = (!called.is_empty())
            .then(|| format!("{}: {}", self.words.privately, called.join(", ")));
        let said: Vec<String> = paid.chain(privately).collect();
        let said = if said.is_empty() { "-".to_owned() } else { said.join("; ") };
        format!("{} ({}): {said}", self.name(&payers.policy), self.unit(&payers.unit))
    }

    /// What differs, activity by activity; policies that say the same stand together.
    pub(super) fn differences(&self, text: &mut String) {
        let all = &self.compared.differences;
        if all.is_empty() {
            return;
        }
        let _ = writeln!(text, "\n{}", self.words.differs);
        for about in all.chunk_by(|one, other| one.activity == other.activity) {
            let activity = about.first().and_then(|one| one.activity.as_deref());
            let called = activity.map_or(self.words.whole, |id| self.called(id));
            let _ = writeln!(text, "{called}:");
            let mut said: Vec<(&str, Vec<String>)> = Vec::new();
            for one in about {
                let who = self.with_places(one);
                match said.iter_mut().find(|(known, _)| *known == one.message) {
                    Some((_, names)) => names.push(who),
                    None => said.push((&one.message, vec![who])),
                }
            }
            for (message, names) in said {
                let _ = writeln!(text, "- {}: {message}", names.join(", "));
            }
        }
    }

    /// A policy with the places where its rule stands: `Amsta [eval 2.1.1]`.
    fn with_places(&self, one: &Difference) -> String {
        let mut places: Vec<&str> = Vec::new();
        for cite in one.because.iter().flat_map(|rule| rule.cites()) {
            if !places.contains(&cite.as_str()) {
                places.push(cite);
            }
        }
        let name = self.name(&one.policy);
        if places.is_empty() { name.to_owned() } else { format!("{name} [{}]", places.join("; ")) }
    }

    /// What a person calls an activity.
    fn called(&self, id: &str) -> &str {
        self.applied()
            .flat_map(|(_, statement)| &statement.lines)
            .find(|line| line.kind == "activity" && line.id == id)
            .map_or("", |line| &*line.label)
    }

    /// What each policy refuses, or still asks for.
    pub(super) fn refused(&self, text: &mut String) {
        let told = self.applied().flat_map(|(column, statement)| {
            let refused = statement.findings.iter().filter(|finding| finding.severity == "refuse");
            refused.filter(|finding| finding.code != "not-eligible").map(|finding| {
                let about = finding.activity.as_deref().map(|id| format!(" ({})", self.called(id)));
                format!("{}{}: {}", column.name, about.unwrap_or_default(), finding.message)
            })
        });
        list(text, self.words.refused, told);
    }

    /// Each policy without a value on a scale, and why; what could not be applied at all has been told.
    pub(super) fn not_comparable(&self, text: &mut String) {
        let scales = self.compared.scales.iter().zip(self.words.scales);
        let told = scales.flat_map(|((_, entries), scale)| {
            let entries = entries.as_array().into_iter().flatten();
            entries.filter_map(move |entry| {
                if entry.get("code").is_some_and(|code| code == "not-applied") {
                    return None;
                }
                let why = entry.get("not_comparable")?.as_str()?;
                let name = self.name(entry.get("policy")?.as_str()?);
                Some(format!("{name}, {scale}: {why}"))
            })
        });
        list(text, self.words.not_comparable, told);
    }

    /// The policies that rest on what is made up.
    pub(super) fn not_real(&self) -> Vec<&str> {
        let made_up = |why: &str| MADE_UP.iter().any(|words| why.starts_with(words));
        let rests = self
            .applied()
            .filter(|(_, statement)| statement.assumptions.iter().any(|one| made_up(&one.why)));
        rests.map(|(column, _)| column.name.as_str()).collect()
    }

    /// What is made up is said whole; the rest is counted.
    pub(super) fn assumptions(&self, text: &mut String) {
        let made_up = |why: &str| MADE_UP.iter().any(|words| why.starts_with(words));
        let (mut told, mut others, mut open) = (Vec::new(), 0_usize, 0_usize);
        for (column, statement) in self.applied() {
            for assumption in &statement.assumptions {
                if made_up(&assumption.why) {
                    told.push(format!("{}: {}", column.name, assumption.why));
                } else {
                    others = others.saturating_add(1);
                }
            }
            open = open.saturating_add(statement.open_questions.len());
        }
        told.dedup();
        list(text, self.words.made_up, told.into_iter());
        let [rests, and, there] = self.words.more;
        let _ = writeln!(text, "\n{rests} {others} {and} {open} {there}");
    }
}
