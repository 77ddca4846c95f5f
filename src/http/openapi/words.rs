//! What answers mean, field by field, where the types that travel leave that to the contract.
//!
//! In: schemas. Out: the same, with words, and with the names that a field can have.
//! Absent on purpose: which fields there are; the types say that. A test finds a word without a field, and a
//! field without a word.

use serde_json::{Map, Value, json};

type Words = (&'static str, &'static [(&'static str, &'static str)]);

/// Of each schema what its fields mean; an empty name is the schema itself.
const WORDS: &[Words] = &[
    (
        "Statement",
        &[
            ("", "The budget statement of one arrangement under one policy."),
            ("policy", "Which text it was made from."),
            ("binding", "Whether the policy binds, or only indicates."),
            ("indicative", "Why the policy does not bind yet; absent where it does."),
            ("unit", "The unit of its amounts: `EUR`, `minutes` or `points:<organisation>`."),
            (
                "eligible",
                "Whether the client meets the policy's conditions; the sums are made all the same.",
            ),
            ("status", "The traffic light; null where there are no amounts."),
            ("lines", "Line by line what moves the balance, as on the paper form."),
            ("totals", "The totals."),
            ("to_pay", "What the client pays in euros; null where nobody says what a unit costs."),
            ("effort", "Care minutes per week by performer."),
            (
                "share_of_budget",
                "How much of the budget is used, to four decimals; null where there is none.",
            ),
            ("findings", "What to mind."),
            ("options", "What could be done about a shortage or an orange light."),
            ("assumptions", "What the rules assume."),
            ("open_questions", "What the rules leave open."),
            ("receipt", "What it was made from, so that anyone can make it again."),
            ("unused", "What was given and the policy has no use for, as JSON pointers."),
        ],
    ),
    (
        "Line",
        &[
            ("", "A line of a statement."),
            ("kind", "What kind of line."),
            ("id", "What it is called in the policy, or the id of the activity."),
            ("label", "What a person calls it."),
            ("use", "What becomes of a contribution."),
            ("service", "The service of an activity."),
            ("category", "The category of that service."),
            ("cost_centre", "Where it is booked."),
            (
                "amount",
                "What it moves the balance by; null where that is not known or not offered.",
            ),
            ("balance", "The balance after it."),
            ("because", "The rules behind it."),
            ("stands", "How an activity stands, or why it does not take place."),
        ],
    ),
    (
        "Totals",
        &[
            ("budget", "The tariff less each discount."),
            ("contributions", "All contributions."),
            ("kept", "Those that remain the client's own reserve."),
            ("free", "What is free to plan: the budget less all contributions."),
            ("planned", "The cost of every activity that draws on the budget."),
            ("balance", "What is free less what is planned."),
            ("from_kept", "What planned activities would take of the reserve."),
            ("shortage", "What is short beyond the reserve."),
            ("copayment", "What of that may be paid extra."),
            ("uncovered", "What of that is not covered."),
            ("costs", "Contributions and planned together: the total row of the paper form."),
        ],
    ),
    (
        "Effort",
        &[
            ("self", "The client."),
            ("network", "Family and friends."),
            ("volunteer", "Volunteers."),
            ("provider", "The organisation."),
            ("external", "Others who are paid."),
        ],
    ),
    (
        "Finding",
        &[
            ("", "Something to mind."),
            ("code", "What kind; stable."),
            ("severity", "How much it matters."),
            ("message", "What a person is told."),
            ("activity", "The activity that it is about."),
            ("because", "The rules behind it."),
        ],
    ),
    (
        "Possibility",
        &[
            ("", "Something that could be done."),
            ("kind", "What kind."),
            ("activity", "With which activity."),
            ("to", "Where it leads: another performer, or another indication."),
            ("minutes", "To how many minutes each time."),
            ("frees", "What that frees."),
            ("message", "The same in a sentence."),
            ("because", "The rules behind it."),
            ("assumed", "What it assumes."),
        ],
    ),
    (
        "IndicationNamed",
        &[("law", "The law."), ("delivery", "The form of delivery."), ("profile", "The profile.")],
    ),
    (
        "Comparison",
        &[
            ("policies", "Each policy's statement, or why there is none."),
            ("scales", "By the name of a scale, every policy with its value or why it has none."),
            ("differences", "Where one policy says something else than the others."),
            ("who_pays", "Who pays what under each policy."),
        ],
    ),
    (
        "Scale",
        &[
            ("policy", "The policy."),
            ("value", "Its value."),
            ("not_comparable", "Why it has none, in words."),
            ("code", "Why it has none; stable."),
            ("indicative", "Whether the policy only indicates."),
        ],
    ),
    (
        "Difference",
        &[
            ("activity", "The activity that it is about."),
            ("what", "What kind; stable."),
            ("policy", "The policy that says so."),
            ("message", "The same in a sentence."),
            ("because", "The rules behind it."),
        ],
    ),
    (
        "Ledger",
        &[
            ("policy", "Which texts it was made from."),
            ("binding", "Whether all of them bind."),
            ("unit", "The unit of its amounts."),
            ("from", "First day."),
            ("until", "Last day."),
            ("opening", "What the client had on the first day."),
            ("months", "Each month, first to last."),
            ("totals", "Both sides of the account over the whole span."),
            ("invoiced", "What the client was asked to pay over the whole span."),
            ("closing", "What the client has on the last day."),
            ("duties", "Meetings and tasks, each with its day."),
            ("assumptions", "What the rules assume."),
            ("open_questions", "What the rules leave open."),
            ("unsettled", "What could not be counted, as the rules leave it open."),
            ("unused", "What was given and the policy has no use for, as JSON pointers."),
        ],
    ),
    (
        "LedgerPolicy",
        &[
            ("organisation", "The organisation."),
            ("versions", "Each version that applied."),
            ("catalogue_sha256", "The hash of the catalogue's text."),
            ("pinned", "Whether the version was asked for by its date."),
        ],
    ),
    ("Applied", &[("in_force_from", "First day in force."), ("sha256", "The hash of its text.")]),
    (
        "Month",
        &[
            ("month", "Which month, as `2018-10`."),
            ("from", "First day of it in the span."),
            ("until", "Last day of it in the span."),
            ("opening", "What the client had before it."),
            ("sums", "Both sides of its account."),
            ("entries", "What moved a balance, or who paid, one by one."),
            ("invoice", "What the client is asked to pay for it."),
            ("closing", "What the client has after it."),
            ("status", "The traffic light; null where nothing was agreed."),
            ("findings", "What to mind."),
        ],
    ),
    (
        "Sides",
        &[
            ("budget", "In: the budget."),
            ("given_back", "In: what came back for planned care that did not take place."),
            ("bought", "In: points bought."),
            ("copaid", "In: what the client paid extra."),
            ("borne", "In: what others bore."),
            ("collective", "Out: contributions to the common pot."),
            ("paid_out", "Out: what is paid out to the client."),
            ("planned", "Out: planned care."),
            ("unplanned", "Out: care that nobody planned."),
            ("lapsed", "Out: what lapsed."),
        ],
    ),
    (
        "LedgerEntry",
        &[
            ("kind", "What kind; stable."),
            ("id", "What it is called in the policy, or the id of the activity."),
            ("label", "What a person calls it."),
            ("use", "What becomes of a contribution."),
            ("agreement", "The agreement behind it, from 0."),
            ("event", "The event behind it, from 0."),
            ("payer", "Who pays."),
            ("amount", "How much."),
            ("because", "The rules behind it."),
        ],
    ),
    (
        "Duty",
        &[
            ("name", "Its name in the policy."),
            ("label", "What a person calls it."),
            ("from", "First day on which it can be done."),
            ("due", "Last day on which it should be done."),
            ("about", "Whether that day is about so, not exactly."),
            ("done_on", "The day on which it was done."),
            ("state", "How it stands."),
            ("because", "The rules behind it."),
        ],
    ),
    (
        "Unsettled",
        &[
            ("what", "What kind; stable."),
            ("from", "First day."),
            ("until", "Last day."),
            ("event", "The event that it is about, from 0."),
            ("amount", "How much it is about; null where that is not known."),
            ("message", "What a person is told."),
            ("questions", "What the rules leave open."),
        ],
    ),
    (
        "Months",
        &[
            ("green", "How many ended green."),
            ("orange", "How many ended orange."),
            ("red", "How many ended red."),
        ],
    ),
];

type Names = (&'static str, &'static str, &'static [&'static str]);

/// The names that a field can have, where they are few.
const NAMES: &[Names] = &[
    ("Statement", "status", &["green", "orange", "red"]),
    ("Month", "status", &["green", "orange", "red"]),
    ("Finding", "severity", &["refuse", "warn", "advise"]),
    ("Diagnostic", "severity", &["error", "warning"]),
    ("Line", "kind", &["tariff", "discount", "contribution", "activity"]),
    ("Line", "use", &["collective", "kept", "paid_out"]),
    ("Line", "by", &["self", "network", "volunteer", "provider", "external"]),
    (
        "Possibility",
        "kind",
        &["reassign", "drop", "shorten", "copay", "buy_points", "reindicate", "use_savings"],
    ),
    ("Duty", "state", &["done", "done_late", "overdue", "skipped", "ahead", "standing", "unknown"]),
    ("LedgerEntry", "side", &["in", "out", "within"]),
    ("Edition", "state", &["awaits-approval", "published", "withdrawn"]),
    ("Draft", "state", &["draft"]),
    ("Key", "role", &["reader", "evaluator", "policy-owner", "administrator"]),
    ("Health", "status", &["ok"]),
    ("Readiness", "status", &["ready"]),
];

/// Puts the words in.
pub(super) fn put(schemas: &mut Map<String, Value>) {
    for (schema, fields) in WORDS {
        for (field, says) in *fields {
            if let Some(Value::Object(place)) = place(schemas, schema, field) {
                place.insert("description".to_owned(), json!(says));
            }
        }
    }
    for (schema, field, names) in NAMES {
        if let Some(Value::Object(place)) = place(schemas, schema, field) {
            let maybe_null = place.get("type").is_some_and(Value::is_array).then_some(Value::Null);
            let names = names.iter().map(|name| json!(name)).chain(maybe_null);
            place.insert("enum".to_owned(), names.collect());
        }
    }
}

fn place<'a>(
    schemas: &'a mut Map<String, Value>,
    schema: &str,
    field: &str,
) -> Option<&'a mut Value> {
    let schema = schemas.get_mut(schema)?;
    if field.is_empty() { Some(schema) } else { schema.get_mut("properties")?.get_mut(field) }
}

#[cfg(test)]
mod tests {
    use super::super::document;
    use super::{NAMES, WORDS};

    #[test]
    fn every_word_is_of_a_field_that_there_is() {
        let schemas = &document()["components"]["schemas"];
        let words = WORDS.iter().flat_map(|(schema, fields)| {
            fields
                .iter()
                .filter(|(field, _)| !field.is_empty())
                .map(move |(field, _)| (schema, field))
        });
        for (schema, field) in words.chain(NAMES.iter().map(|(schema, field, _)| (schema, field))) {
            assert!(schemas[schema]["properties"].get(field).is_some(), "{schema}.{field}");
        }
    }
}
