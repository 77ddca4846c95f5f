// What could be different: every option is a button with its effect; it is tried, the difference is seen, and taken back.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { isAccessible } from "./accessible.mjs";
import { asked, lineSays, openFile, outcome, row, savedFile, tenActivities, words, written } from "./form.mjs";
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

/** Ten activities on a tariff that is too low for them. */
function short() {
  const request = tenActivities();
  request.arrangement.client.tariff.amount = "70.00";
  return request;
}

async function opened(language, request) {
  const page = await openPage(browser, service.url, { path: "/form", language });
  await page.locator('option[value="archipel"]').waitFor({ state: "attached" });
  await openFile(page, request);
  await outcome(page).waitFor();
  return page;
}

/** The sentence with the amount that an option frees, as its button has it. */
function gain(option, unit, language) {
  const figure = written(option.frees.week, unit, language);
  return unit === "EUR" ? (language === "nl" ? `+ € ${figure} per week` : `+ €${figure} per week`) : `+ ${figure} `;
}

for (const language of ["nl", "en"]) {
  const say = words[language];

  test(`the family takes over: tried, the difference seen, and taken back exactly (${language})`, async () => {
    const request = short();
    const page = await opened(language, request);
    const before = await asked(service.url, request, language);
    const untouched = (await savedFile(page, say)).value;
    const option = before.options.find((one) => one.kind === "reassign" && one.activity === "a1");
    const button = page.getByRole("button", { name: option.message });
    assert.ok((await button.innerText()).includes(gain(option, "EUR", language)), await button.innerText());

    await button.click();
    await page.getByRole("heading", { name: say.trying }).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.id), "trial", "the keyboard goes along to what is tried");
    assert.equal(await row(page, 0).getByLabel(say.by).inputValue(), "network");
    request.arrangement.activities[0].by = option.to;
    request.arrangement.activities[0].able = short().arrangement.activities[0].able;
    const after = await asked(service.url, request, language);
    await lineSays(page, say.total, ["week", "month", "day"].map((period) => written(after.totals.balance[period], "EUR", language)), "what is tried is computed");
    const rows = await page.locator(".trial tbody tr, .trial tfoot tr").allInnerTexts();
    assert.ok(rows[0].includes(written(before.totals.balance.week, "EUR", language)), rows[0]);
    assert.ok(rows[1].includes(written(after.totals.balance.week, "EUR", language)), rows[1]);
    assert.ok(rows[2].includes(`+${written(option.frees.week, "EUR", language)}`), rows[2]);
    await isAccessible(page, `trying out, ${language}`);

    await page.getByRole("button", { name: say.back }).click();
    await page.getByRole("heading", { name: say.trying }).waitFor({ state: "detached" });
    assert.equal(await page.evaluate(() => document.activeElement?.id), "statement");
    await lineSays(page, say.total, ["week", "month", "day"].map((period) => written(before.totals.balance[period], "EUR", language)), "taken back");
    assert.deepEqual((await savedFile(page, say)).value, untouched, "the form is exactly what it was");
    await page.context().close();
  });

  test(`every option opens to its reason and rule; every one that changes the form can be tried and taken back (${language})`, async () => {
    for (const make of [short, zzgShort]) {
      const request = make();
      const page = await opened(language, request);
      const statement = await asked(service.url, request, language);
      const untouched = (await savedFile(page, say)).value;
      assert.ok(statement.options.length > 0);
      const shown = page.locator(".options > li");
      assert.equal(await shown.count(), statement.options.length);
      for (const [number, option] of statement.options.entries()) {
        const at = shown.nth(number);
        assert.ok((await at.innerText()).includes(option.message), option.kind);
        await at.locator("summary").first().click();
        await at.locator(".reasons > li").first().waitFor();
        await at.locator("summary").first().click();
        const button = at.locator("> button");
        if ((await button.count()) === 0) {
          assert.ok(["copay", "buy_points"].includes(option.kind), `${option.kind} should be a button`);
          continue;
        }
        await button.click();
        await page.getByRole("heading", { name: say.trying }).waitFor();
        await outcome(page).waitFor();
        await page.getByRole("button", { name: say.back }).click();
        await lineSays(page, say.total, ["week", "month", "day"].map((period) => written(statement.totals.balance[period], statement.unit, language)), `${option.kind} taken back`);
        assert.deepEqual((await savedFile(page, say)).value, untouched, option.kind);
      }
      await page.context().close();
    }
  });
}

/** Points that run short, with everything that can be made shorter or given to somebody else. */
function zzgShort() {
  return {
    policy: "zzg",
    arrangement: {
      on: "2018-12-03",
      client: { indication: { law: "Wlz", delivery: "VPT", profile: "4" } },
      activities: [
        { id: "a1", service: "personal_care", minutes: 45, times: "14", per: "week", by: "provider", role: "carer", able: ["network"] },
        { id: "a2", service: "walk", minutes: 60, times: "7", per: "week", by: "provider", role: "carer", able: ["volunteer"] },
        { id: "a3", service: "conversation", minutes: 10, times: "7", per: "week", by: "provider", role: "carer" },
      ],
    },
  };
}

test("several are tried together and taken back one by one; what is typed meanwhile stays; what is kept stays", async () => {
  const say = words.nl;
  const page = await opened("nl", short());
  await page.getByRole("button", { name: `${say.toFamily}: hulp bij douchen` }).click();
  await page.getByRole("heading", { name: say.trying }).waitFor();
  await page.getByRole("button", { name: `${say.toFamily}: standaard schoonmaak` }).click();
  await page.locator(".trial li").nth(1).waitFor();
  await row(page, 4).getByLabel(say.times).fill("6");
  await page.getByRole("button", { name: say.back }).click();
  assert.equal(await row(page, 2).getByLabel(say.by).inputValue(), "provider");
  assert.equal(await row(page, 0).getByLabel(say.by).inputValue(), "network");
  assert.equal(await row(page, 4).getByLabel(say.times).inputValue(), "6", "what was typed meanwhile stays");
  await page.getByRole("button", { name: say.keep }).click();
  await page.getByRole("heading", { name: say.trying }).waitFor({ state: "detached" });
  assert.equal(await row(page, 0).getByLabel(say.by).inputValue(), "network");
  await page.context().close();
});
