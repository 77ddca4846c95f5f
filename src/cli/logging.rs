//! How lines of the log are written.
//!
//! In: settings. Out: lines on standard error.
//! Absent on purpose: the lines; whoever does something says so.

use std::io;

use tracing::level_filters::LevelFilter;
use tracing_subscriber::Layer;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::fmt::layer;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

use crate::settings::{Format, Level, Settings};

/// From now on, lines are written as the settings have it.
pub(super) fn start(settings: &Settings) {
    let level = match settings.log_level {
        Level::Error => LevelFilter::ERROR,
        Level::Warn => LevelFilter::WARN,
        Level::Info => LevelFilter::INFO,
        Level::Debug => LevelFilter::DEBUG,
        Level::Trace => LevelFilter::TRACE,
    };
    // libraries do not know what is a client's: at a lower level they would write down what they read
    let ours = Targets::new()
        .with_default(level.min(LevelFilter::WARN))
        .with_target(env!("CARGO_CRATE_NAME"), level);
    let lines = match settings.log_format {
        Format::Json => layer().json().flatten_event(true).with_writer(io::stderr).boxed(),
        Format::Text => layer().with_ansi(false).with_writer(io::stderr).boxed(),
    };
    // where somebody else in the process writes lines already, that is left so
    let _started = tracing_subscriber::registry().with(lines.with_filter(ours)).try_init();
}
