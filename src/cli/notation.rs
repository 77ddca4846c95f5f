//! Numbers as a reader writes them: `1.234,56` in Dutch, `1,234.56` in English.

use crate::domain::Locale;

/// A day as `2018-12-01`, as a reader writes it: `1-12-2018` in Dutch, unchanged in English.
pub(super) fn day(iso: &str, locale: Locale) -> String {
    let mut parts = iso.splitn(3, '-');
    match (locale, parts.next(), parts.next(), parts.next()) {
        (Locale::Dutch, Some(year), Some(month), Some(day)) => {
            let plain = |part: &str| part.trim_start_matches('0').to_owned();
            format!("{}-{}-{year}", plain(day), plain(month))
        }
        (_, _, _, _) => iso.to_owned(),
    }
}

/// A decimal with a point, as a reader writes it.
pub(super) fn number(decimal: &str, locale: Locale) -> String {
    let (sign, digits) = match decimal.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", decimal),
    };
    let (group, point) = match locale {
        Locale::Dutch => ('.', ','),
        Locale::English => (',', '.'),
    };
    let (whole, behind) = digits.split_once('.').unwrap_or((digits, ""));
    let mut text = String::from(sign);
    let length = whole.chars().count();
    for (place, digit) in whole.chars().enumerate() {
        let left = length.saturating_sub(place);
        if place > 0 && left.is_multiple_of(3) {
            text.push(group);
        }
        text.push(digit);
    }
    if !behind.is_empty() {
        text.push(point);
        text.push_str(behind);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{day, number};
    use crate::domain::Locale;

    #[test]
    fn writes_days_as_the_reader_does() {
        assert_eq!(day("2018-12-01", Locale::Dutch), "1-12-2018");
        assert_eq!(day("2018-12-01", Locale::English), "2018-12-01");
    }

    #[test]
    fn writes_numbers_as_the_reader_does() {
        assert_eq!(number("1234567.50", Locale::Dutch), "1.234.567,50");
        assert_eq!(number("-1234.50", Locale::English), "-1,234.50");
        assert_eq!(number("-999", Locale::Dutch), "-999");
        assert_eq!(number("0.00", Locale::Dutch), "0,00");
    }
}
