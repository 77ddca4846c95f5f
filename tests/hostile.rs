//! Texts made to hurt: each is answered, without a crash, on the stack of a service's thread.
//!
//! They are sound enough to come past the reader and to wear the checker, the compiler and the
//! printer out: long chains, many names, wide tables, many conditions. How long each takes is
//! printed (`cargo test --release --test hostile -- --nocapture`), not asserted.
#![expect(
    clippy::unwrap_used,
    clippy::arithmetic_side_effects,
    reason = "a test that fails, or overflows, may say so by panicking"
)]

use std::fmt::Write as _;
use std::time::Instant;

use pvb::source::Source;
use pvb::{check, plan, syntax};

const STACK: usize = 2 * 1024 * 1024;
const LONGEST: usize = 128 * 1024;

fn repeated(head: &str, line: impl Fn(usize) -> String, tail: &str) -> String {
    let mut text = head.to_owned();
    for number in 0.. {
        let next = line(number);
        if text.len() + next.len() + tail.len() > LONGEST {
            break;
        }
        text.push_str(&next);
    }
    text.push_str(tail);
    text
}

fn texts() -> Vec<(&'static str, String)> {
    let base = std::fs::read_to_string("tests/cases/check/base.pvb").unwrap();
    let after = |more: &dyn Fn(usize) -> String| repeated(&base, more, "");
    let block = |name: &str, head: &str, line: &dyn Fn(usize) -> String| {
        let without: Vec<&str> = base.split("\n\n").filter(|one| !one.starts_with(name)).collect();
        repeated(&(without.join("\n\n") + "\n\n" + head + " @rules 1 {\n"), line, "}\n")
    };
    let wide = (0..299).fold(String::new(), |mut names, number| {
        write!(names, "v{number}, ").unwrap();
        names
    });
    let deep = "(".repeat(60) + "1" + &")".repeat(60);
    vec![
        ("a megabyte", "policy ".repeat(150_000)),
        ("unknown names", after(&|n| format!("let a{n} = b{n} @rules 1\n"))),
        ("a chain of lets", after(&|n| format!("let a{n} = a{} + a{} @rules 1\n", n + 1, n + 1))),
        ("a cycle of lets", after(&|n| format!("let a{n} = a{} @rules 1\n", (n + 1) % 3_000))),
        ("deep lets", after(&|n| format!("let a{n} = {deep} @rules 1\n"))),
        ("many facts", after(&|n| format!("fact f{n} one of a, b, c\n"))),
        ("wide facts", after(&|n| format!("fact f{n} one of {wide}last\n"))),
        (
            "wide tables",
            after(&|n| {
                format!(
                    "table t{n} by indication, role, performer @rules 1 {{ otherwise | otherwise | otherwise: 1 }}\n"
                )
            }),
        ),
        (
            "many rows",
            repeated(
                &(base.clone() + "\ntable t by calendar year, role @rules 1 {\n"),
                |n| format!("{} | otherwise: 1\n", 1900 + n % 300),
                "}\n",
            ),
        ),
        (
            "many conditions",
            repeated(
                &(base.clone() + "\nrule r @rules 1 {\n"),
                |n| {
                    format!(
                        "when any activity where role is carer and consent is client and performer is network and staff > {n} then warn \"x\"\n"
                    )
                },
                "}\n",
            ),
        ),
        (
            "many facts in conditions",
            repeated(
                &(base.clone()
                    + &(0..11)
                        .fold(String::new(), |text, n| text + &format!("fact t{n} yes or no\n"))
                    + "\nrule r @rules 1 {\n"),
                |_| {
                    "when t0 and t1 and t2 and t3 and t4 and t5 and t6 and t7 and t8 and t9 and t10 then warn \"x\"\n".to_owned()
                },
                "}\n",
            ),
        ),
        ("lights", block("signal", "signal", &|_| "red when balance < €0 per week\n".to_owned())),
        ("offers", block("services", "services", &|_| "care €1.00 per hour\n".to_owned())),
        ("contributions", block("contribute", "contribute", &|n| format!("c{n} €1.00 per week\n"))),
        ("eligibility", block("eligible", "eligible when", &|n| format!("age > {}\n", n % 100))),
        (
            "examples",
            after(&|n| {
                format!(
                    "example \"e{n}\" {{ client Wlz VPT 4 given location is east given age is 80 expect status is red }}\n"
                )
            }),
        ),
        (
            "placeholders",
            repeated(
                &(base.clone() + "\nrule r @rules 1 {\nwhen age > 3 then warn \""),
                |_| "{balance}".to_owned(),
                "\"\n}\n",
            ),
        ),
        (
            "nested ifs",
            base.clone()
                + &format!(
                    "fact n0 number from 0 to 3\nlet a = {}1{} @rules 1\nrule r @rules 1 {{ when a > n0 then warn \"x\" }}\n",
                    "(if n0 > ".repeat(30),
                    " then 1 else 2)".repeat(30)
                ),
        ),
        (
            "long conjunctions",
            repeated(
                &(base.clone() + "fact n1 number\nfact t0 yes or no\nrule r @rules 1 {\n"),
                |_| {
                    let links: String = (0..140).map(|link| format!("n1 > {link} and ")).collect();
                    format!("when {links}t0 then warn \"x\"\n")
                },
                "}\n",
            ),
        ),
        ("one long line", " ".repeat(70_000) + "?"),
        ("one long text", base.clone() + &format!("source s \"{}\"\n", "x".repeat(70_000))),
        (
            "ifs",
            after(&|n| {
                let branches = "if age > 3 then 1 else ".repeat(40);
                format!("let a{n} = {branches} 2 @rules 1\n")
            }),
        ),
    ]
}

fn answer(name: &str, text: &str) {
    let catalogue_text = std::fs::read_to_string("policies/catalogue.pvb").unwrap();
    let source = Source::new("catalogue", &catalogue_text);
    let catalogue = check::catalogue(&source, &syntax::parse(&source).0).0.unwrap();
    let begun = Instant::now();
    let source = Source::new("hostile", text);
    let (document, read) = syntax::parse(&source);
    let parsed = begun.elapsed();
    let (policy, found) = check::check(&source, &document, &catalogue);
    let checked = begun.elapsed();
    let shown = pvb::diagnostic::render(&source, &read).len()
        + pvb::diagnostic::render(&source, &found).len();
    assert!(shown < 4 * 1024 * 1024, "{name}: {shown} bytes of diagnostics");
    let printed = syntax::print(&document, syntax::Language::Dutch).len();
    let plan =
        policy.as_ref().map(|policy| plan::listing(&plan::compile(policy, &catalogue)).len());
    println!(
        "{name:26} read {parsed:>10.1?} ({} found) check {:>10.1?} ({} found), print and plan {:>10.1?} ({printed}, {plan:?})",
        read.len(),
        checked - parsed,
        found.len(),
        begun.elapsed() - checked,
    );
}

#[test]
fn every_text_is_answered() {
    for (name, text) in texts() {
        let thread = std::thread::Builder::new().stack_size(STACK);
        thread.spawn(move || answer(name, &text)).unwrap().join().expect(name);
    }
}
