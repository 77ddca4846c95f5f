// A client's year, as a client supporter or a pilot looks at it: in both languages. What is shown is held beside what the
// service answers to the same course.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { isAccessible, isLargeEnough } from "./accessible.mjs";
import { written } from "./form.mjs";
import { openPage, startBrowser, startService } from "./service.mjs";
import { booked, course, facts, happens, ledger, pot, says, settled, unexpected, withUnit, words } from "./year.mjs";

const SHOTS = new URL("../screenshots/", import.meta.url).pathname;
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

/** The figures of a row of the months, as they stand there. */
function monthRow(page, policy, month) {
  return ledger(page, policy).locator(`tr[data-month="${month}"] td.number`).allTextContents();
}

/** What one organisation's part has to say of a ledger. */
async function showsLedger(page, policy, expected, language) {
  const { unit } = expected;
  const part = ledger(page, policy);
  for (const name of ["saved", "kept", "bought", "open"]) {
    const used = [expected.opening, ...expected.months.map((one) => one.closing)].some((pots) => /[1-9]/.test(pots[name]));
    assert.equal(await pot(page, policy, name).count(), used ? 1 : 0, `${policy} ${name}`);
    if (used) await says(pot(page, policy, name), withUnit(expected.closing[name], unit, language));
  }
  await says(pot(page, policy, "lapsed"), withUnit(expected.totals.lapsed, unit, language));
  await says(pot(page, policy, "given_back"), withUnit(expected.totals.given_back, unit, language));
  assert.ok((await pot(page, policy, "invoiced").textContent()).startsWith(withUnit(expected.invoiced.amount, unit, language)));
  for (const month of expected.months) {
    const cells = await monthRow(page, policy, month.month);
    assert.equal(cells[0], written(month.sums.budget, unit, language), `${policy} ${month.month}`);
    assert.equal(cells[1], written(month.sums.planned, unit, language));
    assert.equal(cells.at(-2), written(month.invoice.amount, unit, language));
    assert.equal(cells.at(-1), written(month.closing.total, unit, language));
    for (const name of ["given_back", "bought", "copaid", "borne", "collective", "paid_out", "unplanned", "lapsed"]) {
      if (/[1-9]/.test(month.sums[name])) assert.ok(cells.includes(written(month.sums[name], unit, language)), `${policy} ${month.month} ${name}`);
    }
  }
  const duties = await part.locator("[data-duty]").evaluateAll((all) => all.map((one) => `${one.dataset.duty} ${one.dataset.state}`));
  assert.deepEqual(duties.sort(), expected.duties.map((one) => `${one.name} ${one.state}`).sort());
  for (const one of expected.unsettled) await part.locator("[data-part=unsettled]").getByText(one.message).first().waitFor();
  // the chart has the same figures in its table
  await part.locator("[data-chart=balance] summary").click();
  const rows = await part.locator("[data-chart=balance] tbody tr").evaluateAll((all) => all.map((row) => row.innerText));
  assert.equal(rows.length, expected.months.length);
  for (const [number, month] of expected.months.entries()) assert.ok(rows[number].includes(withUnit(month.closing.total, unit, language)), rows[number]);
}

for (const language of ["nl", "en"]) {
  const say = words[language];

  test(`the year of the example under four organisations has the figures of the service, in ${language}`, async () => {
    const page = await openPage(browser, service.url, { path: "/year", language });
    await settled(page);
    const expected = await booked(service, { course: course(), facts }, language);
    assert.equal(expected.policies.length, 4);
    for (const { policy, ledger: one } of expected.policies) {
      await ledger(page, policy).getByText(say.months).click();
      await showsLedger(page, policy, one, language);
      const kind = one.unit.startsWith("points") ? "points" : one.unit;
      assert.ok((await ledger(page, policy).locator("header").innerText()).includes(say.unit[kind]));
    }
    for (const outcome of expected.outcomes) {
      for (const { what, amount } of outcome.figures) {
        const cell = page.locator(`[data-figure=${what}] [data-policy="${outcome.policy}"]`);
        if (await cell.count() > 0) assert.equal(await cell.locator("strong").textContent(), withUnit(amount, outcome.unit, language), `${outcome.policy} ${what}`);
        else assert.ok(!/[1-9]/.test(amount), `${what} of ${outcome.policy} is not shown`);
      }
    }
    // who counts in time shows no euros anywhere
    assert.doesNotMatch(await ledger(page, "amsta").innerText(), /€/);
    assert.doesNotMatch((await page.locator('[data-table=sides] [data-policy="amsta"]').allTextContents()).join(), /€/);
    await isAccessible(page, `a year under four in ${language}`);
    await isLargeEnough(page, `a year under four in ${language}`);
    assert.deepEqual(unexpected(page), []);
    assert.deepEqual(page.elsewhere, []);
    if (language === "nl") {
      await page.evaluate(() => document.querySelector('[data-ledger="archipel"]').scrollIntoView());
      await page.screenshot({ path: `${SHOTS}year.png` });
    }
    await page.context().close();
  });

  test(`what happened is added, changed and taken away, and the figures follow, in ${language}`, async () => {
    const page = await openPage(browser, service.url, { path: "/year", language });
    await settled(page);
    for (const name of ["Amsta", "Norschoten", "Archipel Zorggroep"]) await page.getByRole("checkbox", { name, exact: true }).uncheck();
    const ask = (events) => booked(service, { policies: ["zzg"], course: course({ events }) }, language).then((answer) => answer.policies[0].ledger);
    const [away, care] = course().events;
    await says(pot(page, "zzg", "saved"), withUnit((await ask([away, care])).closing.saved, "points:zzg", language));
    // one policy alone: its months stand open
    assert.ok(await ledger(page, "zzg").locator('tr[data-month="2019-03"]').isVisible());
    const bought = await happens(page, say, "points_bought");
    await bought.getByLabel(say.on, { exact: true }).fill("2019-05-06");
    await bought.getByLabel(say.points).fill(language === "nl" ? "1.200,5" : "1,200.5");
    const points = { kind: "points_bought", on: "2019-05-06", points: "1200.5" };
    const withPoints = await ask([away, care, points]);
    assert.match(withPoints.closing.bought, /[1-9]/);
    await says(pot(page, "zzg", "bought"), withUnit(withPoints.closing.bought, "points:zzg", language));
    await ledger(page, "zzg").getByText(say.noInvoices).waitFor();
    const extra = await happens(page, say, "temporary_extra_care");
    await extra.getByLabel(say.from, { exact: true }).fill("2019-06-03");
    await extra.getByLabel(say.until).fill("2019-06-16");
    await extra.getByLabel(say.service).selectOption("personal_care");
    await extra.getByLabel(say.minutes).fill("45");
    await extra.getByLabel(say.role, { exact: false }).selectOption("carer");
    const more = { kind: "temporary_extra_care", from: "2019-06-03", until: "2019-06-16", activity: { service: "personal_care", minutes: 45, times: "1", per: "day", by: "provider", role: "carer" } };
    const withCare = await ask([away, care, points, more]);
    await says(ledger(page, "zzg").locator('tr[data-month="2019-06"] td').last(), written(withCare.months[5].closing.total, "points:zzg", language));
    const done = await happens(page, say, "done");
    await done.getByLabel(say.on, { exact: true }).fill("2019-02-04");
    await done.getByLabel(say.what).selectOption("wishes_talk");
    await ledger(page, "zzg").locator('[data-duty=wishes_talk][data-state^="done"]').first().waitFor();
    await isAccessible(page, `everything that can happen in ${language}`);
    await isLargeEnough(page, `everything that can happen in ${language}`);
    for (const at of [4, 3, 2]) await page.locator(`#event-${at}`).getByRole("button", { name: say.remove }).click();
    await says(pot(page, "zzg", "saved"), withUnit((await ask([away, care])).closing.saved, "points:zzg", language));
    assert.equal(await page.locator("[data-event]").count(), 2);
    await page.locator("#event-0 summary").click();
    await page.locator("#event-0").getByRole("button", { name: say.remove }).click();
    await says(pot(page, "zzg", "given_back"), withUnit((await ask([care])).totals.given_back, "points:zzg", language));
    assert.deepEqual(unexpected(page), []);
    await page.context().close();
  });

  test(`each month says why, down to the rule itself, in ${language}`, async () => {
    const page = await openPage(browser, service.url, { path: "/year", language });
    await settled(page);
    const expected = await booked(service, { course: course(), facts }, language);
    const archipel = expected.policies.find((one) => one.policy === "archipel").ledger;
    const part = ledger(page, "archipel");
    await part.getByText(say.explained).click();
    await part.locator("[data-part=months] details").nth(3).locator("> summary").click();
    const april = archipel.months[3];
    const entries = part.locator('[data-explained="2019-04"] [data-entry]');
    assert.deepEqual(await entries.evaluateAll((all) => all.map((one) => one.dataset.entry)), april.entries.map((one) => one.kind));
    for (const [number, entry] of april.entries.entries()) {
      const text = await entries.nth(number).locator(".entry").innerText();
      assert.ok(text.toLowerCase().includes(entry.label.toLowerCase()) && text.includes(withUnit(entry.amount, "EUR", language)), text);
    }
    const borne = entries.nth(april.entries.findIndex((one) => one.kind === "borne"));
    await borne.locator("summary").first().click();
    await borne.getByText(say.rule).first().click();
    const line = Number(april.entries.find((one) => one.kind === "borne").because[0].at.split(":")[0]);
    await borne.locator(`li.of[value="${line}"]`).first().waitFor();
    const duty = part.locator("[data-duty]").first();
    await duty.locator("summary").first().click();
    await duty.getByText(say.rule).first().waitFor();
    const unsettled = part.locator("[data-part=unsettled]");
    await unsettled.getByText(say.rule).first().click();
    await unsettled.locator("li.of").first().waitFor();
    await isAccessible(page, `a month explained in ${language}`);
    await page.context().close();
  });

  test(`two versions of one organisation, and an hour's own worth, in ${language}`, async () => {
    const page = await openPage(browser, service.url, { path: "/year", language });
    await settled(page);
    await page.getByText(say.worth).click();
    await page.getByLabel(say.hour).fill(language === "nl" ? "60,00" : "60.00");
    const worth = await booked(service, { course: course(), facts, yardstick: { hour: "60.00" } }, language);
    const budget = worth.outcomes.find((one) => one.policy === "amsta").figures.find((one) => one.what === "budget");
    await page.locator('[data-figure=budget] [data-policy="amsta"]').getByText(withUnit(budget.euros, "EUR", language)).waitFor();
    await page.getByLabel(say.hour).fill("abc");
    await page.getByText(say.faults).waitFor();
    assert.equal(await page.getByLabel(say.hour).getAttribute("aria-invalid"), "true");
    await page.getByLabel(say.hour).fill("");
    for (const name of ["Amsta", "Norschoten", "ZZG zorggroep"]) await page.getByRole("checkbox", { name, exact: true }).uncheck();
    await page.locator("summary", { hasText: /Oude en nieuwe|Old and new/ }).click();
    await page.getByRole("checkbox", { name: /2013/ }).check();
    await page.getByRole("checkbox", { name: /1-1-2019|1 January 2019/ }).check();
    const policies = ["archipel@2013-10-21", "archipel@2019-01-01"];
    const two = await booked(service, { policies, course: course(), facts }, language);
    for (const { policy, ledger: one } of two.policies) await says(pot(page, policy, "lapsed"), withUnit(one.totals.lapsed, "EUR", language));
    await isAccessible(page, `two versions in ${language}`);
    await page.context().close();
  });
}
