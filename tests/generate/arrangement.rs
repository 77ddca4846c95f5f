//! Arrangements that fit a checked policy, most of them.

use chrono::NaiveDate;
use num_traits::{ToPrimitive as _, Zero as _};
use pvb::check::Policy;
use pvb::check::policy::FactKind;
use pvb::domain::{
    Activity, Arrangement, Capacity, Catalogue, FactValue, Frequency, IndicationId, Measure,
    Performer, Performers, RoleId, ServiceId, SignerId, Tariff,
};
use pvb::quantity::{Exact, Period};

use super::random::Random;

type Number = num_rational::BigRational;

/// An arrangement by chance.
pub fn arrangement(random: &mut Random, policy: &Policy, catalogue: &Catalogue) -> Arrangement {
    let year = i32::try_from(random.between(2013, 2016)).unwrap();
    let month = u32::try_from(random.between(1, 12)).unwrap();
    let count = random.below(8);
    let activities = (0..count).map(|place| activity(random, catalogue, place)).collect();
    let signers: Vec<SignerId> = (0..catalogue.signers.len()).map(SignerId::at).collect();
    Arrangement {
        on: NaiveDate::from_ymd_opt(year, month, 15).unwrap(),
        indication: IndicationId::at(random.below(catalogue.indications.len())),
        facts: facts(random, policy, 1),
        tariff: random.percent(30).then(|| Tariff {
            amount: decimal(random, 900, 3),
            per: *random.pick(&[Period::Week, Period::Week, Period::Month]),
        }),
        activities,
        capacity: capacity(random),
        signed: signers.into_iter().filter(|_| random.percent(60)).collect(),
    }
}

pub(super) fn capacity(random: &mut Random) -> Vec<Capacity> {
    let performers: Vec<Performer> =
        Performer::ALL.into_iter().filter(|_| random.percent(25)).collect();
    performers
        .into_iter()
        .map(|performer| Capacity {
            performer,
            minutes: u32::try_from(random.below(600)).unwrap(),
            per: *random.pick(&Period::ALL),
        })
        .collect()
}

/// What a policy asks of the client; so many times in a hundred one is lacking, or not what is asked.
pub(super) fn facts(
    random: &mut Random,
    policy: &Policy,
    wrong: usize,
) -> Vec<(String, FactValue)> {
    let mut facts = vec![("of_another_policy".to_owned(), FactValue::Truth(true))];
    for fact in &policy.facts {
        if random.percent(wrong) {
            continue;
        }
        let value = match &fact.kind {
            FactKind::Truth => FactValue::Truth(random.percent(50)),
            FactKind::OneOf(names) => FactValue::Text(random.pick(names).clone()),
            FactKind::Number(bounds) => number_fact(random, *bounds),
            FactKind::Date => {
                let (year, month) = (random.between(2012, 2017), random.between(1, 9));
                FactValue::Text(format!("{year}-0{month}-{}", random.pick(&["14", "15", "16"])))
            }
        };
        let not_so = [
            FactValue::Truth(true),
            FactValue::Whole(1_000_000),
            FactValue::Text("2013-02-30".to_owned()),
            FactValue::Text("nergens".to_owned()),
        ];
        let value = if random.percent(wrong) { random.pick(&not_so).clone() } else { value };
        facts.push((fact.name.clone(), value));
    }
    facts
}

fn number_fact(random: &mut Random, bounds: Option<(Exact, Exact)>) -> FactValue {
    let (low, high) = bounds.map_or((0, 10), |(low, high)| (low.floor(), high.floor()));
    let (low, high) = (usize::try_from(low).unwrap(), usize::try_from(high).unwrap());
    let value = random.between(low, high);
    if value < high && random.percent(30) {
        FactValue::Text(format!("{value}.{}", random.between(1, 999)))
    } else if random.percent(50) {
        FactValue::Whole(i64::try_from(value).unwrap())
    } else {
        FactValue::Text(value.to_string())
    }
}

/// A decimal below a bound, with at most so many places behind the point.
pub(super) fn decimal(random: &mut Random, below: usize, places: u32) -> Exact {
    let scale =
        10_usize.pow(u32::try_from(random.below(usize::try_from(places).unwrap() + 1)).unwrap());
    let numerator = i128::try_from(random.below(below * scale)).unwrap();
    Exact::fraction(numerator, i128::try_from(scale).unwrap()).unwrap()
}

pub(super) fn activity(random: &mut Random, catalogue: &Catalogue, place: usize) -> Activity {
    let service = random.below(catalogue.services.len());
    let measure = catalogue.services[service].measure;
    let counted = matches!(measure, Measure::Time | Measure::Pieces);
    let by = random.percent(60).then(|| {
        *random.pick(&[
            Performer::Provider,
            Performer::Provider,
            Performer::Provider,
            Performer::External,
            Performer::Network,
            Performer::Volunteer,
            Performer::Own,
        ])
    });
    let chance = if by.is_some() { 20 } else { 50 };
    let mut able = Performers::default();
    for performer in Performer::ALL {
        if random.percent(chance) {
            able = able.with(performer);
        }
    }
    if by.is_none() && able.is_empty() && random.percent(90) {
        able = able.with(Performer::Provider);
    }
    let timed = measure == Measure::Time;
    Activity {
        id: format!("a{place}"),
        label: random.percent(20).then(|| "wat het is".to_owned()),
        service: ServiceId::at(service),
        minutes: timed.then(|| u32::try_from(random.between(1, 90)).unwrap()),
        frequency: counted.then(|| frequency(random)),
        staff: if timed { u32::try_from(*random.pick(&[1, 1, 1, 2, 3])).unwrap() } else { 1 },
        quote: (measure == Measure::Quoted).then(|| Tariff {
            amount: decimal(random, 200, 3),
            per: *random.pick(&[Period::Week, Period::Month, Period::Year]),
        }),
        by,
        able,
        role: random.percent(97).then(|| RoleId::at(random.below(catalogue.roles.len()))),
        consent: random.percent(60).then(|| SignerId::at(random.below(catalogue.signers.len()))),
        paid_by_client: random.percent(10),
        provider_unable: random.percent(20),
    }
}

fn frequency(random: &mut Random) -> Frequency {
    let (per, most) = *random.pick(&[
        (Period::Day, 3),
        (Period::Week, 7),
        (Period::Week, 7),
        (Period::Month, 20),
        (Period::Year, 60),
    ]);
    Frequency { times: decimal(random, most, 4), per }
}

/// The same arrangement with a tariff for which a figure becomes nothing. The figure is taken to be
/// straight in the tariff; `at` works it out for one.
pub fn landing_on(
    arrangement: &Arrangement,
    at: impl Fn(&Arrangement) -> Option<Number>,
) -> Option<Arrangement> {
    let with = |amount: Exact| Arrangement {
        tariff: Some(Tariff { amount, per: Period::Week }),
        ..arrangement.clone()
    };
    let nothing = at(&with(Exact::ZERO))?;
    let slope = at(&with(Exact::ONE))? - &nothing;
    if slope.is_zero() {
        return None;
    }
    let amount = -nothing / slope;
    let amount = Exact::fraction(amount.numer().to_i128()?, amount.denom().to_i128()?).ok()?;
    (amount > Exact::ZERO && amount < Exact::whole(100_000)).then(|| with(amount))
}
