import { expect, test } from "vitest";
import { checkContent } from "../../../src/catalog/check.ts";
import { card, contentOf, SURROUNDINGS } from "../../content-files.ts";
import { drawnCards, soundCards } from "./drawn-cards.ts";
import { opposedCards, unopposedCards } from "./opposed-cards.ts";
import { shapedCards } from "./shaped-cards.ts";
import { slips } from "./slips.ts";
import { strangeCards } from "./strange-cards.ts";
import { toldCards, untoldCards } from "./told-cards.ts";

test.each(slips)("one problem is told of %s", (_kind, files) => {
  const content = contentOf({ ...SURROUNDINGS, "models/example-3b.mdx": card(), ...files });
  const { problems } = checkContent(content, { today: "2026-11-29" });
  expect(problems.map(({ rule, message }) => `${rule}: ${message}`)).toHaveLength(1);
});

test.each([...soundCards, ...unopposedCards, ...untoldCards])("nothing is told of %s", (_kind, files) => {
  const { problems } = checkContent(contentOf({ ...SURROUNDINGS, "models/example-3b.mdx": card(), ...files }), { today: "2026-11-29" });
  expect(problems.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
});

test.each([...strangeCards, ...drawnCards, ...opposedCards, ...shapedCards, ...toldCards])(
  "%s is one problem, told as %s",
  (_kind, rule, files) => {
    const content: Record<string, string> = {};
    for (const [path, text] of Object.entries({ ...SURROUNDINGS, "models/example-3b.mdx": card(), ...files }))
      if (text !== undefined) content[path] = text;
    const { problems } = checkContent(contentOf(content), { today: "2026-11-29" });
    expect(problems.map((problem) => problem.rule)).toEqual([rule]);
  },
);
