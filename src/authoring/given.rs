//! What an example gives: an arrangement.
//!
//! It is put into the words of the wire and read by the same reader as a request, so that an example
//! may not say what a client could not.

use std::borrow::Cow;

use crate::authoring::constant::{Constant, constant};
use crate::check::Policy;
use crate::domain::{Arrangement, Catalogue, Measure, PaymentUnit, Tariff};
use crate::syntax::tree::{
    Activity, ActivityPart, At, Example, ExampleEntry, Expression, GivenValue, IndicationText,
    Performer, Period, Text,
};
use crate::wire::Json;
use crate::wire::read::{Vocabulary, arrangement};

/// The arrangement of an example.
///
/// # Errors
/// What is wrong with it, in words.
pub(super) fn given(
    example: &Example,
    policy: &Policy,
    catalogue: &Catalogue,
) -> Result<Arrangement, Vec<String>> {
    let mut parts = Parts { on: policy.from.to_string(), ..Parts::default() };
    let mut wrong = Vec::new();
    for entry in &example.entries {
        parts.take(&entry.value, policy.unit, catalogue, &mut wrong);
    }
    if parts.indication.is_none() {
        wrong.push("the example names no client: add a line as `client Wlz VPT 4`".to_owned());
    }
    let tariff = parts.tariff;
    let mut vocabulary = Vocabulary::default();
    vocabulary.learn(policy.facts.iter().map(|fact| fact.name.as_str()));
    match arrangement(&parts.json(), catalogue, &vocabulary) {
        Ok(arrangement) if wrong.is_empty() => Ok(Arrangement { tariff, ..arrangement }),
        Ok(_) => Err(wrong),
        Err(faults) => {
            let known = wrong.len();
            let told = |fault: &crate::domain::Fault| {
                known == 0 || !fault.pointer.starts_with("/client/indication")
            };
            wrong.extend(
                faults
                    .iter()
                    .filter(|fault| told(fault))
                    .map(|fault| format!("{}: {}", fault.pointer, fault.message)),
            );
            Err(wrong)
        }
    }
}

/// A field of an object.
type Entry = (Cow<'static, str>, Json<'static>);

#[derive(Default)]
struct Parts {
    on: String,
    indication: Option<Json<'static>>,
    facts: Vec<Entry>,
    tariff: Option<Tariff>,
    activities: Vec<Json<'static>>,
    capacity: Vec<Entry>,
    signed: Vec<Json<'static>>,
}

impl Parts {
    fn take(
        &mut self,
        entry: &ExampleEntry,
        unit: PaymentUnit,
        catalogue: &Catalogue,
        wrong: &mut Vec<String>,
    ) {
        match entry {
            ExampleEntry::On(date) => self.on.clone_from(&date.value),
            ExampleEntry::Client(client) => self.indication = Some(indication(client)),
            ExampleEntry::Given(name, value) => {
                self.facts.push((name.value.clone().into(), fact(&value.value)));
            }
            ExampleEntry::Tariff(expression) => match tariff(expression, unit) {
                Some(tariff) => self.tariff = Some(tariff),
                None => wrong.push(
                    "the tariff should be an amount in the unit of payment per day, week, month or year, as \
                     `€118.42 per day`"
                        .to_owned(),
                ),
            },
            ExampleEntry::Activity(one) => {
                let mut fields = activity(one);
                if unit != PaymentUnit::Money && lacks_quote(one, catalogue) {
                    fields.push(("quote".into(), Json::Text("0".into())));
                    fields.push(("per".into(), period(Period::Week)));
                }
                self.activities.push(Json::Object(fields));
            }
            ExampleEntry::Capacity(performer, minutes, per) => {
                let capacity = object([("minutes", whole(&minutes.value)), ("per", period(per.value))]);
                self.capacity.push((performer_name(performer.value).into(), capacity));
            }
            ExampleEntry::Signed(names) => self.signed.extend(names.iter().map(name)),
            ExampleEntry::Expect(_) => {}
        }
    }

    fn json(self) -> Json<'static> {
        let client = object([
            ("indication", self.indication.unwrap_or(Json::Null)),
            ("facts", Json::Object(self.facts)),
        ]);
        object([
            ("on", Json::Text(self.on.into())),
            ("client", client),
            ("activities", Json::List(self.activities)),
            ("capacity", Json::Object(self.capacity)),
            ("signed", Json::List(self.signed)),
        ])
    }
}

fn object<const N: usize>(fields: [(&'static str, Json<'static>); N]) -> Json<'static> {
    Json::Object(fields.into_iter().map(|(key, value)| (key.into(), value)).collect())
}

fn name(text: &Text) -> Json<'static> {
    Json::Text(text.value.clone().into())
}

/// A whole number; what is none is left to the reader to refuse.
fn whole(text: &str) -> Json<'static> {
    text.parse().map_or_else(|_| Json::Text(text.to_owned().into()), Json::Whole)
}

fn indication(client: &IndicationText) -> Json<'static> {
    let mut fields = Vec::new();
    let codes = ["law", "delivery"].into_iter().zip(&client.codes);
    for (key, text) in codes.chain(client.profile.iter().map(|profile| ("profile", profile))) {
        fields.push((key.into(), name(text)));
    }
    Json::Object(fields)
}

fn fact(value: &GivenValue) -> Json<'static> {
    match value {
        GivenValue::Truth(truth) => Json::Truth(*truth),
        GivenValue::Date(text) | GivenValue::Number(text) | GivenValue::Name(text) => {
            Json::Text(text.clone().into())
        }
    }
}

fn tariff(expression: &At<Expression>, payment: PaymentUnit) -> Option<Tariff> {
    let Constant { number, unit, per } = constant(&expression.value)?;
    let fits = unit.is_none_or(|unit| unit == payment) && !number.is_negative();
    fits.then_some(Tariff { amount: number, per: per? })
}

/// Whether an activity goes without the quote that a request gives; `check` has seen to it that the policy
/// has no use for one.
fn lacks_quote(activity: &Activity, catalogue: &Catalogue) -> bool {
    let service = catalogue.service_named(&activity.service.value);
    let quoted = service
        .and_then(|id| catalogue.service(id))
        .is_some_and(|service| service.measure == Measure::Quoted);
    let given = |part: &ActivityPart| matches!(part, ActivityPart::Quote(_) | ActivityPart::Per(_));
    quoted && !activity.parts.iter().any(|part| given(&part.value))
}

fn activity(activity: &Activity) -> Vec<Entry> {
    let mut fields =
        vec![("id".into(), name(&activity.id)), ("service".into(), name(&activity.service))];
    for part in &activity.parts {
        let (key, value) = activity_part(&part.value);
        fields.push((key.into(), value));
    }
    fields
}

fn activity_part(part: &ActivityPart) -> (&'static str, Json<'static>) {
    match part {
        ActivityPart::Minutes(number) => ("minutes", whole(number)),
        ActivityPart::Times(number) => ("times", Json::Text(number.clone().into())),
        ActivityPart::Staff(number) => ("staff", whole(number)),
        ActivityPart::Per(per) => ("per", period(*per)),
        ActivityPart::Quote(amount) => ("quote", Json::Text(amount.clone().into())),
        ActivityPart::By(performer) => ("by", performer_text(*performer)),
        ActivityPart::Role(role) => ("role", name(role)),
        ActivityPart::Able(able) => {
            ("able", Json::List(able.iter().map(|one| performer_text(one.value)).collect()))
        }
        ActivityPart::Consent(consent) => ("consent", name(consent)),
        ActivityPart::PaidByClient => ("paid_by", Json::Text("client".into())),
        ActivityPart::ProviderUnable => ("provider_unable", Json::Truth(true)),
        ActivityPart::Label(label) => ("label", Json::Text(label.clone().into())),
    }
}

fn performer_text(performer: Performer) -> Json<'static> {
    Json::Text(performer_name(performer).into())
}

/// The name of a performer in requests and answers.
pub(super) const fn performer_name(performer: Performer) -> &'static str {
    use crate::domain;
    match performer {
        Performer::Own => domain::Performer::Own.name(),
        Performer::Network => domain::Performer::Network.name(),
        Performer::Volunteer => domain::Performer::Volunteer.name(),
        Performer::Provider => domain::Performer::Provider.name(),
        Performer::External => domain::Performer::External.name(),
    }
}

fn period(period: Period) -> Json<'static> {
    Json::Text(super::examples::period(period).name().into())
}
