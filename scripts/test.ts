import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { join } from "node:path";

type Step = readonly [name: string, parameters: readonly string[]];

const VITEST = "node_modules/vitest/vitest.mjs";
const UNIT_TESTS = [VITEST, "run", "--project", "unit", "--maxWorkers", "1"];
/** Where Node keeps what it compiled: the steps and their tests start some hundred programs of the same files. */
const COMPILED = join(process.cwd(), ".cache/compiled");

/**
 * Everything that CI runs. What a wrong card or a missing browser would make useless comes after the look at them; then what
 * needs nothing from each other, the longest first, on as many processors as there are; then the tests of the built sites.
 */
const stages: readonly (readonly Step[])[] = [
  [["content", ["scripts/check.ts"]]],
  [["browser", ["scripts/ensure-browser.ts"]]],
  [
    ["build", ["scripts/build.ts"]],
    ["half of the unit tests", [...UNIT_TESTS, "--shard", "1/2"]],
    ["types", ["node_modules/astro/bin/astro.mjs", "check", "--minimumFailingSeverity", "warning"]],
    ["the other unit tests", [...UNIT_TESTS, "--shard", "2/2"]],
    ["the tests' site", ["tests/build-fixture-site.ts"]],
    ["format", ["node_modules/prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."]],
    ["lint", ["node_modules/oxlint/bin/oxlint"]],
  ],
  [["tests of the sites", [VITEST, "run", "--project", "!unit"]]],
];

for (const stage of stages) await runTogether(stage);

/** Runs steps, two or more at once where there are processors for it. The first that fails ends all, and the program with its exit code. */
async function runTogether(steps: readonly Step[]): Promise<void> {
  const waiting = [...steps];
  const running = new Set<ReturnType<typeof spawn>>();
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const [name, parameters] = step;
      const started = Date.now();
      const alone = steps.length === 1;
      const child = spawn(process.execPath, parameters, {
        stdio: ["ignore", alone ? "inherit" : "pipe", alone ? "inherit" : "pipe"],
        env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", NODE_COMPILE_CACHE: COMPILED },
      });
      running.add(child);
      if (alone) process.stderr.write(`\n— ${name}\n`);
      const said: Buffer[] = [];
      for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part: Buffer) => said.push(part));
      const status = await new Promise<number>((resolve) => {
        child.once("close", (code) => resolve(code ?? 1));
      });
      running.delete(child);
      if (!alone) process.stderr.write(`\n— ${name}\n${Buffer.concat(said).toString()}`);
      process.stderr.write(`${name}: ${Math.round((Date.now() - started) / 1000)} s\n`);
      if (status === 0) continue;
      process.stderr.write(`\n${name} failed.\n`);
      for (const other of running) other.kill();
      process.exit(status);
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), steps.length) }, lane));
}
