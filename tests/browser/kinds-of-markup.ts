import { readPage, routeOf } from "../built-site.ts";

/** Each kind of element on a page: tag, classes, and attributes whose words change what it is to a reader. */
function kindsOf(html: string): Set<string> {
  const kinds = new Set<string>();
  for (const [, tag = "", attributes = ""] of html
    .replace(/<(script|svg)[\s>].*?<\/\1>/gs, "<$1>")
    .matchAll(/<([a-z][a-z0-9-]*)((?:\s[^<>]*)?)>/g)) {
    const told = [...attributes.matchAll(/\s(class|role|type|aria-[a-z]+|data-[a-z-]+|hidden|lang|scope|tabindex)(?:="([^"]*)")?/g)].map(
      ([, name = "", value = ""]) =>
        name === "class" || name === "role" || name === "type" || name === "scope" ? `${name}=${value}` : name,
    );
    kinds.add([tag, ...told.sort()].join(" "));
  }
  return kinds;
}

/**
 * As few pages as together have every route and every kind of markup of a site, but what `seen` holds already; grows `seen`.
 * A fault of accessibility lies in a template, so a page that adds neither shows nothing new.
 */
export function tellingPages(paths: readonly string[], folder: string, seen: Set<string>): string[] {
  const left = new Map(paths.map((path) => [path, new Set([`route ${routeOf(path)}`, ...kindsOf(readPage(path, folder))])]));
  const chosen: string[] = [];
  for (;;) {
    let best: [path: string, gain: number] = ["", 0];
    for (const [path, kinds] of left) {
      for (const kind of kinds) if (seen.has(kind)) kinds.delete(kind);
      if (kinds.size === 0) left.delete(path);
      else if (kinds.size > best[1]) best = [path, kinds.size];
    }
    const [path] = best;
    if (path === "") return chosen;
    chosen.push(path);
    for (const kind of left.get(path) ?? []) seen.add(kind);
  }
}
