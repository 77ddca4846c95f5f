//! A small policy in the manner of 2013, built by hand, and arrangements for it.

use chrono::NaiveDate;

use pvb::check::expression::{Arithmetic, Comparison, Expression, Field, Kind, Node, Total};
use pvb::check::policy::{
    Account, Agreement, Cell, Contribution, Copay, CopayTerms, Discount, Effect, FactId, Key,
    Offer, OrderStep, Policy, ReasonId, Rest, Support, Table, TableId, Terms,
};
use pvb::domain::{
    Activity, Arrangement, Bearer, Catalogue, Category, CategoryId, Consent, FactValue, Frequency,
    Indication, IndicationId, Label, Measure, PaymentUnit, Performer, Performers, Purpose, Reason,
    Role, Service, ServiceId, Signer, Tariff,
};
use pvb::quantity::{Calendar, Exact, Period, Unit, parse_decimal};
use pvb::source::{Place, Span};

pub const CARE: ServiceId = ServiceId(0);
pub const CLEANING: ServiceId = ServiceId(1);
pub const MEAL: ServiceId = ServiceId(2);
pub const COFFEE: ServiceId = ServiceId(3);
pub const LIGHT_COFFEE: ServiceId = ServiceId(4);
pub const DAY: ServiceId = ServiceId(5);
pub const OUTING: ServiceId = ServiceId(6);

pub fn exact(text: &str) -> Exact {
    parse_decimal(text).unwrap_or(Exact::ZERO)
}

pub fn date() -> NaiveDate {
    NaiveDate::from_ymd_opt(2013, 11, 1).unwrap_or_default()
}

pub fn node(kind: Kind, node: Node) -> Expression {
    Expression { kind, node, span: Span::default() }
}

pub fn number(value: Exact) -> Expression {
    node(Kind::Amount(Unit::NUMBER), Node::Constant(value))
}

pub fn money(text: &str) -> Expression {
    node(Kind::Amount(Unit { flow: 1, ..Unit::MONEY }), Node::Constant(exact(text)))
}

pub fn truth(what: Node) -> Expression {
    node(Kind::Truth, what)
}

pub fn field(field: Field) -> Expression {
    node(Kind::Truth, Node::Field(field))
}

pub fn total(total: Total) -> Expression {
    node(Kind::Amount(Unit { flow: 1, ..Unit::MONEY }), Node::Total(total))
}

pub fn calculate(arithmetic: Arithmetic, left: Expression, right: Expression) -> Expression {
    node(left.kind, Node::Arithmetic(arithmetic, Box::new(left), Box::new(right)))
}

pub fn compare(comparison: Comparison, left: Expression, right: Expression) -> Expression {
    truth(Node::Compare(comparison, Box::new(left), Box::new(right)))
}

/// An hourly price per minute.
pub fn hourly(text: &str) -> Expression {
    number(exact(text).over(Exact::whole(60)).unwrap_or(Exact::ZERO))
}

/// Looks up the table's row for the indication.
pub fn by_indication(table: usize) -> Expression {
    money_kind(Node::Lookup(TableId(table), vec![node(Kind::Indication, Node::Indication)]))
}

fn money_kind(what: Node) -> Expression {
    node(Kind::Amount(Unit { flow: 1, ..Unit::MONEY }), what)
}

pub fn fact(place: usize) -> Expression {
    truth(Node::Fact(FactId(place)))
}

/// A reason of its own, on the next line.
pub fn reason(policy: &mut Policy, rule: &str, assumed: Option<&str>) -> ReasonId {
    let line = policy.reasons.len().saturating_add(1);
    policy.reasons.push(Reason {
        rule: rule.to_owned(),
        called: pvb::domain::Label::same(rule),
        cites: vec!["rules 1".to_owned()],
        assumed: assumed.map(pvb::domain::Label::same),
        at: Place { line, column: 1 },
    });
    ReasonId(line.saturating_sub(1))
}

pub fn catalogue() -> Catalogue {
    let service = |name: &str, category: u16, measure| Service {
        name: name.to_owned(),
        category: CategoryId(category),
        measure,
        label: Label::same(name),
    };
    let indication = |profile: &str| Indication {
        law: "Wlz".to_owned(),
        delivery: Some("VPT".to_owned()),
        profile: Some(profile.to_owned()),
    };
    Catalogue {
        from: date(),
        title: Label::same("catalogue"),
        laws: Vec::new(),
        deliveries: Vec::new(),
        indications: ["1", "2", "3", "4"].into_iter().map(indication).collect(),
        categories: ["care", "facility", "day_activities", "wellbeing"]
            .into_iter()
            .map(|name| Category { name: name.to_owned(), label: Label::same(name) })
            .collect(),
        services: vec![
            service("personal_care", 0, Measure::Time),
            service("cleaning", 1, Measure::Time),
            service("hot_meal", 1, Measure::Pieces),
            service("coffee_full", 1, Measure::Period),
            service("coffee_light", 1, Measure::Period),
            service("day_programme", 2, Measure::Quoted),
            service("outing", 3, Measure::Time),
        ],
        roles: ["carer", "nurse"]
            .into_iter()
            .map(|name| Role { name: name.to_owned(), label: Label::same(name) })
            .collect(),
        signers: ["client", "supporter"]
            .into_iter()
            .map(|name| Signer { name: name.to_owned(), label: Label::same(name) })
            .collect(),
    }
}

/// Pays in money; starts with a row of a table; four contributions; care, meals, coffee, day programme.
pub fn policy() -> Policy {
    let week = Exact::ONE.over(Exact::whole(7)).unwrap_or(Exact::ZERO);
    let month = exact("4.33");
    let year = month.times(Exact::whole(12)).unwrap_or(Exact::ZERO);
    let mut policy = bare(Calendar::new(week, month, year));
    let rates = reason(&mut policy, "table week_rate", Some("rates are not in the source"));
    let cell = |text: &str| Some(Cell { value: exact(text), reason: None });
    policy.tables.push(Table {
        name: "week_rate".to_owned(),
        keys: vec![Key::Indication(4)],
        cells: vec![cell("200"), cell("400"), cell("800"), None],
        reason: rates,
    });
    policy.start = by_indication(0);
    contribute(&mut policy, "information_desk", money("15.75"), Purpose::Collective);
    contribute(&mut policy, "night_service", money("53.52"), Purpose::Collective);
    let tenth = calculate(Arithmetic::Times, total(Total::Budget), number(exact("0.1")));
    contribute(&mut policy, "unplanned_care", tenth, Purpose::Kept);
    let monthly = exact("56.70").over(month).unwrap_or(Exact::ZERO);
    let groceries = node(Kind::Amount(Unit { flow: 1, ..Unit::MONEY }), Node::Constant(monthly));
    contribute(&mut policy, "groceries", groceries, Purpose::PaidOut);
    offer(&mut policy, Terms::Price(hourly("41.92")));
    offer(&mut policy, Terms::Price(hourly("27.00")));
    offer(&mut policy, Terms::Price(number(exact("8.50"))));
    offer(&mut policy, Terms::Price(money("33.60")));
    offer(&mut policy, Terms::Price(money("16.80")));
    offer(&mut policy, Terms::AsQuoted);
    offer(&mut policy, Terms::NotOffered(None));
    if let Some(coffee) = policy.offers.get_mut(3) {
        coffee.excludes.push(LIGHT_COFFEE);
    }
    order(&mut policy);
    copay(&mut policy, CopayTerms::Never);
    for _ in 0..3 {
        copay(&mut policy, CopayTerms::Allowed);
    }
    policy
}

/// Nothing but a header, a start of nothing and who bears a shortage.
pub fn bare(calendar: Calendar) -> Policy {
    let mut policy = Policy {
        organisation: "archipel".to_owned(),
        title: Label::same("Archipel"),
        from: date(),
        until: None,
        indicative: None,
        form: None,
        sources: Vec::new(),
        points: None,
        unit: PaymentUnit::Money,
        worth: None,
        calendar,
        facts: Vec::new(),
        tables: Vec::new(),
        lets: Vec::new(),
        eligible: Vec::new(),
        start: money("0"),
        start_reason: ReasonId(0),
        discounts: Vec::new(),
        contributions: Vec::new(),
        offers: Vec::new(),
        order: Vec::new(),
        copay: Vec::new(),
        rest: Rest { bearer: Some(Bearer::Client), reason: ReasonId(1) },
        account: Account::default(),
        agreement: Agreement::default(),
        support: Support::default(),
        signal: Vec::new(),
        rules: Vec::new(),
        reasons: Vec::new(),
        always: Vec::new(),
        open_questions: Vec::new(),
    };
    policy.start_reason = reason(&mut policy, "budget", None);
    policy.rest.reason = reason(&mut policy, "rest", None);
    policy
}

pub fn contribute(policy: &mut Policy, name: &str, amount: Expression, purpose: Purpose) {
    let reason = reason(policy, name, None);
    policy.contributions.push(Contribution {
        name: name.to_owned(),
        label: Label::same(name),
        amount,
        purpose,
        cost_centre: Some("24000".to_owned()),
        when: None,
        reason,
    });
}

pub fn discount(policy: &mut Policy, name: &str, share: &str) {
    let reason = reason(policy, name, None);
    policy.discounts.push(Discount {
        name: name.to_owned(),
        label: Label::same(name),
        amount: number(exact(share)),
        share: true,
        when: None,
        reason,
    });
}

pub fn offer(policy: &mut Policy, terms: Terms) {
    let reason = reason(policy, "offer", None);
    policy.offers.push(Offer {
        terms,
        cost_centre: Some("24310".to_owned()),
        excludes: Vec::new(),
        consent: Consent::NotNeeded,
        only_when: None,
        reason,
        span: Span::default(),
    });
}

fn order(policy: &mut Policy) {
    let reason = reason(policy, "order", None);
    for performer in Performer::ALL {
        let (effect, only_when) = match performer {
            Performer::Own | Performer::Network | Performer::Volunteer => {
                (Effect::CostsNothing, None)
            }
            Performer::Provider => (Effect::Draws, None),
            Performer::External => (Effect::Draws, Some(field(Field::ProviderUnable))),
        };
        policy.order.push(OrderStep { performer, effect, only_when, reason });
    }
}

pub fn copay(policy: &mut Policy, terms: CopayTerms) {
    let reason = reason(policy, "copay", None);
    policy.copay.push(Copay { terms, when: None, reason });
}

/// An arrangement without activities, with this tariff per week.
pub fn arrangement(tariff: &str) -> Arrangement {
    Arrangement {
        on: date(),
        indication: IndicationId(1),
        facts: Vec::<(String, FactValue)>::new(),
        tariff: Some(Tariff { amount: exact(tariff), per: Period::Week }),
        activities: Vec::new(),
        capacity: Vec::new(),
        signed: Vec::new(),
    }
}

/// An activity by the provider, of this many minutes and times per week.
pub fn activity(service: ServiceId, minutes: Option<u32>, times: Option<&str>) -> Activity {
    Activity {
        id: format!("a{}", service.0),
        label: None,
        service,
        minutes,
        frequency: times.map(|times| Frequency { times: exact(times), per: Period::Week }),
        staff: 1,
        quote: None,
        by: Some(Performer::Provider),
        able: Performers::default(),
        role: None,
        consent: None,
        paid_by_client: false,
        provider_unable: false,
    }
}

/// The same activity, left to the order, to whoever of these can.
pub fn open(activity: Activity, able: &[Performer]) -> Activity {
    let able = able.iter().fold(Performers::default(), |able, one| able.with(*one));
    Activity { by: None, able, ..activity }
}
