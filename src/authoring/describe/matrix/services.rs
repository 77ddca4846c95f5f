//! Dimension 1: what is on offer, who is asked for it, and what the client may pay extra for.

use super::{Point, offers};
use crate::authoring::describe::conditions::only_when;
use crate::authoring::describe::subject::{Subject, performer};
use crate::authoring::describe::text::{Text, all_of, in_turn, said};
use crate::check::policy::{Copay, CopayTerms, Effect, OrderStep, ReasonId};
use crate::domain::{CategoryId, PaymentUnit};

/// What a policy says of its services.
pub(super) fn points(subject: &Subject<'_>) -> Vec<Point> {
    let mut points = offers::terms(subject);
    points.extend(offers::exceptions(subject));
    points.extend(offers::conditions(subject));
    points.extend(order(subject));
    points.extend(copay(subject));
    points.extend(rest(subject));
    points
}

/// Who is asked, first to last.
fn order(subject: &Subject<'_>) -> Option<Point> {
    let mut turns: Vec<(Vec<Text>, Text)> = Vec::new();
    for step in &subject.policy.order {
        let asked = asked(subject, step);
        let who = performer(step.performer);
        match turns.last_mut() {
            Some((together, known)) if *known == asked => together.push(who),
            Some(_) | None => turns.push((vec![who], asked)),
        }
    }
    let turn = |(who, asked): &(Vec<Text>, Text)| said!("{} ({})" / "{} ({})", all_of(who), asked);
    let turns: Vec<Text> = turns.iter().map(turn).collect();
    let reasons = subject.policy.order.iter().map(|step| step.reason);
    let text =
        said!("Wie het doet, op volgorde: {}." / "Who does it, in order: {}.", in_turn(&turns));
    (!turns.is_empty()).then(|| Point::new(subject, text, reasons))
}

fn asked(subject: &Subject<'_>, step: &OrderStep) -> Text {
    let effect = match step.effect {
        Effect::CostsNothing => said!("kost geen budget" / "costs no budget"),
        Effect::Draws => said!("uit het budget" / "from the budget"),
        Effect::NotAsked => said!("wordt niet gevraagd" / "is not asked"),
    };
    match &step.only_when {
        Some(condition) => said!("{}, {}" / "{}, {}", effect, only_when(subject, condition)),
        None => effect,
    }
}

/// Categories with the same terms, never first; one that nobody decided is an open question and no point.
fn copay(subject: &Subject<'_>) -> Vec<Point> {
    type Group = ((u8, Option<Text>), Vec<CategoryId>, Vec<ReasonId>);
    let mut groups: Vec<Group> = Vec::new();
    for (place, copay) in subject.policy.copay.iter().enumerate() {
        let Some(rank) = rank(copay) else { continue };
        let key = (rank, copay.when.as_ref().map(|when| only_when(subject, when)));
        let id = CategoryId::at(place);
        match groups.iter_mut().find(|(known, _, _)| *known == key) {
            Some((_, categories, reasons)) => {
                categories.push(id);
                reasons.push(copay.reason);
            }
            None => groups.push((key, vec![id], vec![copay.reason])),
        }
    }
    groups.sort_by_key(|((rank, _), _, _)| *rank);
    let all = subject.policy.copay.len();
    let point = |((rank, when), categories, reasons): Group| {
        let what = if categories.len() == all {
            said!("alle diensten" / "all services")
        } else {
            let names: Vec<Text> = categories.iter().map(|id| subject.category(*id)).collect();
            all_of(&names)
        };
        let sentence = match rank {
            0 => said!("Bijbetalen mag nooit voor: {}" / "Never to be paid extra for: {}", what),
            1 => said!("Bijbetalen mag voor: {}" / "May be paid extra for: {}", what),
            _ => said!(
                "Bijbetalen mag met gekochte {} voor: {}"
                    / "May be paid extra for with bought {}: {}",
                subject.points(false),
                what
            ),
        };
        let text = match when {
            Some(when) => said!("{} ({})." / "{} ({}).", sentence, when),
            None => said!("{}." / "{}.", sentence),
        };
        Point::new(subject, text, reasons)
    };
    groups.into_iter().map(point).collect()
}

const fn rank(copay: &Copay) -> Option<u8> {
    match copay.terms {
        CopayTerms::Never => Some(0),
        CopayTerms::Allowed => Some(1),
        CopayTerms::WithBoughtPoints => Some(2),
        CopayTerms::Undecided => None,
    }
}

/// Who bears what the client may not pay; where nobody says so, that is an open question and no point.
fn rest(subject: &Subject<'_>) -> Option<Point> {
    let rest = &subject.policy.rest;
    let bearer = subject.bearer(rest.bearer?);
    let text = match subject.policy.unit {
        PaymentUnit::Money => said!(
            "Een tekort dat dan nog over is: {}." / "A shortage that is left after that: {}.",
            bearer
        ),
        PaymentUnit::Time => said!(
            "Een tekort aan tijd dat dan nog over is: {}."
                / "A shortage of time that is left after that: {}.",
            bearer
        ),
        PaymentUnit::Points => said!(
            "Een tekort aan {} dat dan nog over is: {}."
                / "A shortage of {} that is left after that: {}.",
            subject.points(false),
            bearer
        ),
    };
    Some(Point::new(subject, text, [rest.reason]))
}
