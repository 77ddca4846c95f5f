// After `vite build`: compresses what it made, and writes dist/files.rs, the table that the program embeds.
import { createHash } from "node:crypto";
import { readFile, readdir, writeFile } from "node:fs/promises";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const DIST = new URL("../dist/", import.meta.url);
const KINDS = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
  json: "application/json",
};

async function compressed(name, ending, bytes, plain) {
  if (bytes.length >= plain.length) return "None";
  await writeFile(new URL(`${name}.${ending}`, DIST), bytes);
  return `Some(include_bytes!("${name}.${ending}"))`;
}

async function row(name) {
  const plain = await readFile(new URL(name, DIST));
  const kind = KINDS[name.split(".").pop()];
  if (kind === undefined) throw new Error(`${name}: a kind of file that nobody has a media type for`);
  const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } };
  const brotli = await compressed(name, "br", brotliCompressSync(plain, best), plain);
  const gzip = await compressed(name, "gz", gzipSync(plain, { level: 9 }), plain);
  const tag = createHash("sha256").update(plain).digest("hex").slice(0, 16);
  return `    File { name: "${name}", kind: "${kind}", tag: "${tag}", plain: include_bytes!("${name}"), brotli: ${brotli}, gzip: ${gzip} },\n`;
}

const files = await readdir(DIST, { recursive: true, withFileTypes: true });
const names = files
  .filter((file) => file.isFile() && !/\.(br|gz|rs)$/.test(file.name))
  .map((file) => `${file.parentPath}/${file.name}`.slice(DIST.pathname.length).replace(/^\//, ""))
  .sort();
let rows = "";
for (const name of names) rows += await row(name);
await writeFile(new URL("files.rs", DIST), `&[\n${rows}]\n`);

const scripts = names.filter((name) => name.endsWith(".js"));
let all = 0;
for (const name of scripts) {
  all += (await readFile(new URL(`${name}.br`, DIST)).catch(() => readFile(new URL(name, DIST)))).length;
}
console.log(`${scripts.length} scripts, ${(all / 1000).toFixed(1)} kB compressed in all`);
if (all > 400_000) {
  console.error("that is more than the 400 kB that a tablet should have to fetch");
  process.exit(1);
}
