//! Amounts of every unit in both languages.

use super::amount_in_words;
use crate::domain::{Label, Locale, PointsName};
use crate::quantity::{Exact, Unit, parse_decimal};
use crate::statement::Amount;

fn exact(text: &str) -> Exact {
    parse_decimal(text).unwrap_or(Exact::ZERO)
}

#[test]
fn amounts_by_unit() {
    let say = |value: &str, unit| {
        let amount = Amount { value: exact(value), unit };
        let say = |locale| amount_in_words(amount, None, locale);
        (say(Locale::Dutch), say(Locale::English))
    };
    let both = |dutch: &str, english: &str| (dutch.to_owned(), english.to_owned());
    let flow = |unit| Unit { flow: 1, ..unit };
    assert_eq!(say("-1234567.5", Unit::MONEY), both("€ -1.234.567,50", "-€1,234,567.50"));
    assert_eq!(say("0", flow(Unit::MONEY)), both("€ 0,00 per week", "€0.00 per week"));
    assert_eq!(say("35", flow(Unit::TIME)), both("35 minuten per week", "35 minutes per week"));
    assert_eq!(say("17.50", Unit::TIME), both("17,5 minuten", "17.5 minutes"));
    assert_eq!(say("1", Unit::TIME), both("1 minuut", "1 minute"));
    for (minutes, dutch, english) in [
        ("120", "120 minuten", "120 minutes"),
        ("121", "2 uur en 1 minuut", "2 hours and 1 minute"),
        ("180", "3 uur", "3 hours"),
        ("179.999", "3 uur", "3 hours"),
        ("120.004", "120 minuten", "120 minutes"),
        ("845.5", "14 uur en 5,5 minuten", "14 hours and 5.5 minutes"),
        ("-845", "-14 uur en 5 minuten", "-14 hours and 5 minutes"),
        ("-90", "-90 minuten", "-90 minutes"),
        ("60000.25", "1.000 uur en 0,25 minuten", "1,000 hours and 0.25 minutes"),
    ] {
        assert_eq!(say(minutes, Unit::TIME), both(dutch, english));
    }
    let weekly = both("14 uur en 5 minuten per week", "14 hours and 5 minutes per week");
    assert_eq!(say("845", flow(Unit::TIME)), weekly);
    assert_eq!(say("12", flow(Unit::POINTS)), both("12 punten per week", "12 points per week"));
    assert_eq!(say("1", Unit::POINTS), both("1 punt", "1 point"));
    assert_eq!(say("3", Unit::PIECES), both("3 stuks", "3 pieces"));
    assert_eq!(say("0.125", Unit::NUMBER), both("0,13", "0.13"));
    let hourly = Unit { time: -1, ..Unit::MONEY };
    assert_eq!(say("0.7", hourly), both("€ 42,00 per uur", "€42.00 per hour"));
    let each = Unit { pieces: -1, ..Unit::MONEY };
    assert_eq!(say("8.5", each), both("€ 8,50 per stuk", "€8.50 per piece"));
}

#[test]
fn points_are_called_by_their_name() {
    let label = |dutch: &str, english: &str| Label {
        dutch: dutch.to_owned(),
        english: Some(english.to_owned()),
    };
    let name = PointsName { one: label("zegel", "stamp"), many: label("zegels", "stamps") };
    let say = |value: &str, unit| {
        let amount = Amount { value: exact(value), unit };
        [Locale::Dutch, Locale::English].map(|locale| amount_in_words(amount, Some(&name), locale))
    };
    let flow = Unit { flow: 1, ..Unit::POINTS };
    assert_eq!(say("1", flow), ["1 zegel per week", "1 stamp per week"]);
    assert_eq!(say("12.5", flow), ["12,5 zegels per week", "12.5 stamps per week"]);
    let worth = Unit::MONEY.over(Unit::POINTS);
    assert_eq!(say("0.6", worth), ["€ 0,60 per zegel", "€0.60 per stamp"]);
}
