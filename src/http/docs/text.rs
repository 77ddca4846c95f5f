//! Text for HTML: nothing in it is taken for a tag, and the little marking that descriptions use is kept.

/// Text that shows as it is.
pub(super) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(letter),
        }
    }
    out
}

/// One line with `code` and *stress* in it.
pub(super) fn marked(text: &str) -> String {
    let between = |text: &str, sign: char, tag: &str| {
        let mut out = String::new();
        for (place, part) in text.split(sign).enumerate() {
            if place % 2 == 1 {
                out.push_str(&format!("<{tag}>{part}</{tag}>"));
            } else {
                out.push_str(part);
            }
        }
        out
    };
    let text = plain(text);
    let mut out = String::new();
    for (place, part) in text.split('`').enumerate() {
        if place % 2 == 1 {
            out.push_str(&format!("<code>{part}</code>"));
        } else {
            out.push_str(&between(part, '*', "em"));
        }
    }
    out
}

/// Paragraphs.
pub(super) fn paragraphs(text: &str) -> String {
    text.split("\n\n").map(|part| format!("<p>{}</p>\n", marked(part))).collect()
}

/// A name as an address within the page.
pub(super) fn anchor(kind: &str, name: &str) -> String {
    let safe = |letter: char| if letter.is_ascii_alphanumeric() { letter } else { '-' };
    format!("{kind}-{}", name.chars().map(safe).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::{marked, plain};

    #[test]
    fn no_text_becomes_a_tag() {
        assert_eq!(plain("<a b=\"c\">&'"), "&lt;a b=&quot;c&quot;&gt;&amp;&#39;");
        assert_eq!(marked("`<b>` and *so*"), "<code>&lt;b&gt;</code> and <em>so</em>");
    }
}
