#![no_main]
//! Any bytes are answered.

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use pvb_fuzz::fuzzed::body::any_bytes;
use pvb_fuzz::{bodies, change};

fuzz_target!(|data: &[u8]| any_bytes(data));

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    change(data, size, max_size, seed, bodies::changed)
});
