import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { optionsTakenByNpm } from "../../scripts/command-line.ts";

const OPTIONS = ["--fix", "--format", "--no-search", "--json"];

test("optionsTakenByNpm finds what was written without -- before it, and nothing outside npm", () => {
  const npm = { npm_lifecycle_event: "check" };
  expect(optionsTakenByNpm(OPTIONS, { ...npm, npm_config_fix: "true", npm_config_search: "", npm_config_cache: "x" })).toEqual([
    "--fix",
    "--no-search",
  ]);
  expect(optionsTakenByNpm(OPTIONS, { ...npm, npm_config_json: "true" })).toEqual([]);
  expect(optionsTakenByNpm(OPTIONS, { npm_config_fix: "true" })).toEqual([]);
});

test("a command that was called so says what to write, and ends with 2", () => {
  const { status, stderr } = spawnSync(process.execPath, ["scripts/check.ts"], {
    encoding: "utf8",
    env: { ...process.env, npm_lifecycle_event: "check", npm_config_fix: "true" },
  });
  expect([status, stderr]).toEqual([
    2,
    "error: npm took --fix for itself. Write -- before what is meant for the command: npm run check -- --fix\n",
  ]);
});

test("npm start finds a taken port before it builds", async () => {
  const other = createServer().listen(0, "localhost");
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  const start = spawn(process.execPath, ["scripts/serve.ts", "--build", "--port", String(port)], {
    // A build would complain of this folder, and end with another sentence.
    env: { ...process.env, CARDFILE_CONTENT: "no-such-folder" },
  });
  let words = "";
  start.stderr.on("data", (part: Buffer) => (words += part.toString()));
  const [status] = await once(start, "exit");
  other.close();
  expect([status, words]).toEqual([2, `error: Port ${port} is taken; choose another with npm start -- --port N.\n`]);
});

test("an older Node is told what is needed, before it meets TypeScript", () => {
  // As Node 20 is: the program is the same, the feature is off.
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--no-experimental-strip-types", "--import", "./scripts/needs-node.mjs", "scripts/check.ts"],
    { encoding: "utf8" },
  );
  expect(status).toBe(2);
  expect(stderr).toMatch(/^error: Cardfile needs Node 22\.18 or newer, and this is v\d+/);
  expect(stderr).not.toContain("ERR_");
});

test("a reader that closes the pipe ends nothing: no stack trace, and the exit code stays true", async () => {
  const check = spawn(process.execPath, ["scripts/check.ts", "--format", "json"], {
    env: { ...process.env, CARDFILE_CONTENT: "tests/fixtures/catalogue" },
  });
  check.stdout.destroy();
  let words = "";
  check.stderr.on("data", (part: Buffer) => (words += part.toString()));
  const [code] = await once(check, "close");
  expect(words).not.toContain("EPIPE");
  expect(code).toBe(0);
});
