//! Whether a text stands in JSON as it is.
//!
//! In: a text. Out: whether nothing in it must be written otherwise. Absent on purpose: how else it is written.

/// Eight bytes are looked at together.
const EIGHT: usize = 8;
const ONES: u64 = u64::from_ne_bytes([1; EIGHT]);
const HIGHS: u64 = u64::from_ne_bytes([0x80; EIGHT]);

/// Whether a text has no quote, no backslash and nothing below a space in it.
#[inline]
pub(super) fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    let Some(last) = bytes.last_chunk::<EIGHT>() else {
        return bytes.iter().fold(true, |all, byte| all & is_plain_byte(*byte));
    };
    // the last eight may overlap those before them
    let (chunks, _) = bytes.as_chunks::<EIGHT>();
    let marked = chunks.iter().chain([last]).fold(0, |marked, chunk| marked | marks(*chunk));
    marked == 0
}

const fn is_plain_byte(byte: u8) -> bool {
    byte >= b' ' && byte != b'"' && byte != b'\\'
}

/// Not zero where one of eight bytes is not plain: the highest bit of such a byte is set, and perhaps some above.
#[inline]
fn marks(bytes: [u8; EIGHT]) -> u64 {
    let word = u64::from_le_bytes(bytes);
    let below = |word: u64, least: u8| {
        word.wrapping_sub(ONES.wrapping_mul(u64::from(least))) & !word & HIGHS
    };
    let equal = |byte: u8| below(word ^ ONES.wrapping_mul(u64::from(byte)), 1);
    below(word, b' ') | equal(b'"') | equal(b'\\')
}

#[cfg(test)]
mod tests {
    use super::{is_plain, is_plain_byte};

    #[test]
    fn every_letter_at_every_place_is_seen() {
        for length in 0..20_usize {
            for place in 0..length {
                for letter in (0..=0x17f).chain([0x20ac, 0xfffd, 0x1f600]) {
                    let letter = char::from_u32(letter).unwrap();
                    let mut letters = vec!['a'; length];
                    letters[place] = letter;
                    let text: String = letters.into_iter().collect();
                    let plain = text.bytes().all(is_plain_byte);
                    assert_eq!(is_plain(&text), plain, "{text:?}");
                    let written = serde_json::to_string(&text).unwrap();
                    assert_eq!(plain, written.len() == text.len() + 2, "{text:?}");
                }
            }
        }
    }
}
