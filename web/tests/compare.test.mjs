// The same arrangement under several policies, as a policy owner or a client supporter compares it: in both languages, and
// when things go wrong. What is shown is held beside what the service answers to the same request.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { isAccessible, isLargeEnough } from "./accessible.mjs";
import { openPage, startBrowser, startService } from "./service.mjs";

let service;
let browser;
before(async () => {
  service = await startService();
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  await service?.close();
});

const words = {
  nl: {
    left: "Nog over", notComparable: "Niet te vergelijken, want", place: "Plaats", noAnswer: "Deze regels geven hier geen uitkomst", share: "Maak een adres om te delen",
    arrived: "Dit zijn de afspraken uit het adres.", broken: "In dit adres staan geen afspraken", closed: "Woont de cliënt op de gesloten afdeling?", lives: "Waar woont de cliënt?", yes: "ja",
    versions: "Oude en nieuwe regels van één organisatie", from: "regels vanaf", first: "21-10-2013", second: "1-1-2019", tooFew: "Kies er minstens twee.", stale: "Dit hoort nog bij wat er eerder stond",
    gone: "De dienst is niet bereikbaar", rule: /^De regel zelf \(regel \d+\)/, table: "De cijfers in een tabel", date: "Datum", file: "Open een bestand", other: "Vergelijk andere afspraken, of sla ze op",
    fileFault: "In dit bestand staat geen formulier.", role: /^Functie bij/, chooseRole: "Kies een functie. De prijs hangt ervan af.", refused: "Er klopt iets niet", worth: "Wat is een uur of punt waard?", hour: /^Een uur is waard/,
    own: "met uw eigen bedrag", toForm: "Wijzig in Budget maken", form: "Budget maken", compare: "Vergelijk dit formulier", tooEarly: "Op deze dag had",
    baseline: "Vergelijk de andere met", organisation: "Organisatie", throwAway: "Gooi weg", noBack: "Nee, terug",
  },
  en: {
    left: "Left", notComparable: "Not comparable, because:", place: "Place", noAnswer: "These rules have no outcome here", share: "Make an address to share",
    arrived: "This is the arrangement from the address.", broken: "There is no arrangement in this address", closed: "Does the client live on the closed unit?", lives: "Where does the client live?", yes: "yes",
    versions: "Old and new rules of one organisation", from: "rules from", first: "21 October 2013", second: "1 January 2019", tooFew: "Choose at least two.", stale: "This still belongs to what stood here before",
    gone: "The service cannot be reached", rule: /^The rule itself \(line \d+\)/, table: "The figures in a table", date: "Date", file: "Open a file", other: "Compare another arrangement, or save this one",
    fileFault: "There is no form in this file.", role: /^Role for/, chooseRole: "Choose a role. The price depends on it.", refused: "Something is not right", worth: "What is an hour or a point worth?", hour: /^An hour is worth/,
    own: "by your own amount", toForm: "Change it in Make a budget", form: "Make a budget", compare: "Compare this form", tooEarly: "On this day",
    baseline: "Compare the others with", organisation: "Organisation", throwAway: "Throw away", noBack: "No, go back",
  },
};
const money = (text, language) => {
  const [whole, cents] = text.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === "nl" ? "." : ",");
  return language === "nl" ? `€ ${grouped},${cents}` : `€${grouped}.${cents}`;
};
const percent = (share, language) => {
  const [, behind] = share.split(".");
  const text = `${Number(behind.slice(0, 2))}.${behind.slice(2)}`.replace(/\.?0+$/, "");
  return `${language === "nl" ? text.replace(".", ",") : text}%`;
};

/** Asks the service itself. */
async function answered(request, language) {
  const headers = { "Content-Type": "application/json", "Accept-Language": language };
  const answer = await fetch(`${service.url}/v1/comparisons`, { method: "POST", headers, body: JSON.stringify(request) });
  assert.equal(answer.status, 200);
  return answer.json();
}
const activities = [
  { id: "a1", service: "personal_care", minutes: 20, times: "7", per: "week", by: "provider", role: "carer", able: ["network"], consent: "client" },
  { id: "a2", service: "cleaning", minutes: 60, times: 1, per: "week", by: "provider", role: "facility_worker" },
  { id: "a3", service: "hot_meal", times: 7, per: "week", by: "provider" },
  { id: "a4", service: "walk", minutes: 30, times: 2, per: "week", by: "network" },
];
const arrangement = { on: "2018-12-01", client: { indication: { law: "Wlz", delivery: "VPT", profile: "4" } }, activities, signed: ["client", "supporter"] };
const facts = { archipel: { location: "berkenstaete", closed_unit: false } };
const column = (page, policy) => page.locator(`[data-policy="${policy}"].column`);
const scale = (page, policy, name) => column(page, policy).locator(`[data-scale=${name}] dd`).first();
const settled = (page) => page.locator("[data-ready=yes]").waitFor();
const shownPolicies = (page) => page.locator("article.column").evaluateAll((all) => all.map((one) => one.dataset.policy));

/** Waits until exactly these columns stand there. */
async function columnsAre(page, policies) {
  await page.waitForFunction((wanted) =>
    document.querySelector("[data-ready=yes]") !== null &&
    [...document.querySelectorAll("article.column")].map((one) => one.dataset.policy).join() === wanted, policies.join());
}

/** Opens a file of this content. */
async function openFile(page, say, value) {
  const opener = page.getByText(say.other);
  if (!(await page.getByRole("button", { name: say.file }).isVisible())) await opener.click();
  await page.locator("input[type=file]").setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from(typeof value === "string" ? value : JSON.stringify(value)) });
}

for (const language of ["nl", "en"]) {
  const say = words[language];

  test(`the four organisations stand side by side with the figures of the service, in ${language}`, async () => {
    const page = await openPage(browser, service.url, { path: "/compare", language });
    await settled(page);
    const expected = await answered({ arrangement, facts }, language);
    assert.deepEqual(await shownPolicies(page), expected.policies.map((one) => one.policy));
    assert.equal(expected.policies.length, 4);
    for (const { policy, statement } of expected.policies) {
      const on = (name) => expected.scales[name].find((one) => one.policy === policy);
      assert.equal(await scale(page, policy, "share_of_budget").textContent(), percent(on("share_of_budget").value, language));
      for (const name of ["money", "planned_money"]) {
        const text = await scale(page, policy, name).textContent();
        if (on(name).value === undefined) assert.equal(text, `${say.notComparable} ${on(name).not_comparable}`);
        else assert.ok(text.startsWith(money(on(name).value, language)), `${policy} ${name}: ${text}`);
      }
      const rank = expected.standing.find((one) => one.policy === policy);
      await column(page, policy).getByText(`${say.place} ${rank.rank} `, { exact: false }).first().waitFor();
      await column(page, policy).getByText(rank.message, { exact: true }).waitFor();
      assert.equal(statement.status, "green");
      assert.match(await column(page, policy).locator(".light").getAttribute("class"), /green/);
    }
    // who counts in time shows no euros anywhere: not in its column, not among who pays
    assert.doesNotMatch(await column(page, "amsta@2018-06-01").innerText(), /€/);
    const pays = page.locator("[data-chart=pays]");
    await pays.getByText(say.table).click();
    const rows = await pays.locator("table tbody tr").evaluateAll((all) => all.map((row) => row.innerText));
    assert.doesNotMatch(rows[0], /€/);
    const archipel = expected.who_pays.find((one) => one.policy === "archipel@2013-10-21");
    for (const paid of archipel.payments) assert.ok(rows[1].includes(money(paid.amount.week, language)), `${paid.who} in ${rows[1]}`);
    const does = page.locator("[data-chart=does]");
    await does.getByText(say.table).click();
    const [amsta] = await does.locator("table tbody tr").evaluateAll((all) => all.map((row) => row.innerText));
    assert.ok(amsta.includes(expected.policies[0].statement.effort.provider) && amsta.includes(expected.policies[0].statement.effort.network), amsta);
    const account = page.locator("[data-account='archipel@2013-10-21 share_of_budget']");
    await account.getByText(expected.accounts[0].message).waitFor();
    await account.locator("summary").first().click();
    const figures = await account.locator(".step > dd.number").allTextContents();
    assert.equal(figures.length, expected.accounts[0].steps.length + 2);
    assert.equal(figures[0], percent(expected.accounts[0].opening, language));
    assert.equal(figures.at(-1), percent(expected.accounts[0].closing, language));
    for (const one of expected.differences) await page.locator("section", { has: page.locator("#differences") }).getByText(one.message, { exact: true }).first().waitFor();
    await isAccessible(page, `four side by side in ${language}`);
    await isLargeEnough(page, `four side by side in ${language}`);
    assert.deepEqual(page.complaints, []);
    assert.deepEqual(page.elsewhere, []);
    await page.context().close();
  });

  test(`any set, two versions of one, another baseline, and an hour's own worth, in ${language}`, async () => {
    const page = await openPage(browser, service.url, { path: "/compare", language });
    await settled(page);
    await page.getByRole("checkbox", { name: "Norschoten", exact: true }).uncheck();
    await page.getByRole("checkbox", { name: "Archipel Zorggroep", exact: true }).uncheck();
    await columnsAre(page, ["amsta@2018-06-01", "zzg@2018-11-18"]);
    await page.getByLabel(say.baseline).selectOption("zzg");
    await page.locator("[data-account='amsta@2018-06-01 share_of_budget']").waitFor();
    await page.getByText(say.worth).click();
    await page.getByLabel(say.hour).fill(language === "nl" ? "60,00" : "60.00");
    const withHour = await answered({ policies: ["amsta", "zzg"], arrangement, yardstick: { hour: "60.00" } }, language);
    const value = withHour.scales.money.find((one) => one.policy === "amsta@2018-06-01").value;
    await scale(page, "amsta@2018-06-01", "money").getByText(say.own).waitFor();
    assert.ok((await scale(page, "amsta@2018-06-01", "money").textContent()).startsWith(money(value, language)));
    await page.getByLabel(say.hour).fill("abc");
    await page.getByText(say.stale).waitFor();
    await page.getByRole("status").getByText(say.refused).first().waitFor();
    assert.equal(await page.getByLabel(say.hour).getAttribute("aria-invalid"), "true");
    await isAccessible(page, `a wrong amount in ${language}`);
    await page.getByLabel(say.hour).fill("");
    await page.getByText(say.versions).click();
    await page.getByRole("checkbox", { name: `Archipel Zorggroep, ${say.from} ${say.first}` }).check();
    await page.getByRole("checkbox", { name: `Archipel Zorggroep, ${say.from} ${say.second}` }).check();
    await page.getByRole("checkbox", { name: "Amsta", exact: true }).uncheck();
    await page.getByRole("checkbox", { name: "ZZG zorggroep", exact: true }).uncheck();
    await columnsAre(page, ["archipel@2013-10-21", "archipel@2019-01-01"]);
    const headings = await page.locator("article.column h3").allTextContents();
    assert.deepEqual(headings, [say.first, say.second].map((day) => `Archipel Zorggroep, ${say.from} ${day}`));
    const two = await answered({ policies: ["archipel@2013-10-21", "archipel@2019-01-01"], arrangement, facts }, language);
    for (const { policy, value } of two.scales.money) assert.equal(await scale(page, policy, "money").textContent(), money(value, language));
    await isAccessible(page, `two versions in ${language}`);
    await page.getByRole("checkbox", { name: `Archipel Zorggroep, ${say.from} ${say.second}` }).uncheck();
    await page.getByText(say.tooFew).waitFor();
    await page.getByText(say.stale).waitFor();
    await page.context().close();
  });

  test(`every sentence of the matrix leads to the rule that says so, in ${language}`, async () => {
    const page = await openPage(browser, service.url, { path: "/compare", language });
    await settled(page);
    const matrix = await fetch(`${service.url}/v1/matrix?on=2018-12-01`).then((answer) => answer.json());
    for (const { dimension } of matrix.dimensions) {
      const row = page.locator(`[data-dimension=${dimension}]`);
      if ((await row.getAttribute("open")) === null) await row.locator("summary").first().click();
      for (const policy of matrix.policies) {
        const points = policy.cells.find((one) => one.dimension === dimension).points;
        const cell = row.locator(`[data-policy^="${policy.policy.split("@")[0]}"]`);
        const sentences = await cell.locator("summary > span, p.plain").allTextContents();
        assert.deepEqual(sentences, points.map((point) => point.text[language]));
      }
    }
    // of what an hour costs stands there what this arrangement asks for: care by a carer, not by a nurse
    const hours = (await fetch(`${service.url}/v1/values?on=2018-12-01`).then((answer) => answer.json())).policies.find((one) => one.policy.startsWith("zzg")).hours;
    const care = hours.find((one) => one.services.names.includes("personal_care") && one.roles.names.includes("carer"));
    const nurse = hours.find((one) => one.services.names.includes("personal_care") && one.roles.names.includes("nurse"));
    const shown = await page.locator("[data-hours=zzg]").innerText();
    assert.ok(shown.includes(care.rows[0].text[language]), shown);
    assert.ok(!shown.includes(nurse.rows[0].text[language]), shown);
    const rule = matrix.policies[1].cells.find((one) => one.dimension === "unit").points[0].because[0];
    const cell = page.locator("[data-dimension=unit] [data-policy^=archipel]");
    await cell.locator("summary").first().click();
    await cell.getByText(say.rule).first().click();
    const text = await fetch(`${service.url}/v1/policies/archipel/versions/2013-10-21`, { headers: { Accept: "text/plain" } }).then((answer) => answer.text());
    const line = text.split("\n")[Number(rule.at.split(":")[0]) - 1];
    assert.equal(await cell.locator("li.of code").first().textContent(), line);
    await isAccessible(page, `a rule of the matrix in ${language}`);
    await isLargeEnough(page, `a rule of the matrix in ${language}`);
    assert.deepEqual(page.complaints, []);
    await page.context().close();
  });

  test(`an address carries it all to another browser, and the service never sees it, in ${language}`, async () => {
    const page = await openPage(browser, service.url, { path: "/compare", language, permissions: ["clipboard-read", "clipboard-write"] });
    await settled(page);
    await page.getByRole("checkbox", { name: "Norschoten", exact: true }).uncheck();
    await page.getByLabel(say.yes, { exact: true }).check();
    await columnsAre(page, ["amsta@2018-06-01", "archipel@2013-10-21", "zzg@2018-11-18"]);
    await page.getByRole("button", { name: say.share }).click();
    const address = await page.waitForFunction(() => (location.hash === "" ? false : location.href)).then((handle) => handle.jsonValue());
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), address);
    const before = await page.locator("article.column").allInnerTexts();
    const other = await openPage(browser, service.url, { path: "/form", language });
    const asked = [];
    other.on("request", (request) => asked.push(request.url() + JSON.stringify(request.headers())));
    await other.goto(address);
    await other.getByText(say.arrived).waitFor();
    await columnsAre(other, ["amsta@2018-06-01", "archipel@2013-10-21", "zzg@2018-11-18"]);
    assert.deepEqual(await other.locator("article.column").allInnerTexts(), before);
    assert.equal(await other.getByLabel(say.yes, { exact: true }).isChecked(), true);
    const fragment = address.split("#")[1];
    assert.ok(asked.length > 3 && asked.every((one) => !one.includes(fragment.slice(0, 40))));
    await isAccessible(other, `a shared address in ${language}`);
    await other.goto(`${service.url}/form`);
    await other.goto(`${service.url}/compare#${fragment.slice(0, 30)}`);
    await other.getByText(say.broken).waitFor();
    await isAccessible(other, `a broken address in ${language}`);
    await other.context().close();
    await page.context().close();
  });

  test(`what an organisation misses is asked beside the field, and faults are told, in ${language}`, async () => {
    const page = await openPage(browser, service.url, { path: "/compare", language });
    await settled(page);
    await openFile(page, say, "[1, 2]");
    await page.getByText(say.fileFault).waitFor();
    const bare = activities.map(({ role, ...rest }) => rest);
    await openFile(page, say, { policies: ["archipel", "zzg"], arrangement: { ...arrangement, activities: bare } });
    await column(page, "archipel@2013-10-21").getByText(say.noAnswer).waitFor();
    await column(page, "archipel@2013-10-21").getByText(say.lives).waitFor();
    await column(page, "zzg@2018-11-18").getByText(say.noAnswer).waitFor();
    assert.equal(await page.getByLabel(say.lives).getAttribute("aria-invalid"), "true");
    await isAccessible(page, `missing facts in ${language}`);
    await isLargeEnough(page, `missing facts in ${language}`);
    await page.getByLabel(say.lives).selectOption("berkenstaete");
    await page.getByRole("group", { name: say.closed }).getByLabel(say.yes, { exact: true }).check();
    await column(page, "archipel@2013-10-21").locator(".standing").waitFor();
    await page.getByText(say.chooseRole).first().waitFor();
    for (const field of await page.getByLabel(say.role).all()) await field.selectOption("carer");
    await column(page, "zzg@2018-11-18").locator(".standing").waitFor();
    // a change that no file has: the file is not opened over it without asking
    await openFile(page, say, { policies: ["amsta", "zzg"], arrangement: { ...arrangement, activities: [{ ...activities[0], service: "nothing_such" }] } });
    await page.getByRole("button", { name: say.throwAway }).click();
    await page.getByRole("status").getByText(say.refused).first().waitFor();
    await page.getByText("nothing_such:").first().waitFor();
    await isAccessible(page, `a faulty arrangement in ${language}`);
    await openFile(page, say, { policies: ["amsta", "zzg"], arrangement });
    await columnsAre(page, ["amsta@2018-06-01", "zzg@2018-11-18"]);
    await page.getByLabel(say.date).fill("2018-08-01");
    await column(page, "zzg").getByText(say.tooEarly).waitFor();
    await page.context().close();
  });

  test(`the service goes and comes back, and nothing is lost; a reload keeps it, in ${language}`, async () => {
    const page = await openPage(browser, service.url, { path: "/compare", language });
    await settled(page);
    await service.stop();
    try {
      await page.getByRole("checkbox", { name: "Amsta", exact: true }).uncheck();
      await page.getByText(say.gone).first().waitFor();
      await page.getByText(say.stale).waitFor();
      assert.equal((await shownPolicies(page)).length, 4);
      await isAccessible(page, `gone in ${language}`);
    } finally {
      await service.start();
    }
    await columnsAre(page, ["archipel@2013-10-21", "norschoten@2018-10-01", "zzg@2018-11-18"]);
    page.on("dialog", (dialog) => void dialog.accept());
    await page.reload();
    await columnsAre(page, ["archipel@2013-10-21", "norschoten@2018-10-01", "zzg@2018-11-18"]);
    assert.equal(await page.getByRole("checkbox", { name: "Amsta", exact: true }).isChecked(), false);
    await page.context().close();
  });

  test(`it fits a phone, a narrow tablet and large letters, in ${language}`, async () => {
    // 640 px is what is left of 1280 at 200%
    for (const width of [360, 640, 768]) {
      const page = await openPage(browser, service.url, { path: "/compare", language, width });
      await settled(page);
      // twice: what is opened first brings more that can be opened
      for (const _ of [1, 2]) {
        await page.evaluate(() => { for (const one of document.querySelectorAll("main details")) one.open = true; });
        await page.waitForTimeout(300);
      }
      await isAccessible(page, `${width} px in ${language}`);
      await isLargeEnough(page, `${width} px in ${language}`);
      await page.context().close();
    }
  });

  test(`from the budget form to here and back, in ${language}`, async () => {
    const page = await openPage(browser, service.url, { path: "/compare", language });
    await settled(page);
    await page.getByRole("button", { name: say.toForm }).click();
    await page.getByRole("heading", { level: 1, name: say.form }).waitFor();
    // the answers went along; the form hands over those of the organisation that it is made for
    await page.getByLabel(say.organisation, { exact: true }).selectOption("archipel");
    await page.getByRole("button", { name: say.compare, exact: true }).click();
    await page.getByRole("heading", { level: 1, name: language === "nl" ? "Vergelijken" : "Compare" }).waitFor();
    await columnsAre(page, ["amsta@2018-06-01", "archipel@2013-10-21", "norschoten@2018-10-01", "zzg@2018-11-18"]);
    const expected = await answered({ arrangement, facts }, language);
    for (const { policy, value } of expected.scales.share_of_budget) assert.equal(await scale(page, policy, "share_of_budget").textContent(), percent(value, language));
    // what was changed here goes to the form only when whoever works on that form says so
    await page.getByLabel(say.date).fill("2018-12-02");
    await page.getByRole("button", { name: say.toForm }).click();
    await page.getByRole("dialog").getByRole("button", { name: say.noBack }).click();
    assert.equal(await page.getByLabel(say.date).inputValue(), "2018-12-01");
    // the form is in no file yet, and is left only when whoever works on it says so
    await page.goBack();
    await page.getByRole("dialog").getByRole("button", { name: language === "nl" ? "Ga weg" : "Leave", exact: true }).click();
    await columnsAre(page, ["amsta@2018-06-01", "archipel@2013-10-21", "norschoten@2018-10-01", "zzg@2018-11-18"]);
    assert.equal(await page.getByLabel(say.date).inputValue(), "2018-12-02");
    await page.getByRole("button", { name: say.toForm }).click();
    await page.getByRole("dialog").getByRole("button", { name: say.throwAway }).click();
    await page.waitForFunction(() => document.querySelector("input[type=date]")?.value === "2018-12-02");
    assert.equal(new URL(page.url()).pathname, "/form");
    await page.context().close();
  });
}

test("what the budget form answers goes before the answers of the example", async () => {
  const page = await openPage(browser, service.url, { path: "/compare" });
  await settled(page);
  assert.equal(await page.getByLabel("nee", { exact: true }).isChecked(), true);
  await page.getByRole("button", { name: "Wijzig in Budget maken" }).click();
  await page.getByRole("heading", { level: 1, name: "Budget maken" }).waitFor();
  await page.getByLabel("Organisatie", { exact: true }).selectOption("archipel");
  await page.getByLabel(words.nl.lives).selectOption("elsewhere");
  await page.getByRole("group", { name: words.nl.closed }).getByLabel("ja", { exact: true }).check();
  await page.getByRole("button", { name: "Vergelijk dit formulier", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Vergelijken" }).waitFor();
  await columnsAre(page, ["amsta@2018-06-01", "archipel@2013-10-21", "norschoten@2018-10-01", "zzg@2018-11-18"]);
  assert.equal(await page.getByLabel(words.nl.lives).inputValue(), "elsewhere");
  assert.equal(await page.getByLabel("ja", { exact: true }).isChecked(), true);
  const expected = await answered({ arrangement, facts: { archipel: { location: "elsewhere", closed_unit: true } } }, "nl");
  const archipel = expected.standing.find((one) => one.policy === "archipel@2013-10-21");
  await column(page, "archipel@2013-10-21").getByText(archipel.message, { exact: true }).waitFor();
  await page.context().close();
});

test("the keyboard alone suffices: choose, share, and open a rule", async () => {
  const page = await openPage(browser, service.url, { path: "/compare", permissions: ["clipboard-read", "clipboard-write"] });
  await settled(page);
  const focused = () => page.evaluate(() => document.activeElement?.closest("label, button, summary, a")?.textContent.trim() ?? "");
  const to = async (text) => {
    for (let at = 0; at < 150; at += 1) {
      if ((await focused()).startsWith(text)) {
        const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
        assert.notEqual(outline, "none", `${text} has the focus, and nobody sees it`);
        return;
      }
      await page.keyboard.press("Tab");
    }
    assert.fail(`${text} cannot be reached`);
  };
  await to("Maak een adres om te delen");
  await page.keyboard.press("Enter");
  await page.getByText("Het adres is gekopieerd.").waitFor();
  await to("Norschoten");
  await page.keyboard.press("Space");
  await columnsAre(page, ["amsta@2018-06-01", "archipel@2013-10-21", "zzg@2018-11-18"]);
  await to("Rekent in tijd");
  await page.keyboard.press("Enter");
  await to("De regel zelf");
  await page.keyboard.press("Enter");
  await page.locator("[data-dimension=unit] li.of").waitFor();
  await page.context().close();
});

test("a picture of the page for the reader of the project", async () => {
  const page = await openPage(browser, service.url, { path: "/compare", width: 1440, height: 1500 });
  await settled(page);
  await page.screenshot({ path: new URL("../screenshots/compare.png", import.meta.url).pathname, animations: "disabled" });
  await page.context().close();
});
