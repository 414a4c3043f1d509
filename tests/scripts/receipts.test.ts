import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parseReceipts } from "../../src/catalog/receipt-ledger.ts";
import { card, SURROUNDINGS } from "../content-files.ts";

const SOURCES = Array.from({ length: 12 }, (_, index) => `copy-${String(index).padStart(2, "0")}`);
const WORDS = "It was trained on up to 9 trillion tokens of public text.";
const source = (id: string) => `type: webpage\nkind: model-card\ntitle: Card ${id}\nURL: https://example.org/${id}\naccessed: 2026-11-01\n`;
const rejected = SOURCES.map(
  (id) =>
    `  - { field: training-tokens, value: 8e12, reason: "The card says another.", source: ${id}, locator: section 1, quote: "up to 9 trillion tokens", checked: 2026-11-01 }\n`,
).join("");

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cardfile-receipts-"));
  const files: Record<string, string | Uint8Array> = {
    ...SURROUNDINGS,
    "models/example-3b.mdx": card({ more: `rejected:\n${rejected}` }),
    ...Object.fromEntries(SOURCES.map((id) => [`sources/${id}.yaml`, source(id)])),
  };
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, "content", path);
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, text);
  }
  mkdirSync(join(folder, "copies"));
  for (const id of SOURCES) writeFileSync(join(folder, "copies", `${id}.md`), `# ${id}\n\n${WORDS}\n`);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const parameters = (...more: string[]) => ["scripts/receipts.ts", "--snapshots", join(folder, "copies"), "--write", ...more];
const environment = (day: string) => ({
  ...process.env,
  CARDFILE_CONTENT: join(folder, "content"),
  SOURCE_DATE_EPOCH: String(Date.parse(day) / 1000),
});
const run = (day: string, ...more: string[]) =>
  spawnSync(process.execPath, parameters(...more), { encoding: "utf8", env: environment(day) });
const ledgers = () => join(folder, "content", "receipts");
const ledger = (id: string) => parseReceipts(readFileSync(join(ledgers(), `${id}.json`), "utf8"));

test("--max-age leaves alone what was held less than so many days ago", () => {
  run("2026-11-01");
  for (const id of SOURCES) expect(ledger(id)).toMatchObject({ date: "2026-11-01", citations: [{ state: "confirmed" }] });
  run("2026-11-20", "--source", "copy-03");
  expect(ledger("copy-03")).toMatchObject({ date: "2026-11-20" });
  // Thirty days back from the 10th of December lies between the two.
  const { stderr, status } = run("2026-12-10", "--max-age", "30");
  expect([status, stderr]).toEqual([0, ""]);
  expect(ledger("copy-03")).toMatchObject({ date: "2026-11-20" });
  for (const id of SOURCES.filter((one) => one !== "copy-03")) expect(ledger(id)).toMatchObject({ date: "2026-12-10" });
  expect(run("2026-12-10", "--max-age", "-1").status).toBe(2);
});

test("a run that is killed leaves every ledger whole, old or new, and the next run goes on from there", async () => {
  run("2026-11-01");
  cpSync(ledgers(), join(folder, "before"), { recursive: true });
  for (const id of SOURCES) writeFileSync(join(folder, "copies", `${id}.md`), `# ${id}\n\nNothing is said of it any more.\n`);
  const killed = spawn(process.execPath, parameters(), { env: environment("2026-12-01"), stdio: "ignore" });
  const isNew = (id: string) =>
    readFileSync(join(ledgers(), `${id}.json`), "utf8") !== readFileSync(join(folder, "before", `${id}.json`), "utf8");
  const ended = new Promise((resolve) => killed.on("exit", resolve));
  while (!isNew("copy-00") && killed.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 1));
  killed.kill("SIGKILL");
  await ended;
  for (const id of SOURCES) {
    const state = isNew(id) ? "drifted" : "confirmed";
    expect(ledger(id)).toMatchObject({ citations: [{ state, confirmed: "2026-11-01" }] });
  }
  // What it was writing when it was killed, were it left behind, is no part of the content.
  writeFileSync(join(ledgers(), ".copy-00.json.1.tmp"), '{ "source": "copy-');
  const check = spawnSync(process.execPath, ["scripts/check.ts", "--format", "json"], { encoding: "utf8", env: environment("2026-12-01") });
  expect(JSON.parse(check.stdout).filter(({ file }: { file: string }) => file.includes("receipts/"))).toEqual([]);
  run("2026-12-01");
  for (const id of SOURCES) expect(ledger(id)).toMatchObject({ date: "2026-12-01", citations: [{ state: "drifted" }] });
  expect(
    readdirSync(ledgers())
      .filter((name) => !name.startsWith("."))
      .sort(),
  ).toEqual(SOURCES.map((id) => `${id}.json`));
});
