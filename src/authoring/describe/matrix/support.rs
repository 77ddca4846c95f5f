//! Dimension 4: who helps the client, in which meetings and tasks, and who signs.

use super::Point;
use crate::authoring::describe::subject::{Subject, performer, spaced};
use crate::authoring::describe::text::{
    Text, all_of, duration, in_turn, number, one_of, per, periods, said,
};
use crate::check::policy::{Meeting, Prerequisite, Supporter, Task};
use crate::domain::Performer;
use crate::quantity::Exact;

/// What a policy says of support.
pub(super) fn points(subject: &Subject<'_>) -> Vec<Point> {
    let support = &subject.policy.support;
    let mut points = Vec::new();
    points.extend(support.supporters.iter().map(|one| supporter(subject, one)));
    points.extend(support.meetings.iter().map(|one| meeting(subject, one)));
    points.extend(support.prerequisites.iter().map(|one| prerequisite(subject, one)));
    points.extend(support.tasks.iter().map(|one| task(subject, one)));
    points.extend(signatures(subject));
    points
}

fn supporter(subject: &Subject<'_>, one: &Supporter) -> Point {
    let called = one.label.as_ref().map_or_else(|| subject.role(one.role), Text::bare);
    let text = if one.may_not_deliver {
        said!(
            "Helpt de cliënt kiezen: {}. Die geeft deze cliënt zelf geen zorg."
                / "Helps the client choose: {}. May give this client no care.",
            called
        )
    } else {
        said!("Helpt de cliënt kiezen: {}." / "Helps the client choose: {}.", called)
    };
    Point::new(subject, text, [one.reason])
}

fn meeting(subject: &Subject<'_>, one: &Meeting) -> Point {
    let often = one
        .how_often
        .map(|(count, period)| said!("{} keer {}" / "{} times {}", number(count), per(period)));
    let mut parts: Vec<Text> = match (often, one.at_least) {
        (Some(often), Some(least)) => {
            vec![said!("{}, minstens {}" / "{}, at least {}", often, number(least))]
        }
        (often, _) => often.into_iter().collect(),
    };
    if one.first_before_move {
        parts.push(said!("de eerste keer voor de verhuizing" / "the first time before the move"));
    }
    if !one.with.is_empty() {
        let who: Vec<Text> = one.with.iter().map(|name| named(subject, name)).collect();
        parts.push(said!("met {}" / "with {}", all_of(&who)));
    }
    let label = Text::bare(&one.label).capital();
    let text = if parts.is_empty() {
        said!("{}." / "{}.", label)
    } else {
        said!("{}: {}." / "{}: {}.", label, in_turn(&parts))
    };
    Point::new(subject, text, [one.reason])
}

fn task(subject: &Subject<'_>, one: &Task) -> Point {
    let label = Text::bare(&one.label).capital();
    let Some(term) = one.term else {
        let when = if one.after {
            said!("na de verhuizing" / "after the move")
        } else {
            said!("voor de verhuizing" / "before the move")
        };
        return Point::new(subject, said!("{} ({})." / "{} ({}).", label, when), [one.reason]);
    };
    let time = duration(term.number, term.period);
    let when = match (term.within, one.after) {
        (true, true) => said!("binnen {} na de verhuizing" / "within {} after the move", time),
        (true, false) if term.number == Exact::ONE => said!(
            "in de {} voor de verhuizing" / "in the {} before the move",
            periods(term.period, true)
        ),
        (true, false) => {
            said!("in de {} voor de verhuizing" / "in the {} before the move", time)
        }
        (false, true) => {
            said!("ongeveer {} na de verhuizing" / "about {} after the move", time)
        }
        (false, false) => {
            said!("ongeveer {} voor de verhuizing" / "about {} before the move", time)
        }
    };
    Point::new(subject, said!("{} ({})." / "{} ({}).", label, when), [one.reason])
}

fn prerequisite(subject: &Subject<'_>, one: &Prerequisite) -> Point {
    let meeting = subject.policy.support.meetings.get(one.meeting);
    let meeting = meeting.map_or_else(|| Text::same(""), |meeting| Text::bare(&meeting.label));
    let needed = one.needed.iter().map(|needed| {
        let name = Text::bare(&needed.label);
        match needed.lasting {
            Some((count, period)) => said!("{} ({})" / "{} ({})", name, duration(count, period)),
            None => name,
        }
    });
    let needed: Vec<Text> = needed.collect();
    let text = said!(
        "Nodig voor het eerste gesprek ({}): {}." / "Needed before the first talk ({}): {}.",
        meeting,
        all_of(&needed)
    );
    Point::new(subject, text, [one.reason])
}

/// A name of `support`, as the catalogue, the policy or the language itself calls it.
fn named(subject: &Subject<'_>, name: &str) -> Text {
    let catalogue = subject.catalogue;
    let support = &subject.policy.support;
    let role = catalogue.role_named(name).map(|id| {
        let own = support.supporters.iter().find(|one| one.role == id);
        own.and_then(|own| own.label.as_ref()).map_or_else(|| subject.role(id), Text::label)
    });
    let signer = || catalogue.signer_named(name).map(|id| subject.signer(id));
    let task =
        || support.tasks.iter().find(|one| one.name == name).map(|one| Text::bare(&one.label));
    let meeting =
        || support.meetings.iter().find(|one| one.name == name).map(|one| Text::bare(&one.label));
    let known = || Performer::named(name).map(performer);
    let common = || (name == "relatives").then(|| said!("naasten" / "relatives"));
    role.or_else(signer)
        .or_else(task)
        .or_else(meeting)
        .or_else(known)
        .or_else(common)
        .unwrap_or_else(|| Text::same(&spaced(name)))
}

/// Who signs: each of these, by one of the signers named.
fn signatures(subject: &Subject<'_>) -> Option<Point> {
    let agreement = &subject.policy.agreement;
    let reason = agreement.signatures_reason.filter(|_| !agreement.signatures.is_empty())?;
    let signature = |signers: &Vec<_>| {
        let signers: Vec<Text> = signers.iter().map(|id| subject.signer(*id)).collect();
        one_of(&signers)
    };
    let signatures: Vec<Text> = agreement.signatures.iter().map(signature).collect();
    let text = said!("Moeten tekenen: {}." / "Have to sign: {}.", in_turn(&signatures));
    Some(Point::new(subject, text, [reason]))
}
