// From what an answer says to the rule that says so, in the whole text: in both languages, and when the address is wrong.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { isAccessible, isLargeEnough } from "./accessible.mjs";
import { code, content, put, words as editorWords } from "./editor.mjs";
import { openPage, startBrowser, startService } from "./service.mjs";

let service;
let browser;
let texts;
before(async () => {
  service = await startService();
  browser = await startBrowser();
  const versions = { archipel: "2013-10-21", amsta: "2018-06-01", zzg: "2018-11-18" };
  texts = Object.fromEntries(await Promise.all(Object.entries(versions).map(async ([organisation, date]) => {
    const answer = await fetch(`${service.url}/v1/policies/${organisation}/versions/${date}`, { headers: { Accept: "text/plain" } });
    return [`${organisation}@${date}`, await answer.text()];
  })));
});
after(async () => {
  await browser?.close();
  await service?.close();
});

const words = {
  nl: {
    rule: /^De regel zelf \(regel \d+\)/, link: "Open deze regel in de hele tekst", shown: (line, version) => `Dit is regel ${line} van ${version}.`,
    missing: (version) => `De regels ${version} zijn er niet`, broken: "Dit adres leidt naar geen regel.", stay: "Toch niet",
    replace: "Vervang de tekst", gone: "De dienst is niet bereikbaar", behind: "Wat er achter zit", assumed: /^Wat is aangenomen/, open: /^Wat de regels open laten/,
  },
  en: {
    rule: /^The rule itself \(line \d+\)/, link: "Open this rule in the whole text", shown: (line, version) => `This is line ${line} of ${version}.`,
    missing: (version) => `There are no rules ${version}`, broken: "This address leads to no rule.", stay: "Not yet",
    replace: "Replace the text", gone: "The service cannot be reached", behind: "What lies behind it", assumed: /^What is assumed/, open: /^What the rules leave open/,
  },
};

/** The line at the cursor is this one, and in sight. */
async function standsAt(page, version, line) {
  const expected = texts[version].split("\n")[line - 1].trim();
  const seen = (expected) => {
    const line = document.querySelector(".code")?.shadowRoot?.querySelector(".cm-activeLine");
    const box = line?.getBoundingClientRect();
    return line?.textContent.trim() === expected && box.top >= 0 && box.bottom <= innerHeight;
  };
  await page.waitForFunction(seen, expected);
  assert.equal(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className.includes("cm-content")), true);
}

for (const language of ["nl", "en"]) {
  const say = { ...editorWords[language], ...words[language] };

  test(`a sentence of the matrix leads to its rule in the editor, in ${language}`, async () => {
    const page = await openPage(browser, service.url, { path: "/compare", language });
    await page.locator("[data-ready=yes]").waitFor();
    const cell = page.locator("[data-dimension=unit] [data-policy^=archipel]");
    await cell.locator("summary").first().click();
    await cell.getByText(say.rule).first().click();
    const link = cell.getByRole("link", { name: say.link }).first();
    await isAccessible(page, `a link to a rule in ${language}`);
    await isLargeEnough(page, `a link to a rule in ${language}`);
    const [, version, line] = /^\/editor#(.+):(\d+)$/.exec(await link.getAttribute("href"));
    assert.equal(version, "archipel@2013-10-21");
    const matrix = await fetch(`${service.url}/v1/matrix?on=2018-12-01`).then((answer) => answer.json());
    const column = matrix.policies.find((one) => one.policy === version);
    const rule = column.cells.find((one) => one.dimension === "unit").points[0].because[0];
    assert.equal(line, rule.at.split(":")[0]);
    await link.click();
    await page.getByText(say.shown(line, version)).waitFor();
    await standsAt(page, version, Number(line));
    assert.equal(await content(page), texts[version]);
    assert.equal(new URL(page.url()).pathname + new URL(page.url()).hash, "/editor", "the address is clean");
    await page.getByText(say.nothingWrong).waitFor();
    await isAccessible(page, `a rule in the editor in ${language}`);
    await isLargeEnough(page, `a rule in the editor in ${language}`);
    // the text stays as it was opened
    await page.reload();
    await page.getByText(say.nothingWrong).waitFor();
    assert.equal(await content(page), texts[version]);
    assert.deepEqual(page.complaints, []);
    assert.deepEqual(page.elsewhere, []);
    await page.context().close();
  });

  test(`what is assumed and open under each policy leads to its rule, in ${language}`, async () => {
    const page = await openPage(browser, service.url, { path: "/compare", language });
    await page.locator("[data-ready=yes]").waitFor();
    const answered = page.waitForResponse((response) => response.url().endsWith("/v1/comparisons") && response.ok());
    await page.reload();
    const answer = await answered.then((response) => response.json());
    await page.locator("[data-ready=yes]").waitFor();
    const part = page.getByRole("region", { name: say.behind });
    for (const policy of ["archipel", "zzg"]) {
      const { statement } = answer.policies.find((one) => one.policy.startsWith(policy));
      const cell = part.locator(`[data-policy^=${policy}]`);
      await cell.getByText(say.assumed).click();
      await cell.getByText(say.open).click();
      for (const one of statement.assumptions) await cell.getByText(one.why, { exact: true }).first().waitFor();
      for (const one of statement.open_questions) await cell.getByText(one.what, { exact: true }).first().waitFor();
      assert.ok(statement.assumptions.length > 0 && statement.open_questions.length > 0);
    }
    await isAccessible(page, `what lies behind a comparison in ${language}`);
    const question = part.locator("[data-policy^=zzg] [data-part=open] li").first();
    await question.getByText(say.rule).click();
    await question.getByRole("link", { name: say.link }).click();
    await code(page).locator(".cm-activeLine").waitFor();
    await page.waitForFunction(() => (JSON.parse(localStorage.getItem("pvb-draft-editor") ?? "{}").text ?? "").length > 0);
    assert.equal(await content(page), texts["zzg@2018-11-18"]);
    await page.context().close();
  });

  test(`an address leads to a rule, and asks before it takes the place of a changed text, in ${language}`, async () => {
    const page = await openPage(browser, service.url, { path: "/editor#amsta@2018-06-01:40", language });
    await page.getByText(say.shown(40, "amsta@2018-06-01")).waitFor();
    await standsAt(page, "amsta@2018-06-01", 40);
    const mine = `# mine\n${texts["amsta@2018-06-01"]}`;
    await put(page, mine);
    await page.getByText(say.changed).waitFor();
    // the address of another rule, while the page is there already
    await page.evaluate(() => { location.hash = "archipel@2013-10-21:60"; });
    await page.getByRole("button", { name: say.stay }).click();
    assert.equal(await content(page), mine);
    await page.evaluate(() => { location.hash = "archipel@2013-10-21:60"; });
    await isAccessible(page, `the question about a changed text in ${language}`);
    await page.getByRole("button", { name: say.replace }).click();
    await page.getByText(say.shown(60, "archipel@2013-10-21")).waitFor();
    await standsAt(page, "archipel@2013-10-21", 60);
    // a line of the text that stands there already: nothing is lost, so nothing is asked
    await page.evaluate(() => { location.hash = "archipel@2013-10-21:9999"; });
    const last = texts["archipel@2013-10-21"].split("\n").length;
    await standsAt(page, "archipel@2013-10-21", last);
    assert.deepEqual(page.complaints, []);
    await page.context().close();
  });

  test(`an address that leads nowhere says so, in ${language}`, async () => {
    const page = await openPage(browser, service.url, { path: "/editor#nobody@2013-10-21:3", language });
    await page.getByText(say.missing("nobody@2013-10-21")).waitFor();
    assert.equal(new URL(page.url()).hash, "");
    await isAccessible(page, `rules that are not there in ${language}`);
    for (const nonsense of ["archipel", "archipel@2013-10-21:0", "archipel@2013-10-21:3:4:5", "1ab<script>"]) {
      await page.evaluate((hash) => { location.hash = hash; }, nonsense);
      await page.getByText(say.broken).waitFor();
      assert.equal(await content(page), "");
    }
    await page.context().close();
  });
}

test("a rule is found as soon as the service is back", async () => {
  const say = words.nl;
  const page = await openPage(browser, service.url, { path: "/editor" });
  await code(page).waitFor();
  await service.stop();
  await page.evaluate(() => { location.hash = "zzg@2018-11-18:30"; });
  await page.getByText(say.gone).first().waitFor();
  await service.start();
  await page.getByText(say.shown(30, "zzg@2018-11-18")).waitFor({ timeout: 30_000 });
  await standsAt(page, "zzg@2018-11-18", 30);
  assert.equal(await page.getByText(say.gone).count(), 0);
  await page.context().close();
});
