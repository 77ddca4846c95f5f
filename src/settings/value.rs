//! The kinds of value that a setting may have, as people write them.
//!
//! In: text. Out: a value, or what is wrong with the text and what to write instead; and back to text.
//! Absent on purpose: where the text comes from.

use std::fmt;
use std::net::SocketAddr;
use std::num::NonZero;
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

use jsonwebtoken::Algorithm;

/// A value that people write as text.
pub trait Value: Sized {
    /// How it is written.
    const WRITTEN: &'static str;

    /// Reads it.
    ///
    /// # Errors
    /// What is wrong, and what to write.
    fn read(text: &str) -> Result<Self, String>;

    /// Writes it as it may be read.
    fn write(&self) -> String;
}

/// A number of bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Size(pub usize);

/// A number, or one that follows from the machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// As many as suit the machine.
    Auto,
    /// So many.
    At(usize),
}

/// Something that is not shown to anybody.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

/// Whose approval a version needs before it is in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Approval {
    /// Nobody's.
    None,
    /// That of another policy owner than the one who published it.
    SecondOwner,
}

/// From which level on is logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// What stops the service.
    Error,
    /// What somebody should look at.
    Warn,
    /// Start, stop, and what is refused.
    Info,
    /// Each request.
    Debug,
    /// All there is.
    Trace,
}

/// How a line of the log is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// An object a line, for programs.
    Json,
    /// For people.
    Text,
}

/// A value, where it stands within bounds.
pub(super) fn within<T: Value + PartialOrd>(value: T, least: &T, most: &T) -> Result<T, String> {
    if value < *least || value > *most {
        let (least, most) = (least.write(), most.write());
        return Err(format!("`{}` is out of bounds; write {least} to {most}", value.write()));
    }
    Ok(value)
}

impl Limit {
    /// The number; on its own so many for every two processors.
    #[must_use]
    pub fn number(self, for_two_processors: usize) -> usize {
        match self {
            Self::At(number) => number,
            Self::Auto => {
                let processors = std::thread::available_parallelism().map_or(1, NonZero::get);
                processors.saturating_mul(for_two_processors).div_ceil(2)
            }
        }
    }
}

impl Secret {
    /// What it is, for whoever needs it to do his work.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("(not shown)")
    }
}

/// A kind that has a few words for its values.
macro_rules! words {
    ($kind:ty, $written:literal, $($word:literal => $value:expr),+) => {
        impl Value for $kind {
            const WRITTEN: &'static str = $written;

            fn read(text: &str) -> Result<Self, String> {
                match text {
                    $($word => Ok($value),)+
                    _ => Err(format!("`{text}` is none of them; write {}", $written)),
                }
            }

            fn write(&self) -> String {
                let words = [$(($value, $word)),+];
                let found = words.iter().find(|(value, _)| value == self);
                found.map(|(_, word)| (*word).to_owned()).unwrap_or_default()
            }
        }
    };
}

words!(bool, "`true` or `false`", "true" => true, "false" => false);
words!(Approval, "`none` or `second-owner`", "none" => Self::None, "second-owner" => Self::SecondOwner);
words!(Format, "`json` or `text`", "json" => Self::Json, "text" => Self::Text);
words!(
    Level,
    "`error`, `warn`, `info`, `debug` or `trace`",
    "error" => Self::Error,
    "warn" => Self::Warn,
    "info" => Self::Info,
    "debug" => Self::Debug,
    "trace" => Self::Trace
);

/// A kind that is read and shown as the language has it.
macro_rules! plain {
    ($($kind:ty, $written:literal;)+) => {
        $(impl Value for $kind {
            const WRITTEN: &'static str = $written;

            fn read(text: &str) -> Result<Self, String> {
                text.parse().map_err(|_| format!("`{text}` cannot be read; write {}", $written))
            }

            fn write(&self) -> String {
                self.to_string()
            }
        })+
    };
}

plain! {
    SocketAddr, "an address with its port, as `127.0.0.1:8080`";
    usize, "a whole number";
    u32, "a whole number";
}

/// Units and how many of the smallest they hold, the largest first.
type Units<const N: usize> = [(&'static str, u64); N];

const SIZES: Units<3> = [("MiB", 1024 * 1024), ("KiB", 1024), ("", 1)];
const TIMES: Units<3> = [("min", 60_000), ("s", 1_000), ("ms", 1)];

/// A number with a unit, in the smallest unit.
fn measured<const N: usize>(text: &str, units: &Units<N>) -> Option<u64> {
    let end = text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len());
    let (number, unit) = text.split_at(end);
    let (_, holds) = units.iter().find(|(name, _)| *name == unit.trim())?;
    u64::from_str(number).ok()?.checked_mul(*holds)
}

/// A number of the smallest unit, in the largest that it is a multiple of.
fn in_units<const N: usize>(number: u64, units: &Units<N>) -> String {
    let fits = |holds: u64| number.checked_rem(holds) == Some(0) && number >= holds;
    let found = units.iter().find(|(_, holds)| fits(*holds)).or(units.last());
    let (name, holds) = found.copied().unwrap_or(("", 1));
    format!("{}{name}", number.checked_div(holds).unwrap_or(number))
}

impl Value for Size {
    const WRITTEN: &'static str = "bytes, or with a unit, as `64KiB` or `1MiB`";

    fn read(text: &str) -> Result<Self, String> {
        let size = measured(text, &SIZES).and_then(|bytes| usize::try_from(bytes).ok());
        size.map(Self).ok_or_else(|| format!("`{text}` is no size; write {}", Self::WRITTEN))
    }

    fn write(&self) -> String {
        in_units(u64::try_from(self.0).unwrap_or(u64::MAX), &SIZES)
    }
}

impl Value for Duration {
    const WRITTEN: &'static str = "a time with its unit, as `500ms`, `30s` or `5min`";

    fn read(text: &str) -> Result<Self, String> {
        let time = measured(text, &TIMES).map(Self::from_millis);
        time.ok_or_else(|| format!("`{text}` is no time; write {}", Self::WRITTEN))
    }

    fn write(&self) -> String {
        in_units(u64::try_from(self.as_millis()).unwrap_or(u64::MAX), &TIMES)
    }
}

impl Value for Limit {
    const WRITTEN: &'static str = "`auto`, or a whole number; 1 to 10000";

    fn read(text: &str) -> Result<Self, String> {
        if text == "auto" {
            return Ok(Self::Auto);
        }
        let number = text.parse().ok().filter(|number| (1..=10_000).contains(number));
        number.map(Self::At).ok_or_else(|| format!("`{text}` is no limit; write {}", Self::WRITTEN))
    }

    fn write(&self) -> String {
        match self {
            Self::Auto => "auto".to_owned(),
            Self::At(number) => number.to_string(),
        }
    }
}

impl Value for String {
    const WRITTEN: &'static str = "text";

    fn read(text: &str) -> Result<Self, String> {
        if text.is_empty() {
            return Err("it is empty; write something, or leave it out".to_owned());
        }
        Ok(text.to_owned())
    }

    fn write(&self) -> String {
        self.clone()
    }
}

impl Value for PathBuf {
    const WRITTEN: &'static str = "a path";

    fn read(text: &str) -> Result<Self, String> {
        String::read(text).map(Self::from)
    }

    fn write(&self) -> String {
        self.display().to_string()
    }
}

impl Value for Secret {
    const WRITTEN: &'static str = "text, never shown";

    fn read(text: &str) -> Result<Self, String> {
        String::read(text).map(Self)
    }

    fn write(&self) -> String {
        format!("{self:?}")
    }
}

/// What may be left out; empty text leaves it out, as where an environment sets it to nothing.
impl<T: Value> Value for Option<T> {
    const WRITTEN: &'static str = T::WRITTEN;

    fn read(text: &str) -> Result<Self, String> {
        if text.is_empty() { Ok(None) } else { T::read(text).map(Some) }
    }

    fn write(&self) -> String {
        self.as_ref().map(Value::write).unwrap_or_default()
    }
}

/// Algorithms with a public key: one that both sides share would let every service make tokens.
impl Value for Vec<Algorithm> {
    const WRITTEN: &'static str = "names with commas, as `RS256,ES256`";

    fn read(text: &str) -> Result<Self, String> {
        let one = |name: &str| match Algorithm::from_str(name.trim()) {
            Ok(Algorithm::HS256 | Algorithm::HS384 | Algorithm::HS512) => {
                Err(format!("`{name}` is signed with a shared secret; name one with a public key"))
            }
            Ok(algorithm) => Ok(algorithm),
            Err(_) => Err(format!("`{name}` is no algorithm; write {}", Self::WRITTEN)),
        };
        text.split(',').map(one).collect()
    }

    fn write(&self) -> String {
        self.iter().map(|algorithm| format!("{algorithm:?}")).collect::<Vec<_>>().join(",")
    }
}
