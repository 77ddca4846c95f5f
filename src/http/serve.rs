//! Listening, until asked to stop.

use std::io;
use std::time::Duration;

use chrono::{NaiveDate, Utc};
use tokio::net::TcpListener;
use tokio::signal;
use tokio::sync::watch;

use super::{State, router};

/// How long requests under way may take once the service is asked to stop.
const FAREWELL: Duration = Duration::from_secs(10);

/// Serves until SIGINT or SIGTERM; requests under way are answered first.
///
/// # Errors
/// What the system says about the connection or the signals.
pub async fn serve(listener: TcpListener, state: State) -> io::Result<()> {
    let (stop, stopping) = watch::channel(false);
    let asked = async move {
        let result = asked_to_stop().await;
        stop.send_replace(true);
        result
    };
    let graceful = stopped(stopping.clone());
    let serving = axum::serve(listener, router(state)).with_graceful_shutdown(graceful);
    let deadline = async move {
        stopped(stopping).await;
        tokio::time::sleep(FAREWELL).await;
    };
    let served = async {
        tokio::select! {
            result = serving => result,
            () = deadline => Ok(()),
        }
    };
    let (asked, served) = tokio::join!(asked, served);
    asked.and(served)
}

/// Waits until the service is asked to stop, or nobody is left to ask.
async fn stopped(mut stopping: watch::Receiver<bool>) {
    drop(stopping.wait_for(|stop| *stop).await);
}

#[cfg(unix)]
async fn asked_to_stop() -> io::Result<()> {
    let mut terminate = signal::unix::signal(signal::unix::SignalKind::terminate())?;
    tokio::select! {
        interrupted = signal::ctrl_c() => interrupted,
        _ = terminate.recv() => Ok(()),
    }
}

#[cfg(not(unix))]
async fn asked_to_stop() -> io::Result<()> {
    signal::ctrl_c().await
}

/// Today's date in UTC.
#[must_use]
pub fn today() -> NaiveDate {
    Utc::now().date_naive()
}
