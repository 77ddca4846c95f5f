//! A statement kept beyond the policy and the arrangement it was made from, as a comparison keeps several.
//!
//! In: a statement that borrows its texts. Out: the same with texts of its own.
//! Absent on purpose: any change.

use std::borrow::Cow;

use super::phrases::Said;
use super::reason::{Assumption, OpenQuestion, Rule, kept};
use super::shape::{Finding, IndicationText, Line, Paper, Possibility, Provenance, Statement, To};

fn maybe(text: Option<Cow<'_, str>>) -> Option<Cow<'static, str>> {
    text.map(kept)
}

/// The same values, kept; their JSON stands ready no more.
fn all<'a, T, K>(said: Vec<Said<'a, T>>, kept: impl Fn(T) -> K) -> Vec<Said<'static, K>> {
    said.into_iter().map(|one| Said::plain(kept(one.into_value()))).collect()
}

fn rules<'a>(because: Vec<Said<'a, Rule<'a>>>) -> Vec<Said<'static, Rule<'static>>> {
    all(because, Rule::into_owned)
}

impl Statement<'_> {
    /// The same, kept.
    #[must_use]
    pub fn into_owned(self) -> Statement<'static> {
        let Paper { unit, points, form } = self.paper;
        Statement {
            policy: self.policy.into_owned(),
            binding: self.binding,
            indicative: maybe(self.indicative),
            unit: self.unit,
            eligible: self.eligible,
            status: self.status,
            lines: self.lines.into_iter().map(Line::into_owned).collect(),
            totals: self.totals,
            to_pay: self.to_pay,
            effort: self.effort,
            share_of_budget: self.share_of_budget,
            findings: self.findings.into_iter().map(Finding::into_owned).collect(),
            options: self.options.into_iter().map(Possibility::into_owned).collect(),
            assumptions: all(self.assumptions, Assumption::into_owned),
            open_questions: all(self.open_questions, OpenQuestion::into_owned),
            unused: self.unused,
            receipt: self.receipt.into_owned(),
            paper: Paper { unit, points: kept(points), form: maybe(form) },
        }
    }
}

impl Provenance<'_> {
    /// The same, kept.
    #[must_use]
    pub fn into_owned(self) -> Provenance<'static> {
        Provenance {
            organisation: kept(self.organisation),
            in_force_from: kept(self.in_force_from),
            sha256: kept(self.sha256),
            catalogue_sha256: kept(self.catalogue_sha256),
            pinned: self.pinned,
        }
    }
}

impl Line<'_> {
    fn into_owned(self) -> Line<'static> {
        Line {
            kind: self.kind,
            id: kept(self.id),
            label: kept(self.label),
            purpose: self.purpose,
            service: maybe(self.service),
            category: maybe(self.category),
            by: self.by,
            cost_centre: maybe(self.cost_centre),
            amount: self.amount,
            balance: self.balance,
            because: rules(self.because),
            stands: self.stands,
        }
    }
}

impl Finding<'_> {
    /// The same, kept.
    #[must_use]
    pub fn into_owned(self) -> Finding<'static> {
        Finding {
            code: kept(self.code),
            severity: self.severity,
            message: self.message,
            activity: maybe(self.activity),
            because: rules(self.because),
        }
    }
}

impl Possibility<'_> {
    fn into_owned(self) -> Possibility<'static> {
        Possibility {
            kind: self.kind,
            activity: maybe(self.activity),
            to: self.to.map(To::into_owned),
            minutes: self.minutes,
            frees: self.frees,
            message: self.message,
            because: rules(self.because),
            assumed: maybe(self.assumed),
        }
    }
}

impl To<'_> {
    fn into_owned(self) -> To<'static> {
        match self {
            Self::Performer(name) => To::Performer(name),
            Self::Indication(IndicationText { law, delivery, profile }) => {
                let (law, delivery, profile) = (kept(law), maybe(delivery), maybe(profile));
                To::Indication(IndicationText { law, delivery, profile })
            }
        }
    }
}
