//! The few words that policies and statements share.

/// The codes of findings that the program itself makes; a rule's finding bears the rule's name.
pub const FINDING_CODES: [&str; 19] = [
    "not-eligible",
    "no-table-row",
    "not-offered",
    "role-not-offered",
    "service-condition",
    "nobody-left",
    "earlier-performer",
    "order-condition",
    "performer-not-asked",
    "over-capacity",
    "consent-missing",
    "excluded-together",
    "copay-never",
    "copay-undecided",
    "supporter-delivers-care",
    "signature-missing",
    "from-kept",
    "copayment",
    "uncovered",
];

/// What an organisation pays in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PaymentUnit {
    /// Euros.
    Money,
    /// Minutes of care.
    Time,
    /// Points of its own.
    Points,
}

/// What becomes of a contribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// It is gone, for all residents together (facts 40).
    Collective,
    /// It stays the client's own reserve (facts 48).
    Kept,
    /// The client gets it in cash (facts 44).
    PaidOut,
}

/// Who bears something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Bearer {
    /// The client.
    Client,
    /// The organisation.
    Organisation,
    /// A contribution, by its place in the policy.
    Contribution(usize),
}

/// A traffic light.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Colour {
    /// There is room.
    Green,
    /// No room but the reserve.
    Orange,
    /// Short.
    Red,
}

/// How severe a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Severity {
    /// It may not be.
    Refuse,
    /// Look at it.
    Warn,
    /// It could be better.
    Advise,
}

impl Severity {
    /// Its name in answers.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Refuse => "refuse",
            Self::Warn => "warn",
            Self::Advise => "advise",
        }
    }
}

impl Colour {
    /// Its name in answers.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Green => "green",
            Self::Orange => "orange",
            Self::Red => "red",
        }
    }
}

impl Purpose {
    /// Its name in answers.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Collective => "collective",
            Self::Kept => "kept",
            Self::PaidOut => "paid_out",
        }
    }
}
