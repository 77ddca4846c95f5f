//! For which host a request is meant.
//!
//! In: the address and headers of a request. Out: the host, and whether it is this machine itself.
//! Absent on purpose: what to do about it.
//!
//! A page from elsewhere can have its own name lead to this machine, and then ask what it likes in the name of
//! whoever looks at it. It cannot change the name that stands in the request.

use std::net::IpAddr;

use axum::http::uri::Authority;
use axum::http::{HeaderMap, Uri, header};

/// The host that a request names, with its port; one that cannot be read is no host at all.
pub(super) fn named<'a>(uri: &'a Uri, headers: &'a HeaderMap) -> Option<&'a str> {
    let host = headers.get(header::HOST);
    let host = host.map(|host| host.to_str().unwrap_or_default());
    uri.authority().map(Authority::as_str).or(host)
}

/// Whether a host, with or without a port, is the machine itself.
pub(super) fn is_loopback(host: &str) -> bool {
    let Ok(authority) = host.parse::<Authority>() else {
        return false;
    };
    if host.contains('@') {
        return false;
    }
    let name = authority.host().trim_start_matches('[').trim_end_matches(']');
    match name.parse::<IpAddr>() {
        Ok(address) => address.is_loopback(),
        Err(_) => name.eq_ignore_ascii_case("localhost"),
    }
}

#[cfg(test)]
mod tests {
    use super::is_loopback;

    #[test]
    fn only_the_machine_itself_is_loopback() {
        for host in
            ["localhost", "LocalHost:8080", "127.0.0.1", "127.3.2.1:80", "[::1]", "[::1]:8080"]
        {
            assert!(is_loopback(host), "{host}");
        }
        for host in [
            "",
            "pvb",
            "pvb.example:8080",
            "localhost.example",
            "127.0.0.1.example",
            "10.0.0.1",
            "0.0.0.0",
            "[::]",
            "a@localhost",
            "localhost:80:80",
            "local host",
        ] {
            assert!(!is_loopback(host), "{host}");
        }
    }
}
