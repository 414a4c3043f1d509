import { acceleratorFields, datasetFields, modelFields, type FieldDefinition } from "../../schema/fields.ts";
import type { Facts } from "../../schema/claims.ts";
import type { Entry } from "../parse.ts";
import { ACCELERATOR_RANGES, DATASET_RANGES, MODEL_RANGES, type FieldRange } from "../plausible/ranges.ts";
import { relations } from "../plausible/relations.ts";
import { sizesInName } from "../plausible/sizes-in-names.ts";
import { judgedClaim, over, rangeOf, said, write, type Range, type Subject } from "../plausible/subject.ts";
import { checkResults } from "./results.ts";
import { isOf } from "../lookups.ts";
import type { EntryRule, Report } from "./rule.ts";

/** Beyond the usual by another such factor, a number cannot be. */
const IMPOSSIBLE = 100;

/** A doubt about a number, before it is known whether the card expects it. */
export interface Doubt {
  rule:
    | "plausible/range"
    | "plausible/size"
    | "plausible/shape"
    | "plausible/compute"
    | "plausible/time"
    | "plausible/energy"
    | "plausible/result";
  severity: "error" | "warning";
  message: string;
  hint: string;
  path: (string | number)[];
  /** What may carry `expected: true`: claims and results that the doubt speaks of. */
  about: readonly { expected?: true; note?: string }[];
}

/** Numbers that are possible, and fit the other numbers of their card. */
export const plausibleNumbers: EntryRule = {
  ids: [
    "plausible/range",
    "plausible/size",
    "plausible/shape",
    "plausible/compute",
    "plausible/time",
    "plausible/energy",
    "plausible/result",
    "plausible/expected",
  ],
  scope: "entry",
  check(entry, { entries, figures }, report) {
    // What was left out of a damaged card may be the number that the others would be held against.
    if (entry.damaged) return;
    if (isOf(entry, "models")) {
      const utilization = figures.find((figure) => figure.id === "derived-mfu")?.interval?.low ?? 0;
      const { facts, variants = [], name } = entry.data;
      const doubts = [
        ...doubtsOf({ name, facts, pathOf: (field) => ["facts", field], owns: () => true }, modelFields, MODEL_RANGES),
        ...variants.flatMap((variant, index) => {
          const own = variant.facts ?? {};
          return doubtsOf(
            {
              name: variant.name,
              facts: { ...facts, ...own },
              pathOf: (field) => (own[field] ? ["variants", index, "facts", field] : ["facts", field]),
              owns: (field) => own[field] !== undefined,
            },
            modelFields,
            MODEL_RANGES,
          );
        }),
        ...checkResults(entry, entries.benchmarks),
      ];
      judge(entry, utilization > 1 ? doubts.filter(({ rule }) => rule !== "plausible/time") : doubts, report);
    }
    if (isOf(entry, "accelerators")) judge(entry, doubtsOf(plainly(entry), acceleratorFields, ACCELERATOR_RANGES), report);
    if (isOf(entry, "datasets")) judge(entry, doubtsOf(plainly(entry), datasetFields, DATASET_RANGES), report);
  },
};

function plainly(entry: Entry<"accelerators"> | Entry<"datasets">): Subject {
  return { name: entry.data.name, facts: entry.data.facts, pathOf: (field) => ["facts", field], owns: () => true };
}

function doubtsOf(subject: Subject, fields: readonly FieldDefinition[], ranges: Readonly<Record<string, FieldRange>>): Doubt[] {
  const alone = fields.flatMap((field) => rangeDoubts(subject, field.id, ranges[field.id]));
  // A number that cannot be by itself says nothing about others.
  const wrong = new Set(alone.flatMap(({ path }) => path.slice(-3, -2)));
  const named = fields === modelFields && !wrong.has("parameters-total") ? nameDoubts(subject) : [];
  // One wrong number is at odds with several others: it is reported once.
  const doubted = new Set<string>();
  return [
    ...alone,
    ...named,
    ...(fields === modelFields ? relations : []).flatMap((relation) => {
      const known = relation.fields.filter((field) => judgedClaim(subject.facts, field));
      if (
        !known.some(subject.owns) ||
        known.some((field) => doubted.has(field)) ||
        known.some((field) => wrong.has(field)) ||
        (named.length > 0 && known.includes("parameters-total"))
      )
        return [];
      const quotient = relation.quotient(subject.facts);
      const severity = quotient && severityOf(quotient, relation.usual, IMPOSSIBLE);
      const first = known.find(subject.owns) ?? "";
      if (severity) for (const field of known) doubted.add(field);
      return severity
        ? [doubt(subject, first, known, { rule: relation.rule, severity, message: relation.says(subject.facts), hint: relation.hint })]
        : [];
    }),
  ];
}

function rangeDoubts(subject: Subject, field: string, range: FieldRange | undefined): Doubt[] {
  const claims = subject.owns(field) ? (subject.facts[field] ?? []) : [];
  if (!range) return [];
  return claims.flatMap((claim, index) => {
    const numbers = (Array.isArray(claim.value) ? claim.value : [claim.value]).filter((one) => typeof one === "number");
    const odd = numbers.find((number) => number < range.usual[0] || number > range.usual[1]);
    if (odd === undefined) return [];
    const impossible = odd < range.possible[0] || odd > range.possible[1];
    const [low, high] = impossible ? range.possible : range.usual;
    return [
      {
        rule: "plausible/range" as const,
        severity: impossible ? ("error" as const) : ("warning" as const),
        path: [...subject.pathOf(field), index, "value"],
        message: `${field} is ${write(odd)}; ${impossible ? "it can be" : "it is usually"} from ${write(low)} to ${write(high)}.`,
        hint: "Check the unit and the powers of ten against the source.",
        about: [claim],
      },
    ];
  });
}

function nameDoubts(subject: Subject): Doubt[] {
  const sizes = sizesInName(subject.name);
  if (!sizes) return [];
  return (["total", "active"] as const).flatMap((part) => {
    const field = `parameters-${part}`;
    const stated = sizes[part];
    const known = rangeOf(subject.facts, field);
    if (!stated || !known || !subject.owns(field)) return [];
    const severity = severityOf(over(known, stated) ?? { low: 1, high: 1 }, [0.6, 1.7], 20);
    if (!severity) return [];
    return [
      doubt(subject, field, [field], {
        rule: "plausible/size",
        severity,
        message: `${field} is ${said(subject.facts, field)}; the name says ${sizes.words}.`,
        hint: "Check the number and its powers of ten against the source.",
      }),
    ];
  });
}

function severityOf(quotient: Range, [low, high]: readonly [number, number], factor: number): Doubt["severity"] | undefined {
  if (quotient.high >= low && quotient.low <= high) return undefined;
  return quotient.high * factor < low || quotient.low > high * factor ? "error" : "warning";
}

function doubt(
  { facts, pathOf }: Pick<Subject, "facts" | "pathOf">,
  field: string,
  fields: readonly string[],
  words: Omit<Doubt, "path" | "about">,
): Doubt {
  const claimOf = (one: string) => judgedClaim(facts, one)?.claim;
  return {
    ...words,
    path: [...pathOf(field), judgedClaim(facts, field)?.index ?? 0, "value"],
    about: fields.flatMap((one) => claimOf(one) ?? []),
  };
}

/** Reports what the card does not expect, and what it expects without need or without a word. */
function judge(entry: Entry, doubts: readonly Doubt[], report: Report): void {
  const needed = new Set<object>();
  for (const { about, ...finding } of doubts) {
    const expecting = finding.severity === "warning" ? about.filter(({ expected }) => expected) : [];
    for (const one of expecting) needed.add(one);
    if (expecting.length === 0) report(finding);
  }
  for (const { owner, path } of expectations(entry)) {
    if (!needed.has(owner)) {
      report({
        rule: "plausible/expected",
        path: [...path, "expected"],
        at: "key",
        message: "Nothing about this number is unusual, so nothing has to be expected.",
        hint: "Delete expected: true.",
      });
    } else if (owner.note === undefined) {
      report({
        rule: "plausible/expected",
        path: [...path, "expected"],
        at: "key",
        message: "An unusual number that is right says why.",
        hint: 'Write note: "…" beside it: why the number is as it is.',
      });
    }
  }
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
