//! The nearest known name to one that is not known.

/// The nearest of some names, if any is near enough to be meant.
#[must_use]
pub fn nearest<'n>(name: &str, known: &[&'n str]) -> Option<&'n str> {
    let longest_worth_comparing = 64;
    if name.len() > longest_worth_comparing {
        return None;
    }
    known
        .iter()
        .filter(|candidate| candidate.len() <= longest_worth_comparing)
        .map(|candidate| (strsim::damerau_levenshtein(name, candidate), *candidate))
        .filter(|(distance, candidate)| {
            let length = candidate.chars().count().max(name.chars().count());
            distance.saturating_mul(3) <= length.saturating_add(1)
        })
        .min()
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn near_is_near_and_far_is_nothing() {
        let known = ["coffee_full", "coffee_light", "cleaning"];
        assert_eq!(nearest("cofee_full", &known), Some("coffee_full"));
        assert_eq!(nearest("claening", &known), Some("cleaning"));
        assert_eq!(nearest("bicycle", &known), None);
    }
}
