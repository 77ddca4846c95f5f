//! The page has words for whatever the program may tell it by a name.
#![expect(clippy::unwrap_used, reason = "a test that fails may say so by panicking")]

use std::fs;
use std::path::Path;

use pvb::authoring::desk::Kind;
use pvb::diagnostic::Code;

fn texts(language: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("web/src/texts");
    fs::read_to_string(folder.join(format!("{language}.ftl"))).unwrap()
}

#[test]
fn every_sort_of_mistake_has_a_sentence_in_both_languages() {
    for language in ["nl", "en"] {
        let texts = texts(language);
        for code in Code::ALL {
            let key = format!("\ncode-{} = ", code.text());
            assert!(texts.contains(&key), "{language}.ftl has no sentence for {}", code.text());
        }
    }
}

#[test]
fn every_sort_of_name_has_a_word_in_both_languages() {
    for language in ["nl", "en"] {
        let texts = texts(language);
        for kind in Kind::ALL {
            let key = format!("\nsort-{} = ", kind.name());
            assert!(texts.contains(&key), "{language}.ftl has no word for {}", kind.name());
        }
    }
}
