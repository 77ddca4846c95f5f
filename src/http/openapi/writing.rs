//! What the operations say that help an owner while he writes a policy.

use serde_json::{Value, json};

use super::operation::{Answer, Content, Operation, Tag};
use crate::wire::shapes;
use crate::wire::write::{CompletionAnswer, ExamplesAnswer, FormatAnswer, HoverAnswer};

/// The beginning of a policy, and a place in it.
fn begun(offset: usize) -> Value {
    let source = "beleid voorbeeld \"Zorggroep Voorbeeld\" in werking vanaf 2027-01-01\n\nbeta";
    json!({ "source": source, "offset": offset })
}

/// `POST /v1/formats`
pub(in crate::http) fn format() -> Operation {
    let sent = json!({
        "source": "policy voorbeeld \"Zorggroep Voorbeeld\"\n   in force from 2027-01-01",
        "language": "nl",
    });
    Operation::new("formatPolicy", Tag::Working, "Format the text of a policy, or translate it")
        .described(
            "Answers the text as the formatter writes it: in its own spelling, or with its keywords in the other \
             language. Nothing of what it says is lost. A text that cannot be read is no error of the request: its \
             diagnostics are answered instead.",
        )
        .takes(Content::asked::<shapes::TextToFormat>(sent))
        .answers(Answer::new(200, "The text.", Content::answered::<FormatAnswer>()))
}

/// `POST /v1/example-runs`
pub(in crate::http) fn examples() -> Operation {
    let sent =
        json!({ "source": "policy voorbeeld \"Zorggroep Voorbeeld\" in force from 2027-01-01" });
    Operation::new("runExamples", Tag::Working, "Run the examples that stand in a policy")
        .described(
            "Answers for each example whether it comes out as expected, and what was found where it does not. Those \
             of a text with errors do not run; its diagnostics are answered.",
        )
        .takes(Content::asked::<shapes::PolicyText>(sent))
        .answers(Answer::new(200, "The examples.", Content::answered::<ExamplesAnswer>()))
}

/// `POST /v1/completions`
pub(in crate::http) fn complete() -> Operation {
    Operation::new("completePolicy", Tag::Working, "Ask what may be written at a place")
        .described(
            "Answers the keywords that the grammar lets stand at a place of a text, in its spelling, and the names \
             that may: those that it declares, and those of the catalogue. Each says what it replaces. Places are \
             counted in bytes of UTF-8, as in the `span` of a diagnostic.",
        )
        .takes(Content::asked::<shapes::PlaceInText>(begun(72)))
        .answers(Answer::new(200, "What may stand there.", Content::answered::<CompletionAnswer>()))
}

/// `POST /v1/hovers`
pub(in crate::http) fn hover() -> Operation {
    Operation::new("hoverPolicy", Tag::Working, "Ask what stands at a place")
        .described(
            "Answers what the name at a place of a text is, its unit, its label in both languages and where it is \
             declared; of a keyword its spelling in both languages and what it is for. Places are counted in bytes \
             of UTF-8.",
        )
        .takes(Content::asked::<shapes::PlaceInText>(begun(8)))
        .answers(Answer::new(200, "What stands there.", Content::answered::<HoverAnswer>()))
}
