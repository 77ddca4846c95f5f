//! Dimension 5: from when the rules hold, what happens to what is left, and how long agreements last.

use super::Point;
use crate::authoring::describe::subject::Subject;
use crate::authoring::describe::text::{Text, all_of, amount, date, duration, said};
use crate::check::policy::{GivenBack, LeftOver, ReasonId, SavingsUse, Until};
use crate::domain::Bearer;
use crate::quantity::Exact;

/// What a policy says of the course of time.
pub(super) fn points(subject: &Subject<'_>) -> Vec<Point> {
    let mut points = vec![in_force(subject)];
    points.extend(left_over(subject));
    points.extend(savings(subject));
    points.extend(occasions(subject));
    points.extend(absence(subject));
    points.extend(endings(subject));
    points.extend(agreements(subject));
    points
}

fn in_force(subject: &Subject<'_>) -> Point {
    let policy = subject.policy;
    let from = date(policy.from);
    let text = match policy.until {
        Some(until) => said!(
            "Deze regels gelden van {} tot en met {}." / "These rules hold from {} until {}.",
            from,
            date(until)
        ),
        None => said!("Deze regels gelden vanaf {}." / "These rules hold from {}.", from),
    };
    Point::new(subject, text, subject.always("in force"))
}

fn left_over(subject: &Subject<'_>) -> Option<Point> {
    let (left, reason) = subject.policy.account.left_over.as_ref()?;
    let text = match left {
        LeftOver::Lapses => said!(
            "Wat overblijft, vervalt aan het eind van de maand."
                / "What is left lapses at the end of the month."
        ),
        LeftOver::Stays { until, at_most } => stays(subject, *until, *at_most),
    };
    Some(Point::new(subject, text, [*reason]))
}

fn stays(subject: &Subject<'_>, until: Until, at_most: Option<Exact>) -> Text {
    let stays = match until {
        Until::NoEnd => said!(
            "Wat overblijft, blijft staan. Een einde is niet genoemd."
                / "What is left stays. No end is named."
        ),
        Until::EndOfYear => said!(
            "Wat overblijft, blijft staan tot het eind van het jaar. Dan vervalt het."
                / "What is left stays until the end of the year. Then it lapses."
        ),
        Until::For(count, period) => said!(
            "Wat overblijft, blijft {} staan. Dan vervalt het."
                / "What is left stays for {}. Then it lapses.",
            duration(count, period)
        ),
    };
    match at_most {
        Some(most) => stays.then(&said!(
            "Het is hoogstens {}." / "It is {} at most.",
            amount(most, subject.policy.unit, subject.policy.points.as_ref())
        )),
        None => stays,
    }
}

fn savings(subject: &Subject<'_>) -> Vec<Point> {
    let account = &subject.policy.account;
    let mut points = Vec::new();
    if let Some((uses, reason)) = &account.savings_use {
        let uses: Vec<Text> = uses.iter().map(|one| savings_use(subject, *one)).collect();
        let text = said!(
            "Wat gespaard is, mag hiernaartoe: {}." / "Savings may pay for: {}.",
            all_of(&uses)
        );
        points.push(Point::new(subject, text, [*reason]));
    }
    if let Some((before, reason)) = account.savings_before_copayment {
        let text = if before {
            said!(
                "Eerst gaat op wat gespaard is. Daarna betaalt de cliënt bij."
                    / "Savings are used first. Then the client pays extra."
            )
        } else {
            said!(
                "Eerst betaalt de cliënt bij. Daarna gaat op wat gespaard is."
                    / "The client pays extra first. Then savings are used."
            )
        };
        points.push(Point::new(subject, text, [reason]));
    }
    points
}

fn savings_use(subject: &Subject<'_>, target: SavingsUse) -> Text {
    match target {
        SavingsUse::OtherServices => {
            said!("andere diensten dan afgesproken" / "other services than were agreed")
        }
        SavingsUse::NetworkAway => {
            said!("hulp als het netwerk er niet is" / "help when the network is away")
        }
        SavingsUse::Category(id) => subject.category(id),
        SavingsUse::Service(id) => subject.service(id),
    }
}

/// Who bears what nobody planned: occasions that are borne in the same way together.
fn occasions(subject: &Subject<'_>) -> Vec<Point> {
    let account = &subject.policy.account;
    let all = [
        (account.temporary_extra_care, said!("tijdelijk meer zorg" / "extra care for a while")),
        (
            account.network_away,
            said!("hulp als het netwerk er niet is" / "help when the network is away"),
        ),
        (account.unplanned_care, said!("ongeplande zorg" / "unplanned care")),
    ];
    let mut groups: Vec<(Bearer, Vec<Text>, Vec<ReasonId>)> = Vec::new();
    for (entry, name) in all {
        let Some((bearer, reason)) = entry else { continue };
        match groups.iter_mut().find(|(known, _, _)| *known == bearer) {
            Some((_, names, reasons)) => {
                names.push(name);
                reasons.push(reason);
            }
            None => groups.push((bearer, vec![name], vec![reason])),
        }
    }
    let point = |(bearer, names, reasons): (Bearer, Vec<Text>, Vec<ReasonId>)| {
        let names = all_of(&names).capital();
        let text = said!("{}: {}." / "{}: {}.", names, subject.bearer(bearer));
        Point::new(subject, text, reasons)
    };
    groups.into_iter().map(point).collect()
}

fn absence(subject: &Subject<'_>) -> Vec<Point> {
    let account = &subject.policy.account;
    let mut points = Vec::new();
    let hospital = said!("in het ziekenhuis" / "in hospital");
    let holiday = said!("op vakantie" / "on holiday");
    let mut away = |place: Text, back: GivenBack, reasons: Vec<ReasonId>| {
        let text = match (back.given_back, back.from_day) {
            (true, 0 | 1) => said!(
                "Is de cliënt {}? Dan komt geplande hulp terug op het budget."
                    / "Is the client {}? Then planned help goes back to the budget.",
                place
            ),
            (true, day) => said!(
                "Is de cliënt {}? Dan komt geplande hulp terug op het budget, vanaf dag {}."
                    / "Is the client {}? Then planned help goes back to the budget, from day {}.",
                place,
                Text::same(&day.to_string())
            ),
            (false, _) => said!(
                "Is de cliënt {}? Dan komt er niets terug op het budget."
                    / "Is the client {}? Then nothing goes back to the budget.",
                place
            ),
        };
        points.push(Point::new(subject, text, reasons));
    };
    match (account.hospital, account.holiday) {
        (Some((one, first)), Some((other, second))) if one == other => {
            let both = said!("{} of {}" / "{} or {}", hospital, holiday);
            away(both, one, vec![first, second]);
        }
        (one, other) => {
            for (place, entry) in [(hospital, one), (holiday, other)] {
                if let Some((back, reason)) = entry {
                    away(place, back, vec![reason]);
                }
            }
        }
    }
    points.extend(account.contributions_continue.map(|(goes_on, reason)| {
        let text = if goes_on {
            said!(
                "De bijdragen gaan door als de cliënt weg is."
                    / "Contributions go on when the client is away."
            )
        } else {
            said!(
                "De bijdragen stoppen als de cliënt weg is."
                    / "Contributions stop when the client is away."
            )
        };
        Point::new(subject, text, [reason])
    }));
    points
}

fn endings(subject: &Subject<'_>) -> Vec<Point> {
    let account = &subject.policy.account;
    let mut points = Vec::new();
    points.extend(account.part_month_by_days.map(|(by_days, reason)| {
        let text = if by_days {
            said!("Een deel van een maand telt per dag." / "A part of a month counts by its days.")
        } else {
            said!(
                "Een deel van een maand telt als een hele maand."
                    / "A part of a month counts as a whole one."
            )
        };
        Point::new(subject, text, [reason])
    }));
    points.extend(account.leaving_paid_out.map(|(paid_out, reason)| {
        let text = if paid_out {
            said!(
                "Bij overlijden of verhuizing wordt uitbetaald wat over is."
                    / "At death or a move what is left is paid out."
            )
        } else {
            said!(
                "Bij overlijden of verhuizing vervalt wat over is."
                    / "At death or a move what is left lapses."
            )
        };
        Point::new(subject, text, [reason])
    }));
    points
}

fn agreements(subject: &Subject<'_>) -> Vec<Point> {
    let agreement = &subject.policy.agreement;
    let mut points = Vec::new();
    points.extend(agreement.first_of_next_month.map(|(first, reason)| {
        let text = if first {
            said!(
                "Een afspraak gaat in op de eerste van de volgende maand."
                    / "An agreement takes effect on the first of the next month."
            )
        } else {
            said!("Een afspraak gaat meteen in." / "An agreement takes effect at once.")
        };
        Point::new(subject, text, [reason])
    }));
    points.extend(agreement.at_least.map(|(count, period, reason)| {
        let text = said!(
            "Een afspraak duurt minstens {}." / "An agreement lasts at least {}.",
            duration(count, period)
        );
        Point::new(subject, text, [reason])
    }));
    points.extend(subject.policy.account.keeps_version.map(|(keeps, reason)| {
        let text = if keeps {
            said!(
                "Voor een afspraak blijven de regels gelden van toen zij werd gemaakt."
                    / "An agreement stays under the rules it was made under."
            )
        } else {
            said!(
                "Voor afspraken gelden steeds de nieuwste regels."
                    / "Agreements follow the newest rules."
            )
        };
        Point::new(subject, text, [reason])
    }));
    points
}
