//! Who may do an activity (facts 89: himself, his network, the provider, another).

/// Who does an activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Performer {
    /// The client himself.
    Own,
    /// Relatives, neighbours, friends.
    Network,
    /// A volunteer.
    Volunteer,
    /// The organisation.
    Provider,
    /// Another provider.
    External,
}

impl Performer {
    /// Every performer.
    pub const ALL: [Self; 5] =
        [Self::Own, Self::Network, Self::Volunteer, Self::Provider, Self::External];

    /// Its name in requests and answers.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Own => "self",
            Self::Network => "network",
            Self::Volunteer => "volunteer",
            Self::Provider => "provider",
            Self::External => "external",
        }
    }

    /// Its place in [`Self::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        match self {
            Self::Own => 0,
            Self::Network => 1,
            Self::Volunteer => 2,
            Self::Provider => 3,
            Self::External => 4,
        }
    }

    /// The performer of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|performer| performer.name() == name)
    }
}

/// A set of performers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Performers([bool; 5]);

impl Performers {
    /// The set with one more.
    #[must_use]
    pub const fn with(mut self, performer: Performer) -> Self {
        match performer {
            Performer::Own => self.0[0] = true,
            Performer::Network => self.0[1] = true,
            Performer::Volunteer => self.0[2] = true,
            Performer::Provider => self.0[3] = true,
            Performer::External => self.0[4] = true,
        }
        self
    }

    /// Whether it holds this one.
    #[must_use]
    pub const fn contains(self, performer: Performer) -> bool {
        match performer {
            Performer::Own => self.0[0],
            Performer::Network => self.0[1],
            Performer::Volunteer => self.0[2],
            Performer::Provider => self.0[3],
            Performer::External => self.0[4],
        }
    }

    /// Whether it holds none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }
}
