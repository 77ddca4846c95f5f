//! What can be done, and how far each role reaches.

use super::principal::Role;

/// What a request wants to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// Read what is published: rules, schemas, the matrix, values, figures about the service itself.
    Read,
    /// Have arrangements, courses and texts worked out. Nothing is stored.
    Evaluate,
    /// Read the drafts of an organisation, and the history of its versions.
    ReadDrafts,
    /// Write and drop drafts.
    Draft,
    /// Publish a version.
    Publish,
    /// Approve a version that another has published.
    Approve,
    /// Withdraw a version.
    Withdraw,
    /// Issue, list and revoke keys.
    ManageKeys,
    /// Read the audit trail.
    ReadAudit,
}

/// How far a role reaches with an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// The role may not do this at all.
    Nowhere,
    /// Within the organisation that it is given for.
    OwnOrganisation,
    /// Whatever the organisation: what is published is there for all to compare.
    Everywhere,
}

impl Action {
    /// Every action.
    pub const ALL: [Self; 9] = [
        Self::Read,
        Self::Evaluate,
        Self::ReadDrafts,
        Self::Draft,
        Self::Publish,
        Self::Approve,
        Self::Withdraw,
        Self::ManageKeys,
        Self::ReadAudit,
    ];

    /// What it is called in the audit trail and in refusals.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Evaluate => "evaluate",
            Self::ReadDrafts => "read-drafts",
            Self::Draft => "draft",
            Self::Publish => "publish",
            Self::Approve => "approve",
            Self::Withdraw => "withdraw",
            Self::ManageKeys => "manage-keys",
            Self::ReadAudit => "read-audit",
        }
    }
}

impl Role {
    /// How far this role reaches with an action. An administrator hands out keys and reads the trail, but
    /// does not publish: an organisation's rules are its own policy owners' business.
    #[must_use]
    pub const fn reach(self, action: Action) -> Reach {
        match (action, self) {
            (Action::Read, _)
            | (Action::Evaluate, Self::Evaluator | Self::PolicyOwner | Self::Administrator) => {
                Reach::Everywhere
            }
            (
                Action::ReadDrafts
                | Action::Draft
                | Action::Publish
                | Action::Approve
                | Action::Withdraw,
                Self::PolicyOwner,
            )
            | (Action::ManageKeys | Action::ReadAudit, Self::Administrator) => {
                Reach::OwnOrganisation
            }
            (Action::Evaluate, Self::Reader)
            | (
                Action::ReadDrafts
                | Action::Draft
                | Action::Publish
                | Action::Approve
                | Action::Withdraw,
                Self::Reader | Self::Evaluator | Self::Administrator,
            )
            | (
                Action::ManageKeys | Action::ReadAudit,
                Self::Reader | Self::Evaluator | Self::PolicyOwner,
            ) => Reach::Nowhere,
        }
    }
}
