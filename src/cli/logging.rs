//! Where lines of the log and spans of traces go, and how they are written.
//!
//! In: settings. Out: lines on standard error; spans to a collector, where one is named.
//! Absent on purpose: the lines and spans; whoever does something says so.

use std::io;

use tracing::Subscriber;
use tracing::level_filters::LevelFilter;
use tracing_subscriber::Layer;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::fmt::layer;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::registry::LookupSpan;
use tracing_subscriber::util::SubscriberInitExt;

use crate::settings::{Format, Level, Settings};

/// Until this is dropped, lines and spans are taken; then spans that are left are sent.
#[must_use]
pub(super) struct Logging {
    #[cfg(feature = "otel")]
    traces: Option<opentelemetry_sdk::trace::SdkTracerProvider>,
}

#[cfg(feature = "otel")]
impl Drop for Logging {
    fn drop(&mut self) {
        if let Some(traces) = &self.traces {
            // a collector that is gone keeps nobody from stopping
            let _sent = traces.shutdown();
        }
    }
}

/// From now on, lines are written and spans are sent as the settings have it. To be called before there are
/// threads that wait for each other: sending waits.
pub(super) fn start(settings: &Settings) -> Result<Logging, String> {
    let lines = tracing_subscriber::registry().with(lines(settings));
    #[cfg(feature = "otel")]
    {
        let traces = settings.otel_endpoint.as_deref().map(traces).transpose()?;
        // where somebody else in the process takes lines already, that is left so
        let _started = lines.with(traces.as_ref().map(spans)).try_init();
        Ok(Logging { traces })
    }
    #[cfg(not(feature = "otel"))]
    {
        // where somebody else in the process takes lines already, that is left so
        let _started = lines.try_init();
        Ok(Logging {})
    }
}

/// What is ours, from a level on. Libraries do not know what is a client's: at a low level they would write down
/// what they read.
fn ours(level: LevelFilter) -> Targets {
    Targets::new()
        .with_default(level.min(LevelFilter::WARN))
        .with_target(env!("CARGO_CRATE_NAME"), level)
}

fn lines<S: Subscriber + for<'a> LookupSpan<'a>>(settings: &Settings) -> impl Layer<S> {
    let level = match settings.log_level {
        Level::Error => LevelFilter::ERROR,
        Level::Warn => LevelFilter::WARN,
        Level::Info => LevelFilter::INFO,
        Level::Debug => LevelFilter::DEBUG,
        Level::Trace => LevelFilter::TRACE,
    };
    let lines = match settings.log_format {
        Format::Json => layer()
            .json()
            .flatten_event(true)
            .with_current_span(false)
            .with_span_list(false)
            .with_writer(io::stderr)
            .boxed(),
        Format::Text => layer().with_ansi(false).with_writer(io::stderr).boxed(),
    };
    lines.with_filter(ours(level))
}

/// What sends spans to a collector.
#[cfg(feature = "otel")]
fn traces(endpoint: &str) -> Result<opentelemetry_sdk::trace::SdkTracerProvider, String> {
    use opentelemetry_otlp::WithExportConfig;

    let exporter = opentelemetry_otlp::SpanExporter::builder()
        .with_http()
        .with_endpoint(format!("{}/v1/traces", endpoint.trim_end_matches('/')))
        .build()
        .map_err(|error| format!("otel_endpoint: traces cannot be sent there: {error}"))?;
    let service = opentelemetry_sdk::Resource::builder().with_service_name("pvb").build();
    let provider = opentelemetry_sdk::trace::SdkTracerProvider::builder()
        .with_batch_exporter(exporter)
        .with_resource(service)
        .build();
    Ok(provider)
}

#[cfg(feature = "otel")]
fn spans<S: Subscriber + for<'a> LookupSpan<'a>>(
    traces: &opentelemetry_sdk::trace::SdkTracerProvider,
) -> impl Layer<S> + use<S> {
    use opentelemetry::trace::TracerProvider;

    let tracer = traces.tracer("pvb");
    let layer = tracing_opentelemetry::layer().with_tracer(tracer).with_threads(false);
    layer.with_filter(ours(LevelFilter::DEBUG))
}
