//! What is wrong with an arrangement.

/// The kind of a fault; its text is stable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FaultCode {
    /// The request is not JSON.
    NotJson,
    /// Lists and objects stand in each other deeper than they may.
    TooDeep,
    /// A field that no policy knows.
    UnknownField,
    /// The same field twice.
    RepeatedField,
    /// A field that is needed and absent.
    MissingField,
    /// A value of the wrong kind.
    WrongKind,
    /// A name that nothing declares.
    UnknownName,
    /// A number out of bounds, or written as no decimal is.
    BadNumber,
    /// A date that does not exist, or that no version covers.
    BadDate,
    /// A field that does not go with the service's measure.
    WrongMeasure,
    /// An id that stands twice.
    RepeatedId,
    /// A fact that the policy needs and the arrangement lacks.
    MissingFact,
    /// A role that the price needs and the activity lacks.
    MissingRole,
    /// Neither who does it nor who could.
    NobodyNamed,
    /// A policy that is not there.
    UnknownPolicy,
    /// A policy text with errors.
    PolicyErrors,
    /// Amounts too large to compute with.
    Overflow,
    /// More activities than one arrangement may hold.
    TooMany,
    /// Days of a span that nothing covers.
    Gap,
    /// Two things on the same days, where one is meant.
    Overlap,
    /// A day outside the span.
    OutsideSpan,
    /// What would tell who the client is.
    PersonalData,
}

impl FaultCode {
    /// The stable text.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::NotJson => "not-json",
            Self::TooDeep => "too-deep",
            Self::UnknownField => "unknown-field",
            Self::RepeatedField => "repeated-field",
            Self::MissingField => "missing-field",
            Self::WrongKind => "wrong-kind",
            Self::UnknownName => "unknown-name",
            Self::BadNumber => "bad-number",
            Self::BadDate => "bad-date",
            Self::WrongMeasure => "wrong-measure",
            Self::RepeatedId => "repeated-id",
            Self::MissingFact => "missing-fact",
            Self::MissingRole => "missing-role",
            Self::NobodyNamed => "nobody-named",
            Self::UnknownPolicy => "unknown-policy",
            Self::PolicyErrors => "policy-errors",
            Self::Overflow => "overflow",
            Self::TooMany => "too-many",
            Self::Gap => "gap",
            Self::Overlap => "overlap",
            Self::OutsideSpan => "outside-span",
            Self::PersonalData => "personal-data",
        }
    }
}

/// One fault: where, what, and the nearest thing that would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// A JSON pointer into the arrangement.
    pub pointer: String,
    /// The kind.
    pub code: FaultCode,
    /// What is wrong and what to do, for a person.
    pub message: String,
    /// The nearest known name, where there is one.
    pub nearest: Option<String>,
}

impl Fault {
    /// A fault without a nearest name.
    #[must_use]
    pub fn new(pointer: impl Into<String>, code: FaultCode, message: impl Into<String>) -> Self {
        Self { pointer: pointer.into(), code, message: message.into(), nearest: None }
    }

    /// Adds the nearest known name.
    #[must_use]
    pub fn nearest(mut self, name: Option<&str>) -> Self {
        self.nearest = name.map(str::to_owned);
        self
    }
}
