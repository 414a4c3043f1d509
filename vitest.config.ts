import { defineConfig } from "vitest/config";
import { isThisContent } from "./tests/content/this-content.ts";

export default defineConfig({
  test: {
    fileParallelism: true,
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 300_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: [
            "tests/{schema,catalog,appendix,history,values,card,tables,formats,views,pictures,import,islands,scripts,structure}/**/*.test.ts",
          ],
        },
      },
      // What this repository holds true of its own cards; of other teams' cards it says nothing.
      ...(isThisContent(process.env)
        ? [{ extends: true as const, test: { name: "content", include: ["tests/content/**/*.test.ts"] } }]
        : []),
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
