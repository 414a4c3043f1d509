import { MODEL_SECTIONS } from "../catalog/anchors.ts";
import type { Model } from "../catalog/model.ts";
import { element, type Markup } from "../values/markup.ts";
import { isOpen } from "./open-questions.ts";
import type { SheetData } from "./sheet-data.ts";

/** The parts of a card in its order, by anchor; those that this card has not are left out. */
export function parts(data: SheetData): { anchor: string; title: string }[] {
  const { model } = data;
  const facts = [...model.facts.values()].filter((fact) => !isOpen(fact, data));
  const has = (group: string) => facts.some(({ field }) => field.group === group);
  return [
    { anchor: "about", title: "In short" },
    ...FACT_PARTS.filter((part) => has(part.group) || part.group !== "training"),
    ...(facts.length < model.facts.size ? [{ anchor: "open-questions", title: "Not yet decided" }] : []),
    { anchor: "derived", title: "Worked out from these" },
    { anchor: "evaluations", title: "Evaluations" },
    { anchor: "lineage", title: model.variants.length > 0 ? "Lineage and other forms" : "Lineage" },
    ...(model.rejected.length > 0 ? [{ anchor: "rejected", title: "Common errors" }] : []),
    { anchor: "sources", title: "Sources" },
    { anchor: "cite", title: "How to cite" },
    { anchor: "forms", title: "Templates" },
  ];
}

/** The parts that hold facts, each with the group of fields in it. */
export const FACT_PARTS = [
  { anchor: "source", title: "Source and provenance", group: "source" },
  { anchor: "characteristics", title: "Characteristics", group: "characteristics" },
  { anchor: "training", title: "The training run", group: "training" },
  { anchor: "training-data", title: "Training data", group: "training-data" },
] as const;

export function contents(data: SheetData): Markup {
  return element(
    "ul",
    { class: "contents" },
    parts(data).map(({ anchor, title }) => element("li", {}, element("a", { href: `#${anchor}` }, title))),
  );
}

/** Old names of a section, and the names of those right before it that this card does not have; `titles`: what it has. */
export function formerOf(anchor: string, titles: ReadonlyMap<string, string>, { former }: Model): string[] {
  const names: readonly string[] = MODEL_SECTIONS;
  const at = names.indexOf(anchor);
  const last = names.slice(0, at).findLastIndex((name) => titles.has(name));
  return [anchor, ...names.slice(last + 1, at)].flatMap((name) => [...(name === anchor ? [] : [name]), ...(former.get(name) ?? [])]);
}
