import { hash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { StaticPaths, type StaticPathsApp } from "astro/runtime/prerender/static-paths.js";
import type { Site } from "../src/catalog/site.ts";
import { readBuildKey, seal, unseal } from "../src/catalog/build-key.ts";
import type { Prerenderer } from "./site-pages.ts";

/** What Astro makes of the code alone, whatever the content: modules that draw pages, and the scripts and styles of the site. */
export interface Bundle {
  /** Path of the module that opens the others. */
  entry: string;
  /** Styles of each route, as Astro hands them to its pages. */
  styles: [key: string, styles: unknown][];
  /** Each file with its bytes in base64: the modules below `MODULES`, the others as the site holds them. */
  files: [path: string, content: string][];
}

/** Folder of the modules in what Astro writes before it makes pages. */
const MODULES = ".prerender";
const ENTRY = /^prerender-entry\.[\w-]+\.mjs$/;
/** Written by Vite into the code where they are set. */
const PUBLIC_VARIABLE = /^PUBLIC_/;

/** What the bundle's app tells of itself to Astro's own build: no part of its public interface, so it is read with care. */
interface BuiltApp extends StaticPathsApp {
  getOptions(): { allPages: Record<string, { key: string; styles: unknown }>; settings: { scripts: unknown[] } };
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
  logger: { options: { destination: unknown } };
  render: (request: Request, options: { routeData: unknown }) => Promise<Response>;
}

/** The bundle in `folder`, before any page was made; an error where Astro gives pages what is not kept here. */
export function takeBundle(folder: string, app: unknown): Bundle {
  const { allPages, settings } = (app as BuiltApp).getOptions();
  if (settings.scripts.length > 0)
    throw new Error("Scripts that an integration injects are not kept: scripts/kept-bundle.ts must learn to.");
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => !existsSync(join("public", path)))
    .sort();
  const entry = paths.find((path) => dirname(path) === MODULES && ENTRY.test(path.slice(MODULES.length + 1)));
  if (!entry) throw new Error("Astro names the module that opens its pages otherwise than scripts/kept-bundle.ts looks for it.");
  return {
    entry,
    styles: Object.values(allPages).map(({ key, styles }) => [key, styles]),
    files: paths.map((path) => [path, readFileSync(join(folder, path), "base64")]),
  };
}

/** Writes a bundle's files, the site's own into `site`, and opens it. */
export async function openBundle({ entry, styles, files }: Bundle, workshop: string, site: string): Promise<Prerenderer> {
  for (const [path, content] of files) {
    const target = join(path.startsWith(`${MODULES}/`) ? workshop : site, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content, "base64");
  }
  const module: { app: BuiltApp } = await import(pathToFileURL(join(workshop, entry)).href);
  const { app } = module;
  app.setInternals({ pagesByKeys: new Map(styles.map(([key, list]) => [key, { styles: list }])) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: app.logger.options.destination } } });
  return {
    getStaticPaths: () => new StaticPaths(app).getAll(),
    routes: () => app.manifest.routes.map(({ routeData }) => routeData),
    render: (request, options) => app.render(request, options),
  };
}

/** The bundle of the last build by the same code for the same address; undefined where there is none, or another hand wrote it. */
export function recallBundle(site: Site, version: string, key = readBuildKey()): Bundle | undefined {
  try {
    const text = key && unseal(readFileSync(fileOf(site), "utf8"), key);
    const kept: { version: string; bundle: Bundle } | undefined = text ? JSON.parse(text) : undefined;
    return kept?.version === version ? kept.bundle : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a bundle for the next build. Where it cannot be kept it is made again. */
export function noteBundle(bundle: Bundle, site: Site, version: string, key = readBuildKey()): void {
  if (!key) return;
  const fresh = `${fileOf(site)}-${process.pid}`;
  try {
    mkdirSync(dirname(fresh), { recursive: true });
    writeFileSync(fresh, seal(JSON.stringify({ version, bundle }), key));
    renameSync(fresh, fileOf(site));
  } catch {
    rmSync(fresh, { force: true });
  }
}

/** A place for each set of what a bundle depends on beside the code: addresses, settings of Vite, names in public/. */
function fileOf({ origin, base }: Site): string {
  const settings = readdirSync(".")
    .filter((name) => name === ".env" || name.startsWith(".env."))
    .sort()
    .map((name) => [name, readFileSync(name, "utf8")]);
  const variables = Object.entries(process.env)
    .filter(([name]) => PUBLIC_VARIABLE.test(name))
    .sort();
  const names = existsSync("public") ? readdirSync("public", { recursive: true, encoding: "utf8" }).sort() : [];
  return join(".cache", "bundles", hash("sha256", JSON.stringify([origin, base, settings, variables, names])));
}
