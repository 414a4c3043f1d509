import { expect, test } from "vitest";
import { textHash } from "../../src/catalog/kept-files.ts";
import { parseEntry } from "../../src/catalog/parse.ts";
import { readParsed, writeParsed } from "../../src/catalog/parsed-text.ts";
import { contentFolder, readContent } from "../../src/catalog/read.ts";
import { builtInFields } from "../../src/schema/field-registry.ts";
import { storedFile } from "../../src/catalog/stored-file.ts";
import { FIXTURE_FOLDER } from "../fixture-catalog.ts";

const file = {
  path: "content/concepts/a.md",
  collection: "concepts" as const,
  id: "a",
  ending: ".md",
  text: "---\nname: Ä – 词 😀\n---\n\nWords – and “more”, 词 😀.\n",
};

test("a file whose text is held as bytes says the same as one whose text is a text", () => {
  const stored = storedFile(file);
  expect({ ...stored }).toEqual(file);
  expect(textHash(stored)).toBe(textHash(file));
});

test("an entry that is read back has the body of its file", () => {
  for (const one of readContent(contentFolder(FIXTURE_FOLDER)).files) {
    const parsed = parseEntry(one);
    const { entry } = readParsed(writeParsed(parsed, one.text), storedFile(one), builtInFields);
    expect(entry?.bodyText).toBe(parsed.entry?.bodyText);
  }
});
