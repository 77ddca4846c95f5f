// A client's year when things go wrong, and what becomes of what was typed: in both languages.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { isAccessible, isLargeEnough } from "./accessible.mjs";
import { savedFile } from "./form.mjs";
import { openPage, startBrowser, startService } from "./service.mjs";
import { activities, booked, course, facts, happens, ledger, openFile, pot, says, settled, unexpected, withUnit, words } from "./year.mjs";

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

const heavy = { ...course({ events: [] }) };
heavy.agreements = [{ ...heavy.agreements[0], activities: [...activities, { id: "c1", service: "cleaning", minutes: 60, times: 40, per: "week", by: "provider", role: "facility_worker" }] }];

/** Waits until a field says that it is wrong, or that it no longer is. */
async function isInvalid(field, wrong = true) {
  const { page, handle } = { page: field.page(), handle: await field.elementHandle() };
  await page.waitForFunction(([one, expected]) => (one.getAttribute("aria-invalid") === "true") === expected, [handle, wrong]);
}

for (const language of ["nl", "en"]) {
  const say = words[language];

  test(`what is wrong stands beside its field, and the last outcome stays, in ${language}`, async () => {
    const page = await openPage(browser, service.url, { path: "/year", language });
    await settled(page);
    const start = page.locator("section", { has: page.locator("#start") });
    const until = start.getByLabel(say.until, { exact: true });
    await until.fill("2018-01-31");
    await start.getByText(say.endsBefore).waitFor();
    await isInvalid(until);
    await page.getByText(say.stale).waitFor();
    await page.getByText(say.faults).waitFor();
    await until.fill("2060-01-31");
    await start.getByText(say.tooLong).waitFor();
    await until.fill("");
    await start.getByText(say.noDay).waitFor();
    await until.fill("2019-12-31");
    await settled(page);
    await isInvalid(until, false);

    const away = await happens(page, say, "absence");
    await away.getByLabel(say.from, { exact: true }).fill("2019-03-06");
    await away.getByLabel(say.until, { exact: true }).fill("2019-03-08");
    await away.getByText(say.overlap).waitFor();
    await away.getByLabel(say.from, { exact: true }).fill("2017-03-06");
    await away.getByText(say.outside).waitFor();
    await isAccessible(page, `days outside the year in ${language}`);
    await away.getByLabel(say.from, { exact: true }).fill("2019-09-02");
    await away.getByLabel(say.until, { exact: true }).fill("2019-09-08");
    await settled(page);

    const bought = await happens(page, say, "points_bought");
    const points = bought.getByLabel(say.points);
    await points.fill("veel");
    await bought.getByText(say.number).waitFor();
    await isInvalid(points);
    await points.fill("12");
    await settled(page);
    const care = await happens(page, say, "unplanned_care");
    await care.getByLabel(say.service).selectOption("personal_care");
    await care.getByLabel(say.minutes).fill("9999");
    await isInvalid(care.getByLabel(say.minutes));
    await care.getByLabel(say.minutes).fill("90");
    await settled(page);

    const lives = page.getByLabel(say.lives);
    await lives.selectOption("");
    await page.locator("section", { has: page.locator("#questions") }).getByText(say.fillIn).waitFor();
    await ledger(page, "archipel").getByText(say.noAnswer).waitFor();
    assert.ok(await pot(page, "amsta", "kept").isVisible(), "the others are not held up");
    await isAccessible(page, `an answer missing in ${language}`);
    await lives.selectOption("berkenstaete");
    await pot(page, "archipel", "lapsed").waitFor();

    for (const name of ["Amsta", "Archipel Zorggroep", "Norschoten", "ZZG zorggroep"]) await page.getByRole("checkbox", { name, exact: true }).uncheck();
    await page.getByText(say.chooseOne).waitFor();
    await page.getByText(say.stale).waitFor();
    await page.context().close();
  });

  test(`the service is gone and comes back, and nothing typed is lost, in ${language}`, async () => {
    const page = await openPage(browser, service.url, { path: "/year", language });
    await settled(page);
    await service.stop();
    const start = page.locator("section", { has: page.locator("#start") });
    await start.getByLabel(say.from, { exact: true }).fill("2019-02-01");
    await page.getByRole("alert").getByText(say.gone).first().waitFor();
    await page.getByText(say.stale).waitFor();
    assert.ok(await pot(page, "archipel", "lapsed").isVisible(), "the last outcome stays");
    await isAccessible(page, `the service is gone in ${language}`);
    await service.start();
    await settled(page);
    const expected = await booked(service, { course: course({ from: "2019-02-01" }), facts }, language);
    const archipel = expected.policies.find((one) => one.policy === "archipel").ledger;
    await says(pot(page, "archipel", "lapsed"), withUnit(archipel.totals.lapsed, "EUR", language));
    await page.context().close();
  });

  test(`a draft survives a reload, a file goes out and comes in, in ${language}`, async () => {
    const page = await openPage(browser, service.url, { path: "/year", language });
    await settled(page);
    await page.getByText(say.opening).click();
    await page.getByLabel(say.kept).fill(language === "nl" ? "1.234,5" : "1,234.5");
    const expected = await booked(service, { course: course({ opening: { kept: "1234.5" } }), facts }, language);
    const kept = withUnit(expected.policies.find((one) => one.policy === "amsta").ledger.closing.kept, "minutes", language);
    await says(pot(page, "amsta", "kept"), kept);
    let asked = 0;
    page.on("dialog", (dialog) => {
      asked += 1;
      void dialog.accept();
    });
    await page.reload();
    assert.equal(asked, 1, "leaving with something unsaved asks");
    await says(pot(page, "amsta", "kept"), kept);
    assert.equal(await page.getByLabel(say.kept).inputValue(), language === "nl" ? "1.234,5" : "1,234.5");
    // the number keeps its meaning in the other language
    await page.getByRole("button", { name: language === "nl" ? "English" : "Nederlands" }).click();
    const other = language === "nl" ? "en" : "nl";
    await says(pot(page, "amsta", "kept"), withUnit(expected.policies.find((one) => one.policy === "amsta").ledger.closing.kept, "minutes", other));
    await page.getByRole("button", { name: language === "nl" ? "Nederlands" : "English" }).click();
    const file = await savedFile(page, say);
    assert.equal(file.value.course.opening.kept, "1234.5");
    const again = await booked(service, file.value, language);
    assert.deepEqual(again.outcomes, expected.outcomes);
    await page.reload();
    assert.equal(asked, 1, "what is in a file may be left");
    await settled(page);
    // a file of somebody else, with what this page has no place for
    await openFile(page, { policies: ["archipel"], course: { ...heavy, mood: "good" }, facts });
    await page.getByText(say.noPlace).waitFor();
    await page.getByText("/course/mood").waitFor();
    const invoiced = (await booked(service, { policies: ["archipel"], course: heavy, facts }, language)).policies[0].ledger;
    assert.match(invoiced.invoiced.amount, /[1-9]/);
    await says(pot(page, "archipel", "invoiced"), withUnit(invoiced.invoiced.amount, "EUR", language));
    assert.equal(await page.locator("[data-part=invoices] li").count(), 12);
    await openFile(page, "geen json");
    await page.getByRole("alert").waitFor();
    await openFile(page, { drank: "koffie" });
    await page.getByText(say.notAYear).waitFor();
    await says(pot(page, "archipel", "invoiced"), withUnit(invoiced.invoiced.amount, "EUR", language));
    // something changed: another file asks first
    await page.locator("section", { has: page.locator("#start") }).getByLabel(say.until, { exact: true }).fill("2019-06-30");
    await openFile(page, { policies: ["zzg"], course: course() });
    await page.getByRole("dialog").getByText(say.replace).waitFor();
    await isAccessible(page, `asking before a year is replaced in ${language}`);
    await page.getByRole("button", { name: say.noBack }).click();
    await ledger(page, "archipel").waitFor();
    await openFile(page, { policies: ["zzg"], course: course() });
    await page.getByRole("button", { name: say.throwAway }).click();
    await ledger(page, "zzg").waitFor();
    assert.deepEqual(unexpected(page), []);
    await page.context().close();
  });

  test(`from the budget form to its year, a second form later in the year, and back, in ${language}`, async () => {
    const page = await openPage(browser, service.url, { path: "/form", language });
    const client = { indication: { law: "Wlz", delivery: "VPT", profile: "4" }, facts: facts.archipel, tariff: { amount: "100.00", per: "day" } };
    const wash = (times) => [{ id: "a1", service: "personal_care", minutes: 60, times, per: "week", by: "provider", role: "carer", consent: "client" }];
    const signed = ["client", "supporter", "contact_carer"];
    await openFile(page, { policy: "archipel", arrangement: { on: "2019-02-01", client, activities: wash("10"), signed } });
    await page.getByRole("button", { name: say.year }).click();
    await page.getByText(say.arrived).first().waitFor();
    const { facts: given, ...held } = client;
    const agreed = (on, times) => ({ signed_on: on, from: on, signed, activities: wash(times).map((one) => ({ ...one, consent_on: on })) });
    const base = { from: "2019-02-01", until: "2020-01-31", client: { indications: [held] } };
    const first = await booked(service, { policies: ["archipel"], course: { ...base, agreements: [agreed("2019-02-01", "10")] }, facts: { archipel: given } }, language);
    await says(pot(page, "archipel", "lapsed"), withUnit(first.policies[0].ledger.totals.lapsed, "EUR", language));
    assert.equal(await page.locator("[data-ledger]").count(), 1);
    const away = await happens(page, say, "absence");
    await away.getByLabel(say.from, { exact: true }).fill("2019-03-04");
    await away.getByLabel(say.until, { exact: true }).fill("2019-03-10");
    await page.getByRole("button", { name: say.toForm }).click();
    // what stands there already is opened again without a question
    await page.waitForURL(/\/form/);
    await openFile(page, { policy: "archipel", arrangement: { on: "2019-07-01", client, activities: wash("14"), signed } });
    // what came back from the year was not saved
    await page.getByRole("button", { name: say.throwAway }).click();
    await page.getByRole("button", { name: say.year }).click();
    await page.locator("[data-agreement='1']").waitFor();
    const events = [{ kind: "absence", from: "2019-03-04", until: "2019-03-10", in: "hospital" }];
    const both = { ...base, agreements: [agreed("2019-02-01", "10"), agreed("2019-07-01", "14")], events };
    const second = await booked(service, { policies: ["archipel"], course: both, facts: { archipel: given } }, language);
    assert.notEqual(second.policies[0].ledger.totals.planned, first.policies[0].ledger.totals.planned);
    await says(page.locator('[data-ledger="archipel"] tr[data-month="all"] td.number').nth(1), withUnit(second.policies[0].ledger.totals.planned, "EUR", language).replace(/^€ ?/, ""));
    assert.equal(await page.locator("[data-event]").count(), 1, "what happened stays");
    await page.locator("[data-agreement='1']").getByRole("button", { name: say.remove }).click();
    assert.equal(await page.locator("[data-agreement]").count(), 1);
    assert.deepEqual(unexpected(page), []);
    await page.context().close();
  });

  test(`everything by keyboard, on a tablet, a phone, and twice as large, in ${language}`, async () => {
    const page = await openPage(browser, service.url, { path: "/year", language, width: 768, height: 1024 });
    await settled(page);
    await isAccessible(page, `a tablet in ${language}`);
    const field = page.getByLabel(say.addLabel);
    await field.focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator("#event-2").waitFor();
    // the first field of what was added has the focus
    assert.ok(await page.evaluate(() => document.querySelector("#event-2").contains(document.activeElement)));
    const remove = page.locator("#event-2").getByRole("button", { name: say.remove });
    for (let step = 0; step < 40 && !(await remove.evaluate((one) => one === document.activeElement)); step += 1) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.id === "events");
    assert.equal(await page.locator("[data-event]").count(), 2);
    const months = ledger(page, "zzg").getByText(say.months);
    await months.focus();
    await page.keyboard.press("Enter");
    await ledger(page, "zzg").locator('tr[data-month="2019-01"]').waitFor();
    // 200% of 1280 by 900
    for (const [width, height] of [[360, 740], [640, 450]]) {
      await page.setViewportSize({ width, height });
      await page.waitForTimeout(100);
      await isAccessible(page, `${width} px in ${language}`);
      await isLargeEnough(page, `${width} px in ${language}`);
      // words of the chart keep their size
      const size = await page.evaluate(() => document.querySelector('[data-ledger="zzg"] svg.chart text').getBoundingClientRect().height);
      assert.ok(size >= 10, `${size} px`);
    }
    assert.deepEqual(unexpected(page), []);
    await page.context().close();
  });
}
