//! The table of keywords as rules of the grammar.
//!
//! In: nothing but [`keywords`](super::keywords). Out: the text of `grammar/keywords.pest`, and of the list that the
//! page colours by; a test compares each with its file so that grammar, printer and page cannot drift apart.
//! Absent on purpose: every other rule; those are written by hand in `grammar/pvb.pest`.

use super::keywords::{ALL, ITEMS, Keyword, Language, RESERVED};

/// The text of `grammar/keywords.pest`: a rule per keyword, the longer spelling tried first, so that
/// `days` is not read as `day` and a stray letter.
#[must_use]
pub fn keywords() -> String {
    let mut text = String::from(
        "// Written from src/syntax/keywords.rs; `cargo test keywords` says when they differ.\n\
         // Every keyword in both spellings; words of a phrase may stand any white space apart.\n\n",
    );
    for keyword in ALL {
        text.push_str(&format!(
            "{} = @{{ ({}) ~ edge }}\n",
            keyword.rule(),
            alternatives(*keyword)
        ));
    }
    // Plain strings, not rules: these two are tried at every word, and a rule costs more than a string.
    let reserved = first_words(RESERVED, |spelling| !spelling.contains(' '));
    text.push_str(&format!("reserved = @{{ ({reserved}) ~ edge }}\n"));
    text.push_str(&format!("item_word = @{{ ({}) ~ edge }}\n", first_words(ITEMS, |_| true)));
    text
}

/// The keywords for whoever colours a text: each with its spellings, those that begin an item apart.
#[must_use]
pub fn coloured() -> String {
    let listed = |keyword: &Keyword, language| {
        let spellings: Vec<String> =
            keyword.spellings(language).iter().map(|one| format!("\"{one}\"")).collect();
        spellings.join(", ")
    };
    let rows: Vec<String> = ALL
        .iter()
        .map(|keyword| {
            format!(
                "  {{ \"item\": {}, \"nl\": [{}], \"en\": [{}] }}",
                ITEMS.contains(keyword),
                listed(keyword, Language::Dutch),
                listed(keyword, Language::English)
            )
        })
        .collect();
    format!("[\n{}\n]\n", rows.join(",\n"))
}

/// The first words of the spellings that are asked for, as alternatives, the longer first.
fn first_words(keywords: &[Keyword], wanted: fn(&str) -> bool) -> String {
    let mut words: Vec<&str> = keywords
        .iter()
        .flat_map(|keyword| {
            let english = keyword.spellings(Language::English);
            english.iter().chain(keyword.spellings(Language::Dutch))
        })
        .filter(|spelling| wanted(spelling))
        .filter_map(|spelling| spelling.split(' ').next())
        .collect();
    words.sort_unstable();
    words.dedup();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    let words: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
    words.join(" | ")
}

fn alternatives(keyword: Keyword) -> String {
    let mut spellings: Vec<&str> = Vec::new();
    for language in [Language::English, Language::Dutch] {
        for spelling in keyword.spellings(language) {
            if !spellings.contains(spelling) {
                spellings.push(spelling);
            }
        }
    }
    spellings.sort_by_key(|spelling| std::cmp::Reverse(spelling.len()));
    let phrases: Vec<String> = spellings
        .iter()
        .map(|spelling| {
            let words: Vec<String> =
                spelling.split(' ').map(|word| format!("\"{word}\"")).collect();
            words.join(" ~ gap ~ ")
        })
        .collect();
    phrases.join(" | ")
}
