//! What differs between the policies, activity by activity, each with its rules.
//!
//! In: the columns that could be applied. Out: for everything on which they differ, what each of them says.
//! Absent on purpose: amounts; the accounts have those.

use super::Column;
use crate::domain::{Activity, Arrangement, Bearer, Label, Performer, Reason};
use crate::plan::CopayTerms;
use crate::plan::Terms;
use crate::statement::{FindingKind, Line, LineKind, Stands};

/// One thing that one policy says, where another says something else.
#[derive(Debug, Clone)]
pub struct Difference<'a> {
    /// The column.
    pub column: usize,
    /// The activity, by its place in the arrangement; none: it concerns the whole.
    pub activity: Option<usize>,
    /// What the policy says.
    pub what: What<'a>,
    /// The rules behind it.
    pub because: Vec<&'a Reason>,
}

/// What a policy says of an activity or of the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What<'a> {
    /// How the activity stands, and the policy's own words for why it is not offered or outside the budget.
    Stands(Stands, Option<&'a Label>),
    /// Who does it.
    Performer(Option<Performer>),
    /// Whether the client may pay extra for it, or nobody decided, and whether that hangs on a condition.
    Copay(CopayTerms, bool),
    /// Whether it needs consent before it draws on the budget.
    Consent(bool),
    /// Whether the client may take part.
    Eligible(bool),
    /// Who bears what the client may not pay; none: undecided.
    Rest(Option<Bearer>),
}

impl What<'_> {
    /// Its name in answers.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Stands(stands, _) => stands.name(),
            Self::Performer(_) => "performer",
            Self::Copay(CopayTerms::Allowed, _) => "copay_allowed",
            Self::Copay(CopayTerms::Never, _) => "copay_never",
            Self::Copay(CopayTerms::WithBoughtPoints, _) => "copay_with_bought_points",
            Self::Copay(CopayTerms::Undecided, _) => "copay_undecided",
            Self::Consent(true) => "needs_consent",
            Self::Consent(false) => "needs_no_consent",
            Self::Eligible(true) => "eligible",
            Self::Eligible(false) => "not_eligible",
            Self::Rest(_) => "rest_borne_by",
        }
    }

    /// Whether two say the same; the words for why do not count.
    fn agrees(&self, other: &What<'_>) -> bool {
        match (self, other) {
            (Self::Stands(one, _), What::Stands(another, _)) => one == another,
            (Self::Performer(one), What::Performer(another)) => one == another,
            (Self::Copay(one, hangs), What::Copay(another, too)) => one == another && hangs == too,
            (Self::Consent(one), What::Consent(another)) => one == another,
            (Self::Eligible(one), What::Eligible(another)) => one == another,
            (Self::Rest(one), What::Rest(another)) => one == another,
            (
                Self::Stands(_, _)
                | Self::Performer(_)
                | Self::Copay(_, _)
                | Self::Consent(_)
                | Self::Eligible(_)
                | Self::Rest(_),
                _,
            ) => false,
        }
    }
}

/// What a policy says, with its rules.
type Said<'a> = (What<'a>, Vec<&'a Reason>);

/// Everything on which the columns differ: the whole first, then activity by activity.
pub(super) fn differences<'a>(
    applied: &[(usize, Column<'a>)],
    arrangement: &'a Arrangement,
) -> Vec<Difference<'a>> {
    let mut found = Vec::new();
    for ask in [eligible, rest] {
        note(&mut found, applied, None, |column| ask(column));
    }
    for (place, activity) in arrangement.activities.iter().enumerate() {
        for ask in [stands, performer, copay, consent] {
            note(&mut found, applied, Some(place), |column| ask(column, place, activity));
        }
    }
    found
}

/// Keeps what each column says, where they do not all say the same.
fn note<'a>(
    found: &mut Vec<Difference<'a>>,
    applied: &[(usize, Column<'a>)],
    activity: Option<usize>,
    ask: impl Fn(&Column<'a>) -> Said<'a>,
) {
    let said: Vec<(usize, Said<'a>)> =
        applied.iter().map(|(place, column)| (*place, ask(column))).collect();
    let Some((_, (first, _))) = said.first() else { return };
    if said.iter().all(|(_, (what, _))| what.agrees(first)) {
        return;
    }
    for (column, (what, because)) in said {
        found.push(Difference { column, activity, what, because });
    }
}

fn eligible<'a>(column: &Column<'a>) -> Said<'a> {
    let failed = column
        .statement
        .findings
        .iter()
        .filter(|finding| matches!(finding.kind, FindingKind::NotEligible(_)));
    let because = failed.flat_map(|finding| finding.because.reasons()).collect();
    (What::Eligible(column.statement.eligible), because)
}

fn rest<'a>(column: &Column<'a>) -> Said<'a> {
    let plan = column.plan;
    (What::Rest(plan.bearer), plan.reasons.run(plan.rest_why).iter().collect())
}

fn stands<'a>(column: &Column<'a>, place: usize, activity: &'a Activity) -> Said<'a> {
    let because = line_of(column, place).map(|line| line.because.reasons().collect());
    let (stands, why) = stands_of(column, place, activity);
    (What::Stands(stands.unwrap_or(Stands::Nobody), why), because.unwrap_or_default())
}

/// The line of an activity.
fn line_of<'a>(column: &Column<'a>, place: usize) -> Option<&'a Line<'a>> {
    let lines = column.statement.lines.iter();
    lines.filter(|line| matches!(line.kind, LineKind::Activity { .. })).nth(place)
}

/// How an activity stands under a policy, and the policy's own words for why it is not offered or outside.
pub(super) fn stands_of<'a>(
    column: &Column<'a>,
    place: usize,
    activity: &Activity,
) -> (Option<Stands>, Option<&'a Label>) {
    let stands = line_of(column, place).and_then(|line| match line.kind {
        LineKind::Activity { stands, .. } => Some(stands),
        LineKind::Tariff | LineKind::Discount | LineKind::Contribution(_) => None,
    });
    let offer = column.plan.offers.get(activity.service.index());
    let why = offer.and_then(|offer| match &offer.terms {
        Terms::Outside(why) => Some(why),
        Terms::NotOffered(why) => why.as_ref(),
        Terms::Price(_) | Terms::AsQuoted | Terms::ByRole(_) => None,
    });
    let tells = matches!(stands, Some(Stands::Outside | Stands::NotOffered));
    (stands, why.filter(|_| tells))
}

fn performer<'a>(column: &Column<'a>, place: usize, _: &'a Activity) -> Said<'a> {
    let by = line_of(column, place).and_then(|line| match line.kind {
        LineKind::Activity { by, .. } => by,
        LineKind::Tariff | LineKind::Discount | LineKind::Contribution(_) => None,
    });
    let plan = column.plan;
    (What::Performer(by), plan.reasons.run(plan.order_why).iter().collect())
}

fn copay<'a>(column: &Column<'a>, _: usize, activity: &'a Activity) -> Said<'a> {
    let plan = column.plan;
    let offer = plan.offers.get(activity.service.index());
    let copay = offer.and_then(|offer| plan.copay.get(offer.category.index()));
    copay.map_or((What::Copay(CopayTerms::Never, false), Vec::new()), |copay| {
        let because = plan.reasons.run(copay.why).iter().collect();
        (What::Copay(copay.terms, copay.when.is_some()), because)
    })
}

fn consent<'a>(column: &Column<'a>, _: usize, activity: &'a Activity) -> Said<'a> {
    let offer = column.plan.offers.get(activity.service.index());
    offer.map_or((What::Consent(false), Vec::new()), |offer| {
        (
            What::Consent(offer.consent.is_needed()),
            column.plan.reasons.run(offer.why).iter().collect(),
        )
    })
}
