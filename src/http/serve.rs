//! Taking connections, until asked to stop.
//!
//! In: a socket, a state. Out: answers, and nothing once it is asked to stop and requests under way have ended.
//! Absent on purpose: what is answered; the router knows.

use std::convert::Infallible;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use axum::http::Response;
use chrono::{NaiveDate, Utc};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::Service;
use hyper_util::rt::TokioIo;
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use hyper_util::service::TowerToHyperService;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{sleep, timeout};
use tokio_rustls::TlsAcceptor;
use tracing::{debug, info, warn};

use super::arrived::Arrived;
use super::bare::Dressed;
use super::busy::Shed;
use super::frame::Frame;
use super::patience::{Answer, Patience, Turn};
use super::stop::{Asked, Signals};
use super::tls::acceptor;
use super::{State, router};

/// So many connections beyond the limit hear that there are too many; those beyond are closed unheard. They
/// let whoever looks after the service ask how it is.
const BEYOND: usize = 64;

/// The largest head of a request that is read at all; `admit` refuses far smaller ones, in words. Of headers the
/// library reads a hundred without the heap, as many as `admit` lets pass.
const LARGEST_HEAD: usize = 128 * 1024;

/// Serves until SIGINT or SIGTERM; requests under way are answered first.
///
/// # Errors
/// What the system says about the signals, or what is wrong with the certificate.
pub async fn serve(listener: TcpListener, state: State) -> io::Result<()> {
    let tls = acceptor(&state.frame.settings).map_err(io::Error::other)?;
    serve_with(listener, tls, Signals::new()?, state).await
}

/// Serves with all that it needs.
pub(super) async fn serve_with(
    listener: TcpListener,
    tls: Option<TlsAcceptor>,
    mut signals: Signals,
    state: State,
) -> io::Result<()> {
    let frame = Arc::clone(&state.frame);
    let settings = &frame.settings;
    info!(address = %listener.local_addr()?, tls = tls.is_some(), "started");
    let graceful = GracefulShutdown::new();
    tokio::select! {
        () = Door::new(state, tls).take(listener, &graceful) => {}
        () = asked_to_stop(&frame, &mut signals) => {}
    }
    let ended = tokio::select! {
        ended = timeout(settings.drain_time, graceful.shutdown()) => ended.is_ok(),
        _ = signals.next() => false,
    };
    if ended {
        info!("stopped");
    } else {
        warn!(connections = frame.metrics.connections.get(), "stopped with requests under way");
    }
    Ok(())
}

/// Ends when no more connections are to be taken: some time after it has been asked, so that whoever sends
/// requests here hears that the service is not ready and sends them elsewhere.
async fn asked_to_stop(frame: &Frame, signals: &mut Signals) {
    let asked = signals.next().await;
    frame.stop();
    info!(gently = asked == Asked::Gently, "stopping");
    let heard = match asked {
        Asked::Gently => frame.settings.stop_notice,
        Asked::Now => Duration::ZERO,
    };
    tokio::select! {
        () = sleep(heard) => {}
        _ = signals.next() => {}
    }
}

/// What every connection needs.
struct Door {
    frame: Arc<Frame>,
    service: TowerToHyperService<Router>,
    tls: Option<TlsAcceptor>,
    within: Arc<Semaphore>,
    beyond: Arc<Semaphore>,
}

impl Door {
    fn new(state: State, tls: Option<TlsAcceptor>) -> Self {
        let frame = Arc::clone(&state.frame);
        let within = Arc::new(Semaphore::new(frame.settings.connection_limit));
        let service = TowerToHyperService::new(router(state));
        Self { frame, service, tls, within, beyond: Arc::new(Semaphore::new(BEYOND)) }
    }

    /// Takes connections for as long as it is waited for.
    async fn take(self, listener: TcpListener, graceful: &GracefulShutdown) {
        loop {
            match listener.accept().await {
                Ok((stream, peer)) => self.let_in(stream, peer, graceful.watcher()),
                Err(error) if of_one_connection(&error) => {}
                Err(error) => {
                    // no file descriptors are left, or the like: others have to end first
                    warn!(%error, "no connection can be taken");
                    sleep(Duration::from_millis(500)).await;
                }
            }
        }
    }

    /// Lets a connection in, where there is room for it; it runs beside this.
    fn let_in(&self, stream: TcpStream, peer: SocketAddr, watcher: Watcher) {
        let (room, crowded) = match Arc::clone(&self.within).try_acquire_owned() {
            Ok(room) => (room, false),
            Err(_) => match Arc::clone(&self.beyond).try_acquire_owned() {
                Ok(room) => (room, true),
                Err(_) => return self.frame.turned_away(Shed::Connections),
            },
        };
        let arrived = Arrived { peer, tls: self.tls.is_some(), crowded };
        let connection = Connection {
            service: Arrives { inner: self.service.clone(), arrived, turn: Turn::new() },
            counted: Counted::new(&self.frame, room),
            watcher,
        };
        // an answer leaves in one piece, and nothing is gained by waiting for more
        let _sooner = stream.set_nodelay(true);
        let Some(tls) = self.tls.clone() else {
            tokio::spawn(connection.run(stream));
            return;
        };
        let patience = self.frame.settings.handshake_time;
        tokio::spawn(async move {
            match timeout(patience, tls.accept(stream)).await {
                Ok(Ok(stream)) => connection.run(stream).await,
                Ok(Err(error)) => debug!(%error, "TLS handshake failed"),
                Err(_) => debug!("TLS handshake took too long"),
            }
        });
    }
}

/// Whether it is the connection that failed, and not the taking of connections.
fn of_one_connection(error: &io::Error) -> bool {
    let kinds = [
        io::ErrorKind::ConnectionRefused,
        io::ErrorKind::ConnectionAborted,
        io::ErrorKind::ConnectionReset,
    ];
    kinds.contains(&error.kind())
}

/// A connection that is counted until it ends.
struct Counted {
    frame: Arc<Frame>,
    _room: OwnedSemaphorePermit,
}

impl Counted {
    fn new(frame: &Arc<Frame>, room: OwnedSemaphorePermit) -> Self {
        frame.metrics.connections.inc();
        Self { frame: Arc::clone(frame), _room: room }
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        self.frame.metrics.connections.dec();
    }
}

/// One connection.
struct Connection {
    service: Arrives,
    counted: Counted,
    watcher: Watcher,
}

impl Connection {
    /// Answers its requests, one after the other, until it is closed or the service stops.
    async fn run<S: AsyncRead + AsyncWrite + Unpin + Send + 'static>(self, stream: S) {
        let (frame, tls) = (Arc::clone(&self.counted.frame), self.service.arrived.tls);
        let turn = Arc::clone(&self.service.turn);
        let patience = Patience::new(turn, frame.settings.header_time);
        let stream = Dressed::new(stream, patience, frame, tls);
        let connection = http1::Builder::new()
            .header_read_timeout(None)
            .max_buf_size(LARGEST_HEAD)
            .serve_connection(TokioIo::new(stream), self.service);
        if let Err(error) = self.watcher.watch(connection).await {
            debug!(%error, "connection ended early");
        }
        drop(self.counted);
    }
}

/// The routes, told how each request arrived.
#[derive(Clone)]
struct Arrives {
    inner: TowerToHyperService<Router>,
    arrived: Arrived,
    turn: Arc<Turn>,
}

impl Service<Request<Incoming>> for Arrives {
    type Response = Response<Answer>;
    type Error = Infallible;
    type Future = Answering;

    fn call(&self, mut request: Request<Incoming>) -> Answering {
        self.turn.ours();
        request.extensions_mut().insert(self.arrived);
        Answering { inner: self.inner.call(request), turn: Arc::clone(&self.turn) }
    }
}

/// An answer that is worked on.
struct Answering {
    inner: <TowerToHyperService<Router> as Service<Request<Incoming>>>::Future,
    turn: Arc<Turn>,
}

impl Future for Answering {
    type Output = Result<Response<Answer>, Infallible>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let answered = Pin::new(&mut self.inner).poll(context);
        answered.map_ok(|response| response.map(|body| Answer::new(body, Arc::clone(&self.turn))))
    }
}

/// Today's date in UTC.
#[must_use]
pub fn today() -> NaiveDate {
    Utc::now().date_naive()
}
