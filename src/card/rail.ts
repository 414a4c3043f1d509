import { formatDate } from "../catalog/format.ts";
import { element, toHtml, type Child, type Markup } from "../values/markup.ts";
import { contents } from "./contents.ts";
import { meter } from "./meter.ts";
import type { SheetData } from "./sheet-data.ts";

/** What stands beside a card: what is known and from whom, where on the card one is, and what to do with it. */
export function rail(data: SheetData): string {
  const { model, files, pages, repository } = data;
  const markdown = files.find((file) => file.url.endsWith(".md"));
  const links = [
    ...(repository ? [element("a", { href: repository.edit }, "Correct it")] : []),
    ...(repository ? [element("a", { href: repository.history }, "History")] : []),
  ];
  return toHtml(
    element(
      "div",
      {},
      element("section", {}, element("h2", {}, "Known about this model"), meter(model.disclosure), element("p", {}, knownFromWhom(data))),
      element("section", {}, element("h2", {}, "On this card"), contents(data)),
      element(
        "section",
        {},
        element("h2", {}, "Use it"),
        element(
          "p",
          { class: "doors" },
          between(
            [
              element("a", { class: "button", href: "#cite" }, "Cite"),
              element("a", { class: "button", href: `${pages.compare}?models=${model.id}` }, "Compare"),
              element("a", { class: "button", href: `${pages.appendix}?models=${model.id}` }, "Appendix"),
            ],
            " ",
          ),
        ),
        markdown &&
          element(
            "copy-page",
            { class: "page-actions", "data-address": markdown.url },
            element("a", { href: markdown.url }, "Open as Markdown"),
          ),
        element(
          "p",
          { class: "small" },
          between(
            files.map((file) => element("a", { href: file.url, title: file.label }, shortLabel(file.label))),
            " · ",
          ),
        ),
      ),
      element(
        "div",
        {},
        element(
          "p",
          { class: "small" },
          `Checked ${formatDate(model.card.reviewed)} · `,
          between([element("a", { href: `${model.url}history/` }, "What changed"), ...links], " · "),
        ),
      ),
    ),
  );
}

function between(items: readonly Markup[], separator: string): Child {
  return items.map((item, index) => [index > 0 ? separator : "", item]);
}

const SHORT_LABELS: Readonly<Record<string, string>> = {
  Markdown: "MD",
  "CSL-JSON": "CSL",
  "Hugging Face README.md": "HF",
  "CycloneDX 1.7": "CycloneDX",
  "SPDX 3.0.1": "SPDX",
};

function shortLabel(label: string): string {
  return SHORT_LABELS[label] ?? label;
}

/** "14 from OpenAI, 1 from others, 5 not disclosed; 1 disputed": of the required facts, by whose word each is known. */
export function knownFromWhom({ model }: Pick<SheetData, "model">): string {
  const required = [...model.facts.values()].filter(({ field, claims }) => field.required && claims[0].status !== "not-applicable");
  const ofMakers = required.filter(({ claims }) => claims.some((claim) => claim.known && claim.status === "reported")).length;
  const known = required.filter(({ claims }) => claims.some((claim) => claim.known)).length;
  const planned = required.filter(({ claims }) => claims[0].status === "planned").length;
  const open = model.disclosure.total - known - planned;
  const parts = [
    ...(ofMakers > 0 ? [`${ofMakers} from ${model.makers[0]?.label ?? "its makers"}`] : []),
    ...(known > ofMakers ? [`${known - ofMakers} from others`] : []),
    ...(planned > 0 ? [`${planned} planned`] : []),
    ...(open > 0 ? [`${open} ${model.card.stage === "planned" ? "not yet decided" : "not known"}`] : []),
  ];
  const disputed = required.filter((fact) => fact.disputed).length;
  return `Of ${model.disclosure.total} required facts: ${parts.join(", ")}${disputed > 0 ? `; ${disputed} disputed` : ""}`;
}
