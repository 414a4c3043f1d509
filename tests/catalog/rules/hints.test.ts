import { expect, test } from "vitest";
import { checkContent } from "../../../src/catalog/check.ts";
import { applyFixes } from "../../../src/catalog/fix.ts";
import type { Problem } from "../../../src/catalog/problems.ts";
import { RULE_IDS } from "../../../src/catalog/rule-ids.ts";
import { card, contentOf, SURROUNDINGS } from "../../content-files.ts";
import { fixtures, type Fixture } from "./fixtures.ts";
import { followed } from "./followed.ts";

type Content = Record<string, string | Uint8Array>;
const sound: Content = { ...SURROUNDINGS, "models/example-3b.mdx": card() };

function contentWith(files: Fixture["files"]): Content {
  const content: Content = {};
  for (const [path, text] of Object.entries<string | Uint8Array | undefined>({ ...sound, ...files }))
    if (text !== undefined) content[path] = text;
  return content;
}

const problemsOf = (content: Content, { today, staleBefore }: Fixture) =>
  checkContent(contentOf(content), { ...(today ? { today } : {}), ...(staleBefore ? { staleBefore } : {}) }).problems;

/** Does to the content what a hint says, to the letter; undefined where it asks for words or a decision of a person. */
function follow(content: Content, problem: Problem): Content | undefined {
  const path = problem.file.slice("content/".length);
  const text = content[path];
  if (typeof text !== "string") return undefined;
  const renamed = /^Rename (?:it|the file) to ([\w.-]+?)\.?$/.exec(problem.hint)?.[1];
  if (renamed) {
    const { [path]: moved, ...others } = content;
    return moved === undefined ? undefined : { ...others, [path.replace(/[^/]+$/, renamed)]: moved };
  }
  if (problem.fix) return { ...content, [path]: applyFixes([problem], () => text).texts.get(problem.file) ?? text };
  const lines = text.split("\n");
  const line = lines[problem.line - 1] ?? "";
  const [before, after] = [line.slice(0, problem.column - 1), line.slice(problem.column - 1)];
  const put = (changed: string) => ({ ...content, [path]: lines.with(problem.line - 1, changed).join("\n") });
  if (/^Delete it\.$/.test(problem.hint) && problem.rule === "file/nul") return put(line.replaceAll("\0", ""));
  if (/^Delete it\.$/.test(problem.hint) && problem.rule === "text/unseen") return put(line.replaceAll(/[\u200b\u202e]/g, ""));
  if (/^Delete expected: true\.$/.test(problem.hint)) return put(line.replace("expected: true, ", ""));
  if (/^Delete (?:it|the line)\b/.test(problem.hint)) return { ...content, [path]: lines.toSpliced(problem.line - 1, 1).join("\n") };
  const written =
    /^(?:Write|Did you mean|Put it in quotes:|Put the text in quotes:) (\[[^\]]*\]|"[^"]*"|[\w./+:-]*[\w/])(?:[.?;](?:\s|$)| in quotes| if | for |$)/.exec(
      problem.hint,
    )?.[1];
  if (!written || /…|<|^(?:the|a|an|it|them|as|for|in|one|at)$/.test(written) || written.endsWith(":")) return undefined;
  // The value that the problem points at ends where YAML's flow does; in a component, at its quote.
  const value = /^(?:\[[^\]]*\]|"(?:[^"\\]|\\.)*"|[^,}\]\n"]+?)(?=\s*[,}\]]|\s*$|"|\s#)/.exec(after)?.[0];
  if (problem.field === "body" || value === undefined) return undefined;
  return put(`${before}${written}${after.slice(value.length)}`);
}

const everyFixture = RULE_IDS.flatMap((rule) => fixtures[rule].map((fixture) => ({ rule, fixture, name: `${rule}: ${fixture.title}` })));

test.each(everyFixture)("the hint of $name leads on", ({ rule, fixture, name }) => {
  const content = contentWith(fixture.files);
  const problem = problemsOf(content, fixture).find((one) => one.rule === rule);
  expect(problem).toBeDefined();
  if (!problem) return;
  const byHand = fixture.followed ?? followed[name];
  const after = byHand ? contentWith(byHand) : follow(content, problem);
  expect(after, `nobody can follow: ${problem.hint}`).toBeDefined();
  const left = problemsOf(after ?? content, fixture);
  // What a program followed to the letter may show the next fault, but never the same again.
  const again = (one: Problem) => one.rule === rule && (byHand !== undefined || one.message === problem.message);
  expect(left.filter((one) => again(one) || (byHand && one.severity === "error"))).toEqual([]);
});

test("what people make of hints belongs to a fixture, and to one that a program cannot follow", () => {
  const names = new Set(everyFixture.filter(({ fixture }) => !fixture.followed).map(({ name }) => name));
  expect(Object.keys(followed).filter((name) => !names.has(name))).toEqual([]);
});

/** A person's line, what the hint must lead to, and the words of the hint. */
const CITED = "source: maker-card, locator: section 1, checked: 2026-11-01";
const astray: readonly (readonly [written: Fixture["files"], hint: string])[] = (() => {
  const MODEL = "models/example-3b.mdx";
  const fact = (field: string, yaml: string) => ({ [MODEL]: card({ facts: { [field]: yaml } }) });
  const more = (yaml: string) => ({ [MODEL]: card({ more: yaml }) });
  const devices = Object.fromEntries(
    ["h100-pcie", "h200"].map((id) => [
      `accelerators/${id}.md`,
      (SURROUNDINGS["accelerators/h100-sxm.md"] ?? "").replace("H100 SXM", id.replace("-", " ").toUpperCase()),
    ]),
  );
  const org = (find: string, put: string) => ({
    "organizations/maker.md": (SURROUNDINGS["organizations/maker.md"] ?? "").replace(find, put),
  });
  return [
    [{ ...devices, ...fact("training-hardware", `{ value: [H100], ${CITED} }`) }, "Write h100-pcie or h100-sxm."],
    [fact("training-mfu", `{ value: 38%, ${CITED} }`), "Write 0.38."],
    [
      fact("owner", "{ value: [maker], source: [a, b], locator: section 1, checked: 2026-11-01 }"),
      "Write, in place of source, locator and checked, citations: [{ source: a,",
    ],
    [org("kind: company", "kind: company\ncountry: USA"), "Write US."],
    [org("kind: company", "kind: company\ncountry: Germany"), "Write DE."],
    [
      fact("owner", "{ value: [maker], source: meta-llama-9-model-card, locator: section 1, checked: 2026-11-01 }"),
      "Add content/sources/meta-llama-9-model-card.yaml: npm run new -- sources meta-llama-9-model-card",
    ],
    [
      { ...org("kind: company", "kind: company\naliases: [makerai]"), ...fact("developer", `{ value: [makerai], ${CITED} }`) },
      "Write maker.",
    ],
    [fact("license", `{ value: [MIT License], ${CITED} }`), "Write mit."],
    [
      fact("license", `{ value: ["https://opensource.org/license/mit"], ${CITED} }`),
      "Write the id of an entry of licenses/, the name of its file, in the place of the address.",
    ],
    [
      {
        "sources/maker-card.yaml": (SURROUNDINGS["sources/maker-card.yaml"] ?? "").replace(
          "author: [{ literal: Maker }]",
          "author: [Allen Institute]",
        ),
      },
      'Write { literal: "Allen Institute" }',
    ],
    [
      more(`evaluations:\n  - { id: a, benchmark: mmlu, metric: acc, setup: by the maker, shots: 5-shot, value: 63.7, ${CITED} }\n`),
      "Write 5.",
    ],
    [more(`evaluations:\n  - { id: a, benchmark: mmlu, metric: acc, setup: by the maker, value: 63.7%, ${CITED} }\n`), "Write 63.7."],
    [
      { "licenses/mit.md": (SURROUNDINGS["licenses/mit.md"] ?? "").replace("class: permissive", "class: permissive\npermits: [use]") },
      'Write { text: "use", clause: "…" }.',
    ],
    [{ [MODEL]: card().replace("name: Example 3B", "name:") }, "Write the name; it has to be there."],
    [
      { [MODEL]: undefined, "models/example-3b.md": card({ body: '<Concept id="x">y</Concept>\n' }) },
      "Rename the file so that it ends in .mdx.",
    ],
    [fact("vocab-size", `{ value: 128256, ${CITED} }`), "Did you mean vocabulary-size?"],
    [{ "sources/maker-card.yaml": (SURROUNDINGS["sources/maker-card.yaml"] ?? "").replace("URL:", "url:") }, "Write URL."],
    [fact("context-length", `{ value: 4,000,000, ${CITED} }`), "Write 4000000, without separators."],
    [fact("context-length", `{ value: 131,072, ${CITED} }`), "Write value: 131072, without separators."],
    [
      fact("owner", "{ value: [maker], source: maker-card, locator: table 2, row 7B, checked: 2026-11-01 }"),
      'Put the text in quotes: locator: "table 2, row 7B".',
    ],
    [fact("training-tokens", `{ value: n/a, ${CITED} }`), "status: not-disclosed with each place"],
    [fact("owner", "{ value: [maker], source: maker-card, locator: section 1, checked: 11/29/2026 }"), "Write 2026-11-29."],
    [fact("owner", "{ value: [maker], source: maker-card, locator: section 1, checked: 03/04/2026 }"), "Write 2026-03-04 or 2026-04-03."],
    [fact("training-energy", `{ value: 131 MWh, ${CITED} }`), "Write 4.716e11."],
    [{ "sources/maker-card.yaml": `${SURROUNDINGS["sources/maker-card.yaml"]}version: 1.10\n` }, 'Put it in quotes: "1.10".'],
    [fact("Released", `{ value: 2024-09-25, ${CITED} }`), "Delete it: the key stands here already"],
    [fact("vocabulary_size", `{ value: 128256, ${CITED} }`), "Write vocabulary-size."],
  ];
})();

test.each(astray.map(([files, hint]) => ({ files, hint })))("a hint leads on: $hint", ({ files, hint }) => {
  const problems = checkContent(contentOf(contentWith(files))).problems;
  expect(problems.map((problem) => problem.hint).join("\n")).toContain(hint);
  expect(problems.map((problem) => problem.rule)).toHaveLength(1);
});

test("a fact that is wrong is one problem, also where the body quotes it", () => {
  const files = {
    "models/example-3b.mdx": card({ facts: { layers: `{ value: 28.5, ${CITED} }` }, body: 'It has <Fact field="layers" />.\n' }),
  };
  expect(checkContent(contentOf(contentWith(files))).problems.map((problem) => problem.rule)).toEqual(["quantity/integer"]);
});

test("one missing source is one problem, however many facts cite it", () => {
  const cited = "source: not-there, locator: section 1, checked: 2026-11-01";
  const files = {
    "models/example-3b.mdx": card({
      facts: {
        owner: `{ value: [maker], ${cited} }`,
        access: `{ value: [open-weights], ${cited} }`,
        released: `{ value: 2024-09-25, ${cited} }`,
      },
    }),
  };
  expect(checkContent(contentOf(contentWith(files))).problems.map((problem) => problem.message)).toEqual([
    "There is no sources/not-there, which 3 places of this file name.",
  ]);
});
