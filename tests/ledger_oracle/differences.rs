//! Both ledgers in one shape, and how they differ.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use pvb::domain::Purpose;
use pvb::ledger::{Balances, Entry, EntryKind, FindingKind, Ledger, Month, Open, Payer};
use pvb::quantity::Exact;
use pvb::statement::Barred;

use super::dates::Day;
use super::page::{Page, Pots, Sums};
use crate::oracle::{Number, number};

/// A ledger, as far as both must agree.
#[derive(Debug, Clone)]
pub struct SlowLedger {
    pub opening: Pots,
    pub closing: Pots,
    pub pages: Vec<Page>,
    pub unsettled: BTreeSet<Open>,
    /// What happened on the way; the first ledger does not tell.
    pub seen: BTreeSet<&'static str>,
}

/// The first ledger in the same shape. Duties are left out: they move no amounts.
pub fn from_first(ledger: &Ledger<'_>) -> SlowLedger {
    SlowLedger {
        opening: pots(&ledger.opening),
        closing: pots(&ledger.closing),
        pages: ledger.months.iter().map(page).collect(),
        unsettled: ledger
            .unsettled
            .iter()
            .map(|one| one.what)
            .filter(|what| *what != Open::Duty)
            .collect(),
        seen: BTreeSet::new(),
    }
}

/// The ten sums of the first ledger.
pub fn sums(sums: &pvb::ledger::Sums) -> Sums {
    let mut made = Sums::nothing();
    for (name, amount) in [
        ("budget", sums.budget),
        ("given back", sums.given_back),
        ("bought", sums.bought),
        ("copaid", sums.copaid),
        ("borne", sums.borne),
        ("collective", sums.collective),
        ("paid out", sums.paid_out),
        ("planned", sums.planned),
        ("unplanned", sums.unplanned),
        ("lapsed", sums.lapsed),
    ] {
        made.add(name, &number(amount));
    }
    made
}

pub fn pots(balances: &Balances) -> Pots {
    let Balances { saved, bought, kept, open } = *balances;
    [saved, bought, kept, open].map(|pot: Exact| number(pot))
}

fn page(month: &Month<'_>) -> Page {
    let mut page = Page::new(Day::of(month.from), Day::of(month.until), pots(&month.opening));
    page.closing = pots(&month.closing);
    page.sums = sums(&month.sums);
    page.invoice = number(month.invoice);
    page.findings = month
        .findings
        .iter()
        .map(|finding| {
            let undecided = matches!(finding.kind, FindingKind::Uncovered(_, _, Barred::Undecided));
            if undecided { "uncovered, undecided" } else { finding.kind.code() }
        })
        .collect();
    for Entry { kind, amount, because: _ } in &month.entries {
        page.enter(called(*kind), &number(*amount));
    }
    page
}

fn called(kind: EntryKind<'_>) -> String {
    let payer = |payer: Payer<'_>| match payer {
        Payer::Organisation => "organisation".to_owned(),
        Payer::Contribution(name, _) => name.to_owned(),
        Payer::Undecided => "nobody knows".to_owned(),
    };
    match kind {
        EntryKind::Budget => "budget".to_owned(),
        EntryKind::Contribution(name, _, purpose) => {
            let what = match purpose {
                Purpose::Collective => "collective",
                Purpose::PaidOut => "paid out",
                Purpose::Kept => "kept",
            };
            format!("{what} contribution {name}")
        }
        EntryKind::Planned(agreement, place) => format!("planned {agreement} {place}"),
        EntryKind::GivenBack(event) => format!("given back {event}"),
        EntryKind::Unplanned(event) => format!("unplanned {event}"),
        EntryKind::Borne(who, Some(event)) => format!("borne by {}, event {event}", payer(who)),
        EntryKind::Borne(who, None) => format!("borne by {}", payer(who)),
        EntryKind::Bought(event) => format!("bought {event}"),
        EntryKind::Copaid => "copaid".to_owned(),
        EntryKind::FromSavings(Some(event)) => format!("from savings, event {event}"),
        EntryKind::FromSavings(None) => "from savings".to_owned(),
        EntryKind::FromBought => "from bought".to_owned(),
        EntryKind::FromKept(event) => format!("from kept, event {event}"),
        EntryKind::CarriedOut => "carried out".to_owned(),
        EntryKind::LeftOpen => "left open".to_owned(),
        EntryKind::Lapsed(day) => {
            let day = Day::of(day);
            format!("lapsed of {}-{:02}", day.year, day.month)
        }
        EntryKind::PaidOutAtLeaving => "paid out at leaving".to_owned(),
    }
}

/// Every difference, one to a line; empty when the ledgers agree.
pub fn differences(first: &SlowLedger, slow: &SlowLedger) -> String {
    let mut text = String::new();
    part(&mut text, "opening", &first.opening, &slow.opening);
    part(&mut text, "months", &first.pages.len(), &slow.pages.len());
    for (first, slow) in first.pages.iter().zip(&slow.pages) {
        let Day { year, month, day: _ } = slow.from;
        let called = format!("{year}-{month:02}");
        part(
            &mut text,
            &format!("{called} days"),
            &(first.from, first.until),
            &(slow.from, slow.until),
        );
        part(&mut text, &format!("{called} opening"), &first.opening, &slow.opening);
        for name in super::page::IN.into_iter().chain(super::page::OUT) {
            one(&mut text, &format!("{called} {name}"), first.sums.get(name), slow.sums.get(name));
        }
        let kinds: BTreeSet<&String> = first.entries.keys().chain(slow.entries.keys()).collect();
        for kind in kinds {
            let called = format!("{called} entry {kind}");
            one(&mut text, &called, &first.entered(kind), &slow.entered(kind));
        }
        one(&mut text, &format!("{called} invoice"), &first.invoice, &slow.invoice);
        part(&mut text, &format!("{called} findings"), &first.findings, &slow.findings);
        for (place, name) in ["saved", "bought", "kept", "open"].into_iter().enumerate() {
            let called = format!("{called} closing {name}");
            one(&mut text, &called, &first.closing[place], &slow.closing[place]);
        }
    }
    part(&mut text, "closing", &first.closing, &slow.closing);
    part(&mut text, "unsettled", &first.unsettled, &slow.unsettled);
    text
}

fn part<T: PartialEq + std::fmt::Debug>(text: &mut String, name: &str, first: &T, slow: &T) {
    if first != slow {
        writeln!(text, "{name}\n  first: {first:?}\n  slow:  {slow:?}").unwrap();
    }
}

fn one(text: &mut String, name: &str, first: &Number, slow: &Number) {
    if first != slow {
        writeln!(text, "{name}\n  first: {first}\n  slow:  {slow}").unwrap();
    }
}
