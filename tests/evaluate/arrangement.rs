//! An example of a case as a request would put it, so that its whole statement can be shown.

use pvb::syntax::tree::{
    Activity, ActivityPart, Example, ExampleEntry, GivenValue, IndicationText, Performer, Period,
};
use serde_json::{Map, Value, json};

use pvb::source::Source;

/// The arrangement of an example, as JSON.
pub fn arrangement(source: &Source, example: &Example) -> Value {
    let mut whole =
        json!({ "client": { "facts": {} }, "activities": [], "capacity": {}, "signed": [] });
    for entry in &example.entries {
        match &entry.value {
            ExampleEntry::On(date) => whole["on"] = json!(date.value),
            ExampleEntry::Client(client) => whole["client"]["indication"] = indication(client),
            ExampleEntry::Given(name, value) => {
                whole["client"]["facts"][&name.value] = given(&value.value);
            }
            ExampleEntry::Tariff(amount) => {
                whole["client"]["tariff"] = tariff(source.slice(amount.span));
            }
            ExampleEntry::Activity(one) => {
                whole["activities"].as_array_mut().unwrap().push(activity(one));
            }
            ExampleEntry::Capacity(performer, minutes, per) => {
                let minutes: u32 = minutes.value.parse().unwrap();
                let capacity = json!({ "minutes": minutes, "per": period(per.value) });
                whole["capacity"][performer_name(performer.value)] = capacity;
            }
            ExampleEntry::Signed(names) => {
                whole["signed"] = names.iter().map(|name| json!(name.value)).collect();
            }
            ExampleEntry::Expect(_) => {}
        }
    }
    whole
}

fn indication(client: &IndicationText) -> Value {
    let mut fields = Map::new();
    for (key, code) in ["law", "delivery"].into_iter().zip(&client.codes) {
        fields.insert(key.to_owned(), json!(code.value));
    }
    if let Some(profile) = &client.profile {
        fields.insert("profile".to_owned(), json!(profile.value));
    }
    Value::Object(fields)
}

fn given(value: &GivenValue) -> Value {
    match value {
        GivenValue::Truth(truth) => json!(truth),
        GivenValue::Date(text) | GivenValue::Number(text) | GivenValue::Name(text) => json!(text),
    }
}

/// `€118.42 per day`; the cases give no other tariffs.
fn tariff(written: &str) -> Value {
    let (amount, per) = written.split_once(" per ").unwrap();
    json!({ "amount": amount.strip_prefix('€').unwrap(), "per": per })
}

fn activity(activity: &Activity) -> Value {
    let mut fields = json!({ "id": activity.id.value, "service": activity.service.value });
    for part in &activity.parts {
        let (key, value) = match &part.value {
            ActivityPart::Minutes(number) => ("minutes", json!(number.parse::<u32>().unwrap())),
            ActivityPart::Times(number) => ("times", json!(number)),
            ActivityPart::Staff(number) => ("staff", json!(number.parse::<u32>().unwrap())),
            ActivityPart::Per(per) => ("per", json!(period(*per))),
            ActivityPart::Quote(amount) => ("quote", json!(amount)),
            ActivityPart::By(performer) => ("by", json!(performer_name(*performer))),
            ActivityPart::Role(role) => ("role", json!(role.value)),
            ActivityPart::Able(able) => {
                let names = able.iter().map(|one| performer_name(one.value));
                ("able", names.collect::<Vec<_>>().into())
            }
            ActivityPart::Consent(consent) => ("consent", json!(consent.value)),
            ActivityPart::PaidByClient => ("paid_by", json!("client")),
            ActivityPart::ProviderUnable => ("provider_unable", json!(true)),
            ActivityPart::Label(label) => ("label", json!(label)),
        };
        fields[key] = value;
    }
    // An example may leave out a quote for which its policy has no use; a request may not.
    if activity.service.value == "day_programme" && fields.get("per").is_none() {
        fields["quote"] = json!("0");
        fields["per"] = json!("week");
    }
    fields
}

const fn performer_name(performer: Performer) -> &'static str {
    match performer {
        Performer::Own => "self",
        Performer::Network => "network",
        Performer::Volunteer => "volunteer",
        Performer::Provider => "provider",
        Performer::External => "external",
    }
}

const fn period(period: Period) -> &'static str {
    match period {
        Period::Day => "day",
        Period::Week => "week",
        Period::Month => "month",
        Period::Year => "year",
    }
}
