import { placeIn, type Run } from "../blocks.ts";
import type { CatalogueModel, TextCatalogue } from "../catalogue.ts";
import { fold } from "../../catalog/fold.ts";
import { findAmounts } from "../figures/amounts.ts";
import { plainHead } from "../figures/head-words.ts";
import type { Sentence } from "./owners.ts";
import type { Statement } from "./statement.ts";
import type { NamedModel } from "./table-owners.ts";

const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const MONTH = String.raw`(?:January|February|March|April|May|June|July|August|September|October|November|December)`;
const DATE = String.raw`(?:(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?<month>${MONTH})\s+(?<year>\d{4})|(?<month2>${MONTH})\s+(?:(?<day2>\d{1,2}),?\s+)?(?<year2>\d{4})|(?<iso>\d{4}-\d{2}(?:-\d{2})?)|(?<only>(?:19|20)\d{2})(?![\d-]))`;
const RELEASED = new RegExp(
  String.raw`^(?:\s+(?:was|were|is)|,|\s+is\s[^.;:]{3,80}\bmodels?,?)\s+(?:first\s+|publicly\s+)?(?:released|launched)(?:\s+by\s+[\p{L}\s]{2,30}?)?\s+(?:on|in)\s+${DATE}`,
  "u",
);
const CUTOFF = new RegExp(
  String.raw`^(?:['’]s|\s+(?:has|with|have))\s+(?:a\s+|its\s+)?(?:(?:knowledge|training|data|pre-?training)\s+)*(?:data\s+)?cut-?off(?:\s+date)?\s+(?:of|in|is)\s+${DATE}`,
  "iu",
);
const LICENSED =
  /^(?:,|\s+is\s[^.;:]{3,80}\bmodels?,?|\s+(?:is|was|are))?\s*(?:(?:also|openly|freely|publicly|now)\s+)?(?:licensed|released|available|distributed|published)\s+(?:openly\s+)?(?:(?:on|in)\s+(?:\p{Lu}\p{L}+\s+)?(?:\d{1,2},?\s+)?\d{4}\s+)?under\s+(?:the\s+|an?\s+)?(?<license>[\p{L}\d][\p{L}\d.\s-]{1,50})/iu;
const SCORED =
  /^\s+(?:scores?|scored|reach(?:es|ed)|achiev(?:es|ed)|attain(?:s|ed)|obtain(?:s|ed)|gets|got)\s+(?:an?\s+(?:accuracy|score)\s+of\s+)?(?:about\s+)?(?=\d)/i;

const ALONE = new RegExp(String.raw`^${DATE}(?=\s*(?:$|[(.;]))`, "u");
const ALONE_LICENSE = /^(?<license>[\p{L}\d][\p{L}\d.\s-]{1,50})/u;
const LABELS: readonly (readonly [string, RegExp])[] = [
  ["license", /^(?:model )?licen[cs]e$/i],
  ["released", /^(?:release(?:d| date)|date of release)$/i],
  ["knowledge-cutoff", /^(?:(?:knowledge|training|data) )+cut-?off(?: date)?$/i],
];

/** The field of the plain facts that a label or the head of a column names. */
export function plainField(label: string): string | undefined {
  return LABELS.find(([, pattern]) => pattern.test(plainHead(label)))?.[0];
}

/** Whose a value is: a model's, or that of all models of a series. */
type Owner = Pick<NamedModel, "model" | "series">;

/** "License: MIT", "2025-08-07" below "Released": a value alone, from a place of the run on. */
export function plainValue(run: Run, { model, series }: Owner, at: number, field: string, catalogue: TextCatalogue): Statement[] {
  const whose = series ? { models: series, wide: true as const } : {};
  const rest = run.text.slice(at);
  const stated = field === "license" ? licensed(run, model, at, rest, catalogue, ALONE_LICENSE) : dated(run, model, at, rest, ALONE, field);
  return stated.map((one) => ({ ...one, ...whose, inColumn: true as const }));
}

const LICENSE_IN_LIST =
  /(?<=^|[,;]\s|\b(?:under|with)\s(?:an?\s|the\s)?)(?<license>MIT|Apache[\s-](?:License\s)?2\.0|CC[\s-]BY(?:-NC|-SA|-ND)*[\s-]4\.0)(?=(?:\s+licen[cs]ed?)?\s*(?:$|[,;.]))/u;

/** "Strong reasoning, MIT license": a licence in a cell that lists what a model is like. */
export function licenseInCell(run: Run, model: CatalogueModel, catalogue: TextCatalogue): Statement[] {
  const match = LICENSE_IN_LIST.exec(run.text);
  return match ? licensed(run, model, match.index, run.text.slice(match.index), catalogue, ALONE_LICENSE) : [];
}

/** Facts that a sentence states in set phrases right after a name: release, cutoff, licence, result. */
export function plainFactsIn(run: Run, sentence: Sentence, catalogue: TextCatalogue): Statement[] {
  return sentence.mentions.flatMap(({ model, end }) => {
    if (!model) return [];
    const rest = sentence.text.slice(end, sentence.to);
    return [
      ...dated(run, model, end, rest, RELEASED, "released"),
      ...dated(run, model, end, rest, CUTOFF, "knowledge-cutoff"),
      ...licensed(run, model, end, rest, catalogue),
      ...scored(run, model, end, sentence, catalogue),
    ];
  });
}

function dated(run: Run, model: CatalogueModel, at: number, rest: string, pattern: RegExp, field: string): Statement[] {
  const match = pattern.exec(rest);
  if (!match) return [];
  const { day, month, year, month2, day2, year2, iso, only } = match.groups ?? {};
  const named = MONTHS.indexOf((month ?? month2 ?? "").toLowerCase()) + 1;
  const parts = [year ?? year2 ?? "", String(named).padStart(2, "0"), (day ?? day2)?.padStart(2, "0")].filter((part) => part !== undefined);
  const date = iso ?? only ?? parts.join("-");
  const stated = /(?:\d{1,2}(?:st|nd|rd|th)?\s+)?\p{L}*\s*(?:\d{1,2},?\s+)?[\d-]{4,10}$/u.exec(match[0])?.[0].trim() ?? date;
  return [{ models: [model], field, stated, place: placeIn(run, at + match[0].length - stated.length), said: { date } }];
}

function licensed(run: Run, model: CatalogueModel, at: number, rest: string, { licenses }: TextCatalogue, pattern = LICENSED): Statement[] {
  const match = pattern.exec(rest);
  if (!match) return [];
  const words = match.groups?.["license"]?.replace(/[.\s]+$/, "").split(/\s+/) ?? [];
  for (let count = Math.min(words.length, 7); count > 0; count -= 1) {
    const written = words.slice(0, count).join(" ");
    const name = fold(written.replace(/\s+licen[cs]e$/i, ""));
    const id = Object.entries(licenses).find(([key, { name: full, aliases, spdx }]) =>
      [key, full, ...aliases, ...(spdx ? [spdx] : [])].some((spelling) =>
        [fold(spelling), fold(spelling.replace(/\s+licen[cs]e(?:\s+agreement)?$/i, ""))].includes(name),
      ),
    )?.[0];
    if (id === undefined) continue;
    const start = at + match[0].indexOf(match.groups?.["license"] ?? "");
    return [{ models: [model], field: "license", stated: written, place: placeIn(run, start), said: { license: id } }];
  }
  return [];
}

function scored(run: Run, model: CatalogueModel, at: number, { text, to }: Sentence, { benchmarks }: TextCatalogue): Statement[] {
  const led = SCORED.exec(text.slice(at, to));
  if (!led) return [];
  const amount = findAmounts(text.slice(at, to)).find(({ start }) => start >= led[0].length - 6);
  if (!amount) return [];
  const on = /^\s*(?:points?\s+|accuracy\s+)?on\s+(?:the\s+)?(?<name>[\p{L}\d][\p{L}\d+-]*(?:[\s-][\p{L}\d+]+){0,2})/u.exec(
    text.slice(at + amount.end, to),
  )?.groups?.["name"];
  const words = on?.split(" ") ?? [];
  for (let count = words.length; count > 0; count -= 1) {
    const folded = fold(words.slice(0, count).join(" "));
    const benchmark = Object.entries(benchmarks).find(([id, { name, aliases }]) =>
      [id, name, ...aliases].some((spelling) => fold(spelling) === folded),
    )?.[0];
    if (benchmark !== undefined)
      return [
        {
          models: [model],
          field: "evaluation",
          stated: amount.written,
          place: placeIn(run, at + amount.start),
          said: { benchmark, amount },
        },
      ];
  }
  return [];
}
