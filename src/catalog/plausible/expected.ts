import type { Facts } from "../../schema/claims.ts";
import type { Entry } from "../parse.ts";
import type { Finding } from "../problems.ts";
import type { Doubt } from "./doubt.ts";

/** What the card does not expect, and what it expects without need or without a word. */
export function unexpected(entry: Entry, doubts: readonly Doubt[]): Finding[] {
  const needed = new Set<object>();
  const findings = doubts.flatMap(({ about, alone: _alone, ...finding }): Finding[] => {
    const expecting = about.filter(({ expected }) => expected);
    for (const one of expecting) needed.add(one);
    return expecting.length === 0 || finding.severity === "error" ? [finding] : [];
  });
  return [
    ...findings,
    ...expectations(entry).flatMap(({ owner, path }): Finding[] => {
      if (needed.has(owner) && owner.note !== undefined) return [];
      const words = needed.has(owner)
        ? { message: "An unusual number that is right says why.", hint: 'Write note: "…" beside it: why the number is as it is.' }
        : { message: "Nothing about this number is unusual, so nothing has to be expected.", hint: "Delete expected: true." };
      return [{ rule: "plausible/expected", path: [...path, "expected"], at: "key", ...words }];
    }),
  ];
}

interface Expectation {
  owner: { expected?: true; note?: string };
  path: (string | number)[];
}

function expectations(entry: Entry): Expectation[] {
  if (!("facts" in entry.data)) return [];
  const ofFacts = (facts: Facts, path: (string | number)[]): Expectation[] =>
    Object.entries(facts).flatMap(([field, claims = []]) => claims.map((owner, index) => ({ owner, path: [...path, field, index] })));
  const variants = "variants" in entry.data ? (entry.data.variants ?? []) : [];
  const evaluations = "evaluations" in entry.data ? (entry.data.evaluations ?? []) : [];
  return [
    ...ofFacts(entry.data.facts, ["facts"]),
    ...variants.flatMap(({ facts = {} }, index) => ofFacts(facts, ["variants", index, "facts"])),
    ...evaluations.map((owner, index): Expectation => ({ owner, path: ["evaluations", index] })),
  ].filter(({ owner }) => owner.expected);
}
