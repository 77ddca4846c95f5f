//! Which spelling a file is in.
//!
//! In: the pairs of a whole file. Out: the language of most keywords, and a diagnostic for each of
//! the others. Words that both languages share say nothing.

use pest::iterators::{Pair, Pairs};

use super::Rule;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Span;
use crate::syntax::keywords::{Keyword, Language, by_rule, spell};

/// How many strays are shown; a file half in each language needs no longer list.
const MAX_STRAYS: usize = 20;

/// The language of a file and the keywords that are not in it.
pub(super) fn tell(pairs: Pairs<'_, Rule>) -> (Language, Vec<Diagnostic>) {
    let mut english = Vec::new();
    let mut dutch = Vec::new();
    for pair in pairs.flatten() {
        match keyword(&pair) {
            Some((found, Language::English)) => english.push((found, span(&pair))),
            Some((found, Language::Dutch)) => dutch.push((found, span(&pair))),
            None => {}
        }
    }
    let (language, strays) = if dutch.len() > english.len() {
        (Language::Dutch, english)
    } else {
        (Language::English, dutch)
    };
    (language, strays.into_iter().take(MAX_STRAYS).map(|stray| report(stray, language)).collect())
}

fn span(pair: &Pair<'_, Rule>) -> Span {
    Span::new(pair.as_span().start(), pair.as_span().end())
}

fn report((keyword, span): (Keyword, Span), language: Language) -> Diagnostic {
    let (here, there) = match language {
        Language::English => ("English", "Dutch"),
        Language::Dutch => ("Dutch", "English"),
    };
    let message = format!("this keyword is {there}, the rest of the file is {here}");
    let help = format!(
        "write `{}`; a file is written in one spelling throughout",
        spell(keyword, language)
    );
    Diagnostic::new(Code::MixedLanguage, span, message).help(help)
}

/// The keyword of a pair and the only language that spells it so.
fn keyword(pair: &Pair<'_, Rule>) -> Option<(Keyword, Language)> {
    let keyword = KEYWORDS.with(|table| {
        let rule = pair.as_rule();
        let index = table.binary_search_by_key(&rule, |(rule, _)| *rule).ok()?;
        table.get(index).map(|(_, keyword)| *keyword)
    })?;
    let text = pair.as_str();
    let spelled = |language| {
        keyword
            .spellings(language)
            .iter()
            .any(|spelling| spelling.split(' ').eq(text.split_whitespace()))
    };
    match (spelled(Language::English), spelled(Language::Dutch)) {
        (true, false) => Some((keyword, Language::English)),
        (false, true) => Some((keyword, Language::Dutch)),
        (true, true) | (false, false) => None,
    }
}

thread_local! {
    // Made once per thread: finding a keyword by the name of its rule walks the whole table.
    static KEYWORDS: Vec<(Rule, Keyword)> = {
        let mut table: Vec<(Rule, Keyword)> = Rule::all_rules()
            .iter()
            .filter_map(|rule| by_rule(&format!("{rule:?}")).map(|keyword| (*rule, keyword)))
            .collect();
        table.sort_by_key(|(rule, _)| *rule);
        table
    };
}

/// The keyword that a rule of the grammar stands for.
pub(super) fn keyword_of(rule: Rule) -> Option<Keyword> {
    KEYWORDS
        .with(|table| table.iter().find(|(found, _)| *found == rule).map(|(_, keyword)| *keyword))
}
