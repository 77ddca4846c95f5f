//! Policies changed by their words, lines and blocks, with those of the policies and cases of the repository.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use crate::fuzzed::in_repository;
use crate::random::Random;

/// Numbers and dates at the edge of something.
const EDGES: [&str; 22] = [
    "0",
    "1",
    "100",
    "0.001",
    "0.005",
    "-1",
    "7",
    "12",
    "365",
    "1000000",
    "99999999999999999999",
    "170141183460469231731687303715884105727",
    "0.0000000000000000000000000001",
    "€0",
    "€0.01",
    "100%",
    "0%",
    "1..9",
    "0001-01-01",
    "9999-12-31",
    "2016-02-29",
    "2018-12-31",
];

/// What texts are made of.
struct Pieces {
    blocks: Vec<String>,
    lines: Vec<String>,
    words: Vec<String>,
}

/// Another text, out of one that is known.
#[must_use]
pub fn changed(known: &[u8], random: &mut Random) -> Option<Vec<u8>> {
    let mut text = std::str::from_utf8(known).ok()?.to_owned();
    for _ in 0..=random.below(3) {
        text = match random.below(10) {
            0 | 1 => by_blocks(&text, random),
            2..=4 => by_lines(&text, random),
            _ => by_words(&text, random),
        };
    }
    Some(text.into_bytes())
}

fn by_blocks(text: &str, random: &mut Random) -> String {
    let mut blocks: Vec<&str> = text.split("\n\n").collect();
    edited(&mut blocks, &pieces().blocks, random);
    blocks.join("\n\n")
}

fn by_lines(text: &str, random: &mut Random) -> String {
    let mut lines: Vec<&str> = text.split('\n').collect();
    edited(&mut lines, &pieces().lines, random);
    lines.join("\n")
}

/// Changes words within one line.
fn by_words(text: &str, random: &mut Random) -> String {
    let mut lines: Vec<&str> = text.split('\n').collect();
    let place = random.below(lines.len());
    let mut words = words(lines.get(place).copied().unwrap_or_default());
    if random.below(4) == 0 {
        let number = |word: &&str| word.starts_with(|first: char| first.is_ascii_digit());
        let numbers: Vec<usize> =
            words.iter().enumerate().filter(|(_, word)| number(word)).map(|(at, _)| at).collect();
        if let (Some(at), Some(edge)) = (random.pick(&numbers), random.pick(&EDGES)) {
            words[*at] = edge;
        }
    } else {
        edited(&mut words, &pieces().words, random);
    }
    let line = words.concat();
    if let Some(old) = lines.get_mut(place) {
        *old = &line;
    }
    lines.join("\n")
}

/// Takes a part away, doubles or moves one, or puts one of the pieces in.
fn edited<'p>(parts: &mut Vec<&'p str>, pieces: &'p [String], random: &mut Random) {
    let place = random.below(parts.len());
    let other = random.below(parts.len());
    match random.below(8) {
        0 if parts.len() > 1 => drop(parts.remove(place)),
        1 => parts.insert(place, parts[other]),
        2 => parts.swap(place, other),
        3 | 4 => parts.insert(place, random.pick(pieces).map_or("", String::as_str)),
        _ => parts[place] = random.pick(pieces).map_or("", String::as_str),
    }
}

/// A line in words, quoted texts, spaces and signs.
fn words(line: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = line;
    while let Some(first) = rest.chars().next() {
        let wordly = |letter: char| letter.is_alphanumeric() || "_.€%-".contains(letter);
        let length = if first == '"' {
            rest.get(1..).and_then(|behind| behind.find('"')).map(|end| end + 2)
        } else if wordly(first) {
            rest.find(|letter| !wordly(letter))
        } else if first == ' ' {
            rest.find(|letter| letter != ' ')
        } else {
            Some(first.len_utf8())
        };
        let (word, behind) = rest.split_at(length.unwrap_or(rest.len()));
        words.push(word);
        rest = behind;
    }
    if words.is_empty() {
        words.push("");
    }
    words
}

fn pieces() -> &'static Pieces {
    static PIECES: LazyLock<Pieces> = LazyLock::new(|| {
        let mut texts = Vec::new();
        for folder in ["policies", "tests/cases"] {
            read(&in_repository(folder), &mut texts);
        }
        let own = |parts: Vec<&str>| {
            let mut own: Vec<String> = parts.into_iter().map(str::to_owned).collect();
            own.sort();
            own.dedup();
            own
        };
        let lines: Vec<&str> = texts.iter().flat_map(|text| text.lines()).collect();
        Pieces {
            blocks: own(texts.iter().flat_map(|text| text.split("\n\n")).collect()),
            words: own(lines.iter().flat_map(|line| words(line)).collect()),
            lines: own(lines),
        }
    });
    &PIECES
}

fn read(folder: &Path, texts: &mut Vec<String>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            read(&path, texts);
        } else if path.extension().is_some_and(|extension| extension == "pvb") {
            texts.extend(fs::read_to_string(path));
        }
    }
}
