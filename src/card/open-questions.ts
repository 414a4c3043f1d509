import type { Fact } from "../catalog/model.ts";
import { element, type Child } from "../values/markup.ts";
import { receipt } from "../values/receipt.ts";
import { citeFact, row, rows, sourceCount } from "./row.ts";
import type { SheetData } from "./sheet-data.ts";

/** What a plan leaves open: said once, with a question for each, behind which stands where it was looked for. */
export function isOpen(fact: Fact, { model }: Pick<SheetData, "model">): boolean {
  return model.card.stage === "planned" && fact.claims[0].status === "not-disclosed";
}

export function openQuestions(facts: readonly Fact[], data: Pick<SheetData, "model" | "cited" | "question">): Child {
  if (facts.length === 0) return undefined;
  return [
    element("h2", { id: "open-questions" }, "Not yet decided"),
    element("p", { class: "small soft" }, "This model is a plan, and its sources leave these questions open."),
    rows(
      facts.map((fact) => {
        const { id, label } = fact.field;
        return row({
          anchor: id,
          former: data.model.former.get(id),
          label,
          value: element("span", { class: "v words soft" }, data.question(id)),
          end: sourceCount(fact.claims.flatMap((claim) => claim.citations)),
          receipt: receipt(fact, { below: citeFact(id, data.cited.get(id)) }),
          class: "text",
        });
      }),
    ),
  ];
}
