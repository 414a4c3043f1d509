import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { isThisContent } from "./tests/this-content.ts";
import { FIXTURE_FOLDER } from "./tests/fixture-catalog.ts";

/** What is tested on every card that there is: of the catalogue of the tests, and of this repository. */
const ON_EVERY_CARD = [
  "tests/catalog/{accept,parse-cache}.test.ts",
  "tests/formats/{bibliography,cyclonedx,spdx,markdown-reading}.test.ts",
];

/** In which files share a browser, which ends when their process does. */
const BROWSER = "./tests/browser/environment.ts";

/** What takes longest of each project, so that no worker is left with it alone at the end. */
const LONGEST = [
  "tests/browser/accessibility.test.ts",
  "tests/browser/opened.test.ts",
  "tests/browser/models.test.ts",
  "tests/browser/pages.test.ts",
  "tests/content/search.test.ts",
  "tests/content/hub-round-trip.test.ts",
  "tests/site/incremental.test.ts",
  "tests/site/shards.test.ts",
  "tests/site/cards-apart.test.ts",
];
const rankOf = ({ moduleId }: TestSpecification) => {
  const rank = LONGEST.findIndex((path) => moduleId.endsWith(path));
  return rank < 0 ? LONGEST.length : rank;
};

/** A clone knows no times of an earlier run: what is known to take long comes first, then what has the longest text. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...new Set(sorted.map(({ project }) => project))].flatMap((project) =>
      sorted.filter((file) => file.project === project).sort((a, b) => rankOf(a) - rankOf(b)),
    );
  }
}

const isOurs = isThisContent(process.env);
if (!isOurs) process.stderr.write("The content is not this repository's own: the tests of its cards (project content) are left out.\n");

export default defineConfig({
  test: {
    fileParallelism: true,
    sequence: { sequencer: LongestFirst },
    maxWorkers: 2,
    // Files share what they import, which takes a process longer than most of their tests.
    isolate: false,
    // Node runs TypeScript as it stands, and keeps what it compiled; nothing is mocked, so nothing needs to be rewritten.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    // Generous: how busy a machine is, is no fault of what is tested.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          // Whatever content this project is given: tests of code read no other than their own.
          env: { CARDFILE_CONTENT: FIXTURE_FOLDER },
          include: [
            "tests/{schema,catalog,appendix,card-pages,consumer,history,values,card,tables,formats,views,receipts,pictures,import,starter,texts,islands,leaks,search,scripts,structure}/**/*.test.ts",
          ],
        },
      },
      // What this repository holds true of its own cards; of other teams' cards it says nothing.
      ...(isOurs
        ? [
            {
              extends: true as const,
              test: { name: "content", environment: BROWSER, include: ["tests/content/**/*.test.ts", ...ON_EVERY_CARD] },
            },
          ]
        : []),
      { extends: true, test: { name: "site", globalSetup: ["tests/build-fixture-site.ts"], include: ["tests/site/**/*.test.ts"] } },
      {
        extends: true,
        test: {
          name: "browser",
          environment: BROWSER,
          globalSetup: ["tests/build-fixture-site.ts"],
          include: ["tests/browser/**/*.test.ts"],
        },
      },
    ],
  },
});
