//! Two ledgers, written apart, agree exactly on courses made by chance, under the policies that ship and
//! under policies made by chance; and every month and span of the first conserves what comes in.
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

#[allow(dead_code, reason = "no arrangements are made by themselves here")]
#[allow(unused_imports, reason = "the same")]
mod generate;
mod ledger_oracle;
mod ledger_seen;
#[allow(dead_code, reason = "only figures are asked here, no statements")]
#[allow(unused_imports, reason = "the same")]
mod oracle;

use chrono::{Days, NaiveDate};
use generate::Random;
use ledger_oracle::{SlowLedger, Stuck, Version};
use ledger_seen::Seen;
use num_traits::Zero as _;
use oracle::Number;
use pvb::check::Policy;
use pvb::domain::{Catalogue, Course};
use pvb::ledger::{Balances, Dated, EntryKind, Ledger, Payer, Sums, with_ledger};
use pvb::plan::{Plan, compile};
use pvb::source::Source;
use pvb::syntax::parse;

/// Organisations that are made, and courses put to each: well over 3,000 of them come to a ledger.
const ORGANISATIONS: u64 = 600;
const COURSES: usize = 8;
const LEAST_LEDGERS: usize = 3_000;
const ON_EACH_SHIPPED: usize = 320;
const THREADS: u64 = 2;
/// After so many disagreements of a thread the rest is not worth reading.
const MOST_SHOWN: usize = 3;

#[test]
fn both_ledgers_agree_and_conserve() {
    let seed: u64 = std::env::var("PVB_SEED").ok().map_or(20_190_101, |text| text.parse().unwrap());
    let mut seen = Seen::default();
    for half in generate::on_threads(THREADS, |thread| run(seed, thread)) {
        seen.add(half);
    }
    println!("{seen}");
    assert!(seen.disagreements.is_empty(), "{}", seen.disagreements.join("\n\n"));
    let (shipped, ledgers, overflows) = (shipped().len(), seen.ledgers, seen.overflows);
    assert!(shipped >= 4, "only {shipped} organisations");
    assert!(ledgers >= LEAST_LEDGERS + shipped * ON_EACH_SHIPPED, "{ledgers} ledgers are too few");
    assert!(overflows * 100 <= seen.pairs, "{overflows} courses are too large");
    let absent = seen.absent();
    assert!(absent.is_empty(), "never or hardly seen: {}", absent.join(", "));
}

fn run(seed: u64, thread: u64) -> Seen {
    let mut seen = Seen::default();
    for (number, (name, organisation)) in shipped().into_iter().enumerate() {
        if u64::try_from(number).unwrap() % THREADS == thread {
            let mut random = Random::new(seed);
            let called = format!("seed {seed}, {name}");
            organisation.meets(&mut random, &called, ON_EACH_SHIPPED, &mut seen);
        }
    }
    for number in (0..ORGANISATIONS).filter(|number| number % THREADS == thread) {
        let mut random = Random::new(seed.wrapping_add(number.wrapping_mul(7_919)));
        let Some(organisation) = made(&mut random) else { continue };
        let called = format!("seed {seed}, organisation {number}");
        organisation.meets(&mut random, &called, COURSES, &mut seen);
        if seen.disagreements.len() >= MOST_SHOWN {
            break;
        }
    }
    seen
}

/// The versions of one organisation's rules.
struct Organisation {
    catalogue: Catalogue,
    versions: Vec<Version>,
    plans: Vec<Plan>,
    /// The days between which courses begin.
    courses_begin: (NaiveDate, NaiveDate),
    texts: Vec<String>,
}

impl Organisation {
    fn new(
        catalogue: Catalogue,
        versions: Vec<Version>,
        courses_begin: (NaiveDate, NaiveDate),
        texts: Vec<String>,
    ) -> Self {
        let plans = versions.iter().map(|(policy, _, _)| compile(policy, &catalogue)).collect();
        Self { catalogue, versions, plans, courses_begin, texts }
    }

    fn meets(&self, random: &mut Random, called: &str, courses: usize, seen: &mut Seen) {
        let policies: Vec<&Policy> = self.versions.iter().map(|(policy, _, _)| policy).collect();
        for number in 0..courses {
            let course = generate::course(random, &policies, &self.catalogue, self.courses_begin);
            if let Some(found) = self.disagreement(&course, seen) {
                let accounts: Vec<String> = self.texts.iter().map(|text| of_time(text)).collect();
                let accounts = accounts.join("\n");
                seen.disagreements
                    .push(format!("{called}, course {number}\n{found}\n{course:?}\n{accounts}"));
                if seen.disagreements.len() >= MOST_SHOWN {
                    return;
                }
            }
        }
    }

    fn disagreement(&self, course: &Course, seen: &mut Seen) -> Option<String> {
        let slow = ledger_oracle::ledger(&self.versions, &self.catalogue, course);
        let dated: Vec<Dated<'_>> = self
            .plans
            .iter()
            .zip(&self.versions)
            .map(|(plan, (_, from, until))| Dated { plan, from: *from, until: *until })
            .collect();
        let first = with_ledger(&dated, course, |ledger| {
            seen.first(ledger);
            (ledger_oracle::from_first(ledger), conserves(ledger))
        });
        seen.pairs += 1;
        match (first, slow) {
            (Ok((first, conserved)), Ok(slow)) => {
                seen.count(&slow, course);
                let differences = ledger_oracle::differences(&first, &slow);
                let found = format!("{differences}{}", conserved.join("\n"));
                (!found.is_empty()).then_some(found)
            }
            (Err(pvb::ledger::Stuck::Overflow), _) => {
                seen.overflows += 1;
                None
            }
            (Err(first), Err(slow)) => {
                seen.stuck(slow);
                let alike = alike(&first, &slow);
                (!alike).then(|| format!("first: {first:?}, slow: {slow:?}"))
            }
            (first, slow) => {
                let told = |_: SlowLedger| "a ledger";
                let first = first.map(|(first, _)| told(first));
                Some(format!("first: {first:?}, slow: {:?}", slow.map(told)))
            }
        }
    }
}

/// Whether the two stopped for the same reason; the slow one stops at the first of several.
fn alike(first: &pvb::ledger::Stuck, slow: &Stuck) -> bool {
    use pvb::ledger::Stuck as First;
    match (first, slow) {
        (First::Several(all), _) => all.iter().any(|one| alike(one, slow)),
        (First::NoVersion(_), Stuck::NoVersion)
        | (First::NoAmounts(_), Stuck::NoAmounts)
        | (First::Agreement(..) | First::Events(..), Stuck::Faults) => true,
        (_, _) => false,
    }
}

/// Where the first ledger's own numbers do not add up, in a month or in the span.
fn conserves(ledger: &Ledger<'_>) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut opening = ledger.opening;
    let mut below_nothing = false;
    for month in &ledger.months {
        assert_eq!(month.opening, opening, "a month begins with what the one before it left");
        let called = month.from.to_string();
        wrong.extend(does_not_conserve(&called, &month.opening, &month.sums, &month.closing));
        opening = month.closing;
        // A made policy may have a budget below nothing, and so may its shares be.
        below_nothing |= month.entries.iter().any(|entry| {
            matches!(entry.kind, EntryKind::Contribution(..)) && entry.amount.is_negative()
        });
        let nobody_knows = month
            .entries
            .iter()
            .filter(|entry| matches!(entry.kind, EntryKind::Borne(Payer::Undecided, _)));
        let nobody_knows =
            nobody_knows.fold(Number::zero(), |sum, entry| sum + oracle::number(entry.amount));
        if nobody_knows != oracle::number(month.sums.undecided) {
            wrong.push(format!("{called}: what nobody knows who bears is not so much"));
        }
        let debt = ledger_oracle::pots(&opening).into_iter().any(|pot| pot < Number::zero());
        if debt && !below_nothing {
            wrong.push(format!("{called}: a pot is below nothing"));
        }
    }
    assert_eq!(opening, ledger.closing);
    wrong.extend(does_not_conserve("span", &ledger.opening, &ledger.sums, &ledger.closing));
    wrong
}

/// Opening + budget + given back + bought + co-paid + borne
/// = collective + paid out + planned + unplanned + lapsed + closing.
fn does_not_conserve(
    called: &str,
    opening: &Balances,
    sums: &Sums,
    closing: &Balances,
) -> Option<String> {
    let sums = ledger_oracle::sums(sums);
    let total = |pots: &Balances| {
        ledger_oracle::pots(pots).into_iter().fold(Number::zero(), |sum, pot| sum + pot)
    };
    let add = |names: [&'static str; 5]| {
        names.into_iter().fold(Number::zero(), |sum, name| sum + sums.get(name))
    };
    let before = total(opening) + add(ledger_oracle::IN);
    let after = total(closing) + add(ledger_oracle::OUT);
    (before != after).then(|| format!("{called} does not conserve: {before} became {after}"))
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// Every organisation that ships, all its versions together; courses begin around the last change.
fn shipped() -> Vec<(String, Organisation)> {
    let text = std::fs::read_to_string("policies/catalogue.pvb").unwrap();
    let catalogue = read_catalogue(&text);
    let mut folders: Vec<std::path::PathBuf> =
        std::fs::read_dir("policies").unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    folders
        .into_iter()
        .filter(|path| path.is_dir())
        .map(|folder| {
            let mut files: Vec<std::path::PathBuf> =
                std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
            files.sort();
            let texts: Vec<String> =
                files.iter().map(|file| std::fs::read_to_string(file).unwrap()).collect();
            let policies: Vec<Policy> = texts
                .iter()
                .map(|text| read_policy(text, &catalogue).expect("a shipped policy checks"))
                .collect();
            let last = policies.iter().map(|policy| policy.from).max().unwrap();
            let first = policies.iter().map(|policy| policy.from).min().unwrap();
            let begin = (first.max(last - Days::new(500)), last + Days::new(500));
            let versions = policies
                .into_iter()
                .map(|policy| {
                    let (from, until) = (policy.from, policy.until);
                    (policy, from, until)
                })
                .collect();
            let organisation = Organisation::new(catalogue.clone(), versions, begin, texts);
            (folder.display().to_string(), organisation)
        })
        .collect()
}

/// An organisation with one to three versions, where they check; the last may have an end.
fn made(random: &mut Random) -> Option<Organisation> {
    let world = generate::world(random);
    let catalogue = read_catalogue(&world.text);
    let wanted = *random.pick(&[1, 2, 2, 2, 3]);
    let mut texts: Vec<String> = Vec::new();
    let mut policies: Vec<Policy> = Vec::new();
    for _ in 0..12 * wanted {
        // Facts of one version have names of their own: one client may be put to all.
        let own = ["f_", "g_", "h_"][policies.len()];
        let text = generate::policy(random, &world, "made").replace("f_", own);
        let Some(policy) = read_policy(&text, &catalogue) else { continue };
        if policies.first().is_none_or(|first| first.unit == policy.unit) {
            policies.push(policy);
            texts.push(text);
        }
        if policies.len() == wanted {
            break;
        }
    }
    let mut from = day(2013, 1, 1);
    let mut versions: Vec<Version> = Vec::new();
    let count = policies.len();
    for (place, policy) in policies.into_iter().enumerate() {
        let days = u64::try_from(random.between(20, 400)).unwrap();
        let next = from + Days::new(days);
        let ends = place + 1 < count || random.percent(3);
        versions.push((policy, from, ends.then(|| next - Days::new(1))));
        from = next;
    }
    let begin = (day(2013, 1, 1), day(2013, 1, 1) + Days::new(700));
    (count > 0).then(|| Organisation::new(catalogue, versions, begin, texts))
}

/// The blocks of a text that the ledger runs.
fn of_time(text: &str) -> String {
    let lines = text.lines();
    let mut shown = Vec::new();
    let mut inside = false;
    for line in lines {
        inside |= ["account", "agreement ", "contribute", "copay", "calendar", "order", "pay in"]
            .iter()
            .any(|block| line.starts_with(block));
        if inside {
            shown.push(line);
        }
        inside &= line != "}" && !line.starts_with("pay in") && !line.starts_with("calendar");
    }
    shown.join("\n")
}

fn read_catalogue(text: &str) -> Catalogue {
    let source = Source::new("catalogue", text);
    let (document, diagnostics) = parse(&source);
    assert!(diagnostics.is_empty(), "{text}\n{diagnostics:?}");
    let (catalogue, diagnostics) = pvb::check::catalogue(&source, &document);
    catalogue.unwrap_or_else(|| panic!("{text}\n{diagnostics:?}"))
}

fn read_policy(text: &str, catalogue: &Catalogue) -> Option<Policy> {
    let source = Source::new("policy", text);
    let (document, diagnostics) = parse(&source);
    assert!(diagnostics.is_empty(), "{text}\n{diagnostics:?}");
    pvb::check::check(&source, &document, catalogue).0
}
