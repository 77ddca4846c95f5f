// Holds the texts beside each other and beside the code: a text that only one language has, one that nobody uses, one
// whose variables differ, and a sentence in the markup that stands in no text, are all mistakes. Writes
// src/texts/keys.ts, so that the compiler knows every key; with --check it only says whether that is as it should be.
import { readFile, readdir, writeFile } from "node:fs/promises";
import { FluentParser, Visitor } from "@fluent/syntax";

const SRC = new URL("../src/", import.meta.url);
const KEYS = new URL("texts/keys.ts", SRC);
const faults = [];

class Variables extends Visitor {
  names = new Set();
  visitVariableReference(node) {
    this.names.add(node.id.name);
  }
}

async function texts(language) {
  const source = await readFile(new URL(`texts/${language}.ftl`, SRC), "utf8");
  const found = new Map();
  for (const entry of new FluentParser({ withSpans: false }).parse(source).body) {
    if (entry.type === "Junk") faults.push(`${language}.ftl cannot be read: ${entry.content.trim().slice(0, 60)}`);
    if (entry.type !== "Message") continue;
    const variables = new Variables();
    variables.visit(entry);
    if (found.has(entry.id.name)) faults.push(`${language}.ftl: ${entry.id.name} stands twice`);
    found.set(entry.id.name, [...variables.names].sort().join(", "));
  }
  return found;
}

async function sources() {
  const files = await readdir(SRC, { recursive: true, withFileTypes: true });
  const code = files.filter((file) => file.isFile() && /\.(svelte|ts)$/.test(file.name) && !/^(keys\.ts|schema\.d\.ts)$/.test(file.name));
  return Promise.all(code.map(async (file) => [file.name, await readFile(`${file.parentPath}/${file.name}`, "utf8")]));
}

const dutch = await texts("nl");
const english = await texts("en");
for (const [key, variables] of dutch) {
  if (!english.has(key)) faults.push(`en.ftl lacks ${key}`);
  else if (english.get(key) !== variables) faults.push(`${key}: variables ${variables} in Dutch, ${english.get(key)} in English`);
}
for (const key of english.keys()) if (!dutch.has(key)) faults.push(`nl.ftl lacks ${key}`);

const code = await sources();
const all = code.map(([, text]) => text).join("\n");
const literal = new Set([...all.matchAll(/["'`]([a-z][a-z0-9-]*)["'`]/g)].map((match) => match[1]));
// `unit-${…}` uses every key that begins so
const begun = [...all.matchAll(/`([a-z][a-z0-9-]*-)\$\{/g)].map((match) => match[1]);
for (const key of dutch.keys()) {
  if (!literal.has(key) && !begun.some((start) => key.startsWith(start))) faults.push(`${key} is used nowhere`);
}
for (const [name, text] of code) {
  if (!name.endsWith(".svelte")) continue;
  const markup = text.replace(/<script[\s\S]*?<\/script>/g, "").replace(/<style[\s\S]*?<\/style>/g, "").replace(/<!--[\s\S]*?-->/g, "");
  const words = withoutBraces(markup).replace(/<[^>]*>/g, "\n").split("\n");
  for (const word of words) {
    if (/[\p{L}]{3,}/u.test(word)) faults.push(`${name}: "${word.trim()}" stands in the markup, and in no text`);
  }
}

/** The markup without what stands in braces, which is code. */
function withoutBraces(text) {
  let depth = 0;
  let out = "";
  for (const letter of text) {
    if (letter === "{") depth += 1;
    if (depth === 0) out += letter;
    if (letter === "}") depth -= 1;
  }
  return out;
}

const list = [...dutch.keys()].sort().map((key) => `  | "${key}"`).join("\n");
const made = `// Made by \`npm run check\` from the texts. Do not change it by hand.\n\n/** Every text that the page has. */\nexport type Key =\n${list};\n`;
if ((await readFile(KEYS, "utf8").catch(() => "")) !== made) {
  if (process.argv.includes("--check")) faults.push("src/texts/keys.ts is not what the texts say: run `npm run texts`");
  else await writeFile(KEYS, made);
}
if (faults.length > 0) {
  console.error(faults.join("\n"));
  process.exit(1);
}
