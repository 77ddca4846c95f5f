//! The few words that policies and statements share.

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
