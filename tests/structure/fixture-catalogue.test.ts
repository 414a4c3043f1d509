import { expect, test } from "vitest";
import { checkContent } from "../../src/catalog/check.ts";
import { AUTHORED_STATUSES, type Claim } from "../../src/schema/claims.ts";
import { collections } from "../../src/schema/collections.ts";
import { QUALIFIERS, RELATIONS, STAGES } from "../../src/schema/vocabularies.ts";
import { fixtureFiles } from "../fixture-catalog.ts";

const { entries, problems } = checkContent(fixtureFiles());
const cards = [...entries.models.values()].map(({ data }) => data);
const claims = cards.flatMap(({ facts }) => Object.values(facts).flatMap((list: Claim[] | undefined) => list ?? []));

test("the catalogue of the tests breaks no rule, and nothing in it is doubtful", () => {
  expect(problems.map(({ file, line, rule, message }) => `${file}:${line} ${rule} ${message}`)).toEqual([]);
});

test.each([
  ["collection", collections.map(({ id }) => id), collections.flatMap(({ id }) => (entries[id].size > 0 ? [id] : []))],
  ["status", AUTHORED_STATUSES, claims.map(({ status }) => status)],
  ["qualifier", QUALIFIERS.filter((word) => word !== "exact"), claims.map(({ qualifier }) => qualifier)],
  ["stage", Object.keys(STAGES), cards.map(({ stage }) => stage)],
  ["relation", Object.keys(RELATIONS), cards.flatMap(({ lineage }) => lineage?.map(({ relation }) => relation) ?? [])],
] as const)("it has every %s", (_kind, words, used) => {
  const known = new Set<unknown>(used);
  expect(words.filter((word) => !known.has(word))).toEqual([]);
});
