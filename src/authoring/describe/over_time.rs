//! The blocks about time and people: account, agreement, support. What is not said, or undecided, is
//! null.

use serde_json::{Value, json};

use super::schema::decimal;
use super::structure::{View, label};
use crate::check::policy::{GivenBack, LeftOver, ReasonId, SavingsUse, Until};
use crate::domain::Bearer;
use crate::quantity::{Exact, Period};

/// `account`
pub(super) fn account(view: &View<'_>) -> Value {
    let account = &view.policy.account;
    let truth = |entry: &Option<(bool, ReasonId)>, yes: &str, no: &str| {
        entry.map(|(truth, reason)| {
            view.entry(reason, json!({ "what": if truth { yes } else { no } }))
        })
    };
    let borne = |entry: &Option<(Bearer, ReasonId)>| {
        entry.map(|(bearer, reason)| view.entry(reason, json!({ "borne_by": view.bearer(bearer) })))
    };
    let absence = |entry: &Option<(GivenBack, ReasonId)>| {
        entry.map(|(back, reason)| {
            view.entry(reason, json!({ "given_back": back.given_back, "from_day": back.from_day }))
        })
    };
    json!({
        "what_is_left": account.left_over.as_ref().map(|(left, reason)| view.entry(*reason, left_over(left))),
        "savings_may_pay_for": account.savings_use.as_ref().map(|(uses, reason)| {
            let uses: Vec<_> = uses.iter().map(|one| savings(view, *one)).collect();
            view.entry(*reason, json!({ "what": uses }))
        }),
        "savings_are_used": truth(&account.savings_before_copayment, "before_copayment", "after_copayment"),
        "temporary_extra_care": borne(&account.temporary_extra_care),
        "network_away": borne(&account.network_away),
        "unplanned_care": borne(&account.unplanned_care),
        "absence_in_hospital": absence(&account.hospital),
        "absence_on_holiday": absence(&account.holiday),
        "contributions_during_absence": truth(&account.contributions_continue, "continue", "stop"),
        "part_of_a_month": truth(&account.part_month_by_days, "by_calendar_days", "as_a_whole_month"),
        "death_or_move": truth(&account.leaving_paid_out, "paid_out", "lapses"),
        "agreements": truth(&account.keeps_version, "keep_their_version", "follow_the_version_in_force"),
    })
}

/// `agreement`
pub(super) fn agreement(view: &View<'_>) -> Value {
    let agreement = &view.policy.agreement;
    let signatures: Vec<_> = agreement.signatures.iter().map(|one| view.signers(one)).collect();
    json!({
        "takes_effect": agreement.first_of_next_month.map(|(first, reason)| {
            let when = if first { "on_the_first_of_the_next_month" } else { "at_once" };
            view.entry(reason, json!({ "when": when }))
        }),
        "lasts_at_least": agreement.at_least.map(|(number, period, reason)| {
            view.entry(reason, duration(number, period))
        }),
        "signed_by": agreement.signatures_reason.map(|reason| {
            view.entry(reason, json!({ "each_by_one_of": signatures }))
        }),
    })
}

/// `support`
pub(super) fn support(view: &View<'_>) -> Value {
    let support = &view.policy.support;
    let supporters = support.supporters.iter().map(|one| {
        view.entry(
            one.reason,
            json!({
                "role": view.role(one.role),
                "label": one.label.as_ref().map(label),
                "may_not_deliver_care": one.may_not_deliver,
            }),
        )
    });
    let meetings = support.meetings.iter().map(|one| {
        view.entry(
            one.reason,
            json!({
                "name": one.name,
                "label": label(&one.label),
                "number": one.how_often.map(|(number, _)| decimal(number)),
                "per": one.how_often.map(|(_, per)| per.name()),
                "at_least": one.at_least.map(decimal),
                "first_before_the_move": one.first_before_move,
                "with": one.with,
            }),
        )
    });
    let tasks = support.tasks.iter().map(|one| {
        view.entry(
            one.reason,
            json!({
                "name": one.name,
                "label": label(&one.label),
                "when": one.term.map(|term| if term.within { "within" } else { "about" }),
                "time": one.term.map(|term| duration(term.number, term.period)),
                "of_the_move": if one.after { "after" } else { "before" },
            }),
        )
    });
    let prerequisites = support.prerequisites.iter().map(|one| {
        let needed = one.needed.iter().map(|need| {
            json!({
                "name": need.name,
                "label": label(&need.label),
                "for": need.lasting.map(|(number, period)| duration(number, period)),
            })
        });
        let needed: Vec<Value> = needed.collect();
        let meeting = support.meetings.get(one.meeting).map(|meeting| meeting.name.as_str());
        view.entry(one.reason, json!({ "before_the_first": meeting, "needed": needed }))
    });
    json!({
        "supporters": supporters.collect::<Vec<_>>(),
        "meetings": meetings.collect::<Vec<_>>(),
        "tasks": tasks.collect::<Vec<_>>(),
        "prerequisites": prerequisites.collect::<Vec<_>>(),
    })
}

fn left_over(left: &LeftOver) -> Value {
    match left {
        LeftOver::Lapses => json!({ "what": "lapses" }),
        LeftOver::Stays { until, at_most } => {
            let until = match until {
                Until::NoEnd => Value::Null,
                Until::EndOfYear => json!("end_of_year"),
                Until::For(number, period) => duration(*number, *period),
            };
            json!({ "what": "stays", "until": until, "at_most": at_most.map(decimal) })
        }
    }
}

fn savings<'v>(view: &'v View<'_>, target: SavingsUse) -> Option<&'v str> {
    match target {
        SavingsUse::OtherServices => Some("other_services"),
        SavingsUse::NetworkAway => Some("network_away"),
        SavingsUse::Category(id) => {
            view.catalogue.categories.get(id.index()).map(|category| category.name.as_str())
        }
        SavingsUse::Service(id) => view.service(id),
    }
}

fn duration(number: Exact, period: Period) -> Value {
    json!({ "number": decimal(number), "period": period.name() })
}
