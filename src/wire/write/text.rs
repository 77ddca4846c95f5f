//! JSON texts as answers hold them, written in the time that copying takes.
//!
//! In: whatever can travel. Out: its JSON without white space, byte for byte as `serde_json` writes it.
//! Absent on purpose: a second opinion on JSON. What is rare, as a text with quotes in it, is left to `serde_json`;
//! what is frequent, the names of fields and plain texts, is not searched letter by letter again and again.

use std::fmt::{self, Display};
use std::io::Write;

use serde::ser::{
    Error, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant,
    SerializeTuple, SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

use crate::wire::plain::is_plain;

/// Room for most statements.
const USUAL: usize = 16 * 1024;

/// Under this name `serde_json` hands over JSON that stands ready.
const READY: &str = "$serde_json::private::RawValue";

/// Why a value cannot be written; none that travels gives any reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unwritable(String);

impl Display for Unwritable {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for Unwritable {}

impl Error for Unwritable {
    fn custom<T: Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

impl From<serde_json::Error> for Unwritable {
    fn from(error: serde_json::Error) -> Self {
        Self(error.to_string())
    }
}

/// A value as JSON.
///
/// # Errors
/// [`Unwritable`] where a map has a key that is no text, or a value says so itself.
pub fn text(value: &impl Serialize) -> Result<Vec<u8>, Unwritable> {
    let mut out = Vec::with_capacity(USUAL);
    append(&mut out, value)?;
    Ok(out)
}

/// A value as JSON, behind what stands there already.
///
/// # Errors
/// As [`text`]; then a part of it may have been written.
pub fn append(out: &mut Vec<u8>, value: &impl Serialize) -> Result<(), Unwritable> {
    value.serialize(&mut Writer { out, verbatim: false })
}

/// What is written so far.
struct Writer<'o> {
    out: &'o mut Vec<u8>,
    /// Whether the next text is JSON that stands ready.
    verbatim: bool,
}

impl Writer<'_> {
    #[inline]
    fn put(&mut self, text: &[u8]) {
        self.out.extend_from_slice(text);
    }

    fn quoted(&mut self, text: &str) -> Result<(), Unwritable> {
        if !is_plain(text) {
            return Ok(serde_json::to_writer(&mut *self.out, text)?);
        }
        self.out.reserve(text.len().saturating_add(2));
        self.out.push(b'"');
        self.put(text.as_bytes());
        self.out.push(b'"');
        Ok(())
    }
}

/// A list or an object that is open.
struct Open<'w, 'o> {
    writer: &'w mut Writer<'o>,
    /// Whether nothing stands in it yet.
    empty: bool,
    /// What closes it.
    end: &'static [u8],
}

impl<'w, 'o> Open<'w, 'o> {
    #[inline]
    fn new(writer: &'w mut Writer<'o>, start: &[u8], end: &'static [u8]) -> Self {
        writer.put(start);
        Self { writer, empty: true, end }
    }

    /// Within an object of one field, as `serde` shows a variant with something in it.
    fn within(
        writer: &'w mut Writer<'o>,
        variant: &str,
        start: &[u8],
        end: &'static [u8],
    ) -> Result<Self, Unwritable> {
        writer.put(b"{");
        writer.quoted(variant)?;
        writer.put(b":");
        Ok(Self::new(writer, start, end))
    }

    #[inline]
    fn item<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
        if !self.empty {
            self.writer.put(b",");
        }
        self.empty = false;
        value.serialize(&mut *self.writer)
    }

    /// A field of a type; such a name has nothing in it that JSON writes otherwise.
    #[inline(always)]
    fn field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Unwritable> {
        self.writer.put(if self.empty { b"\"" } else { b",\"" });
        self.empty = false;
        self.writer.put(name.as_bytes());
        self.writer.put(b"\":");
        value.serialize(&mut *self.writer)
    }

    #[inline]
    fn close(self) {
        self.writer.put(self.end);
    }
}

/// Whole numbers, which are counts and so are few.
macro_rules! shown {
    ($($name:ident($kind:ty))+) => {
        $(fn $name(self, value: $kind) -> Result<(), Unwritable> {
            write!(self.out, "{value}").map_err(Unwritable::custom)
        })+
    };
}

impl<'w, 'o> Serializer for &'w mut Writer<'o> {
    type Ok = ();
    type Error = Unwritable;
    type SerializeSeq = Open<'w, 'o>;
    type SerializeTuple = Open<'w, 'o>;
    type SerializeTupleStruct = Open<'w, 'o>;
    type SerializeTupleVariant = Open<'w, 'o>;
    type SerializeMap = Open<'w, 'o>;
    type SerializeStruct = Open<'w, 'o>;
    type SerializeStructVariant = Open<'w, 'o>;

    #[inline]
    fn serialize_bool(self, value: bool) -> Result<(), Unwritable> {
        self.put(if value { b"true" } else { b"false" });
        Ok(())
    }

    shown! {
        serialize_i8(i8) serialize_i16(i16) serialize_i32(i32) serialize_i64(i64) serialize_i128(i128)
        serialize_u8(u8) serialize_u16(u16) serialize_u32(u32) serialize_u64(u64) serialize_u128(u128)
    }

    #[expect(clippy::disallowed_types, reason = "serde's own signature; no amount comes this way")]
    fn serialize_f32(self, value: f32) -> Result<(), Unwritable> {
        Ok(serde_json::to_writer(&mut *self.out, &value)?)
    }

    #[expect(clippy::disallowed_types, reason = "serde's own signature; no amount comes this way")]
    fn serialize_f64(self, value: f64) -> Result<(), Unwritable> {
        Ok(serde_json::to_writer(&mut *self.out, &value)?)
    }

    fn serialize_char(self, value: char) -> Result<(), Unwritable> {
        self.quoted(value.encode_utf8(&mut [0; 4]))
    }

    #[inline]
    fn serialize_str(self, value: &str) -> Result<(), Unwritable> {
        if self.verbatim {
            self.put(value.as_bytes());
            return Ok(());
        }
        self.quoted(value)
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<(), Unwritable> {
        Ok(serde_json::to_writer(&mut *self.out, value)?)
    }

    fn serialize_none(self) -> Result<(), Unwritable> {
        self.serialize_unit()
    }

    #[inline]
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Unwritable> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Unwritable> {
        self.put(b"null");
        Ok(())
    }

    fn serialize_unit_struct(self, _name: &'static str) -> Result<(), Unwritable> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
    ) -> Result<(), Unwritable> {
        self.quoted(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        value: &T,
    ) -> Result<(), Unwritable> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Unwritable> {
        let mut open = Open::new(self, b"{", b"}");
        SerializeMap::serialize_entry(&mut open, variant, value)?;
        open.close();
        Ok(())
    }

    #[inline]
    fn serialize_seq(self, _length: Option<usize>) -> Result<Open<'w, 'o>, Unwritable> {
        Ok(Open::new(self, b"[", b"]"))
    }

    fn serialize_tuple(self, _length: usize) -> Result<Open<'w, 'o>, Unwritable> {
        Ok(Open::new(self, b"[", b"]"))
    }

    fn serialize_tuple_struct(
        self,
        _name: &'static str,
        _length: usize,
    ) -> Result<Open<'w, 'o>, Unwritable> {
        Ok(Open::new(self, b"[", b"]"))
    }

    fn serialize_tuple_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        _length: usize,
    ) -> Result<Open<'w, 'o>, Unwritable> {
        Open::within(self, variant, b"[", b"]}")
    }

    fn serialize_map(self, _length: Option<usize>) -> Result<Open<'w, 'o>, Unwritable> {
        Ok(Open::new(self, b"{", b"}"))
    }

    #[inline]
    fn serialize_struct(
        self,
        name: &'static str,
        _length: usize,
    ) -> Result<Open<'w, 'o>, Unwritable> {
        if name == READY {
            self.verbatim = true;
            return Ok(Open::new(self, b"", b""));
        }
        Ok(Open::new(self, b"{", b"}"))
    }

    fn serialize_struct_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        _length: usize,
    ) -> Result<Open<'w, 'o>, Unwritable> {
        Open::within(self, variant, b"{", b"}}")
    }
}

/// What all lists do.
macro_rules! list {
    ($kind:ident, $item:ident) => {
        impl $kind for Open<'_, '_> {
            type Ok = ();
            type Error = Unwritable;

            #[inline]
            fn $item<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
                self.item(value)
            }

            #[inline]
            fn end(self) -> Result<(), Unwritable> {
                self.close();
                Ok(())
            }
        }
    };
}

list!(SerializeSeq, serialize_element);
list!(SerializeTuple, serialize_element);
list!(SerializeTupleStruct, serialize_field);
list!(SerializeTupleVariant, serialize_field);

impl SerializeMap for Open<'_, '_> {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Unwritable> {
        let written = self.writer.out.len().saturating_add(usize::from(!self.empty));
        self.item(key)?;
        if self.writer.out.get(written) != Some(&b'"') {
            return Err(Unwritable::custom("a key must be a text"));
        }
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
        self.writer.put(b":");
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> Result<(), Unwritable> {
        self.close();
        Ok(())
    }
}

impl SerializeStruct for Open<'_, '_> {
    type Ok = ();
    type Error = Unwritable;

    #[inline(always)]
    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Unwritable> {
        if self.writer.verbatim {
            let written = value.serialize(&mut *self.writer);
            self.writer.verbatim = false;
            return written;
        }
        self.field(name, value)
    }

    #[inline]
    fn end(self) -> Result<(), Unwritable> {
        self.close();
        Ok(())
    }
}

impl SerializeStructVariant for Open<'_, '_> {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Unwritable> {
        self.field(name, value)
    }

    fn end(self) -> Result<(), Unwritable> {
        self.close();
        Ok(())
    }
}
