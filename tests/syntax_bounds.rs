//! Text that was made to hurt: answered without a crash, on the small stack of a server's worker thread.
//!
//! How long the slowest took is printed (`cargo test --release --test syntax_bounds -- --nocapture`),
//! not asserted.
#![expect(
    clippy::unwrap_used,
    clippy::arithmetic_side_effects,
    reason = "a test that fails, or overflows, may say so by panicking"
)]

use std::time::{Duration, Instant};

use pvb::source::{Source, Span};
use pvb::syntax::{parse, parse_expression, print};

const LENGTH: usize = 128 * 1024;

/// As a worker thread of the server has it.
const STACK: usize = 2 * 1024 * 1024;

fn on_a_small_stack(run: impl FnOnce() + Send + 'static) {
    std::thread::Builder::new().stack_size(STACK).spawn(run).unwrap().join().unwrap();
}

fn repeated(head: &str, piece: &str, length: usize) -> String {
    let mut text = head.to_owned();
    text.push_str(&piece.repeat(length.saturating_sub(head.len()) / piece.len()));
    text
}

fn noise(length: usize) -> String {
    let mut state: u32 = 2_463_534_242;
    let bytes: Vec<u8> = std::iter::from_fn(|| {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        state.to_le_bytes().first().copied()
    })
    .take(length / 2)
    .collect();
    let mut text = String::from_utf8_lossy(&bytes).into_owned();
    while text.len() > length {
        text.pop();
    }
    text
}

const HEADS: &[&str] = &[
    "",
    "let a = ",
    "eligible when {\n",
    "services {\n",
    "contribute {\n",
    "budget {\n start with ",
    "rule r {\n when ",
    "table t by x {\n",
    "support {\n",
    "account {\n",
    "example \"x\" {\n",
];

const PIECES: &[&str] = &[
    "(",
    ")",
    "{",
    "}",
    "[",
    "\"",
    "a ",
    "not ",
    "any activity where ",
    "if a then ",
    "budget {\n",
    "€",
    "let a = 1\n",
    "\n",
    "1.",
    "@a ",
    "\"a\n",
    "\\",
    "# a\n",
    " ",
    "a + ",
    "a or ",
    "a,",
    "- ",
    "a per day ",
    "any activity where\n",
    "any activity where a and ",
    "rule a ",
    "rule a \"b\" ",
    "a\n",
    "(a\n",
    "a {",
    "a {\n",
    "when ",
    "smallest(",
    "a is ",
    "a is one of b, ",
    "VPT 1,",
    "1,",
    "1..",
    "1 ",
    "1,5\n",
    "a: ",
    "if a then b else ",
    "policy\n",
    "form \"a\" ",
    "pay\n",
    "\"a\" / ",
    "assumed \"x\" ",
    "@a 1, ",
    "\t\n",
    "sum of cost of activities where ",
    "by role {",
    "a by role { b 1 }\n",
    "less a 1 when\n",
    "a 1 kostn 3 ",
];

/// How long reading took; every diagnostic points into the text, and what is printed reads as it was.
fn answered(text: &str, name: &str) -> Duration {
    let source = Source::new("hostile", text);
    let begin = Instant::now();
    let (document, diagnostics) = parse(&source);
    let spent = begin.elapsed();
    assert!(diagnostics.len() <= 101, "{name}: {} diagnostics", diagnostics.len());
    for diagnostic in &diagnostics {
        let span = diagnostic.span();
        assert!(text.get(span.start..span.end).is_some(), "{name}: {diagnostic:?}");
    }
    if diagnostics.is_empty() {
        let printed = print(&document, document.language);
        if printed.len() <= LENGTH {
            assert_eq!(
                print(&parse(&Source::new("again", &printed)).0, document.language),
                printed
            );
        }
    }
    drop(document);
    let _ = parse_expression(&source, Span::new(0, text.len()));
    spent
}

/// Unoptimised code takes long, so there the texts are short; that a small stack is enough for long
/// ones, the next test shows.
#[test]
fn hostile_text_is_answered() {
    let length = if cfg!(debug_assertions) { LENGTH / 32 } else { LENGTH };
    on_a_small_stack(move || {
        let mut spent = vec![(answered(&noise(length), "noise"), "noise".to_owned())];
        for head in HEADS {
            for piece in PIECES {
                let name = format!("{head:?} and {piece:?}");
                spent.push((answered(&repeated(head, piece, length), &name), name));
            }
        }
        spent.sort_unstable();
        for (spent, name) in spent.iter().rev().take(10) {
            println!("{spent:>10.1?} {name}");
        }
    });
}

#[test]
fn a_text_that_is_too_long_is_not_read() {
    let source = Source::new("long", &"let a = 1\n".repeat(110_000));
    let (document, diagnostics) = parse(&source);
    assert!(document.items.is_empty());
    let codes: Vec<&str> = diagnostics.iter().map(|found| found.code.text()).collect();
    assert_eq!(codes, ["too-long"]);
}

/// Whatever is not too deep is shallow enough to walk, print, compare and drop.
#[test]
fn depth_is_bounded_without_brackets() {
    on_a_small_stack(|| {
        let pieces = [
            "not ",
            "a + ",
            "a or ",
            "any activity where ",
            "a per day ",
            "a and b or ",
            "- ",
            "if a then ",
            "any activity where a and ",
            "count of activities where ",
            "a = ",
            "if a then b else if ",
        ];
        for piece in pieces {
            let deep = parse(&Source::new("deep", &repeated("let x = ", piece, LENGTH / 4))).1;
            assert!(!deep.is_empty(), "{piece}");
        }
        let nested = format!("let x = {}1{}", "(1 + ".repeat(64), ")".repeat(64));
        let (document, diagnostics) = parse(&Source::new("nested", &nested));
        assert!(diagnostics.is_empty(), "{diagnostics:?}");
        assert_eq!(document.clone(), document);
        let chain = format!("let x = 1{}", " + 1".repeat(99));
        assert!(parse(&Source::new("chain", &chain)).1.is_empty());
        let nested = format!(
            "let x = {}1{}",
            "smallest(1, any activity where not -(1 + ".repeat(32),
            "))".repeat(32)
        );
        let diagnostics = parse(&Source::new("nested", &nested)).1;
        assert!(diagnostics.len() <= 1, "{diagnostics:?}");
    });
}

#[test]
fn a_hundred_mistakes_are_shown_and_the_rest_is_counted_as_one() {
    let diagnostics = parse(&Source::new("many", &"budget {\n?\n}\n".repeat(300))).1;
    assert_eq!(diagnostics.len(), 101);
    assert_eq!(diagnostics.last().map(|last| last.code.text()), Some("too-many"));
}
