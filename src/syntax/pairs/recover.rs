//! What is broken, and where exactly.
//!
//! In: the stretches of text that the grammar gave up on, and their neighbours. Out: a diagnostic
//! for each, at the word that cannot be read.
//! Absent on purpose: any repair; a broken line is left out of the tree.
//!
//! A line breaks where its entry can go no further, but a parser library says how far it came only
//! when it fails as a whole. So each broken stretch is read once more, alone.

use pest::iterators::Pair;

use super::reader::Reader;
use super::{Failure, Rule, expected, read};
use crate::diagnostic::Diagnostic;

/// How much of a broken stretch is read again. Whatever is wrong shows within a few lines, and a
/// longer look would cost a text of broken lines the square of its length.
const MAX_LOOK: usize = 4096;

/// How many entries in the middle of a line are looked at in a block; nobody writes so many.
const MAX_LOOKS: usize = 500;

/// Where reading stopped, in the parsed text, and what could have stood there.
struct Stop {
    place: usize,
    expected: Vec<Rule>,
}

/// Explains why a text is not what `rule` says.
pub(super) fn alone(reader: &mut Reader<'_>, rule: Rule, text: &str) -> Diagnostic {
    let stop = attempt(reader, rule, 0, text.len());
    let stop = stop.unwrap_or(Stop { place: 0, expected: vec![Rule::expression] });
    expected::explain(reader, stop.place, text.len(), &stop.expected)
}

/// Explains the broken items among the parts of a file.
pub(super) fn items(reader: &mut Reader<'_>, parts: &[Pair<'_, Rule>]) {
    let mut before: Option<&Pair<'_, Rule>> = None;
    for part in parts {
        if part.as_rule() == Rule::item {
            before = Some(part);
        } else if part.as_rule() == Rule::broken_item {
            if reader.is_full() {
                return;
            }
            let (start, end) = reader.stretch(part);
            let own = attempt(reader, Rule::only_item, start, end);
            let from = before.filter(|before| !before.as_str().trim_end().ends_with('}'));
            let from = from.map(|before| before.as_span().start());
            let longer = from.and_then(|from| attempt(reader, Rule::only_item, from, end));
            report(reader, furthest(own, longer, start), end);
            before = None;
        }
    }
}

/// Explains the broken lines among the parts of a block whose entries are of rule `entry`.
pub(super) fn lines(reader: &mut Reader<'_>, parts: &[Pair<'_, Rule>], entry: Rule) {
    strays(reader, parts, entry);
    let mut explained_to = 0;
    for (index, part) in parts.iter().enumerate() {
        if part.as_rule() != Rule::broken_line || part.as_span().start() < explained_to {
            continue;
        }
        if reader.is_full() {
            return;
        }
        let earlier = parts.get(..index).unwrap_or_default();
        let later = parts.get(index..).unwrap_or_default();
        let (start, line_end) = reader.stretch(part);
        let run = later.iter().take_while(|part| part.as_rule() == Rule::broken_line).last();
        let run_end = run.map_or(line_end, |last| reader.stretch(last).1);
        let stop = line(reader, earlier, (start, line_end, run_end), entry);
        explained_to = stop.place.min(run_end);
        let end = if stop.place > line_end { run_end } else { line_end };
        report(reader, stop, end);
    }
}

/// Reports entries in the middle of a line that begin with almost a keyword: `€4 kosteplaats 3` reads
/// as one contribution and another named `kosteplaats`.
fn strays(reader: &mut Reader<'_>, parts: &[Pair<'_, Rule>], entry: Rule) {
    let pairs = parts.iter().zip(parts.iter().skip(1));
    let entries = pairs.filter(|(left, right)| left.as_rule() == entry && right.as_rule() == entry);
    let mut looks: usize = 0;
    for (left, right) in entries {
        let (start, (right_start, end)) = (left.as_span().start(), reader.stretch(right));
        let left_end = reader.stretch(left).1;
        if reader.text.get(left_end..right_start).unwrap_or("").contains('\n') {
            continue;
        }
        looks = looks.saturating_add(1);
        if looks > MAX_LOOKS || reader.is_full() {
            return;
        }
        let stop = attempt(reader, alone_rule(entry), start, end);
        if let Some(stop) = stop.filter(|stop| stop.place == right_start)
            && expected::suggestion(reader, stop.place, &stop.expected).is_some()
        {
            report(reader, stop, end);
        }
    }
}

/// Where a broken line breaks. Earlier entries may have ended sooner than their writer meant.
fn line(
    reader: &Reader<'_>,
    earlier: &[Pair<'_, Rule>],
    (start, line_end, run_end): (usize, usize, usize),
    entry: Rule,
) -> Stop {
    let rule = alone_rule(entry);
    let starts: Vec<usize> = earlier
        .iter()
        .rev()
        .take_while(|part| part.as_rule() == entry)
        .take(3)
        .map(|part| part.as_span().start())
        .collect();
    // A misspelt keyword in the middle of a line may have been read as the name of a next entry.
    for from in starts.iter().rev() {
        if let Some(stop) = attempt(reader, rule, *from, line_end)
            && starts.contains(&stop.place)
            && expected::suggestion(reader, stop.place, &stop.expected).is_some()
        {
            return stop;
        }
    }
    let own = attempt(reader, rule, start, run_end);
    let from = starts.first().copied();
    let is_on_line = |from: &usize| !reader.text.get(*from..start).unwrap_or("").contains('\n');
    let longer = from.filter(is_on_line).and_then(|from| attempt(reader, rule, from, line_end));
    match longer {
        Some(longer) if longer.place >= start => furthest(Some(longer), own, start),
        Some(_) | None => furthest(own, None, start),
    }
}

/// The stop that came further; of two at one place, all that could have stood there.
fn furthest(first: Option<Stop>, second: Option<Stop>, start: usize) -> Stop {
    match (first, second) {
        (Some(mut first), Some(second)) if first.place == second.place => {
            first.expected.extend(second.expected);
            first
        }
        (Some(first), Some(second)) if second.place > first.place => second,
        (Some(stop), _) | (None, Some(stop)) => stop,
        (None, None) => Stop { place: start, expected: Vec::new() },
    }
}

fn report(reader: &mut Reader<'_>, stop: Stop, end: usize) {
    let diagnostic = expected::explain(reader, stop.place, end, &stop.expected);
    reader.report(diagnostic);
}

/// Reads a stretch as one thing and nothing more; none when that succeeds.
fn attempt(reader: &Reader<'_>, rule: Rule, start: usize, end: usize) -> Option<Stop> {
    let mut end = end.min(start.saturating_add(MAX_LOOK));
    while !reader.text.is_char_boundary(end) {
        end = end.saturating_sub(1);
    }
    match read(rule, reader.text.get(start..end)?) {
        Ok(_) => None,
        Err(Failure::At { place, expected }) => {
            Some(Stop { place: start.saturating_add(place), expected })
        }
        Err(Failure::Wall { place }) => {
            Some(Stop { place: start.saturating_add(place), expected: Vec::new() })
        }
    }
}

fn alone_rule(entry: Rule) -> Rule {
    match entry {
        Rule::equation => Rule::only_equation,
        Rule::condition => Rule::only_condition,
        Rule::row => Rule::only_row,
        Rule::budget_entry => Rule::only_budget_entry,
        Rule::contribution => Rule::only_contribution,
        Rule::offer => Rule::only_offer,
        Rule::step => Rule::only_step,
        Rule::copay_entry => Rule::only_copay_entry,
        Rule::account_entry => Rule::only_account_entry,
        Rule::agreement_entry => Rule::only_agreement_entry,
        Rule::support_entry => Rule::only_support_entry,
        Rule::signal_entry => Rule::only_signal_entry,
        Rule::rule_entry => Rule::only_rule_entry,
        _ => Rule::only_example_entry,
    }
}
