//! The workbench: the web page where policy owners, client supporters and pilots do their work.
//!
//! In: the addresses of the page and of what it is made of. Out: the same page for each of its addresses; scripts,
//! styles and pictures under names that change with what is in them.
//! Absent on purpose: anything that the page knows. It asks the documented API, as everybody does.

mod encoding;
mod held;

use axum::extract::Path;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};

use self::held::{File, INDEX};
use super::answer::Refused;
use super::layers;

/// Where the page itself answers: the page looks at the address, and shows what belongs there.
pub(super) const ADDRESSES: [&str; 5] = ["/", "/form", "/compare", "/editor", "/year"];

/// Where that answers of which the page is made.
pub(super) const ASSETS: &str = "/assets/{file}";

/// The scripts, styles and pictures of the page are its own, and it asks nobody but this service. No inline script
/// and no inline style is run.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
     font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
);

/// What the page is made of has a name that changes with it; the page itself is asked for each time.
const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const EACH_TIME: HeaderValue = HeaderValue::from_static("no-cache");

/// Whether a route is answered from memory, whatever else there is to do. A browser asks for several such things at
/// once, and takes none of the places of those whose work takes a processor.
pub(super) fn at_hand(route: &str) -> bool {
    route == ASSETS || ADDRESSES.contains(&route)
}

/// Answers the page.
pub(super) async fn start(headers: HeaderMap) -> Response {
    match held::file(INDEX) {
        Some(file) => answered(file, &headers, EACH_TIME),
        None => without_the_page(),
    }
}

/// Answers something that the page is made of.
pub(super) async fn asset(
    Path(name): Path<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, Refused> {
    match held::file(&format!("assets/{name}")) {
        Some(file) => Ok(answered(file, &headers, FOR_EVER)),
        None => Err(layers::not_found(uri).await),
    }
}

fn answered(file: &File, headers: &HeaderMap, kept: HeaderValue) -> Response {
    let (encoding, bytes) = encoding::best(file, headers);
    let tag = match encoding {
        None => format!("\"{}\"", file.tag),
        Some(encoding) => format!("\"{}-{encoding}\"", file.tag),
    };
    let known = headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    let mut response = if known.is_some_and(|known| names(known, &tag)) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        bytes.into_response()
    };
    let mut put = |name: HeaderName, value: HeaderValue| response.headers_mut().insert(name, value);
    put(header::CONTENT_TYPE, HeaderValue::from_static(file.kind));
    put(header::CONTENT_SECURITY_POLICY, POLICY);
    put(header::CACHE_CONTROL, kept);
    put(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        put(header::ETAG, tag);
    }
    if let Some(encoding) = encoding {
        put(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    response
}

/// Whether a list of tags has this one in it.
fn names(list: &str, tag: &str) -> bool {
    list.split(',').map(str::trim).any(|one| one == "*" || one.trim_start_matches("W/") == tag)
}

/// A service that was built without the page says how to get it.
fn without_the_page() -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
        (header::CACHE_CONTROL, EACH_TIME),
    ];
    (headers, include_str!("absent.html")).into_response()
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn a_tag_is_found_in_a_list() {
        assert!(names("\"a-br\", W/\"b\"", "\"b\"") && names("*", "\"a\""));
        assert!(!names("\"a-br\"", "\"a\"") && !names("", "\"a\""));
    }
}
