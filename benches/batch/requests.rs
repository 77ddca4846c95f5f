//! Requests as an organisation's system would send them: ten activities each, no two the same.
//!
//! In: nothing. Out: lines.
//! Absent on purpose: chance; every run sends the same.

/// How many different requests there are; a batch repeats them.
const DIFFERENT: usize = 1000;

/// The services of the form, each with what it is measured by.
const ROWS: [(&str, &str); 10] = [
    (
        "personal_care",
        r#""label":"hulp bij douchen","minutes":MINUTES,"times":"TIMES","per":"week""#,
    ),
    ("cleaning", r#""label":"schoonmaak","minutes":MINUTES,"times":"TIMES","per":"month""#),
    ("household_care", r#""label":"was en bed","minutes":MINUTES,"times":"TIMES","per":"week""#),
    ("restaurant_service", r#""label":"aan tafel","minutes":MINUTES,"times":"TIMES","per":"week""#),
    ("hot_meal", r#""label":"warm eten","times":"TIMES","per":"week""#),
    ("chilled_meal", r#""label":"voor het weekend","times":"TIMES","per":"week""#),
    ("linen", r#""label":"linnen""#),
    ("room_service", r#""label":"roomservice","times":"TIMES","per":"week""#),
    ("coffee_full", r#""label":"koffie en thee""#),
    ("day_programme", r#""label":"biljartclub","quote":"QUOTE","per":"month""#),
];

/// Every request, each a line without its end.
pub fn all() -> Vec<String> {
    (0..DIFFERENT).map(request).collect()
}

fn request(number: usize) -> String {
    let profile = ["1", "2", "3", "4", "6", "8"][number % 6];
    let signed = [
        r#""client","supporter","contact_carer""#,
        r#""representative","supporter","contact_carer""#,
        r#""client""#,
    ][number % 3];
    let activities: Vec<String> = (0..ROWS.len()).map(|place| activity(number, place)).collect();
    format!(
        concat!(
            r#"{{"policy":"archipel","arrangement":{{"on":"20{year}-{month:02}-{day:02}","client":{{"#,
            r#""indication":{{"law":"Wlz","delivery":"VPT","profile":"{profile}"}},"#,
            r#""facts":{{"location":"berkenstaete","closed_unit":{closed}}},"#,
            r#""tariff":{{"amount":"{euros}.{cents:02}","per":"day"}}}},"#,
            r#""activities":[{activities}],"signed":[{signed}]}}}}"#
        ),
        year = 14 + number % 5,
        month = 1 + number % 12,
        day = 1 + number % 28,
        profile = profile,
        closed = number.is_multiple_of(11),
        euros = 60 + number * 7 % 120,
        cents = number % 100,
        activities = activities.join(","),
        signed = signed,
    )
}

fn activity(number: usize, place: usize) -> String {
    let seed = number * 31 + place * 17;
    let (service, measure) = ROWS[(place + number) % ROWS.len()];
    let measure = measure
        .replace("MINUTES", &(10 + seed % 9 * 5).to_string())
        .replace("TIMES", ["1", "2", "3.5", "7", "0.5"][seed % 5])
        .replace("QUOTE", &format!("{}.50", 80 + seed % 70));
    let who = match seed % 5 {
        0 => r#""by":"network""#,
        1 => r#""by":"provider","able":["network"]"#,
        2 | 3 => r#""by":"provider""#,
        _ => r#""able":["volunteer","provider"]"#,
    };
    format!(r#"{{"id":"a{place}","service":"{service}",{measure},{who}}}"#)
}
