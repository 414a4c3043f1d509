import type { ComparedModel, ComparisonField } from "../tables/comparison.ts";
import { sharedResults, unlikeResults, type SharedResults } from "../tables/comparison-evaluations.ts";
import { comparisonRows, fieldsOf, type ComparisonRows } from "../tables/comparison-rows.ts";
import type { ComparisonState } from "../tables/comparison-state.ts";
import { comparisonTable } from "../tables/comparison-table.ts";
import { resultsSection } from "../tables/results-table.ts";
import { legend } from "../values/marks.ts";
import { element, type Markup } from "../values/markup.ts";
import { toDom } from "./dom.ts";

/** Asks for the results as a field is asked for; the section of a card that holds them. */
const EVALUATIONS = "evaluations";

/** What a comparison shows, also for its texts to copy. */
export class ComparisonView {
  readonly models: readonly ComparedModel[];
  readonly evaluations: readonly SharedResults[];
  readonly #rows: ComparisonRows;
  readonly #asksEvaluations: boolean;

  constructor(models: readonly ComparedModel[], all: readonly ComparisonField[], { fields, differences }: ComparisonState) {
    const chosen = fields.filter((field) => field !== EVALUATIONS);
    this.models = models;
    this.#asksEvaluations = fields.length === 0 || fields.includes(EVALUATIONS);
    this.#rows =
      fields.length > 0 && chosen.length === 0
        ? { groups: [], prose: [], alike: [], single: [], unanswered: [], same: 0 }
        : comparisonRows(models, all, { chosen, differences });
    this.evaluations = this.#asksEvaluations ? sharedResults(models) : [];
  }

  get fields(): ComparisonField[] {
    return fieldsOf(this.#rows);
  }

  show(root: HTMLElement): void {
    const { models } = this;
    const any = models.length > 0;
    const chosen = root.querySelector<HTMLElement>("[data-chosen]");
    if (chosen) chosen.hidden = !any;
    const ready = document.querySelector<HTMLDetailsElement>("[data-ready-comparisons]");
    if (ready && any && !root.dataset["begun"]) ready.open = false;
    root.dataset["begun"] = "";
    const table = any && this.fields.length > 0 ? [toDom(comparisonTable(models, this.#rows, this.caption, buttonsOf))] : [];
    root.querySelector("[data-table]")?.replaceChildren(...table);
    const results = this.#asksEvaluations ? resultsSection(models, this.evaluations, unlikeResults(models)) : [];
    root.querySelector("[data-results]")?.replaceChildren(...results.map(toDom));
    const cells = this.fields.flatMap(({ id }) => models.flatMap((model) => model.cells[id] ?? []));
    root.querySelector("[data-legend]")?.replaceChildren(...(any ? [toDom(legend(cells))] : []));
  }

  /** "4 models, 31 facts, 8 evaluations." */
  get caption(): string {
    const { same } = this.#rows;
    const parts = [
      count(this.models.length, "model"),
      ...(this.fields.length > 0 ? [count(this.fields.length, "fact")] : []),
      ...(this.evaluations.length > 0 ? [count(this.evaluations.length, "evaluation")] : []),
    ];
    const left = `${count(same, "row")} in which all give the same answer ${same === 1 ? "is" : "are"} left out; prose is not compared.`;
    return `${parts.join(", ")}.${same > 0 ? ` ${left}` : ""}`;
  }
}

function buttonsOf({ id, name }: ComparedModel, index: number): Markup {
  const button = (act: string, sign: string, words: string) =>
    element("button", { type: "button", class: "quiet", "data-act": act, "data-model": id, "aria-label": `${words} ${name}` }, sign);
  return element("span", { class: "acts" }, index > 0 && button("left", "←", "Move to the left:"), button("remove", "×", "Remove"));
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}
