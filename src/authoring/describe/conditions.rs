//! Conditions, and what a value depends on, in words.
//!
//! In: checked expressions that give yes or no; dependencies. Out: clauses in both languages, to stand
//! behind `als` and `if`.
//! Absent on purpose: every form an expression can take; one that no clause fits is told by what it
//! depends on.

use std::collections::BTreeSet;

use super::known::{Circumstances, Dependency, Value};
use super::subject::{Subject, figure, performer, spaced};
use super::text::{Text, all_of, amount, number, one_of, per, said};
use crate::check::expression::{ChoiceOf, Comparison, Expression, Field, Kind, Node, Total};
use crate::check::policy::{FactId, FactKind};
use crate::domain::{CategoryId, IndicationId, Performer, RoleId, ServiceId, SignerId};
use crate::quantity::{Exact, Period, Unit};

/// What must hold: a clause, or what it hangs on.
pub(super) fn only_when(subject: &Subject<'_>, condition: &Expression) -> Text {
    match clause(subject, condition, true) {
        Some(clause) => said!("alleen als {}" / "only if {}", clause),
        None => {
            let at = Circumstances::default();
            let on = match subject.find(at, condition).value {
                Value::Depends(on) => depends(subject, &on),
                Value::Known(_) | Value::NoRow(_) | Value::TooLarge => {
                    said!("de rest van het beleid" / "the rest of the policy")
                }
            };
            said!("niet altijd: dat hangt af van {}" / "not always: that depends on {}", on)
        }
    }
}

/// What a value depends on, in a list.
pub(super) fn depends(subject: &Subject<'_>, on: &BTreeSet<Dependency>) -> Text {
    all_of(&dependencies(subject, on))
}

/// What a value depends on, one by one.
pub(super) fn dependencies(subject: &Subject<'_>, on: &BTreeSet<Dependency>) -> Vec<Text> {
    on.iter().map(|one| dependency(subject, *one)).collect()
}

fn dependency(subject: &Subject<'_>, on: Dependency) -> Text {
    match on {
        Dependency::Indication => said!("de indicatie" / "the indication"),
        Dependency::Year => said!("het jaar" / "the year"),
        Dependency::Fact(id) => {
            said!("het antwoord op ‘{}’" / "the answer to '{}'", subject.fact(id))
        }
        Dependency::Field(field) => property(field),
        Dependency::Total(total) => sum(total),
        Dependency::Activities => {
            said!("wat er verder is afgesproken" / "what else is arranged")
        }
    }
}

fn property(field: Field) -> Text {
    match field {
        Field::Cost => said!("wat het kost" / "what it costs"),
        Field::CareTime => said!("hoeveel tijd het duurt" / "how much time it takes"),
        Field::Times => said!("hoe vaak het gebeurt" / "how often it happens"),
        Field::Staff => said!("het aantal medewerkers" / "the number of staff"),
        Field::Service => said!("de dienst" / "the service"),
        Field::Category => said!("het soort dienst" / "the kind of service"),
        Field::Role => said!("de functie van wie het doet" / "the role of whoever does it"),
        Field::Performer => said!("wie het doet" / "who does it"),
        Field::Consent => said!("wie toestemming geeft" / "who consents"),
        Field::PaidByClient => {
            said!("of de cliënt het zelf betaalt" / "whether the client pays for it himself")
        }
        Field::ProviderUnable => said!(
            "of de zorgaanbieder het zelf niet kan" / "whether the provider cannot do it itself"
        ),
    }
}

/// A sum of the statement.
pub(super) fn sum(total: Total) -> Text {
    match total {
        Total::Budget => said!("het budget" / "the budget"),
        Total::Contributions => said!("de bijdragen" / "the contributions"),
        Total::Kept => said!("de eigen reserve" / "the client's own reserve"),
        Total::Free => said!("wat vrij te besteden is" / "what is free to spend"),
        Total::Planned => said!("wat gepland is" / "what is planned"),
        Total::Balance => said!("het saldo" / "the balance"),
        Total::FromKept => said!("wat uit de reserve komt" / "what is drawn from the reserve"),
        Total::Shortage => said!("het tekort" / "the shortage"),
        Total::Copayment => said!("wat de cliënt bijbetaalt" / "what the client pays extra"),
        Total::Uncovered => {
            said!("wat de cliënt niet kan bijbetalen" / "what the client may not pay extra")
        }
    }
}

/// A condition, or its opposite, as a clause, where it is of a kind that people say so.
fn clause(subject: &Subject<'_>, condition: &Expression, holds: bool) -> Option<Text> {
    match &condition.node {
        Node::Fact(id) => {
            let yes = said!("ja" / "yes");
            let no = said!("nee" / "no");
            Some(answered(subject, *id, &if holds { yes } else { no }))
        }
        Node::Field(field) => flag(*field, holds),
        Node::OneOf(left, places) => membership(subject, left, places, holds),
        Node::IndicationIn(flags) => Some(indicated(subject, flags, holds)),
        Node::Not(inner) => clause(subject, inner, !holds),
        Node::Compare(comparison, left, right) if holds => {
            compared(subject, *comparison, left, right)
        }
        Node::And(left, right) if holds => {
            let (left, right) = (clause(subject, left, true)?, clause(subject, right, true)?);
            Some(said!("{} en {}" / "{} and {}", left, right))
        }
        Node::Or(left, right) if holds => {
            let (left, right) = (clause(subject, left, true)?, clause(subject, right, true)?);
            Some(said!("{} of {}" / "{} or {}", left, right))
        }
        Node::Constant(_)
        | Node::Let(_)
        | Node::Indication
        | Node::Year
        | Node::Lookup(..)
        | Node::Total(_)
        | Node::Arithmetic(..)
        | Node::Negative(_)
        | Node::Smallest(_)
        | Node::Largest(_)
        | Node::Compare(..)
        | Node::And(..)
        | Node::Or(..)
        | Node::If(..)
        | Node::Any(_)
        | Node::Every(_)
        | Node::Sum(..)
        | Node::Count(_) => None,
    }
}

/// The answer to the question that asks for a fact.
fn answered(subject: &Subject<'_>, id: FactId, answer: &Text) -> Text {
    let fact = subject.fact(id);
    said!("het antwoord op ‘{}’ {} is" / "the answer to '{}' is {}", fact, answer)
}

/// A property of the activity that is yes or no.
fn flag(field: Field, holds: bool) -> Option<Text> {
    match (field, holds) {
        (Field::ProviderUnable, true) => {
            Some(said!("de zorgaanbieder het zelf niet kan" / "the provider cannot do it itself"))
        }
        (Field::ProviderUnable, false) => {
            Some(said!("de zorgaanbieder het zelf kan" / "the provider can do it itself"))
        }
        (Field::PaidByClient, true) => {
            Some(said!("de cliënt het zelf betaalt" / "the client pays for it himself"))
        }
        (Field::PaidByClient, false) => Some(said!(
            "de cliënt het niet zelf betaalt" / "the client does not pay for it himself"
        )),
        (
            Field::Cost
            | Field::CareTime
            | Field::Times
            | Field::Staff
            | Field::Service
            | Field::Category
            | Field::Role
            | Field::Performer
            | Field::Consent,
            _,
        ) => None,
    }
}

fn indicated(subject: &Subject<'_>, flags: &[bool], holds: bool) -> Text {
    let flagged = flags.iter().enumerate().filter(|(_, flag)| **flag);
    let ids: Vec<IndicationId> = flagged.map(|(place, _)| IndicationId::at(place)).collect();
    let indications = subject.indications(&ids);
    if holds {
        said!("de indicatie {} is" / "the indication is {}", indications)
    } else {
        said!("de indicatie niet {} is" / "the indication is not {}", indications)
    }
}

/// Whether a choice is one of some.
fn membership(
    subject: &Subject<'_>,
    left: &Expression,
    places: &[i128],
    holds: bool,
) -> Option<Text> {
    let places = places.iter().map(|place| usize::try_from(*place).ok());
    let places: Vec<usize> = places.collect::<Option<_>>()?;
    let names = |name: &dyn Fn(usize) -> Text| -> Text {
        let names: Vec<Text> = places.iter().map(|place| name(*place)).collect();
        one_of(&names)
    };
    let said = match (&left.node, left.kind) {
        (Node::Fact(id), Kind::Choice(ChoiceOf::Fact(_))) => {
            let chosen = names(&|place| choice(subject, *id, place));
            let not = if holds { said!("" / "") } else { said!("niet " / "not ") };
            let fact = subject.fact(*id);
            Text {
                nl: format!("het antwoord op ‘{}’ {}{} is", fact.nl, not.nl, chosen.nl),
                en: format!("the answer to '{}' is {}{}", fact.en, not.en, chosen.en),
            }
        }
        (Node::Field(_), Kind::Choice(of)) => {
            let who = match of {
                ChoiceOf::Performer => names(&|place| {
                    Performer::ALL.get(place).map_or_else(|| Text::same(""), |one| performer(*one))
                }),
                ChoiceOf::Role => names(&|place| subject.role(RoleId::at(place))),
                ChoiceOf::Service => names(&|place| subject.service(ServiceId::at(place))),
                ChoiceOf::Category => names(&|place| subject.category(CategoryId::at(place))),
                ChoiceOf::Signer => names(&|place| subject.signer(SignerId::at(place))),
                ChoiceOf::Fact(_) => return None,
            };
            chosen_of_activity(of, &who, holds)
        }
        (_, Kind::Year) => {
            let years = names(&|place| Text::same(&place.to_string()));
            if holds {
                said!("het jaar {} is" / "the year is {}", years)
            } else {
                said!("het jaar niet {} is" / "the year is not {}", years)
            }
        }
        (_, Kind::Truth | Kind::Amount(_) | Kind::Date | Kind::Choice(_) | Kind::Indication) => {
            return None;
        }
    };
    Some(said)
}

fn chosen_of_activity(of: ChoiceOf, who: &Text, holds: bool) -> Text {
    match (of, holds) {
        (ChoiceOf::Performer | ChoiceOf::Role | ChoiceOf::Fact(_), true) => {
            said!("dit het doet: {}" / "this is who does it: {}", who)
        }
        (ChoiceOf::Performer | ChoiceOf::Role | ChoiceOf::Fact(_), false) => {
            said!("iemand anders het doet dan: {}" / "someone else does it than: {}", who)
        }
        (ChoiceOf::Service | ChoiceOf::Category, true) => {
            said!("het hierom gaat: {}" / "it is about: {}", who)
        }
        (ChoiceOf::Service | ChoiceOf::Category, false) => {
            said!("het niet hierom gaat: {}" / "it is not about: {}", who)
        }
        (ChoiceOf::Signer, true) => {
            said!("deze toestemming geeft: {}" / "this one consents: {}", who)
        }
        (ChoiceOf::Signer, false) => {
            said!("een ander toestemming geeft dan: {}" / "another consents than: {}", who)
        }
    }
}

fn choice(subject: &Subject<'_>, id: FactId, place: usize) -> Text {
    let kind = subject.policy.facts.get(id.0).map(|fact| &fact.kind);
    let name = match kind {
        Some(FactKind::OneOf(names)) => names.get(place).map(String::as_str),
        Some(FactKind::Truth | FactKind::Number(_) | FactKind::Date) | None => None,
    };
    Text::same(&spaced(name.unwrap_or_default()))
}

/// A fact, a year or a sum beside a number that is known.
fn compared(
    subject: &Subject<'_>,
    comparison: Comparison,
    left: &Expression,
    right: &Expression,
) -> Option<Text> {
    let bound = figure(&subject.find(Circumstances::default(), right).value)?;
    let (what, bound) = match (&left.node, left.kind) {
        (Node::Fact(id), Kind::Amount(Unit::NUMBER)) => {
            let fact = subject.fact(*id);
            (said!("het antwoord op ‘{}’" / "the answer to '{}'", fact), number(bound))
        }
        (Node::Year, _) => (said!("het jaar" / "the year"), Text::same(&bound.floor().to_string())),
        (Node::Total(total), Kind::Amount(_)) => (sum(*total), flow(subject, bound)),
        (_, _) => return None,
    };
    let clause = match comparison {
        Comparison::Less => said!("{} minder is dan {}" / "{} is less than {}", what, bound),
        Comparison::AtMost => said!("{} hoogstens {} is" / "{} is at most {}", what, bound),
        Comparison::More => said!("{} meer is dan {}" / "{} is more than {}", what, bound),
        Comparison::AtLeast => said!("{} minstens {} is" / "{} is at least {}", what, bound),
        Comparison::Equal => said!("{} precies {} is" / "{} is exactly {}", what, bound),
    };
    Some(clause)
}

/// An amount per week.
fn flow(subject: &Subject<'_>, per_week: Exact) -> Text {
    let points = subject.policy.points.as_ref();
    amount(per_week, subject.policy.unit, points).then(&per(Period::Week))
}
