import { expect, test } from "vitest";
import { catalog } from "../../src/content.ts";
import { requiredModelFields } from "../../src/schema/fields.ts";

const models = [...catalog.models.values()];

test("the content has no errors", () => {
  expect(
    catalog.problems.filter((problem) => problem.severity === "error").map((problem) => `${problem.file}:${problem.line} ${problem.rule}`),
  ).toEqual([]);
});

test("the cards that the proposal names are published", () => {
  const wanted = [
    "llama-3-2-1b",
    "llama-3-2-3b",
    "llama-3-2-11b-vision",
    "llama-3-2-90b-vision",
    "qwen2-5-7b-instruct",
    "t5-11b",
    "mixtral-8x7b",
    "contextflow",
    "compose",
    "longvu-plus-plus",
    "efficientrl-embodied",
  ];
  expect(wanted.filter((id) => !catalog.models.has(id))).toEqual([]);
});

test("every required field of every published card is answered", () => {
  const open = models.flatMap((model) =>
    requiredModelFields.filter((field) => !model.facts.has(field.id)).map((field) => `${model.id}#${field.id}`),
  );
  expect(open).toEqual([]);
});

test("every source is cited by something", () => {
  const cited = new Set([...catalog.sources.values()].filter((source) => source.mentions.length > 0).map((source) => source.id));
  const inProse = new Set(
    [...catalog.concepts.values(), ...catalog.guides.values(), ...catalog.families.values(), ...models].flatMap((entry) =>
      entry.entry.body.uses.flatMap((use) => (use.name === "Source" ? [use.attributes["id"] ?? ""] : [])),
    ),
  );
  const toBeOpened = new Set(
    [...models, ...catalog.datasets.values()]
      .flatMap((entry) => [...entry.facts.values()].flatMap((fact) => fact.claims.flatMap((claim) => claim.unreadSources ?? [])))
      .map((link) => link.url),
  );
  expect(
    [...catalog.sources.keys()].filter((id) => !cited.has(id) && !inProse.has(id) && !toBeOpened.has(catalog.sources.get(id)?.url)),
  ).toEqual([]);
});

test("no document is listed twice", () => {
  const addresses = new Map<string, string[]>();
  for (const source of catalog.sources.values()) {
    const key = `${source.data.URL} ${source.data.version ?? ""} ${source.data.issued ?? ""}`;
    addresses.set(key, [...(addresses.get(key) ?? []), source.id]);
  }
  expect([...addresses.values()].filter((ids) => ids.length > 1)).toEqual([]);
});

test("every model is reached from its family and its maker", () => {
  const lost = models.filter((model) => {
    const family = catalog.families.get(model.card.family);
    const maker = model.makers[0] && catalog.organizations.get(model.makers[0].id);
    return (
      !family?.mentions.some((mention) => mention.model === model.id) || !maker?.mentions.some((mention) => mention.model === model.id)
    );
  });
  expect(lost.map((model) => model.id)).toEqual([]);
});

test("evaluations name a setup that says something", () => {
  const bare = models.flatMap((model) =>
    model.evaluations.filter((evaluation) => evaluation.setup.length < 10).map((evaluation) => evaluation.url),
  );
  expect(bare).toEqual([]);
});

test("nothing was checked after the newest state of the content", () => {
  const newest =
    models
      .flatMap((model) => model.sources.flatMap((source) => source.uses.map((use) => use.checked)))
      .sort()
      .at(-1) ?? "";
  const reviewed =
    models
      .map((model) => model.card.reviewed)
      .sort()
      .at(-1) ?? "";
  expect(newest <= reviewed).toBe(true);
});
