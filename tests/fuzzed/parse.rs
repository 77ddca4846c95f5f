//! Any text: it is read, and where it can be read it survives printing, in both spellings.

use pvb::diagnostic::has_errors;
use pvb::source::Source;
use pvb::syntax::tree::Document;
use pvb::syntax::{Language, parse, print};

use super::{LONGEST, can_be_told};

/// Reads a text, and prints what could be read to its end.
pub fn any_text(text: &str) {
    let source = Source::new("any", text);
    let (document, diagnostics) = parse(&source);
    can_be_told(&source, &diagnostics);
    if !has_errors(&diagnostics) {
        survives_printing(document);
    }
}

/// What is printed reads as what was read, and printing it again changes nothing.
fn survives_printing(read: Document) {
    let own = read.language;
    let other = match own {
        Language::English => Language::Dutch,
        Language::Dutch => Language::English,
    };
    let printed = print(&read, own);
    let translated = print(&read, other);
    // what was read fitted; with the words of the other spelling, or laid out, it may not
    if printed.len().max(translated.len()) > LONGEST {
        return;
    }
    let again = readable(&printed);
    assert_same(&again, &read, &printed);
    assert_eq!(again.language, own, "\n{printed}");
    assert_eq!(print(&again, own), printed, "printed twice");

    let in_other = readable(&translated);
    assert_eq!(print(&in_other, other), translated, "translated, and printed twice");
    assert_eq!(print(&in_other, own), printed, "translated there and back");
    assert_same(&in_other, &read, &translated);
    // a text whose every keyword is spelt alike in both cannot tell which it is in
    assert!(in_other.language == other || printed == translated, "\n{translated}");
}

fn readable(printed: &str) -> Document {
    let source = Source::new("printed", printed);
    let (document, diagnostics) = parse(&source);
    assert!(
        !has_errors(&diagnostics),
        "what is printed cannot be read: {diagnostics:?}\n{printed}"
    );
    document
}

fn assert_same(found: &Document, expected: &Document, text: &str) {
    assert_eq!(found.items, expected.items, "\n{text}");
    assert_eq!(found.comments, expected.comments, "\n{text}");
}
