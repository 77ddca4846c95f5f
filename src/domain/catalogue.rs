//! The shared catalogue: what every policy may speak of, with labels (contract, names).
//!
//! Everything has a place in its list, and that place is its id: what is looked up by id needs no map.

use chrono::NaiveDate;

use super::Label;

/// The category whose services a supporter may not deliver to the client he supports.
pub const CARE: &str = "care";

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)+) => {
        $($(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub u16);

        impl $name {
            /// Its place in the catalogue.
            #[must_use]
            pub const fn index(self) -> usize {
                self.0 as usize
            }

            /// The id of a place in the catalogue.
            #[must_use]
            pub fn at(index: usize) -> Self {
                Self(u16::try_from(index).unwrap_or(u16::MAX))
            }
        })+
    };
}

ids! {
    /// A category of services.
    CategoryId;
    /// A service.
    ServiceId;
    /// A staff role.
    RoleId;
    /// Someone who signs or consents.
    SignerId;
    /// A combination of law, delivery and profile that can occur.
    IndicationId;
}

/// The shared, dated catalogue.
#[derive(Debug, Clone, PartialEq)]
pub struct Catalogue {
    /// First day in force.
    pub from: NaiveDate,
    /// The title.
    pub title: Label,
    /// Laws: code and label.
    pub laws: Vec<(String, Label)>,
    /// Forms of delivery: code and label.
    pub deliveries: Vec<(String, Label)>,
    /// Every indication that can occur, in the order of the catalogue.
    pub indications: Vec<Indication>,
    /// Categories.
    pub categories: Vec<Category>,
    /// Services.
    pub services: Vec<Service>,
    /// Staff roles.
    pub roles: Vec<Role>,
    /// Signers.
    pub signers: Vec<Signer>,
}

/// What the client has been assessed for (facts 30; public.md 1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indication {
    /// The law, as `Wlz`.
    pub law: String,
    /// The form of delivery, as `VPT`.
    pub delivery: Option<String>,
    /// The profile, as `4` or `6 MB`; absent under Wmo and Zvw.
    pub profile: Option<String>,
}

impl std::fmt::Display for Indication {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.law)?;
        for part in [&self.delivery, &self.profile].into_iter().flatten() {
            write!(out, " {part}")?;
        }
        Ok(())
    }
}

/// A category of services.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    /// Its name.
    pub name: String,
    /// Its label.
    pub label: Label,
}

/// A service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Service {
    /// Its name.
    pub name: String,
    /// Its category.
    pub category: CategoryId,
    /// What it is measured in.
    pub measure: Measure,
    /// Its label.
    pub label: Label,
}

/// What a service is measured in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Measure {
    /// Care time: minutes, times and staff.
    Time,
    /// Pieces: a number of times.
    Pieces,
    /// A subscription.
    Period,
    /// A quote in euros per period.
    Quoted,
}

/// A staff role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Role {
    /// Its name.
    pub name: String,
    /// Its label.
    pub label: Label,
}

/// Someone who signs or consents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signer {
    /// Its name.
    pub name: String,
    /// Its label.
    pub label: Label,
}

impl Catalogue {
    /// The service of that name.
    #[must_use]
    pub fn service_named(&self, name: &str) -> Option<ServiceId> {
        self.services.iter().position(|service| service.name == name).map(ServiceId::at)
    }

    /// The category of that name.
    #[must_use]
    pub fn category_named(&self, name: &str) -> Option<CategoryId> {
        self.categories.iter().position(|category| category.name == name).map(CategoryId::at)
    }

    /// The role of that name.
    #[must_use]
    pub fn role_named(&self, name: &str) -> Option<RoleId> {
        self.roles.iter().position(|role| role.name == name).map(RoleId::at)
    }

    /// The signer of that name.
    #[must_use]
    pub fn signer_named(&self, name: &str) -> Option<SignerId> {
        self.signers.iter().position(|signer| signer.name == name).map(SignerId::at)
    }

    /// The indication of these words.
    #[must_use]
    pub fn indication_of(
        &self,
        law: &str,
        delivery: Option<&str>,
        profile: Option<&str>,
    ) -> Option<IndicationId> {
        self.indications
            .iter()
            .position(|known| {
                known.law == law
                    && known.delivery.as_deref() == delivery
                    && known.profile.as_deref() == profile
            })
            .map(IndicationId::at)
    }

    /// A service by id.
    #[must_use]
    pub fn service(&self, id: ServiceId) -> Option<&Service> {
        self.services.get(id.index())
    }
}
