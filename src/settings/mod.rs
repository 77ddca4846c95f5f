//! How the service is set: every setting once, with its default, its bounds and what it does.
//!
//! In: what a file, the environment and the command line say. Out: [`Settings`], or everything that is
//! wrong with what was said; and the table that people read.
//! Absent on purpose: what a setting brings about; whoever is set does that.

mod said;
mod table;
mod value;

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::time::Duration;

use jsonwebtoken::Algorithm;

pub use said::{Place, Said, Wrong, environment, file};
pub use table::{Row, markdown};
pub use value::{Approval, Format, Level, Limit, Secret, Size, Value};

use table::bounds;
use value::within;

const KIB: usize = 1024;
const MIB: usize = 1024 * KIB;

const fn seconds(number: u64) -> Duration {
    Duration::from_secs(number)
}

const fn milliseconds(number: u64) -> Duration {
    Duration::from_millis(number)
}

macro_rules! settings {
    ($($name:ident: $kind:ty = $default:expr $(, from $least:expr, to $most:expr)?; $what:literal)+) => {
        /// Every setting of the service.
        #[derive(Debug, Clone)]
        pub struct Settings {
            $(#[doc = $what] pub $name: $kind,)+
        }

        impl Default for Settings {
            fn default() -> Self {
                Self { $($name: $default,)+ }
            }
        }

        impl Settings {
            /// Every setting as people read it.
            #[must_use]
            pub fn rows() -> Vec<Row> {
                let usual = Self::default();
                vec![$(Row {
                    name: stringify!($name),
                    default: usual.$name.write(),
                    written: <$kind as Value>::WRITTEN,
                    bounds: None$(.or(bounds::<$kind>(&$least, &$most)))?,
                    what: $what,
                },)+]
            }

            /// Sets one setting to what was said, or tells what is wrong with it.
            fn set(&mut self, name: &str, text: &str) -> Result<(), String> {
                match name {
                    $(stringify!($name) => {
                        let value = <$kind as Value>::read(text)?;
                        $(let value = within(value, &$least, &$most)?;)?
                        self.$name = value;
                    })+
                    _ => return Err(said::unknown(name)),
                }
                Ok(())
            }
        }
    };
}

settings! {
    listen: SocketAddr = SocketAddr::new(Ipv4Addr::LOCALHOST.into(), 8080);
        "the address to listen on; port 0 takes a free one. Without authentication only a loopback address"
    policies: PathBuf = PathBuf::from("policies");
        "the folder of policies: catalogue.pvb, and ORGANISATION/DATE.pvb"
    store: Option<Secret> = None;
        "where versions live: an SQLite file, or postgres://…; `folder` only reads the policies; nothing reads \
         them too, until something is published: then pvb.sqlite is made"
    approval: Approval = Approval::None;
        "whose approval a published version needs before it is in force"
    tls_certificate: Option<PathBuf> = None;
        "a file with the certificate and those above it; with it the service speaks HTTPS only"
    tls_key: Option<PathBuf> = None;
        "a file with the private key of the certificate"
    body_limit: Size = Size(MIB), from Size(KIB), to Size(64 * MIB);
        "the largest body of a request; a larger one is 413"
    line_limit: Size = Size(MIB), from Size(KIB), to Size(64 * MIB);
        "the longest line of a batch; a longer one has a problem on its line"
    json_depth: usize = 32, from 8, to 120;
        "how deep lists and objects may stand in each other; deeper is 400"
    header_time: Duration = seconds(20), from milliseconds(100), to seconds(600);
        "how long a connection may take to send the next request's head, idling included; then it is closed"
    body_time: Duration = seconds(15), from milliseconds(100), to seconds(600);
        "how long a body may take to arrive; longer is 408"
    answer_time: Duration = seconds(60), from milliseconds(100), to seconds(3600);
        "how long a caller may take nothing of an answer; then the connection is closed"
    handshake_time: Duration = seconds(10), from milliseconds(100), to seconds(600);
        "how long a TLS handshake may take; then the connection is closed"
    request_time: Duration = seconds(30), from milliseconds(100), to seconds(3600);
        "how long a request may be worked on; longer is 503"
    connection_limit: usize = 1024, from 1, to 1_000_000;
        "how many connections there may be; on more, all but health, readiness and metrics is 503"
    concurrency_limit: Limit = Limit::Auto;
        "how many requests are worked on at once for longer than a moment; more is 503. `auto` is three for \
         every two processors. Half of them may be long work: comparisons, ledgers, checks"
    rate_limit: u32 = 0, from 0, to 1_000_000;
        "how many requests a caller may send per second, and at once; more is 429. 0 sets no limit"
    shed_pause: Duration = milliseconds(75), from milliseconds(0), to seconds(10);
        "about how long an answer of 429 or 503 is held back, so that callers who pay no heed to \
         `Retry-After` cannot spin"
    stop_notice: Duration = seconds(1), from seconds(0), to seconds(600);
        "how long, once asked to stop, the service goes on while readiness answers 503 (not after an \
         interrupt from the keyboard)"
    drain_time: Duration = seconds(10), from seconds(0), to seconds(600);
        "how long requests under way may take to end after that"
    log_level: Level = Level::Info;
        "from which level on is logged, to standard error; each request is at `debug`"
    log_format: Format = Format::Json;
        "how a line of the log is written"
    slow_request: Duration = seconds(1), from milliseconds(1), to seconds(3600);
        "a request that takes longer than this is logged as slow"
    metrics: bool = true;
        "whether `/metrics` answers"
    otel_endpoint: Option<String> = None;
        "where traces go, over OTLP; needs a build with the feature `otel`"
    oidc_issuer: Option<String> = None;
        "who hands out the bearer tokens that are taken; nothing takes none"
    oidc_audience: Option<String> = None;
        "for whom such a token must be meant"
    oidc_jwks: Option<String> = None;
        "where the issuer's public keys are"
    oidc_algorithms: Vec<Algorithm> = vec![Algorithm::RS256, Algorithm::ES256];
        "by which algorithms a token may be signed"
    oidc_role_claim: String = "roles".to_owned();
        "the claim of a token that names roles"
    oidc_organisation_claim: String = "organisation".to_owned();
        "the claim of a token that names the organisation"
}

impl Settings {
    /// The settings after everything that was said; of two about one setting the later holds.
    ///
    /// # Errors
    /// Everything that is wrong, in the order in which it was said.
    pub fn read(said: &[Said]) -> Result<Self, Vec<Wrong>> {
        let mut settings = Self::default();
        let mut wrong = Vec::new();
        for one in said {
            let set = one.text.clone().and_then(|text| settings.set(&one.name, &text));
            wrong.extend(set.err().map(|why| Wrong { place: one.place.clone(), why }));
        }
        let before = wrong.len();
        let alone = settings.at_odds();
        // what contradicts itself only because a part could not be read is not told twice
        wrong.extend(alone.into_iter().filter(|_| before == 0));
        if wrong.is_empty() { Ok(settings) } else { Err(wrong) }
    }

    /// Settings that do not go together.
    fn at_odds(&self) -> Vec<Wrong> {
        let mut wrong = Vec::new();
        let mut needs = |one: (&str, bool), other: (&str, bool), why: &str| {
            if one.1 && !other.1 {
                let why = format!("{} is set and {} is not; {why}", one.0, other.0);
                wrong.push(Wrong { place: Place::Together, why });
            }
        };
        let certificate = ("tls_certificate", self.tls_certificate.is_some());
        let key = ("tls_key", self.tls_key.is_some());
        needs(certificate, key, "name the file with its private key");
        needs(key, certificate, "name the file with its certificate");
        let issuer = ("oidc_issuer", self.oidc_issuer.is_some());
        let audience = ("oidc_audience", self.oidc_audience.is_some());
        let jwks = ("oidc_jwks", self.oidc_jwks.is_some());
        needs(issuer, audience, "a token for another service would be taken");
        needs(issuer, jwks, "no signature could be checked");
        needs(audience, issuer, "name who hands out the tokens");
        needs(jwks, issuer, "name who hands out the tokens");
        if !cfg!(feature = "otel") && self.otel_endpoint.is_some() {
            let why = "otel_endpoint is set and this build has no traces; build it with the feature `otel`";
            wrong.push(Wrong { place: Place::Together, why: why.to_owned() });
        }
        wrong
    }
}
