// The layout around the pages: addresses, language, key, headers.
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

test("every address shows its page, in both languages, with nothing that axe finds", async () => {
  const headings = { nl: ["Budget maken", "Vergelijken", "Regels schrijven", "Het jaar"], en: ["Make a budget", "Compare", "Write rules", "The year"] };
  for (const language of ["nl", "en"]) {
    const page = await openPage(browser, service.url, { language });
    for (const [number, place] of ["form", "compare", "editor", "year"].entries()) {
      await page.goto(`${service.url}/${place}`);
      const heading = headings[language][number];
      await page.getByRole("heading", { level: 1, name: heading, exact: true }).waitFor();
      assert.match(await page.title(), new RegExp(`^${heading} – `));
      assert.equal(await page.getAttribute("html", "lang"), language);
      await isAccessible(page, `/${place} in ${language}`);
      await isLargeEnough(page, `/${place} in ${language}`);
    }
    assert.deepEqual(page.elsewhere, []);
    assert.deepEqual(page.complaints, []);
    await page.context().close();
  }
});

test("links go from page to page without loading, and back", async () => {
  const page = await openPage(browser, service.url);
  await page.getByRole("link", { name: "Vergelijken" }).click();
  await page.getByRole("heading", { level: 1, name: "Vergelijken" }).waitFor();
  assert.equal(new URL(page.url()).pathname, "/compare");
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "Budget maken" }).waitFor();
  await page.context().close();
});

test("the language is chosen, stays after a reload, and is the one that the service is asked in", async () => {
  const page = await openPage(browser, service.url);
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("heading", { level: 1, name: "Make a budget" }).waitFor();
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "Make a budget" }).waitFor();
  assert.equal(await page.getByRole("button", { name: "English" }).getAttribute("aria-pressed"), "true");
  await page.context().close();
});

test("the page is compressed, kept by its name, and may do nothing but ask its own service", { skip: process.env.WORKBENCH_PAGE === "dist" }, async () => {
  const page = await fetch(service.url, { headers: { "Accept-Encoding": "br" } });
  assert.equal(page.headers.get("content-encoding"), "br");
  assert.equal(page.headers.get("cache-control"), "no-cache");
  const policy = page.headers.get("content-security-policy");
  assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self';/);
  assert.doesNotMatch(policy, /unsafe/);
  const known = await fetch(service.url, { headers: { "Accept-Encoding": "br", "If-None-Match": page.headers.get("etag") } });
  assert.equal(known.status, 304);
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(await page.text())[1];
  for (const [accepted, expected] of [["gzip", "gzip"], ["identity", null]]) {
    const answer = await fetch(service.url + script, { headers: { "Accept-Encoding": accepted } });
    assert.equal(answer.headers.get("content-encoding"), expected);
    assert.equal(answer.headers.get("cache-control"), "public, max-age=31536000, immutable");
    assert.match(answer.headers.get("content-type"), /^text\/javascript/);
  }
  assert.equal((await fetch(`${service.url}/assets/nothing.js`)).status, 404);
});
