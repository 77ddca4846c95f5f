// When things go wrong at the form: wrong input beside its field, a service that is gone, files that are none, and
// nothing typed lost on the way.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { isAccessible } from "./accessible.mjs";
import { add, clients, fillClient, lineSays, openFile, outcome, row, savedFile, tariff, tenActivities, words } from "./form.mjs";
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

const open = (language, more = {}) => openPage(browser, service.url, { path: "/form", language, ...more });
const ready = (page) => page.locator('option[value="archipel"]').waitFor({ state: "attached" });

/** What is said at a field, as a screen reader has it too. */
async function saidAt(field) {
  await field.and(field.page().locator('[aria-invalid="true"]')).waitFor();
  const ids = (await field.getAttribute("aria-describedby")).split(" ");
  const texts = await Promise.all(ids.map((id) => field.page().locator(`[id="${id}"]`).innerText()));
  return texts.join(" ");
}

for (const language of ["nl", "en"]) {
  const say = words[language];

  test(`wrong input is explained beside its field, stays as it was typed, and goes when it is right (${language})`, async () => {
    const page = await open(language);
    await fillClient(page, say, "archipel");
    await tariff(page, say, "100");
    const activity = await add(page, say, "cleaning", { minutes: "60", times: "1" });
    await lineSays(page, say.total, language === "nl" ? ["508,04", "2.199,79", "72,58"] : ["508.04", "2,199.79", "72.58"]);
    const minutes = activity.getByLabel(say.minutes);
    for (const wrong of ["abc", "-5", "0", "1441", "99999999999999999999", "7,5"]) {
      await minutes.fill(wrong);
      const told = await saidAt(minutes);
      assert.ok(told.includes(say.minutesFault) || (wrong === "7,5" || wrong === "abc" || wrong === "-5" || wrong.length > 9) && /heel getal|whole number/.test(told), `${wrong}: ${told}`);
      assert.equal(await minutes.inputValue(), wrong, "what was typed stays");
      await page.getByText(say.stale).waitFor();
      await minutes.fill("60");
      await page.getByText(say.stale).waitFor({ state: "detached" });
      assert.equal(await minutes.getAttribute("aria-invalid"), null);
    }
    const times = activity.getByLabel(say.times);
    for (const wrong of ["vaak", "-1", "0", "1e9", "1,2,3"]) {
      await times.fill(wrong);
      assert.ok((await saidAt(times)).includes(say.numberFault), wrong);
    }
    await isAccessible(page, `a fault beside a field, ${language}`);
    await times.fill("1");
    const amount = page.getByLabel(say.tariff);
    await amount.fill("honderd");
    assert.match(await saidAt(amount), /118[,.]42/);
    await amount.fill("");
    await page.getByText(say.stale).waitFor({ state: "detached" });
    assert.ok(await amount.isVisible(), "a field that is cleared stays before who clears it");
    await page.context().close();
  });

  test(`a date that does not exist, and one before the first rules (${language})`, async () => {
    const page = await open(language);
    await fillClient(page, say, "archipel");
    const date = page.getByLabel(say.date, { exact: true });
    await outcome(page).waitFor();
    await date.focus();
    await page.keyboard.type("02312019"); // the browser's own field, in its own order: 31 February
    assert.ok((await saidAt(date)).includes(say.dateFault));
    await date.fill("2013-10-20");
    assert.ok((await saidAt(date)).includes(say.tooEarly));
    await isAccessible(page, `too early, ${language}`);
    await date.fill("2013-10-21");
    await outcome(page).waitFor();
    assert.equal(await date.getAttribute("aria-invalid"), null);
    await page.context().close();
  });

  test(`the service goes while somebody types, and comes back: nothing is lost (${language})`, async () => {
    const page = await open(language);
    await fillClient(page, say, "archipel");
    await tariff(page, say, "100");
    const activity = await add(page, say, "cleaning", { minutes: "60", times: "1" });
    await lineSays(page, say.total, language === "nl" ? ["508,04", "2.199,79", "72,58"] : ["508.04", "2,199.79", "72.58"]);
    await service.stop();
    try {
      await activity.getByLabel(say.minutes).fill("120");
      await page.getByText(say.gone).first().waitFor();
      await page.getByText(say.stale).waitFor();
      await activity.getByLabel(say.times).fill("2");
      assert.equal(await activity.getByLabel(say.minutes).inputValue(), "120");
      assert.equal(await page.getByRole("button", { name: say.print, exact: true }).isDisabled(), true, "an old statement is not printed");
      await isAccessible(page, `service gone, ${language}`);
    } finally {
      await service.start();
    }
    await page.getByText(say.gone).first().waitFor({ state: "detached", timeout: 15_000 });
    await lineSays(page, language === "nl" ? "standaard schoonmaak" : "standard cleaning", language === "nl" ? ["108,00", "467,64", "15,43", "427,04", "1.849,06", "61,01"] : ["108.00", "467.64", "15.43", "427.04", "1,849.06", "61.01"]);
    await page.context().close();
  });

  test(`a file comes back as it was; what is no form says so, and the form stays (${language})`, async () => {
    const page = await open(language);
    await ready(page);
    await openFile(page, tenActivities());
    await page.getByText(say.opened).waitFor();
    await outcome(page).waitFor();
    await page.getByText(say.saved).waitFor();
    const saved = await savedFile(page, say);
    assert.equal(saved.name, "archipel-2019-07-08.json");
    assert.deepEqual(saved.value.policy, "archipel");
    const plain = ({ activities, ...rest }) => ({ ...rest, activities: activities.map((one) => ({ ...one })) });
    const expected = plain(tenActivities().arrangement);
    for (const one of expected.activities) if (["linen", "coffee_full"].includes(one.service)) delete one.per;
    assert.deepEqual(saved.value.arrangement, expected);
    for (const [content, told] of [
      ["geen json {", say.notJson], ["", say.notJson], [`"${"x".repeat(1024 * 1024 + 1)}"`, say.tooLarge],
      [{ vis: "graat" }, say.notAForm], ["[1,2]", say.notAForm], ["null", say.notAForm],
    ]) {
      await openFile(page, content);
      await page.getByText(told).waitFor();
      assert.equal(await page.locator("[data-row]").count(), 10, `the form stays: ${told}`);
    }
    await isAccessible(page, `a file that is none, ${language}`);
    await openFile(page, { ...saved.value, arrangement: { ...saved.value.arrangement, kleur: "rood" } });
    await page.getByText(say.ignored).waitFor();
    await page.getByText("/arrangement/kleur").waitFor();
    await openFile(page, { policy: "nergens", arrangement: saved.value.arrangement });
    await page.getByText(say.noPolicy).waitFor();
    await page.getByLabel(say.organisation, { exact: true }).selectOption("archipel");
    await outcome(page).waitFor();
    assert.equal(await page.locator("[data-row]").count(), 10, "choosing the organisation is enough");
    await page.context().close();
  });

  test(`a draft survives a reload, and leaving with changes asks (${language})`, async () => {
    const page = await open(language);
    await fillClient(page, say, "zzg");
    await add(page, say, "walk", { minutes: "25", times: "2", role: "carer" });
    await page.getByText(say.unsaved).waitFor();
    let asks = 0;
    page.on("dialog", (dialog) => {
      asks += dialog.type() === "beforeunload" ? 1 : 0;
      void dialog.accept();
    });
    await page.reload();
    assert.equal(asks, 1, "the browser asks before a reload");
    await row(page, 0).waitFor();
    assert.equal(await row(page, 0).getByLabel(say.minutes).inputValue(), "25");
    assert.equal(await page.getByLabel(say.date, { exact: true }).inputValue(), clients.zzg.on);
    await outcome(page).waitFor();

    await page.getByRole("link", { name: say.elsewhere, exact: true }).click();
    await isAccessible(page, `asked before leaving, ${language}`);
    await page.getByRole("button", { name: say.stay, exact: true }).click();
    assert.equal(new URL(page.url()).pathname, "/form");
    assert.equal(await row(page, 0).getByLabel(say.minutes).inputValue(), "25");
    await page.getByRole("link", { name: say.elsewhere, exact: true }).click();
    await page.getByRole("button", { name: say.leave, exact: true }).click();
    await page.waitForURL("**/year");
    await page.goBack();
    await row(page, 0).waitFor();
    assert.equal(await row(page, 0).getByLabel(say.minutes).inputValue(), "25", "it is still here");

    await openFile(page, tenActivities());
    await page.getByRole("button", { name: say.goBack, exact: true }).click();
    assert.equal(await page.locator("[data-row]").count(), 1, "a file does not push away what is not saved");
    await savedFile(page, say);
    await page.getByText(say.saved).waitFor();
    await page.getByRole("link", { name: say.elsewhere, exact: true }).click();
    await page.waitForURL("**/year");
    assert.equal(asks, 1, "what is saved in a file is left without a question");
    await page.context().close();
  });

  test(`the form goes along to the other pages without a question, by what this browser keeps (${language})`, async () => {
    const page = await open(language);
    for (const place of ["compare", "year"]) assert.equal(await page.getByRole("button", { name: say[place] }).isDisabled(), true, "nothing to take along yet");
    await fillClient(page, say, "amsta");
    await add(page, say, "walk", { minutes: "25", times: "2" });
    await outcome(page).waitFor();
    for (const place of ["compare", "year"]) {
      await page.getByRole("button", { name: say[place], exact: true }).click();
      await page.waitForURL(`**/${place}`);
      const kept = await page.evaluate(() => JSON.parse(localStorage.getItem("pvb-draft-form")).draft);
      assert.equal(kept.policy, "amsta");
      assert.equal(kept.rows[0].minutes, "25");
      await page.goBack();
      await row(page, 0).waitFor();
    }
    await page.context().close();
  });

  test(`an address that carries a form opens it; a broken one says so; changes are not pushed away unasked (${language})`, async () => {
    const page = await open(language);
    await ready(page);
    const fragment = await page.evaluate(async (value) => {
      const stream = new Blob([JSON.stringify(value)]).stream().pipeThrough(new CompressionStream("deflate-raw"));
      const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
      return `1${btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}`;
    }, tenActivities());
    const other = await open(language, { path: `/form#${fragment}` });
    await outcome(other).waitFor();
    assert.equal(await other.locator("[data-row]").count(), 10);
    assert.equal(new URL(other.url()).hash, "", "what a client asks for does not stay in the address");
    const broken = await open(language, { path: `/form#${fragment.slice(0, 60)}` });
    await broken.getByText(say.brokenAddress).waitFor();
    await isAccessible(broken, `a broken address, ${language}`);
    for (const one of [page, other, broken]) await one.context().close();
  });
}

test("a form in another language keeps its decimals: a comma in Dutch is a point in English", async () => {
  const page = await open("nl");
  await fillClient(page, words.nl, "archipel");
  const activity = await add(page, words.nl, "day_programme", { quote: "1.250" });
  await lineSays(page, "dagbesteding", ["288,68", "1.250,00", "41,24", "364,60"].slice(0, 3).concat((await lineLeft(page))), "duizend tweehonderdvijftig");
  await page.getByRole("button", { name: "English" }).click();
  await lineSays(page, "day programme", ["288.68", "1,250.00", "41.24", ...(await lineLeft(page, "day programme"))], "still one thousand two hundred and fifty");
  assert.equal(await activity.getByLabel(words.en.quote).inputValue(), "1250");
  await page.context().close();
});

/** What is left after the line, whatever it is. */
async function lineLeft(page, label = "dagbesteding") {
  const { cells } = await import("./form.mjs");
  await page.getByText(label).first().waitFor();
  return (await cells(page, label)).slice(-3);
}
