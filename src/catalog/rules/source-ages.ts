import { isOf } from "../lookups.ts";
import { NOT_YET } from "./life-cycle.ts";
import { tooOld } from "../too-old.ts";
import type { CatalogueRule } from "./rule.ts";

/** Models are told of for a while before they are released, and not for years. */
const YEARS_BEFORE = 2;

/** A document about models is not years older than every model whose card cites it. */
export const agesOfSources: CatalogueRule = {
  ids: ["date/order"],
  scope: "catalogue",
  check({ outlines, open }, report) {
    const first = new Map<string, { model: string; date: string }>();
    for (const { id, released, stage, mentions } of outlines.models.values()) {
      // What is still to come is spoken of for years.
      if (stage && NOT_YET.includes(stage)) continue;
      for (const source of mentions.sources ?? []) {
        const before = first.get(source);
        // A card without a date says nothing of the age of its sources.
        const date = released?.date ?? "";
        if (before === undefined || date < before.date) first.set(source, { model: id, date });
      }
    }
    for (const outline of outlines.sources.values()) {
      const { model, date } = first.get(outline.id) ?? {};
      if (!outline.issued || !date || Number(outline.issued.slice(0, 4)) + YEARS_BEFORE >= Number(date.slice(0, 4))) continue;
      const source = open(outline);
      if (!source || !isOf(source, "sources") || tooOld(source.data)) continue;
      report(outline, {
        rule: "date/order",
        severity: "warning",
        path: ["issued"],
        message: `It was issued on ${outline.issued}, and the first of the models whose cards cite it, ${model}, was released on ${date}.`,
        hint: "Check the year; a page that is kept up to date is as old as its newest edition.",
      });
    }
  },
};
