//! How deep lists and objects stand in each other in a JSON text.
//!
//! In: bytes. Out: whether they go deeper than they may.
//! Absent on purpose: whether it is JSON at all; whoever reads it finds out.

/// Whether lists and objects stand in each other deeper than so many.
pub(super) fn deeper_than(text: &[u8], depth: usize) -> bool {
    // a text is no deeper than it has opening brackets, and counting those costs next to nothing
    let opening = text.iter().filter(|byte| matches!(**byte, b'[' | b'{')).count();
    opening > depth && walked(text, depth)
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
    use super::deeper_than;

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
