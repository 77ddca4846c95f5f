//! What may stand next: for whoever helps a writer to go on.
//!
//! In: a text up to a place. Out: the block that the place stands in, and what the grammar lets follow there.
//! Absent on purpose: names; whoever knows the text and the catalogue adds those.
//!
//! The parser says what it missed only where it fails. So it is given what stands before the place and a sign
//! that nothing begins with, and fails there.

use super::first::{Begins, begins};
use super::{Failure, Rule, read, scan};
use crate::syntax::keywords::{ITEMS, Keyword, Language};

/// Stands where nothing may stand.
const SIGN: char = '\u{1}';

/// An entry has fewer lines than this.
const MAX_LINES: usize = 16;

/// An entry has fewer bytes than this; a longer look would cost too much.
const MAX_LOOK: usize = 4096;

/// A place in a text, and what may stand there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Next<'t> {
    /// The block around the place.
    pub block: Option<Keyword>,
    /// The head of that block, as written: `table day_rate by indication`.
    pub head: &'t str,
    /// What stands before the place, from the beginning of its entry on.
    pub entry: &'t str,
    /// The keywords that may follow.
    pub keywords: Vec<Keyword>,
    /// Whether a name may.
    pub name: bool,
    /// Whether a code of the catalogue may, as `Wlz`.
    pub code: bool,
}

/// What may stand at the end of a text; none inside a text between quotes or a comment, or where what stands
/// before cannot be read.
#[must_use]
pub fn next(before: &str) -> Option<Next<'_>> {
    scan::scan(before).ok()?;
    let around = around(before)?;
    let rule = match around.block {
        Some(block) => entry_rule(block)?,
        None => Rule::only_item,
    };
    let mut found = Begins::default();
    let mut entry = None;
    for start in starts(before, &around) {
        let written = before.get(start..)?;
        if let Some(begins) = after(rule, written) {
            found.join(begins);
            entry.get_or_insert(written);
        }
    }
    let Begins { keywords, name, code } = found;
    let keywords = keywords.into_iter().collect();
    Some(Next { block: around.block, head: around.head, entry: entry?, keywords, name, code })
}

/// Where a place stands.
struct Around<'t> {
    block: Option<Keyword>,
    head: &'t str,
    /// Where its first entry may begin.
    from: usize,
    /// Where its last may: an entry has braces of its own, and goes on in them.
    until: usize,
}

/// The block around the end of a text; none inside quotes or a comment.
fn around(text: &str) -> Option<Around<'_>> {
    let (mut depth, mut last_end, mut open, mut inner) = (0_usize, 0, 0, 0);
    let mut signs = text.char_indices();
    while let Some((at, sign)) = signs.next() {
        match sign {
            '"' => {
                let mut escaped = false;
                loop {
                    let (_, inside) = signs.next()?;
                    if inside == '\n' || (inside == '"' && !escaped) {
                        break;
                    }
                    escaped = inside == '\\' && !escaped;
                }
            }
            '#' => {
                signs.by_ref().find(|(_, inside)| *inside == '\n')?;
            }
            '{' => {
                match depth {
                    0 => open = at,
                    1 => inner = at,
                    _ => {}
                }
                depth = depth.saturating_add(1);
            }
            '}' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    last_end = at.saturating_add(1);
                }
            }
            _ => {}
        }
    }
    if depth == 0 {
        return Some(Around { block: None, head: "", from: last_end, until: text.len() });
    }
    let before = text.get(last_end..open)?;
    let lines = before.rmatch_indices('\n').map(|(newline, _)| newline.saturating_add(1));
    let heads = lines.chain([0]).filter_map(|start| before.get(start..).map(str::trim_start));
    let (head, block) = heads.take(MAX_LINES).find_map(|head| Some((head, item_of(head)?)))?;
    let until = if depth > 1 { inner } else { text.len() };
    Some(Around { block: Some(block), head, from: open.saturating_add(1), until })
}

/// The item that a text begins with.
fn item_of(text: &str) -> Option<Keyword> {
    let begins = |spelling: &&str| {
        let rest = text.strip_prefix(*spelling);
        rest.is_some_and(|rest| !rest.starts_with(|one: char| one.is_alphanumeric() || one == '_'))
    };
    ITEMS.iter().copied().find(|keyword| {
        [Language::English, Language::Dutch]
            .into_iter()
            .any(|language| keyword.spellings(language).iter().any(&begins))
    })
}

/// Where the entry at the end of a text may begin, nearest first.
fn starts(text: &str, around: &Around<'_>) -> Vec<usize> {
    let Around { from, until, .. } = *around;
    let least = from.max(text.len().saturating_sub(MAX_LOOK));
    let inside = text.get(from..).unwrap_or("");
    let lines = inside
        .rmatch_indices('\n')
        .map(|(newline, _)| from.saturating_add(newline).saturating_add(1));
    let mut starts: Vec<usize> =
        [text.len()].into_iter().chain(lines).chain([from]).take(MAX_LINES).collect();
    // an entry may stand behind another on its line, but it begins a line almost always
    starts.retain(|start| (least..=until).contains(start));
    if !text.get(from..).unwrap_or("").lines().last().unwrap_or("").trim().is_empty() {
        starts.retain(|start| *start != text.len());
    }
    starts
}

/// What may follow a text that is the beginning of a rule; none where it is not.
fn after(rule: Rule, written: &str) -> Option<Begins> {
    let text = format!("{written}{SIGN}");
    let Err(Failure::At { place, expected }) = read(rule, &text) else { return None };
    let reached = place >= written.len();
    reached.then(|| {
        let mut found = Begins::default();
        for rule in expected {
            found.join(begins(&format!("{rule:?}")));
        }
        found
    })
}

const fn entry_rule(block: Keyword) -> Option<Rule> {
    Some(match block {
        Keyword::Calendar => Rule::only_equation,
        Keyword::EligibleWhen => Rule::only_condition,
        Keyword::Table => Rule::only_row,
        Keyword::Budget => Rule::only_budget_entry,
        Keyword::Contribute => Rule::only_contribution,
        Keyword::Services => Rule::only_offer,
        Keyword::Order => Rule::only_step,
        Keyword::Copay => Rule::only_copay_entry,
        Keyword::Account => Rule::only_account_entry,
        Keyword::Agreement => Rule::only_agreement_entry,
        Keyword::Support => Rule::only_support_entry,
        Keyword::Signal => Rule::only_signal_entry,
        Keyword::Rule => Rule::only_rule_entry,
        Keyword::Example => Rule::only_example_entry,
        _ => return None,
    })
}
