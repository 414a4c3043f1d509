import { expect, test } from "vitest";
import { statSync } from "node:fs";
import { join } from "node:path";
import { pageWeight } from "../../scripts/bench/weights.ts";
import { isThisContent } from "../this-content.ts";
import { ownSite, pagesOf, routeOf } from "../built-site.ts";

const MOST_KILOBYTES = 45;
const { folder, base } = ownSite;

// How much a card says is no matter of the code: another team's may be longer than the longest here.
test.runIf(isThisContent(process.env))(`no card with all that it loads weighs more than ${MOST_KILOBYTES} kB in brotli`, () => {
  const longest = pagesOf(folder)
    .filter((path) => routeOf(path) === "/models/:id")
    .map((path) => `${path.slice(1)}index.html`)
    .sort((a, b) => statSync(join(folder, b)).size - statSync(join(folder, a)).size)
    .slice(0, 12);
  expect(longest).toHaveLength(12);
  const weights = longest.map((page) => ({ page, kilobytes: pageWeight(folder, page, base).total.brotli / 1000 }));
  expect(weights.filter(({ kilobytes }) => kilobytes > MOST_KILOBYTES)).toEqual([]);
});
