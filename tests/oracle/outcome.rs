//! What two evaluators must agree on, as plain text and numbers, and how they differ.

use std::fmt::Write as _;

/// The answer to an arrangement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It does not fit the policy: pointers and codes, sorted.
    Faults(Vec<(String, String)>),
    /// What the policy makes of it.
    Told(Box<Told>),
}

/// What a statement tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Whether the policy binds.
    pub binding: bool,
    /// Whether every condition holds.
    pub eligible: bool,
    /// The light.
    pub status: Option<String>,
    /// The lines.
    pub lines: Vec<ToldLine>,
    /// The totals, by name.
    pub totals: Option<Vec<(String, Figures)>>,
    /// What the client pays in euros.
    pub to_pay: Option<Figures>,
    /// Care minutes per week, by performer.
    pub effort: Vec<String>,
    /// Four decimals.
    pub share_of_budget: Option<String>,
    /// What stands out.
    pub findings: Vec<ToldFinding>,
    /// What could be done.
    pub options: Vec<ToldOption>,
}

/// An amount at a week, a month and a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    pub week: String,
    pub month: String,
    pub day: String,
}

/// A line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldLine {
    pub kind: String,
    pub id: String,
    pub amount: Option<Figures>,
    pub balance: Option<Figures>,
    pub by: Option<String>,
}

/// A finding. The detail holds names and amounts, so that more than the code must agree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldFinding {
    pub code: String,
    pub severity: String,
    pub activity: Option<usize>,
    pub detail: String,
}

/// An option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldOption {
    pub kind: String,
    pub activity: Option<usize>,
    pub frees: Figures,
    pub detail: String,
}

impl Told {
    /// Findings of one code that stand side by side may stand in any order (several tables without a
    /// row, several excluded pairs): the specification orders codes, not these.
    pub fn settled(mut self) -> Self {
        for run in self.findings.chunk_by_mut(|left, right| left.code == right.code) {
            run.sort_by(|left, right| {
                (left.activity, &left.detail).cmp(&(right.activity, &right.detail))
            });
        }
        self
    }
}

/// Every difference, one to a line; empty when the outcomes agree.
pub fn differences(first: &Outcome, oracle: &Outcome) -> String {
    let mut text = String::new();
    match (first, oracle) {
        (Outcome::Told(first), Outcome::Told(oracle)) => told(&mut text, first, oracle),
        (Outcome::Faults(_), Outcome::Faults(_))
        | (Outcome::Faults(_), Outcome::Told(_))
        | (Outcome::Told(_), Outcome::Faults(_)) => part(&mut text, "outcome", first, oracle),
    }
    text
}

fn told(text: &mut String, first: &Told, oracle: &Told) {
    part(text, "binding", &first.binding, &oracle.binding);
    part(text, "eligible", &first.eligible, &oracle.eligible);
    part(text, "status", &first.status, &oracle.status);
    each(text, "line", &first.lines, &oracle.lines);
    match (&first.totals, &oracle.totals) {
        (Some(left), Some(right)) => each(text, "total", left, right),
        (left, right) => part(text, "totals", left, right),
    }
    part(text, "to_pay", &first.to_pay, &oracle.to_pay);
    part(text, "effort", &first.effort, &oracle.effort);
    part(text, "share_of_budget", &first.share_of_budget, &oracle.share_of_budget);
    each(text, "finding", &first.findings, &oracle.findings);
    each(text, "option", &first.options, &oracle.options);
}

fn each<T: PartialEq + std::fmt::Debug>(text: &mut String, name: &str, first: &[T], oracle: &[T]) {
    for place in 0..first.len().max(oracle.len()) {
        part(text, &format!("{name} {place}"), &first.get(place), &oracle.get(place));
    }
}

fn part<T: PartialEq + std::fmt::Debug>(text: &mut String, name: &str, first: &T, oracle: &T) {
    if first != oracle {
        writeln!(text, "{name}\n  first:  {first:?}\n  oracle: {oracle:?}").unwrap();
    }
}
