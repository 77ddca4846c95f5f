//! What really occurred, so that the test cannot lose coverage without saying so.

use std::collections::BTreeMap;

use pvb::domain::{Course, Happening};
use pvb::ledger::Ledger;

use crate::ledger_oracle::{SlowLedger, Stuck};

/// Counts of a run.
#[derive(Debug, Default)]
pub struct Seen {
    pub pairs: usize,
    /// Pairs for which there is a ledger.
    pub ledgers: usize,
    /// Courses whose amounts the first ledger cannot hold.
    pub overflows: usize,
    pub features: BTreeMap<String, usize>,
    pub disagreements: Vec<String>,
}

/// Each must occur at least so often in a run.
const LEAST: usize = 20;

impl Seen {
    /// Adds the counts of another part of the run.
    pub fn add(&mut self, other: Self) {
        self.pairs += other.pairs;
        self.ledgers += other.ledgers;
        self.overflows += other.overflows;
        for (feature, count) in other.features {
            *self.features.entry(feature).or_default() += count;
        }
        self.disagreements.extend(other.disagreements);
    }

    fn once(&mut self, feature: impl Into<String>) {
        *self.features.entry(feature.into()).or_default() += 1;
    }

    /// Why there was no ledger.
    pub fn stuck(&mut self, why: Stuck) {
        self.once(format!("stuck {why:?}"));
    }

    /// Counts what only the first ledger tells.
    pub fn first(&mut self, ledger: &Ledger<'_>) {
        self.once(match ledger.versions.len() {
            0 | 1 => "ledgers under one version",
            _ => "ledgers under several versions",
        });
    }

    /// Counts what a ledger shows.
    pub fn count(&mut self, ledger: &SlowLedger, course: &Course) {
        for page in &ledger.pages {
            self.once("months");
            for kind in page.entries.keys() {
                self.once(format!("entry {}", without_numbers(kind)));
            }
            for code in &page.findings {
                self.once(format!("finding {code}"));
            }
        }
        for open in &ledger.unsettled {
            self.once(format!("unsettled {open:?}"));
        }
        for what in &ledger.seen {
            self.once(format!("seen {what}"));
        }
        for event in &course.events {
            let what = match event.what {
                Happening::InHospital => "in hospital",
                Happening::OnHoliday => "on holiday",
                Happening::TemporaryExtraCare(_) => "temporary extra care",
                Happening::UnplannedCare(_) => "unplanned care",
                Happening::NetworkAway(_) => "network away",
                Happening::PointsBought(_) => "points bought",
                Happening::Leaves => "leaves",
                Happening::Done(_) => "done",
            };
            self.once(format!("event {what}"));
        }
        match ledger.pages.len() {
            0 | 1 => self.once("ledgers of one month"),
            2..=6 => {}
            _ => self.once("ledgers of many months"),
        }
        self.ledgers += 1;
    }

    /// What was expected and occurred too seldom.
    pub fn absent(&self) -> Vec<String> {
        let count = |feature: &str| self.features.get(feature).copied().unwrap_or(0);
        EXPECTED
            .into_iter()
            .filter(|feature| count(feature) < LEAST)
            .map(|feature| format!("{feature} ({} times)", count(feature)))
            .collect()
    }
}

/// A kind of entry without places and dates; contributions are all alike.
fn without_numbers(kind: &str) -> String {
    let words: Vec<&str> = kind
        .split(' ')
        .filter(|word| !word.starts_with(|first: char| first.is_ascii_digit()))
        .map(|word| if word.contains('_') { "contribution" } else { word })
        .collect();
    words.join(" ")
}

/// What must occur.
const EXPECTED: [&str; 81] = [
    "entry borne by contribution event",
    "entry borne by nobody knows",
    "entry borne by nobody knows, event",
    "entry borne by organisation",
    "entry borne by organisation, event",
    "entry bought",
    "entry budget",
    "entry carried out",
    "entry collective contribution contribution",
    "entry copaid",
    "entry from bought",
    "entry from kept, event",
    "entry from savings",
    "entry from savings, event",
    "entry given back",
    "entry kept contribution contribution",
    "entry lapsed of",
    "entry left open",
    "entry paid out at leaving",
    "entry paid out contribution contribution",
    "entry planned",
    "entry unplanned",
    "event done",
    "event in hospital",
    "event leaves",
    "event network away",
    "event on holiday",
    "event points bought",
    "event temporary extra care",
    "event unplanned care",
    "finding agreement-too-soon",
    "finding agreement-too-short",
    "finding agreement-never-begins",
    "finding invoice",
    "finding lapses",
    "finding nothing-agreed",
    "finding nothing-to-buy",
    "finding reserve-spent",
    "finding takes-effect-later",
    "finding uncovered",
    "finding uncovered, undecided",
    "finding waits-for-consent",
    "seen a version that is followed",
    "seen a version that is kept",
    "seen a whole month",
    "seen absence that gives nothing back",
    "seen an event borne by the client",
    "seen contributions go on during absence",
    "seen contributions stop during absence",
    "seen indication changes within a month",
    "seen part of a month as a whole month",
    "seen part of a month by calendar days",
    "seen savings above the most",
    "seen savings after copayment",
    "seen savings before copayment",
    "seen the rest is borne by the client",
    "seen what is left lapses at leaving",
    "seen what is left lapses at once",
    "seen what is left stays",
    "seen what is left stays for a time",
    "seen what is left stays this year",
    "stuck Faults",
    "stuck NoAmounts",
    "stuck NoVersion",
    "unsettled Bearer",
    "unsettled ContributionsDuringAbsence",
    "unsettled GivenBack",
    "unsettled IndicationWithinMonth",
    "unsettled Leaving",
    "unsettled LeftOver",
    "unsettled PartOfMonth",
    "unsettled Rest",
    "unsettled SavingsOrder",
    "unsettled SavingsUse",
    "unsettled TakesEffect",
    "unsettled Version",
    "ledgers of many months",
    "ledgers of one month",
    "ledgers under one version",
    "ledgers under several versions",
    "months",
];

impl std::fmt::Display for Seen {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(
            out,
            "{} pairs, {} ledgers, {} too large",
            self.pairs, self.ledgers, self.overflows
        )?;
        for (feature, count) in &self.features {
            writeln!(out, "{count:>9} {feature}")?;
        }
        Ok(())
    }
}
