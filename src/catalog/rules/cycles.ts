import type { Entry } from "../parse.ts";
import type { Report, Rule } from "./rule.ts";

/** Nothing is its own ancestor: neither a model, nor a family, nor an organization, nor a source. */
export const noCycles: Rule = {
  ids: ["reference/circular"],
  scope: "catalogue",
  check({ entries }, report) {
    walk(
      entries.models,
      (entry) =>
        (entry.data.lineage ?? []).flatMap((edge, index) =>
          edge.model && edge.relation !== "data-generated-by" ? [{ id: edge.model, path: ["lineage", index, "model"] }] : [],
        ),
      report,
    );
    walk(entries.families, parentOf, report);
    walk(entries.organizations, parentOf, report);
    walk(entries.sources, originsOf, report);
  },
};

interface Step {
  id: string;
  path: readonly (string | number)[];
}

function originsOf(entry: Entry<"sources">): Step[] {
  return (entry.data["derived-from"] ?? []).map((id, index) => ({ id, path: ["derived-from", index] }));
}

function parentOf(entry: Entry<"families"> | Entry<"organizations">): Step[] {
  return entry.data.parent ? [{ id: entry.data.parent, path: ["parent"] }] : [];
}

function walk<E extends Entry>(entries: ReadonlyMap<string, E>, stepsOf: (entry: E) => Step[], report: Report): void {
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
