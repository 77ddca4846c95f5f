//! How a request arrived: from where, and over what.
//!
//! In: what the listener knows. Out: [`Arrived`], in the extensions of the request.
//! Absent on purpose: the request.

use std::net::SocketAddr;

/// How a request arrived.
#[derive(Debug, Clone, Copy)]
pub(super) struct Arrived {
    /// Who is at the other end.
    pub peer: SocketAddr,
    /// Whether nobody in between could read it.
    pub tls: bool,
    /// Whether its connection is one more than there may be.
    pub crowded: bool,
}
