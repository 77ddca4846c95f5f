//! Reading and printing, on cases that stand in files: one that holds every rule of the grammar, and
//! many that are each broken in one way.

use pvb::diagnostic::render;
use pvb::source::{Source, Span};
use pvb::syntax::{Language, parse, parse_expression, print, print_expression};

const EVERY_BLOCK: &str = include_str!("cases/syntax/every_block.pvb");

fn read(text: &str) -> pvb::syntax::tree::Document {
    let source = Source::new("case.pvb", text);
    let (document, diagnostics) = parse(&source);
    assert!(diagnostics.is_empty(), "{text}\n{}", render(&source, &diagnostics));
    document
}

#[test]
fn printing_every_block_loses_nothing() {
    let document = read(EVERY_BLOCK);
    let english = print(&document, Language::English);
    assert_eq!(read(&english), document, "{english}");
    assert_eq!(print(&read(&english), Language::English), english);
    insta::assert_snapshot!("every_block_english", english);
}

#[test]
fn translating_every_block_there_and_back_loses_nothing() {
    let english = print(&read(EVERY_BLOCK), Language::English);
    let dutch = print(&read(EVERY_BLOCK), Language::Dutch);
    let read_dutch = read(&dutch);
    assert_eq!(read_dutch.language, Language::Dutch);
    assert_eq!(read_dutch.items, read(EVERY_BLOCK).items);
    assert_eq!(print(&read_dutch, Language::Dutch), dutch);
    assert_eq!(print(&read_dutch, Language::English), english);
    insta::assert_snapshot!("every_block_dutch", dutch);
}

#[test]
fn every_comment_is_kept() {
    let document = read(EVERY_BLOCK);
    let english = print(&document, Language::English);
    assert_eq!(EVERY_BLOCK.matches('#').count(), english.matches('#').count());
}

#[test]
fn an_expression_is_read_out_of_a_message() {
    let source = Source::new("case.pvb", "warn \"{-(a + 2) per week}\"");
    let read = parse_expression(&source, Span::new(7, 24)).unwrap();
    assert_eq!(read.span, Span::new(7, 24));
    assert_eq!(print_expression(&read.value, Language::Dutch), "-(a + 2) per week");
    let broken = parse_expression(&source, Span::new(8, 14)).unwrap_err();
    insta::assert_snapshot!("broken_expression", render(&source, &[broken]));
}

/// A comment may stand wherever white space may; it is kept, and printing once is enough.
#[test]
fn a_comment_anywhere_is_kept() {
    let mut quoted = false;
    let mut places = Vec::new();
    for (place, character) in EVERY_BLOCK.char_indices() {
        let before = EVERY_BLOCK.get(..place).unwrap();
        let line = before.rsplit('\n').next().unwrap();
        quoted = (character == '"' && !before.ends_with('\\')) != quoted;
        // A place in a source stands on the line of its `@`.
        let is_free = !quoted && !line.contains('#') && !line.contains('@');
        if is_free && (character == ' ' || character == '\n') && !line.trim_end().ends_with('@') {
            places.push(place);
        }
    }
    for place in places.iter().step_by(43) {
        for comment in [
            " # here\n",
            "\n# here\n",
            " # one\n# two\n",
            "# one\n  # two\n # three\n\n",
            "\n# one\n\n\n# two\n# three\n \n # four\n",
        ] {
            let (before, after) = EVERY_BLOCK.split_at(*place);
            let text = format!("{before} {comment}{after}");
            let document = read(&text);
            let printed = print(&document, Language::English);
            let again = read(&printed);
            let words = |document: &pvb::syntax::tree::Document| -> Vec<String> {
                document.comments.iter().map(|comment| comment.value.text.clone()).collect()
            };
            assert_eq!(words(&document), words(&again), "{text}");
            assert_eq!(document.items, again.items, "{text}");
            assert_eq!(print(&again, Language::English), printed, "{text}");
        }
    }
}

/// A comment about what is absent does not run into the comment of the next block.
#[test]
fn one_empty_line_between_comments_is_kept() {
    let text = "# At the top.\n\n\n\n# Of the source.\n# Goes on.\nsource rules \"a\"  # behind it\n\n# No form.\n\n\
                source eval \"b\"\nbudget {\n    # First.\n\n    # Second.\n    start with €1 per week\n\n    # Last.\n\n\
                # Really.\n}\n\n# No services.\n \t\n# The end.\n";
    let printed = print(&read(text), Language::English);
    insta::assert_snapshot!(printed);
    assert_eq!(print(&read(&printed), Language::English), printed);
}

/// Each file in `cases/syntax` but the sample is broken in one way, named by its file.
#[test]
fn every_broken_case_is_explained() {
    insta::glob!("cases/syntax/broken/*.pvb", |path| {
        let text = std::fs::read_to_string(path).unwrap();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let source = Source::new(&name, &text);
        let (document, diagnostics) = parse(&source);
        assert!(!diagnostics.is_empty(), "{name} is not broken");
        let kept = print(&document, document.language);
        let shown =
            format!("{text}\n=== says\n{}\n=== keeps\n{kept}", render(&source, &diagnostics));
        insta::with_settings!({ omit_expression => true }, { insta::assert_snapshot!(shown) });
    });
}
