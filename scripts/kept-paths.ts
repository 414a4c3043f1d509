import { join } from "node:path";
import type { Path, Prerenderer } from "./site-pages.ts";

/** Addresses of all pages and files that routes name, from one build to the next. */
export const PATHS_FILE = join(".cache", "paths");

/** Key of the note on what they were named from. */
const FROM = "";

type Written = [pathname: string, component: string, cacheKey: string | null];

/**
 * All pages and files that routes name. To name them, routes ask for something of every entry; where facts and history
 * are the same as in the last build (`from`), they would name the same, with the same keys. `notes`: of the last build, and
 * afterwards of this one.
 */
export async function namedPaths(prerenderer: Prerenderer, from: string, notes: Map<string, string>): Promise<Path[]> {
  const paths = (notes.get(FROM) === from ? pathsFrom(notes, prerenderer) : undefined) ?? (await prerenderer.getStaticPaths());
  notes.clear();
  notes.set(FROM, from);
  for (const [index, { pathname, route, cacheKey }] of paths.entries()) {
    const written: Written = [pathname, route.component, cacheKey ?? null];
    notes.set(String(index), JSON.stringify(written));
  }
  return paths;
}

/** Undefined where a route is not known. */
function pathsFrom(notes: ReadonlyMap<string, string>, { routes }: Prerenderer): Path[] | undefined {
  const byComponent = new Map(routes().map((route) => [route.component, route]));
  const paths: Path[] = [];
  for (const [key, text] of notes) {
    if (key === FROM) continue;
    const [pathname, component, cacheKey]: Written = JSON.parse(text);
    const route = byComponent.get(component);
    if (!route) return undefined;
    paths.push({ pathname, route, ...(cacheKey === null ? {} : { cacheKey }) });
  }
  return paths;
}
