import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { catalogFrom } from "../../src/catalog/catalog.ts";
import { contentFolder } from "../../src/catalog/read.ts";
import { readSite } from "../../src/catalog/site.ts";

const site = readSite({});
const catalog = catalogFrom(contentFolder(site.contentFolder), site, { commit: null, date: "" });

interface Claim {
  status?: string;
  value?: unknown;
}

/** The facts of a card as its file has them, without the project's own reader. */
function factsOf(file: string): Record<string, Claim[]> {
  const card = load(readFileSync(file, "utf8").split(/^---$/m)[1] ?? "") as { facts?: Record<string, Claim | Claim[]> };
  return Object.fromEntries(Object.entries(card.facts ?? {}).map(([field, claims]) => [field, [claims].flat()]));
}
const facts = new Map([...catalog.models.values()].map(({ id, entry }) => [id, factsOf(entry.file.path)]));

const MONTHS = "January February March April May June July August September October November December".split(" ");
const MODELS = String.raw`(?:<Model id="[^"]+" />(?:,? and |, | or )?)+`;
const DATED = new RegExp(`(${MODELS})(?:,? (?:was|were) (?:released|published|shown))?(?: of| in) (${MONTHS.join("|")}) (\\d{4})`, "g");

/** What a sentence of silence may be about, by its words. */
const SILENT: Record<string, RegExp> = {
  "training-compute": /\bcompute\b/,
  "training-hardware": /\b(?:hardware|machines|devices)\b/,
  "accelerator-hours": /\bhours\b/,
  "knowledge-cutoff": /\bcutoff\b/,
  "pretraining-data": /\btraining data\b/,
};

interface Page {
  id: string;
  text: string;
}
const pages: Page[] = ["families", "organizations"].flatMap((collection) =>
  readdirSync(join(site.contentFolder, collection)).map((name) => ({
    id: `${collection}/${name}`,
    text: readFileSync(join(site.contentFolder, collection, name), "utf8"),
  })),
);

/** Months of release that a page gives, each with the model that it speaks of. */
const datedModels = (text: string) =>
  [...text.matchAll(DATED)].flatMap(([, models = "", month = "", year = ""]) =>
    [...models.matchAll(/id="([^"]+)"/g)].map(([, id = ""]) => ({
      id,
      month: `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, "0")}`,
    })),
  );

/** Fields of which a page says that nothing is published. */
const silentFields = (text: string) =>
  text.split(/(?<=[.!?])\s/).flatMap((sentence) => {
    const words = sentence.replace(/<[^>]*>/g, "");
    if (!/\bpublish/.test(words) || /\b(?:reports?|papers?|cards?)\b/i.test(words)) return [];
    const denied = /\b(?:no|nothing about|neither) (.*)/.exec(words)?.[1] ?? (/\bnone of (?:them|these)\b/.test(words) ? words : "");
    return Object.entries(SILENT).flatMap(([field, pattern]) => (pattern.test(denied) ? [field] : []));
  });

describe("families and organizations against their cards", () => {
  test("a model came out in the month that its family gives", () => {
    const dated = pages.flatMap(({ text }) => datedModels(text));
    expect(dated.length).toBeGreaterThan(15);
    for (const { id, month } of dated) {
      const days = (facts.get(id)?.["released"] ?? []).map(({ value }) => new Date(String(value)).toJSON()?.slice(0, 7) ?? String(value));
      expect({ id, days }).toEqual({ id, days: expect.arrayContaining([month]) });
    }
  });

  test("nothing is called unpublished that the cards of the family have, or did not search for", () => {
    for (const { id, text } of pages) {
      const family = /^families\/([^/.]+)\./.exec(id)?.[1];
      const members = [...catalog.models.values()].filter(({ card }) => card.family === family);
      for (const field of silentFields(text))
        for (const { id: model } of members) {
          const status = facts.get(model)?.[field]?.[0]?.status ?? (facts.get(model)?.[field] ? "reported" : "not-disclosed");
          expect({ family, field, model, status }).toEqual({ family, field, model, status: "not-disclosed" });
        }
    }
  });

  test("both readings find what they are for", () => {
    expect(datedModels('<Model id="a" /> and <Model id="b" /> of March 2025, and <Model id="c" /> was released in May 2024.')).toEqual([
      { id: "a", month: "2025-03" },
      { id: "b", month: "2025-03" },
      { id: "c", month: "2024-05" },
    ]);
    expect(silentFields("The training data and compute of none of them are published.")).toEqual(["training-compute", "pretraining-data"]);
    expect(silentFields("It publishes chips, but no hours or cutoff date.")).toEqual(["accelerator-hours", "knowledge-cutoff"]);
    expect(silentFields("It publishes hours. The report gives no compute.")).toEqual([]);
  });
});
