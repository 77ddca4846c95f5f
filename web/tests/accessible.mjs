// What axe finds on a page as it stands, as a list that a person can act on.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import assert from "node:assert/strict";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Fails where axe finds anything on the page in this state. */
export async function isAccessible(page, state) {
  // through the debugger, as the content security policy lets no other script in
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const { violations } = await window.axe.run(document, { runOnly: { type: "tag", values: tags } });
    return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.target.join(" ")} ${node.failureSummary ?? ""}`));
  });
  assert.deepEqual(found, [], `${state}: ${found.join("\n")}`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(wide <= 0, `${state}: the page is ${wide} px wider than the window`);
}

/** Fails where something that can be pressed is smaller than a finger. */
export async function isLargeEnough(page, state) {
  const small = await page.evaluate(() =>
    [...document.querySelectorAll("button, a, select, input, summary")].flatMap((element) => {
      const target = element.matches("input[type=checkbox], input[type=radio]") ? element.closest("label") : element;
      const { width, height } = target.getBoundingClientRect();
      // a link within a sentence is as high as its line
      const inText = element.tagName === "A" && element.closest("p") !== null;
      const seen = target.checkVisibility({ visibilityProperty: true }) && width > 1;
      return seen && !inText && height < 43.5 ? [`${element.outerHTML.slice(0, 120)}: ${Math.round(height)} px`] : [];
    }),
  );
  assert.deepEqual(small, [], `${state}: ${small.join("\n")}`);
}
