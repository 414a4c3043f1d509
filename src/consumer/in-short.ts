import type { Catalogue } from "./catalogue.ts";
import type { CatalogueFact } from "./catalogue-shape.ts";

/** A fact in a line: its value, its status, where it was read or searched first, the other sides of a dispute, its address. */
export interface FactInShort {
  field: string;
  display: string;
  status: string;
  /** Title and place of its first source; absent where it has none, as what is derived. */
  receipt?: string;
  disputed?: true;
  others?: string[];
  permalink: string;
}

export function factInShort({ origin, sources }: Catalogue, field: string, fact: CatalogueFact): FactInShort {
  const { display, status, disputed, url, claims } = fact;
  const [first, ...others] = claims;
  const [citation] = first?.citations ?? [];
  return {
    field,
    display,
    status,
    ...(citation ? { receipt: `${sources[citation.source]?.title ?? citation.source}, ${citation.locator}` } : {}),
    ...(disputed ? { disputed, others: others.map((claim) => claim.display) } : {}),
    permalink: origin + url,
  };
}
