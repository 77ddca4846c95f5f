//! The keywords: in step with the grammar, each with a case, none in the way of another.

use pvb::syntax::grammar;
use pvb::syntax::keywords::{ALL, Keyword, Language, RESERVED};

/// Write it anew with `UPDATE_KEYWORDS=1 cargo test keywords`.
#[test]
fn the_grammar_of_the_keywords_is_the_table() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/grammar/keywords.pest");
    if std::env::var_os("UPDATE_KEYWORDS").is_some() {
        std::fs::write(path, grammar::keywords()).unwrap();
    }
    assert_eq!(std::fs::read_to_string(path).unwrap(), grammar::keywords());
}

/// Written anew in the same way.
#[test]
fn the_page_colours_the_keywords_of_the_table() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/web/src/pages/editor/keywords.json");
    if std::env::var_os("UPDATE_KEYWORDS").is_some() {
        std::fs::write(path, grammar::coloured()).unwrap();
    }
    assert_eq!(std::fs::read_to_string(path).unwrap(), grammar::coloured());
}

#[test]
fn every_keyword_stands_in_the_sample_in_both_languages() {
    let dutch = include_str!("snapshots/syntax__every_block_dutch.snap");
    let english = include_str!("cases/syntax/every_block.pvb");
    for (text, language) in [(english, Language::English), (dutch, Language::Dutch)] {
        let words: Vec<&str> =
            text.split(|letter: char| !letter.is_alphanumeric() && letter != '_').collect();
        for keyword in ALL {
            let stands = keyword.spellings(language).iter().any(|spelling| {
                let phrase: Vec<&str> = spelling.split(' ').collect();
                words.windows(phrase.len()).any(|window| window == phrase)
            });
            assert!(stands, "no {language:?} case for {keyword:?}");
        }
    }
}

/// Keywords that share a spelling, each pair with the reason why it never matters. A new pair
/// wants a reason, or another word.
const SHARED: &[(Keyword, Keyword)] = &[
    // an item; behind `expect` or `verwacht`
    (Keyword::Rule, Keyword::Line),
    // a time; an activity, behind the code of a finding
    (Keyword::For, Keyword::Concerning),
    // a key of a row or the last light; behind a value in a conditional
    (Keyword::Otherwise, Keyword::Else),
    // an item, before `{` or notes; a value
    (Keyword::Contribute, Keyword::Contributions),
];

#[test]
fn keywords_share_a_spelling_only_where_they_cannot_meet() {
    for language in [Language::English, Language::Dutch] {
        for (index, keyword) in ALL.iter().enumerate() {
            for other in ALL.iter().skip(index + 1) {
                let shared = keyword
                    .spellings(language)
                    .iter()
                    .any(|spelling| other.spellings(language).contains(spelling));
                let known = SHARED.contains(&(*keyword, *other));
                assert!(!shared || known, "{language:?}: {keyword:?} and {other:?}");
            }
        }
    }
}

/// A word of two languages must be one keyword, or translating would change what is meant.
#[test]
fn no_spelling_means_something_else_in_the_other_language() {
    for keyword in ALL {
        for other in ALL.iter().filter(|other| *other != keyword) {
            for spelling in keyword.spellings(Language::English) {
                let clash = other.spellings(Language::Dutch).contains(spelling);
                assert!(!clash, "{spelling}: {keyword:?} and {other:?}");
            }
        }
    }
}

#[test]
fn every_reserved_word_is_reserved_once() {
    for (index, keyword) in RESERVED.iter().enumerate() {
        assert!(!RESERVED.iter().skip(index + 1).any(|other| other == keyword), "{keyword:?}");
    }
}

#[test]
fn the_codes_of_findings_are_those_that_an_example_may_expect() {
    let text = std::fs::read_to_string("src/statement/finding.rs").unwrap();
    let arms = text.split("pub const fn code(&self)").nth(1).unwrap();
    let arms =
        arms.split("FindingKind").next().unwrap().split("/// Something that could").next().unwrap();
    let codes: Vec<&str> =
        arms.split("=> \"").skip(1).filter_map(|arm| arm.split('"').next()).collect();
    assert_eq!(codes, pvb::domain::FINDING_CODES);
}
