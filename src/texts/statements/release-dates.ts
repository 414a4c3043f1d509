import { placeIn, type Run } from "../blocks.ts";
import type { CatalogueModel } from "../catalogue.ts";
import { findDates, type DateInText } from "../figures/dates.ts";
import type { Mention } from "../names/find-names.ts";
import type { Sentence } from "./owners.ts";
import type { Statement } from "./statement.ts";

const RELEASES = String.raw`(?:releas(?:es|ed)|launch(?:es|ed)|introduc(?:es|ed)|publish(?:es|ed)|open-?sourc(?:es|ed)|debut(?:s|ed)|shipp?(?:s|ed)|dropp?(?:s|ed))`;
/** "2024-05-13 – OpenAI releases □", "On June 27, 2024, Google released its □". */
const LED = new RegExp(String.raw`^\W*(?:(?:on|in|by)\s+)?$`, "i");
const THEN = new RegExp(
  String.raw`^\W*(?:\((?:approx\.?|approximately|est\.?)\)\W*)?(?:,\s+)?(?:[\p{L}\d.]+\s+){0,4}?${RELEASES}\s+(?:(?:the|its|their|an?|new|open|open-weights?|first|flagship|next-generation|full|generally|publicly)\s+){0,3}(?:□|\p{L})?`,
  "iu",
);
/** "OpenAI released □ in May 2024". */
const BEFORE_NAME = new RegExp(String.raw`\b${RELEASES}\s+(?:(?:the|its|their|new)\s+){0,2}$`, "i");
const ON = /^(?:\s+(?:family|series|models?|herd))?(?:\s+\([^()]{1,40}\))?,?\s+(?:first\s+|publicly\s+)?(?:on|in)\s+$/i;
/** "□ (December 2024)", "□, released in December 2024". */
const IN_BRACKETS = /^\s?\((?:(?:first\s+)?(?:released|launched)\s+(?:on|in)?\s*|[\p{L}\s]{2,20},\s+)?$/u;
const RELATIVE =
  /^(?:\s\([^()]{1,30}\))?,?\s+(?:which\s+was\s+)?(?:first\s+)?(?:released|launched)\s+(?:by\s+[\p{L}\s]{2,20}\s+)?(?:on|in)\s+$/iu;
const NOT_A_RELEASE =
  /\b(?:paper|preview|beta|updates?|updated|plans?|will|expected|rumou?red|deprecat\w*|retir\w*|cut-?off|snapshot|benchmark|survey|API|app)\b/i;

/** Days and months on which a sentence says that a model came out, before its name or behind it. */
export function releasesIn(run: Run, sentence: Sentence): Statement[] {
  const { text, from, to, mentions } = sentence;
  if (mentions.length === 0) return [];
  return findDates(text.slice(from, to)).flatMap((date) => {
    const models = ownersOf({ ...date, start: date.start + from, end: date.end + from }, sentence);
    if (models.length === 0) return [];
    return [
      {
        models,
        field: "released",
        stated: text.slice(from + date.start, from + date.end),
        place: placeIn(run, from + date.start),
        inColumn: true as const,
        said: { date: date.date },
      },
    ];
  });
}

function ownersOf({ start, end, date }: DateInText, { text, from, to, mentions }: Sentence): readonly CatalogueModel[] {
  const before = mentions.findLast((mention) => mention.end <= start);
  const after = mentions.find((mention) => mention.start >= end);
  if (!before && after && LED.test(text.slice(from, start))) {
    const between = text.slice(end, after.start);
    return THEN.exec(`${between}□`)?.[0].length === between.length + 1 && !NOT_A_RELEASE.test(between)
      ? rowFrom(after, text, mentions)
      : [];
  }
  if (!before) return [];
  const between = text.slice(before.end, start);
  const isBracketed = date.length > 4 && IN_BRACKETS.test(between) && /^\s*[),;]/.test(text.slice(end, to));
  const isReleased =
    ON.test(between) && BEFORE_NAME.test(text.slice(from, before.start)) && !NOT_A_RELEASE.test(text.slice(from, before.start));
  return isBracketed || isReleased || RELATIVE.test(between) ? modelsOf(before) : [];
}

function modelsOf({ model, series = [], unsure }: Mention): readonly CatalogueModel[] {
  return unsure ? [] : model ? [model] : series;
}

/** "releases A, B and C": each of them; one that came out on that day is enough. */
function rowFrom(first: Mention, text: string, mentions: readonly Mention[]): readonly CatalogueModel[] {
  const row = [...modelsOf(first)];
  let last = first;
  for (const next of mentions.slice(mentions.indexOf(first) + 1)) {
    if (
      !/^(?:\s\([^()]{1,30}\))?\s*(?:,|and|,\s*and|&|\/|along(?:side)? with|alongside)\s+(?:the\s+)?$/i.test(
        text.slice(last.end, next.start),
      )
    )
      break;
    row.push(...modelsOf(next));
    last = next;
  }
  // "A, which": of another that is not known.
  return row;
}
