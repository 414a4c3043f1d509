/** Forms that other people must fill in, and which facts of a card answer their entries. */
export interface Form {
  id: string;
  name: string;
  /** In a sentence: whose it is, and which edition. */
  about: string;
  url: string;
  entries: readonly FormEntry[];
}

export interface FormEntry {
  section: string;
  label: string;
  /**
   * What of a card answers it, all of it needed: ids of fields and figures, `name`, `lineage`,
   * `evaluations`, or `source:<kind>`. Empty: a card does not hold such a thing.
   */
  needs: readonly string[];
  /** One of `needs` is enough. */
  any?: boolean;
  /** What the entry asks beyond that; the card then answers it in part only. */
  beyond?: string;
}

/** Entries of one section: a label, what answers it, and what it asks beyond that. */
export function section(name: string, entries: readonly (readonly [label: string, needs: string, beyond?: string])[]): FormEntry[] {
  return entries.map(([label, needs, beyond]) => ({
    section: name,
    label,
    needs: needs === "" ? [] : needs.split(/ \| | /),
    ...(needs.includes(" | ") ? { any: true } : {}),
    ...(beyond ? { beyond } : {}),
  }));
}
