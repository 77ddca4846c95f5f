//! The form of 2013 in whole numbers only: the limit, which nothing general can reach.
//!
//! In: what the client wants, in whole numbers. Out: the form, in cents.
//! Absent on purpose: strings of its own, overflow checks, and every amount that is no multiple of the scale below; another
//! price with a third decimal would print wrong cents.

/// Parts of a euro: enough for percentages of percentages of cents, sixtieths, tenths of times, and a
/// division by 4.33.
pub const SCALE: i64 = 433 * 300_000;
const CENT: i64 = SCALE / 100;

/// What the client wants of a service.
pub struct Wish {
    pub label: &'static str,
    pub price: Price,
}

/// What a service costs, in whole numbers.
#[derive(Clone, Copy)]
pub enum Price {
    /// Cents an hour, minutes each time, tenths of times a week.
    Hour(i64, i64, i64),
    /// Cents a piece, tenths of times a week.
    Piece(i64, i64),
    /// Cents a week.
    Week(i64),
    /// Cents a month.
    Month(i64),
}

/// Who the client is.
pub struct Client {
    pub tariff_cents_per_day: i64,
    pub profile: i64,
    pub in_berkenstaete: bool,
    pub closed_unit: bool,
    pub signatures: [bool; 3],
    pub wishes: Vec<Wish>,
}

/// A line of the form.
pub struct Line {
    pub label: &'static str,
    pub reason: &'static str,
    pub amount: [i64; 3],
    pub balance: [i64; 3],
}

/// The form, filled in.
pub struct Form {
    pub eligible: bool,
    pub signed: bool,
    pub lines: Vec<Line>,
    pub totals: [[i64; 3]; 10],
    pub red: bool,
}

/// Fills in the form.
pub fn fill_in(client: &Client) -> Form {
    let mut lines = Vec::with_capacity(client.wishes.len() + 6);
    let mut balance = 0;
    let mut add = |label, reason, amount| {
        balance += amount;
        lines.push(Line { label, reason, amount: figures(amount), balance: figures(balance) });
    };
    let tariff = client.tariff_cents_per_day * CENT * 7;
    add("tarief", "rules 2", tariff);
    let risk = tariff / 50;
    add("risico's en innovatie", "rules 2", -risk);
    let budget = tariff - risk;
    let (desk, night) = (15_75 * CENT, 53_52 * CENT);
    add("bijdrage infobalie", "rules 8", -desk);
    add("bijdrage nachtdienst", "rules 8", -night);
    let reserve = budget / 10;
    add("reservering ongeplande zorg", "rules 8", -reserve);
    let groceries = per_month(56_70);
    add("vergoeding boodschappen", "rules 5", -groceries);
    let contributions = desk + night + reserve + groceries;
    let mut planned = 0;
    for wish in &client.wishes {
        let cost = match wish.price {
            Price::Hour(cents, minutes, tenths) => cents * minutes * tenths * (CENT / 600),
            Price::Piece(cents, tenths) => cents * tenths * (CENT / 10),
            Price::Week(cents) => cents * CENT,
            Price::Month(cents) => per_month(cents),
        };
        planned += cost;
        add(wish.label, "form", -cost);
    }
    let free = budget - contributions;
    let shortage = (planned - free).max(0);
    let copayment = shortage.min(planned);
    let totals = [
        budget,
        contributions,
        0,
        free,
        planned,
        balance,
        0,
        shortage,
        copayment,
        shortage - copayment,
    ];
    Form {
        eligible: matches!(client.profile, 1..=4 | 6 | 8)
            && client.in_berkenstaete
            && !client.closed_unit,
        signed: client.signatures == [true; 3],
        lines,
        totals: totals.map(figures),
        red: balance < 0,
    }
}

const fn per_month(cents: i64) -> i64 {
    cents * (CENT * 100 / 433)
}

const fn figures(week: i64) -> [i64; 3] {
    [rounded(week, CENT), rounded(week * 433, CENT * 100), rounded(week, CENT * 7)]
}

const fn rounded(amount: i64, part: i64) -> i64 {
    let half = if amount < 0 { -(part / 2) } else { part / 2 };
    (amount + half) / part
}
