//! The files of the page, as `npm run build` in `web/` made them, inside the program.
//!
//! In: `web/dist/files.rs`, which that build writes, where the program is built with the feature `workbench`. Out: a
//! file by its name.
//! Absent on purpose: building them; a plain `cargo build` needs no Node, and holds no page.

/// The page.
pub(super) const INDEX: &str = "index.html";

/// A file, plain and as it was compressed when the page was built.
#[derive(Debug)]
pub(super) struct File {
    /// Its name, with its folder.
    pub name: &'static str,
    /// Its media type.
    pub kind: &'static str,
    /// What changes with what is in it.
    pub tag: &'static str,
    /// As it is.
    pub plain: &'static [u8],
    /// By brotli, where that makes it smaller.
    pub brotli: Option<&'static [u8]>,
    /// By gzip, where that makes it smaller.
    pub gzip: Option<&'static [u8]>,
}

#[cfg(feature = "workbench")]
static FILES: &[File] = include!(concat!(env!("CARGO_MANIFEST_DIR"), "/web/dist/files.rs"));
#[cfg(not(feature = "workbench"))]
static FILES: &[File] = &[];

/// A file by its name.
pub(super) fn file(name: &str) -> Option<&'static File> {
    FILES.iter().find(|file| file.name == name)
}
