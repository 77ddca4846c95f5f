//! What travels, as text.
//!
//! In: anything that can travel. Out: JSON for a person to read too.
//! Absent on purpose: what an answer holds.

use serde::Serialize;

/// Anything that can travel.
pub trait Answer {
    /// As indented JSON.
    ///
    /// # Errors
    /// Where it cannot be written, in words.
    fn indented(&self) -> Result<String, String>;
}

impl<T: Serialize> Answer for T {
    fn indented(&self) -> Result<String, String> {
        serde_json::to_string_pretty(self).map_err(|error| error.to_string())
    }
}
