import { hash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { AstroPrerenderer } from "astro";
import { FRAME_ID, openFrame } from "../src/card-pages/frame.ts";
import type { Inputs } from "../src/card-pages/inputs.ts";
import type { Frames } from "../src/card-pages/outputs.ts";
import type { Catalog } from "../src/catalog/catalog.ts";
import type { Site } from "../src/catalog/site.ts";
import type { BuildUnits } from "./build-units.ts";
import { editionInputs, nextEdition } from "./next-edition.ts";
import { shareOf, type Shard } from "./shards.ts";
import type { UnitWriter } from "./unit-writer.ts";
import { writeBody } from "./write-body.ts";

/** Who names the pages of the site, and draws them: Astro in its build, or what it bundled in an earlier one. */
export type Prerenderer = Pick<AstroPrerenderer, "getStaticPaths" | "render"> & { routes: () => readonly Path["route"][] };
export type Path = Awaited<ReturnType<AstroPrerenderer["getStaticPaths"]>>[number];

const MODEL_FRAME = `models/${FRAME_ID}`;
const HISTORY_FRAME = `models/${FRAME_ID}/history`;

/** Routes that show nothing of the catalogue but its settings and revision. */
const OF_SETTINGS = new Set([
  "src/pages/404.astro",
  "src/pages/[headers].ts",
  "src/pages/about/index.mdx",
  "src/pages/accent.css.ts",
  "src/pages/contribute/index.mdx",
  "src/pages/data/schema/[name].json.ts",
  "src/pages/favicon.svg.ts",
  "src/pages/opensearch.xml.ts",
  "src/pages/robots.txt.ts",
]);

/** Routes that show something of what models say in prose. */
const OF_ALL = new Set(["src/pages/search/index.astro"]);

/** The route that shows all of the catalogue: hundreds of megabytes where that is large, of which prose is a part by itself. */
const OF_EDITION = "src/pages/data/catalog.json.ts";

export interface PageBuild {
  site: Site;
  catalog: Catalog;
  inputs: Inputs;
  /** Hash of what git tells. */
  history: string;
  /** Folder of the new site. */
  fresh: string;
  shard: Shard;
  units: BuildUnits;
  writer: UnitWriter;
}

/** The frames of the cards' pages, and their hash. */
export async function drawFrames(paths: readonly Path[], prerenderer: Prerenderer, site: Site): Promise<Frames & { hash: string }> {
  const frame = async (name: string) => {
    const path = paths.find((one) => nameOf(one) === name);
    if (!path) throw new Error(`There is no frame ${name}.`);
    return await (await draw(path, prerenderer, site)).text();
  };
  const [model, history] = [await frame(MODEL_FRAME), await frame(HISTORY_FRAME)];
  return { model: openFrame(model), history: openFrame(history), hash: hash("sha256", model + history) };
}

/**
 * Makes all pages and files of a site that are no cards. What an earlier build left is taken over where nothing that it
 * was drawn from has changed, and anything in doubt is drawn.
 */
export async function drawSitePages(paths: readonly Path[], prerenderer: Prerenderer, build: PageBuild): Promise<void> {
  const others = new Map<string, Path>();
  // Of two routes with one address the first has it, as in Astro.
  for (const path of paths) if (!path.pathname.includes(FRAME_ID) && !others.has(nameOf(path))) others.set(nameOf(path), path);
  for (const [name, path] of inOneGo(shareOf([...others], build.shard))) {
    // What lies in public/ under the name of a page stands in its place.
    if (existsSync(join("public", fileOf(path)))) continue;
    const inputs = inputsOf(path, build);
    if (build.units.link(`page ${name}`, inputs)) continue;
    const last = path.route.component === OF_EDITION ? build.units.last(`page ${name}`) : undefined;
    const next = last && nextEdition(last, inputs, build);
    const body = next ?? (await draw(path, prerenderer, build.site)).body ?? [];
    await writeBody(fileOf(path), body, build, (written) => build.units.note({ name: `page ${name}`, ...written }));
  }
}

/** Pages beside the files of the same name, which show the same. */
function inOneGo(paths: [string, Path][]): [string, Path][] {
  const stem = (name: string) => name.replace(/\.\w+$/, "");
  return paths
    .map(([name, path]) => ({ name, path, stem: stem(name) }))
    .sort((a, b) => (a.stem < b.stem ? -1 : a.stem > b.stem ? 1 : 0))
    .map(({ name, path }) => [name, path]);
}

/** What a page is drawn from: what its route says, or the facts of the catalogue and its history. */
function inputsOf({ route, cacheKey }: Path, { inputs, history }: PageBuild): string {
  if (cacheKey !== undefined) return cacheKey;
  if (OF_SETTINGS.has(route.component)) return inputs.everywhere;
  if (route.component === OF_EDITION) return editionInputs(inputs, history);
  return `${OF_ALL.has(route.component) ? inputs.all : inputs.facts} ${history}`;
}

async function draw(path: Path, prerenderer: Prerenderer, site: Site): Promise<Response> {
  const address = addressOf(path, site);
  const rendered = await prerenderer.render(new Request(address), { routeData: path.route });
  const response = rendered instanceof Response ? rendered : rendered.response;
  if (!response.ok && response.status !== NOT_FOUND) throw new Error(`${address} was answered with ${response.status}.`);
  return response;
}

/** The page of this name says so by its status. */
const NOT_FOUND = 404;

/** Path of a page below the site, without slashes at its ends. */
function nameOf({ pathname }: Path): string {
  return pathname.replace(/^\/+|\/+$/g, "");
}

/** The address under which its route knows a page: with a slash at its end, but for files whose names are written into their routes. */
function addressOf(path: Path, { origin, base }: Site): URL {
  const name = nameOf(path);
  const isFile = path.route.type === "endpoint" && /\.\w+$/.test(path.pathname);
  return new URL(`${base}/${name}${isFile || name === "" ? "" : "/"}`, origin);
}

/** Path of its file below the site's folder. */
function fileOf(path: Path): string {
  const name = nameOf(path);
  if (path.route.type === "endpoint") return name;
  return name === "404" ? "404.html" : join(name, "index.html");
}
