import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writePackage } from "../../scripts/write-package.ts";
import { DATA } from "../consumer/catalogue-data.ts";

// The bundle is run away from the repository: whatever it needs, it brings.
const folder = mkdtempSync(join(tmpdir(), "cardfile-package-"));
const place = join(folder, "package");
const command = join(place, "cardfile.mjs");
afterAll(() => rmSync(folder, { recursive: true }));
const node = strangersNode();

/** The Node of somebody who has only the package: one from 20 on that the machine brings, where it does, instead of the project's own. */
function strangersNode(): string {
  const others = (process.env["PATH"] ?? "").split(delimiter).filter((entry) => !entry.includes("node_modules"));
  const found = others.map((entry) => join(entry, "node")).find((path) => existsSync(path));
  if (found === undefined) return process.execPath;
  const [, major] = /^v(\d+)/.exec(execFileSync(found, ["--version"], { encoding: "utf8" })) ?? [];
  return Number(major) >= 20 ? found : process.execPath;
}

beforeAll(async () => {
  await writePackage(place, "1.2.3");
  mkdirSync(join(folder, "site", "data"), { recursive: true });
  writeFileSync(join(folder, "site", "data", "catalog.json"), DATA);
  writeFileSync(join(folder, "cardfile.config.json"), JSON.stringify({ catalog: "site" }));
  writeFileSync(join(folder, "right.md"), "Heron 2 70B has 80 layers.\n");
  writeFileSync(join(folder, "wrong.tex"), "Heron 2 70B has 81 layers.\n");
});

const run = (...parameters: string[]) => runIn(folder, ...parameters);

async function runIn(cwd: string, ...parameters: string[]) {
  const child = spawn(node, [command, ...parameters], {
    cwd,
    env: { PATH: process.env["PATH"], CARDFILE_CACHE: join(folder, "cache") },
  });
  let [out, error] = ["", ""];
  child.stdout.on("data", (part: Buffer) => (out += part.toString()));
  child.stderr.on("data", (part: Buffer) => (error += part.toString()));
  const [status] = await once(child, "close");
  return { status, out, error };
}

test("it is small, and holds the shape of the data", () => {
  const size = readdirSync(place, { recursive: true, encoding: "utf8" }).reduce((sum, name) => sum + statSync(join(place, name)).size, 0);
  expect(size).toBeLessThan(5e6);
  expect(JSON.parse(readFileSync(join(place, "catalog.schema.json"), "utf8"))).toMatchObject({
    required: expect.arrayContaining(["models"]),
  });
  expect(readFileSync(join(place, "catalog.d.ts"), "utf8")).toMatch(/export interface Catalog \{/);
});

test("every command answers, with the exit codes of the contract", async () => {
  expect(await run("--version")).toMatchObject({ status: 0, out: "1.2.3\n" });
  expect(await run("show", "Heron 2 70B", "layers")).toMatchObject({ status: 0, out: expect.stringContaining("80 layers  (reported)") });
  expect(await run("compare", "heron-2-70b", "heron-7b", "--fields", "layers")).toMatchObject({
    status: 0,
    out: expect.stringContaining("80 layers"),
  });
  expect(await run("cite", "heron-2-70b#layers", "--format", "bibtex")).toMatchObject({
    status: 0,
    out: expect.stringMatching(/^@\w+\{heron-2-70b-layers,/),
  });
  expect(await run("search", "heron")).toMatchObject({ status: 0, out: expect.stringContaining("Heron 2 70B") });
  expect(await run("check", "right.md")).toMatchObject({ status: 0 });
  expect(await run("check", "wrong.tex", "--format", "github")).toMatchObject({
    status: 1,
    out: expect.stringMatching(/^::error file=wrong\.tex,line=1/),
  });
  expect(await run("show", "Heron 9")).toMatchObject({ status: 1, error: expect.stringContaining("There is no model") });
  expect(await run("check", "none.md")).toMatchObject({ status: 2, error: expect.stringContaining('"none.md" does not exist') });
  expect(await run("--catalog", "none", "show", "Heron 2 70B")).toMatchObject({
    status: 2,
    error: expect.stringContaining("There is no catalogue"),
  });
});

test("a catalogue is begun without the reader of content, whose native part the package does not bring", async () => {
  expect(await run("init", "cards", "--name", "Pups")).toMatchObject({ status: 0, out: expect.stringContaining("cards written") });
  expect(readFileSync(join(folder, "cards", "site.yaml"), "utf8")).toMatch(/^name: "Pups"$/m);
  expect(await run("init", "cards")).toMatchObject({ status: 2, error: expect.stringContaining("is not empty") });
});

test("a check leaves its findings for the pull request: SARIF, and a summary with links to the facts", async () => {
  await run("check", "wrong.tex", "--sarif", "found.sarif", "--summary", "summary.md");
  const { runs } = JSON.parse(readFileSync(join(folder, "found.sarif"), "utf8"));
  expect(runs[0].results).toHaveLength(1);
  // The next check replaces it, and nothing else is left beside the texts; what is no report of ours is nobody's to lose.
  expect(await run("check", "right.md", "--sarif", "found.sarif")).toMatchObject({ status: 0, error: "" });
  expect(JSON.parse(readFileSync(join(folder, "found.sarif"), "utf8")).runs[0].results).toEqual([]);
  expect(await run("check", "right.md", "--sarif", "right.md")).toMatchObject({
    status: 2,
    error: expect.stringContaining("something else"),
  });
  expect(readdirSync(folder)).not.toContain(".cache");
  expect(readFileSync(join(folder, "summary.md"), "utf8")).toContain("[80 layers](https://cards.example/cards/models/heron-2-70b/#layers)");
});

test("a hash in the settings is that of the catalogue beside it, and of no other", async () => {
  const own = join(folder, "pinned");
  mkdirSync(own);
  writeFileSync(join(own, "cardfile.config.json"), JSON.stringify({ catalog: "../site", integrity: `sha256-${"A".repeat(43)}=` }));
  writeFileSync(join(folder, "copy.json"), DATA);
  const show = (...options: string[]) => runIn(own, "show", "heron-2-70b", "layers", ...options);
  expect(await show()).toMatchObject({ status: 2, error: expect.stringContaining("is not the one that was pinned") });
  expect(await show("--catalog", "../site/data/catalog.json")).toMatchObject({ status: 2 });
  expect(await show("--catalog", "../copy.json")).toMatchObject({ status: 0 });
  expect(await show("--integrity", "md5-1")).toMatchObject({ status: 2, error: expect.stringContaining("a hash is sha256- and base64") });
});

test("a lock tells which facts of a text have changed since, and takes them over", async () => {
  expect(await run("lock", "right.md")).toMatchObject({
    status: 0,
    out: expect.stringMatching(/^1 facts of edition .* locked in facts\.lock\.\nintegrity sha256-/),
  });
  const path = join(folder, "site", "data", "catalog.json");
  // The card says 81 now, and so does the text; the lock still says 80.
  writeFileSync(path, DATA.replaceAll('"value":80,', '"value":81,').replaceAll("80 layers", "81 layers"));
  writeFileSync(join(folder, "right.md"), "Heron 2 70B has 81 layers.\n");
  expect(await run("check", "right.md")).toMatchObject({
    status: 0,
    out: expect.stringMatching(/fact\/changed {2}\(warning\)[^]*80 layers[^]*81 layers/),
  });
  expect(await run("lock", "right.md")).toMatchObject({ status: 2, error: expect.stringContaining("--update") });
  expect(await run("lock", "--update")).toMatchObject({ status: 0, out: expect.stringContaining("81 layers") });
  expect((await run("check", "right.md")).out).not.toContain("fact/changed");
  writeFileSync(path, DATA);
});

test("an assistant's client lists and calls its tools over standard input and output", async () => {
  const client = new Client({ name: "test", version: "1.0.0" });
  await client.connect(new StdioClientTransport({ command: node, args: [command, "mcp"], cwd: folder }));
  const { tools } = await client.listTools();
  const { content } = await client.callTool({ name: "get_fact", arguments: { model: "Heron 2 70B", field: "layers" } });
  await client.close();
  expect(tools).toHaveLength(7);
  expect(content).toMatchObject([{ type: "text", text: expect.stringContaining('"display":"80 layers"') }]);
});
