import type { CatalogueRule } from "./rule.ts";

/** What families and organizations say of a model's stage is what its card says. */
export const agreedStages: CatalogueRule = {
  ids: ["life-cycle/prose"],
  scope: "catalogue",
  check({ outlines }, _report, reportBody) {
    for (const outline of [...outlines.families.values(), ...outlines.organizations.values()]) {
      for (const { words, id, stages, line, column } of outline.stageWords ?? []) {
        const stage = outlines.models.get(id)?.stage;
        if (!stage || stages.includes(stage)) continue;
        reportBody(outline, {
          rule: "life-cycle/prose",
          severity: "warning",
          message: `The text says “${words}” of ${id}; its card says ${stage}.`,
          hint: "Say what the card says, or correct the stage of the card.",
          line,
          column,
        });
      }
    }
  },
};
