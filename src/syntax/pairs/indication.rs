//! Indications and the values of table rows.
//!
//! In: `pattern`, `profile_list`, `indication` and `row_value` pairs. Out: their trees.
//! Absent on purpose: which indications exist; the catalogue says that.

use pest::iterators::Pair;

use super::Rule;
use super::expression::truth;
use super::parts::{Parts, inner};
use super::reader::Reader;
use crate::syntax::tree::{At, IndicationText, Pattern, ProfileRange, RowValue, Text};

/// A set of indications.
pub(super) fn pattern(reader: &Reader<'_>, pair: Pair<'_, Rule>) -> Pattern {
    let mut parts = Parts::of(pair);
    let codes = codes(reader, &mut parts);
    let mut others = Vec::new();
    while parts.word(Rule::comma) {
        others.extend(reader.text(&mut parts, Rule::code));
    }
    let profiles = parts.next().map_or_else(Vec::new, |list| profiles(reader, list));
    Pattern { codes, others, profiles }
}

fn codes(reader: &Reader<'_>, parts: &mut Parts<'_>) -> Vec<Text> {
    std::iter::from_fn(|| reader.text(parts, Rule::code)).collect()
}

/// The ranges of a list of profiles.
pub(super) fn profiles(reader: &Reader<'_>, pair: Pair<'_, Rule>) -> Vec<ProfileRange> {
    pair.into_inner()
        .filter(|part| part.as_rule() == Rule::profile_range)
        .filter_map(|range| {
            let mut ends = range.into_inner().filter(|part| part.as_rule() == Rule::profile);
            let first = reader.quoted(&ends.next()?);
            Some(ProfileRange { first, last: ends.next().map(|last| reader.quoted(&last)) })
        })
        .collect()
}

/// One indication.
pub(super) fn indication(reader: &Reader<'_>, pair: Pair<'_, Rule>) -> IndicationText {
    let mut parts = Parts::of(pair);
    let codes = codes(reader, &mut parts);
    IndicationText { codes, profile: parts.next().map(|profile| reader.quoted(&profile)) }
}

/// A value in a row's key or behind `one of`.
pub(super) fn row_value(reader: &Reader<'_>, pair: Pair<'_, Rule>) -> Option<At<RowValue>> {
    let span = reader.span(&pair);
    let value = inner(pair)?;
    let value = match value.as_rule() {
        Rule::truth => RowValue::Truth(truth(value)),
        Rule::performer => RowValue::Performer(reader.performer(value)?.value),
        Rule::number => RowValue::Number(value.as_str().to_owned()),
        _ => RowValue::Name(value.as_str().to_owned()),
    };
    Some(At::new(value, span))
}
