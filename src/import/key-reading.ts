import type { Draft, KeyReport, Outcome } from "./draft.ts";
import type { ForeignKey } from "./front-matter.ts";
import type { KnownNames } from "./known-names.ts";

/** What the reader of a key works with: the whole front matter, the catalogue's names, the draft, and the report. */
export class KeyReading {
  readonly draft: Draft;
  readonly names: KnownNames;
  readonly keys: ReadonlyMap<string, ForeignKey>;
  readonly #reports = new Map<string, KeyReport>();

  constructor(keys: readonly ForeignKey[], names: KnownNames, draft: Draft) {
    this.keys = new Map(keys.map((key) => [key.key, key]));
    this.names = names;
    this.draft = draft;
  }

  valueOf(key: string): unknown {
    return this.keys.get(key)?.value;
  }

  report(path: string, outcome: Outcome, detail: string): void {
    const top = /^[^.[]+/.exec(path)?.[0] ?? path;
    this.#reports.set(path, { path, line: this.keys.get(path)?.line ?? this.keys.get(top)?.line ?? 1, outcome, detail });
  }

  /** The report on `path` itself or on what it lies in. */
  reported(path: string): KeyReport | undefined {
    for (let at = path; at; at = parentOf(at)) {
      const report = this.#reports.get(at);
      if (report) return report;
    }
    return undefined;
  }

  reports(): KeyReport[] {
    return [...this.#reports.values()].sort((a, b) => a.line - b.line);
  }
}

function parentOf(path: string): string {
  const cut = Math.max(path.lastIndexOf("."), path.lastIndexOf("["));
  return cut > 0 ? path.slice(0, cut) : "";
}

/** Paths of everything that holds a value: scalars, and lists and maps that are empty or hold only scalars. */
export function* leaves(value: unknown, path: string): Generator<string> {
  if (Array.isArray(value) && value.some((item) => typeof item === "object" && item !== null)) {
    for (const [index, item] of value.entries()) yield* leaves(item, `${path}[${index}]`);
  } else if (typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length > 0) {
    for (const [key, item] of Object.entries(value)) yield* leaves(item, `${path}.${key}`);
  } else yield path;
}

/** The texts of a scalar or a list; what is neither text nor number is left out. */
export function textsOf(value: unknown): string[] {
  return [value].flat().flatMap((item) => (typeof item === "string" || typeof item === "number" ? [String(item).trim()] : []));
}
