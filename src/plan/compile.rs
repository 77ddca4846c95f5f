//! Policy to plan.
//!
//! In: a checked policy and the catalogue. Out: a [`Plan`].
//! Absent on purpose: failure; what can go wrong in a policy, `check` has told.

use crate::check::Policy;
use crate::check::expression::Expression;
use crate::check::policy::{Cell, Effect, ReasonId};
use crate::domain::{Catalogue, Performer};
use crate::quantity::Exact;

use super::expression::Builder;
use super::main::Main;
use super::parts::{OrderStep, OverTime, Signature, Supporter, Table, Worth};
use super::reasons::Why;
use super::{Plan, offers, uses};

/// Flattens a policy. The plan owns all it needs.
#[must_use]
pub fn compile(policy: &Policy, catalogue: &Catalogue) -> Plan {
    let mut builder = Builder::new(policy);
    name_lets(&mut builder);
    let order = order(&mut builder);
    let copay = offers::copay(&mut builder);
    let (offers, role_terms) = offers::offers(&mut builder, catalogue);
    let main = Main::of(&mut builder);
    let (tables, cells) = tables(&mut builder);
    let grid = grid(&builder);
    Plan {
        organisation: policy.organisation.clone(),
        title: policy.title.clone(),
        from: policy.from,
        until: policy.until,
        indicative: policy.indicative.clone(),
        form: policy.form.clone(),
        unit: policy.unit,
        points: policy.points.clone(),
        worth: worth(&mut builder),
        calendar: policy.calendar.ready_for(grid),
        facts: policy.facts.clone(),
        open_questions: policy.open_questions.clone(),
        main: main.program,
        conditions: main.conditions,
        start_why: builder.reasons.lay(policy, &[policy.start_reason], &[&policy.start]),
        start_assumed: builder.reasons.weightiest(policy, policy.start_reason, &policy.start),
        tariff_why: tariff_why(&mut builder),
        start_by_indication: uses::depends_on_indication(policy, &policy.start),
        discounts: main.discounts,
        contributions: main.contributions,
        any_excludes: offers.iter().any(|offer| !offer.excludes.is_empty()),
        offers,
        role_terms,
        ranks: ranks(&order),
        order,
        order_why: order_why(&mut builder),
        copay,
        bearer: policy.rest.bearer,
        rest_why: builder.reasons.lay(policy, &[policy.rest.reason], &[]),
        signatures: signatures(&mut builder),
        supporters: supporters(&mut builder),
        over_time: over_time(policy),
        rules: main.rules,
        always: always(&mut builder),
        tables,
        cells,
        named: policy.lets.len(),
        grid,
        slots: builder.slots,
        steps: builder.steps,
        places: builder.places,
        fact_slots: builder.fact_slots,
        arguments: builder.arguments,
        values: builder.values,
        flags: builder.flags,
        siblings: siblings(catalogue),
        everywhere: uses::everywhere(policy),
        reasons: builder.reasons,
    }
}

/// What the policy says of time goes along as it is.
fn over_time(policy: &Policy) -> OverTime {
    OverTime {
        account: policy.account.clone(),
        agreement: policy.agreement.clone(),
        support: policy.support.clone(),
        uses_year: uses::uses_year(policy),
    }
}

/// Gives every named value its slot: a constant's own where it is constant.
fn name_lets(builder: &mut Builder<'_>) {
    let policy = builder.policy;
    for named in &policy.lets {
        let value = builder.fold(&named.value);
        let slot = match value {
            Some(value) => builder.constant(value),
            None => builder.slot(),
        };
        let draws = builder.may_draw(&named.value);
        builder.let_draws.push(draws && value.is_none());
        builder.let_slots.push(slot);
        builder.let_values.push(value);
    }
}

fn order(builder: &mut Builder<'_>) -> [OrderStep; 5] {
    let policy = builder.policy;
    let mut steps = Performer::ALL.map(|performer| OrderStep {
        performer,
        effect: Effect::NotAsked,
        only_when: None,
        why: Why::default(),
    });
    for (known, step) in policy.order.iter().zip(steps.iter_mut()) {
        builder.at = builder.reasons.place(known.reason);
        let uses: Vec<&Expression> = known.only_when.iter().collect();
        *step = OrderStep {
            performer: known.performer,
            effect: known.effect,
            only_when: known.only_when.as_ref().map(|when| builder.program(when)),
            why: builder.reasons.lay(policy, &[known.reason], &uses),
        };
    }
    steps
}

fn worth(builder: &mut Builder<'_>) -> Option<Worth> {
    let policy = builder.policy;
    let worth = policy.worth.as_ref()?;
    builder.at = builder.reasons.place(worth.reason);
    let program = builder.program(&worth.value);
    let why = builder.reasons.lay(policy, &[worth.reason], &[&worth.value]);
    Some(Worth { program, why })
}

/// The order as a whole.
fn order_why(builder: &mut Builder<'_>) -> Why {
    let policy = builder.policy;
    let reasons: Vec<ReasonId> = policy.order.iter().map(|step| step.reason).collect();
    builder.reasons.lay(policy, &reasons, &[])
}

/// Each performer's place in the order.
fn ranks(order: &[OrderStep; 5]) -> [usize; 5] {
    let mut ranks = [0; 5];
    for (place, step) in order.iter().enumerate() {
        if let Some(rank) = ranks.get_mut(step.performer.index()) {
            *rank = place;
        }
    }
    ranks
}

/// The start's own reason; a tariff takes the place of one that is assumed.
fn tariff_why(builder: &mut Builder<'_>) -> Why {
    let policy = builder.policy;
    let own = builder.reasons.each.get(policy.start_reason.0);
    let is_known = own.is_some_and(|reason| reason.assumed.is_none());
    let reasons: &[ReasonId] = if is_known { &[policy.start_reason] } else { &[] };
    builder.reasons.lay(policy, reasons, &[])
}

fn signatures(builder: &mut Builder<'_>) -> Vec<Signature> {
    let agreement = &builder.policy.agreement;
    let own: Vec<ReasonId> = agreement.signatures_reason.into_iter().collect();
    let why = builder.reasons.lay(builder.policy, &own, &[]);
    agreement.signatures.iter().map(|signers| Signature { signers: signers.clone(), why }).collect()
}

fn supporters(builder: &mut Builder<'_>) -> Vec<Supporter> {
    let policy = builder.policy;
    let banned = policy.support.supporters.iter().filter(|supporter| supporter.may_not_deliver);
    banned
        .map(|supporter| Supporter {
            role: supporter.role,
            why: builder.reasons.lay(policy, &[supporter.reason], &[]),
        })
        .collect()
}

fn tables(builder: &mut Builder<'_>) -> (Vec<Table>, Vec<Option<Cell>>) {
    let policy = builder.policy;
    let mut cells = Vec::new();
    let mut tables = Vec::with_capacity(policy.tables.len());
    for table in &policy.tables {
        tables.push(Table {
            name: table.name.clone(),
            keys: table.keys.clone(),
            first: cells.len(),
            why: builder.reasons.lay(policy, &[table.reason], &[]),
        });
        cells.extend(table.cells.iter().map(|cell| {
            cell.map(|cell| Cell { value: cell.value.reduced(), reason: cell.reason })
        }));
    }
    (tables, cells)
}

/// Amounts of the statement are spelt over this denominator where they can be: adding is one addition then,
/// and showing takes no division. It bears hundredths of thousandths, for shares of shares of cents and
/// the halves that frequencies bring; a grid too fine would make every sum wide, so it has a bound.
fn grid(builder: &Builder<'_>) -> i128 {
    const FINEST: i128 = 1_000_000_000;
    let mut grid = Exact::fraction(1, 100_000).unwrap_or(Exact::ONE);
    for value in &builder.slots {
        let unit = Exact::fraction(1, value.denominator()).unwrap_or(Exact::ONE);
        let both = grid.plus(unit).unwrap_or(grid);
        if both.denominator() <= FINEST {
            grid = both;
        }
    }
    grid.denominator()
}

/// For each indication the first of the same law and form of delivery.
fn siblings(catalogue: &Catalogue) -> Vec<u16> {
    let known = &catalogue.indications;
    known
        .iter()
        .map(|one| {
            let same = known
                .iter()
                .position(|other| other.law == one.law && other.delivery == one.delivery);
            same.and_then(|place| u16::try_from(place).ok()).unwrap_or(u16::MAX)
        })
        .collect()
}

/// What every statement rests on: the header, the unit of payment, the calendar, who may take part.
fn always(builder: &mut Builder<'_>) -> Why {
    let policy = builder.policy;
    let eligible = policy.eligible.iter();
    let own: Vec<ReasonId> =
        policy.always.iter().copied().chain(eligible.clone().map(|one| one.reason)).collect();
    let uses: Vec<&Expression> = eligible.map(|one| &one.test).collect();
    builder.reasons.lay(policy, &own, &uses)
}
