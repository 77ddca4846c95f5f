//! Findings and options: what stands out in a statement, and what could be done.

use super::Because;
use crate::domain::{
    Bearer, IndicationId, Label, Performer, Reason, RoleId, ServiceId, Severity, SignerId,
};
use crate::quantity::{Exact, Unit};

/// Something that stands out.
#[derive(Debug, Clone)]
pub struct Finding<'a> {
    /// What.
    pub kind: FindingKind<'a>,
    /// How severe.
    pub severity: Severity,
    /// The activity it concerns, by its place in the arrangement.
    pub activity: Option<usize>,
    /// The rules behind it.
    pub because: Because<'a>,
    /// Those rules of which several may stand behind it, each with what it draws upon.
    pub further: Vec<&'a [Reason]>,
}

impl<'a> Finding<'a> {
    /// Every rule behind it, the most important first.
    pub fn reasons(&self) -> impl Iterator<Item = &'a Reason> {
        self.because.reasons().chain(self.further.iter().copied().flatten())
    }
}

/// What stands out. Each kind has a stable code and words in Dutch and English.
#[derive(Debug, Clone)]
pub enum FindingKind<'a> {
    /// A condition of the policy fails.
    NotEligible(&'a Label),
    /// A table has no row for this client.
    NoTableRow(&'a str),
    /// The service is not offered, and perhaps why.
    NotOffered(ServiceId, Option<&'a Label>),
    /// The role does not do this service.
    RoleNotOffered(ServiceId, RoleId),
    /// The service is offered only under a condition that fails.
    ServiceCondition(ServiceId),
    /// Nobody is left who can do it.
    NobodyLeft,
    /// Someone earlier in the order could do it.
    EarlierPerformer(Performer, Performer),
    /// The performer may be asked only under a condition that fails.
    OrderCondition(Performer),
    /// The performer takes no part under this policy.
    PerformerNotAsked(Performer),
    /// More is asked of a performer than he has time for: minutes per week beyond it.
    OverCapacity(Performer, Exact),
    /// The policy requires consent, and it is lacking: of one of these, or where there are none, of anyone.
    ConsentMissing(&'a [SignerId]),
    /// Two services that exclude each other.
    ExcludedTogether(ServiceId, ServiceId),
    /// It is bought privately, and may not be.
    CopayNever(ServiceId),
    /// It is bought privately, and nobody decided whether it may be.
    CopayUndecided,
    /// A supporter delivers care to the client he supports.
    SupporterDelivers(RoleId),
    /// A signature is lacking: whoever of these signs.
    SignatureMissing(&'a [SignerId]),
    /// Planned activities would draw on the reserve for unplanned care.
    FromKept(Exact),
    /// The client pays a part of the shortage himself.
    Copayment(Exact),
    /// A part of the shortage that the client does not pay, who bears it, and why he does not.
    Uncovered(Exact, Option<Bearer>, Barred),
    /// A rule of the policy: its name, and its words in Dutch and in English with the amounts in place.
    Rule(&'a str, Vec<Piece<'a>>, Vec<Piece<'a>>),
}

/// Why the client does not pay what is uncovered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Barred {
    /// He may not, at least for a part.
    Forbidden,
    /// Nobody decided whether he may, for any of it.
    Undecided,
}

/// A piece of a rule's words.
#[derive(Debug, Clone, Copy)]
pub enum Piece<'a> {
    /// Words.
    Text(&'a str),
    /// An amount with its unit.
    Value(Amount),
}

/// An amount with its unit; a flow is per week.
#[derive(Debug, Clone, Copy)]
pub struct Amount {
    /// The amount.
    pub value: Exact,
    /// Its unit.
    pub unit: Unit,
}

impl<'a> FindingKind<'a> {
    /// Its stable code; a rule's is its name.
    #[must_use]
    pub const fn code(&self) -> &'a str {
        match self {
            Self::NotEligible(_) => "not-eligible",
            Self::NoTableRow(_) => "no-table-row",
            Self::NotOffered(_, _) => "not-offered",
            Self::RoleNotOffered(_, _) => "role-not-offered",
            Self::ServiceCondition(_) => "service-condition",
            Self::NobodyLeft => "nobody-left",
            Self::EarlierPerformer(_, _) => "earlier-performer",
            Self::OrderCondition(_) => "order-condition",
            Self::PerformerNotAsked(_) => "performer-not-asked",
            Self::OverCapacity(_, _) => "over-capacity",
            Self::ConsentMissing(_) => "consent-missing",
            Self::ExcludedTogether(_, _) => "excluded-together",
            Self::CopayNever(_) => "copay-never",
            Self::CopayUndecided => "copay-undecided",
            Self::SupporterDelivers(_) => "supporter-delivers-care",
            Self::SignatureMissing(_) => "signature-missing",
            Self::FromKept(_) => "from-kept",
            Self::Copayment(_) => "copayment",
            Self::Uncovered(_, _, _) => "uncovered",
            Self::Rule(name, _, _) => name,
        }
    }
}

/// Something that could be done.
#[derive(Debug, Clone)]
pub struct Possibility<'a> {
    /// What.
    pub lever: Lever,
    /// The activity it concerns, by its place in the arrangement.
    pub activity: Option<usize>,
    /// By how much it lifts the balance, or lowers what is short, per week.
    pub frees: Exact,
    /// The rules behind it.
    pub because: Because<'a>,
    /// The assumption that the figure rests on, where it has one of its own.
    pub assumed: Option<&'a Reason>,
}

/// What could be done (contract, *Arithmetic* 9). `use_savings` comes with the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lever {
    /// Someone earlier in the order does it.
    Reassign(Performer),
    /// Leave it out.
    Drop,
    /// Make it so many minutes each time.
    Shorten(u32),
    /// Pay for it.
    Copay,
    /// Buy points for it.
    BuyPoints,
    /// Ask for this indication.
    Reindicate(IndicationId),
}

impl Lever {
    /// Its name in answers.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Reassign(_) => "reassign",
            Self::Drop => "drop",
            Self::Shorten(_) => "shorten",
            Self::Copay => "copay",
            Self::BuyPoints => "buy_points",
            Self::Reindicate(_) => "reindicate",
        }
    }
}
