//! The form of 2013 as one would first write it by hand: `rust_decimal`, structs, strings.
//!
//! In: what the client wants. Out: the form, each line with its reason and with its figures rounded.
//! Absent on purpose: any other policy, any other performer than the provider, and options; all of which would
//! cost it time.

use rust_decimal::{Decimal, RoundingStrategy};

const DAYS: Decimal = cents(7_00);
const WEEKS: Decimal = cents(4_33);
const MINUTES: Decimal = cents(60_00);

const fn cents(cents: u32) -> Decimal {
    Decimal::from_parts(cents, 0, 0, false, 2)
}

/// A row of the form.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Service {
    PersonalCare,
    Cleaning,
    HouseholdCare,
    Restaurant,
    HotMeal,
    ChilledMeal,
    Linen,
    Room,
    CoffeeFull,
    CoffeeLight,
    DayProgramme,
}

/// What the client wants of a service.
pub struct Wish {
    pub service: Service,
    pub label: String,
    pub minutes: u32,
    pub times_per_week: Decimal,
    pub quote_per_month: Decimal,
}

/// Who the client is.
pub struct Client {
    pub delivery: String,
    pub profile: String,
    pub location: String,
    pub closed_unit: bool,
    pub tariff_per_day: Decimal,
    pub signed: Vec<String>,
    pub wishes: Vec<Wish>,
}

/// An amount as the form shows it.
pub struct Figures {
    pub week: Decimal,
    pub month: Decimal,
    pub day: Decimal,
}

/// A line of the form.
pub struct Line {
    pub label: String,
    pub reason: String,
    pub cost_centre: String,
    pub amount: Figures,
    pub balance: Figures,
}

/// The light at the foot of the form.
#[derive(Debug, PartialEq, Eq)]
pub enum Light {
    Green,
    Red,
}

/// The form, filled in.
pub struct Form {
    pub eligible: bool,
    pub lines: Vec<Line>,
    /// Budget, contributions, kept, free, planned, balance, from kept, shortage, copayment, uncovered.
    pub totals: Vec<Figures>,
    pub minutes: Decimal,
    pub share_of_budget: Option<Decimal>,
    pub light: Light,
    pub findings: Vec<String>,
}

/// Fills in the form.
pub fn fill_in(client: &Client) -> Form {
    let mut lines = Vec::new();
    let mut balance = Decimal::ZERO;
    let mut add = |label: &str, reason: &str, cost_centre: &str, amount: Decimal| {
        balance += amount;
        lines.push(Line {
            label: label.to_string(),
            reason: reason.to_string(),
            cost_centre: cost_centre.to_string(),
            amount: figures(amount),
            balance: figures(balance),
        });
    };
    let tariff = client.tariff_per_day * DAYS;
    add("tarief", "rules 2; practice, budget", "", tariff);
    let risk = tariff * cents(2);
    add("risico's en innovatie", "rules 2", "", -risk);
    let budget = tariff - risk;
    let desk = cents(15_75);
    add("bijdrage infobalie", "rules 8; form, verplichte bijdrage infobalie", "24400", -desk);
    let night = cents(53_52);
    add("bijdrage nachtdienst", "rules 8; form, verplichte bijdrage nachtdienst", "24310", -night);
    let reserve = budget * cents(10);
    add("reservering ongeplande zorg", "rules 8; form, verplichte reservering", "24000", -reserve);
    let groceries = cents(56_70) / WEEKS;
    add("vergoeding boodschappen", "rules 5; form, overgemaakte vergoeding", "24450", -groceries);
    let contributions = desk + night + reserve + groceries;

    let mut planned = Decimal::ZERO;
    let mut minutes = Decimal::ZERO;
    for wish in &client.wishes {
        let cost = cost(wish);
        planned += cost;
        minutes += Decimal::from(wish.minutes) * wish.times_per_week;
        let (reason, cost_centre) = behind(wish.service);
        add(&wish.label, reason, cost_centre, -cost);
    }

    let free = budget - contributions;
    let shortage = (planned - free).max(Decimal::ZERO);
    let copayment = shortage.min(planned);
    let zero = Decimal::ZERO;
    let totals = [
        budget,
        contributions,
        zero,
        free,
        planned,
        balance,
        zero,
        shortage,
        copayment,
        shortage - copayment,
    ];
    Form {
        eligible: is_eligible(client),
        lines,
        totals: totals.into_iter().map(figures).collect(),
        minutes,
        share_of_budget: (!budget.is_zero()).then(|| rounded((budget - balance) / budget, 4)),
        light: if balance < zero { Light::Red } else { Light::Green },
        findings: findings(client, shortage),
    }
}

/// What a service costs a week.
fn cost(wish: &Wish) -> Decimal {
    let an_hour = |price| price * Decimal::from(wish.minutes) * wish.times_per_week / MINUTES;
    match wish.service {
        Service::PersonalCare => an_hour(cents(41_92)),
        Service::Cleaning => an_hour(cents(27_00)),
        Service::HouseholdCare | Service::Restaurant => an_hour(cents(31_46)),
        Service::HotMeal => cents(9_20) * wish.times_per_week,
        Service::ChilledMeal => cents(8_00) * wish.times_per_week,
        Service::Linen => cents(35_00) / WEEKS,
        Service::Room => cents(4_00) * wish.times_per_week,
        Service::CoffeeFull => cents(33_60),
        Service::CoffeeLight => cents(16_80),
        Service::DayProgramme => wish.quote_per_month / WEEKS,
    }
}

/// Where the price of a service stands, and its cost centre.
fn behind(service: Service) -> (&'static str, &'static str) {
    match service {
        Service::PersonalCare => ("form, persoonlijke zorg en begeleiding; rules 6, 7", "24310"),
        Service::Cleaning => ("form, standaard schoonmaak; rules 6, 7", "24400"),
        Service::HouseholdCare => ("form, huishoudelijke zorg op maat; rules 6, 7", "24310"),
        Service::Restaurant => ("form, restauratieve dienstverlening; rules 6, 7", "24420"),
        Service::HotMeal => ("form, warme maaltijd; rules 6, 7", "24420"),
        Service::ChilledMeal => ("form, koelvers maaltijd, in winkel; rules 6, 7", ""),
        Service::Linen => ("form, linnenpakket; rules 6, 7", "24420"),
        Service::Room => ("form, roomservice; rules 6, 7", "24420"),
        Service::CoffeeFull => ("form, koffie/thee arrangement (normaal); rules 6, 7", "24420"),
        Service::CoffeeLight => ("form, koffie/thee arrangement (beperkt); rules 6, 7", "24420"),
        Service::DayProgramme => ("form, dagbestedingsarrangement; rules 6, 7", "24520"),
    }
}

fn is_eligible(client: &Client) -> bool {
    client.delivery == "VPT"
        && ["1", "2", "3", "4", "6", "8"].contains(&client.profile.as_str())
        && client.location == "berkenstaete"
        && !client.closed_unit
}

fn findings(client: &Client, shortage: Decimal) -> Vec<String> {
    let mut found = Vec::new();
    let signed = |name: &str| client.signed.iter().any(|signer| signer == name);
    if !(signed("client") || signed("representative")) {
        found.push("rules 11: de cliënt heeft niet getekend".to_string());
    }
    if !signed("supporter") {
        found.push("rules 11: de klantondersteuner heeft niet getekend".to_string());
    }
    if !signed("contact_carer") {
        found.push("rules 11: de contactverzorgende heeft niet getekend".to_string());
    }
    let wants = |service| client.wishes.iter().any(|wish| wish.service == service);
    if wants(Service::CoffeeFull) && wants(Service::CoffeeLight) {
        found.push("form: het normale en het beperkte arrangement gaan niet samen".to_string());
    }
    if shortage > Decimal::ZERO {
        found.push(format!("rules 9: u komt {} tekort", rounded(shortage, 2)));
    }
    found
}

fn figures(week: Decimal) -> Figures {
    Figures {
        week: rounded(week, 2),
        month: rounded(week * WEEKS, 2),
        day: rounded(week / DAYS, 2),
    }
}

fn rounded(amount: Decimal, decimals: u32) -> Decimal {
    amount.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}
