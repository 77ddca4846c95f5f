//! What really occurred, so that the test cannot lose coverage without saying so.

use std::collections::BTreeMap;

use num_traits::Zero as _;

use crate::oracle::{Number, Outcome, Told};

/// Counts of a run.
#[derive(Debug, Default)]
pub struct Seen {
    pub made: usize,
    pub checked: usize,
    pub pairs: usize,
    pub ties: u64,
    pub divided_by_nothing: u64,
    /// Policies with an error of that code.
    pub refused: BTreeMap<String, usize>,
    pub features: BTreeMap<String, usize>,
    pub disagreements: Vec<String>,
}

/// Each must occur at least so often in a run.
const LEAST: usize = 20;
/// What must occur; a rule's own finding counts as `finding rule`.
const EXPECTED: [&str; 53] = [
    "fault missing-fact",
    "fault wrong-kind",
    "fault unknown-name",
    "fault bad-number",
    "fault bad-date",
    "fault missing-role",
    "fault nobody-named",
    "finding not-eligible",
    "finding no-table-row",
    "finding not-offered",
    "finding role-not-offered",
    "finding service-condition",
    "finding nobody-left",
    "finding earlier-performer",
    "finding order-condition",
    "finding performer-not-asked",
    "finding over-capacity",
    "finding consent-missing",
    "finding excluded-together",
    "finding copay-never",
    "finding copay-undecided",
    "finding supporter-delivers-care",
    "finding signature-missing",
    "finding from-kept",
    "finding copayment",
    "finding uncovered",
    "finding rule",
    "option reassign",
    "option copay",
    "option buy_points",
    "option shorten",
    "option drop",
    "option reindicate",
    "status red",
    "status orange",
    "status green",
    "status null",
    "line tariff",
    "line discount",
    "line contribution",
    "line activity",
    "line without amount",
    "line by nobody",
    "to_pay",
    "to_pay null",
    "share null",
    "binding false",
    "eligible",
    "balance zero",
    "balance zero with a reserve",
    "balance minus the reserve",
    "balance below zero",
    "budget below zero",
];

impl Seen {
    /// Adds the counts of another part of the run.
    pub fn add(&mut self, other: Self) {
        self.made += other.made;
        self.checked += other.checked;
        self.pairs += other.pairs;
        self.ties += other.ties;
        self.divided_by_nothing += other.divided_by_nothing;
        for (code, count) in other.refused {
            *self.refused.entry(code).or_default() += count;
        }
        for (feature, count) in other.features {
            *self.features.entry(feature).or_default() += count;
        }
        self.disagreements.extend(other.disagreements);
    }

    fn once(&mut self, feature: &str) {
        *self.features.entry(feature.to_owned()).or_default() += 1;
    }

    /// Counts what an outcome shows.
    pub fn count(&mut self, outcome: &Outcome, boundary: Option<(Number, Number)>) {
        match outcome {
            Outcome::Faults(faults) => {
                for (_, code) in faults {
                    self.once(&format!("fault {code}"));
                }
            }
            Outcome::Told(told) => self.told(told),
        }
        if let Some((balance, kept)) = boundary {
            let nothing = Number::zero();
            if balance == nothing {
                self.once("balance zero");
                if kept > nothing {
                    self.once("balance zero with a reserve");
                }
            }
            if kept > nothing && balance == -kept {
                self.once("balance minus the reserve");
            }
        }
    }

    fn told(&mut self, told: &Told) {
        for finding in &told.findings {
            let code = &finding.code;
            let code = if code.starts_with("r_") { "rule" } else { code };
            self.once(&format!("finding {code}"));
        }
        for option in &told.options {
            self.once(&format!("option {}", option.kind));
        }
        for line in &told.lines {
            self.once(&format!("line {}", line.kind));
            if told.totals.is_some() && line.amount.is_none() {
                self.once("line without amount");
            }
            if line.kind == "activity" && line.by.is_none() {
                self.once("line by nobody");
            }
        }
        self.once(&format!("status {}", told.status.as_deref().unwrap_or("null")));
        self.once(if told.to_pay.is_some() { "to_pay" } else { "to_pay null" });
        if told.totals.is_some() && told.share_of_budget.is_none() {
            self.once("share null");
        }
        if !told.binding {
            self.once("binding false");
        }
        if told.eligible {
            self.once("eligible");
        }
        for (name, figures) in told.totals.iter().flatten() {
            if figures.week.starts_with('-') {
                self.once(&format!("{name} below zero"));
            }
        }
    }

    /// What was expected and occurred too seldom.
    pub fn absent(&self) -> Vec<String> {
        let count = |feature: &str| self.features.get(feature).copied().unwrap_or(0);
        let mut absent: Vec<String> = EXPECTED
            .into_iter()
            .filter(|feature| count(feature) < LEAST)
            .map(|feature| format!("{feature} ({} times)", count(feature)))
            .collect();
        if self.ties < 1_000 {
            absent.push(format!("figures exactly halfway ({})", self.ties));
        }
        if self.divided_by_nothing < 20 {
            absent.push(format!("divisors without a row ({})", self.divided_by_nothing));
        }
        absent
    }
}

impl std::fmt::Display for Seen {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(out, "{} of {} policies check, {} pairs", self.checked, self.made, self.pairs)?;
        writeln!(out, "refused: {:?}", self.refused)?;
        for (feature, count) in &self.features {
            writeln!(out, "{count:>9} {feature}")?;
        }
        writeln!(out, "{:>9} figures exactly halfway", self.ties)?;
        write!(out, "{:>9} divisors without a row", self.divided_by_nothing)
    }
}
