import { formatPlural } from "../catalog/format.ts";
import type { Catalogue } from "./catalogue.ts";
import type { CatalogueFact, CatalogueFigure, CatalogueModel } from "./catalogue-shape.ts";
import { figureLabel } from "./find.ts";

/** What a catalogue says of one question. */
export interface Saying {
  display: string;
  status: string;
  /** Ids of the documents on which it rests. */
  sources: string[];
}

/** A fact that two editions tell differently. `from` absent: the older says nothing; `to` absent: the newer says nothing. */
export interface FactDiff {
  model: string;
  name: string;
  /** Id of the field, derived figure or evaluation; "" for the card as a whole. */
  field: string;
  label: string;
  derived: boolean;
  from?: Saying;
  to?: Saying;
  /** In the newer edition, else in the older. */
  url: string;
}

export interface CatalogueDiff {
  from: string;
  to: string;
  changes: FactDiff[];
}

/** What changed between two editions, by model and field. Prose is not compared. */
export function diffCatalogues(older: Catalogue, newer: Catalogue): CatalogueDiff {
  // A model that was renamed is the same one.
  const renamed = new Map(newer.models.flatMap(({ id, "redirect-from": old }) => old.map((former) => [former, id] as const)));
  const formerIds = new Map(older.models.map(({ id }) => [renamed.get(id) ?? id, id]));
  const ids = [...new Set([...formerIds.keys(), ...newer.models.map(({ id }) => id)])].sort();
  const changes = ids.flatMap((id) => {
    const former = formerIds.get(id);
    const before = former === undefined ? undefined : older.model({ id: former });
    const after = newer.models.some((one) => one.id === id) ? newer.model({ id }) : undefined;
    return modelChanges(before, after, after ? newer : older);
  });
  return { from: older.edition, to: newer.edition, changes };
}

function modelChanges(before: CatalogueModel | undefined, after: CatalogueModel | undefined, { origin, fields }: Catalogue): FactDiff[] {
  const model = after ?? before;
  if (!model) return [];
  const about = { model: model.id, name: model.name };
  const whole = (card: CatalogueModel) => ({ display: card.name, status: card.stage, sources: [] });
  if (!before || !after) {
    const card = { ...about, field: "", label: "Card", derived: false, url: origin + model.url };
    return [{ ...card, ...(before ? { from: whole(before) } : {}), ...(after ? { to: whole(after) } : {}) }];
  }
  const [old, now] = [sayings(before), sayings(after)];
  const labels = new Map(fields.map(({ id, label }) => [id, label]));
  const stage =
    before.stage === after.stage
      ? []
      : [{ ...about, field: "stage", label: "Stage", derived: false, url: origin + after.url, from: whole(before), to: whole(after) }];
  const changed = [...new Set([...now.keys(), ...old.keys()])].flatMap((field): FactDiff[] => {
    const [from, to] = [old.get(field), now.get(field)];
    if (sameSaying(from, to)) return [];
    const label = labels.get(field) ?? figureLabel(field);
    return [
      {
        ...about,
        field,
        label,
        derived: field in after.derived || field in before.derived,
        ...(from ? { from } : {}),
        ...(to ? { to } : {}),
        url: `${origin}${model.url}#${field}`,
      },
    ];
  });
  return [...stage, ...changed];
}

function sayings({ facts, derived, evaluations }: CatalogueModel): Map<string, Saying> {
  return new Map([
    ...Object.entries(facts).map(([field, fact]) => [field, factSaying(fact)] as const),
    ...Object.entries(derived).map(([id, figure]) => [id, figureSaying(figure)] as const),
    ...evaluations.map(
      ({ id, display, status, citations }) => [`evaluation-${id}`, { display, status, sources: sourcesOf(citations) }] as const,
    ),
  ]);
}

function factSaying({ claims }: CatalogueFact): Saying {
  const [first] = claims;
  return {
    display: claims.map(({ display, text }) => (text && text !== display ? `${display}. ${text}` : display)).join("; also: "),
    status: first?.status ?? "",
    sources: sourcesOf(claims.flatMap(({ citations }) => citations)),
  };
}

function figureSaying({ value, display }: CatalogueFigure): Saying {
  return value === undefined
    ? { display: "not derived", status: "not derived", sources: [] }
    : { display: display ?? "", status: "derived", sources: [] };
}

function sourcesOf(citations: readonly { source: string }[]): string[] {
  return [...new Set(citations.map(({ source }) => source))].sort();
}

function sameSaying(one: Saying | undefined, other: Saying | undefined): boolean {
  return one?.display === other?.display && one?.status === other?.status && one?.sources.join() === other?.sources.join();
}

/** Changes as people read them: a block a model. `proposals`: names of the proposals that speak of a model, by its id. */
export function diffInWords({ from, to, changes }: CatalogueDiff, proposals: ReadonlyMap<string, readonly string[]> = new Map()): string {
  const lines = [`${from} → ${to}: ${formatPlural(changes.length, "change")}`];
  for (const [id, own] of byModel(changes)) {
    const touched = proposals.get(id) ?? [];
    lines.push("", `${own[0]?.name ?? id}${touched.length > 0 ? `  (in ${touched.join(", ")})` : ""}`);
    for (const change of own) lines.push(`  ${change.label}${change.derived ? ", derived" : ""}: ${changeWords(change)}`);
  }
  return `${lines.join("\n")}\n`;
}

/** The same as a table for a pull request. */
export function diffMarkdown({ from, to, changes }: CatalogueDiff, proposals: ReadonlyMap<string, readonly string[]> = new Map()): string {
  const escape = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");
  const cell = (saying: Saying | undefined) => (saying ? escape(sayingWords(saying)) : "–");
  const lines = [`**${formatPlural(changes.length, "change")}** from edition \`${from}\` to \`${to}\`.`, ""];
  for (const [id, own] of byModel(changes)) {
    const touched = proposals.get(id) ?? [];
    lines.push(`### ${escape(own[0]?.name ?? id)}`, "");
    if (touched.length > 0) lines.push(`Named in ${touched.map(escape).join(", ")}.`, "");
    lines.push("| | before | now | sources |", "|---|---|---|---|");
    for (const { label, derived, from: before, to: after, url } of own)
      lines.push(
        `| [${escape(label)}](${url})${derived ? ", derived" : ""} | ${cell(before)} | ${cell(after)} | ${sourceWords(before, after)} |`,
      );
    lines.push("");
  }
  return `${lines.join("\n").trimEnd()}\n`;
}

/** A value with its status; a status that is the answer stands alone. */
function sayingWords({ display, status }: Saying): string {
  const words = status.replaceAll("-", " ");
  return display === words || display === status ? display : `${display} (${words})`;
}

function byModel(changes: readonly FactDiff[]): Map<string, FactDiff[]> {
  const models = new Map<string, FactDiff[]>();
  for (const change of changes) models.set(change.model, [...(models.get(change.model) ?? []), change]);
  return models;
}

function changeWords({ from, to }: FactDiff): string {
  const say = (saying: Saying | undefined) => (saying ? sayingWords(saying) : "nothing");
  const sources = sourceWords(from, to);
  return `${say(from)} → ${say(to)}${sources ? `; ${sources}` : ""}`;
}

/** "+ new-source − old-source": which documents came and went. */
function sourceWords(from: Saying | undefined, to: Saying | undefined): string {
  const came = (to?.sources ?? []).filter((id) => !from?.sources.includes(id)).map((id) => `+ ${id}`);
  const went = (from?.sources ?? []).filter((id) => !to?.sources.includes(id)).map((id) => `− ${id}`);
  return [...came, ...went].join(" ");
}
