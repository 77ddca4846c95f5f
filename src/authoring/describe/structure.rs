//! The structure of a policy as JSON: every block, each entry with the rule it is and where it comes
//! from. Expressions stand as they are written.

use serde_json::{Value, json};

use super::over_time;
use super::schema::decimal;
use crate::check::Policy;
use crate::check::expression::{ChoiceOf, Expression};
use crate::check::policy::{
    Copay, CopayTerms, Effect, FactKind, Key, Offer, Piece, ReasonId, RoleTerms, Table, Terms,
};
use crate::domain::{
    Bearer, Catalogue, Colour, Label, OpenQuestion, Performer, Purpose, Reason, RoleId, ServiceId,
    Severity, SignerId,
};
use crate::quantity::Period;
use crate::source::Source;
use crate::wire::write::unit_name;

/// The structure of a policy.
#[must_use]
pub fn structure(source: &Source, policy: &Policy, catalogue: &Catalogue) -> Value {
    let view = View { source, policy, catalogue };
    json!({
        "organisation": policy.organisation,
        "title": label(&policy.title),
        "in_force_from": policy.from.to_string(),
        "in_force_until": policy.until.map(|until| until.to_string()),
        "indicative": policy.indicative.as_ref().map(label),
        "form": policy.form.as_ref().map(label),
        "sources": policy.sources.iter().map(|(name, title)| json!({ "name": name, "title": label(title) })).collect::<Vec<_>>(),
        "unit": unit_name(policy.unit, &policy.organisation),
        "points_called": policy.points.as_ref().map(|called| json!({
            "one": label(&called.one), "many": label(&called.many),
        })),
        "worth": policy.worth.as_ref().map(|worth| view.entry(worth.reason, json!({
            "value": view.written(&worth.value),
        }))),
        "calendar": view.calendar(),
        "facts": view.facts(),
        "eligible": policy.eligible.iter().map(|one| view.entry(one.reason, json!({
            "when": view.written(&one.test), "message": label(&one.message),
        }))).collect::<Vec<_>>(),
        "tables": policy.tables.iter().map(|table| view.table(table)).collect::<Vec<_>>(),
        "lets": policy.lets.iter().map(|one| view.entry(one.reason, json!({
            "name": one.name, "value": view.written(&one.value),
        }))).collect::<Vec<_>>(),
        "budget": view.budget(),
        "contributions": view.contributions(),
        "services": policy.offers.iter().enumerate().map(|(place, offer)| view.offer(place, offer)).collect::<Vec<_>>(),
        "order": view.order(),
        "copay": view.copay(),
        "account": over_time::account(&view),
        "agreement": over_time::agreement(&view),
        "support": over_time::support(&view),
        "signal": policy.signal.iter().map(|light| view.entry(light.reason, json!({
            "colour": Colour::name(light.colour), "when": view.maybe(light.when.as_ref()),
        }))).collect::<Vec<_>>(),
        "rules": view.rules(),
        "always": policy.always.iter().map(|id| view.entry(*id, json!({}))).collect::<Vec<_>>(),
        "open_questions": policy.open_questions.iter().map(open).collect::<Vec<_>>(),
    })
}

/// A policy with the text it stands in.
pub(super) struct View<'a> {
    source: &'a Source,
    /// The policy.
    pub policy: &'a Policy,
    /// The catalogue.
    pub catalogue: &'a Catalogue,
}

impl View<'_> {
    /// An entry with where it comes from.
    pub fn entry(&self, reason: ReasonId, mut entry: Value) -> Value {
        let reason = self.policy.reasons.get(reason.0);
        if let (Some(Reason { rule, cites, assumed, at, .. }), Some(object)) =
            (reason, entry.as_object_mut())
        {
            object.insert("rule".to_owned(), json!(rule));
            object.insert("cites".to_owned(), json!(cites));
            object.insert("assumed".to_owned(), assumed.as_ref().map_or(Value::Null, label));
            object.insert("at".to_owned(), json!(at.to_string()));
        }
        entry
    }

    fn written(&self, expression: &Expression) -> String {
        self.source.slice(expression.span).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn maybe(&self, expression: Option<&Expression>) -> Option<String> {
        expression.map(|expression| self.written(expression))
    }

    /// The name of a service.
    pub fn service(&self, id: ServiceId) -> Option<&str> {
        self.catalogue.service(id).map(|service| service.name.as_str())
    }

    /// The names of signers.
    pub fn signers(&self, ids: &[SignerId]) -> Vec<&str> {
        let known = ids.iter().filter_map(|id| self.catalogue.signers.get(id.index()));
        known.map(|signer| signer.name.as_str()).collect()
    }

    /// The name of a role.
    pub fn role(&self, id: RoleId) -> Option<&str> {
        self.catalogue.roles.get(id.index()).map(|role| role.name.as_str())
    }

    /// Who bears something.
    pub fn bearer(&self, bearer: Bearer) -> &str {
        match bearer {
            Bearer::Client => "client",
            Bearer::Organisation => "organisation",
            Bearer::Contribution(place) => {
                self.policy.contributions.get(place).map_or("", |one| one.name.as_str())
            }
        }
    }

    fn calendar(&self) -> Value {
        let weeks = |period| decimal(self.policy.calendar.weeks(period));
        json!({ "weeks": {
            "day": weeks(Period::Day), "month": weeks(Period::Month), "year": weeks(Period::Year),
        } })
    }

    fn facts(&self) -> Vec<Value> {
        let fact = |fact: &crate::check::policy::Fact| {
            let kind = match &fact.kind {
                FactKind::Truth => json!({ "kind": "yes_or_no" }),
                FactKind::OneOf(names) => json!({
                    "kind": "one_of", "names": names,
                    "labels": fact.labels.iter().map(label).collect::<Vec<_>>(),
                }),
                FactKind::Number(None) => json!({ "kind": "number" }),
                FactKind::Number(Some((least, most))) => {
                    json!({ "kind": "number", "least": decimal(*least), "most": decimal(*most) })
                }
                FactKind::Date => json!({ "kind": "date" }),
            };
            json!({ "name": fact.name, "label": fact.label.as_ref().map(label), "value": kind })
        };
        self.policy.facts.iter().map(fact).collect()
    }

    fn table(&self, table: &Table) -> Value {
        let names: Vec<Vec<String>> = table.keys.iter().map(|key| self.places(key)).collect();
        let mut rows = Vec::new();
        for (place, cell) in table.cells.iter().enumerate() {
            let Some(cell) = cell else { continue };
            let row = json!({ "keys": keys(&names, place), "value": decimal(cell.value) });
            rows.push(match cell.reason {
                Some(reason) => self.entry(reason, row),
                None => row,
            });
        }
        self.entry(table.reason, json!({ "name": table.name, "rows": rows }))
    }

    /// The name of every place of a key.
    fn places(&self, key: &Key) -> Vec<String> {
        let catalogue = self.catalogue;
        match key {
            Key::Indication(_) => catalogue.indications.iter().map(ToString::to_string).collect(),
            Key::Year(years) => {
                years.iter().map(ToString::to_string).chain(["otherwise".to_owned()]).collect()
            }
            Key::Truth(_) => vec!["no".to_owned(), "yes".to_owned()],
            Key::Choice(of, _) => match of {
                ChoiceOf::Fact(fact) => {
                    match self.policy.facts.get(fact.0).map(|fact| &fact.kind) {
                        Some(FactKind::OneOf(names)) => names.clone(),
                        Some(FactKind::Truth | FactKind::Number(_) | FactKind::Date) | None => {
                            Vec::new()
                        }
                    }
                }
                ChoiceOf::Performer => {
                    Performer::ALL.iter().map(|one| one.name().to_owned()).collect()
                }
                ChoiceOf::Service => {
                    catalogue.services.iter().map(|one| one.name.clone()).collect()
                }
                ChoiceOf::Category => {
                    catalogue.categories.iter().map(|one| one.name.clone()).collect()
                }
                ChoiceOf::Role => catalogue.roles.iter().map(|one| one.name.clone()).collect(),
                ChoiceOf::Signer => catalogue.signers.iter().map(|one| one.name.clone()).collect(),
            },
        }
    }

    fn budget(&self) -> Value {
        let policy = self.policy;
        let less = policy.discounts.iter().map(|one| {
            self.entry(
                one.reason,
                json!({
                    "name": one.name,
                    "label": label(&one.label),
                    "amount": self.written(&one.amount),
                    "share": one.share,
                    "when": self.maybe(one.when.as_ref()),
                }),
            )
        });
        let less: Vec<Value> = less.collect();
        self.entry(
            policy.start_reason,
            json!({ "start": self.written(&policy.start), "less": less }),
        )
    }

    fn contributions(&self) -> Vec<Value> {
        let contributions = self.policy.contributions.iter().map(|one| {
            self.entry(
                one.reason,
                json!({
                    "name": one.name,
                    "label": label(&one.label),
                    "amount": self.written(&one.amount),
                    "use": Purpose::name(one.purpose),
                    "cost_centre": one.cost_centre,
                    "when": self.maybe(one.when.as_ref()),
                }),
            )
        });
        contributions.collect()
    }

    fn offer(&self, place: usize, offer: &Offer) -> Value {
        let excludes: Vec<_> = offer.excludes.iter().map(|id| self.service(*id)).collect();
        self.entry(
            offer.reason,
            json!({
                "service": self.service(ServiceId::at(place)),
                "terms": self.terms(&offer.terms),
                "cost_centre": offer.cost_centre,
                "excludes": excludes,
                "needs_consent": offer.consent.is_needed(),
                "consent_of": self.signers(offer.consent.signers()),
                "only_when": self.maybe(offer.only_when.as_ref()),
            }),
        )
    }

    fn terms(&self, terms: &Terms) -> Value {
        match terms {
            Terms::Price(price) => json!({ "kind": "price", "price": self.written(price) }),
            Terms::AsQuoted => json!({ "kind": "as_quoted" }),
            Terms::Outside(why) => json!({ "kind": "outside", "why": label(why) }),
            Terms::NotOffered(why) => {
                json!({ "kind": "not_offered", "why": why.as_ref().map(label) })
            }
            Terms::ByRole(roles) => {
                let role = |(id, terms): &(RoleId, RoleTerms)| {
                    let terms = match terms {
                        RoleTerms::Price(price) => {
                            json!({ "kind": "price", "price": self.written(price) })
                        }
                        RoleTerms::Outside(why) => json!({ "kind": "outside", "why": label(why) }),
                        RoleTerms::NotOffered(why) => {
                            json!({ "kind": "not_offered", "why": why.as_ref().map(label) })
                        }
                    };
                    json!({ "role": self.role(*id), "terms": terms })
                };
                json!({ "kind": "by_role", "roles": roles.iter().map(role).collect::<Vec<_>>() })
            }
        }
    }

    fn order(&self) -> Vec<Value> {
        let step = |step: &crate::check::policy::OrderStep| {
            let effect = match step.effect {
                Effect::CostsNothing => "costs_nothing",
                Effect::Draws => "draws",
                Effect::NotAsked => "not_asked",
            };
            let only_when = self.maybe(step.only_when.as_ref());
            let performer = step.performer.name();
            self.entry(
                step.reason,
                json!({ "performer": performer, "effect": effect, "only_when": only_when }),
            )
        };
        self.policy.order.iter().map(step).collect()
    }

    fn copay(&self) -> Value {
        let category = |(place, copay): (usize, &Copay)| {
            let terms = match copay.terms {
                CopayTerms::Allowed => "allowed",
                CopayTerms::Never => "never",
                CopayTerms::WithBoughtPoints => "with_bought_points",
                CopayTerms::Undecided => "undecided",
            };
            let name = self.catalogue.categories.get(place).map(|category| category.name.as_str());
            let when = self.maybe(copay.when.as_ref());
            self.entry(copay.reason, json!({ "category": name, "terms": terms, "when": when }))
        };
        let categories: Vec<Value> = self.policy.copay.iter().enumerate().map(category).collect();
        let rest = &self.policy.rest;
        let bearer = rest.bearer.map(|bearer| self.bearer(bearer));
        json!({ "categories": categories, "rest": self.entry(rest.reason, json!({ "borne_by": bearer })) })
    }

    fn rules(&self) -> Vec<Value> {
        let words = |pieces: &[Piece]| -> String {
            let piece = |piece: &Piece| match piece {
                Piece::Text(text) => text.clone(),
                Piece::Value(value) => format!("{{{}}}", self.written(value)),
            };
            pieces.iter().map(piece).collect()
        };
        let rule = |rule: &crate::check::policy::Rule| {
            let mut message = json!({ "nl": words(&rule.dutch) });
            if let (Some(english), Some(message)) = (&rule.english, message.as_object_mut()) {
                message.insert("en".to_owned(), json!(words(english)));
            }
            self.entry(
                rule.reason,
                json!({
                    "name": rule.name,
                    "when": self.maybe(rule.when.as_ref()),
                    "severity": Severity::name(rule.severity),
                    "message": message,
                }),
            )
        };
        self.policy.rules.iter().map(rule).collect()
    }
}

/// The names of the keys of a cell: the first key varies slowest.
fn keys(names: &[Vec<String>], place: usize) -> Vec<String> {
    let mut rest = place;
    let mut keys = Vec::new();
    for names in names.iter().rev() {
        let index = rest.checked_rem(names.len()).unwrap_or(0);
        rest = rest.checked_div(names.len()).unwrap_or(0);
        keys.push(names.get(index).cloned().unwrap_or_default());
    }
    keys.reverse();
    keys
}

/// A label in both languages.
pub(super) fn label(label: &Label) -> Value {
    match &label.english {
        Some(english) => json!({ "nl": label.dutch, "en": english }),
        None => json!({ "nl": label.dutch }),
    }
}

fn open(question: &OpenQuestion) -> Value {
    json!({ "block": question.block, "what": label(&question.what), "at": question.at.to_string() })
}
