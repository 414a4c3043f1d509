import { readPage, routeOf } from "../built-site.ts";

/** What a page takes beside its elements, in elements: it is opened, and read by a validator that has to be started. */
const PRICE_OF_A_PAGE = 200;

/** Attributes by which, and by whose words, an element is another to a reader; of those that begin so, the name alone counts. */
const TOLD = new Set(["class", "role", "type", "scope"]);
const NAMED = /^(?:aria-.+|data-.+|hidden|lang|tabindex)$/;

/** Each kind of element on a page: tag, classes, and attributes whose words change what it is to a reader. What is not drawn is none. */
export function kindsOf(html: string): Set<string> {
  return new Set(
    elementsOf(html).flatMap(([tag, attributes]) => {
      if (tag === "meta" || tag === "link") return [];
      // Values are read with their names, so that no word of a value is taken for a name.
      const told = [...attributes.matchAll(/([^\s"=<>]+)(?:="([^"]*)")?/g)].flatMap(([, name = "", value = ""]) =>
        TOLD.has(name) ? `${name}=${value}` : NAMED.test(name) ? name : [],
      );
      return [tag, ...told.sort()].join(" ");
    }),
  );
}

function elementsOf(html: string): [tag: string, attributes: string][] {
  return [...html.replace(/<(script|svg)[\s>].*?<\/\1>/gs, "<$1>").matchAll(/<([a-z][a-z0-9-]*)((?:\s[^<>]*)?)>/g)].map(
    ([, tag = "", attributes = ""]) => [tag, attributes],
  );
}

/** What can change a page once it is there: its scripts, and each kind of element that scripts define. */
export const scriptsOf = (html: string): Set<string> =>
  new Set(
    [...html.matchAll(/<script\b[^>]*\ssrc="[^"]*"/g)].map(([tag]) => tag).concat([...kindsOf(html)].filter((kind) => /^\w+-/.test(kind))),
  );

/** Every route, and every kind of markup. */
const everything = (html: string, path: string) => new Set([`route ${routeOf(path)}`, ...kindsOf(html)]);

/**
 * As few and as short pages as together have every kind of a site, but what `seen` holds already; grows `seen`. Kinds are of every
 * route and of markup where no others are asked for.
 * A fault lies in a template, so a page that adds no kind shows nothing new.
 */
export function tellingPages(paths: readonly string[], folder: string, seen = new Set<string>(), kinds = everything): string[] {
  const left = new Map(
    paths.map((path) => {
      const html = readPage(path, folder);
      return [path, { kinds: kinds(html, path), price: PRICE_OF_A_PAGE + html.split(/<[a-z]/).length }];
    }),
  );
  const chosen: string[] = [];
  for (;;) {
    let best: [path: string, gain: number] = ["", 0];
    for (const [path, page] of left) {
      for (const kind of page.kinds) if (seen.has(kind)) page.kinds.delete(kind);
      const gain = page.kinds.size / page.price;
      if (gain === 0) left.delete(path);
      else if (gain > best[1]) best = [path, gain];
    }
    const [path] = best;
    if (path === "") return chosen;
    chosen.push(path);
    for (const kind of left.get(path)?.kinds ?? []) seen.add(kind);
  }
}
