import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { Command } from "commander";
import { topOfRepository } from "../src/catalog/revision.ts";
import { readSite } from "../src/catalog/site.ts";
import { diffCatalogues, diffMarkdown } from "../src/consumer/diff.ts";
import { citationFile } from "../src/formats/citation-cff.ts";
import { existsOrExit, runScript } from "./command-line.ts";
import { openEdition, proposalsByModel } from "./edition-place.ts";
import { writeOut } from "./write-out.ts";

const program = new Command("npm run release --")
  .description(
    "Writes what belongs to an edition of the built data: how it is cited, the hash of each data file, and what changed since another.",
  )
  .option("--site <folder>", "the built site", "dist")
  .option("--since <edition>", "the edition before: an address, a folder with a built site, its catalog.json, a commit or a tag")
  .option("--out <folder>", "where to write", "release")
  .option("--citation <file>", "where to write CITATION.cff; at the top of the repository with the content where it is left out")
  .option("--force", "replace files that are there already and that no command wrote");

runScript(program, async (options: { site: string; since?: string; out: string; citation?: string; force?: boolean }) => {
  const site = readSite(process.env);
  const data = join(options.site, "data");
  existsOrExit(program, data, "The data of the built site");
  const catalogue = await openEdition(options.site, site);
  const { edition, date, origin } = catalogue;
  const files = readdirSync(data, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(data, name)).isFile())
    .map((name) => name.split(sep).join("/"))
    .sort();
  const manifest = {
    edition,
    date,
    commit: catalogue.commit,
    files: files.map((name) => {
      const bytes = readFileSync(join(data, name));
      return { path: `data/${name}`, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
    }),
  };
  const [first] = catalogue.models;
  const base = first ? first.url.slice(0, first.url.length - `/models/${first.id}/`.length) : "";
  const cited = citationFile({
    title: catalogue.name,
    edition,
    date,
    license: catalogue.license,
    url: `${origin}${base}/`,
    ...(site.repository ? { repository: site.repository } : {}),
    ...(catalogue.commit ? { commit: catalogue.commit } : {}),
  });
  const written = [
    { path: options.citation ?? join(topOfRepository(site.contentFolder) ?? options.out, "CITATION.cff"), contents: cited },
    { path: join(options.out, "manifest.json"), contents: `${JSON.stringify(manifest, null, 2)}\n` },
  ];
  if (options.since !== undefined) {
    const diff = diffCatalogues(await openEdition(options.since, site), catalogue);
    const proposals = existsSync(site.contentFolder) ? proposalsByModel(site) : undefined;
    written.push(
      { path: join(options.out, "changes.md"), contents: diffMarkdown(diff, proposals) },
      { path: join(options.out, "changes.json"), contents: `${JSON.stringify(diff, null, 2)}\n` },
    );
  }
  const fault = writeOut(written, { force: options.force ?? false });
  if (fault !== undefined) program.error(`error: ${fault}`, { exitCode: 2 });
  process.stderr.write(`Edition ${edition}: ${files.length} data files; written to ${options.out}/.\n`);
  return 0;
});
