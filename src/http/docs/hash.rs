//! The hash of a text, as a content security policy writes it.

use sha2::{Digest, Sha256};

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// `sha256-…`
pub(super) fn of(text: &str) -> String {
    format!("sha256-{}", base64(&Sha256::digest(text.as_bytes())))
}

fn base64(bytes: &[u8]) -> String {
    let letter = |six: u32| {
        let place = usize::try_from(six & 63).unwrap_or_default();
        LETTERS.get(place).map_or('=', |letter| char::from(*letter))
    };
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let at = |place: usize| u32::from(three.get(place).copied().unwrap_or_default());
        let all = (at(0) << 16) | (at(1) << 8) | at(2);
        text.push(letter(all >> 18));
        text.push(letter(all >> 12));
        text.push(if three.len() > 1 { letter(all >> 6) } else { '=' });
        text.push(if three.len() > 2 { letter(all) } else { '=' });
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{base64, of};

    #[test]
    fn bytes_become_letters_as_rfc_4648_has_it() {
        let of = |text: &str| base64(text.as_bytes());
        assert_eq!((of(""), of("f"), of("fo")), ("".into(), "Zg==".into(), "Zm8=".into()));
        assert_eq!((of("foo"), of("foobar")), ("Zm9v".into(), "Zm9vYmFy".into()));
    }

    #[test]
    fn the_hash_of_nothing_is_the_known_one() {
        assert_eq!(of(""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }
}
