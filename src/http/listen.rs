//! Taking up what is needed to listen, and refusing what must not be.
//!
//! In: a state with its settings. Out: [`Listening`], or why not.
//! Absent on purpose: the connections; `serve` has those.

use std::io;
use std::net::SocketAddr;

use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

use super::State;
use super::serve::serve_with;
use super::stop::Signals;
use super::tls::acceptor;

/// A service that has its address, and answers once it serves.
pub struct Listening {
    listener: TcpListener,
    tls: Option<TlsAcceptor>,
    signals: Signals,
    state: State,
}

/// Takes the address that the settings name.
///
/// # Errors
/// What is wrong and what to do, where the address may not be listened on or cannot be, or the certificate
/// cannot be used.
pub async fn listen(state: State) -> Result<Listening, String> {
    let settings = &state.frame.settings;
    let address = settings.listen;
    if !state.frame.authenticated && !address.ip().is_loopback() {
        return Err(format!(
            "listen: nobody is asked who he is, so {address} would let anyone in who can reach it; configure \
             authentication, or listen on a loopback address, as 127.0.0.1:{}",
            address.port()
        ));
    }
    let tls = acceptor(settings)?;
    let signals = Signals::new().map_err(|error| format!("cannot wait for signals: {error}"))?;
    let listener = TcpListener::bind(address)
        .await
        .map_err(|error| format!("cannot listen on {address}: {error}"))?;
    Ok(Listening { listener, tls, signals, state })
}

impl Listening {
    /// Where it listens, as an address for a browser.
    ///
    /// # Errors
    /// What the system says.
    pub fn address(&self) -> io::Result<String> {
        let scheme = if self.tls.is_some() { "https" } else { "http" };
        Ok(format!("{scheme}://{}", self.listener.local_addr()?))
    }

    /// The socket that it listens on.
    ///
    /// # Errors
    /// What the system says.
    pub fn socket(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }

    /// Serves until SIGINT or SIGTERM; requests under way are answered first.
    ///
    /// # Errors
    /// What the system says.
    pub async fn serve(self) -> io::Result<()> {
        serve_with(self.listener, self.tls, self.signals, self.state).await
    }
}
