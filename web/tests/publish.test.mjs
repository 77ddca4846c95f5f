// Publishing rules from the page: who may, who may not, and what happened meanwhile.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { isAccessible } from "./accessible.mjs";
import { code, content, put } from "./editor.mjs";
import { openPage, startBrowser, startService } from "./service.mjs";

let service;
let browser;
let keys;
let text;

/** Hands out keys: the first needs none, and from then on the service asks for one. */
async function handOut(url) {
  const wanted = {
    administrator: { role: "administrator" },
    evaluator: { role: "evaluator" },
    owner: { role: "policy-owner", organisation: "voorbeeld" },
    other: { role: "policy-owner", organisation: "voorbeeld" },
    neighbour: { role: "policy-owner", organisation: "archipel" },
  };
  const keys = {};
  for (const [holder, more] of Object.entries(wanted)) {
    const headers = { "Content-Type": "application/json", ...(keys.administrator ? { Authorization: `Bearer ${keys.administrator}` } : {}) };
    const answer = await fetch(`${url}/v1/keys`, { method: "POST", headers, body: JSON.stringify({ holder, ...more }) });
    assert.equal(answer.status, 201);
    keys[holder] = (await answer.json()).key;
  }
  return keys;
}

/** The page as the holder of a key, with a text in the editor. */
async function as(key, source, language = "nl") {
  const page = await openPage(browser, service.url, { path: "/editor", language });
  if (key !== undefined) await page.evaluate((key) => sessionStorage.setItem("pvb-key", key), key);
  await page.reload();
  await code(page).waitFor();
  await put(page, source);
  return page;
}

before(async () => {
  service = await startService({ options: ["--approval", "second-owner"] });
  browser = await startBrowser();
  keys = await handOut(service.url);
  const document = await fetch(`${service.url}/v1/openapi.json`).then((answer) => answer.json());
  const { put: operation } = document.paths["/policies/{organisation}/versions/{date}"];
  text = operation.requestBody.content["application/json"].example.source;
});
after(async () => {
  await browser?.close();
  await service?.close();
});

const say = {
  nl: {
    keep: "Bewaar als concept", publish: "Publiceer", sure: "Publiceer deze tekst", history: "Toon wat er ligt", approve: "Keur goed", draft: "Open het concept",
    kept: "Het concept voorbeeld@2027-01-01 is bewaard.", waits: "wacht op goedkeuring van een ander", approved: "is goedgekeurd en geldt", same: "was al gepubliceerd",
    noKey: "Vul bovenaan de sleutel in.", wrongKey: "De dienst kent deze sleutel niet, of zij is verlopen. Vraag", forbidden: "Alleen een beleidsmaker van voorbeeld mag dit.",
    eyes: "Een ander dan wie de tekst publiceerde", conflict: "Er is al iets voor voorbeeld@2027-01-01", readFirst: "Er wacht een tekst op goedkeuring.", may: "De tekst die wacht, staat in de editor.",
    withdraw: "Trek in", reason: "Waarom?", withdrawn: "is ingetrokken", notYet: "Publiceren kan als de tekst geen fouten meer heeft.", noDraft: "Er is geen concept voor",
  },
  en: {
    keep: "Save as a draft", publish: "Publish", sure: "Publish this text", noKey: "Fill in the key at the top.", wrongKey: "does not know this key, or it has expired. Ask", forbidden: "Only a policy owner of voorbeeld may do this.",
    notYet: "Publishing works once the text has no errors.",
  },
};

for (const language of ["nl", "en"]) {
  test(`who may not is told why, and loses nothing, in ${language}`, async () => {
    const words = say[language];
    const told = { undefined: words.noKey, pvb_000000000000_wrong: words.wrongKey, [keys.evaluator]: words.forbidden, [keys.neighbour]: words.forbidden };
    for (const [key, why] of Object.entries(told)) {
      const page = await as(key === "undefined" ? undefined : key, text, language);
      await page.getByRole("button", { name: words.keep, exact: true }).click();
      await page.getByRole("alert").getByText(why).waitFor();
      assert.equal(await content(page), text);
      await isAccessible(page, `refused, in ${language}`);
      await page.context().close();
    }
  });
}

test("a draft, a publication, the eyes of another, a conflict and a withdrawal", async () => {
  const words = say.nl;
  const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
  // the owner keeps a draft with a mistake, mends it, and publishes
  const owner = await as(keys.owner, text.replace("budget", "bugdet"));
  await owner.getByText(words.notYet).waitFor();
  assert.equal(await owner.getByRole("button", { name: words.publish, exact: true }).isDisabled(), true);
  await press(owner, words.keep);
  await owner.getByText(words.kept).waitFor();
  await put(owner, text);
  await owner.getByRole("button", { name: words.publish, exact: true, disabled: false }).waitFor();
  await press(owner, words.keep);
  await owner.getByText(words.kept).waitFor();
  // another owner finds the draft, before it is published, and so the text that he is to read
  const other = await as(keys.other, text.replace("voorbeeld \"", "voorbeeld \"Niet "));
  await press(other, words.draft);
  await other.getByRole("dialog").getByRole("button", { name: "Vervang de tekst" }).click();
  await other.getByText("Concept voorbeeld@2027-01-01.").waitFor();
  assert.equal(await content(other), text);
  await press(owner, words.publish);
  await isAccessible(owner, "the question before publishing");
  await owner.getByRole("dialog").getByRole("button", { name: words.sure }).click();
  await owner.getByText(words.waits).waitFor();
  await isAccessible(owner, "published, and waiting");
  // two keys of one holder are one pair of eyes
  await press(owner, words.approve);
  await owner.getByRole("alert").getByText(words.eyes).waitFor();
  // only the very text can be approved
  await press(other, words.history);
  await other.getByText(words.may).waitFor();
  await put(other, `${text}\n# something else\n`);
  await other.getByText(words.readFirst).waitFor();
  assert.equal(await other.getByRole("button", { name: words.approve }).isDisabled(), true);
  await put(other, text);
  await other.getByRole("button", { name: words.approve, disabled: false }).waitFor();
  await isAccessible(other, "approving");
  await press(other, words.approve);
  await other.getByText(words.approved).waitFor();
  const published = await fetch(`${service.url}/v1/policies/voorbeeld/versions/2027-01-01`, { headers: { Accept: "text/plain", Authorization: `Bearer ${keys.evaluator}` } });
  assert.equal(await published.text(), text);
  // the same again changes nothing; another text for that day is refused
  await press(owner, words.publish);
  await owner.getByRole("dialog").getByRole("button", { name: words.sure }).click();
  await owner.getByText(words.same).waitFor();
  const changed = `${text}\n# a later thought\n`;
  await put(owner, changed);
  await owner.getByRole("button", { name: words.publish, exact: true, disabled: false }).waitFor();
  await press(owner, words.publish);
  await owner.getByRole("dialog").getByRole("button", { name: words.sure }).click();
  await owner.getByRole("alert").getByText(words.conflict).waitFor();
  await isAccessible(owner, "a conflict");
  assert.equal(await content(owner), changed);
  // withdrawn, with a reason
  await press(owner, words.history);
  await owner.getByText("Trek in").first().click();
  await owner.getByLabel(words.reason).fill("een vergissing");
  await isAccessible(owner, "withdrawing");
  await press(owner, words.withdraw);
  await owner.getByText(words.withdrawn).waitFor();
  assert.deepEqual(owner.elsewhere, []);
  for (const page of [owner, other]) await page.context().close();
});
