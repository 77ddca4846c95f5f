// Writing rules, as a policy owner does: in both languages, and when things go wrong.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { isAccessible, isLargeEnough } from "./accessible.mjs";
import { code, content, openVersion, put, words } from "./editor.mjs";
import { openPage, startBrowser, startService } from "./service.mjs";

let service;
let browser;
let archipel;
before(async () => {
  service = await startService();
  browser = await startBrowser();
  archipel = await fetch(`${service.url}/v1/policies/archipel/versions/2013-10-21`, { headers: { Accept: "text/plain" } }).then((answer) => answer.text());
});
after(async () => {
  await browser?.close();
  await service?.close();
});

for (const language of ["nl", "en"]) {
  const say = words[language];

  test(`a text is opened, looked at while it is typed, and mended, in ${language}`, async () => {
    const page = await openPage(browser, service.url, { path: "/editor", language });
    await page.getByText(say.empty).waitFor();
    await isAccessible(page, `an empty editor in ${language}`);
    await isLargeEnough(page, `an empty editor in ${language}`);
    await openVersion(page, say, "archipel@2013-10-21");
    await page.getByText(say.nothingWrong).waitFor();
    await page.getByText(say.examplesWell).waitFor();
    assert.equal(await content(page), archipel);
    await isAccessible(page, `a right text in ${language}`);
    // the sign of the euro before it takes more bytes than units: the line under the word must not move by that
    await put(page, archipel.replace("cost centre 24450 paid out", "cost centre 24450 paid oud"));
    await page.getByText(say.oneError).waitFor();
    await page.getByRole("button", { name: say.toLine }).first().click();
    const underlined = code(page).locator(".cm-lintRange-error");
    await underlined.first().waitFor();
    assert.match(await underlined.first().textContent(), /^paid/);
    const note = page.getByRole("listitem").filter({ hasText: say.unread }).first();
    await note.getByRole("button", { name: say.toLine }).click();
    assert.equal(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className.includes("cm-content")), true);
    await page.getByText(say.notRun).waitFor();
    await isAccessible(page, `a text with a mistake in ${language}`);
    await isLargeEnough(page, `a text with a mistake in ${language}`);
    await put(page, archipel);
    await page.getByText(say.nothingWrong).waitFor();
    assert.equal(await code(page).locator(".cm-lintRange-error").count(), 0);
    assert.deepEqual(page.complaints, []);
    assert.deepEqual(page.elsewhere, []);
    await page.context().close();
  });

  test(`words are completed, explained and coloured, in ${language}`, async () => {
    const page = await openPage(browser, service.url, { path: "/editor", language });
    await code(page).waitFor();
    await put(page, archipel.split("\nexample ")[0] + "\nsignal {\n    red when ");
    await page.keyboard.type("loc");
    await code(page).locator(".cm-tooltip-autocomplete").getByText("location", { exact: true }).waitFor();
    assert.match(await code(page).locator(".cm-tooltip-autocomplete li").first().textContent(), new RegExp(say.fact));
    await isAccessible(page, `offers in ${language}`);
    // nobody is so fast that an offer would be chosen in the moment that it appears
    await page.waitForTimeout(150);
    await page.keyboard.press("Enter");
    await page.keyboard.type(" is ber");
    await code(page).locator(".cm-tooltip-autocomplete").getByText("berkenstaete", { exact: true }).waitFor();
    await page.waitForTimeout(150);
    await page.keyboard.press("Enter");
    assert.match(await content(page), /red when location is berkenstaete$/);
    // a phrase of several words, from its beginning on
    await page.keyboard.type("\ngreen othe");
    await code(page).locator(".cm-tooltip-autocomplete").getByText("otherwise", { exact: true }).waitFor();
    await page.keyboard.press("Escape");
    await put(page, (await content(page)).replace(/\n *green othe$/, "\n    green otherwise\n}\n"));
    // what stands at the cursor, without a mouse
    await page.keyboard.press("Control+Home");
    const active = code(page).locator(".cm-activeLine");
    while (!(await active.textContent()).startsWith("policy")) await page.keyboard.press("ArrowDown");
    const beside = page.getByRole("region", { name: say.atCursor });
    await beside.getByText(say.policyTold).waitFor();
    await beside.getByText(say.policySpelled).waitFor();
    // and with one
    await page.keyboard.press("Control+End");
    const line = code(page).locator(".cm-line", { hasText: "red when location" });
    const at = await line.evaluate((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      let node = walker.nextNode();
      while (!node.data.includes("location")) node = walker.nextNode();
      const range = document.createRange();
      range.setStart(node, node.data.indexOf("location") + 2);
      range.setEnd(node, node.data.indexOf("location") + 4);
      const { x, y, height } = range.getBoundingClientRect();
      return { x, y: y + height / 2 };
    });
    await page.mouse.move(at.x, at.y);
    await page.mouse.move(at.x + 2, at.y);
    await code(page).locator(".cm-tooltip-hover").getByText(`location – ${say.fact}`).waitFor();
    await code(page).locator(".cm-tooltip-hover").getByText(/: berkenstaete, elsewhere/).waitFor();
    const colour = (text) => code(page).locator("span", { hasText: text }).last().evaluate((element) => getComputedStyle(element).color);
    const plain = await line.evaluate((element) => getComputedStyle(element).color);
    assert.notEqual(await colour(/^when$/), plain);
    assert.equal(await colour(/^when$/), await colour(/^otherwise$/));
    assert.notEqual(await colour(/^signal$/), await colour(/^when$/));
    await page.context().close();
  });

  test(`a text is tidied and translated there and back, and that can be undone, in ${language}`, async () => {
    const page = await openPage(browser, service.url, { path: "/editor", language });
    await openVersion(page, say, "archipel@2013-10-21");
    await page.getByRole("button", { name: say.inDutch }).click();
    await page.getByText(say.rewritten).waitFor();
    assert.match(await content(page), /^beleid archipel /m);
    await page.getByText(say.nothingWrong).waitFor();
    await page.getByRole("button", { name: say.inEnglish }).click();
    await page.waitForFunction((text) => globalThis.document.querySelector(".code").shadowRoot.querySelector(".cm-content").textContent.includes(text), "policy archipel");
    assert.equal(await content(page), archipel);
    await code(page).click();
    await page.keyboard.press("Control+z");
    assert.match(await content(page), /^beleid archipel /m);
    await put(page, archipel.replace("budget {", "budget   {"));
    await page.keyboard.press("Control+Shift+KeyF");
    await page.getByText(say.rewritten).waitFor();
    assert.equal(await content(page), archipel);
    await put(page, "let x = = 3");
    await page.getByRole("button", { name: say.tidy }).click();
    await page.getByText(say.cannotTidy).waitFor();
    assert.equal(await content(page), "let x = = 3");
    await page.context().close();
  });

  test(`examples run and the effect is shown as somebody types, in ${language}`, async () => {
    const page = await openPage(browser, service.url, { path: "/editor", language });
    await openVersion(page, say, "archipel@2013-10-21");
    const effect = page.getByRole("region", { name: say.effect, exact: true });
    await effect.getByText(say.sameLines).waitFor();
    const wrong = archipel.replace("expect status is green", "expect status is red");
    await put(page, wrong);
    await page.getByText(say.oneFailed).waitFor();
    const failed = page.getByRole("listitem").filter({ hasText: "expect status is red" });
    await failed.getByText("green", { exact: true }).waitFor();
    await isAccessible(page, `an example that does not come out in ${language}`);
    await put(page, archipel.replace("€9.20 per piece", "€19.20 per piece"));
    const row = effect.getByRole("row").filter({ hasText: say.meal });
    await row.waitFor();
    assert.deepEqual(await row.getByRole("cell").allTextContents(), say.mealStep);
    await isAccessible(page, `an effect in ${language}`);
    await effect.scrollIntoViewIfNeeded();
    await put(page, archipel.replace("€9.20 per piece", "€19,20 per piece"));
    await effect.getByText(say.stale).waitFor();
    assert.equal(await row.count(), 1, "the last outcome stays");
    await put(page, archipel);
    await effect.getByText(say.sameLines).waitFor();
    // another client, and another version beside it
    await effect.getByLabel(say.indication).selectOption("Wlz VPT 8");
    await effect.getByText(say.sameLines).waitFor();
    const loaded = { policy: "archipel", arrangement: { on: "2014-02-01", client: { indication: { law: "Wlz", delivery: "VPT", profile: "6" } }, activities: [] } };
    await page.locator('input[type="file"][accept*="json"]').setInputFiles({ name: "form.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(loaded)) });
    await effect.getByText("form.json").waitFor();
    assert.equal(await effect.getByLabel(say.indication).inputValue(), "Wlz VPT 6");
    await page.locator('input[type="file"][accept*="json"]').setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from("[]") });
    await effect.getByText(say.noForm).waitFor();
    await page.context().close();
  });

  test(`nothing typed is lost: reload, leaving, another text, a service that is gone, in ${language}`, async () => {
    const page = await openPage(browser, service.url, { path: "/editor", language });
    await openVersion(page, say, "archipel@2013-10-21");
    await page.getByText(say.nothingWrong).waitFor();
    const changed = archipel.replace("€9.20 per piece", "€9.30 per piece");
    await put(page, changed);
    await page.getByText(say.changed).waitFor();
    let asked = 0;
    page.on("dialog", (dialog) => {
      asked += 1;
      void dialog.accept();
    });
    await page.reload();
    assert.equal(asked, 1, "the browser asks before the page goes");
    await code(page).waitFor();
    assert.equal(await content(page), changed);
    await page.getByText(say.found).waitFor();
    await page.getByRole("link", { name: say.compare }).click();
    const question = page.getByRole("dialog");
    await question.waitFor();
    await isAccessible(page, `the question before leaving in ${language}`);
    await question.getByRole("button", { name: say.stay }).click();
    assert.equal(new URL(page.url()).pathname, "/editor");
    await page.getByRole("button", { name: say.startAnew }).click();
    await question.getByRole("button", { name: say.notYet }).click();
    assert.equal(await content(page), changed);
    await page.getByRole("link", { name: say.compare }).click();
    await question.getByRole("button", { name: say.leave, exact: true }).click();
    await page.getByRole("heading", { level: 1, name: say.compare }).waitFor();
    await page.goBack();
    await code(page).waitFor();
    assert.equal(await content(page), changed, "it stands there on return");
    await service.stop();
    try {
      await put(page, `${changed}\n# typed without a service\n`);
      await page.getByText(say.gone).first().waitFor();
      await page.getByRole("button", { name: say.keep }).click();
      await page.getByText(say.goneKeep).waitFor();
      await isAccessible(page, `a service that is gone in ${language}`);
      assert.match(await content(page), /typed without a service/);
    } finally {
      await service.start();
    }
    await page.getByText(say.gone, { exact: true }).waitFor({ state: "detached" });
    await page.getByText(say.nothingWrong).waitFor();
    await page.context().close();
  });
}

test("the keyboard alone suffices: Tab leaves the editor, F8 goes to the next note, Ctrl+F finds", async () => {
  const say = words.nl;
  const page = await openPage(browser, service.url, { path: "/editor" });
  await code(page).waitFor();
  await put(page, archipel.replace("cost centre 24450 paid out", "cost centre 24450 paid oud"));
  await code(page).locator(".cm-lintGutter, .cm-gutter-lint").first().waitFor();
  await page.getByText(say.oneError).waitFor();
  const focused = () => page.evaluate(() => {
    const inside = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
    return inside?.className ?? "";
  });
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("F8");
  await page.getByRole("region", { name: say.atCursor }).waitFor();
  const line = await page.evaluate(() => document.querySelector(".code").shadowRoot.querySelector(".cm-activeLine").textContent);
  assert.match(line, /paid oud/);
  await page.keyboard.press("Control+f");
  await code(page).getByRole("textbox", { name: "Zoek" }).waitFor();
  await isAccessible(page, "finding in the text");
  await page.keyboard.press("Escape");
  assert.match(await focused(), /cm-content/);
  const before = await content(page);
  await page.keyboard.press("Tab");
  assert.doesNotMatch(await focused(), /cm-content/);
  assert.equal(await content(page), before, "Tab writes nothing");
  await page.keyboard.press("Shift+Tab");
  assert.match(await focused(), /cm-content/);
  await page.keyboard.press("Shift+Tab");
  assert.doesNotMatch(await focused(), /cm-content/);
  await page.context().close();
});

test("it fits on a tablet, a phone and at twice the size", async () => {
  for (const [width, height] of [[820, 1180], [640, 500], [360, 740]]) {
    const page = await openPage(browser, service.url, { path: "/editor", width, height });
    await openVersion(page, words.nl, "zzg@2018-11-18");
    await page.getByText("Alle regels van het formulier zijn gelijk.").waitFor();
    await isAccessible(page, `${width} wide`);
    await isLargeEnough(page, `${width} wide`);
    await page.context().close();
  }
});

test("the editor is fetched only where it is used, and the page stays small", async () => {
  const page = await openPage(browser, service.url, { path: "/compare" });
  const fetched = [];
  page.on("response", (response) => fetched.push(response.url()));
  await page.reload();
  await page.waitForLoadState("networkidle");
  assert.ok(!fetched.some((address) => /\/code-/.test(address)), fetched.join("\n"));
  await page.getByRole("link", { name: "Regels schrijven" }).click();
  await code(page).waitFor();
  assert.ok(fetched.some((address) => /\/code-/.test(address)), fetched.join("\n"));
  await page.context().close();
});

test("a picture for the README", async () => {
  const page = await openPage(browser, service.url, { path: "/editor", width: 1360, height: 900 });
  await openVersion(page, words.nl, "archipel@2013-10-21");
  await put(page, archipel.replace("€9.20 per piece", "€9.80 per piece"));
  await page.getByRole("row").filter({ hasText: "warme maaltijd" }).waitFor();
  const line = code(page).locator(".cm-line", { hasText: "€9.80" });
  await page.keyboard.press("Control+f");
  await page.keyboard.type("9.80");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await line.waitFor();
  await page.waitForTimeout(800);
  await page.screenshot({ path: new URL("../screenshots/editor.png", import.meta.url).pathname, animations: "disabled" });
  await page.context().close();
});

test("the effect is shown on the form that is kept in this browser", async () => {
  const say = words.nl;
  const page = await openPage(browser, service.url, { path: "/form" });
  await page.evaluate(() => {
    const draft = {
      policy: "archipel", on: "2014-02-01", law: "Wlz", delivery: "VPT", profile: "6", facts: { location: "berkenstaete", closed_unit: "false" },
      tariff: { amount: "", per: "day" }, capacity: {}, signed: [],
      rows: [{ id: "a1", service: "hot_meal", label: "soep", minutes: "", times: "3", per: "week", quote: "", staff: "", by: "provider", able: [], role: "", consent: "", paidByClient: false, providerUnable: false }],
    };
    localStorage.setItem("pvb-draft-form", JSON.stringify({ draft, saved: "" }));
  });
  await page.goto(`${service.url}/editor`);
  await openVersion(page, say, "archipel@2013-10-21");
  const effect = page.getByRole("region", { name: say.effect, exact: true });
  await effect.getByRole("button", { name: "Neem het formulier van Budget maken" }).click();
  await effect.getByText("Met het formulier van Budget maken.").waitFor();
  await put(page, archipel.replace("€9.20 per piece", "€19.20 per piece"));
  const row = effect.getByRole("row").filter({ hasText: "soep" });
  await row.waitFor();
  assert.deepEqual(await row.getByRole("cell").allTextContents(), ["€ -27,60", "€ -57,60", "€ -30,00"]);
  await page.context().close();
});
