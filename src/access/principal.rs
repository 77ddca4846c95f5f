//! Who asks.

use super::action::{Action, Reach};

/// What somebody is to the service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Reads what is published.
    Reader,
    /// Has arrangements worked out as well.
    Evaluator,
    /// Writes, publishes and withdraws the rules of his own organisation.
    PolicyOwner,
    /// Hands out keys and reads the audit trail: of one organisation, or of all.
    Administrator,
}

/// Somebody who asks, once it is known who he is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Principal {
    /// How the audit trail calls him: `key:3f9a…`, `oidc:<subject>`, `local`.
    pub id: String,
    /// The person or system behind it, as the one who handed out the key, or the identity provider, says.
    /// Two keys of one holder are one pair of eyes.
    pub holder: String,
    /// What he is.
    pub roles: Vec<Role>,
    /// The organisation that he belongs to; none is every organisation.
    pub organisation: Option<String>,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 4] =
        [Self::Reader, Self::Evaluator, Self::PolicyOwner, Self::Administrator];

    /// Its name on the wire and the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Reader => "reader",
            Self::Evaluator => "evaluator",
            Self::PolicyOwner => "policy-owner",
            Self::Administrator => "administrator",
        }
    }

    /// The role with a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }
}

impl Principal {
    /// Whoever sits at the machine itself, where no authentication is configured: he may do everything.
    #[must_use]
    pub fn local() -> Self {
        Self {
            id: "local".to_owned(),
            holder: "local".to_owned(),
            roles: vec![Role::PolicyOwner, Role::Administrator],
            organisation: None,
        }
    }

    /// Whether he may do something, to the rules or keys of an organisation where it concerns one; none is
    /// what concerns every organisation.
    #[must_use]
    pub fn may(&self, action: Action, organisation: Option<&str>) -> bool {
        let own = match &self.organisation {
            None => true,
            Some(own) => organisation == Some(own),
        };
        self.roles.iter().any(|role| match role.reach(action) {
            Reach::Nowhere => false,
            Reach::OwnOrganisation => own,
            Reach::Everywhere => true,
        })
    }

    /// Whether he may do something to the rules or keys of one organisation at least.
    #[must_use]
    pub fn may_somewhere(&self, action: Action) -> bool {
        self.roles.iter().any(|role| role.reach(action) != Reach::Nowhere)
    }
}
