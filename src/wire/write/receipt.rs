//! What a statement was made from, so that anyone can make it again.
//!
//! In: a policy, and the request as it came in. Out: a receipt.
//! Absent on purpose: the request itself; only its hash is told, and nothing is kept.

use std::borrow::Cow;
use std::fmt;

use serde::{Serialize, Serializer};

use super::reason::kept;
use crate::domain::Locale;

/// The program that made it.
const ENGINE: &str = concat!(env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION"));

/// A SHA-256, written in small hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Hash([u8; 64]);

/// What a statement was made from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Receipt<'a> {
    /// The program and its version.
    pub engine: &'static str,
    /// The hash of the policy text.
    pub policy_sha256: Cow<'a, str>,
    /// The hash of the catalogue's text.
    pub catalogue_sha256: Cow<'a, str>,
    /// The hash of the arrangement, in the form of RFC 8785.
    pub input_sha256: Hash,
    /// The language of its words.
    pub language: &'static str,
}

/// What an answer was made from to which several texts may have led.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WideReceipt {
    /// The program and its version.
    pub engine: &'static str,
    /// The hash of the catalogue's text; those of the policies stand with them.
    pub catalogue_sha256: String,
    /// The hash of the course or of the whole request, in the form of RFC 8785.
    pub input_sha256: Hash,
    /// The language of its words.
    pub language: &'static str,
}

impl Hash {
    /// A hash from its bytes.
    #[must_use]
    pub fn new(bytes: [u8; 32]) -> Self {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let digit = |half: u8| DIGITS.get(usize::from(half)).copied().unwrap_or_default();
        let mut text = [0; 64];
        for (pair, byte) in text.chunks_exact_mut(2).zip(bytes) {
            pair.copy_from_slice(&[digit(byte >> 4), digit(byte & 15)]);
        }
        Self(text)
    }

    fn text(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.text())
    }
}

impl Serialize for Hash {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.text())
    }
}

impl<'a> Receipt<'a> {
    /// A receipt.
    #[must_use]
    pub const fn new(
        policy_sha256: &'a str,
        catalogue_sha256: &'a str,
        input_sha256: Hash,
        locale: Locale,
    ) -> Self {
        Self {
            engine: ENGINE,
            policy_sha256: Cow::Borrowed(policy_sha256),
            catalogue_sha256: Cow::Borrowed(catalogue_sha256),
            input_sha256,
            language: language(locale),
        }
    }

    /// The same, kept beyond the policy.
    #[must_use]
    pub fn into_owned(self) -> Receipt<'static> {
        Receipt {
            policy_sha256: kept(self.policy_sha256),
            catalogue_sha256: kept(self.catalogue_sha256),
            ..self
        }
    }
}

impl WideReceipt {
    /// A receipt.
    #[must_use]
    pub fn new(catalogue_sha256: &str, input_sha256: Hash, locale: Locale) -> Self {
        let catalogue_sha256 = catalogue_sha256.to_owned();
        Self { engine: ENGINE, catalogue_sha256, input_sha256, language: language(locale) }
    }
}

const fn language(locale: Locale) -> &'static str {
    match locale {
        Locale::Dutch => "nl",
        Locale::English => "en",
    }
}
