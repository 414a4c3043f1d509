import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import { describe, expect, test } from "vitest";
import { buildCatalog, type Catalog } from "../../src/catalog/catalog.ts";
import { checkContent } from "../../src/catalog/check.ts";
import { contentFolder } from "../../src/catalog/read.ts";
import { cardInputs } from "../../src/card-pages/inputs.ts";
import { modelPage } from "../../src/card-pages/page-parts.ts";
import { filesOf } from "../../src/views/beside-pages.ts";
import { pictureOfModel } from "../../src/views/pictures.ts";
import { FIXTURE_DATE, FIXTURE_SITE } from "../fixture-catalog.ts";

/** Path of each file, with the folder → its text. */
type Files = ReadonlyMap<string, string>;

const folder = contentFolder(FIXTURE_SITE.contentFolder);
const original: Files = new Map(folder.list().map((path) => [path, new TextDecoder().decode(folder.read(path) as Uint8Array)]));
const EDITS = 50;

/** The catalogue of some files; undefined where they are wrong, and nobody could build it. */
function build(files: Files): Catalog | undefined {
  const checked = checkContent({ list: () => [...files.keys()].sort(), read: (path) => new TextEncoder().encode(files.get(path)) });
  if (checked.problems.some((problem) => problem.severity === "error")) return undefined;
  return buildCatalog(checked, FIXTURE_SITE, { commit: null, date: FIXTURE_DATE });
}

/** All that each card shows, by its id. */
function draw(catalog: Catalog): Map<string, string> {
  return new Map(
    [...catalog.models.values()].map((model) => {
      const parts = [modelPage(model, catalog), ...filesOf(model, catalog), pictureOfModel(model)];
      return [model.id, JSON.stringify(parts)];
    }),
  );
}

class Editor {
  readonly #random: RandomGenerator;
  constructor(seed: number) {
    this.#random = xoroshiro128plus(seed);
  }

  /** One of several; there must be one. */
  pick<T>(items: readonly T[]): T {
    const item = items[uniformInt(this.#random, 0, items.length - 1)];
    if (item === undefined) throw new Error("There is nothing to pick from.");
    return item;
  }

  /** The files with one edit of a kind that people make: a number, a word, an entry renamed, deleted or copied, a line taken out. */
  edit(files: Files): Files {
    const edited = new Map(files);
    const path = this.pick([...files.keys()].filter((one) => /\.(?:mdx?|yaml)$/.test(one) && !one.endsWith("README.md")));
    const text = files.get(path) ?? "";
    const id = path.replace(/^.*\/|\.\w+$/g, "");
    const kind = this.pick(["number", "word", "name", "line", "rename", "delete", "copy"]);
    if (kind === "number")
      edited.set(
        path,
        this.#replace(text, /(?<=value: )\d(?=\d)/g, () => String(1 + uniformInt(this.#random, 0, 8))),
      );
    if (kind === "word")
      edited.set(
        path,
        this.#replace(text, /(?<= )[a-z]{5,}(?=[ .])/g, (word) => `${word}ly`),
      );
    if (kind === "name") edited.set(path, text.replace(/^(name|title|summary): (.*)$/m, "$1: $2 anew"));
    if (kind === "line")
      edited.set(
        path,
        this.#replace(text, /^ {2}[a-z- ].*\n/gm, () => ""),
      );
    if (kind === "delete") edited.delete(path);
    if (kind === "rename") {
      const renamed = `${id}-${uniformInt(this.#random, 2, 9)}`;
      edited.delete(path);
      edited.set(path.replace(id, renamed), text);
      for (const [other, words] of edited) edited.set(other, words.replace(new RegExp(`(?<![\\w-])${id}(?![\\w-])`, "g"), renamed));
    }
    if (kind === "copy" && path.includes("/models/")) {
      const apart = text.replace(/^aliases: .*\n/m, "").replace(/^name: .*$/m, `name: Copy ${id} ${uniformInt(this.#random, 2, 99)}`);
      edited.set(path.replace(id, `${id}-copy`), apart.replace(/^ {4}name: .*$/gm, "$& copy").replace(/, aliases: \[.*?\]/g, ""));
    }
    return edited;
  }

  #replace(text: string, pattern: RegExp, by: (match: string) => string): string {
    const matches = [...text.matchAll(pattern)];
    if (matches.length === 0) return text;
    const match = this.pick(matches);
    return text.slice(0, match.index) + by(match[0]) + text.slice(match.index + match[0].length);
  }
}

describe("cardInputs", () => {
  test("a card whose inputs are the same is the same to the last byte, through fifty random edits, renames and deletions", () => {
    const editor = new Editor(2026);
    let files = original;
    const kept = new Map<string, { inputs: string; bytes: string }>();
    const wrong: string[] = [];
    let [edits, redrawn, spared] = [0, 0, 0];
    for (let tries = 0; edits < EDITS && tries < EDITS * 20; tries += 1) {
      const next = tries === 0 ? files : editor.edit(files);
      const built = build(next);
      if (!built) continue;
      if (tries > 0 && next !== files) edits += 1;
      files = next;
      const inputs = cardInputs(built, []);
      for (const [id, bytes] of draw(built)) {
        const last = kept.get(id);
        if (last?.inputs === inputs.get(id)) {
          spared += 1;
          if (last?.bytes !== bytes) wrong.push(`edit ${edits}: ${id}`);
        } else redrawn += 1;
        kept.set(id, { inputs: inputs.get(id) ?? "", bytes });
      }
    }
    expect(wrong).toEqual([]);
    expect(edits).toBe(EDITS);
    // It would be no use to draw all of them again.
    expect(spared).toBeGreaterThan(redrawn);
  });

  test("settings of the catalogue, its address and its revision count for every card", () => {
    const catalog = build(original);
    if (!catalog) throw new Error("The catalogue of the tests is wrong.");
    const first = cardInputs(catalog, []);
    const others = [
      cardInputs(catalog, ["site.yaml\nname: Other"]),
      cardInputs({ ...catalog, site: { ...catalog.site, origin: "https://other.example" } }, []),
      cardInputs({ ...catalog, revision: { commit: "1234567", date: FIXTURE_DATE } }, []),
    ];
    for (const other of others) expect([...first].filter(([id, inputs]) => other.get(id) === inputs)).toEqual([]);
  });
});
