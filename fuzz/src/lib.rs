//! Inputs made by chance, but not blindly: texts are changed by their words and lines, bodies by their fields.
//!
//! In: an input that is known, and a number. Out: another input.
//! Absent on purpose: what is asked of an input; that stands with the tests, which ask it of every case.

#[path = "../../tests/fuzzed/mod.rs"]
pub mod fuzzed;

pub mod bodies;
pub mod random;
pub mod texts;

use libfuzzer_sys::fuzzer_mutate;

use crate::random::Random;

/// Changes an input in place; the number of bytes that it has then.
///
/// One time in three, and where the change makes nothing that fits, the library changes its bytes: that also
/// takes words from the dictionary, and pieces from other inputs.
pub fn change(
    data: &mut [u8],
    size: usize,
    most: usize,
    seed: u32,
    make: impl FnOnce(&[u8], &mut Random) -> Option<Vec<u8>>,
) -> usize {
    let mut random = Random::new(seed);
    if random.below(3) > 0
        && let Some(made) = data.get(..size).and_then(|known| make(known, &mut random))
        && !made.is_empty()
        && made.len() <= most
        && let Some(room) = data.get_mut(..made.len())
    {
        room.copy_from_slice(&made);
        return made.len();
    }
    fuzzer_mutate(data, size, most)
}
