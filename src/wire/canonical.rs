//! The hash of a JSON text that is the same however the text was laid out.
//!
//! In: a JSON tree. Out: the SHA-256 of its form by RFC 8785: keys sorted by UTF-16 code units, no white space, each
//! text and number written in one way.
//! Absent on purpose: numbers that are not whole; no sound request has any. A whole number beyond 2^53 keeps its
//! digits, where RFC 8785 would round it.

use std::borrow::Cow;
use std::cmp::Ordering;

use sha2::{Digest, Sha256};

use super::Json;
use super::plain::is_plain;
use super::write::Hash;

/// Most requests are no longer than this.
const USUAL: usize = 2048;

/// The hash of a value.
#[must_use]
pub fn canonical_sha256(json: &Json<'_>) -> Hash {
    let mut form = Form { text: Vec::with_capacity(USUAL), entries: Vec::new() };
    form.write(json);
    Hash::new(Sha256::digest(&form.text).into())
}

/// From this byte on, the order of bytes is not that of UTF-16 code units.
const FAR: u8 = 0xee;

/// An entry of an object, with the first bytes of its key: most keys differ in those already.
type Entry<'j> = (u64, &'j (Cow<'j, str>, Json<'j>));

/// The form as it is written, and the entries of the objects that are open, each object's own sorted.
struct Form<'j> {
    text: Vec<u8>,
    entries: Vec<Entry<'j>>,
}

impl<'j> Form<'j> {
    fn write(&mut self, json: &'j Json<'j>) {
        match json {
            Json::Null | Json::Fraction => self.text.extend(b"null"),
            Json::Truth(true) => self.text.extend(b"true"),
            Json::Truth(false) => self.text.extend(b"false"),
            Json::Whole(number) => self.whole(*number),
            Json::Text(text) => self.quoted(text),
            Json::List(items) => {
                self.text.push(b'[');
                for (place, item) in items.iter().enumerate() {
                    if place > 0 {
                        self.text.push(b',');
                    }
                    self.write(item);
                }
                self.text.push(b']');
            }
            Json::Object(entries) => self.object(entries),
        }
    }

    fn object(&mut self, entries: &'j [(Cow<'j, str>, Json<'j>)]) {
        let first = self.entries.len();
        self.entries.extend(entries.iter().map(|entry| (start(&entry.0), entry)));
        if let Some(own) = self.entries.get_mut(first..) {
            let far = |key: &str| key.bytes().fold(false, |any, byte| any | (byte >= FAR));
            if entries.iter().any(|(key, _)| far(key)) {
                own.sort_by(|(_, one), (_, other)| by_code_units(&one.0, &other.0));
            } else {
                own.sort_by(|(one, first), (other, second)| {
                    one.cmp(other).then_with(|| first.0.cmp(&second.0))
                });
            }
        }
        self.text.push(b'{');
        let mut at = first;
        while let Some((_, (key, value))) = self.entries.get(at).copied() {
            if at > first {
                self.text.push(b',');
            }
            self.quoted(key);
            self.text.push(b':');
            self.write(value);
            at = at.saturating_add(1);
        }
        self.text.push(b'}');
        self.entries.truncate(first);
    }

    /// What RFC 8785 escapes is what `serde_json` escapes, in the same way.
    fn quoted(&mut self, text: &str) {
        if is_plain(text) {
            self.text.push(b'"');
            self.text.extend_from_slice(text.as_bytes());
            self.text.push(b'"');
            return;
        }
        // a vector takes all that is written into it
        let _ = serde_json::to_writer(&mut self.text, text);
    }

    fn whole(&mut self, number: i128) {
        let _ = serde_json::to_writer(&mut self.text, &number);
    }
}

/// The first eight bytes of a key, in their order; where there are fewer, nothing stands in the place of the others.
fn start(key: &str) -> u64 {
    let mut bytes = [0; 8];
    for (place, byte) in bytes.iter_mut().zip(key.bytes()) {
        *place = byte;
    }
    u64::from_be_bytes(bytes)
}

/// RFC 8785 sorts by UTF-16 code units.
fn by_code_units(one: &str, other: &str) -> Ordering {
    one.encode_utf16().cmp(other.encode_utf16())
}

#[cfg(test)]
mod tests {
    use super::{Form, canonical_sha256};
    use crate::wire::Json;

    fn form(text: &str) -> String {
        let json = Json::parse(text.as_bytes()).unwrap();
        let mut form = Form { text: Vec::new(), entries: Vec::new() };
        form.write(&json);
        String::from_utf8(form.text).unwrap()
    }

    #[test]
    fn the_form_is_that_of_rfc_8785() {
        let text = r#" { "b" : [ 1, -2, true, null ], "a": {"d": "\u20ac$\u000F\nA'B\"\\\"/", "c": {} } } "#;
        assert_eq!(
            form(text),
            "{\"a\":{\"c\":{},\"d\":\"€$\\u000f\\nA'B\\\"\\\\\\\"/\"},\"b\":[1,-2,true,null]}"
        );
        // the example of section 3.2.3: by code units, a face stands before a letter from the end of the plane
        let keys = r#"{"\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7}"#;
        assert_eq!(
            form(keys),
            "{\"\\r\":2,\"1\":4,\"\u{80}\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\u{fb33}\":3}"
        );
    }

    #[test]
    fn an_empty_object_has_the_hash_of_its_two_braces() {
        let empty = Json::parse(b" { } ").unwrap();
        let known = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";
        assert_eq!(format!("{:?}", canonical_sha256(&empty)), known);
    }
}
