//! Two evaluators, written apart, agree to the cent on policies and arrangements made by chance.
//!
//! `PVB_SEED` repeats one run: the seed stands in the message of a failure.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test that fails, or overflows, may say so by panicking"
)]

mod generate;
mod oracle;
mod seen;

use std::collections::BTreeMap;

use generate::Random;
use pvb::check::Policy;
use pvb::diagnostic::{Severity, render};
use pvb::domain::{Arrangement, Catalogue};
use pvb::evaluate::{Refusal, evaluate};
use pvb::plan::{Plan, compile};
use pvb::quantity::Exact;
use pvb::source::Source;
use pvb::statement::{LineKind, Statement};
use pvb::syntax::parse;
use seen::Seen;

/// Policies that are made, and arrangements put to each that checks. Each checked policy meets so
/// many pairs that well over 100,000 are compared.
const POLICIES: u64 = 2_200;
const ARRANGEMENTS: usize = 60;
const LEAST_PAIRS: usize = 100_000;
const THREADS: u64 = 2;
/// After so many disagreements of a thread the rest is not worth reading.
const MOST_SHOWN: usize = 3;

#[test]
fn both_evaluators_agree() {
    let seed: u64 = std::env::var("PVB_SEED").ok().map_or(20_131_021, |text| text.parse().unwrap());
    let mut seen = Seen::default();
    for half in generate::on_threads(THREADS, |thread| run(seed, thread)) {
        seen.add(half);
    }
    println!("{seen}");
    assert!(seen.disagreements.is_empty(), "{}", seen.disagreements.join("\n\n"));
    let pairs = seen.pairs;
    assert!(
        pairs >= LEAST_PAIRS,
        "{pairs} pairs are too few; the checker refused: {:?}",
        seen.refused
    );
    let (checked, made) = (seen.checked, seen.made);
    assert!(checked * 100 > made * 60, "{checked} of {made} policies check: {:?}", seen.refused);
    let absent = seen.absent();
    assert!(absent.is_empty(), "never or hardly seen: {}", absent.join(", "));
}

/// Arrangements put to every version that ships.
const ON_EACH_VERSION: usize = 2_500;

#[test]
fn both_evaluators_agree_on_every_shipped_policy_and_its_statements_conserve() {
    let text = std::fs::read_to_string("policies/catalogue.pvb").unwrap();
    let catalogue = read_catalogue(&text);
    let mut seen = Seen::default();
    let mut random = Random::new(20_181_118);
    let mut organisations = std::collections::BTreeSet::new();
    for path in shipped() {
        let text = std::fs::read_to_string(&path).unwrap();
        let policy = read_policy(&text, &catalogue, &mut seen).expect("a shipped policy checks");
        organisations.insert(policy.organisation.clone());
        let plan = compile(&policy, &catalogue);
        let mut amounts = 0;
        for number in 0..ON_EACH_VERSION {
            let given = arrangement(&mut random, &policy, &catalogue);
            let found = disagreement(&policy, &plan, &catalogue, &given, &mut seen);
            assert!(found.is_none(), "{path:?}, arrangement {number}\n{found:?}\n{given:#?}");
            if let Ok(statement) = evaluate(&plan, &given) {
                amounts += usize::from(conserves(&statement));
            }
        }
        assert!(amounts * 2 > ON_EACH_VERSION, "{path:?}: only {amounts} statements with amounts");
    }
    assert!(organisations.len() >= 4, "{organisations:?}");
}

fn shipped() -> Vec<std::path::PathBuf> {
    let folders = std::fs::read_dir("policies").unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<std::path::PathBuf> = folders
        .filter(|path| path.is_dir())
        .flat_map(|folder| std::fs::read_dir(folder).unwrap())
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    files
}

/// Budget = contributions + planned + balance, added up from the lines, where there are amounts.
fn conserves(statement: &Statement<'_>) -> bool {
    let Some(totals) = statement.totals else { return false };
    let sum = |wanted: fn(LineKind<'_>) -> bool| {
        let lines = statement.lines.iter().filter(|line| wanted(line.kind));
        lines.fold(Exact::ZERO, |sum, line| sum.plus(line.amount.unwrap_or(Exact::ZERO)).unwrap())
    };
    let budget = sum(|kind| matches!(kind, LineKind::Tariff | LineKind::Discount));
    let contributions = sum(|kind| matches!(kind, LineKind::Contribution(_)));
    let planned = sum(|kind| matches!(kind, LineKind::Activity { .. }));
    let back = totals.contributions.plus(totals.planned).unwrap();
    assert_eq!(totals.budget, budget);
    assert_eq!(totals.contributions, contributions.negative().unwrap());
    assert_eq!(totals.planned, planned.negative().unwrap());
    assert_eq!(totals.budget, back.plus(totals.balance).unwrap());
    true
}

fn run(seed: u64, thread: u64) -> Seen {
    let mut seen = Seen::default();
    for number in (0..POLICIES).filter(|number| number % THREADS == thread) {
        let mut random = Random::new(seed.wrapping_add(number.wrapping_mul(7_919)));
        one_policy(&mut random, &format!("seed {seed}, policy {number}"), &mut seen);
        if seen.disagreements.len() >= MOST_SHOWN {
            break;
        }
    }
    seen.ties = oracle::ties();
    seen.divided_by_nothing = oracle::divided_by_nothing();
    seen
}

fn one_policy(random: &mut Random, called: &str, seen: &mut Seen) {
    let world = generate::world(random);
    let catalogue = read_catalogue(&world.text);
    let text = generate::policy(random, &world, "made");
    seen.made += 1;
    let Some(policy) = read_policy(&text, &catalogue, seen) else { return };
    seen.checked += 1;
    let plan = compile(&policy, &catalogue);
    for number in 0..ARRANGEMENTS {
        let given = arrangement(random, &policy, &catalogue);
        if let Some(found) = disagreement(&policy, &plan, &catalogue, &given, seen) {
            let message = format!("{called}, arrangement {number}\n{found}\n{given:#?}\n{text}");
            seen.disagreements.push(message);
            return;
        }
    }
}

/// An arrangement; one in four lands right on a boundary of the sums.
fn arrangement(random: &mut Random, policy: &Policy, catalogue: &Catalogue) -> Arrangement {
    let given = generate::arrangement(random, policy, catalogue);
    if !random.percent(25) {
        return given;
    }
    let to_reserve = random.percent(50);
    let landed = generate::landing_on(&given, |given| {
        let (balance, kept) = oracle::balance_and_kept(policy, catalogue, given)?;
        Some(if to_reserve { balance + kept } else { balance })
    });
    landed.unwrap_or(given)
}

fn disagreement(
    policy: &Policy,
    plan: &Plan,
    catalogue: &Catalogue,
    given: &Arrangement,
    seen: &mut Seen,
) -> Option<String> {
    let (slow, exact) = oracle::evaluate_exactly(policy, catalogue, given);
    seen.pairs += 1;
    seen.count(&slow, exact);
    let first = match evaluate(plan, given) {
        Ok(statement) => oracle::outcome_of(Ok(&statement), catalogue),
        Err(Refusal::Faults(faults)) => oracle::outcome_of(Err(&faults), catalogue),
        Err(refusal @ Refusal::Overflow { .. }) => return Some(format!("{refusal:?}")),
    };
    let differences = oracle::differences(&first, &slow);
    (!differences.is_empty()).then_some(differences)
}

fn read_catalogue(text: &str) -> Catalogue {
    let source = Source::new("catalogue", text);
    let (document, diagnostics) = parse(&source);
    assert!(diagnostics.is_empty(), "{text}\n{diagnostics:?}");
    let (catalogue, diagnostics) = pvb::check::catalogue(&source, &document);
    catalogue.unwrap_or_else(|| panic!("{text}\n{diagnostics:?}"))
}

fn read_policy(text: &str, catalogue: &Catalogue, seen: &mut Seen) -> Option<Policy> {
    let source = Source::new("policy", text);
    let (document, mut diagnostics) = parse(&source);
    assert!(diagnostics.is_empty(), "{text}\n{diagnostics:?}");
    let (policy, more) = pvb::check::check(&source, &document, catalogue);
    diagnostics.extend(more);
    let mut codes: BTreeMap<&str, usize> = BTreeMap::new();
    for diagnostic in &diagnostics {
        if diagnostic.severity() == Severity::Error {
            *codes.entry(diagnostic.code.text()).or_default() += 1;
            if std::env::var("PVB_SHOW").is_ok_and(|code| code == diagnostic.code.text()) {
                println!("{}", render(&source, std::slice::from_ref(diagnostic)));
            }
        }
    }
    for code in codes.keys() {
        *seen.refused.entry((*code).to_owned()).or_default() += 1;
    }
    policy
}
