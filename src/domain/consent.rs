//! Whose consent an activity needs.

use super::SignerId;

/// Whose consent an activity needs that costs budget.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Consent {
    /// Nobody's.
    NotNeeded,
    /// Someone's, whoever he is.
    OfAnyone,
    /// That of one of these.
    Of(Vec<SignerId>),
}

impl Consent {
    /// Whether any is needed.
    #[must_use]
    pub const fn is_needed(&self) -> bool {
        match self {
            Self::NotNeeded => false,
            Self::OfAnyone | Self::Of(_) => true,
        }
    }

    /// Whether what is given is enough.
    #[must_use]
    pub fn is_met_by(&self, given: Option<SignerId>) -> bool {
        match self {
            Self::NotNeeded => true,
            Self::OfAnyone => given.is_some(),
            Self::Of(signers) => given.is_some_and(|given| signers.contains(&given)),
        }
    }

    /// Who may give it; empty where nobody in particular has to.
    #[must_use]
    pub fn signers(&self) -> &[SignerId] {
        match self {
            Self::NotNeeded | Self::OfAnyone => &[],
            Self::Of(signers) => signers,
        }
    }
}
