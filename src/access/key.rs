//! API keys: 256 bits of chance behind a name. Only the hash is kept; the key itself is shown once.

use std::fmt;

use sha2::{Digest, Sha256};

/// How every key begins, so that one that leaks is recognised.
const MARK: &str = "pvb";
const ID_BYTES: usize = 6;
const SECRET_BYTES: usize = 32;

/// The name of a key: twelve hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyId(String);

/// The SHA-256 of a key's secret. A hash without salt or delay suffices: nobody guesses 256 bits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyHash([u8; 32]);

/// A new key, to be shown once.
pub struct IssuedKey {
    /// Its name.
    pub id: KeyId,
    /// What is kept of it.
    pub hash: KeyHash,
    /// The key itself.
    pub text: String,
}

/// A key as somebody presents it.
pub struct PresentedKey {
    /// Its name.
    pub id: KeyId,
    /// The hash of the secret that came with it.
    pub hash: KeyHash,
}

impl KeyId {
    /// Reads twelve hexadecimal digits in lower case.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let fits = text.len() == ID_BYTES.saturating_mul(2) && is_hex(text);
        fits.then(|| Self(text.to_owned()))
    }
}

impl fmt::Display for KeyId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl KeyHash {
    fn of(secret: &str) -> Self {
        Self(Sha256::digest(secret.as_bytes()).into())
    }

    /// Reads 64 hexadecimal digits.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        if text.len() != 64 || !is_hex(text) {
            return None;
        }
        let mut bytes = [0_u8; 32];
        for (place, byte) in bytes.iter_mut().enumerate() {
            let from = place.checked_mul(2)?;
            *byte = u8::from_str_radix(text.get(from..from.checked_add(2)?)?, 16).ok()?;
        }
        Some(Self(bytes))
    }

    /// Whether two hashes are the same, in a time that does not tell where they differ.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        self.0.iter().zip(other.0).fold(0, |differ, (mine, other)| differ | (mine ^ other)) == 0
    }
}

impl fmt::Display for KeyHash {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(out, "{byte:02x}"))
    }
}

impl IssuedKey {
    /// Makes a key from the system's source of chance.
    ///
    /// # Errors
    /// What the system says where it has none.
    pub fn make() -> Result<Self, getrandom::Error> {
        let id: String = hex(&chance::<ID_BYTES>()?);
        let secret: String = hex(&chance::<SECRET_BYTES>()?);
        let hash = KeyHash::of(&secret);
        Ok(Self { text: format!("{MARK}_{id}_{secret}"), id: KeyId(id), hash })
    }
}

impl fmt::Debug for IssuedKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "IssuedKey({})", self.id)
    }
}

impl PresentedKey {
    /// Reads a key; none where the text is no key at all.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (id, secret) = text.strip_prefix(MARK)?.strip_prefix('_')?.split_once('_')?;
        if secret.len() != SECRET_BYTES.saturating_mul(2) || !is_hex(secret) {
            return None;
        }
        Some(Self { id: KeyId::read(id)?, hash: KeyHash::of(secret) })
    }
}

fn chance<const BYTES: usize>() -> Result<[u8; BYTES], getrandom::Error> {
    let mut bytes = [0; BYTES];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn is_hex(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::{IssuedKey, KeyHash, PresentedKey};

    #[test]
    fn a_key_is_known_by_its_hash_alone() {
        let issued = IssuedKey::make().unwrap();
        let presented = PresentedKey::read(&issued.text).unwrap();
        assert!(presented.id == issued.id && presented.hash.is(&issued.hash));
        let kept = KeyHash::read(&issued.hash.to_string()).unwrap();
        assert!(kept.is(&presented.hash));
        let other = IssuedKey::make().unwrap();
        assert!(!other.hash.is(&issued.hash));
        assert!(!format!("{issued:?}").contains(&issued.text[17..]));
    }

    #[test]
    fn what_is_no_key_is_not_read() {
        let key = IssuedKey::make().unwrap().text;
        for text in
            ["", "pvb", "pvb__", &key[1..], &key[..80], &key.to_uppercase(), &format!("{key}0")]
        {
            assert!(PresentedKey::read(text).is_none(), "{text}");
        }
    }
}
