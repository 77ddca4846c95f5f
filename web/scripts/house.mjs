// The house rules that a program can see: no file longer than 400 lines, no number of money through floating point, no
// address of another host, and nothing that the content security policy would refuse.
import { readFile, readdir } from "node:fs/promises";

const ROOT = new URL("../", import.meta.url);
const faults = [];
for (const folder of ["src", "tests", "scripts"]) {
  const files = await readdir(new URL(folder, ROOT), { recursive: true, withFileTypes: true });
  for (const file of files.filter((file) => file.isFile() && /\.(svelte|ts|mjs|css)$/.test(file.name))) {
    if (file.name === "schema.d.ts" || file.name === "keys.ts") continue;
    const path = `${file.parentPath}/${file.name}`.slice(ROOT.pathname.length);
    const text = await readFile(new URL(path, ROOT), "utf8");
    const lines = text.split("\n").length;
    if (lines > 400) faults.push(`${path}: ${lines} lines`);
    if (folder !== "src") continue;
    const forbidden = [
      [/\b(parseFloat|toFixed)\b/, "a decimal travels as text"],
      [/https?:\/\/(?!www\.w3\.org\/)/, "an address of another host"],
      [/\sstyle="/, "an inline style, which the content security policy refuses"],
      [/@html/, "markup that is put in as it comes"],
      [/\b(TODO|FIXME|XXX)\b/, "unfinished"],
    ];
    for (const [pattern, why] of forbidden) if (pattern.test(text)) faults.push(`${path}: ${why}`);
  }
}
if (faults.length > 0) {
  console.error(faults.join("\n"));
  process.exit(1);
}
