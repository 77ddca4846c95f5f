// What the tests of the form share: the words of both languages, how somebody fills it in, and what the service says of it.
import assert from "node:assert/strict";

/** The four organisations, each with a day of its rules and what these ask of a client. */
export const clients = {
  archipel: { on: "2013-11-01", delivery: "VPT", profile: "4", facts: { location: "berkenstaete", closed_unit: "no" }, unit: "EUR" },
  amsta: { on: "2018-07-01", delivery: "VPT", profile: "4", unit: "minutes" },
  zzg: { on: "2018-12-03", delivery: "VPT", profile: "4", unit: "points" },
  norschoten: { on: "2018-11-12", delivery: "ZZP", profile: "4", unit: "EUR" },
};

/** Fills in the organisation, the day and the client. */
export async function fillClient(page, say, policy, changes = {}) {
  const { on, delivery, profile, facts = {} } = { ...clients[policy], ...changes };
  await page.locator(`option[value="${policy}"]`).waitFor({ state: "attached" });
  await page.getByLabel(say.organisation, { exact: true }).selectOption(policy);
  await page.getByLabel(say.date, { exact: true }).fill(on);
  await page.getByLabel(say.law).selectOption("Wlz");
  await page.getByLabel(say.delivery).selectOption(delivery);
  await page.getByLabel(say.profile).selectOption(profile);
  if (facts.location !== undefined) await page.getByLabel(say.lives).selectOption(facts.location);
  if (facts.closed_unit !== undefined) await page.getByRole("radio", { name: facts.closed_unit === "yes" ? say.yes : say.no, exact: true }).check();
}

/** The activity of this number, counted from nought. */
export function row(page, number) {
  return page.locator("[data-row]").nth(number);
}

/** Adds an activity from the catalogue and fills in what is given. */
export async function add(page, say, service, { minutes, times, per, quote, by, role, able = [] } = {}) {
  const number = await page.locator("[data-row]").count();
  await page.getByLabel(say.addLabel).selectOption(service);
  await page.getByRole("button", { name: say.add, exact: true }).click();
  const at = row(page, number);
  if (minutes !== undefined) await at.getByLabel(say.minutes).fill(minutes);
  if (times !== undefined) await at.getByLabel(say.times).fill(times);
  if (quote !== undefined) await at.getByLabel(say.quote).fill(quote);
  if (per !== undefined) await at.getByLabel(say.per, { exact: true }).selectOption(per);
  if (by !== undefined) await at.getByLabel(say.by).selectOption(by);
  if (role !== undefined) {
    if (!(await at.getByLabel(say.role).isVisible())) await at.getByText(say.more).click();
    await at.getByLabel(say.role).selectOption(role);
  }
  for (const one of able) {
    if (!(await at.getByRole("checkbox", { name: one }).isVisible())) await at.getByText(say.more).click();
    await at.getByRole("checkbox", { name: one, exact: true }).check();
  }
  return at;
}

export async function tariff(page, say, amount) {
  const field = page.getByLabel(say.tariff);
  if (!(await field.isVisible())) await page.getByText(say.tariffMore).click();
  await field.fill(amount);
}

export function outcome(page) {
  return page.locator("[data-ready]");
}

/** The cells of the line whose description begins so: week, month, day, and what is left per week, month, day. */
export async function cells(page, label) {
  const line = page.locator("table.lines:not(.paper) tr").filter({ has: page.locator("th[scope=row]", { hasText: label }) }).first();
  return (await line.locator("td.number, td:not([class])").allTextContents()).map((text) => text.trim());
}

/** Waits until the line says this. */
export async function lineSays(page, label, expected, state = label) {
  let found = [];
  for (let round = 0; round < 60; round += 1) {
    found = (await cells(page, label).catch(() => [])).filter((text) => text !== "").slice(-expected.length);
    if (JSON.stringify(found) === JSON.stringify(expected)) return;
    await page.waitForTimeout(50);
  }
  assert.deepEqual(found, expected, state);
}

/** What the page asked the service last, asked again by the test itself. */
export async function asked(url, request, language = "nl") {
  const answer = await fetch(`${url}/v1/evaluations`, {
    method: "POST", headers: { "Content-Type": "application/json", "Accept-Language": language }, body: JSON.stringify(request),
  });
  return answer.json();
}

/** What the form would write to a file now, as somebody gets it. */
export async function savedFile(page, say) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: say.save }).click()]);
  const { readFile } = await import("node:fs/promises");
  return { name: download.suggestedFilename(), value: JSON.parse(await readFile(await download.path(), "utf8")) };
}

/** Opens a file of the form. */
export async function openFile(page, content, name = "form.json") {
  const buffer = Buffer.from(typeof content === "string" ? content : JSON.stringify(content));
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: "application/json", buffer });
}

/** A text as `1.234,50` (Dutch) or `1,234.50`, written here a second time on purpose. */
export function written(text, unit, language) {
  const plain = unit === "EUR" ? text : text.includes(".") ? text.replace(/\.?0+$/, "") : text;
  const [whole, behind] = plain.split(".");
  const [group, point] = language === "nl" ? [".", ","] : [",", "."];
  const grouped = whole.replace(/(\d)(?=(\d{3})+$)/g, `$1${group}`);
  return behind === undefined ? grouped : grouped + point + behind;
}

/** A request with ten activities, all of them offered by Archipel. */
export function tenActivities() {
  const able = ["network"];
  return {
    policy: "archipel",
    arrangement: {
      on: "2019-07-08",
      client: { indication: { law: "Wlz", delivery: "VPT", profile: "4" }, facts: { location: "berkenstaete", closed_unit: false }, tariff: { amount: "100.00", per: "day" } },
      activities: [
        { id: "a1", service: "personal_care", label: "hulp bij douchen", minutes: 20, times: "7", per: "week", by: "provider", role: "carer", able },
        { id: "a2", service: "personal_care", label: "hulp bij aankleden", minutes: 15, times: "7", per: "week", by: "provider", role: "carer" },
        { id: "a3", service: "cleaning", minutes: 60, times: "1", per: "week", by: "provider", able },
        { id: "a4", service: "household_care", minutes: 30, times: "1", per: "week", by: "provider", able },
        { id: "a5", service: "hot_meal", times: "7", per: "week", by: "provider", able },
        { id: "a6", service: "linen", by: "provider" },
        { id: "a7", service: "room_service", times: "2", per: "week", by: "provider" },
        { id: "a8", service: "coffee_full", by: "provider" },
        { id: "a9", service: "day_programme", quote: "125.00", per: "month", by: "provider" },
        { id: "a10", service: "walk", minutes: 45, times: "3", per: "week", by: "network" },
      ],
    },
  };
}

export const words = {
  nl: {
    organisation: "Organisatie", date: "Datum", law: /^Wet/, delivery: /^Leveringsvorm/, profile: /^Zorgprofiel/, lives: "Waar woont de cliënt?",
    yes: "ja", no: "nee", addLabel: /^Iets toevoegen/, add: "Voeg toe", minutes: "Minuten per keer", times: "Hoe vaak", per: "Per",
    quote: /^Offerte/, by: "Wie doet het?", role: /^Functie/, more: "Meer over deze activiteit", tariff: /^Tarief/,
    tariffMore: "Het afgesproken tarief", save: "Sla op als bestand",
    network: "netwerk", provider: "zorgaanbieder", total: "TOTAAL SALDO", free: "RESULTAAT",
    name: { archipel: "Budgetformulier", amsta: "Afsprakenkaart", zzg: "Cliëntagenda", norschoten: "iPVB" },
    light: { green: "Groen", orange: "Oranje", red: "Rood" }, missing: "Wat nog ontbreekt", fine: "Toestemming en handtekeningen zijn in orde",
    trying: "Even proberen", back: "Neem het laatste terug", keep: "Laat het zo", toFamily: "Laat de familie of het netwerk dit doen",
    gone: "De dienst is niet bereikbaar", stale: "Dit hoort nog bij wat er eerder stond", source: "Waar dit staat:", rule: /^De regel zelf/,
    minutesFault: "Vul een heel getal in van 1 tot en met 1440.", numberFault: "Dit is geen getal dat kan", dateFault: "Vul een datum in die bestaat.",
    tooEarly: "De eerste regels beginnen op 21-10-2013.", notJson: "Dit is geen bestand van dit formulier.", tooLarge: "Het bestand is te groot.",
    notAForm: "In dit bestand staat geen formulier.", noPolicy: "Deze organisatie bestaat niet in de dienst.", opened: "Het bestand is geopend",
    ignored: "het formulier heeft er geen plaats voor", unsaved: "Nog niet opgeslagen als bestand", saved: "Geen wijzigingen",
    elsewhere: "Het jaar", stay: "Blijf hier", leave: "Ga weg", throwAway: "Gooi weg", goBack: "Nee, terug", compare: "Vergelijk dit formulier", year: "Bekijk het jaar",
    brokenAddress: "In dit adres staat geen heel formulier.", print: "Print", signature: "handtekening", remove: "Verwijder", client: "cliënt", noFigure: "De regels hebben hier geen getal voor.",
  },
  en: {
    organisation: "Organisation", date: "Date", law: /^Law/, delivery: /^Form of delivery/, profile: /^Care profile/, lives: "Where does the client live?",
    yes: "yes", no: "no", addLabel: /^Add something/, add: "Add", minutes: "Minutes each time", times: "How often", per: "Per",
    quote: /^Quote/, by: "Who does it?", role: /^Role/, more: "More about this activity", tariff: /^Tariff/,
    tariffMore: "The agreed tariff", save: "Save as a file",
    network: "network", provider: "care provider", total: "TOTAL BALANCE", free: "RESULT",
    name: { archipel: "Budget form", amsta: "Card of agreements", zzg: "Client agenda", norschoten: "iPVB" },
    light: { green: "Green", orange: "Orange", red: "Red" }, missing: "What is still missing", fine: "Consent and signatures are in order",
    trying: "Trying out", back: "Take the last one back", keep: "Keep it", toFamily: "Let the family or network do this",
    gone: "The service cannot be reached", stale: "This still belongs to what stood here before", source: "Where this stands:", rule: /^The rule itself/,
    minutesFault: "Fill in a whole number from 1 to 1440.", numberFault: "This is not a number that can be", dateFault: "Fill in a date that exists.",
    tooEarly: "The first ones begin on 21 October 2013.", notJson: "This is not a file of this form.", tooLarge: "The file is too large.",
    notAForm: "There is no form in this file.", noPolicy: "The service does not know this organisation.", opened: "The file is open",
    ignored: "the form has no place for it", unsaved: "Not yet saved as a file", saved: "No changes",
    elsewhere: "The year", stay: "Stay", leave: "Leave", throwAway: "Throw away", goBack: "No, go back", compare: "Compare this form", year: "See the year",
    brokenAddress: "There is no whole form in this address.", print: "Print", signature: "signature", remove: "Remove", client: "client", noFigure: "The rules have no figure for this.",
  },
};
