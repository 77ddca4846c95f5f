//! How deep lists and objects stand in each other in a JSON text.
//!
//! In: bytes. Out: whether they go deeper than they may.
//! Absent on purpose: whether it is JSON at all; whoever reads it finds out.

/// Whether lists and objects stand in each other deeper than so many.
pub(super) fn deeper_than(text: &[u8], depth: usize) -> bool {
    opening(text) > depth && walked(text, depth)
}

/// How many opening brackets a text has: it is no deeper than that, and counting them costs next to nothing. Sums
/// of bytes, a few at a time, are what a processor adds up side by side.
fn opening(text: &[u8]) -> usize {
    text.chunks(255).fold(0, |sum: usize, chunk| {
        // `[` and `{` differ in one bit
        let some =
            chunk.iter().fold(0_u8, |sum, byte| sum.wrapping_add(u8::from(byte | 0x20 == b'{')));
        sum.saturating_add(usize::from(some))
    })
}

fn walked(text: &[u8], most: usize) -> bool {
    let mut depth: usize = 0;
    let (mut quoted, mut escaped) = (false, false);
    for byte in text {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b'[' | b'{' if !quoted => {
                depth = depth.saturating_add(1);
                if depth > most {
                    return true;
                }
            }
            b']' | b'}' if !quoted => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{deeper_than, opening};

    #[test]
    fn every_opening_bracket_counts() {
        assert_eq!(opening(b""), 0);
        assert_eq!(opening(br#"{"a": [1, [2]]}"#), 3);
        assert_eq!(opening(&b"[{".repeat(500)), 1000);
        let others: Vec<u8> = (0..=u8::MAX).filter(|byte| !b"[{".contains(byte)).collect();
        assert_eq!(opening(&others), 0);
    }

    #[test]
    fn brackets_count_where_they_nest_and_not_in_text() {
        assert!(!deeper_than(br#"{"a": [1, [2]], "b": [[3]]}"#, 3));
        assert!(deeper_than(br#"{"a": [1, [2]], "b": [[[3]]]}"#, 3));
        assert!(!deeper_than(br#"["[[[[", "\"[[[[", "\\", [0]]"#, 2));
        assert!(deeper_than(br#"["\\", [[0]]]"#, 2));
        assert!(!deeper_than(b"[][][][]{}{}{}", 1));
        assert!(deeper_than(&b"[".repeat(1_000_000), 120));
    }
}
