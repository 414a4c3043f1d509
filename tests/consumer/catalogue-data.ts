import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Catalogue } from "../../src/consumer/catalogue.ts";
import { catalogJson } from "../../src/formats/catalog-json.ts";
import { FIXTURE_FOLDER, fixtureCatalog } from "../fixture-catalog.ts";

/** catalog.json of the fixture catalogue, as a site publishes it. */
export const DATA = JSON.stringify(catalogJson(fixtureCatalog()));

export const catalogue = new Catalogue(JSON.parse(DATA));

/** The same, with tokens of Heron 7B of which two sources say different things: 2 and 1.2 trillion. */
const card = "models/heron-7b.mdx";
const disputed = readFileSync(join(FIXTURE_FOLDER, card), "utf8").replace("1.8e12", "1.2e12");
export const disputedCatalogue = new Catalogue(JSON.parse(JSON.stringify(catalogJson(fixtureCatalog({ [card]: disputed })))));

/** Its edition: the day of the fixture’s revision and a hash of its content. */
export const EDITION = catalogue.edition;

export const HERON = "https://cards.example/cards/models/heron-2-70b/";

/** The same, with eight claims about one fact, each with three receipts and their quotes. */
const crowded: { models: { id: string; facts: Record<string, { claims: object[] }> }[] } = JSON.parse(DATA);
const fact = crowded.models.find(({ id }) => id === "heron-7b")?.facts["training-tokens"];
if (fact)
  fact.claims = Array.from({ length: 8 }, (_, index) => ({
    status: "reported",
    value: 1e12 + index,
    unit: "token",
    display: `${index + 1} trillion tokens`,
    note: "Counted anew, and told in a note that goes on and on. ".repeat(6),
    citations: ["one", "two", "three"].map((place) => ({
      source: "heron-card",
      locator: `section ${place}`,
      checked: "2026-11-01",
      quote: "é".repeat(180),
    })),
  }));
export const crowdedCatalogue = new Catalogue(crowded);
