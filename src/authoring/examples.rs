//! Running the examples that stand in a policy.

use super::CheckedPolicy;
use super::constant::constant;
use super::given::{given, performer_name};
use crate::check::Policy;
use crate::domain::{self, Catalogue, FaultCode, PaymentUnit};
use crate::evaluate::{Refusal, evaluate};
use crate::plan::{self, Plan};
use crate::quantity::{self, Exact, parse_decimal, round};
use crate::source::{Place, Source, Span};
use crate::statement::{FindingKind, LineKind, Statement};
use crate::syntax::tree::{
    At, Bearer, Colour, Example, ExampleEntry, Expectation, Expression, Item, LineFigure,
    Performer, Period, Text, Total,
};

/// What became of one example.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ran {
    /// Its title.
    pub title: String,
    /// Where it stands.
    pub at: Place,
    /// The same as a stretch of the text.
    pub span: Span,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of an example.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Everything is as expected.
    Passed,
    /// It expects nothing: it says nothing about the policy.
    Skipped,
    /// Something is not as expected, or it could not be evaluated.
    Failed(Vec<Failure>),
}

/// What is not as expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// Where the expectation stands.
    pub at: Place,
    /// The same as a stretch of the text.
    pub span: Span,
    /// The expectation as written, or what keeps the example from being evaluated.
    pub expected: String,
    /// What was found; none where nothing could be evaluated.
    pub found: Option<String>,
}

/// Runs every example of a policy, in order.
#[must_use]
pub fn run(source: &Source, checked: &CheckedPolicy, catalogue: &Catalogue) -> Vec<Ran> {
    let Some(policy) = &checked.policy else {
        return Vec::new();
    };
    let plan = plan::compile(policy, catalogue);
    let mut ran = Vec::new();
    for item in &checked.document.items {
        if let Item::Example(example) = &item.value {
            let runner = Runner { source, policy, catalogue, plan: &plan };
            let at = source.place(item.span.start);
            ran.push(Ran {
                title: example.title.value.clone(),
                at,
                span: item.span,
                outcome: runner.outcome(example, item.span),
            });
        }
    }
    ran
}

struct Runner<'a> {
    source: &'a Source,
    policy: &'a Policy,
    catalogue: &'a Catalogue,
    plan: &'a Plan,
}

impl Runner<'_> {
    fn outcome(&self, example: &Example, span: Span) -> Outcome {
        let expects = |entry: &At<ExampleEntry>| matches!(entry.value, ExampleEntry::Expect(_));
        let refused = |told: Vec<String>| {
            let at = self.source.place(span.start);
            let failure = |expected| Failure { at, span, expected, found: None };
            Outcome::Failed(told.into_iter().map(failure).collect())
        };
        let arrangement = match given(example, self.policy, self.catalogue) {
            Ok(arrangement) => arrangement,
            Err(told) => return refused(told),
        };
        let statement = match evaluate(self.plan, &arrangement) {
            Ok(statement) => statement,
            Err(refusal) => return refused(refusal_in_words(&refusal)),
        };
        if !example.entries.iter().any(expects) {
            return Outcome::Skipped;
        }
        let found =
            Found { statement: &statement, arrangement: &arrangement, unit: self.policy.unit };
        let mut failures = Vec::new();
        for entry in &example.entries {
            let ExampleEntry::Expect(expectation) = &entry.value else {
                continue;
            };
            if let Err(found) = found.compare(expectation) {
                let expected =
                    self.source.slice(entry.span).split_whitespace().collect::<Vec<_>>().join(" ");
                let at = self.source.place(entry.span.start);
                failures.push(Failure { at, span: entry.span, expected, found: Some(found) });
            }
        }
        if failures.is_empty() { Outcome::Passed } else { Outcome::Failed(failures) }
    }
}

fn refusal_in_words(refusal: &Refusal) -> Vec<String> {
    match refusal {
        Refusal::Faults(faults) => {
            faults.iter().map(|fault| format!("{}: {}", fault.pointer, fault.message)).collect()
        }
        Refusal::Overflow { at, .. } => {
            vec![format!(
                "{}: an amount at {at} grows too large to compute with",
                FaultCode::Overflow.text()
            )]
        }
    }
}

struct Found<'a> {
    statement: &'a Statement<'a>,
    arrangement: &'a domain::Arrangement,
    unit: PaymentUnit,
}

/// As expected, or what was found instead.
type Verdict = Result<(), String>;

impl Found<'_> {
    fn compare(&self, expectation: &Expectation) -> Verdict {
        match expectation {
            Expectation::Status(colour) => {
                let found = self.statement.status.map_or("no status", domain::Colour::name);
                same(colour_name(colour.value), found)
            }
            Expectation::Eligible(expected) => {
                same(yes(expected.value), yes(self.statement.eligible))
            }
            Expectation::Finding(code, activity) => self.finding(code, activity.as_ref(), true),
            Expectation::NoFinding(code, activity) => self.finding(code, activity.as_ref(), false),
            Expectation::NoFindings if self.statement.findings.is_empty() => Ok(()),
            Expectation::NoFindings => Err(self.findings()),
            Expectation::Line(id, figure, per, expected) => {
                self.line(id, *figure, per.value, expected)
            }
            Expectation::ToPay(per, expected) => {
                self.amount(self.statement.to_pay, per.value, expected, PaymentUnit::Money)
            }
            Expectation::Effort(performer, expected) => {
                let name = performer_name(performer.value);
                let place = domain::Performer::named(name).map_or(0, domain::Performer::index);
                number(self.statement.effort.get(place).copied(), 2, expected)
            }
            Expectation::ShareOfBudget(expected) => {
                number(self.statement.share_of_budget, 4, expected)
            }
            Expectation::Performer(id, expected) => self.performer(id, expected.value),
            Expectation::Rest(expected) => self.rest(&expected.value),
            Expectation::Total(total, per, expected) => {
                let found = self.statement.totals.map(|totals| pick(&totals, total.value));
                self.amount(found, per.value, expected, self.unit)
            }
        }
    }

    fn finding(&self, code: &Text, activity: Option<&Text>, expected: bool) -> Verdict {
        let there = self.statement.findings.iter().any(|finding| {
            let id = finding.activity.and_then(|place| self.arrangement.activities.get(place));
            finding.kind.code() == code.value
                && activity.is_none_or(|text| id.is_some_and(|one| one.id == text.value))
        });
        if there == expected { Ok(()) } else { Err(self.findings()) }
    }

    fn findings(&self) -> String {
        if self.statement.findings.is_empty() {
            return "no findings".to_owned();
        }
        let named = |finding: &crate::statement::Finding<'_>| {
            let id = finding.activity.and_then(|place| self.arrangement.activities.get(place));
            match id {
                Some(activity) => format!("{} for {}", finding.kind.code(), activity.id),
                None => finding.kind.code().to_owned(),
            }
        };
        self.statement.findings.iter().map(named).collect::<Vec<_>>().join(", ")
    }

    fn line(
        &self,
        id: &Text,
        figure: LineFigure,
        per: Period,
        expected: &At<Expression>,
    ) -> Verdict {
        let Some(line) = self.statement.lines.iter().find(|line| line.id == id.value) else {
            return Err(format!("no line `{}`", id.value));
        };
        let found = match figure {
            LineFigure::Amount => line.amount,
            LineFigure::Balance => line.balance,
        };
        self.amount(found, per, expected, self.unit)
    }

    /// Who bears what is uncovered, where anything is.
    fn rest(&self, expected: &Bearer) -> Verdict {
        let bearer = self.statement.findings.iter().find_map(|finding| {
            if let FindingKind::Uncovered(_, bearer, _) = finding.kind {
                Some(bearer)
            } else {
                None
            }
        });
        let expected = match expected {
            Bearer::Client => "client",
            Bearer::Organisation | Bearer::Contribution(_) => "organisation",
        };
        match bearer {
            None => Err("nothing is uncovered".to_owned()),
            Some(None) => Err("undecided".to_owned()),
            Some(Some(domain::Bearer::Client)) => same(expected, "client"),
            Some(Some(domain::Bearer::Organisation)) => same(expected, "organisation"),
            Some(Some(domain::Bearer::Contribution(_))) => same(expected, "a contribution"),
        }
    }

    fn performer(&self, id: &Text, expected: Performer) -> Verdict {
        let line = self.statement.lines.iter().find_map(|line| match line.kind {
            LineKind::Activity { by, .. } if line.id == id.value => Some(by),
            LineKind::Activity { .. }
            | LineKind::Tariff
            | LineKind::Discount
            | LineKind::Contribution(_) => None,
        });
        match line {
            None => Err(format!("no activity `{}`", id.value)),
            Some(None) => Err("nobody".to_owned()),
            Some(Some(by)) => same(performer_name(expected), by.name()),
        }
    }

    fn amount(
        &self,
        found: Option<Exact>,
        per: Period,
        expected: &At<Expression>,
        unit: PaymentUnit,
    ) -> Verdict {
        let Some(constant) = constant(&expected.value).filter(|constant| constant.per.is_none())
        else {
            return Err("the expected amount should be a plain amount, as `€12.34`".to_owned());
        };
        if constant.unit.is_some_and(|expected| expected != unit) {
            return Err("an amount in another unit".to_owned());
        }
        let Some(found) = found else {
            return Err("no amount".to_owned());
        };
        let weeks = self.statement.calendar.weeks(period(per));
        let shown =
            found.times(weeks).and_then(|amount| round(amount, 2)).map_err(|_| "too large")?;
        let text = shown.to_string();
        if parse_decimal(&text) == Ok(constant.number) { Ok(()) } else { Err(text) }
    }
}

fn same(expected: &str, found: &str) -> Verdict {
    if expected == found { Ok(()) } else { Err(found.to_owned()) }
}

fn number(found: Option<Exact>, decimals: u32, expected: &Text) -> Verdict {
    let Some(found) = found else {
        return Err("no value".to_owned());
    };
    let text = round(found, decimals).map_err(|_| "too large")?.to_string();
    if parse_decimal(&text) == parse_decimal(&expected.value) { Ok(()) } else { Err(text) }
}

const fn yes(truth: bool) -> &'static str {
    if truth { "yes" } else { "no" }
}

const fn colour_name(colour: Colour) -> &'static str {
    match colour {
        Colour::Green => "green",
        Colour::Orange => "orange",
        Colour::Red => "red",
    }
}

/// A period as the tree has it, as amounts have it.
pub(super) const fn period(period: Period) -> quantity::Period {
    match period {
        Period::Day => quantity::Period::Day,
        Period::Week => quantity::Period::Week,
        Period::Month => quantity::Period::Month,
        Period::Year => quantity::Period::Year,
    }
}

const fn pick(totals: &crate::statement::Totals, total: Total) -> Exact {
    match total {
        Total::Budget => totals.budget,
        Total::Contributions => totals.contributions,
        Total::Kept => totals.kept,
        Total::Free => totals.free,
        Total::Planned => totals.planned,
        Total::Balance => totals.balance,
        Total::FromKept => totals.from_kept,
        Total::Shortage => totals.shortage,
        Total::Copayment => totals.copayment,
        Total::Uncovered => totals.uncovered,
    }
}
