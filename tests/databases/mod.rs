//! What the tests of stores share: a real PostgreSQL of their own, and small policies of their own making.
//!
//! In: a name. Out: a server, a database, a folder, a text.
//! Absent on purpose: a PostgreSQL that is there already. Where none is installed, the tests fail and say so.
#![allow(dead_code, reason = "each test binary uses its part")]

pub mod policy;
pub mod postgres;

use std::fs;
use std::path::{Path, PathBuf};

/// An empty folder of its own for a test.
pub fn fresh(name: &str) -> PathBuf {
    let binary = std::env::current_exe().unwrap();
    let binary = binary.file_stem().unwrap().to_str().unwrap().to_owned();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(binary).join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir_all(&folder).unwrap();
    folder
}
