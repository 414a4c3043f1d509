import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { checkContent } from "../../src/catalog/check.ts";
import { checkFolder } from "../../src/catalog/check-folder.ts";
import { readSite } from "../../src/catalog/site.ts";
import { contentWith } from "../content-files.ts";

const folder = mkdtempSync(join(tmpdir(), "cardfile-site-"));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
function siteOf(yaml: string | undefined, environment: Record<string, string> = {}) {
  const content = join(folder, String(++count));
  mkdirSync(content);
  if (yaml !== undefined) writeFileSync(join(content, "site.yaml"), yaml);
  return readSite({ CARDFILE_CONTENT: content, ...environment });
}

describe("readSite", () => {
  test("without site.yaml has a name, an accent and an address, and names nobody", () => {
    expect(siteOf(undefined)).toMatchObject({
      name: "Model cards",
      tagline: "Every figure with its source",
      accent: "oxide",
      branch: "main",
      origin: "http://localhost:4321",
      base: "",
      home: {},
      comparisons: [],
    });
    expect(siteOf(undefined)).not.toHaveProperty("license");
    expect(siteOf(undefined)).not.toHaveProperty("repository");
  });

  test("takes name, address, repository and branch from site.yaml", () => {
    const yaml = "name: Otters\naddress: https://otter.example/cards/\nrepository: https://git.example/otters/\nbranch: trunk\n";
    expect(siteOf(yaml)).toMatchObject({
      name: "Otters",
      origin: "https://otter.example",
      base: "/cards",
      repository: "https://git.example/otters",
      branch: "trunk",
    });
  });

  test("lets the environment win", () => {
    const yaml = "name: Otters\naddress: https://otter.example/cards/\nrepository: https://git.example/otters\n";
    const environment = { SITE_URL: "https://other.example", BASE_PATH: "", REPOSITORY_URL: "https://git.example/other" };
    expect(siteOf(yaml, environment)).toMatchObject({ origin: "https://other.example", base: "", repository: "https://git.example/other" });
    expect(siteOf(yaml, { REPOSITORY_URL: "" })).not.toHaveProperty("repository");
  });

  test("keeps what is sound of a site.yaml with a fault", () => {
    expect(siteOf("name: Otters\naccent: pink\n")).toMatchObject({ name: "Otters", accent: "oxide" });
    expect(siteOf("name: [\n")).toMatchObject({ name: "Model cards" });
  });
});

describe("site.yaml is checked", () => {
  const faults = (yaml: string) =>
    checkContent(contentWith({}, { "site.yaml": yaml })).problems.map(
      ({ file, line, column, rule, message, hint }) => `${file}:${line}:${column} ${rule} ${message} ${hint}`,
    );

  test.each([
    ["name: Otters\n", []],
    [
      'name: Otters\ntagline: All of them\ndescription: "Cards of otters."\naccent: teal\ncontact: a@b.example\nlicense: { name: MIT, spdx: MIT }\nhome: { exhibit: { model: example-3b, field: training-tokens } }\ncomparisons: [{ id: a, title: A, lede: All., generations-of: example }]\n',
      [],
    ],
    ["tagline: All of them\n", ['site.yaml:1:1 schema/missing-key The key "name" is missing. Write name: "…".']],
    ["name: Otters\nacent: teal\n", ['site.yaml:2:1 schema/unknown-key There is no key "acent" here. Did you mean accent?']],
    [
      "name: Otters\naccent: pink\n",
      ['site.yaml:2:9 value/unknown "pink" is not a value of accent. Values are oxide, ochre, forest, teal, plum, graphite.'],
    ],
    ["name: [\n", [expect.stringMatching(/^site\.yaml:\d:\d yaml\/syntax /)]],
    ["name: Otters\naddress: javascript:alert(1)\n", [expect.stringMatching(/^site\.yaml:2:10 url\/scheme /)]],
    [
      "name: Otters\ncontact: me\n",
      ['site.yaml:2:10 value/format "me" is neither an e-mail address nor the address of a page. Write cards@example.org, or https://….'],
    ],
    [
      "name: Otters\nlicense: { name: Ours, spdx: Ours }\n",
      [expect.stringMatching(/^site\.yaml:2:30 license\/spdx "Ours" is not an SPDX expression\./)],
    ],
    [
      "name: Otters\nhome: { proposal: plan, exhibit: { model: example-3b, field: layer } }\n",
      [
        expect.stringMatching(/^site\.yaml:2:19 reference\/unknown There is no proposals\/plan\. Add content\/proposals\/plan\.md/),
        'site.yaml:2:62 value/unknown "layer" is no field of a model. Did you mean layers?',
      ],
    ],
    [
      "name: Otters\ncomparisons:\n  - { id: a, title: A, lede: All., models: [example-3b, other] }\n  - { id: a, title: B, lede: All. }\n",
      [
        expect.stringMatching(/^site\.yaml:3:57 reference\/unknown There is no models\/other\./),
        expect.stringMatching(/^site\.yaml:4:\d+ schema\/missing-key This comparison names no models\./),
        'site.yaml:4:11 value/twice "a" is the id of comparison 1, too. Give each its own id: it is its address.',
      ],
    ],
  ])("%j", (yaml, expected) => {
    expect(faults(yaml).map((fault) => fault.replace("content/site.yaml", "site.yaml"))).toEqual(expected);
  });

  test("on the disk, too", async () => {
    const content = join(folder, "content");
    mkdirSync(content);
    writeFileSync(join(content, "site.yaml"), "name: Otters\naccent: pink\n");
    const { problems } = await checkFolder(content);
    expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual(["content/site.yaml value/unknown"]);
  });
});
