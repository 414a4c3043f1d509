import type { Link, Model } from "../../catalog/model.ts";
import { isMade } from "../../schema/vocabularies.ts";
import { countStates, forms, labelOf, stateOf, type EntryState } from "./coverage.ts";
import type { Form, FormEntry } from "./form.ts";

/** All released models against all forms. */
export interface FormsOverview {
  models: number;
  forms: { form: Form; entries: { entry: FormEntry; needs: string[]; counts: Record<EntryState, number> }[]; holds: number }[];
  /** A row a model: for each form, what it answers of the entries that a card can hold. */
  rows: { model: Link; cells: { answered: number; inPart: number; gap: number }[] }[];
}

/** Rows that a browser still shows at once. */
export const MOST_ROWS = 400;

export function formsOverview(models: readonly Model[]): FormsOverview {
  const released = models.filter(({ card }) => isMade(card.stage));
  // A model at a time: what is made of it is let go after it.
  const states = released.map((model) => forms.map((form) => form.entries.map((entry) => stateOf(model, entry))));
  return {
    models: released.length,
    forms: forms.map((form, position) => ({
      form,
      holds: form.entries.filter((entry) => entry.needs.length > 0).length,
      entries: form.entries.map((entry, index) => ({
        entry,
        needs: entry.needs.map(labelOf),
        counts: countStates(states.flatMap((ofModel) => ofModel[position]?.[index] ?? [])),
      })),
    })),
    rows: released.slice(0, MOST_ROWS).map((model, row) => ({
      model: { label: model.name, url: `${model.url}#forms` },
      cells: (states[row] ?? []).map((ofForm) => {
        const counts = countStates(ofForm);
        return { answered: counts.answered, inPart: counts["in-part"], gap: counts.gap };
      }),
    })),
  };
}
