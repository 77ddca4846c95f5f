//! Which kinds of names may stand at a place where the grammar lets a name stand.
//!
//! In: what stands before the place. Out: kinds, perhaps those of one owner only.
//! Absent on purpose: the names themselves.

use super::names::Kind;
use crate::syntax::Next;
use crate::syntax::keywords::{Keyword, Language};

/// Names of some kinds; where there is an owner, only its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wanted {
    /// Which kinds.
    pub kinds: &'static [Kind],
    /// Whose.
    pub of: Vec<String>,
}

/// What a sum or a condition may name.
pub(super) const VALUES: &[Kind] = &[Kind::Fact, Kind::Table, Kind::Value];

/// Words behind which a name of one sort stands; the longest that fits decides.
const BEHIND: &[(Keyword, &[Kind])] = &[
    // a new name, which nobody can complete
    (Keyword::Policy, &[]),
    (Keyword::Source, &[]),
    (Keyword::Fact, &[]),
    (Keyword::OneOf, &[]),
    (Keyword::Table, &[]),
    (Keyword::Let, &[]),
    (Keyword::Less, &[]),
    (Keyword::Rule, &[]),
    (Keyword::Meeting, &[]),
    (Keyword::Task, &[]),
    (Keyword::Activity, &[]),
    // a known one
    (Keyword::By, &[Kind::Fact]),
    (Keyword::Excludes, &[Kind::Service, Kind::Category]),
    (Keyword::NeedsConsent, &[Kind::Signer]),
    (Keyword::SignedBy, &[Kind::Signer]),
    (Keyword::Consent, &[Kind::Signer]),
    (Keyword::Supporter, &[Kind::Role]),
    (Keyword::With, &[Kind::Role, Kind::Signer]),
    (Keyword::BeforeTheFirst, &[Kind::Meeting]),
    (Keyword::SavingsMayPayFor, &[Kind::Category]),
    (Keyword::BorneBy, &[Kind::Contribution]),
    (Keyword::Role, &[Kind::Role]),
    (Keyword::Given, &[Kind::Fact]),
    (Keyword::Finding, &[Kind::Finding, Kind::Rule]),
    (Keyword::NoFinding, &[Kind::Finding, Kind::Rule]),
    (Keyword::Concerning, &[Kind::Activity]),
    (Keyword::Line, &[Kind::Discount, Kind::Contribution, Kind::Activity]),
    (Keyword::In, &[Kind::Category]),
];

/// Which names may stand at a place.
pub(super) fn wanted(next: &Next<'_>) -> Wanted {
    let entry = next.entry.trim_end();
    if entry.is_empty() {
        return begins_an_entry(next);
    }
    let (list, separated) = without_list(entry);
    if let Some(kinds) = of_activity(next, entry).or_else(|| of_role(next, entry)) {
        return Wanted { kinds, of: Vec::new() };
    }
    if let Some(compared) = compared(list) {
        return compared;
    }
    if let Some(kinds) = behind(list) {
        return Wanted { kinds, of: Vec::new() };
    }
    if separated && list.is_empty() {
        return begins_an_entry(next);
    }
    let values = if entry.ends_with('[') { &[Kind::Fact] } else { VALUES };
    Wanted { kinds: values, of: Vec::new() }
}

fn begins_an_entry(next: &Next<'_>) -> Wanted {
    let kinds: &'static [Kind] = match next.block {
        Some(Keyword::Services) => &[Kind::Service, Kind::Category],
        Some(Keyword::Copay) => &[Kind::Category],
        Some(Keyword::Table) => {
            return Wanted { kinds: &[Kind::Choice, Kind::Role], of: keys(next.head) };
        }
        Some(Keyword::EligibleWhen) => VALUES,
        Some(_) | None => &[],
    };
    Wanted { kinds, of: Vec::new() }
}

/// What a table goes by: the words behind `by` in its head. A role is nobody's.
fn keys(head: &str) -> Vec<String> {
    let words = head.split_whitespace().skip(3);
    let keys = words.take_while(|word| word.starts_with(|one: char| one.is_ascii_lowercase()));
    keys.map(|word| word.trim_end_matches(',').to_owned()).collect()
}

/// A service behind the id of an activity, and an activity behind the words for who does it.
fn of_activity(next: &Next<'_>, entry: &str) -> Option<&'static [Kind]> {
    let words: Vec<&str> = entry.split_whitespace().collect();
    let is = |keyword: Keyword, word: &str| spelled(keyword).any(|spelling| spelling == word);
    match words.as_slice() {
        [first, _] if next.block == Some(Keyword::Example) && is(Keyword::Activity, first) => {
            Some(&[Kind::Service])
        }
        [.., performer, of] if is(Keyword::Performer, performer) && is(Keyword::Of, of) => {
            Some(&[Kind::Activity])
        }
        _ => None,
    }
}

/// A role inside `by role { … }`, at the beginning of one of its prices.
fn of_role(next: &Next<'_>, entry: &str) -> Option<&'static [Kind]> {
    if next.block != Some(Keyword::Services) {
        return None;
    }
    let (_, inside) = entry.rsplit_once('{')?;
    if inside.contains('}') {
        return None;
    }
    let inside = inside.trim_end();
    (inside.is_empty() || inside.ends_with(',')).then_some(&[Kind::Role])
}

/// What may be compared with what stands before `is`.
fn compared(entry: &str) -> Option<Wanted> {
    let negated = stripped(entry, Keyword::IsNot);
    let before = match negated {
        Some(before) => before,
        None => {
            let before = stripped(entry, Keyword::OneOf).unwrap_or(entry);
            stripped(before, Keyword::IsNot).or_else(|| stripped(before, Keyword::Is))?
        }
    };
    let subject = before.rsplit(|one: char| !super::place::is_of_a_word(one)).next()?;
    let is = |keyword: Keyword| spelled(keyword).any(|spelling| spelling == subject);
    let kinds: &'static [Kind] = if is(Keyword::Service) {
        &[Kind::Service]
    } else if is(Keyword::Category) {
        &[Kind::Category]
    } else if is(Keyword::Role) {
        &[Kind::Role]
    } else if is(Keyword::Consent) {
        &[Kind::Signer]
    } else {
        return Some(Wanted { kinds: &[Kind::Choice], of: vec![subject.to_owned()] });
    };
    Some(Wanted { kinds, of: Vec::new() })
}

/// The kinds behind the word that a text ends with.
fn behind(entry: &str) -> Option<&'static [Kind]> {
    let fits = BEHIND.iter().filter_map(|(keyword, kinds)| {
        let rest = stripped(entry, *keyword)?;
        Some((entry.len().saturating_sub(rest.len()), *kinds))
    });
    fits.max_by_key(|(length, _)| *length).map(|(_, kinds)| kinds)
}

/// A text without the keyword that it ends with; none where it ends with another word.
fn stripped(text: &str, keyword: Keyword) -> Option<&str> {
    spelled(keyword).find_map(|spelling| {
        let mut rest = text.trim_end();
        for word in spelling.rsplit(' ') {
            rest = rest.trim_end().strip_suffix(word)?;
            if rest.ends_with(super::place::is_of_a_word) {
                return None;
            }
        }
        Some(rest.trim_end())
    })
}

fn spelled(keyword: Keyword) -> impl Iterator<Item = &'static str> {
    [Language::English, Language::Dutch]
        .into_iter()
        .flat_map(move |language| keyword.spellings(language).iter().copied())
}

/// A text without the names before a comma, or before `or` or `of`, at its end; and whether there were any.
fn without_list(entry: &str) -> (&str, bool) {
    let mut rest = entry.trim_end();
    let mut any = false;
    loop {
        let Some(before) = rest
            .strip_suffix(',')
            .or_else(|| stripped(rest, Keyword::Or))
            .or_else(|| stripped(rest, Keyword::Of))
        else {
            return (rest, any);
        };
        let before = before.trim_end();
        // `needs consent of` has no name before its `of`
        if behind(before).is_some() && !rest.ends_with(',') {
            return (before, any);
        }
        let shorter = before.trim_end_matches(super::place::is_of_a_word);
        if shorter.len() == before.len() {
            return (rest, any);
        }
        any = true;
        rest = shorter.trim_end();
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, VALUES, wanted};
    use crate::syntax::next;

    fn kinds(before: &str) -> &'static [Kind] {
        wanted(&next(before).unwrap()).kinds
    }

    #[test]
    fn what_stands_before_decides_which_names_may_follow() {
        let cases: &[(&str, &[Kind])] = &[
            ("services {\n    ", &[Kind::Service, Kind::Category]),
            ("services {\n    nursing, ", &[Kind::Service, Kind::Category]),
            ("diensten {\n    nursing €3 per uur sluit uit ", &[Kind::Service, Kind::Category]),
            ("services {\n    nursing by role {\n        ", &[Kind::Role]),
            ("services {\n    nursing by role { carer €3 per hour, ", &[Kind::Role]),
            ("services {\n    nursing as quoted needs consent of client or ", &[Kind::Signer]),
            ("services {\n    nursing as quoted only when ", VALUES),
            ("copay {\n    care: never\n    ", &[Kind::Category]),
            ("let x = 3 * ", VALUES),
            ("let ", &[]),
            ("signal {\n    red when service is ", &[Kind::Service]),
            ("signal {\n    red when location is not ", &[Kind::Choice]),
            ("agreement {\n    signed by client, ", &[Kind::Signer]),
            ("voorbeeld \"x\" {\n    activiteit a1 ", &[Kind::Service]),
            ("example \"x\" {\n    given ", &[Kind::Fact]),
            ("example \"x\" {\n    expect finding ", &[Kind::Finding, Kind::Rule]),
            ("example \"x\" {\n    expect performer of ", &[Kind::Activity]),
            ("table t by location {\n    ", &[Kind::Choice, Kind::Role]),
            ("table t by ", &[Kind::Fact]),
            ("support {\n    before the first ", &[Kind::Meeting]),
        ];
        for (before, expected) in cases {
            assert_eq!(kinds(before), *expected, "{before}");
        }
    }
}
