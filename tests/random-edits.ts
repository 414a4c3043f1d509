import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";

/** Path of each file, with the folder → its text. */
export type Files = ReadonlyMap<string, string>;

/** Edits content as people do, the same way for the same seed. */
export class Editor {
  readonly #random: RandomGenerator;
  constructor(seed: number) {
    this.#random = xoroshiro128plus(seed);
  }

  /** One of several; there must be one. */
  pick<T>(items: readonly T[]): T {
    const item = items[uniformInt(this.#random, 0, items.length - 1)];
    if (item === undefined) throw new Error("There is nothing to pick from.");
    return item;
  }

  /** The files with one edit of a kind that people make: a number, a word, an entry renamed, deleted or copied, a line taken out. */
  edit(files: Files): Files {
    const edited = new Map(files);
    const path = this.pick([...files.keys()].filter((one) => /\.(?:mdx?|yaml)$/.test(one) && !one.endsWith("README.md")));
    const text = files.get(path) ?? "";
    const id = path.replace(/^.*\/|\.\w+$/g, "");
    const kind = this.pick(["number", "word", "name", "line", "rename", "delete", "copy"]);
    if (kind === "number")
      edited.set(
        path,
        this.#replace(text, /(?<=value: )\d(?=\d)/g, () => String(1 + uniformInt(this.#random, 0, 8))),
      );
    if (kind === "word")
      edited.set(
        path,
        this.#replace(text, /(?<= )[a-z]{5,}(?=[ .])/g, (word) => `${word}ly`),
      );
    if (kind === "name") edited.set(path, text.replace(/^(name|title|summary): (.*)$/m, "$1: $2 anew"));
    if (kind === "line")
      edited.set(
        path,
        this.#replace(text, /^ {2}[a-z- ].*\n/gm, () => ""),
      );
    if (kind === "delete") edited.delete(path);
    if (kind === "rename") {
      const renamed = `${id}-${uniformInt(this.#random, 2, 9)}`;
      edited.delete(path);
      edited.set(path.replace(id, renamed), text);
      for (const [other, words] of edited) edited.set(other, words.replace(new RegExp(`(?<![\\w-])${id}(?![\\w-])`, "g"), renamed));
    }
    if (kind === "copy" && path.includes("/models/")) {
      const apart = text.replace(/^aliases: .*\n/m, "").replace(/^name: .*$/m, `name: Copy ${id} ${uniformInt(this.#random, 2, 99)}`);
      edited.set(path.replace(id, `${id}-copy`), apart.replace(/^ {4}name: .*$/gm, "$& copy").replace(/, aliases: \[.*?\]/g, ""));
    }
    return edited;
  }

  #replace(text: string, pattern: RegExp, by: (match: string) => string): string {
    const matches = [...text.matchAll(pattern)];
    if (matches.length === 0) return text;
    const match = this.pick(matches);
    return text.slice(0, match.index) + by(match[0]) + text.slice(match.index + match[0].length);
  }
}
