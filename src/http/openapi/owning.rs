//! What the operations say with which an organisation keeps its own rules, and an administrator keys.

use serde_json::{Value, json};

use super::operation::{Answer, Asked, Content, Operation, Tag};
use crate::wire::shapes;
use crate::wire::write::{
    AuditShape, CheckAnswer, DraftShape, EditionShape, HistoryShape, IssuedShape, KeysShape,
};

/// A small policy without a mistake in it.
const POLICY: &str = include_str!("examples/policy.pvb");
/// The hash of some text.
const SHA256: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

fn edition() -> Content {
    Content::answered::<EditionShape>()
}

/// `PUT /v1/policies/{organisation}/versions/{date}`
pub(in crate::http) fn publish() -> Operation {
    Operation::new("publishVersion", Tag::Owning, "Publish a version")
        .described(
            "The text is checked first. What is published never changes: the same text again changes nothing, \
             another text for the same date is a conflict. Whoever does not know whether it arrived sends it again.",
        )
        .takes(Content::asked::<shapes::PolicyText>(json!({ "source": POLICY })))
        .takes(Content::text("text/plain", Some(Value::from(POLICY))))
        .answers(Answer::new(200, "This text was published before.", edition()).located())
        .answers(Answer::new(201, "It is published.", edition()).located())
        .answers(Answer::new(202, "It waits for another policy owner's approval.", edition()).located())
        .conflicts()
}

/// `GET …/draft`
pub(in crate::http) fn read_draft() -> Operation {
    Operation::new("readDraft", Tag::Owning, "Read a draft").answers(Answer::new(
        200,
        "The draft, with its text.",
        Content::answered::<DraftShape>(),
    ))
}

/// `PUT …/draft`
pub(in crate::http) fn write_draft() -> Operation {
    Operation::new("writeDraft", Tag::Owning, "Write a draft")
        .described("It may still have errors: they are told, and it is kept.")
        .takes(Content::asked::<shapes::PolicyText>(json!({ "source": POLICY })))
        .takes(Content::text("text/plain", Some(Value::from(POLICY))))
        .answers(Answer::new(
            200,
            "It is kept; the diagnostics.",
            Content::answered::<CheckAnswer>(),
        ))
        .conflicts()
}

/// `DELETE …/draft`
pub(in crate::http) fn drop_draft() -> Operation {
    Operation::new("dropDraft", Tag::Owning, "Throw a draft away")
        .answers(Answer::empty(204, "It is gone."))
        .conflicts()
}

/// `GET …/history`
pub(in crate::http) fn history() -> Operation {
    Operation::new("readHistory", Tag::Owning, "Read what happened to a date's versions")
        .described("The draft without its text, and every text that was published for the date.")
        .answers(Answer::new(200, "The history.", Content::answered::<HistoryShape>()))
}

/// `POST …/approval`
pub(in crate::http) fn approve() -> Operation {
    Operation::new("approveVersion", Tag::Owning, "Approve a version that another published")
        .described(
            "Who published a text cannot approve it: two keys of one holder are one pair of eyes.",
        )
        .takes(Content::asked::<shapes::Approval>(json!({ "sha256": SHA256 })))
        .answers(Answer::new(200, "It is approved.", edition()))
        .conflicts()
}

/// `POST …/withdrawal`
pub(in crate::http) fn withdraw() -> Operation {
    let sent =
        json!({ "sha256": SHA256, "reason": "de tarieven van 2027 zijn nog niet vastgesteld" });
    Operation::new("withdrawVersion", Tag::Owning, "Withdraw a version")
        .described(
            "It is not applied any more. What it said stays, and may be asked with `knownOn`.",
        )
        .takes(Content::asked::<shapes::Withdrawal>(sent))
        .answers(Answer::new(200, "It is withdrawn.", edition()))
        .conflicts()
}

/// `GET /v1/keys`
pub(in crate::http) fn list_keys() -> Operation {
    Operation::new("listKeys", Tag::Managing, "List the keys")
        .described("Those of the caller's organisation, or all. No answer shows a key's secret.")
        .answers(Answer::new(200, "The keys.", Content::answered::<KeysShape>()))
}

/// `POST /v1/keys`
pub(in crate::http) fn issue_key() -> Operation {
    let sent = json!({ "holder": "ECD Zorggroep Voorbeeld", "role": "evaluator", "organisation": "voorbeeld" });
    Operation::new("issueKey", Tag::Managing, "Hand out a key")
        .described("The key is shown once: only its hash is kept. From the first key on, everybody needs one.")
        .takes(Content::asked::<shapes::KeyWanted>(sent))
        .answers(Answer::new(201, "The key.", Content::answered::<IssuedShape>()).located())
        .conflicts()
}

/// `DELETE /v1/keys/{id}`
pub(in crate::http) fn revoke_key() -> Operation {
    Operation::new("revokeKey", Tag::Managing, "Revoke a key")
        .answers(Answer::empty(204, "It works no more."))
        .conflicts()
}

/// `GET /v1/audit`
pub(in crate::http) fn read_audit() -> Operation {
    Operation::new("readAudit", Tag::Managing, "Read the audit trail")
        .described(
            "What happened to rules and keys, and what was refused, as a chain: each row has the hash of the row \
             before it. Evaluations are not in it; they are not stored.",
        )
        .asks(&[Asked::After, Asked::Limit])
        .answers(Answer::new(200, "A page of rows.", Content::answered::<AuditShape>()))
}
