//! TLS, where a certificate is configured.
//!
//! In: the files of a certificate and its key. Out: what makes a connection of it secret.
//! Absent on purpose: certificates of callers, and new ones while the service runs: start it anew for those.

use std::fmt::Display;
use std::path::Path;
use std::sync::Arc;

use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::aws_lc_rs;

use crate::settings::Settings;

/// What makes connections secret; nothing where no certificate is configured.
pub(super) fn acceptor(settings: &Settings) -> Result<Option<TlsAcceptor>, String> {
    let (Some(certificate), Some(key)) = (&settings.tls_certificate, &settings.tls_key) else {
        return Ok(None);
    };
    let chain: Vec<CertificateDer<'static>> = CertificateDer::pem_file_iter(certificate)
        .and_then(Iterator::collect)
        .map_err(|error| unusable("tls_certificate", certificate, &error))?;
    if chain.is_empty() {
        return Err(unusable("tls_certificate", certificate, &"no certificate stands in it"));
    }
    let private =
        PrivateKeyDer::from_pem_file(key).map_err(|error| unusable("tls_key", key, &error))?;
    let mut config = ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|error| format!("TLS cannot be set up: {error}"))?
        .with_no_client_auth()
        .with_single_cert(chain, private)
        .map_err(|error| unusable("tls_certificate", certificate, &error))?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(Some(TlsAcceptor::from(Arc::new(config))))
}

fn unusable(setting: &str, path: &Path, error: &dyn Display) -> String {
    format!("{setting}: cannot use {}: {error}", path.display())
}
