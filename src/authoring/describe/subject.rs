//! The policy that is described, and what people call the things it speaks of.
//!
//! In: a policy, its text, the catalogue, a date. Out: names, reasons and values in both languages.
//! Absent on purpose: sentences.

use std::collections::BTreeSet;

use super::known::{Circumstances, Found, Value, find, speaks_of};
use super::text::{Because, Open, Text, all_of, in_turn, said};
use crate::check::Policy;
use crate::check::expression::{Expression, Node};
use crate::check::policy::{Fact, FactId, ReasonId};
use crate::domain::{
    Bearer, Catalogue, CategoryId, Indication, IndicationId, OpenQuestion, Performer, PointsName,
    RoleId, ServiceId, SignerId,
};
use crate::quantity::Exact;
use crate::source::Source;
use crate::statement::performer_in_words;

/// A policy as it stands on a date, with the text it stands in.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// Its text.
    pub source: &'a Source,
    /// The policy.
    pub policy: &'a Policy,
    /// The catalogue.
    pub catalogue: &'a Catalogue,
    /// The calendar year that is asked about.
    pub year: i32,
}

impl<'a> Subject<'a> {
    /// One point, or another number of them, as the organisation calls them.
    pub(super) fn points(&self, one: bool) -> Text {
        Text::of(|locale| PointsName::text(self.policy.points.as_ref(), one, locale).to_owned())
    }

    /// `amsta@2018-06-01`
    pub(super) fn name(&self) -> String {
        format!("{}@{}", self.policy.organisation, self.policy.from)
    }

    /// The rules of some reasons, each once, in the order given.
    pub(super) fn because(&self, reasons: impl IntoIterator<Item = ReasonId>) -> Vec<Because> {
        let mut all = Vec::new();
        for reason in reasons {
            let known = self.policy.reasons.get(reason.0).map(Because::new);
            all.extend(known.filter(|one| !all.contains(one)));
        }
        all
    }

    /// The reason of a rule that every statement rests on, such as `pay in` or `calendar`; where it has
    /// none of its own, that of the unit of payment, which every policy has.
    pub(super) fn always(&self, rule: &str) -> Option<ReasonId> {
        let is = |rule: &str| {
            let named = |id: &&ReasonId| {
                self.policy.reasons.get(id.0).is_some_and(|reason| reason.rule == rule)
            };
            self.policy.always.iter().find(named).copied()
        };
        is(rule).or_else(|| is("in force")).or_else(|| is("pay in"))
    }

    /// Some of the open questions, each once.
    pub(super) fn open(&self, belongs: impl Fn(&OpenQuestion) -> bool) -> Vec<Open> {
        let questions = self.policy.open_questions.iter();
        let mut open: Vec<Open> = Vec::new();
        for question in questions.filter(|question| belongs(question)) {
            let question = Open::new(question);
            if !open.iter().any(|known| known.what == question.what) {
                open.push(question);
            }
        }
        open
    }

    /// What an expression comes to in this year and under some circumstances.
    pub(super) fn find(&self, at: Circumstances, expression: &Expression) -> Found {
        let at = Circumstances { year: Some(self.year.into()), ..at };
        find(self.policy, self.catalogue, at, expression)
    }

    /// Whether an expression speaks of something, itself or in a named value it uses.
    pub(super) fn speaks_of(
        &self,
        expression: &Expression,
        is_it: &impl Fn(&Node) -> bool,
    ) -> bool {
        speaks_of(self.policy, expression, is_it)
    }

    /// The year, where an expression comes to something else in another one.
    pub(super) fn year_of(&self, expression: &Expression) -> Option<i32> {
        let yearly = self.speaks_of(expression, &|node| matches!(node, Node::Year));
        yearly.then_some(self.year)
    }

    /// The indications that no condition of the policy keeps out, whatever else is true of the client.
    pub(super) fn admitted(&self) -> Vec<IndicationId> {
        let count = self.catalogue.indications.len();
        (0..count).map(IndicationId::at).filter(|id| self.admits(*id)).collect()
    }

    /// Whether a client with this indication may take part, as far as the indication decides that.
    pub(super) fn admits(&self, indication: IndicationId) -> bool {
        let at = Circumstances { indication: Some(indication), ..Circumstances::default() };
        self.policy.eligible.iter().all(|one| !self.find(at, &one.test).value.is_no())
    }

    /// Who bears something.
    pub(super) fn bearer(&self, bearer: Bearer) -> Text {
        match bearer {
            Bearer::Client => said!("voor rekening van de cliënt" / "borne by the client"),
            Bearer::Organisation => {
                said!("voor rekening van de organisatie" / "borne by the organisation")
            }
            Bearer::Contribution(place) => {
                let contribution = self.policy.contributions.get(place);
                let label = contribution.map_or_else(
                    || Text::same(""),
                    |contribution| Text::label(&contribution.label),
                );
                said!("uit ‘{}’" / "from '{}'", label)
            }
        }
    }

    /// A fact, by the question that asks for it.
    pub(super) fn fact(&self, id: FactId) -> Text {
        let Some(Fact { name, label, .. }) = self.policy.facts.get(id.0) else {
            return Text::same("");
        };
        label.as_ref().map_or_else(|| Text::same(&spaced(name)), Text::label)
    }

    /// A service.
    pub(super) fn service(&self, id: ServiceId) -> Text {
        let service = self.catalogue.service(id);
        service.map_or_else(|| Text::same(""), |service| Text::label(&service.label))
    }

    /// Services, in a list.
    pub(super) fn services(&self, ids: &[ServiceId]) -> Text {
        let services: Vec<Text> = ids.iter().map(|id| self.service(*id)).collect();
        all_of(&services)
    }

    /// A category.
    pub(super) fn category(&self, id: CategoryId) -> Text {
        let category = self.catalogue.categories.get(id.index());
        category.map_or_else(|| Text::same(""), |category| Text::label(&category.label))
    }

    /// A role.
    pub(super) fn role(&self, id: RoleId) -> Text {
        let role = self.catalogue.roles.get(id.index());
        role.map_or_else(|| Text::same(""), |role| Text::label(&role.label))
    }

    /// Roles, in a list.
    pub(super) fn roles(&self, ids: &[RoleId]) -> Text {
        let roles: Vec<Text> = ids.iter().map(|id| self.role(*id)).collect();
        all_of(&roles)
    }

    /// Someone who signs.
    pub(super) fn signer(&self, id: SignerId) -> Text {
        let signer = self.catalogue.signers.get(id.index());
        signer.map_or_else(|| Text::same(""), |signer| Text::label(&signer.label))
    }

    /// Indications in short: `Wlz VPT 1 t/m 4, 6`.
    pub(super) fn indications(&self, ids: &[IndicationId]) -> Text {
        let mut runs: Vec<(usize, usize)> = Vec::new();
        for place in ids.iter().map(|id| id.index()) {
            match runs.last_mut() {
                Some((_, last)) if follows(self.catalogue, *last, place) => *last = place,
                Some(_) | None => runs.push((place, place)),
            }
        }
        let mut parts: Vec<Text> = Vec::new();
        let mut head = None;
        for (first, last) in runs {
            let known = |place: usize| self.catalogue.indications.get(place);
            let (Some(first_one), Some(last_one)) = (known(first), known(last)) else { continue };
            let run = match last.saturating_sub(first) {
                0 => Text::same(profile(first_one)),
                1 => said!(
                    "{}, {}" / "{}, {}",
                    Text::same(profile(first_one)),
                    Text::same(profile(last_one))
                ),
                _ => said!(
                    "{} t/m {}" / "{} to {}",
                    Text::same(profile(first_one)),
                    Text::same(profile(last_one))
                ),
            };
            let package = package(first_one);
            match parts.last_mut() {
                Some(part) if head.as_ref() == Some(&package) => {
                    *part = said!("{}, {}" / "{}, {}", part, run);
                }
                Some(_) | None => {
                    let name = Text::same(&package);
                    parts.push(Text::of(|locale| {
                        format!("{} {}", name.text(locale), run.text(locale)).trim_end().to_owned()
                    }));
                }
            }
            head = Some(package);
        }
        in_turn(&parts)
    }
}

/// Law and delivery.
fn package(indication: &Indication) -> String {
    let delivery = indication.delivery.as_deref().unwrap_or_default();
    format!("{} {delivery}", indication.law).trim_end().to_owned()
}

fn profile(indication: &Indication) -> &str {
    indication.profile.as_deref().unwrap_or_default()
}

/// Whether one indication stands right behind another of the same law and delivery.
fn follows(catalogue: &Catalogue, before: usize, after: usize) -> bool {
    let known = |place: usize| catalogue.indications.get(place).map(package);
    before.checked_add(1) == Some(after) && known(before) == known(after)
}

/// A performer.
pub(super) fn performer(performer: Performer) -> Text {
    Text::of(|locale| performer_in_words(performer, locale).to_owned())
}

/// A name as people read it.
pub(super) fn spaced(name: &str) -> String {
    name.replace('_', " ")
}

/// Whatever a value was drawn from, after the reason of the rule itself.
pub(super) fn drawn(first: ReasonId, found: &BTreeSet<ReasonId>) -> Vec<ReasonId> {
    let rest = found.iter().copied().filter(|one| *one != first);
    std::iter::once(first).chain(rest).collect()
}

/// The number behind a value, where it is one.
pub(super) fn figure(value: &Value) -> Option<Exact> {
    match value {
        Value::Known(value) => Some(*value),
        Value::Depends(_) | Value::NoRow(_) | Value::TooLarge => None,
    }
}
