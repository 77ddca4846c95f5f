//! Which of the encodings of a file a browser is given.
//!
//! In: a file, and what the request accepts. Out: the smallest that it accepts.
//! Absent on purpose: compressing; that is done once, when the page is built.

use axum::http::{HeaderMap, header};

use super::held::File;

/// The name of an encoding, and the bytes in it; no name where the file is as it is.
type Encoded = (Option<&'static str>, &'static [u8]);

/// The smallest that the request accepts.
pub(super) fn best(file: &File, headers: &HeaderMap) -> Encoded {
    let accepted = headers.get_all(header::ACCEPT_ENCODING).iter();
    let accepted: Vec<&str> = accepted
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .filter_map(wanted)
        .collect();
    let choices = [("br", file.brotli), ("gzip", file.gzip)];
    let known = choices.into_iter().find_map(|(name, bytes)| {
        let bytes = bytes?;
        accepted.contains(&name).then_some((Some(name), bytes))
    });
    known.unwrap_or((None, file.plain))
}

/// The name of an encoding that is wanted; `gzip;q=0` is not.
fn wanted(choice: &str) -> Option<&str> {
    let (name, weight) = choice.split_once(';').unwrap_or((choice, "q=1"));
    let weight = weight.trim().strip_prefix("q=")?;
    weight.bytes().any(|byte| (b'1'..=b'9').contains(&byte)).then_some(name.trim())
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderValue, header};

    use super::best;
    use crate::http::page::held::File;

    #[test]
    fn the_smallest_that_is_accepted_is_given() {
        let file = File {
            name: "a",
            kind: "text/plain",
            tag: "t",
            plain: b"plain",
            brotli: Some(b"b"),
            gzip: Some(b"gz"),
        };
        let given = |accepts: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static(accepts));
            best(&file, &headers)
        };
        assert_eq!(given("gzip, deflate, br, zstd"), (Some("br"), &b"b"[..]));
        assert_eq!(given("gzip;q=0.5, br;q=0"), (Some("gzip"), &b"gz"[..]));
        assert_eq!(given("identity"), (None, &b"plain"[..]));
        assert_eq!(best(&file, &HeaderMap::new()), (None, &b"plain"[..]));
    }
}
