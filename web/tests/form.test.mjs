// The budget form, filled in by hand as a client supporter does: every organisation, both languages, figure by figure.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { isAccessible, isLargeEnough } from "./accessible.mjs";
import { add, asked, cells, clients, fillClient, lineSays, openFile, outcome, row, savedFile, tariff, tenActivities, words, written } from "./form.mjs";
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

const languages = ["nl", "en"];
const open = (language, more = {}) => openPage(browser, service.url, { path: "/form", language, ...more });

// domain/facts.md, A: the form as it was printed in 2013 (a tariff of nothing), and with a made-up tariff of 100 a day
const PRINTED = [
  ["15,75", "68,20", "2,25", "-15,75", "-68,20", "-2,25"], ["53,52", "231,74", "7,65", "-69,27", "-299,94", "-9,90"],
  ["0,00", "0,00", "0,00", "-69,27", "-299,94", "-9,90"], ["13,09", "56,70", "1,87", "-82,36", "-356,64", "-11,77"],
];

for (const language of languages) {
  const say = words[language];
  const inLanguage = (figures) => (language === "nl" ? figures : figures.map((text) => text.replaceAll(".", "#").replaceAll(",", ".").replaceAll("#", ",")));

  test(`the form of Archipel comes out as it was printed, and filled in by hand as worked out (${language})`, async () => {
    const page = await open(language);
    await fillClient(page, say, "archipel");
    await tariff(page, say, "0");
    const labels = language === "nl" ? ["infobalie", "nachtdienst", "reservering", "boodschappen"] : ["information desk", "night", "unplanned", "groceries"];
    for (const [number, label] of labels.entries()) await lineSays(page, label, inLanguage(PRINTED[number]), `${label}, as printed`);
    await add(page, say, "hot_meal", { times: "2" });
    await lineSays(page, say.total, inLanguage(["100,76", "436,31", "14,39", "-100,76", "-436,31", "-14,39"]).slice(3), "two meals: exact sums, rounded when shown");
    await row(page, 0).getByRole("button", { name: new RegExp(say.remove) }).click();
    await tariff(page, say, "100");
    await add(page, say, "personal_care", { minutes: "20", times: "7", role: "carer" });
    await add(page, say, "cleaning", { minutes: "60", times: "1" });
    await add(page, say, "hot_meal", { times: "7" });
    await add(page, say, "linen");
    await add(page, say, "room_service", { times: "2" });
    await add(page, say, "coffee_full");
    await add(page, say, "day_programme", { quote: language === "nl" ? "125,00" : "125.00" });
    await add(page, say, "client_support");
    await lineSays(page, say.free, inLanguage(["535,04", "2.316,70", "76,43"]), "free to choose");
    await lineSays(page, say.total, inLanguage(["267,27", "1.157,28", "38,18"]), "the balance of the worked example");
    const months = language === "nl"
      ? { "persoonlijke verzorging": "423,53", schoonmaak: "116,91", "warme maaltijd": "278,85", linnen: "35,00", roomservice: "34,64", koffie: "145,49", dagbesteding: "125,00", klantondersteuner: "0,00" }
      : { "personal care": "423.53", cleaning: "116.91", "hot meal": "278.85", linen: "35.00", "room service": "34.64", coffee: "145.49", "day programme": "125.00", "client supporter": "0.00" };
    for (const [label, month] of Object.entries(months)) {
      const found = (await cells(page, label)).slice(-6);
      assert.equal(found[1], month, label);
    }
    assert.match(await outcome(page).innerText(), new RegExp(say.light.green));
    await page.context().close();
  });

  for (const policy of Object.keys(clients)) {
    test(`${policy}: the form has the policy's own name, and every figure is that of the service (${language})`, async () => {
      const page = await open(language);
      await fillClient(page, say, policy);
      await add(page, say, "personal_care", { minutes: "30", times: "14", role: "carer", able: [say.network] });
      await add(page, say, "hot_meal", { times: language === "nl" ? "3,5" : "3.5" });
      await add(page, say, "walk", { minutes: "60", times: "7", role: policy === "zzg" ? "carer" : undefined });
      await page.getByRole("heading", { name: say.name[policy], exact: true }).waitFor();
      const { value: request } = await savedFile(page, say);
      assert.equal(request.arrangement.activities[1].times, "3.5", "a comma is a point when it travels");
      const statement = await asked(service.url, request, language);
      const kind = clients[policy].unit;
      const figures = (money) => ["week", "month", "day"].map((period) => written(money[period].replace(/^-/, ""), kind, language));
      const signed = (money) => ["week", "month", "day"].map((period) => written(money[period], kind, language));
      for (const line of statement.lines.filter((one) => one.amount !== null)) {
        await lineSays(page, line.label, [...figures(line.amount), ...(line.balance === null ? [] : signed(line.balance))].slice(0, 6), `${policy}: ${line.label}`);
      }
      await lineSays(page, say.total, signed(statement.totals.balance), `${policy}: balance`);
      const text = await outcome(page).innerText();
      assert.match(text, new RegExp(say.light[statement.status]), "the light has a word");
      if (statement.indicative !== undefined && statement.indicative !== null) assert.ok(text.includes(statement.indicative), "a trial calculation says so");
      for (const finding of statement.findings) assert.ok((await page.locator(".findings").allInnerTexts()).join(" ").includes(finding.message), finding.code);
      for (const option of statement.options) assert.ok((await page.locator(".options").innerText()).includes(option.message), option.kind);
      await isAccessible(page, `${policy} in ${language}`);
      await isLargeEnough(page, `${policy} in ${language}`);
      assert.deepEqual(page.elsewhere, []);
      await page.context().close();
    });
  }

  test(`Amsta never shows euros, not even where time runs short or an option is tried (${language})`, async () => {
    const page = await open(language);
    await fillClient(page, say, "amsta");
    await add(page, say, "personal_care", { minutes: "120", times: "14", role: "carer", able: [say.network] });
    await add(page, say, "hot_meal", { times: "7" });
    await add(page, say, "day_programme", { quote: "90" });
    await page.getByText(say.light.red, { exact: true }).first().waitFor();
    const shows = async () => (await page.evaluate(() => document.body.textContent)).match(/.{0,30}(€|euro).{0,20}/i);
    for (const summary of await page.locator("details:not([open]) > summary").all()) if (await summary.isVisible()) await summary.click();
    for (const line of await page.locator("button.open").all()) await line.click();
    assert.equal(await shows(), null);
    await page.getByRole("button", { name: new RegExp(say.toFamily) }).first().click();
    await page.getByRole("heading", { name: say.trying }).waitFor();
    assert.equal(await shows(), null);
    await page.context().close();
  });

  test(`what is missing is said until it is there: signatures and consent (${language})`, async () => {
    const page = await open(language);
    await fillClient(page, say, "zzg");
    await add(page, say, "personal_care", { minutes: "30", times: "7", role: "carer" });
    await page.getByRole("heading", { name: say.missing }).waitFor();
    const findings = page.locator(".findings").first().locator("> li");
    // the outcome follows each letter: the last one is waited for
    await findings.nth(1).waitFor();
    assert.equal(await findings.count(), 2);
    await row(page, 0).getByLabel(language === "nl" ? /^Toestemming van/ : /^Consent of/).selectOption({ label: say.client });
    await page.getByRole("checkbox", { name: say.client, exact: true }).check();
    await page.getByText(say.fine).waitFor();
    assert.equal(await page.getByRole("heading", { name: say.missing }).count(), 0);
    await page.context().close();
  });

  test(`every line and every finding opens to a plain sentence, its source and the rule itself (${language})`, async () => {
    const page = await open(language);
    await page.locator('option[value="archipel"]').waitFor({ state: "attached" });
    const request = tenActivities();
    request.arrangement.client.tariff.amount = "60.00";
    await openFile(page, request);
    await outcome(page).waitFor();
    const statement = await asked(service.url, request, language);
    const lines = await page.locator("button.open").all();
    assert.equal(lines.length, statement.lines.length);
    for (const [number, line] of lines.entries()) {
      await line.click();
      assert.equal(await line.getAttribute("aria-expanded"), "true");
      const why = page.locator(`[id="${await line.getAttribute("aria-controls")}"]`);
      const sentence = await why.locator("strong").first().innerText();
      assert.match(sentence, /^[A-Z][^{}]+\.$/, statement.lines[number].label);
      const { amount } = statement.lines[number];
      const figure = written(amount.week.replace("-", ""), "EUR", language);
      if (figure !== "0,00" && figure !== "0.00") assert.ok(sentence.includes(language === "nl" ? `€ ${figure} per week` : `€${figure} per week`), sentence);
      assert.match(await why.innerText(), language === "nl" ? /Waar dit staat:|Dit staat in geen bron/ : /Where this stands:|stands? in no source|no source/);
    }
    for (const reveal of await page.locator(".findings > li > details > summary").all()) {
      await reveal.click();
      await reveal.locator("..").locator(".reasons > li").first().waitFor();
    }
    await page.locator(".why:not([hidden])").first().getByText(say.rule).first().click();
    await page.locator(".why:not([hidden]) pre, .why:not([hidden]) code").first().waitFor();
    await isAccessible(page, `everything opened in ${language}`);
    await page.context().close();
  });

  test(`a line without an amount says so, and never half a sentence (${language})`, async () => {
    const page = await open(language);
    await page.locator('option[value="norschoten"]').waitFor({ state: "attached" });
    await openFile(page, {
      policy: "norschoten",
      arrangement: { on: "2018-11-12", client: { indication: { law: "Wmo" } }, activities: [
        { id: "a1", service: "personal_care", minutes: 20, times: "7", per: "week", by: "provider", role: "carer" },
        { id: "a2", service: "walk", minutes: 20, times: "1", per: "week", by: "volunteer" },
        { id: "a3", service: "nursing", minutes: 10, times: "1", per: "week", by: "external" },
        { id: "a4", service: "linen", by: "provider", paid_by: "client" },
        { id: "a5", service: "conversation", minutes: 10, times: "1", per: "week", able: [] , by: "self" },
      ] },
    });
    await outcome(page).waitFor();
    for (const line of await page.locator("button.open").all()) await line.click();
    const sentences = await page.locator(".why:not([hidden]) strong:first-child").allInnerTexts();
    assert.ok(sentences.some((text) => text.includes(say.noFigure)), sentences.join("|"));
    for (const text of sentences) assert.doesNotMatch(text, / {2}|:\s*\.|explain-|\{/, text);
    await page.context().close();
  });
}

test("another day brings other rules, another organisation its own questions, and what was typed stays", async () => {
  const say = words.nl;
  const page = await open("nl");
  await fillClient(page, say, "archipel");
  await tariff(page, say, "100");
  await add(page, say, "cleaning", { minutes: "60", times: "1" });
  await page.getByText("af: bijdrage infobalie").first().waitFor();
  await page.getByLabel(say.date, { exact: true }).fill("2019-07-08");
  await page.getByText("af: bijdrage receptie").first().waitFor();
  await page.getByLabel(say.organisation, { exact: true }).selectOption("amsta");
  await page.getByRole("heading", { name: "Afsprakenkaart", exact: true }).waitFor();
  assert.equal(await page.getByLabel(say.lives).count(), 0, "Amsta does not ask where the client lives");
  await page.getByLabel(say.organisation, { exact: true }).selectOption("archipel");
  await page.getByText("af: bijdrage receptie").first().waitFor();
  assert.equal(await page.getByLabel(say.lives).inputValue(), "berkenstaete");
  assert.equal(await row(page, 0).getByLabel(say.minutes).inputValue(), "60");
  await page.context().close();
});
