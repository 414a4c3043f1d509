import type { Outline } from "../outline.ts";
import type { CatalogueRule } from "./rule.ts";

/** Nothing is its own ancestor: neither a model, nor a family, nor an organization, nor a source. */
export const noCycles: CatalogueRule = {
  ids: ["reference/circular"],
  scope: "catalogue",
  check({ outlines }, report) {
    for (const collection of ["models", "families", "organizations", "sources"] as const) walk(outlines[collection], report);
  },
};

interface Step {
  id: string;
  path: readonly (string | number)[];
}

function stepsOf({ edges = [], parents = [] }: Outline): Step[] {
  const ancestors = edges.filter(({ generatedData }) => !generatedData);
  return [...ancestors.map(({ model, index }) => ({ id: model, path: ["lineage", index, "model"] })), ...parents];
}

function walk(entries: ReadonlyMap<string, Outline>, report: Parameters<CatalogueRule["check"]>[1]): void {
  const done = new Set<string>();
  for (const start of entries.keys()) visit(start, []);

  function visit(id: string, trail: readonly string[]): void {
    const entry = entries.get(id);
    if (!entry || done.has(id)) return;
    for (const step of stepsOf(entry)) {
      const loop = [...trail, id];
      const begin = loop.indexOf(step.id);
      if (begin >= 0) {
        report(entry, {
          rule: "reference/circular",
          path: step.path,
          message: `This closes a circle: ${[...loop.slice(begin), step.id].join(" → ")}.`,
          hint: "An edge leads from what was made to what it was made from; turn or delete one.",
        });
      } else {
        visit(step.id, loop);
      }
    }
    done.add(id);
  }
}
