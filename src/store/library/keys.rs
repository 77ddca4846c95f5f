//! Keys: handed out, revoked, and known again.
//!
//! In: who is to hold a key, or a key as somebody presents it. Out: the key, once; or who presents it.
//! Absent on purpose: how a key travels.

use chrono::{DateTime, Utc};

use super::{Decision, Library, Shelf, Trouble, Written};
use crate::access::{IssuedKey, KeyId, PresentedKey, Principal, Role};
use crate::record::{Event, KeyGiven, Signature};

/// A key that is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyWanted {
    /// The person or system that is to hold it.
    pub holder: String,
    /// What the holder is to be.
    pub role: Role,
    /// The organisation that it is for; none is every organisation.
    pub organisation: Option<String>,
    /// The moment that it stops to work.
    pub expires: DateTime<Utc>,
}

/// Why a key was not handed out or revoked.
#[derive(Debug)]
pub enum KeyRefused {
    /// There is none of that name that still works.
    Absent,
    /// The machine has no source of chance.
    NoChance(String),
    /// The store could not do it.
    Trouble(Trouble),
}

impl From<Written<Self>> for KeyRefused {
    fn from(written: Written<Self>) -> Self {
        match written {
            Written::Refused(why) => why,
            Written::Trouble(trouble) => Self::Trouble(trouble),
        }
    }
}

impl Library {
    /// Hands out a key.
    ///
    /// # Errors
    /// [`KeyRefused`].
    pub async fn issue_key(
        &self,
        who: &Signature,
        wanted: KeyWanted,
    ) -> Result<IssuedKey, KeyRefused> {
        let issued = IssuedKey::make().map_err(|error| KeyRefused::NoChance(error.to_string()))?;
        let given = KeyGiven {
            id: issued.id.clone(),
            hash: issued.hash.clone(),
            holder: wanted.holder,
            role: wanted.role,
            organisation: wanted.organisation,
            expires: wanted.expires,
        };
        let decide = |_: &Shelf| Ok(Decision::Record(Event::KeyIssued(given.clone()), ()));
        self.record(who, decide).await.map_err(KeyRefused::from)?;
        Ok(issued)
    }

    /// Revokes a key.
    ///
    /// # Errors
    /// [`KeyRefused`].
    pub async fn revoke_key(&self, who: &Signature, id: &KeyId) -> Result<(), KeyRefused> {
        let decide = |shelf: &Shelf| match shelf.standing.key(id) {
            Some(key) if key.revoked.is_none() => {
                Ok(Decision::Record(Event::KeyRevoked { id: id.clone() }, ()))
            }
            Some(_) | None => Err(KeyRefused::Absent),
        };
        Ok(self.record(who, decide).await?)
    }

    /// Whether a key was ever handed out: from then on everybody is asked who he is, also when the last has
    /// ended.
    #[must_use]
    pub fn knows_keys(&self) -> bool {
        self.shelf.load().standing.keys().next().is_some()
    }

    /// Who presents a key: nobody where it is unknown, revoked or has expired.
    #[must_use]
    pub fn holder_of(&self, presented: &PresentedKey, now: DateTime<Utc>) -> Option<Principal> {
        let shelf = self.shelf.load();
        let key = shelf.standing.key(&presented.id)?;
        if !key.given.hash.is(&presented.hash) || !key.works(now) {
            return None;
        }
        Some(Principal {
            id: format!("key:{}", key.given.id),
            holder: key.given.holder.clone(),
            roles: vec![key.given.role],
            organisation: key.given.organisation.clone(),
        })
    }
}
