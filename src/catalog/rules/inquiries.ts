import { quote } from "../problems.ts";
import { suggest } from "../suggest.ts";
import { isOf } from "../lookups.ts";
import { FIRST_CARDS } from "./dates.ts";
import type { EntryRule } from "./rule.ts";

/** A question to a maker is about fields that exist, and an answer has an address. */
export const answeredInquiries: EntryRule = {
  ids: ["inquiry/field", "inquiry/answer", "date/order"],
  scope: "entry",
  check(entry, { entries }, report) {
    if (!isOf(entry, "inquiries")) return;
    const { model, asked } = entry.data;
    const released = entries.models.get(model)?.data.facts["released"]?.[0];
    // Of what is announced people ask a while before; a day before there were cards is told by itself.
    if (
      typeof released?.value === "string" &&
      released.status !== "planned" &&
      asked >= FIRST_CARDS &&
      Number(asked.slice(0, 4)) + 1 < Number(released.value.slice(0, 4))
    )
      report({
        rule: "date/order",
        severity: "warning",
        path: ["asked"],
        message: `It was asked on ${asked}, and ${model} was released on ${released.value}.`,
        hint: "Check both dates.",
      });
    const fieldIds = entry.fields.models.map(({ id }) => id);
    entry.data.fields.forEach((field, index) => {
      if (fieldIds.includes(field)) return;
      const near = suggest(field, fieldIds);
      report({
        rule: "inquiry/field",
        path: ["fields", index],
        message: `There is no field ${quote(field)}.`,
        hint: near ? `Did you mean ${near}?` : "Write ids of a model's fields.",
      });
    });
    if (entry.data.answer && (entry.data.outcome === "open" || entry.data.outcome === "no-answer")) {
      report({
        rule: "inquiry/answer",
        path: ["outcome"],
        message: `The outcome is ${entry.data.outcome}, and an answer has its address here.`,
        hint: "Write outcome: answered, or declined where the maker says nothing; or delete answer.",
      });
    }
    if (entry.data.outcome === "answered" && !entry.data.answer) {
      report({
        rule: "inquiry/answer",
        path: ["outcome"],
        message: "The question is answered, and nothing says where.",
        hint: "Write answer: with the public address of the answer.",
      });
    }
  },
};
