// What the tests of the editor share: its text, and the words of both languages.

/** The editor; it stands in a shadow root, which locators look into. */
export function code(page) {
  return page.locator(".cm-editor");
}

/** The text in it, as the browser keeps it: only the lines in sight are in the document. */
export function content(page) {
  return page.evaluate(() => JSON.parse(localStorage.getItem("pvb-draft-editor") ?? "{}").text ?? "");
}

/** Puts another text in place of all that stands there, as who pastes it. */
export async function put(page, text) {
  await code(page).locator(".cm-content").focus();
  await page.keyboard.press("Control+a");
  await code(page).locator(".cm-content").evaluate((element, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true, composed: true }));
  }, text);
  await page.keyboard.press("Escape");
}

/** Opens a published version. */
export async function openVersion(page, say, version) {
  await code(page).waitFor();
  await page.getByLabel(say.which).selectOption(version);
  await page.getByRole("button", { name: say.open, exact: true }).click();
  await page.getByText(say.published.replace("X", version)).waitFor();
}

export const words = {
  nl: {
    which: "Welke regels?",
    open: "Open",
    published: "Gepubliceerde tekst X.",
    empty: "Er staat nog geen tekst.",
    nothingWrong: "Er is niets op deze tekst aan te merken.",
    examplesWell: /^Alle \d+ voorbeelden komen uit/,
    oneError: "1 fout en",
    unread: "Een stuk tekst kan niet worden gelezen",
    toLine: /^Naar regel/,
    notRun: "De voorbeelden worden uitgerekend als",
    fact: "feit",
    atCursor: "Bij de cursor",
    policyTold: "van wie deze regels zijn",
    policySpelled: "Nederlands: beleid. Engels: policy",
    inDutch: "In het Nederlands",
    inEnglish: "In het Engels",
    tidy: "Maak netjes",
    rewritten: "De tekst is omgezet.",
    cannotTidy: "Dit kan pas als er geen leesfouten meer zijn.",
    effect: "Gevolg voor een cliënt",
    sameLines: "Alle regels van het formulier zijn gelijk.",
    oneFailed: /^1 van de \d+ voorbeelden komen niet uit/,
    meal: "warme maaltijd",
    mealStep: ["€ -64,40", "€ -134,40", "€ -70,00"],
    stale: "de laatste tekst zonder fouten",
    indication: "Indicatie",
    noForm: "In dit bestand staat geen formulier.",
    changed: "Gewijzigd; alleen bewaard in deze browser.",
    found: "Hier staat de tekst van de vorige keer.",
    compare: "Vergelijken",
    stay: "Blijf hier",
    leave: "Ga weg",
    startAnew: "Begin opnieuw",
    notYet: "Toch niet",
    gone: "De dienst is niet bereikbaar",
    keep: "Bewaar als concept",
    goneKeep: "De tekst blijft hier staan. Probeer het straks opnieuw.",
  },
  en: {
    which: "Which rules?",
    open: "Open",
    published: "Published text X.",
    empty: "There is no text yet.",
    nothingWrong: "There is nothing wrong with this text.",
    examplesWell: /^All \d+ examples come out/,
    oneError: "1 error and",
    unread: "A piece of text cannot be read",
    toLine: /^To line/,
    notRun: "The examples run once",
    fact: "fact",
    atCursor: "At the cursor",
    policyTold: "whose rules these are",
    policySpelled: "Dutch: beleid. English: policy",
    inDutch: "In Dutch",
    inEnglish: "In English",
    tidy: "Tidy up",
    rewritten: "The text was rewritten.",
    cannotTidy: "This works once there are no mistakes in reading.",
    effect: "Effect on a client",
    sameLines: "All lines of the form are the same.",
    oneFailed: /^1 of \d+ examples do not come out/,
    meal: "hot meal",
    mealStep: ["-€64.40", "-€134.40", "-€70.00"],
    stale: "the last text without errors",
    indication: "Indication",
    noForm: "There is no form in this file.",
    changed: "Changed; kept in this browser only.",
    found: "Here is the text of last time.",
    compare: "Compare",
    stay: "Stay",
    leave: "Leave",
    startAnew: "Start anew",
    notYet: "Not yet",
    gone: "The service cannot be reached",
    keep: "Save as a draft",
    goneKeep: "The text stays here. Try again later.",
  },
};
