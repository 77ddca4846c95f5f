//! Catalogues: what a policy may speak of, and the text that declares it.

use std::fmt::Write as _;

use super::random::Random;

/// What a service is measured in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measured {
    Time,
    Pieces,
    Period,
    Quotes,
}

/// A service.
#[derive(Debug, Clone)]
pub struct WorldService {
    pub name: String,
    pub category: String,
    pub measured: Measured,
}

/// A catalogue, as far as policies need it.
#[derive(Debug, Clone)]
pub struct World {
    pub categories: Vec<String>,
    pub services: Vec<WorldService>,
    pub roles: Vec<String>,
    pub signers: Vec<String>,
    /// Profiles under Wlz, by delivery.
    pub profiles: Vec<(String, Vec<String>)>,
    pub text: String,
}

/// A catalogue with a few of everything.
pub fn world(random: &mut Random) -> World {
    let categories: Vec<String> = ["care", "facility", "wellbeing", "day_activities"]
        .into_iter()
        .take(random.between(2, 4))
        .map(str::to_owned)
        .collect();
    let mut services = Vec::new();
    for (place, category) in categories.iter().enumerate() {
        for number in 0..random.between(1, 3) {
            let measured = match (place, number) {
                (0, 0) => Measured::Time,
                (1, 0) => *random.pick(&[Measured::Pieces, Measured::Period]),
                (_, _) => *random.pick(&[
                    Measured::Time,
                    Measured::Time,
                    Measured::Pieces,
                    Measured::Period,
                    Measured::Quotes,
                ]),
            };
            let name = format!("s_{category}_{number}");
            services.push(WorldService { name, category: category.clone(), measured });
        }
    }
    let roles = some_names(random, &["carer", "assistant", "nurse", "companion"], 2);
    let signers =
        some_names(random, &["resident", "representative", "advocate", "contact_carer"], 2);
    let highest = random.between(3, 6);
    let mut numbered: Vec<String> = (1..=highest).map(|number| number.to_string()).collect();
    if random.percent(50) {
        numbered.push("\"6 MB\"".to_owned());
    }
    let short: Vec<String> = numbered.iter().take(random.between(1, 3)).cloned().collect();
    let profiles = vec![("VPT".to_owned(), numbered), ("MPT".to_owned(), short)];
    let mut world = World { categories, services, roles, signers, profiles, text: String::new() };
    world.text = text(&world);
    world
}

fn some_names(random: &mut Random, names: &[&str], least: usize) -> Vec<String> {
    names.iter().take(random.between(least, names.len())).map(|name| (*name).to_owned()).collect()
}

fn text(world: &World) -> String {
    let mut text = String::from(
        "catalogue \"Gemaakt\" / \"Made\" in force from 2010-01-01\n\
         law Wlz \"Wet langdurige zorg\"\n\
         delivery VPT \"volledig pakket thuis\"\ndelivery MPT \"modulair pakket thuis\"\n",
    );
    for (delivery, profiles) in &world.profiles {
        writeln!(text, "profiles Wlz {delivery}: {}", profiles.join(", ")).unwrap();
    }
    for category in &world.categories {
        writeln!(text, "category {category} \"soort {category}\" / \"kind {category}\"").unwrap();
    }
    for service in &world.services {
        let measure = match service.measured {
            Measured::Time => "time",
            Measured::Pieces => "piece",
            Measured::Period => "period",
            Measured::Quotes => "quotes",
        };
        let (name, category) = (&service.name, &service.category);
        writeln!(text, "service {name} in {category} measured in {measure} \"{name}\"").unwrap();
    }
    for role in &world.roles {
        writeln!(text, "role {role} \"{role}\"").unwrap();
    }
    for signer in &world.signers {
        writeln!(text, "signer {signer} \"{signer}\"").unwrap();
    }
    text
}
