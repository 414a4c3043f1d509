import type { PhrasingContent, RootContent } from "mdast";
import type { Catalog } from "../catalog/catalog.ts";
import { formatCoverage, formatDate, formatStatus } from "../catalog/format.ts";
import { formatReference } from "../catalog/format-reference.ts";
import type { Fact, Model, ResolvedCitation, ResolvedClaim } from "../catalog/model.ts";
import type { FieldGroup } from "../schema/fields.ts";
import { formatMetric } from "../tables/evaluation-conditions.ts";
import { bodyNodes } from "./markdown-body.ts";
import { heading, joined, link, list, maybeLink, paragraph, strong, table, text, writeMarkdown } from "./mdast.ts";

/** A model card as Markdown: every claim with its status, its sources and the places in them. */
export function modelMarkdown(model: Model, catalog: Catalog): string {
  if (last?.model === model) return last.markdown;
  const markdown = writeMarkdown(modelNodes(model, catalog));
  last = { model, markdown };
  return markdown;
}

/** Two files beside each page hold the same Markdown, and are written one after the other. */
let last: { model: Model; markdown: string } | undefined;

export function modelNodes(model: Model, catalog: Catalog): RootContent[] {
  const absolute = (url: string) => (url.startsWith("/") ? catalog.site.origin + url : url);
  const section = (title: string, nodes: RootContent[]) => (nodes.length > 0 ? [heading(2, title), ...nodes] : []);
  const facts = (title: string, ...groups: FieldGroup[]) =>
    section(
      title,
      factsTable(
        [...model.facts.values()].filter((fact) => groups.includes(fact.field.group)),
        absolute,
      ),
    );
  return [
    heading(1, model.name),
    paragraph(text(model.card.summary)),
    paragraph(
      text("From "),
      link(absolute(model.url), `the model card of ${model.name} in ${catalog.site.name}`),
      text(`, last checked as a whole on ${formatDate(model.card.reviewed)}. Numbers in brackets are those of the list of sources.`),
    ),
    ...facts("Source and provenance", "source"),
    ...facts("Characteristics", "characteristics", "training"),
    ...facts("Training data", "training-data"),
    ...section("Evaluations", evaluations(model)),
    ...section("Lineage", lineage(model, absolute)),
    ...section("Variants", variants(model, absolute)),
    ...section("Derived figures", figures(model, absolute)),
    ...section("About this model", bodyNodes(model.entry, catalog, 1)),
    ...section("Common errors", rejected(model)),
    ...section("Sources", sources(model)),
  ];
}

export function factsTable(facts: readonly Fact[], absolute: (url: string) => string): RootContent[] {
  if (facts.length === 0) return [];
  const rows = facts.flatMap((fact) =>
    fact.claims.map((claim, index) => [
      [link(absolute(fact.url), fact.field.label)],
      [...claimWords(claim), ...(index === 0 && fact.because ? [text(` — preferred because: ${fact.because}`)] : [])],
      [text(statusWords(claim, fact))],
      citationMarks(claim.citations),
    ]),
  );
  return [table(["Fact", "Value", "Status", "Source"], rows)];
}

/** The value in words, with whatever else the claim says. */
function claimWords({ display, items, text: words, method, by, reason, note, url }: ResolvedClaim): PhrasingContent[] {
  const how = method ? `Method: ${method}${by ? ` (${by})` : ""}` : undefined;
  const parts = [display, items ? words : undefined, reason, how, note].filter((part) => part !== undefined && part !== "");
  return [text(parts.join(" — ")), ...(url ? [text(" — "), link(url, url)] : [])];
}

function statusWords({ status, phase, covers }: ResolvedClaim, { disputed }: Fact): string {
  return [formatStatus(status), phase?.replace("-", " "), covers ? formatCoverage(covers) : undefined, disputed ? "disputed" : undefined]
    .filter(Boolean)
    .join(", ");
}

/** "(3) section “Training” (2026-11-20); (4) table 2 (2026-11-20)": numbers of the list of sources. */
export function citationMarks(citations: readonly ResolvedCitation[]): PhrasingContent[] {
  return joined(
    citations.map(({ number, canonical, title, locator, checked }): PhrasingContent => {
      const words = `${number > 0 ? `(${number})` : `${title},`} ${locator} (${checked})`;
      return canonical.startsWith("/") ? text(words) : link(canonical, words);
    }),
    "; ",
  );
}

function evaluations(model: Model): RootContent[] {
  if (model.evaluations.length === 0) return [];
  const rows = model.evaluations.map((evaluation) => [
    [text(evaluation.variantName ? `${evaluation.benchmarkLink.label} (${evaluation.variantName})` : evaluation.benchmarkLink.label)],
    [text(evaluation.display)],
    [text(`${formatMetric(evaluation)}; ${evaluation.setup}`)],
    [text(formatStatus(evaluation.status ?? "reported"))],
    citationMarks(evaluation.citations),
  ]);
  return [table(["Benchmark", "Result", "Metric and setup", "Status", "Source"], rows)];
}

function lineage(model: Model, absolute: (url: string) => string): RootContent[] {
  if (model.lineage.length === 0) return [];
  return [
    list(
      model.lineage.map((edge) => [
        text(`${edge.relationLabel} `),
        maybeLink(edge.target.url && absolute(edge.target.url), edge.target.label),
        text(edge.note ? ` (${edge.note}): ` : ": "),
        ...citationMarks(edge.citations),
      ]),
    ),
  ];
}

function variants(model: Model, absolute: (url: string) => string): RootContent[] {
  return model.variants.flatMap((variant) => [
    heading(3, variant.name),
    ...(variant.note ? [paragraph(text(variant.note))] : []),
    ...factsTable([...variant.facts.values()], absolute),
  ]);
}

function figures(model: Model, absolute: (url: string) => string): RootContent[] {
  const rows = [...model.figures.values()].map((figure) => [
    [link(absolute(figure.url), figure.label)],
    [text(figure.value === undefined ? (figure.reason ?? figure.display) : figure.display)],
    [text([figure.formula, figure.substitution, ...figure.assumptions].filter(Boolean).join("; "))],
  ]);
  return rows.length > 0 ? [table(["Figure", "Value", "Formula and assumptions"], rows)] : [];
}

function rejected(model: Model): RootContent[] {
  if (model.rejected.length === 0) return [];
  return [
    list(
      model.rejected.map((item) => [strong(`${item.label}: ${item.display}.`), text(` ${item.reason} `), ...citationMarks(item.citations)]),
    ),
  ];
}

function sources(model: Model): RootContent[] {
  if (model.sources.length === 0) return [];
  return [
    list(
      model.sources.map(({ source, holder }) => [
        text(formatReference(source, holder)),
        ...(source.URL ? [text(" "), link(source.URL, source.URL)] : []),
      ]),
      true,
    ),
  ];
}
