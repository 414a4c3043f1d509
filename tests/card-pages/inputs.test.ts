import { describe, expect, test } from "vitest";
import { buildCatalog, type Catalog } from "../../src/catalog/catalog.ts";
import { checkContent } from "../../src/catalog/check.ts";
import type { Reference } from "../../src/catalog/model.ts";
import { contentFolder } from "../../src/catalog/read.ts";
import { pageInputs } from "../../src/card-pages/inputs.ts";
import { modelPage } from "../../src/card-pages/page-parts.ts";
import { entryMarkdown, PAGED_COLLECTIONS } from "../../src/formats/entry-markdown.ts";
import { filesOf } from "../../src/views/beside-pages.ts";
import { resultsBySetup } from "../../src/views/benchmark-results.ts";
import { familyLineage } from "../../src/views/lineage/view.ts";
import { pictureOfModel } from "../../src/views/pictures.ts";
import { proposalAppendix } from "../../src/views/proposal-appendix.ts";
import { renderProse } from "../../src/views/render-prose.ts";
import { restingOn } from "../../src/views/resting-on.ts";
import { FIXTURE_DATE, FIXTURE_SITE } from "../fixture-catalog.ts";
import { Editor, type Files } from "../random-edits.ts";

const folder = contentFolder(FIXTURE_SITE.contentFolder);
const original: Files = new Map(folder.list().map((path) => [path, new TextDecoder().decode(folder.read(path) as Uint8Array)]));
const EDITS = 50;

/** The catalogue of some files; undefined where they are wrong, and nobody could build it. */
function build(files: Files): Catalog | undefined {
  const checked = checkContent({ list: () => [...files.keys()].sort(), read: (path) => new TextEncoder().encode(files.get(path)) });
  if (checked.problems.some((problem) => problem.severity === "error")) return undefined;
  return buildCatalog(checked, FIXTURE_SITE, { commit: null, date: FIXTURE_DATE });
}

/** All that the pages of each entry show, by its collection and id. */
function draw(catalog: Catalog): Map<string, string> {
  const cards = [...catalog.models.values()].map((model) => {
    const parts = [modelPage(model, catalog), ...filesOf(model, catalog), pictureOfModel(model)];
    return [`models/${model.id}`, JSON.stringify(parts)] as const;
  });
  const others = PAGED_COLLECTIONS.flatMap((collection) => [...catalog[collection].values()]).map((entry: Reference) => {
    const { collection, id } = entry;
    const parts = [
      entryMarkdown(entry, catalog),
      renderProse(entry.entry, catalog),
      collection === "sources" ? restingOn(catalog, id) : "",
      collection === "benchmarks" ? resultsBySetup(catalog.models, id) : "",
      collection === "families" ? familyLineage(catalog, id) : "",
      collection === "proposals" ? proposalAppendix(entry as Reference<"proposals">, catalog) : "",
      // What tables of models show of those that name it.
      [...catalog.models.values()]
        .filter(({ makers, family }) => family.id === id || makers.some((maker) => maker.id === id))
        .map(({ name, url, facts }) => [name, url, [...facts]]),
    ];
    return [`${collection}/${id}`, JSON.stringify(parts)] as const;
  });
  return new Map([...cards, ...others]);
}

describe("pageInputs", () => {
  test("pages whose inputs are the same are the same to the last byte, through fifty random edits, renames and deletions", () => {
    const editor = new Editor(2026);
    let files = original;
    const kept = new Map<string, { inputs: string; bytes: string }>();
    const wrong: string[] = [];
    const notes = new Map<string, string>();
    let [edits, redrawn, spared] = [0, 0, 0];
    for (let tries = 0; edits < EDITS && tries < EDITS * 20; tries += 1) {
      const next = tries === 0 ? files : editor.edit(files);
      const built = build(next);
      if (!built) continue;
      if (tries > 0 && next !== files) edits += 1;
      files = next;
      const inputs = pageInputs(built, [], []);
      // What notes of the state before spare says the same.
      expect(pageInputs(built, [], [], notes)).toEqual(inputs);
      const { entries } = inputs;
      for (const [key, bytes] of draw(built)) {
        const own = entries[key] ?? "";
        const last = kept.get(key);
        if (last?.inputs === own) {
          spared += 1;
          if (last.bytes !== bytes) wrong.push(`edit ${edits}: ${key}`);
        } else redrawn += 1;
        kept.set(key, { inputs: own, bytes });
      }
    }
    expect(wrong).toEqual([]);
    expect(edits).toBe(EDITS);
    // It would be no use to draw all of them again.
    expect(spared).toBeGreaterThan(redrawn);
  });

  test("settings of the catalogue, its address and its revision count for every page", () => {
    const catalog = build(original);
    if (!catalog) throw new Error("The catalogue of the tests is wrong.");
    const first = pageInputs(catalog, [], []);
    const others = [
      pageInputs(catalog, ["site.yaml\nname: Other"], []),
      pageInputs({ ...catalog, site: { ...catalog.site, origin: "https://other.example" } }, [], []),
      pageInputs({ ...catalog, revision: { commit: "1234567", date: FIXTURE_DATE } }, [], []),
    ];
    for (const other of others) {
      expect(other.everywhere).not.toBe(first.everywhere);
      expect(Object.entries(first.entries).filter(([key, inputs]) => other.entries[key] === inputs)).toEqual([]);
    }
    expect(Object.keys(first.entries).length).toBeGreaterThan(60);
  });

  test("a line of prose counts for the card and for all of the catalogue, and for no page that shows facts alone", () => {
    const path = [...original.keys()].find((one) => one.endsWith("models/tern.md")) ?? "";
    const [before, after] = [original, new Map([...original, [path, `${original.get(path)}\nA line of prose.\n`]])].map((files) => {
      const catalog = build(files);
      if (!catalog) throw new Error("The catalogue of the tests is wrong.");
      return pageInputs(catalog, [], []);
    });
    expect(after?.all).not.toBe(before?.all);
    expect(after?.facts).toBe(before?.facts);
    expect(after?.named).toEqual(before?.named);
    const changed = Object.keys(before?.entries ?? {}).filter((key) => before?.entries[key] !== after?.entries[key]);
    expect(changed).toEqual(["models/tern"]);
  });

  test("after prose that names nothing else, nothing is looked up again; after any other edit, everything is", () => {
    const path = [...original.keys()].find((one) => one.endsWith("models/tern.md")) ?? "";
    /** Inputs after an edit, with notes of the state before in which one entry's are not what they would be. */
    const after = (edit: (text: string) => string, settings: string[] = []) => {
      const notes = new Map<string, string>();
      const [before, edited] = [original, new Map([...original, [path, edit(original.get(path) ?? "")]])].map(build);
      if (!before || !edited) throw new Error("The catalogue of the tests is wrong.");
      const sound = pageInputs(before, [], [], notes);
      const others = Object.keys(sound.entries).filter((key) => key !== "models/tern");
      for (const key of others) notes.set(key, notes.get(key)?.replace(/\S+ \S+$/, "noted noted") ?? "");
      const { entries } = pageInputs(edited, settings, [], notes);
      return [...new Set(others.map((key) => entries[key] === "noted"))];
    };
    expect(after((text) => `${text}\nA line of prose.\n`)).toEqual([true]);
    expect(after((text) => text)).toEqual([true]);
    expect(after((text) => text.replace("summary: ", "summary: Still "))).toEqual([false]);
    expect(after((text) => `${text}\nOthers know dune-works.\n`)).toEqual([false]);
    expect(after((text) => text, ["site.yaml\nname: Other"])).toEqual([false]);
  });

  test("an address that is added to the ledger counts for the whole catalogue, and for no page of an entry", () => {
    const catalog = build(original);
    if (!catalog) throw new Error("The catalogue of the tests is wrong.");
    const [before, after] = [pageInputs(catalog, [], ["/models/a/"]), pageInputs(catalog, [], ["/models/a/", "/models/b/"])];
    expect(after.all).not.toBe(before.all);
    expect(after.entries).toEqual(before.entries);
  });
});
