//! Why a word cannot be read, in the reader's terms.
//!
//! In: a place in the text and the rules that could have stood there. Out: one diagnostic.
//! Absent on purpose: how the place was found.

use super::Rule;
use super::offers::{Offer, offer};
use super::reader::Reader;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Span;
use crate::syntax::keywords::{Keyword, Language, RESERVED, spell};

/// How many things a help text lists.
const MAX_LISTED: usize = 6;

/// Explains what is wrong at a place. `end` is where the broken stretch ends.
pub(super) fn explain(
    reader: &Reader<'_>,
    place: usize,
    end: usize,
    expected: &[Rule],
) -> Diagnostic {
    let rest = reader.text.get(place..end.max(place)).unwrap_or("");
    if rest.trim_start().is_empty() {
        let (start, end) = last_word(reader.text, place);
        let message = match reader.text.get(start..end) {
            None | Some("") => "something is missing here".to_owned(),
            Some(word) => format!("something is missing behind `{word}`"),
        };
        let diagnostic = Diagnostic::new(Code::Syntax, reader.place(start, end), message);
        return with_list(diagnostic, reader, expected);
    }
    let token = token(rest, expected.contains(&Rule::date));
    let span = reader.place(place, place.saturating_add(token.len()));
    if let Some(diagnostic) = known_mistake(rest, token, span, expected) {
        return diagnostic;
    }
    let unread = |token: &str| {
        let span = reader.place(place, place.saturating_add(token.len()));
        Diagnostic::new(Code::Syntax, span, format!("I cannot read `{token}` here"))
    };
    match suggestion(reader, place, expected) {
        Some(found) => {
            let help = format!("did you mean `{}`?", found.meant);
            unread(first_words(rest, found.meant.split(' ').count())).help(help)
        }
        None if lacks_comma(reader, place, expected) => {
            let message = format!("a comma is missing before `{token}`");
            let help = "put a comma behind each of these but the last";
            Diagnostic::new(Code::Syntax, span, message).help(help)
        }
        None => with_list(unread(token), reader, expected),
    }
}

/// Mistakes that are common enough to have words of their own.
fn known_mistake(rest: &str, token: &str, span: Span, expected: &[Rule]) -> Option<Diagnostic> {
    if let Some(mended) = decimal_comma(token) {
        let message = format!("`{token}` has a decimal comma");
        let diagnostic = Diagnostic::new(Code::DecimalComma, span, message);
        return Some(diagnostic.help(format!("write `{mended}`")));
    }
    if token == "}" {
        let diagnostic = Diagnostic::new(Code::Syntax, span, "this `}` closes nothing");
        return Some(diagnostic.help("take it out, or look for a block above that lost its `{`"));
    }
    if token == "\"" {
        let message = "this text has no closing quote on its line";
        let diagnostic = Diagnostic::new(Code::Syntax, span, message);
        return Some(diagnostic.help("write `\"` where the text ends"));
    }
    if token.starts_with('"') && token.contains('\\') && is_odd_escape(token) {
        let message = "a backslash in a text must stand before `\"`, `{`, `}` or another backslash";
        let diagnostic = Diagnostic::new(Code::Syntax, span, message);
        return Some(diagnostic.help("write `\\\\` for a backslash that is part of the text"));
    }
    if let Some(meant) = bare_when(token, expected) {
        let message = format!("I cannot read `{token}` here");
        let diagnostic = Diagnostic::new(Code::Syntax, span, message);
        return Some(diagnostic.help(format!("did you mean `{meant}`?")));
    }
    let names = [Rule::name, Rule::names, Rule::lookup, Rule::plain_names];
    if expected.iter().any(|rule| names.contains(rule)) && is_reserved(token) {
        let message = format!("`{token}` is a word of the language and cannot be a name");
        let help = format!("add something to it, as in `{token}_2` or `our_{token}`");
        return Some(Diagnostic::new(Code::Syntax, span, message).help(help));
    }
    let names = [Rule::name, Rule::names, Rule::name_text, Rule::lookup, Rule::plain_names];
    let begins_large = rest.starts_with(|letter: char| letter.is_ascii_uppercase());
    if begins_large && expected.iter().any(|rule| names.contains(rule)) && !offers_code(expected) {
        let message = format!("`{token}` begins with a capital; a name begins with a small letter");
        let diagnostic = Diagnostic::new(Code::Syntax, span, message);
        return Some(diagnostic.help(format!("write `{}`", token.to_lowercase())));
    }
    None
}

/// Whether a name begins a line in a list whose parts have commas between them.
fn lacks_comma(reader: &Reader<'_>, place: usize, expected: &[Rule]) -> bool {
    let (before, behind) = reader.text.split_at_checked(place).unwrap_or_default();
    behind.starts_with(|letter: char| letter.is_ascii_lowercase())
        && before.trim_end_matches([' ', '\t']).ends_with('\n')
        && expected.contains(&Rule::comma)
        && expected.contains(&Rule::brace_close)
}

/// `only when`, in the language of a bare `when` that stands where only that may.
fn bare_when(token: &str, expected: &[Rule]) -> Option<&'static str> {
    let language = [Language::English, Language::Dutch]
        .into_iter()
        .find(|language| Keyword::When.spellings(*language).contains(&token))?;
    let fits = keywords(expected).any(|keyword| keyword == Keyword::OnlyWhen);
    let when = keywords(expected).any(|keyword| keyword == Keyword::When);
    (fits && !when).then(|| spell(Keyword::OnlyWhen, language))
}

fn offers_code(expected: &[Rule]) -> bool {
    let codes =
        [Rule::code, Rule::codes, Rule::pattern, Rule::indication, Rule::row_key, Rule::item];
    expected.iter().any(|rule| codes.contains(rule))
}

fn is_reserved(token: &str) -> bool {
    RESERVED.iter().any(|keyword| {
        [Language::English, Language::Dutch]
            .into_iter()
            .any(|language| keyword.spellings(language).contains(&token))
    })
}

fn is_odd_escape(token: &str) -> bool {
    let mut escaped = false;
    for character in token.chars() {
        if escaped && !matches!(character, '"' | '\\' | '{' | '}') {
            return true;
        }
        escaped = character == '\\' && !escaped;
    }
    false
}

/// The number with a point, if this is one with a comma.
fn decimal_comma(token: &str) -> Option<String> {
    let (whole, part) = token.split_once(',')?;
    let is_number = |text: &str| {
        !text.is_empty() && text.chars().all(|sign| sign.is_ascii_digit() || sign == '.')
    };
    (is_number(whole) && is_number(part)).then(|| format!("{}.{part}", whole.replace('.', "")))
}

/// A keyword that was probably meant.
pub(super) struct Suggestion {
    distance: usize,
    meant: &'static str,
}

/// The keyword that was probably meant at a place.
pub(super) fn suggestion(
    reader: &Reader<'_>,
    place: usize,
    expected: &[Rule],
) -> Option<Suggestion> {
    let rest = reader.text.get(place..)?;
    let mut best: Option<Suggestion> = None;
    for keyword in keywords(expected) {
        for spelling in keyword.spellings(reader.language) {
            let written = first_words(rest, spelling.split(' ').count()).to_lowercase();
            let most = (spelling.chars().count() / 3).clamp(1, 3);
            // Comparing costs the product of both lengths.
            if written.len() > spelling.len().saturating_add(12) || spelling.len() < 3 {
                continue;
            }
            let distance = strsim::damerau_levenshtein(&written, spelling);
            if distance <= most && best.as_ref().is_none_or(|best| distance < best.distance) {
                best = Some(Suggestion { distance, meant: spelling });
            }
        }
    }
    best
}

/// So many words from the beginning of a text, or as many as stand on its first line.
fn first_words(text: &str, count: usize) -> &str {
    let is_word = |letter: char| letter.is_alphanumeric() || letter == '_';
    let mut end = 0;
    for _ in 0..count {
        let rest = text.get(end..).unwrap_or("");
        let blanks = rest.find(|sign| sign != ' ' && sign != '\t').unwrap_or(0);
        let word = rest.get(blanks..).unwrap_or("");
        let length = word.find(|letter| !is_word(letter)).unwrap_or(word.len());
        if length == 0 {
            break;
        }
        end = end.saturating_add(blanks).saturating_add(length);
    }
    text.get(..end).unwrap_or(text)
}

fn keywords(expected: &[Rule]) -> impl Iterator<Item = Keyword> {
    expected.iter().flat_map(|rule| {
        let Offer { keywords, .. } = offer(*rule);
        keywords.iter().copied().chain(super::language::keyword_of(*rule))
    })
}

fn with_list(diagnostic: Diagnostic, reader: &Reader<'_>, expected: &[Rule]) -> Diagnostic {
    let mut things: Vec<String> = Vec::new();
    let mut notes: Vec<String> = Vec::new();
    for rule in expected {
        let offer = offer(*rule);
        let own = super::language::keyword_of(*rule);
        let list = if own.is_some_and(|own| [Keyword::Assumed, Keyword::Undecided].contains(&own))
            || *rule == Rule::cite
        {
            &mut notes
        } else {
            &mut things
        };
        let phrase = offer.phrase.map(str::to_owned);
        let spelled = own.into_iter().chain(offer.keywords.iter().copied());
        let spelled = spelled.map(|keyword| format!("`{}`", spell(keyword, reader.language)));
        for thing in phrase.into_iter().chain(spelled) {
            if !list.contains(&thing) {
                list.push(thing);
            }
        }
    }
    things.extend(notes);
    let more = things.len() > MAX_LISTED;
    things.truncate(MAX_LISTED);
    match (things.split_last(), more) {
        (None, _) => {
            diagnostic.help("nothing more can stand here; begin a new line, or take it out")
        }
        (Some(_), true) => diagnostic.help(format!("here can stand: {} …", things.join(", "))),
        (Some((last, [])), false) => diagnostic.help(format!("here must stand {last}")),
        (Some((last, others)), false) => {
            diagnostic.help(format!("here can stand {} or {last}", others.join(", ")))
        }
    }
}

/// The first thing in a text as a reader sees it: a word, a number, a text between quotes, a sign.
fn token(text: &str, date: bool) -> &str {
    let Some(first) = text.chars().next() else { return "" };
    let is_word = |letter: char| letter.is_alphanumeric() || letter == '_';
    let length = if first == '"' {
        string_length(text).unwrap_or(1)
    } else if first.is_ascii_digit() {
        let is_part =
            |sign: char| is_word(sign) || sign == '.' || sign == ',' || (date && sign == '-');
        let whole = text.find(|sign| !is_part(sign)).unwrap_or(text.len());
        text.get(..whole).unwrap_or("").trim_end_matches(['.', ',']).len()
    } else if is_word(first) {
        text.find(|letter| !is_word(letter)).unwrap_or(text.len())
    } else {
        first.len_utf8()
    };
    let token = text.get(..length).unwrap_or(text);
    // A message is a line; whoever wrote a word of a thousand letters knows which one it is.
    token.char_indices().nth(60).map_or(token, |(cut, _)| token.get(..cut).unwrap_or(token))
}

fn string_length(text: &str) -> Option<usize> {
    let mut escaped = false;
    for (place, character) in text.char_indices().skip(1) {
        match character {
            '\n' => return None,
            '"' if !escaped => return Some(place.saturating_add(1)),
            _ => escaped = character == '\\' && !escaped,
        }
    }
    None
}

/// The last word before a place.
fn last_word(text: &str, place: usize) -> (usize, usize) {
    let before = text.get(..place).unwrap_or(text).trim_end();
    let word = before.rsplit(char::is_whitespace).next().unwrap_or("");
    let skipped = word.char_indices().rev().nth(40).map_or(0, |(index, _)| index);
    let length = word.len().saturating_sub(skipped);
    (before.len().saturating_sub(length), before.len())
}
