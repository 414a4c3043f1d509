import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { fixtureSite, readPage, sites } from "../built-site.ts";
import { modelFields } from "../../src/schema/fields.ts";

interface CatalogClaim {
  status: string;
  value?: unknown;
  citations: { source: string; locator: string; checked: string }[];
  display: string;
}
interface CatalogJson {
  schemaVersion: string;
  revision: { commit: string | null; date: string };
  fields: { id: string; type: string; required: boolean }[];
  models: {
    id: string;
    url: string;
    facts: Record<string, CatalogClaim & { disputed: boolean; url: string; claims: CatalogClaim[]; qualifier?: string; unit?: string }>;
    derived: Record<
      string,
      {
        status: string;
        value?: unknown;
        missing?: string[];
        reason?: string;
        inputs?: { path: string }[];
        qualifier?: string;
        display?: string;
        interval?: object;
      }
    >;
  }[];
  sources: Record<string, unknown>;
  accelerators: Record<string, { facts: Record<string, unknown> }>;
}

describe.each(sites)("the site of $name", ({ folder, base }) => {
  let catalog: CatalogJson;
  beforeAll(() => {
    catalog = JSON.parse(readFileSync(`${folder}/data/catalog.json`, "utf8")) as CatalogJson;
  });

  describe("catalog.json", () => {
    test("has the contract's shape at the top", () => {
      expect(catalog.schemaVersion).toBe("2");
      expect(catalog.revision.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(catalog.revision.commit === null || /^[0-9a-f]{40}$/.test(catalog.revision.commit)).toBe(true);
      expect(catalog.fields.map((field) => field.id)).toEqual(expect.arrayContaining(modelFields.map((field) => field.id)));
    });

    test("every claim with a value or a search names sources that exist, and nothing is null", () => {
      const wrong: string[] = [];
      for (const model of catalog.models) {
        for (const [field, fact] of Object.entries(model.facts)) {
          for (const claim of fact.claims) {
            if (!Array.isArray(claim.citations)) wrong.push(`${model.id}#${field}: citations`);
            if (["reported", "third-party", "not-disclosed", "planned"].includes(claim.status) && claim.citations.length === 0)
              wrong.push(`${model.id}#${field}: no citation`);
            for (const citation of claim.citations)
              if (!(citation.source in catalog.sources)) wrong.push(`${model.id}#${field}: ${citation.source}`);
            if (claim.status === "not-disclosed" && "value" in claim) wrong.push(`${model.id}#${field}: value`);
          }
        }
      }
      expect(wrong).toEqual([]);
      const text = readFileSync(`${folder}/data/catalog.json`, "utf8").replace(/"commit":null/, "");
      expect(text).not.toContain(":null");
    });

    test("a derived figure has a value, or says what is missing or why not", () => {
      const silent = catalog.models.flatMap((model) =>
        Object.entries(model.derived)
          .filter(([, figure]) => figure.value === undefined && !figure.missing && !figure.reason)
          .map(([id]) => `${model.id}#${id}`),
      );
      expect(silent).toEqual([]);
    });

    test("is joined by its models, one a line, and by a file a collection, which say the same", () => {
      const read = (name: string): string => readFileSync(`${folder}/data/${name}`, "utf8");
      const lines = read("catalog.ndjson").split("\n");
      expect(lines.pop()).toBe("");
      expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(catalog.models);
      const {
        schemaVersion: _,
        origin: _origin,
        edition: _edition,
        license: _license,
        revision: _revision,
        fields: _fields,
        models: _models,
        name: _name,
        // What bodies say, and the fields of this catalogue's own: tests of these read them.
        prose: _prose,
        ownFields: _ownFields,
        ...rest
      } = catalog as CatalogJson & Record<string, unknown>;
      expect(Object.keys(rest)).toEqual(["sources", "organizations", "datasets", "accelerators", "licenses", "benchmarks", "families"]);
      for (const [collection, entries] of Object.entries(rest)) expect(JSON.parse(read(`${collection}.json`))).toEqual(entries);
    });

    test("is what each model's own file says", () => {
      for (const model of catalog.models) {
        expect(JSON.parse(readFileSync(`${folder}/models/${model.id}.json`, "utf8"))).toEqual(model);
      }
    });
  });

  describe("the CSV files", () => {
    const read = (name: string): Record<string, string>[] => parse(readFileSync(`${folder}/data/${name}`), { columns: true });

    test("models.csv has a row a model, and a status for each field", () => {
      const rows = read("models.csv");
      expect(rows.map((row) => row["id"])).toEqual(catalog.models.map((model) => model.id));
      expect(
        rows.flatMap((row) => Object.entries(row)).filter(([key, cell]) => cell === "N/A" || (key.endsWith("_status") && cell === "")),
      ).toEqual([]);
    });

    test("the page of the data names every column of both tables, and every field", () => {
      const named = new Set([...readPage("data/index.html", folder).matchAll(/<code>([^<]+)<\/code>/g)].map(([, name]) => name));
      const columns = [read("models.csv"), read("catalog.csv")].flatMap(([row]) => Object.keys(row ?? {}));
      expect(columns.filter((column) => !named.has(column) && !/_(?:low|high|qualifier|status)$/.test(column))).toEqual([]);
      expect([...named].join(" ")).toMatch(/_qualifier.*_status.*_low.*_high/);
    });

    test("models.csv holds numbers alone in the columns of a field of numbers", () => {
      const numeric = catalog.fields.filter(({ type }) => type === "number").flatMap(({ id }) => [id, `${id}_low`, `${id}_high`]);
      expect(numeric).toContain("training-tokens_high");
      expect(
        read("models.csv").flatMap((row) => numeric.map((column) => row[column]).filter((cell) => cell === undefined || !isFinite(+cell))),
      ).toEqual([]);
    });

    test("catalog.csv has a row a claim", () => {
      const rows = read("catalog.csv");
      const claims = catalog.models.reduce(
        (sum, model) =>
          sum + Object.values(model.facts).reduce((all, fact) => all + fact.claims.length, 0) + Object.keys(model.derived).length,
        0,
      );
      expect(rows.length).toBe(claims);
    });
  });

  test("every fact of a card has its anchor on the page", () => {
    const missing = catalog.models.flatMap((model) => {
      const html = readPage(`/models/${model.id}/`, folder);
      return [
        ...Object.keys(model.facts),
        ...Object.keys(model.derived),
        "source",
        "characteristics",
        "training-data",
        "evaluations",
        "lineage",
        "derived",
        "about",
        "sources",
        "cite",
      ]
        .filter((anchor) => !html.includes(` id="${anchor}"`))
        .map((anchor) => `${model.id}#${anchor}`);
    });
    expect(missing).toEqual([]);
  });

  test("the sitemap lists what exists, and robots.txt names it", () => {
    const listed = [...readFileSync(`${folder}/sitemap-0.xml`, "utf8").matchAll(/<loc>https?:\/\/[^/]+(\/[^<]*)<\/loc>/g)].map(
      (match) => match[1] ?? "",
    );
    for (const path of listed) expect(() => readPage(path.slice(base.length), folder)).not.toThrow();
    expect(readFileSync(`${folder}/robots.txt`, "utf8")).toMatch(/^Sitemap: https?:\/\/.*\/sitemap-index\.xml$/m);
  });
});

test("catalog.json shows a bound, and what was derived from it, as the contract does", () => {
  const { models } = JSON.parse(readFileSync(`${fixtureSite.folder}/data/catalog.json`, "utf8")) as CatalogJson;
  const model = models.find((one) => one.id === "heron-2-3b");
  expect(model?.facts["training-tokens"]).toMatchObject({
    status: "reported",
    value: 9e12,
    unit: "token",
    qualifier: "at-most",
    display: "up to 9 trillion tokens",
    disputed: false,
    url: "/cards/models/heron-2-3b/#training-tokens",
  });
  expect(model?.derived["derived-mfu"]).toMatchObject({ status: "derived", qualifier: "at-most", unit: "1", display: "at most 10.6%" });
  expect(model?.derived["derived-mfu"]?.inputs?.map((input) => input.path)).toEqual([
    "facts/parameters-total",
    "facts/training-tokens",
    "facts/accelerator-hours",
    "accelerators/q100-sled#peak-bf16",
  ]);
});

test("the CSV files say of a planned or bounded number what it is", () => {
  const read = (name: string): Record<string, string>[] => parse(readFileSync(`${fixtureSite.folder}/data/${name}`), { columns: true });
  expect(read("models.csv").find((row) => row["id"] === "lark-8x5b")).toMatchObject({
    "training-tokens": "",
    "training-tokens_qualifier": "",
    "training-tokens_status": "not-disclosed",
    "training-tokens_low": "",
    "training-tokens_high": "",
  });
  expect(read("models.csv").find((row) => row["id"] === "heron-2-3b")).toMatchObject({
    "training-tokens": "9000000000000",
    "training-tokens_low": "",
    "training-tokens_high": "9000000000000",
    "training-tokens_qualifier": "at-most",
  });
  expect(read("models.csv").find((row) => row["id"] === "heron-2-70b")).toMatchObject({
    "training-mfu": "",
    "training-mfu_low": "0.38",
    "training-mfu_high": "0.43",
    "training-mfu_qualifier": "between",
  });
  expect(read("catalog.csv").find((row) => row["model"] === "heron-2-3b" && row["field"] === "training-tokens")).toMatchObject({
    value: "9000000000000",
    low: "",
    high: "9000000000000",
    qualifier: "at-most",
    preferred: "true",
  });
});
