import type { Claim } from "../../schema/claims.ts";
import { isAfter } from "../days.ts";
import type { Lookups } from "../lookups.ts";
import { tooOld } from "../too-old.ts";
import type { Doubt } from "./doubt.ts";
import type { Subject } from "./subject.ts";

/** No model, device or data set of such a catalogue was published before: the first digital computers were to come. */
const FIRST_YEAR = 1940;
/** Word vectors and the first deep networks for pictures are younger. */
const USUAL_YEAR = 2010;
/** Models are described for a while, and sometimes documented anew. */
const YEARS_OF_DESCRIPTION = 8;
const YEARS_OF_KNOWLEDGE = 5;
const YEARS_OF_SERVICE = 12;
/** A locator that leads to the date of the document itself. */
const NAMES_ITS_DATE = /\bdate ?line\b|^date\b|\bdate of (?:the |its |this )?(?:first )?(?:commit|post|file|article|announcement|page)\b/i;

/** Dates of a subject that are at odds with another date of its own, of its devices or of its sources. */
export function dateDoubts(subject: Subject, entries: Lookups): Doubt[] {
  return [...releaseDoubts(subject, entries), ...spanDoubts(subject), ...variantDoubts(subject)];
}

/** The year of a source; one that was read before it was issued is told there. */
function issuedIn(source: { issued?: string; accessed: string } | undefined): number | undefined {
  return source?.issued === undefined || isAfter(source.issued, source.accessed) ? undefined : yearOf(source.issued);
}

const yearOf = (value: unknown): number | undefined => (typeof value === "string" ? Number(value.slice(0, 4)) : undefined);

function releaseDoubts({ facts, pathOf, owns }: Subject, entries: Lookups): Doubt[] {
  if (!owns("released")) return [];
  return (facts["released"] ?? []).flatMap((claim, index): Doubt[] => {
    const year = yearOf(claim.value);
    if (year === undefined) return [];
    const doubt = (message: string, severity: Doubt["severity"] = "warning"): Doubt[] => [
      {
        rule: "plausible/date",
        severity,
        path: [...pathOf("released"), index, "value"],
        message,
        hint: "Check the year against the source.",
        about: [claim],
      },
    ];
    if (year < FIRST_YEAR) return doubt(`released is ${String(claim.value)}, before there were computers.`, "error");
    const device = (facts["training-hardware"] ?? [])
      .flatMap(({ value }): readonly unknown[] => (Array.isArray(value) ? value : []))
      .map(String)
      .map((id) => ({ id, year: soundYear(entries.accelerators.get(id)?.data.facts["released"]?.[0], entries) }))
      .find((one) => one.year !== undefined && one.year > year);
    if (device) return doubt(`released is ${String(claim.value)}; ${device.id}, on which it was trained, is of ${device.year}.`);
    const before = foretold(claim, entries);
    if (before) return doubt(`released is ${String(claim.value)}; ${before.id}, which says so, is of ${before.year}.`);
    const source = (claim.citations ?? [])
      .map(({ source: id }) => ({ id, year: issuedIn(entries.sources.get(id)?.data) }))
      .find((one) => one.year !== undefined && one.year > year + YEARS_OF_DESCRIPTION);
    if (source) return doubt(`released is ${String(claim.value)}; ${source.id}, which says so, is of ${source.year}.`);
    const named = claim.citations?.find(({ source: id, locator }) => {
      const issued = NAMES_ITS_DATE.test(locator) ? entries.sources.get(id)?.data.issued : undefined;
      return issued?.length === String(claim.value).length && issued !== claim.value;
    });
    if (named)
      return doubt(
        `released is ${String(claim.value)}; ${named.source}, by whose date it goes, is of ${entries.sources.get(named.source)?.data.issued ?? ""}.`,
      );
    return "training-tokens" in facts && year < USUAL_YEAR ? doubt(`released is ${String(claim.value)}; models are usually younger.`) : [];
  });
}

/** Documents that are issued once, and tell what has been. */
const TOLD_AFTERWARDS: ReadonlySet<string | undefined> = new Set(["paper", "report", "announcement", "blog-post", "datasheet"]);

/** A document that was issued more than a year before the year of which it tells the release; undefined where one of the others was not. */
function foretold({ value, status, citations = [] }: Claim, entries: Lookups): { id: string; year: number } | undefined {
  const year = yearOf(value);
  if (year === undefined || (status !== "reported" && status !== "third-party")) return undefined;
  const documents = citations.map(({ source: id }) => ({ id, data: entries.sources.get(id)?.data }));
  const early = documents.flatMap(({ id, data }) => {
    // A document that is older than its kind is told by itself.
    const issued = data && TOLD_AFTERWARDS.has(data.kind) && !tooOld(data) ? issuedIn(data) : undefined;
    return issued !== undefined && issued + 1 < year ? [{ id, year: issued }] : [];
  });
  return early.length > 0 && early.length === documents.length ? early[0] : undefined;
}

/** The year of a device's release, unless the device is doubted for it. */
function soundYear(claim: Claim | undefined, entries: Lookups): number | undefined {
  return claim && !foretold(claim, entries) ? yearOf(claim.value) : undefined;
}

/** A variant comes out with its card's model or after it. */
function variantDoubts({ facts, pathOf, owns, card }: Subject): Doubt[] {
  const [own] = facts["released"] ?? [];
  const [first] = card?.["released"] ?? [];
  const [year, cardYear] = [yearOf(own?.value), yearOf(first?.value)];
  if (!own || !first || !owns("released") || year === undefined || cardYear === undefined || year + 1 >= cardYear) return [];
  return [
    {
      rule: "plausible/date",
      severity: "warning",
      path: [...pathOf("released"), 0, "value"],
      message: `The variant was released on ${String(own.value)}, and its model on ${String(first.value)}.`,
      hint: "Check both years against their sources.",
      about: [own, first],
    },
  ];
}

/** Fields whose dates are at most so many years away from the release. */
const SPANS = [
  ["knowledge-cutoff", YEARS_OF_KNOWLEDGE],
  ["deprecated-on", YEARS_OF_SERVICE],
  ["retired-on", YEARS_OF_SERVICE],
] as const;

function spanDoubts({ facts, pathOf, owns }: Subject): Doubt[] {
  const [release] = facts["released"] ?? [];
  const released = yearOf(release?.value);
  // A release that nobody can have read of is told by itself.
  if (!release || released === undefined || release.citations?.some(({ checked }) => isAfter(String(release.value), checked))) return [];
  return SPANS.flatMap(([field, years]) =>
    (facts[field] ?? []).flatMap((claim, index): Doubt[] => {
      const year = yearOf(claim.value);
      if (year === undefined || Math.abs(year - released) <= years || !(owns(field) || owns("released"))) return [];
      return [
        {
          rule: "plausible/date",
          severity: "warning",
          path: [...pathOf(field), index, "value"],
          message: `${field} is ${String(claim.value)}, and released ${String(release.value)}: at most ${years} years between the two are usual.`,
          hint: "Check both years against their sources.",
          about: [claim, release],
        },
      ];
    }),
  );
}
