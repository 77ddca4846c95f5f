#![no_main]
//! Any text is read.

use libfuzzer_sys::{Corpus, fuzz_mutator, fuzz_target};
use pvb_fuzz::fuzzed::parse::any_text;
use pvb_fuzz::{change, texts};

fuzz_target!(|data: &[u8]| -> Corpus {
    // what is not UTF-8 never becomes a text
    let Ok(text) = std::str::from_utf8(data) else { return Corpus::Reject };
    any_text(text);
    Corpus::Keep
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    change(data, size, max_size, seed, texts::changed)
});
