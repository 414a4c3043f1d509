import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { fetchBase } from "../../scripts/fetch-base.ts";
import { readCatalog } from "../../src/catalog/catalog.ts";
import { checkFolder } from "../../src/catalog/check-folder.ts";
import { renderBody } from "../../src/catalog/body/render-body.ts";
import { integrityOf } from "../../src/catalog/pinned-catalogue.ts";
import { catalogJson } from "../../src/formats/catalog-json.ts";
import { modelsCsv } from "../../src/formats/csv.ts";
import { hostHeaders, referrerPolicy } from "../../src/layouts/policy.ts";
import { comparisonSets } from "../../src/views/comparison-sets.ts";
import { SOUND_FACTS } from "../content-files.ts";
import { fixtureCatalog } from "../fixture-catalog.ts";
import { catalogValidator, complaints } from "../formats/schemas.ts";
import { siteAt } from "../site-at.ts";

const folder = mkdtempSync(join(tmpdir(), "cardfile-extends-"));
afterAll(() => rmSync(folder, { recursive: true }));

const CITED = "source: nest-notes, locator: row 3, checked: 2026-11-01";
const published = JSON.stringify(catalogJson(fixtureCatalog()));
writeFileSync(join(folder, "public.json"), published);
const HASH = integrityOf(published);

const own: Record<string, string> = {
  "site.yaml": `name: Nest cards\nextends: ../public.json@${HASH}\n`,
  "organizations/nest.md": `---\nname: Nest\nkind: company\nsummary: A bench.\n${CITED.replaceAll(", ", "\n")}\n---\n`,
  "sources/nest-notes.yaml":
    "type: webpage\nkind: report\ntitle: Notes of the bench\nauthor: [{ literal: Nest }]\nURL: https://nest.example/notes\naccessed: 2026-11-01\n",
  "families/egg.md": "---\nname: Egg\norganizations: [nest]\nsummary: Models of the nest.\n---\n",
  "models/egg-7b.md": cardOf("Egg 7B"),
  "models/heron-2-70b.md": `---\noverlay: true\nreviewed: 2026-11-02\nfacts:\n  layers: { value: 96, because: "Counted in the file.", ${CITED} }\n---\n`,
};

function cardOf(name: string): string {
  const facts: Record<string, string> = {
    ...SOUND_FACTS,
    developer: "{ value: [nest], C }",
    owner: "{ value: [nest], C }",
    license: "{ value: [mit], C }",
    access: "{ value: [internal], C }",
    "parameters-total": "{ value: 7.1e9, C }",
    "training-hardware": "{ value: [q50], C }",
  };
  const lines = Object.entries(facts).map(
    ([field, claim]) => `  ${field}: ${claim.replace("C }", `${CITED} }`).replace(/source: .*?(?= }$)/, CITED)}`,
  );
  return `---\nname: ${name}\nfamily: egg\nstage: internal\nsummary: A model of the nest.\nreviewed: 2026-11-01\nfacts:\n${lines.join("\n")}\nlineage:\n  - { relation: finetuned-from, model: heron-7b, ${CITED} }\n---\n`;
}

let count = 0;
/** A content folder with some files changed, added or (undefined) left out. */
function folderOf(changes: Record<string, string | undefined> = {}): string {
  const place = join(folder, `content-${++count}`);
  for (const [path, text] of Object.entries({ ...own, ...changes })) {
    if (text === undefined) continue;
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), text);
  }
  return place;
}
const problemsOf = async (changes: Record<string, string | undefined>) =>
  (await checkFolder(folderOf(changes))).problems.map(
    ({ file, line, rule, message, hint }) => `${file.replace(/^content-\d+\//, "")}:${line} ${rule} ${message} ${hint}`,
  );
const catalogOf = (changes: Record<string, string | undefined> = {}) => readCatalog(siteAt("https://nest.example", "", folderOf(changes)));

describe("a catalogue that extends a published one", () => {
  const catalog = catalogOf();

  test("resolves references into it, and finds nothing wrong in what it says", async () => {
    expect(await problemsOf({})).toEqual([]);
    expect(catalog.models.get("egg-7b")?.facts.get("training-hardware")?.claims[0].display).toBe(
      fixtureCatalog().accelerators.get("q50")?.name,
    );
    expect(catalog.models.get("egg-7b")?.lineage[0]?.target).toEqual({ label: "Heron 7B", url: "/models/heron-7b/" });
  });

  test("takes what it names and what that needs, and nothing else", () => {
    expect(catalog.models.get("heron-7b")).toMatchObject({
      isForeign: true,
      from: { url: "https://cards.example/cards/models/heron-7b/" },
    });
    expect([...catalog.models.keys()]).not.toContain("lark-chat");
    expect([...catalog.models.keys()]).toContain("egg-7b");
  });

  test("says the same of a public model as the public catalogue does", () => {
    const displays = (facts?: ReadonlyMap<string, { claims: readonly { display: string }[]; disputed: boolean }>) =>
      [...(facts ?? [])]
        .filter(([id]) => !id.startsWith("x-"))
        .map(([id, fact]) => [id, fact.disputed, fact.claims.map(({ display }) => display)]);
    expect(displays(catalog.models.get("heron-7b")?.facts)).toEqual(displays(fixtureCatalog().models.get("heron-7b")?.facts));
  });

  test("stands its own claim beside the public one, with where that is from, as a dispute", () => {
    const layers = catalog.models.get("heron-2-70b")?.facts.get("layers");
    expect(layers?.disputed).toBe(true);
    expect(layers?.because).toBe("Counted in the file.");
    expect(layers?.claims.map(({ display, from }) => [display, from?.catalogue, from?.url])).toEqual([
      ["96 layers", undefined, undefined],
      ["80 layers", fixtureCatalog().site.name, "https://cards.example/cards/models/heron-2-70b/"],
    ]);
  });

  test("publishes its own models and those it adds to, with the origin of what is not its own", () => {
    const data = JSON.parse(JSON.stringify(catalogJson(catalog)));
    expect(data.models.map(({ id }: { id: string }) => id)).toEqual(["egg-7b", "heron-2-70b"]);
    expect(data.models[1].from.url).toBe("https://cards.example/cards/models/heron-2-70b/");
    expect(data.models[1].facts.layers.claims[1].from.edition).toBe(fixtureCatalog().edition());
    expect(data.organizations.nest.from).toBeUndefined();
    expect(complaints(catalogValidator(catalog.fields), data)).toEqual([]);
    expect(modelsCsv(catalog).trim().split("\n")).toHaveLength(3);
  });

  test("compares public models with its own", () => {
    const yaml = `${own["site.yaml"]}comparisons:\n  - { id: ours, title: Ours, lede: And theirs., models: [egg-7b, lark-mini] }\n`;
    const sets = comparisonSets(catalogOf({ "site.yaml": yaml }));
    expect(
      sets
        .find(({ id }) => id === "ours")
        ?.models.map(({ id }) => id)
        .sort(),
    ).toEqual(["egg-7b", "lark-mini"]);
  });
});

describe("of a public entry it has", () => {
  const proseOf = (changes: Record<string, string | undefined>, id: string) => {
    const catalog = catalogOf(changes);
    const model = catalog.models.get(id);
    return model ? renderBody(model.entry, catalog, 1).html : undefined;
  };
  const overlay = own["models/heron-2-70b.md"] ?? "";

  test("the prose, with the values and the addresses that it has there", () => {
    const prose = proseOf({}, "heron-7b") ?? "";
    expect(prose).toContain('<h3 id="text-what-it-is">What it is</h3>');
    expect(prose).toContain('<h4 id="text-why-two-numbers">');
    expect(prose).toContain('<a href="https://cards.example/cards/models/heron-7b/#parameters-total">6.7 billion parameters</a>');
    expect(prose).toContain("One sentence that is quoted.");
  });

  test("the prose below that of a card that adds to it, and under its own name", () => {
    expect(proseOf({}, "heron-2-70b")).toContain("A card in plain Markdown: no component stands in it.");
    const both = proseOf({ "models/heron-2-70b.md": `${overlay}\nWe run it on two benches.\n` }, "heron-2-70b") ?? "";
    expect(both).toMatch(/two benches\.<\/p>\s*<h3 id="text-from-wading-cards">From Wading cards<\/h3>\s*<p>A card in plain Markdown/);
    const mdx = { "models/heron-2-70b.md": undefined, "models/heron-2-70b.mdx": `${overlay}\nWe run <Model id="heron-2-70b" />.\n` };
    expect(proseOf(mdx, "heron-2-70b")).toContain("A card in plain Markdown");
  });

  test("the prose of a catalogue that is published in a network of its own", async () => {
    const inside = published.replaceAll("https://cards.example", "http://localhost:4321");
    writeFileSync(join(folder, "inside.json"), inside);
    const site = { "site.yaml": `name: Nest cards\nextends: ../inside.json@${integrityOf(inside)}\n` };
    expect(await problemsOf(site)).toEqual([]);
    expect(proseOf(site, "heron-7b")).toContain('<a href="http://localhost:4321/cards/concepts/utilisation/">utilisation</a>');
  });

  test("no prose that a card here may not have", async () => {
    const hostile = JSON.stringify({
      ...JSON.parse(published),
      prose: { "models/heron-7b": "[Read](javascript:alert(1)).", "models/heron-2-70b": "<script>alert(1)</script>" },
    });
    writeFileSync(join(folder, "hostile.json"), hostile);
    const site = { "site.yaml": `name: Nest cards\nextends: ../hostile.json@${integrityOf(hostile)}\n` };
    expect(await problemsOf(site)).toEqual([]);
    expect(proseOf(site, "heron-7b")).toBe("");
    expect(proseOf(site, "heron-2-70b")).toBe("");
  });

  test("a figure in prose that no fact bears out is none of its problems", async () => {
    const odd = JSON.stringify({ ...JSON.parse(published), prose: { "models/heron-2-70b": "It has 12 layers." } });
    writeFileSync(join(folder, "odd.json"), odd);
    const site = { "site.yaml": `name: Nest cards\nextends: ../odd.json@${integrityOf(odd)}\n` };
    expect(await problemsOf(site)).toEqual([]);
    const found = await problemsOf({ ...site, "models/heron-2-70b.md": `${overlay}\nIt has 13 layers.\n\n\n\n` });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain("models/heron-2-70b.md:8 prose/contradiction The prose says “13 layers”");
  });

  test("the facts of its own fields, which cards here may answer, too", async () => {
    const latency = catalogOf().models.get("heron-7b")?.facts.get("x-nest-latency");
    expect(latency?.field.label).toBe("Latency to first token");
    expect(latency?.claims[0].display).toBe(fixtureCatalog().models.get("heron-7b")?.facts.get("x-nest-latency")?.claims[0].display);
    expect(catalogOf().fields.datasets.map(({ id }) => id)).toContain("x-nest-origin");
    const answer = `  x-nest-approval: { value: [refused], ${CITED} }\n`;
    const answered = { "models/egg-7b.md": cardOf("Egg 7B").replace("facts:\n", `facts:\n${answer}`) };
    expect(await problemsOf(answered)).toEqual([]);
    expect(catalogOf(answered).models.get("egg-7b")?.facts.get("x-nest-approval")?.claims[0].display).toBe("refused");
  });

  test("its own field in the words of this catalogue, where both define it", async () => {
    const definition = (id: string, label: string) =>
      `fields:\n  ${id}: { label: ${label}, description: Ours., type: number, unit: ms, maximum: 60000 }\n`;
    const ours = { "fields.yaml": definition("x-nest-latency", "Wait") };
    expect(await problemsOf(ours)).toEqual([]);
    expect(catalogOf(ours).models.get("heron-7b")?.facts.get("x-nest-latency")?.field.label).toBe("Wait");
    expect(await problemsOf({ "fields.yaml": definition("x-nest-wait", "Latency to first token") })).toEqual([
      'fields.yaml:2 value/twice "Latency to first token" is what x-nest-latency is called, too. Give it a label of its own: readers see the labels alone.',
    ]);
  });

  test("any model that site.yaml takes, for pages and comparisons, although no file names it", () => {
    const ids = (takes: string) => [...catalogOf({ "site.yaml": `${own["site.yaml"]}takes: ${takes}\n` }).models.keys()].sort();
    expect(ids("[lark-chat]")).toContain("lark-chat");
    expect(ids("all")).toEqual([...fixtureCatalog().models.keys(), "egg-7b"].sort());
    const data = JSON.parse(JSON.stringify(catalogJson(catalogOf({ "site.yaml": `${own["site.yaml"]}takes: all\n` }))));
    expect(data.models.map(({ id }: { id: string }) => id)).toEqual(["egg-7b", "heron-2-70b"]);
  });

  test("all that a model needs to which a card adds, although no file names it", () => {
    const notes = { "site.yaml": own["site.yaml"], "models/egg-7b.md": undefined, "models/heron-2-70b.md": undefined };
    const card = `---\noverlay: true\nfacts:\n  x-nest-approval: { value: [approved], ${CITED} }\n---\n`;
    const catalog = catalogOf({ ...notes, "models/lark-vision-9b.md": card });
    const theirs = fixtureCatalog().models.get("lark-vision-9b");
    expect(catalog.models.get("lark-vision-9b")?.makers).toEqual(
      theirs?.makers.map((maker) => ({ ...maker, url: maker.url?.replace("/cards", "") })),
    );
    expect(catalog.models.get("lark-vision-9b")?.sources.length).toBe((theirs?.sources.length ?? 0) + 1);
  });

  test("facts of variants with where they are from, behind its own", () => {
    const card = `---\noverlay: true\nvariants:\n  - id: quantised\n    name: Heron 2 3B int4\n    facts:\n      context-length: { value: 8000, because: Ours., ${CITED} }\n---\n`;
    const variants = catalogOf({ "models/heron-2-3b.md": card }).models.get("heron-2-3b")?.variants ?? [];
    expect(variants.map(({ id }) => id)).toEqual(["quantised", "instruct"]);
    const claims = (field: string) => variants[0]?.facts.get(field)?.claims.map(({ value, from }) => [value, from?.catalogue]);
    expect(claims("context-length")).toEqual([
      [8000, undefined],
      [8192, "Wading cards"],
    ]);
    expect(claims("released")).toEqual([["2025-10-24", "Wading cards"]]);
  });
});

test("another edition of the public catalogue is noticed although no file changed", async () => {
  const place = folderOf();
  const cacheFile = join(folder, "outcomes");
  expect((await checkFolder(place, { cacheFile })).problems).toEqual([]);
  const less = JSON.parse(published);
  less.models = less.models.filter(({ id }: { id: string }) => id !== "heron-2-70b");
  const text = JSON.stringify(less);
  writeFileSync(join(folder, "less.json"), text);
  writeFileSync(join(place, "site.yaml"), `name: Nest cards\nextends: ../less.json@${integrityOf(text)}\n`);
  expect((await checkFolder(place, { cacheFile })).problems.map(({ rule }) => rule)).toContain("reference/unknown");
});

describe("what is wrong with it is said at its line", () => {
  const site = (extended: string) => ({ "site.yaml": `name: Nest cards\nextends: ${extended}\n` });
  const old = JSON.stringify({ ...JSON.parse(published), schemaVersion: "1" });
  writeFileSync(join(folder, "old.json"), old);

  test.each<[string, Record<string, string | undefined>, string]>([
    [
      "another hash",
      site(`../public.json@${integrityOf("other")}`),
      `site.yaml:2 reference/unknown The catalogue at ../public.json is not the one that is pinned: its hash is ${HASH}. Write ../public.json@${HASH}, once you have seen what changed.`,
    ],
    [
      "no hash",
      site("https://cards.example/"),
      'site.yaml:2 reference/unknown "https://cards.example/" names no catalogue and its hash. Write https://cards.example/@sha256-…',
    ],
    [
      "another version of its shape",
      site(`../old.json@${integrityOf(old)}`),
      "site.yaml:2 reference/unknown The catalogue at ../old.json has version 1 of its shape; this generator builds on 2.",
    ],
    ["no catalogue there", site(`../none.json@${HASH}`), 'site.yaml:2 reference/unknown There is no catalogue at "../none.json".'],
    [
      "one that was never fetched",
      site(`https://nowhere.example/@${HASH}`),
      "site.yaml:2 reference/unknown https://nowhere.example/ was not fetched yet. Run npm run check once, with a connection: it keeps a copy.",
    ],
    [
      "a card of a public model's id",
      { "models/heron-7b.md": cardOf("Heron") },
      'models/heron-7b.md:2 file/duplicate-id "heron-7b" is already the id of a model of',
    ],
    [
      "models of a catalogue that it does not extend",
      {
        ...own,
        "site.yaml": "name: Nest cards\ntakes: all\n",
        "models/egg-7b.md": undefined,
        "models/heron-2-70b.md": undefined,
      },
      "site.yaml:2 schema/missing-key takes names models of another catalogue, and this one extends none. Write extends:",
    ],
    [
      "a model that it takes and that is not there",
      { "site.yaml": `${own["site.yaml"]}takes: [egret-7b]\n` },
      "site.yaml:3 reference/unknown There is no models/egret-7b.",
    ],
    [
      "an overlay of no model",
      { "models/egret-7b.md": `---\noverlay: true\nfacts:\n  layers: { value: 82, ${CITED} }\n---\n` },
      "models/egret-7b.md:2 reference/unknown There is no model",
    ],
    [
      "a dispute without a reason",
      { "models/heron-2-70b.md": own["models/heron-2-70b.md"]?.replace('because: "Counted in the file.", ', "") },
      "models/heron-2-70b.md:5 disputed/because",
    ],
    [
      "a fault in an overlay's own claim",
      { "models/heron-2-70b.md": own["models/heron-2-70b.md"]?.replace("value: 96", "value: many") },
      'models/heron-2-70b.md:5 quantity/number "many" is text',
    ],
  ])("%s", async (_name, changes, expected) => {
    expect((await problemsOf(changes)).map((problem) => problem.slice(0, expected.length))).toContain(expected);
  });
});

test("what is pinned on the web is fetched once, kept by its hash, and refused where it is another", async () => {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.end(published);
  }).listen(0);
  const { port } = server.address() as AddressInfo;
  const cache = join(folder, "cache");
  const environment = { CARDFILE_CACHE: cache };
  const place = folderOf({ "site.yaml": `name: Nest cards\nextends: http://localhost:${port}/@${HASH}\n` });
  await fetchBase(place, environment);
  await fetchBase(place, environment);
  expect(asked).toBe(1);
  const other = folderOf({ "site.yaml": `name: Nest cards\nextends: http://localhost:${port}/@${integrityOf("other")}\n` });
  await expect(fetchBase(other, environment)).rejects.toThrow(`is not the one that was pinned: its hash is ${HASH}`);
  server.close();
  vi.stubEnv("CARDFILE_CACHE", cache);
  expect((await checkFolder(place)).problems).toEqual([]);
  vi.unstubAllEnvs();
});

test("no page of it tells the public catalogue where its reader came from", () => {
  const { site } = catalogOf();
  expect(referrerPolicy(site)).toBe("same-origin");
  expect(hostHeaders(site)).toContain("Referrer-Policy: same-origin\n");
  expect(hostHeaders(fixtureCatalog().site)).toContain("Referrer-Policy: strict-origin-when-cross-origin\n");
});
