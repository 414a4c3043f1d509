import { collectionOf, collections } from "../schema/collections.ts";
import type { RawFile } from "./content-files.ts";
import { EntryNames } from "./entry-names.ts";
import { splitEntry } from "./front-matter.ts";
import type { KnownIds } from "./index-entries.ts";
import { bodyProblems } from "./judge.ts";
import type { Outline, OutlineIndex } from "./outline.ts";
import { placeFindings, type Entry } from "./parse.ts";
import type { Finding, Problem } from "./problems.ts";
import { catalogueRules } from "./rules/index.ts";

/** How what is reported is found again: by the outline's collection and id. */
export interface Files {
  /** The file of an outline; undefined where it is gone. */
  file(outline: Outline): RawFile | undefined;
  /** Its entry, parsed. */
  open(outline: Outline): Entry | undefined;
}

/** All that is known of a catalogue from outlines. */
export interface Together {
  outlines: OutlineIndex;
  known: KnownIds;
  names: EntryNames;
}

export function putTogether(outlines: readonly Outline[], known: KnownIds): Together {
  const index = Object.fromEntries(collections.map(({ id }) => [id, new Map<string, Outline>()]));
  for (const outline of outlines) index[outline.collection]?.set(outline.id, outline);
  // Outlines are put under the collection that they name.
  const byId = index as unknown as OutlineIndex;
  return { outlines: byId, known, names: new EntryNames(byId, known) };
}

/** Judges entries by the rules about the whole catalogue. `problems`, of the files themselves, get the hints that need the names of all. */
export function checkTogether(together: Together, files: Files, problems: readonly Problem[]): Problem[] {
  const findings = new Map<Outline, Finding[]>();
  const found: Problem[] = [];
  const context = { ...together, open: files.open };
  for (const rule of catalogueRules) {
    rule.check(
      context,
      (outline, finding) => {
        const list = findings.get(outline);
        if (list) list.push(finding);
        else findings.set(outline, [finding]);
      },
      (outline, finding) => {
        const file = files.file(outline);
        const bodyLine = file && splitEntry(file)?.bodyLine;
        if (file && bodyLine !== undefined) found.push(...bodyProblems(file, bodyLine, finding));
      },
    );
  }
  for (const [outline, list] of findings) {
    const file = files.file(outline);
    if (file) found.push(...placeFindings(file, list));
  }
  return [...problems, ...found].map((problem) => {
    const collection = problem.lookup && collectionOf(problem.lookup.collection);
    return problem.lookup && collection ? { ...problem, hint: together.names.hint(collection.id, problem.lookup.written) } : problem;
  });
}
