//! What a request may not tell: who the client is.
//!
//! In: fields that nobody knows, and texts. Out: a fault for whatever names a person, without repeating it.
//! Absent on purpose: a search of fields that are known to need no name; only their texts are looked at.

use super::object::Node;
use super::place::Place;
use crate::domain::{Fault, FaultCode};
use crate::wire::Json;

/// Words that make a field one about a person, as they stand alone or within a name: `client_name`.
const WORDS: [&str; 33] = [
    "bsn",
    "sofi",
    "burgerservicenummer",
    "sofinummer",
    "name",
    "names",
    "naam",
    "namen",
    "voornaam",
    "voornamen",
    "achternaam",
    "roepnaam",
    "tussenvoegsel",
    "voorletters",
    "initials",
    "surname",
    "geboortedatum",
    "geboorteplaats",
    "birthdate",
    "birthday",
    "dob",
    "adres",
    "address",
    "straat",
    "street",
    "huisnummer",
    "postcode",
    "woonplaats",
    "email",
    "mail",
    "telefoon",
    "phone",
    "mobile",
];

/// Names that are about a person as a whole, written without what divides their words.
const NAMES: [&str; 27] = [
    "firstname",
    "lastname",
    "fullname",
    "familyname",
    "middlename",
    "givenname",
    "dateofbirth",
    "placeofbirth",
    "geboren",
    "housenumber",
    "zipcode",
    "zip",
    "postalcode",
    "emailadres",
    "emailaddress",
    "telefoonnummer",
    "phonenumber",
    "telephone",
    "mobiel",
    "clientnumber",
    "clientnummer",
    "cliëntnummer",
    "clientid",
    "patientnumber",
    "patiëntnummer",
    "polisnummer",
    "iban",
];

/// What to do about it.
const ADVICE: &str = "this service needs no names, no BSN and no other data of a person, and keeps none; \
                      leave it out, and tell requests apart by an id that says nothing about anyone";

/// Tells a field that is about a person, and whatever is within one that nobody knows. Whether the field
/// itself has been told by that; `around` is the object it stands in.
pub(super) fn told(
    node: &Node<'_, '_>,
    key: &str,
    around: Place<'_>,
    faults: &mut Vec<Fault>,
) -> bool {
    if holds_bsn(key) {
        faults.push(number_of_a_person(around.pointer()));
        return true;
    }
    if is_about_a_person(key) {
        let message = format!("the field `{key}` is about a person: {ADVICE}");
        faults.push(node.fault(FaultCode::PersonalData, message));
        return true;
    }
    within(node, faults);
    false
}

/// What stands within a field that nobody knows.
fn within(node: &Node<'_, '_>, faults: &mut Vec<Fault>) {
    match node.value {
        Json::Text(text) if holds_bsn(text) => faults.push(number_of_a_person(node.pointer())),
        Json::Whole(number) if holds_bsn(&number.to_string()) => {
            faults.push(number_of_a_person(node.pointer()));
        }
        Json::List(items) => {
            for (index, value) in items.iter().enumerate() {
                within(&Node { value, place: Place::item(&node.place, index) }, faults);
            }
        }
        Json::Object(entries) => {
            for (key, value) in entries {
                let inner = Node { value, place: Place::field(&node.place, key) };
                told(&inner, key, node.place, faults);
            }
        }
        Json::Null | Json::Truth(_) | Json::Whole(_) | Json::Fraction | Json::Text(_) => {}
    }
}

/// A number that is a person's own; it is not repeated.
pub(super) fn number_of_a_person(pointer: String) -> Fault {
    let message = format!("here stands what reads as a BSN: {ADVICE}");
    Fault::new(pointer, FaultCode::PersonalData, message)
}

fn is_about_a_person(key: &str) -> bool {
    let mut joined = String::new();
    let mut words = vec![String::new()];
    let mut small = false;
    for letter in key.chars() {
        // `clientName` has two words, as `client_name` has
        let begins = small && letter.is_uppercase();
        if begins || !letter.is_alphanumeric() {
            words.push(String::new());
        }
        small = letter.is_lowercase();
        if letter.is_alphanumeric() {
            joined.extend(letter.to_lowercase());
            if let Some(word) = words.last_mut() {
                word.extend(letter.to_lowercase());
            }
        }
    }
    NAMES.contains(&joined.as_str())
        || WORDS.contains(&joined.as_str())
        || words.iter().any(|word| WORDS.contains(&word.as_str()))
}

/// How many digits a BSN has.
const LENGTH: usize = 9;
/// Into so many groups people write them, of two to four digits: `1234.56.782`, `123 456 782`.
const MOST_GROUPS: usize = 4;

/// Whether nine digits stand in a text that can be a BSN, in a row or in groups as people write them.
pub(super) fn holds_bsn(text: &str) -> bool {
    // counting digits costs next to nothing, and most texts have too few
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    digits >= LENGTH && !is_uuid(text) && reads_as_bsn(text.as_bytes())
}

/// A UUID has digits by chance; nobody's number is in it.
fn is_uuid(text: &str) -> bool {
    let is_part = |byte: u8, at: usize| match at {
        8 | 13 | 18 | 23 => byte == b'-',
        _ => byte.is_ascii_hexdigit(),
    };
    text.len() == 36 && text.bytes().enumerate().all(|(at, byte)| is_part(byte, at))
}

fn reads_as_bsn(text: &[u8]) -> bool {
    let mut rest = text;
    while let Some(start) = rest.iter().position(u8::is_ascii_digit) {
        let from = rest.get(start..).unwrap_or_default();
        if starts_with_bsn(from) {
            return true;
        }
        let group = from.iter().take_while(|byte| byte.is_ascii_digit()).count();
        rest = from.get(group..).unwrap_or_default();
    }
    false
}

/// Whether a BSN begins here, where a group of digits does.
fn starts_with_bsn(text: &[u8]) -> bool {
    let mut digits: Vec<u8> = Vec::with_capacity(LENGTH);
    let mut divider = None;
    let mut rest = text;
    for groups in 1..=MOST_GROUPS {
        let group = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let (own, behind) = rest.split_at_checked(group).unwrap_or((rest, &[]));
        digits
            .extend(own.iter().take(LENGTH.saturating_add(1)).map(|byte| byte.wrapping_sub(b'0')));
        if digits.len() >= LENGTH {
            let is_group = groups == 1 || (2..=4).contains(&group);
            return digits.len() == LENGTH && is_group && passes(&digits);
        }
        let [mark @ (b'.' | b' '), after @ ..] = behind else { return false };
        if !(2..=4).contains(&group) || divider.is_some_and(|known| known != mark) {
            return false;
        }
        divider = Some(mark);
        rest = after;
    }
    false
}

/// The eleven-test: nine times the first digit, eight times the second, … twice the eighth, less the ninth, is a
/// multiple of eleven. Nine zeros are nobody's.
fn passes(digits: &[u8]) -> bool {
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1_i32];
    let products = digits.iter().zip(weights);
    let sum = products.fold(0_i32, |sum, (digit, weight)| {
        sum.saturating_add(weight.saturating_mul(i32::from(*digit)))
    });
    sum % 11 == 0 && digits.iter().any(|digit| *digit != 0)
}
