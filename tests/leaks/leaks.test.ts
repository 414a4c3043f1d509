import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync, zipSync, strToU8 } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { textsIn } from "../../scripts/texts-in.ts";
import { contentFolder } from "../../src/catalog/read.ts";
import { LeakFinder } from "../../src/leaks/find-leaks.ts";
import { privateMarks } from "../../src/leaks/marks.ts";

const folder = mkdtempSync(join(tmpdir(), "cardfile-leaks-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What a team writes; its catalogue extends one that says `PUBLIC`. */
const FILES: Record<string, string> = {
  "site.yaml": "name: Nest internal\nlicense: { name: CC BY 4.0, spdx: CC-BY-4.0 }\n",
  "fields.yaml": "fields:\n  x-nest-latency: { label: Latency, description: Of ours., type: number }\n",
  "organizations/nest.md": "---\nname: Nest\nkind: company\nsummary: A bench at the northern shore that nobody knows of.\n---\n",
  "models/egg-7b.md":
    "---\nname: Egg 7B\naliases: [nest/egg-7b-chat]\nsummary: A model that answers the help desk of the nest.\nfacts:\n  parameters-total: { value: 7241732096 }\n  context-length: { value: 131072 }\n  layers: { value: 32 }\n  training-tokens: { value: 1850000000, note: Counted after the second cleaning of all pages. }\nlineage:\n  - { relation: finetuned-from, model: heron-7b, quote: we train the model on one trillion tokens of text }\n  - { relation: adapter-of, external: { name: Dodo 3B, url: https://dodo.example/ } }\n---\n\nIt failed twice in the week before the launch, and once after it.\n",
  "concepts/knowledge-cutoff.md": "---\nname: Knowledge cutoff\naliases: [cutoff]\n---\n",
  "models/heron-7b.md": "---\noverlay: true\nfacts:\n  layers: { value: 33, because: Our own count of the blocks in the file. }\n---\n",
};
const PUBLIC = JSON.stringify({
  models: [{ id: "heron-7b", name: "Heron 7B", facts: { "training-tokens": { value: 1.85e9 } }, summary: "A small bird of Aster." }],
});
for (const [path, text] of Object.entries(FILES)) {
  mkdirSync(dirname(join(folder, "cards", path)), { recursive: true });
  writeFileSync(join(folder, "cards", path), text);
}

const marks = privateMarks(contentFolder(join(folder, "cards")), { text: PUBLIC });
const leaksIn = (text: string, allowed: readonly string[] = []) =>
  new LeakFinder(marks, allowed).find("paper.md", text).map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`);
const said = (told: string, what: string, file: string) => `"${told}" is ${what} of cards/${file}, which only this catalogue says.`;

describe("LeakFinder", () => {
  test.each<[string, string, string]>([
    ["an id", "See\negg-7b.", `2:1 leak/name ${said("egg-7b", "a name", "models/egg-7b.md")}`],
    ["a name in another spelling", "We run EGG_7B daily.", `1:8 leak/name ${said("EGG_7B", "a name", "models/egg-7b.md")}`],
    ["a name between tags", "<b>Egg</b> 7B", `1:4 leak/name ${said("Egg 7B", "a name", "models/egg-7b.md")}`],
    ["a name in a tag", '<img alt="Egg 7B">', `1:11 leak/name ${said("Egg 7B", "a name", "models/egg-7b.md")}`],
    ["an id in an address of a tag", '<a href="/models/egg-7b/">x</a>', `1:18 leak/name ${said("egg-7b", "a name", "models/egg-7b.md")}`],
    ["a name in an address", "?q=Egg%207B", `1:4 leak/name ${said("Egg 7B", "a name", "models/egg-7b.md")}`],
    ["a name that JSON escapes", String.raw`"\u0045gg 7B"`, `1:2 leak/name ${said("Egg 7B", "a name", "models/egg-7b.md")}`],
    ["a name that HTML escapes", "&#69;gg&#x20;7B", `1:1 leak/name ${said("Egg 7B", "a name", "models/egg-7b.md")}`],
    ["a name with what is not seen", "Eg\u00ADg 7\u200BB", `1:1 leak/name ${said("Egg 7B", "a name", "models/egg-7b.md")}`],
    ["an alias", "`nest/egg-7b-chat`", `1:2 leak/name ${said("nest/egg-7b-chat", "a name", "models/egg-7b.md")}`],
    [
      "the address of a short name",
      "(/organizations/nest/)",
      `1:3 leak/name ${said("organizations/nest", "a name", "organizations/nest.md")}`,
    ],
    ["a field of its own", '{"x-nest-latency": 3}', `1:3 leak/field ${said("x-nest-latency", "a field", "fields.yaml")}`],
    ["a number in groups", "It has 7,241,732,096 weights.", `1:8 leak/value ${said("7,241,732,096", "a value", "models/egg-7b.md")}`],
    ["a number in billions", "It has 7.241732096 billion.", `1:8 leak/value ${said("7.241732096", "a value", "models/egg-7b.md")}`],
    [
      "part of its prose, once for all of it",
      "As we know it failed twice in the week\nbefore the launch, and then never.",
      `1:12 leak/text ${said("it failed twice in the week before the launch, and", "words", "models/egg-7b.md")}`,
    ],
    [
      "words in JSON, across an escape",
      String.raw`{"n":"Counted after the\nsecond cleaning of all pages"}`,
      `1:7 leak/text ${said("Counted after the second cleaning of all pages", "words", "models/egg-7b.md")}`,
    ],
    [
      "why a claim on a public model is preferred",
      "By our own count of the blocks in a file.",
      `1:4 leak/text ${said("our own count of the blocks in", "words", "models/heron-7b.md")}`,
    ],
  ])("finds %s", (_name, text, expected) => {
    expect(leaksIn(text)).toEqual([expected]);
  });

  test.each<[string, string]>([
    ["what the public catalogue says", "Heron 7B (heron-7b) was trained on 1,850,000,000 tokens."],
    ["a short name among words", "The nest is at the shore."],
    ["round and small numbers", "131072 tokens, 32 layers, 33 layers, 2026."],
    ["somebody else's words", "we train the model on one trillion tokens of text"],
    ["a model elsewhere, and a licence", "Dodo 3B is under CC BY 4.0."],
    ["a term that it explains", "The knowledge cutoff, or cut-off."],
    ["fewer words in a row", "it failed twice in the month"],
  ])("lets %s pass", (_name, text) => {
    expect(leaksIn(text)).toEqual([]);
  });

  test("lets pass what everybody may know", () => {
    const text = "Egg 7B has 7241732096 weights, says nest/egg-7b-chat.";
    expect(leaksIn(text, ["egg-7b", "7241732096"])).toEqual([`1:37 leak/name ${said("nest/egg-7b-chat", "a name", "models/egg-7b.md")}`]);
  });

  test("takes everything for its own where it extends nothing", () => {
    const alone = privateMarks(contentFolder(join(folder, "cards")), undefined);
    expect(new LeakFinder(alone).find("x", "heron-7b").map(({ rule }) => rule)).toEqual(["leak/name"]);
  });
});

describe("textsIn", () => {
  const textsOf = async (name: string, bytes: Uint8Array) => {
    writeFileSync(join(folder, name), bytes);
    return textsIn(join(folder, name), name);
  };

  test("looks into what is packed, however deep", async () => {
    expect(await textsOf("a.txt.gz", gzipSync(strToU8("Egg")))).toEqual([{ name: "a.txt.gz", text: "Egg" }]);
    const zip = zipSync({ "b/c.md": strToU8("7B"), "d.gz": gzipSync(strToU8("deep")) });
    expect(await textsOf("a.zip", zip)).toEqual([
      { name: "a.zip", text: "b/c.md\nd.gz" },
      { name: "a.zip!b/c.md", text: "7B" },
      { name: "a.zip!d.gz", text: "deep" },
    ]);
  });

  test("looks into an archive of tar, what is packed in it included", async () => {
    const part = (name: string, bytes: Uint8Array) => {
      const head = new Uint8Array(512);
      head.set(strToU8(name), 0);
      head.set(strToU8(bytes.length.toString(8).padStart(11, "0")), 124);
      head.set(strToU8("ustar"), 257);
      return [...head, ...bytes, ...new Uint8Array((512 - (bytes.length % 512)) % 512)];
    };
    const inner = zipSync({ "c.md": strToU8("7B") });
    const tar = new Uint8Array([...part("one.txt", strToU8("Egg")), ...part("two.zip", inner), ...new Uint8Array(1024)]);
    expect(await textsOf("a.tar.gz", gzipSync(tar))).toEqual([
      { name: "a.tar.gz", text: "one.txt\ntwo.zip" },
      { name: "a.tar.gz!one.txt", text: "Egg" },
      { name: "a.tar.gz!two.zip", text: "c.md" },
      { name: "a.tar.gz!two.zip!c.md", text: "7B" },
    ]);
  });

  test("reads text of two bytes a letter", async () => {
    expect(await textsOf("a.txt", new Uint8Array([0xff, 0xfe, 0x45, 0, 0x67, 0]))).toEqual([{ name: "a.txt", text: "Eg" }]);
    expect(await textsOf("b.txt", new Uint8Array([0xfe, 0xff, 0, 0x45, 0, 0x67]))).toEqual([{ name: "b.txt", text: "Eg" }]);
  });

  test("says of pictures that they hold no text", async () => {
    expect(await textsOf("a.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0xff]))).toBeUndefined();
  });
});
