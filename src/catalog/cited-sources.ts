import type { Source } from "../schema/source.ts";
import type { EntryIndex } from "./index-entries.ts";
import type { Link, ResolvedCitation } from "./model.ts";
import type { Urls } from "./urls.ts";
import { voiceOf } from "./voices.ts";

/** What every citation of a source says of it. */
interface CitedSource extends Pick<ResolvedCitation, "title" | "by" | "url" | "canonical" | "voice"> {
  source: Source | undefined;
}

/** Sources as citations name them, each made once: a hundred citations a card share its texts. */
export class CitedSources {
  readonly #entries: EntryIndex;
  readonly #urls: Urls;
  readonly #known = new Map<string, CitedSource>();

  constructor(entries: EntryIndex, urls: Urls) {
    this.#entries = entries;
    this.#urls = urls;
  }

  of(id: string): CitedSource {
    const cited = this.#known.get(id) ?? this.#make(id);
    this.#known.set(id, cited);
    return cited;
  }

  linkTo(id: string): Link {
    return { label: this.#entries.sources.get(id)?.data.title ?? id, url: this.#urls.entry("sources", id) };
  }

  #make(id: string): CitedSource {
    const source = this.#entries.sources.get(id)?.data;
    const address = this.#urls.entry("sources", id);
    const voice = voiceOf(id, this.#entries.sources);
    return {
      source,
      title: source?.title ?? id,
      by: source ? publisherOf(source) : "",
      url: address,
      canonical: source?.URL ?? address,
      ...(voice === id ? {} : { voice: { id: voice, ...this.linkTo(voice) } }),
    };
  }
}

/** "Meta", "Raffel et al.": who a source is by, in short. */
export function publisherOf(source: Source): string {
  const [first, second] = source.author ?? [];
  if (!first) return source.publisher ?? "";
  const name = "literal" in first ? first.literal : first.family;
  if (!second) return name;
  const other = "literal" in second ? second.literal : second.family;
  return source.author?.length === 2 && other !== "others" ? `${name} and ${other}` : `${name} et al.`;
}
