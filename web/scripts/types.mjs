// Makes src/api/schema.d.ts from the OpenAPI document, as the tests of the service keep it. With --check it only
// says whether the file is the one that would be made.
import { readFile, writeFile } from "node:fs/promises";
import openapiTS, { astToString } from "openapi-typescript";

const SNAPSHOT = new URL("../../tests/snapshots/openapi.snap", import.meta.url);
const TYPES = new URL("../src/api/schema.d.ts", import.meta.url);
const HEAD = "// Made by `npm run types` from the OpenAPI document of the service. Do not change it by hand.\n\n";

const kept = await readFile(SNAPSHOT, "utf8");
const document = JSON.parse(kept.slice(kept.indexOf("{")));
const made = HEAD + astToString(await openapiTS(document));
if (process.argv.includes("--check")) {
  const known = await readFile(TYPES, "utf8").catch(() => "");
  if (known !== made) {
    console.error("src/api/schema.d.ts is not what the OpenAPI document says: run `npm run types`");
    process.exit(1);
  }
} else {
  await writeFile(TYPES, made);
}
