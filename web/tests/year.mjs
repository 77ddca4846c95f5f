// What the tests of the year share: the words of both languages, a year as the service takes it, and how amounts are written.
import assert from "node:assert/strict";
import { written } from "./form.mjs";

export const words = {
  nl: {
    organisations: "Organisaties", from: "Vanaf", until: "Tot en met", on: "Op", add: "Voeg toe", addLabel: "Er gebeurde iets", remove: "Verwijder", months: "De cijfers per maand",
    explained: "Elke maand uitgelegd", rule: /^De regel zelf \(regel \d+\)/, endsBefore: "Deze dag ligt vóór de eerste dag.", outside: "Deze dag valt buiten de dagen van het overzicht.",
    faults: "Er klopt iets niet. Bij het veld staat wat.", stale: "Dit hoort nog bij wat er eerder stond", gone: "De dienst is niet bereikbaar", save: "Sla op als bestand",
    notAYear: "In dit bestand staat geen jaar van een cliënt.", noPlace: "Dit stond in het bestand, maar deze pagina heeft er geen plaats voor:", loaded: "Het bestand is geopend",
    throwAway: "Gooi weg", noBack: "Nee, terug", replace: "Wijzigingen weggooien?", arrived: "Dit zijn de afspraken van Budget maken.", toForm: "Wijzig in Budget maken", year: "Bekijk het jaar",
    overlap: "De cliënt was op deze dagen al weg.", chooseOne: "Kies er minstens één.", role: "Functie", points: "Hoeveel punten?", number: "Dit is geen getal dat kan. Vul een getal boven nul in, bijvoorbeeld 3,5.",
    minutes: "Minuten per keer", service: "Welke zorg?", what: "Welk gesprek of welke taak?", table: "De cijfers in een tabel", opening: "Wat had de cliënt al op de eerste dag?", kept: "Eigen reserve",
    lives: "Waar woont de cliënt?", fillIn: "Vul dit in. De regels hebben het nodig.", noDay: "Vul een dag in die bestaat.", tooLong: "Dit is te lang. Een overzicht mag hoogstens dertig jaar zijn.",
    noAnswer: "Deze regels geven hier geen uitkomst", worth: "Wat is een uur of punt waard?", hour: /^Een uur is waard/, noInvoices: "De cliënt krijgt geen rekening.", unit: { EUR: "In euro's.", minutes: "In minuten.", points: "In punten." },
    addForm: "Voeg het formulier van Budget maken toe", english: "English", example: "Neem het voorbeeld",
  },
  en: {
    organisations: "Organisations", from: "From", until: "Until", on: "On", add: "Add", addLabel: "Something happened", remove: "Remove", months: "The figures by month",
    explained: "Each month explained", rule: /^The rule itself \(line \d+\)/, endsBefore: "This day is before the first day.", outside: "This day is outside the days of the overview.",
    faults: "Something is not right. Each field says what.", stale: "This still belongs to what stood here before", gone: "The service cannot be reached", save: "Save as a file",
    notAYear: "There is no client's year in this file.", noPlace: "This was in the file, but this page has no place for it:", loaded: "The file is open",
    throwAway: "Throw away", noBack: "No, go back", replace: "Throw changes away?", arrived: "This is the arrangement of Make a budget.", toForm: "Change it in Make a budget", year: "See the year",
    overlap: "The client was away on these days already.", chooseOne: "Choose at least one.", role: "Role", points: "How many points?", number: "This is not a number that can be. Fill in a number above zero, such as 3.5.",
    minutes: "Minutes each time", service: "Which care?", what: "Which meeting or task?", table: "The figures in a table", opening: "What did the client have on the first day?", kept: "Own reserve",
    lives: "Where does the client live?", fillIn: "Fill this in. The rules need it.", noDay: "Fill in a day that exists.", tooLong: "This is too long. An overview may be thirty years at most.",
    noAnswer: "These rules have no outcome here", worth: "What is an hour or a point worth?", hour: /^An hour is worth/, noInvoices: "The client gets no invoice.", unit: { EUR: "In euros.", minutes: "In minutes.", points: "In points." },
    addForm: "Add the form of Make a budget", english: "English", example: "Take the example",
  },
};

export const activities = [
  { id: "a1", service: "personal_care", minutes: 20, times: "7", per: "week", by: "provider", role: "carer", able: ["network"], consent: "client", consent_on: "2018-12-01" },
  { id: "a2", service: "cleaning", minutes: 60, times: 1, per: "week", by: "provider", role: "facility_worker" },
  { id: "a3", service: "hot_meal", times: 7, per: "week", by: "provider" },
  { id: "a4", service: "walk", minutes: 30, times: 2, per: "week", by: "network" },
];
export const facts = { archipel: { location: "berkenstaete", closed_unit: false } };

/** The year of the example, or another one. */
export function course(changes = {}) {
  return {
    from: "2019-01-01", until: "2019-12-31", moved_on: "2018-12-15",
    client: { indications: [{ indication: { law: "Wlz", delivery: "VPT", profile: "4" } }] },
    agreements: [{ signed_on: "2018-12-01", from: "2018-12-15", signed: ["client", "supporter"], activities }],
    events: [
      { kind: "absence", from: "2019-03-04", until: "2019-03-10", in: "hospital" },
      { kind: "unplanned_care", on: "2019-04-08", activity: { service: "personal_care", minutes: 60, times: "1", per: "day", by: "provider", role: "carer", consent: "client" } },
    ],
    ...changes,
  };
}

/** Asks the service itself. */
export async function booked(service, request, language) {
  const headers = { "Content-Type": "application/json", "Accept-Language": language };
  const answer = await fetch(`${service.url}/v1/ledger-comparisons`, { method: "POST", headers, body: JSON.stringify(request) });
  assert.equal(answer.status, 200, await answer.clone().text());
  return answer.json();
}

/** An amount with its unit, written here a second time on purpose. */
export function withUnit(text, unit, language) {
  const figure = written(text, unit, language);
  if (unit === "EUR") return language === "nl" ? `€ ${figure}` : `€${figure}`;
  const one = /^-?1(\.0+)?$/.test(text);
  const [minute, point] = language === "nl" ? ["minuut minuten", "punt punten"] : ["minute minutes", "point points"];
  const [single, many] = (unit === "minutes" ? minute : point).split(" ");
  return `${figure} ${one ? single : many}`;
}

/** What the browser complains of. It says so too where something is half filled in, and where a busy service asks the page to
 * come back; those are answers, and no faults of the page. */
export const unexpected = (page) => page.complaints.filter((one) => !/status of (400|503)/.test(one));
export const settled = (page) => page.locator("[data-ready=yes]").waitFor();
export const ledger = (page, policy) => page.locator(`[data-ledger="${policy}"]`);
export const pot = (page, policy, name) => ledger(page, policy).locator(`[data-pot=${name}] dd`);

/** Waits until a figure says this. */
export async function says(locator, expected) {
  let found = "";
  for (let round = 0; round < 80; round += 1) {
    found = ((await locator.textContent().catch(() => "")) ?? "").trim();
    if (found === expected) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  assert.equal(found, expected);
}

/** Opens a file of this content. */
export async function openFile(page, value) {
  const buffer = Buffer.from(typeof value === "string" ? value : JSON.stringify(value));
  await page.locator("main input[type=file]").setInputFiles({ name: "jaar.json", mimeType: "application/json", buffer });
}

/** Adds something that happened; what comes back is its place in the list. */
export async function happens(page, say, kind) {
  const number = await page.locator("[data-event]").count();
  await page.getByLabel(say.addLabel).selectOption(kind);
  await page.getByRole("button", { name: say.add, exact: true }).click();
  return page.locator(`#event-${number}`);
}
