import { formatStatus } from "../catalog/format.ts";
import { isSame, type ComparedCell, type ComparedModel, type ComparisonField } from "./comparison.ts";
import { element, type Child, type Markup } from "./markup.ts";

/** The comparison as a table, models as columns. `buttons` go under a model's name. */
export function comparisonTable(
  models: readonly ComparedModel[],
  fields: readonly ComparisonField[],
  caption: string,
  buttons: (model: ComparedModel, index: number) => Child = () => undefined,
): Markup {
  const groups = [...new Set(fields.map((field) => field.group))];
  return element(
    "table",
    { class: "compare" },
    element("caption", {}, caption),
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        element("td", {}),
        models.map((model, index) =>
          element(
            "th",
            { scope: "col" },
            element("a", { href: model.url }, model.name),
            element("span", { class: "maker" }, model.makers),
            buttons(model, index),
          ),
        ),
      ),
    ),
    groups.map((group) =>
      element(
        "tbody",
        {},
        element(
          "tr",
          { class: "group" },
          element("th", { colspan: String(models.length + 1), scope: "rowgroup" }, element("span", {}, group)),
        ),
        fields
          .filter((field) => field.group === group)
          .map((field) =>
            element(
              "tr",
              isSame(models, field.id) ? { class: "same" } : {},
              element("th", { scope: "row" }, field.label),
              models.map((model) => cellOf(model, field)),
            ),
          ),
      ),
    ),
  );
}

/** The same for many models and few fields: models as rows. */
export function transposedTable(models: readonly ComparedModel[], fields: readonly ComparisonField[], caption: string): Markup {
  return element(
    "table",
    { class: "compare transposed" },
    element("caption", {}, caption),
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        element("th", { scope: "col" }, "Model"),
        fields.map((field) => element("th", { scope: "col" }, field.label)),
      ),
    ),
    element(
      "tbody",
      {},
      models.map((model) =>
        element(
          "tr",
          {},
          element("th", { scope: "row" }, element("a", { href: model.url }, model.name), element("span", { class: "maker" }, model.makers)),
          fields.map((field) => cellOf(model, field)),
        ),
      ),
    ),
  );
}

function cellOf(model: ComparedModel, field: ComparisonField): Markup {
  const cell = model.cells[field.id];
  return element("td", {}, cell && cellContents(cell, `${field.label} of ${model.name}`));
}

function cellContents(cell: ComparedCell, what: string): Child {
  const { text, answered, prose, status, disputed, scope, notes, receipt } = cell;
  return [
    element("span", { class: answered ? (prose ? "value words" : "value") : "value none" }, text),
    scope !== "" && element("span", { class: "soft" }, ` (${scope})`),
    (answered || status === "derived") && [" ", element("span", { class: `status ${status}` }, formatStatus(status))],
    disputed && [" ", element("span", { class: "status disputed" }, "disputed")],
    notes.map((note) => element("span", { class: "note" }, note)),
    element(
      "details",
      {},
      element("summary", {}, receipt.summary, element("span", { class: "unseen" }, ` for ${what}`)),
      element(
        "div",
        { class: "receipt" },
        receipt.claims.length > 0 && element("ol", {}, receipt.claims.map(claimItem)),
        receipt.lines.map((line) => element("p", {}, line)),
        element("p", { class: "meta" }, element("a", { href: cell.url }, "On its card", element("span", { class: "unseen" }, `: ${what}`))),
      ),
    ),
  ];
}

function claimItem({ said, status, lines, citations }: ComparedCell["receipt"]["claims"][number]): Markup {
  return element(
    "li",
    {},
    element("span", { class: "said" }, said),
    " ",
    element("span", { class: `status ${status}` }, formatStatus(status)),
    lines.map((line) => element("p", {}, line)),
    citations.length > 0 &&
      element(
        "ul",
        {},
        citations.map(({ label, url, place }) =>
          element("li", {}, element("a", { href: url }, label), element("span", { class: "meta" }, ` · ${place}`)),
        ),
      ),
  );
}
