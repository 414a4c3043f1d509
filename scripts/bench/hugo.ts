import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readCatalog, type Catalog } from "../../src/catalog/catalog.ts";
import type { Model } from "../../src/catalog/model.ts";
import { readSite } from "../../src/catalog/site.ts";
import { modelJson } from "../../src/formats/model-json.ts";
import { measure, type Measurement } from "./measure.ts";

/** Whether Hugo is installed (Debian: `apt-get install hugo`). */
export function hasHugo(): boolean {
  return spawnSync("hugo", ["version"]).status === 0;
}

/**
 * Hugo on the same cards with a layout of its own: a page a card with every fact, claim, citation, evaluation, variant,
 * lineage edge, derived figure and source, ids resolved beforehand. It writes no files beside the pages, no index and no
 * other pages, so it does less.
 */
export function measureHugo(content: string, folder: string): Measurement {
  const place = join(folder, "hugo");
  rmSync(place, { recursive: true, force: true });
  cpSync("scripts/bench/hugo", place, { recursive: true });
  const models = join(place, "content", "models");
  mkdirSync(models, { recursive: true });
  const catalog = readCatalog({ ...readSite(process.env), contentFolder: content });
  for (const model of catalog.models.values()) writeFileSync(join(models, `${model.id}.md`), page(model, catalog));
  return measure("Hugo, HTML of the cards alone", "hugo", ["--quiet", "--source", place, "--destination", join(place, "out")]);
}

/** Front matter with every id followed, and the body without components. */
function page(model: Model, { sources }: Catalog): string {
  const {
    id: _id,
    url: _url,
    aliases: also,
    name: title,
    ...rest
  } = JSON.parse(JSON.stringify(modelJson(model)), (_key, value) => {
    const source = typeof value?.source === "string" && value.locator ? sources.get(value.source)?.data : undefined;
    return source ? { ...value, title: source.title, href: source.URL, by: source.publisher ?? "" } : value;
  });
  const bibliography = model.sources.map(({ id, source: { author: _author, ...source }, uses }) => ({
    id,
    ...source,
    uses: uses.map(({ label, url, locator, checked }) => ({ label, url, locator, checked })),
  }));
  const body = model.entry.bodyText.replace(/<[^>]+>/g, "");
  return `${JSON.stringify({ ...rest, also, title, bibliography })}\n${body}`;
}
