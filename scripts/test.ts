import { spawnSync } from "node:child_process";

/** Everything that CI runs, in the order in which a failure is cheapest to see. Stops at the first. */
const steps: readonly (readonly [string, readonly string[]])[] = [
  ["format", ["node_modules/prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."]],
  ["lint", ["node_modules/oxlint/bin/oxlint"]],
  ["types", ["node_modules/astro/bin/astro.mjs", "check", "--minimumFailingSeverity", "warning"]],
  ["content", ["scripts/check.ts"]],
  ["browser", ["scripts/ensure-browser.ts"]],
  ["build", ["scripts/build.ts"]],
  ["tests", ["node_modules/vitest/vitest.mjs", "run"]],
];

for (const [name, [script = "", ...parameters]] of steps) {
  process.stderr.write(`\n— ${name}\n`);
  const { status } = spawnSync(process.execPath, [script, ...parameters], {
    stdio: "inherit",
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
  });
  if (status !== 0) {
    process.stderr.write(`\n${name} failed.\n`);
    process.exit(status ?? 1);
  }
}
