//! The nearest known name to one that is not known.
//!
//! In: a name as someone wrote it, and the names there are. Out: the one that was probably meant.
//! Absent on purpose: the sentence around it, which policy text, findings and problems each word for
//! themselves.

/// Longer names are not compared: nobody mistypes a name that long, and comparing costs the product
/// of both lengths.
const LONGEST: usize = 100;

/// The candidate that differs least from a name, where it differs little: a third of its letters.
/// Capitals and the difference between `-`, `_` and a space do not count. The first wins a tie.
#[must_use]
pub fn nearest<'n>(name: &str, known: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    if name.is_empty() || name.len() > LONGEST {
        return None;
    }
    let folded = fold(name);
    let mut best: Option<(usize, &'n str)> = None;
    for candidate in known.into_iter().filter(|candidate| candidate.len() <= LONGEST) {
        let distance = strsim::damerau_levenshtein(&folded, &fold(candidate));
        let letters = name.chars().count().max(candidate.chars().count());
        let near = distance.saturating_mul(3) <= letters.saturating_add(1);
        if near && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

fn fold(name: &str) -> String {
    name.to_lowercase().replace(['-', ' '], "_")
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn near_is_near_and_far_is_nothing() {
        let known = ["coffee_full", "coffee_light", "cleaning"];
        assert_eq!(nearest("cofee_full", known), Some("coffee_full"));
        assert_eq!(nearest("claening", known), Some("cleaning"));
        assert_eq!(nearest("bicycle", known), None);
    }

    #[test]
    fn finds_a_slip_and_nothing_far() {
        let known = ["nursing", "hot_meal", "chilled_meal"];
        assert_eq!(nearest("nursnig", known), Some("nursing"));
        assert_eq!(nearest("Hot-Meal", known), Some("hot_meal"));
        assert_eq!(nearest("helicopter", known), None);
        assert_eq!(nearest("", known), None);
    }
}
