import { collections } from "../schema/collections.ts";
import type { BaseCatalogue } from "./base-catalogue.ts";

/** All that could be an id in a text. */
const WORDS = /[a-z0-9]+(?:-[a-z0-9]+)*/g;

/**
 * Entries of a base that some texts name, or of which a key is among `wanted`, and those that these need in turn: what
 * their front matter refers to, and the ancestors of models. What is named by nobody is left where it is.
 */
export function reachedFrom(
  texts: Iterable<string>,
  { entries, byId }: Pick<BaseCatalogue, "entries" | "byId">,
  wanted: Iterable<string> = [],
): ReadonlySet<string> {
  const reached = new Set<string>(wanted);
  const reach = (words: Iterable<string>) => {
    for (const word of words) for (const key of byId.get(word) ?? []) reached.add(key);
  };
  for (const text of texts) reach(new Set(text.match(WORDS)));
  for (const key of reached) {
    const data = entries.get(key)?.data;
    if (data) reach(stringsIn(data));
  }
  return reached;
}

/** Every text in front matter that is an id as a whole. */
function* stringsIn(data: unknown): Generator<string> {
  if (typeof data === "string") {
    if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(data)) yield data;
  } else if (typeof data === "object" && data !== null) for (const value of Object.values(data)) yield* stringsIn(value);
}

/** Place of an entry of a base in the content folder that extends it. */
export function basePath(folder: string, key: string): string {
  const ending = collections.find(({ id }) => key.startsWith(`${id}/`))?.endings[0] ?? "";
  return `${folder}/${key}${ending}`;
}
