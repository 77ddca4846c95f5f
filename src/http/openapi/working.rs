//! What the operations say that work something out.

use serde_json::{Value, json};

use super::operation::{Answer, Asked, Content, Operation, Tag};
use crate::wire::shapes;
use crate::wire::write::{CheckAnswer, Comparison, Ledger, LedgerComparison, Statement};

/// An example that stands in a file. The tests send each, so that one that cannot be read is found.
pub(super) fn example(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_default()
}

/// `POST /v1/evaluations`
pub(in crate::http) fn evaluate() -> Operation {
    Operation::new("evaluate", Tag::Working, "Evaluate an arrangement under one policy")
        .described(
            "Answers the budget statement: line by line what is left, the status, what is to be paid, what to mind \
             and what could be done, each with the rule behind it. The version in force on the arrangement's date \
             applies, unless the name of the policy pins one (`archipel@2013-10-21`) or a text comes with it. \
             The same request gives the same bytes.",
        )
        .asks(&[Asked::KnownOn])
        .in_a_language()
        .takes(Content::asked::<shapes::Evaluation>(example(include_str!("examples/evaluation.json"))))
        .answers(Answer::new(200, "The statement.", Content::answered::<Statement>()))
}

/// `POST /v1/evaluations/batch`
pub(in crate::http) fn evaluate_batch() -> Operation {
    let one = example(include_str!("examples/evaluation.json"));
    let lines = Value::from(format!("{one}\n{one}\n"));
    let kinds = ["application/x-ndjson", "application/ndjson", "application/jsonl"];
    let mut operation =
        Operation::new("evaluateBatch", Tag::Working, "Evaluate many arrangements, line by line")
            .described(
                "Each line that is sent is the body of an evaluation, as JSON. Each has a line in the answer, in order: \
                 `{ \"index\": 0, \"statement\": … }` or `{ \"index\": 0, \"problem\": … }`, with what that evaluation alone \
                 would be answered. The last line is `{ \"done\": 2, \"failed\": 0 }`: without it the batch was not worked \
                 out to its end. Read while you send: lines are not taken while their answers are not.",
            )
            .asks(&[Asked::KnownOn])
            .in_a_language();
    for kind in kinds {
        operation = operation.takes(Content::text(kind, Some(lines.clone())));
    }
    operation.answers(Answer::new(
        200,
        "The answers, a line each.",
        Content::text("application/x-ndjson", None),
    ))
}

/// `POST /v1/comparisons`
pub(in crate::http) fn compare() -> Operation {
    Operation::new("compare", Tag::Working, "Compare policies on one arrangement")
        .described(
            "Puts one arrangement to several policies, or to all: the statements side by side, common scales, the \
             differences, who pays what, and an account from one balance to another. A policy that cannot be \
             applied has a `problem` where its `statement` would stand.",
        )
        .asks(&[Asked::KnownOn])
        .in_a_language()
        .takes(Content::asked::<shapes::Comparison>(example(include_str!("examples/comparison.json"))))
        .answers(Answer::new(200, "The policies side by side.", Content::answered::<Comparison>()))
}

/// `POST /v1/ledgers`
pub(in crate::http) fn book() -> Operation {
    Operation::new("bookLedger", Tag::Working, "Work out a course month by month")
        .described("A client's course under one policy: what was saved, what lapsed, who paid.")
        .asks(&[Asked::KnownOn])
        .in_a_language()
        .takes(Content::asked::<shapes::LedgerOrder>(example(include_str!("examples/ledger.json"))))
        .answers(Answer::new(200, "The ledger.", Content::answered::<Ledger>()))
}

/// `POST /v1/ledger-comparisons`
pub(in crate::http) fn compare_ledgers() -> Operation {
    let sent = example(include_str!("examples/ledger-comparison.json"));
    Operation::new("compareLedgers", Tag::Working, "Compare policies on one course")
        .described("A client's course under several policies, or all, month by month and in total.")
        .asks(&[Asked::KnownOn])
        .in_a_language()
        .takes(Content::asked::<shapes::LedgerComparison>(sent))
        .answers(Answer::new(200, "The ledgers.", Content::answered::<LedgerComparison>()))
}

/// `POST /v1/checks`
pub(in crate::http) fn check() -> Operation {
    let sent =
        json!({ "source": "policy voorbeeld \"Zorggroep Voorbeeld\" in force from 2027-01-01" });
    Operation::new("checkPolicy", Tag::Working, "Check the text of a policy")
        .described(
            "Answers everything that is wrong or remarkable in it, each with its place and the mend. A text with \
             errors is no error of the request.",
        )
        .takes(Content::asked::<shapes::PolicyText>(sent))
        .answers(Answer::new(200, "The diagnostics.", Content::answered::<CheckAnswer>()))
}
