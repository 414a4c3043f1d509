import { isAfter } from "../days.ts";
import { isOf } from "../lookups.ts";
import { NOT_YET } from "./life-cycle.ts";
import type { EntryRule } from "./rule.ts";

/** A model that a proposal means to build is not there yet, unless it came after the proposal. */
export const plannedModels: EntryRule = {
  ids: ["life-cycle/stage"],
  scope: "entry",
  check(entry, { entries }, report) {
    if (!isOf(entry, "proposals")) return;
    const { date, models } = entry.data;
    models.forEach(({ model, relation }, index) => {
      const card = relation === "planned" ? entries.models.get(model)?.data : undefined;
      if (!card || NOT_YET.includes(card.stage)) return;
      const released = card.facts["released"]?.[0]?.value;
      if (date !== undefined && typeof released === "string" && isAfter(released, date)) return;
      report({
        rule: "life-cycle/stage",
        severity: "warning",
        path: ["models", index, "relation"],
        message: `${model} is to be built by this proposal, and its card says ${card.stage}.`,
        hint: "Write relation: cited; of a proposal that is older than the model, write its date.",
      });
    });
  },
};
