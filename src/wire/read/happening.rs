//! The events of a course.

use chrono::NaiveDate;

use super::course::{event_activity, items};
use super::object::{Node, Object};
use super::value;
use super::vocabulary::Vocabulary;
use crate::domain::{Catalogue, Event, Fault, FaultCode, Happening, nearest};

/// The kinds of events.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Absence,
    TemporaryExtraCare,
    UnplannedCare,
    NetworkAway,
    PointsBought,
    Leaves,
    Done,
}

const KINDS: [(&str, Kind); 7] = [
    ("absence", Kind::Absence),
    ("temporary_extra_care", Kind::TemporaryExtraCare),
    ("unplanned_care", Kind::UnplannedCare),
    ("network_away", Kind::NetworkAway),
    ("points_bought", Kind::PointsBought),
    ("leaves", Kind::Leaves),
    ("done", Kind::Done),
];

impl Kind {
    /// The fields of the kind besides `kind`.
    const fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Absence => &["kind", "from", "until", "in"],
            Self::TemporaryExtraCare | Self::UnplannedCare => {
                &["kind", "from", "until", "on", "activity"]
            }
            Self::NetworkAway => &["kind", "from", "until", "role"],
            Self::PointsBought => &["kind", "on", "points"],
            Self::Leaves => &["kind", "on"],
            Self::Done => &["kind", "on", "what"],
        }
    }
}

/// Reads the events of a course; those of the same absence may not overlap, and the client leaves once.
pub(super) fn events(
    course: &Object<'_, '_>,
    catalogue: &Catalogue,
    vocabulary: &Vocabulary,
    span: Option<(NaiveDate, NaiveDate)>,
    faults: &mut Vec<Fault>,
) -> Vec<Event> {
    let mut events: Vec<Event> = Vec::new();
    for (place, node) in
        items("events", course.get("events").as_ref(), faults).into_iter().enumerate()
    {
        let Some(event) = event(&node, place, catalogue, (vocabulary, span), faults) else {
            continue;
        };
        if let Some(earlier) = events.iter().find(|earlier| clash(earlier, &event)) {
            let message = match event.what {
                Happening::Leaves => "the client leaves twice".to_owned(),
                Happening::InHospital
                | Happening::OnHoliday
                | Happening::TemporaryExtraCare(_)
                | Happening::UnplannedCare(_)
                | Happening::NetworkAway(_)
                | Happening::PointsBought(_)
                | Happening::Done(_) => {
                    format!(
                        "these days lie in the absence from {} to {}",
                        earlier.from, earlier.until
                    )
                }
            };
            faults.push(node.fault(FaultCode::Overlap, message));
        }
        events.push(event);
    }
    events
}

/// Whether two events cannot both be.
fn clash(one: &Event, other: &Event) -> bool {
    let absent = |event: &Event| matches!(event.what, Happening::InHospital | Happening::OnHoliday);
    let leaves = |event: &Event| matches!(event.what, Happening::Leaves);
    let away = |event: &Event| matches!(event.what, Happening::NetworkAway(_));
    let share = one.from <= other.until && other.from <= one.until;
    (leaves(one) && leaves(other))
        || (share && absent(one) && absent(other))
        || (share && away(one) && away(other))
}

fn event(
    node: &Node<'_, '_>,
    place: usize,
    catalogue: &Catalogue,
    (vocabulary, span): (&Vocabulary, Option<(NaiveDate, NaiveDate)>),
    faults: &mut Vec<Fault>,
) -> Option<Event> {
    let any: Vec<&'static str> =
        KINDS.iter().flat_map(|(_, kind)| kind.fields()).copied().collect();
    let mut before = Vec::new();
    let object = Object::open(node, &any, &mut before);
    let kind = match object.get("kind") {
        Some(kind) => value::one_of(&kind, "kind of event", &KINDS, faults)?,
        None => {
            Object::open(node, &any, faults).needed("kind", faults);
            return None;
        }
    };
    let object = Object::open(node, kind.fields(), faults);
    let (from, until) = days(&object, kind, span, faults)?;
    let what = match kind {
        Kind::Absence => {
            let places = [("hospital", true), ("holiday", false)];
            let hospital = object
                .needed("in", faults)
                .and_then(|node| value::one_of(&node, "place", &places, faults))?;
            if hospital { Happening::InHospital } else { Happening::OnHoliday }
        }
        Kind::TemporaryExtraCare | Kind::UnplannedCare => {
            let node = object.needed("activity", faults)?;
            let id = format!("event-{place}");
            let activity = Box::new(event_activity(&node, &id, catalogue, faults));
            if kind == Kind::UnplannedCare {
                Happening::UnplannedCare(activity)
            } else {
                Happening::TemporaryExtraCare(activity)
            }
        }
        Kind::NetworkAway => {
            let role = object.get("role");
            Happening::NetworkAway(
                role.and_then(|node| super::activity::role(&node, catalogue, faults)),
            )
        }
        Kind::PointsBought => {
            let node = object.needed("points", faults)?;
            Happening::PointsBought(value::times(&node, faults)?)
        }
        Kind::Leaves => Happening::Leaves,
        Kind::Done => {
            let node = object.needed("what", faults)?;
            let name = node.text(faults)?;
            if !vocabulary.knows_duty(name) {
                faults.push(no_duty(&node, name, vocabulary));
            }
            Happening::Done(name.to_owned())
        }
    };
    Some(Event { from, until, what })
}

fn no_duty(node: &Node<'_, '_>, name: &str, vocabulary: &Vocabulary) -> Fault {
    let near = nearest(name, vocabulary.duties());
    let message = match near {
        Some(near) => format!("no policy knows a meeting or task `{name}`; did you mean `{near}`?"),
        None => format!("no policy knows a meeting or task `{name}`"),
    };
    node.fault(FaultCode::UnknownName, message).nearest(near)
}

/// The days of an event: `on` for one day, or `from` and `until`; within the span.
fn days(
    object: &Object<'_, '_>,
    kind: Kind,
    span: Option<(NaiveDate, NaiveDate)>,
    faults: &mut Vec<Fault>,
) -> Option<(NaiveDate, NaiveDate)> {
    let one = matches!(kind, Kind::PointsBought | Kind::Leaves | Kind::Done);
    let may_be_one = matches!(kind, Kind::TemporaryExtraCare | Kind::UnplannedCare);
    let on = object.get("on").filter(|_| one || may_be_one);
    let (from, until, name) = if let Some(on) = on {
        if object.get("from").is_some() || object.get("until").is_some() {
            let message = "either `on` for one day, or `from` and `until`";
            faults.push(on.fault(FaultCode::UnknownField, message));
        }
        let on = value::date(&on, faults)?;
        (on, on, "on")
    } else if one {
        object.needed("on", faults);
        return None;
    } else {
        let from = object.needed("from", faults).and_then(|node| value::date(&node, faults));
        let until = object.needed("until", faults).and_then(|node| value::date(&node, faults));
        (from?, until?, "until")
    };
    if until < from {
        let message = format!("it ends on {until}, before it begins on {from}");
        faults.push(Fault::new(object.at("until"), FaultCode::BadDate, message));
        return None;
    }
    if let Some((first, last)) = span {
        // what was done before the span still counts as done
        let early = from < first && kind != Kind::Done;
        if early || until > last {
            let field = if early && name == "until" { "from" } else { name };
            let message = format!("the span is from {first} until {last}");
            faults.push(Fault::new(object.at(field), FaultCode::OutsideSpan, message));
        }
    }
    Some((from, until))
}
