import { expect, test } from "vitest";
import { editionInputs, nextEdition } from "../../scripts/next-edition.ts";
import { pageInputs, type Inputs } from "../../src/card-pages/inputs.ts";
import { catalogFrom, type Catalog } from "../../src/catalog/catalog.ts";
import type { ContentFiles } from "../../src/catalog/content-files.ts";
import { catalogJson } from "../../src/formats/catalog-json.ts";
import { fixtureCatalog, fixtureFiles } from "../fixture-catalog.ts";

/** The fixture catalogue with a line more at the end of one file. */
function edited(path: string, line: string): Catalog {
  const files = fixtureFiles();
  const content: ContentFiles = {
    ...files,
    read: (name) => {
      const bytes = files.read(name);
      return name.endsWith(path) && bytes instanceof Uint8Array ? Buffer.concat([bytes, Buffer.from(line)]) : bytes;
    },
  };
  const { site, revision } = fixtureCatalog();
  return catalogFrom(content, site, revision);
}

function written(catalog: Catalog): Buffer {
  return Buffer.from(JSON.stringify(catalogJson(catalog)));
}

/** What the next build makes of the file of the last one, and for which cards it asked whether they are as before. */
function next(before: Catalog, after: Catalog, change: (bytes: Buffer) => Buffer = (bytes) => bytes): string | undefined {
  const [last, now]: Inputs[] = [before, after].map((catalog) => pageInputs(catalog, [], []));
  if (!last || !now) throw new Error("There are no inputs.");
  const units = { isAsBefore: (name: string, inputs: string) => last.entries[`models/${name.slice("files ".length)}`] === inputs };
  const from = { inputs: editionInputs(last, "history"), bytes: change(written(before)) };
  const made = nextEdition(from, editionInputs(now, "history"), { catalog: after, inputs: now, units });
  return made && Buffer.concat(made).toString();
}

const before = fixtureCatalog();
const path = `models/${[...before.models.values()].find(({ entry }) => entry.bodyText.trim() !== "")?.id ?? ""}`;
const file = `${path}${before.models.get(path.slice("models/".length))?.entry.file.ending}`;

test("an edit of prose ends in the bytes that are made anew", () => {
  const after = edited(file, '\nAnother "line", with `,"prose":{` in it.\n');
  expect(after.edition()).not.toBe(before.edition());
  expect(next(before, after)).toBe(written(after).toString());
  // And on from there, to the text that was first.
  expect(next(after, before)).toBe(written(before).toString());
});

test("prose of cards that are as before is taken over, and not made", () => {
  const after = edited(file, "\nAnother line.\n");
  const other = [...before.models.keys()].find(
    (id) => `models/${id}` !== path && JSON.stringify(catalogJson(before).prose ?? {}).includes(`models/${id}"`),
  );
  expect(other).toBeDefined();
  const marked = (bytes: Buffer) => Buffer.from(bytes.toString().replace(`"models/${other}":"`, `"models/${other}":"MARK `));
  expect(next(before, after, marked)).toContain(`"models/${other}":"MARK `);
});

test("an edit of a fact, or another history, is drawn anew", () => {
  const after = edited("site.yaml", "");
  const [last] = [pageInputs(before, [], [])];
  const bytes = written(before);
  const build = { catalog: after, inputs: last, units: { isAsBefore: () => true } };
  expect(nextEdition({ inputs: editionInputs(last, "one"), bytes }, editionInputs(last, "another"), build)).toBeUndefined();
  expect(
    nextEdition({ inputs: editionInputs({ ...last, facts: "others" }, "one"), bytes }, editionInputs(last, "one"), build),
  ).toBeUndefined();
  expect(nextEdition({ inputs: "", bytes }, editionInputs(last, "one"), build)).toBeUndefined();
});
