import { existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { AstroPrerenderer } from "astro";
import { FRAME_ID } from "../src/card-pages/frame.ts";
import type { Inputs } from "../src/card-pages/inputs.ts";
import type { Site } from "../src/catalog/site.ts";
import { noteDrawn, type BuildUnits, type DrawnUnit } from "./build-units.ts";
import { keepFrame, write } from "./draw-cards.ts";
import { shareOf, type Shard } from "./shards.ts";

/** Who names the pages of the site, and draws them: Astro in its build, or what it bundled in an earlier one. */
export type Prerenderer = Pick<AstroPrerenderer, "getStaticPaths" | "render">;
type Path = Awaited<ReturnType<Prerenderer["getStaticPaths"]>>[number];

/** End of the address of each frame → its name. */
const FRAMES = { [`models/${FRAME_ID}`]: "model", [`models/${FRAME_ID}/history`]: "history" } as const;

/** Routes that show nothing of the catalogue but its settings and revision. */
const OF_SETTINGS = new Set([
  "src/pages/404.astro",
  "src/pages/[headers].ts",
  "src/pages/about/index.mdx",
  "src/pages/accent.css.ts",
  "src/pages/contribute/index.mdx",
  "src/pages/data/schema/[name].json.ts",
  "src/pages/data/search-fields.json.ts",
  "src/pages/favicon.svg.ts",
  "src/pages/opensearch.xml.ts",
  "src/pages/robots.txt.ts",
]);

export interface PageBuild {
  site: Site;
  inputs: Inputs;
  /** Hash of what git tells. */
  history: string;
  workshop: string;
  /** Folder of the new site. */
  fresh: string;
  shard: Shard;
  /** What the last build left, where this process knows it. */
  units?: BuildUnits;
}

/**
 * Makes all pages and files of a site that are no cards: the frames of the cards' pages first, which go to the workshop.
 * What the last build left is linked where nothing that it was drawn from has changed, and anything in doubt is drawn.
 */
export async function drawSitePages(prerenderer: Prerenderer, build: PageBuild, signal?: AbortSignal): Promise<void> {
  const paths = await prerenderer.getStaticPaths();
  for (const path of paths) {
    const frame = Object.entries(FRAMES).find(([end]) => nameOf(path) === end)?.[1];
    if (frame) keepFrame(build.workshop, frame, new TextDecoder().decode(await draw(path, prerenderer, build.site)));
  }
  const others = new Map<string, Path>();
  // Of two routes with one address the first has it, as in Astro.
  for (const path of paths) if (!path.pathname.includes(FRAME_ID) && !others.has(nameOf(path))) others.set(nameOf(path), path);
  for (const [name, path] of shareOf([...others], build.shard)) {
    signal?.throwIfAborted();
    // What lies in public/ under the name of a page stands in its place.
    if (existsSync(join("public", fileOf(path)))) continue;
    const inputs = inputsOf(path, build);
    if (build.units?.link(`page ${name}`, inputs, build.fresh)) continue;
    const content = await draw(path, prerenderer, build.site);
    mkdirSync(dirname(join(build.fresh, fileOf(path))), { recursive: true });
    const unit: DrawnUnit = { name: `page ${name}`, inputs, files: [write({ path: fileOf(path), content }, build.fresh)] };
    noteDrawn(build.workshop, "site", [unit]);
  }
}

/** What a page is drawn from: what its route says, or all of the catalogue and its history. */
function inputsOf({ route, cacheKey }: Path, { inputs, history }: PageBuild): string {
  if (cacheKey !== undefined) return cacheKey;
  return OF_SETTINGS.has(route.component) ? inputs.everywhere : `${inputs.all} ${history}`;
}

async function draw(path: Path, prerenderer: Prerenderer, site: Site): Promise<Uint8Array> {
  const address = addressOf(path, site);
  const rendered = await prerenderer.render(new Request(address), { routeData: path.route });
  const response = rendered instanceof Response ? rendered : rendered.response;
  if (!response.ok && response.status !== NOT_FOUND) throw new Error(`${address} was answered with ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
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
