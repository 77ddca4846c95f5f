//! Answers to what is no request at all, in the same words and with the same headers as all others; and an end to
//! connections on which nobody takes the answers, or asks.
//!
//! In: a connection, on which the HTTP library answers such things itself, with a bare status. Out: the same
//! connection, with a problem in place of that.
//! Absent on purpose: whatever can be read as a request; `layers` answers that.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Sleep, sleep};

use super::answer::PROBLEM;
use super::frame::Frame;
use super::layers::put_headers;
use super::metrics::Ended;
use super::patience::Patience;
use crate::wire::Problem;

/// The bare answers of the library are shorter than this; none of ours is, with all its headers.
const SHORT: usize = 200;

/// A connection on which no answer is bare.
pub(super) struct Dressed<S> {
    stream: S,
    patience: Patience,
    frame: Arc<Frame>,
    tls: bool,
    instead: Option<Instead>,
    /// Since when, and until when, nothing is taken.
    stalled: Option<Pin<Box<Sleep>>>,
}

/// What is written in place of a bare answer.
struct Instead {
    bytes: Vec<u8>,
    written: usize,
    /// As many bytes as whoever wrote the bare answer believes to have written.
    believed: usize,
}

impl<S> Dressed<S> {
    pub fn new(stream: S, patience: Patience, frame: Arc<Frame>, tls: bool) -> Self {
        Self { stream, patience, frame, tls, instead: None, stalled: None }
    }

    /// What became of writing, and the end of it where nothing has been taken for too long.
    fn patiently<T>(
        &mut self,
        context: &mut Context<'_>,
        written: Poll<io::Result<T>>,
    ) -> Poll<io::Result<T>> {
        if written.is_ready() {
            if self.stalled.take().is_some() {
                self.patience.taken();
            }
            return written;
        }
        let patience = self.frame.settings.answer_time;
        let stalled = self.stalled.get_or_insert_with(|| Box::pin(sleep(patience)));
        stalled.as_mut().poll(context).map(|()| Err(io::ErrorKind::TimedOut.into()))
    }

    fn dress(&self, status: StatusCode) -> Vec<u8> {
        let detail = match status {
            StatusCode::URI_TOO_LONG => "the address is too long",
            StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE => {
                "there are too many headers, or too large ones"
            }
            _ => "this is no request as HTTP/1.1 has it",
        };
        let body = serde_json::to_vec(&Problem::new(status.as_u16(), detail)).unwrap_or_default();
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(PROBLEM));
        headers.insert(header::CONTENT_LENGTH, HeaderValue::from(body.len()));
        headers.insert(header::CONNECTION, HeaderValue::from_static("close"));
        put_headers(&mut headers, self.frame.ids.of(&HeaderMap::new()).0, self.tls);
        let reason = status.canonical_reason().unwrap_or_default();
        let mut bytes = format!("HTTP/1.1 {} {reason}\r\n", status.as_u16()).into_bytes();
        for (name, value) in &headers {
            bytes.extend([name.as_str().as_bytes(), b": ", value.as_bytes(), b"\r\n"].concat());
        }
        bytes.extend(b"\r\n");
        let sent = u64::try_from(body.len()).unwrap_or(u64::MAX);
        bytes.extend(body);
        let (method, took) = (&Method::CONNECT, Duration::ZERO);
        let ended = Ended { route: "none", method, status, took, received: 0, sent };
        self.frame.metrics.ends(&ended);
        bytes
    }
}

/// The status of an answer, where it is a bare one.
fn bare(answer: &[u8]) -> Option<StatusCode> {
    if answer.len() > SHORT || !answer.ends_with(b"\r\n\r\n") {
        return None;
    }
    let status = answer.strip_prefix(b"HTTP/1.1 ")?.get(..3)?;
    let status = StatusCode::from_bytes(status).ok()?;
    status.is_client_error().then_some(status)
}

impl<S: AsyncWrite + Unpin> Dressed<S> {
    fn write_instead(&mut self, context: &mut Context<'_>) -> Poll<io::Result<usize>> {
        while let Some(instead) = &mut self.instead {
            let rest = instead.bytes.get(instead.written..).unwrap_or_default();
            if rest.is_empty() {
                let believed = instead.believed;
                self.instead = None;
                return Poll::Ready(Ok(believed));
            }
            let written = ready!(Pin::new(&mut self.stream).poll_write(context, rest))?;
            if written == 0 {
                return Poll::Ready(Err(io::ErrorKind::WriteZero.into()));
            }
            instead.written = instead.written.saturating_add(written);
        }
        Poll::Ready(Ok(0))
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Dressed<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        if self.instead.is_none()
            && let Some(status) = bare(bytes)
        {
            let instead = self.dress(status);
            self.instead = Some(Instead { bytes: instead, written: 0, believed: bytes.len() });
        }
        if self.instead.is_some() {
            let written = self.write_instead(context);
            return self.patiently(context, written);
        }
        let written = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.patiently(context, written)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        pieces: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        match pieces {
            [one] => self.poll_write(context, one),
            // a bare answer is one piece
            _ => {
                let written = Pin::new(&mut self.stream).poll_write_vectored(context, pieces);
                self.patiently(context, written)
            }
        }
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let flushed = Pin::new(&mut self.stream).poll_flush(context);
        self.patiently(context, flushed)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Dressed<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let read = Pin::new(&mut self.stream).poll_read(context, into);
        if read.is_ready() {
            return read;
        }
        let taking = self.stalled.is_some();
        self.patience.over(context, taking).map(Err)
    }
}

#[cfg(test)]
mod tests {
    use super::bare;

    #[test]
    fn only_a_short_refusal_without_a_body_is_bare() {
        let of = |text: &str| bare(text.as_bytes()).map(|status| status.as_u16());
        let empty = "\r\ncontent-length: 0\r\n\r\n";
        assert_eq!(of(&format!("HTTP/1.1 431 Request Header Fields Too Large{empty}")), Some(431));
        assert_eq!(of(&format!("HTTP/1.1 200 OK{empty}")), None);
        assert_eq!(of(&format!("HTTP/1.1 400 Bad Request{empty}{{}}")), None);
        assert_eq!(of(&format!("HTTP/1.1 404 Not Found\r\nx: {}{empty}", "a".repeat(200))), None);
    }
}
