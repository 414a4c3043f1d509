import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // The browser tests share one machine with the server that they test.
    fileParallelism: true,
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 300_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/{schema,catalog,appendix,history,values,card,tables,formats,views,import,islands,scripts,structure}/**/*.test.ts"],
        },
      },
      { extends: true, test: { name: "content", include: ["tests/content/**/*.test.ts"] } },
      { extends: true, test: { name: "site", globalSetup: ["tests/build-fixture-site.ts"], include: ["tests/site/**/*.test.ts"] } },
      {
        extends: true,
        test: {
          name: "browser",
          globalSetup: ["tests/build-fixture-site.ts"],
          include: ["tests/browser/**/*.test.ts"],
          fileParallelism: false,
        },
      },
    ],
  },
});
