import { defineConfig } from "vitest/config";
import { isThisContent } from "./tests/content/this-content.ts";
import { FIXTURE_FOLDER } from "./tests/fixture-catalog.ts";

/** What is tested on every card that there is: of the catalogue of the tests, and of this repository. */
const ON_EVERY_CARD = [
  "tests/catalog/{accept,parse-cache}.test.ts",
  "tests/formats/{bibliography,cyclonedx,spdx,markdown-reading}.test.ts",
];

const isOurs = isThisContent(process.env);
if (!isOurs) process.stderr.write("The content is not this repository's own: the tests of its cards (project content) are left out.\n");

export default defineConfig({
  test: {
    fileParallelism: true,
    maxWorkers: 2,
    // Files share what they import, which takes a process longer than most of their tests.
    isolate: false,
    // Generous: how busy a machine is, is no fault of what is tested.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          // Whatever content this project is given: tests of code read no other than their own.
          env: { CARDFILE_CONTENT: FIXTURE_FOLDER },
          include: [
            "tests/{schema,catalog,appendix,card-pages,consumer,history,values,card,tables,formats,views,receipts,pictures,import,starter,texts,islands,scripts,structure}/**/*.test.ts",
          ],
        },
      },
      // What this repository holds true of its own cards; of other teams' cards it says nothing.
      ...(isOurs ? [{ extends: true as const, test: { name: "content", include: ["tests/content/**/*.test.ts", ...ON_EVERY_CARD] } }] : []),
      { extends: true, test: { name: "site", globalSetup: ["tests/build-fixture-site.ts"], include: ["tests/site/**/*.test.ts"] } },
      {
        extends: true,
        test: {
          name: "browser",
          globalSetup: ["tests/build-fixture-site.ts"],
          include: ["tests/browser/**/*.test.ts"],
        },
      },
    ],
  },
});
