import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { readCatalogAnew } from "../src/catalog/catalog.ts";
import type { Site } from "../src/catalog/site.ts";
import { Catalogue } from "../src/consumer/catalogue.ts";
import { cacheFolder } from "../src/catalog/kept-copies.ts";
import { openCatalogue } from "../src/consumer/open.ts";
import { catalogJson } from "../src/formats/catalog-json.ts";

/**
 * An edition by how it is named: the address of a published catalogue, a catalog.json or a folder with a built site, `.` for the
 * content as it is, else a commit, branch or tag of the repository that the content lies in. Throws an Error that says what was tried.
 */
export async function openEdition(name: string, site: Site): Promise<Catalogue> {
  if (name === ".") return asPublished(site);
  if (/^https?:/i.test(name) || existsSync(name)) {
    const say = (line: string) => process.stderr.write(`${line}\n`);
    return (await openCatalogue({ place: name, cache: cacheFolder(process.env), say })).catalogue;
  }
  return atCommit(name, site);
}

function asPublished(site: Site): Catalogue {
  return new Catalogue(JSON.parse(JSON.stringify(catalogJson(readCatalogAnew(site)))));
}

/** The content at a commit, read by the code of today: what changed is then the content, and not how it is read. */
function atCommit(name: string, site: Site): Catalogue {
  const content = resolve(site.contentFolder);
  const git = (...parameters: string[]) =>
    execFileSync("git", parameters, { cwd: content, maxBuffer: 1 << 30, stdio: ["ignore", "pipe", "ignore"] });
  let commit: string;
  let date: string;
  try {
    [commit = "", date = ""] = git("log", "-1", "--format=%H %cs", "--end-of-options", name).toString().trim().split(" ");
  } catch (error) {
    throw new Error(
      `${JSON.stringify(name)} is neither an address, nor a file or folder, nor a commit, branch or tag of the content's repository.`,
      { cause: error },
    );
  }
  const folder = mkdtempSync(join(tmpdir(), "cardfile-edition-"));
  try {
    const top = git("rev-parse", "--show-toplevel").toString().trim();
    const prefix = git("rev-parse", "--show-prefix").toString().trim();
    const archive = execFileSync("git", ["archive", "--format=tar", commit, "--", prefix === "" ? "." : prefix], {
      cwd: top,
      maxBuffer: 1 << 30,
    });
    mkdirSync(folder, { recursive: true });
    execFileSync("tar", ["-x", "-C", folder], { input: archive });
    const there = join(folder, prefix);
    if (!existsSync(there)) throw new Error(`At ${name} there was no ${basename(dirname(there))}.`);
    return asPublished({ ...site, contentFolder: there, epochDate: date });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Names of the proposals of today's content that speak of a model, by its id. */
export function proposalsByModel(site: Site): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const { name, data } of readCatalogAnew(site).proposals.values())
    for (const { model } of data.models) names.set(model, [...(names.get(model) ?? []), name]);
  return names;
}
