import type { Moves } from "../schema/moves.ts";
import type { CollectionId } from "../schema/collections.ts";
import type { ComponentUse } from "./body/components.ts";
import { isOf } from "./lookups.ts";
import { visitMentions } from "./mentions.ts";
import { namesOf } from "./names-of.ts";
import { isAfter } from "./days.ts";
import type { Edge, Outline } from "./outline.ts";
import { isDraft, type Entry } from "./parse.ts";
import { stageWordsIn } from "./stage-words.ts";

/** What the rules about the whole catalogue need to know of an entry. */
export function outlineOf(entry: Entry): Outline {
  const { collection, id, damaged, data, body } = entry;
  const variantCount = isOf(entry, "models")
    ? (entry.data.variants ?? []).reduce((sum, { aliases = [] }) => sum + 1 + aliases.length, 0)
    : 0;
  const names = namesOf(entry).map(({ name }) => name);
  const own = names.length - variantCount;
  const { renamed, "redirect-from": redirectFrom }: Moves = data;
  const anchors = [...Object.keys(renamed ?? {}), ...body.anchors];
  const uses = body.uses.filter((use) => !quotesOwnFact(entry, use));
  return {
    collection,
    id,
    ...(damaged ? { damaged } : {}),
    ...(isDraft(entry) ? { draft: true } : {}),
    names: names.slice(0, own),
    ...(variantCount > 0 ? { variantNames: names.slice(own) } : {}),
    mentions: mentionsOf(entry),
    ...(redirectFrom ? { redirectFrom } : {}),
    ...("facts" in data ? { facts: [...new Set([...Object.keys(data.facts), ...entry.writtenFacts])].join(" ") } : {}),
    ...(anchors.length > 0 ? { anchors } : {}),
    ...(uses.length > 0 ? { uses } : {}),
    ...(body.links.length > 0 ? { links: body.links } : {}),
    ...(isOf(entry, "models") ? outlineOfModel(entry) : {}),
    ...(isOf(entry, "families") || isOf(entry, "organizations") ? { ...outlineOfText(entry), ...outlineOfPart(entry) } : {}),
    ...(isOf(entry, "sources") ? outlineOfSource(entry) : {}),
  };
}

/** Whether a card shows a fact that it states itself: nobody else has to know of that. */
function quotesOwnFact({ data }: Entry, { name, attributes: { model, variant, field = "" } }: ComponentUse): boolean {
  return name === "Fact" && "stage" in data && model === undefined && variant === undefined && Object.hasOwn(data.facts, field);
}

function mentionsOf(entry: Entry): Outline["mentions"] {
  const mentions: { [C in CollectionId]?: Set<string> } = {};
  visitMentions(entry, (collection, id) => (mentions[collection] ??= new Set()).add(id));
  return Object.fromEntries(Object.entries(mentions).map(([collection, ids]) => [collection, [...ids]]));
}

function outlineOfModel({
  data: { family, stage, facts, lineage = [], evaluations = [], variants = [] },
}: Entry<"models">): Partial<Outline> {
  const [released] = facts["released"] ?? [];
  const edges = lineage.flatMap(({ model, relation, note }, index): Edge[] =>
    model
      ? [
          {
            model,
            index,
            ...(note === undefined ? {} : { noted: true }),
            ...(relation === "data-generated-by" ? { generatedData: true } : {}),
          },
        ]
      : [],
  );
  const externals = lineage.flatMap(({ external }, index) => (external ? [{ name: external.name, index }] : []));
  return {
    family,
    stage,
    ...(typeof released?.value === "string" ? { released: { date: released.value, qualifier: released.qualifier ?? "exact" } } : {}),
    ...(edges.length > 0 ? { edges } : {}),
    ...(externals.length > 0 ? { externals } : {}),
    ...(evaluations.length > 0 ? { evaluations: evaluations.map(({ id }) => id).join(" ") } : {}),
    ...(variants.length > 0
      ? { variants: Object.fromEntries(variants.map(({ id, facts: own = {} }) => [id, Object.keys(own).join(" ")])) }
      : {}),
  };
}

function outlineOfText(entry: Entry): Partial<Outline> {
  const stageWords = stageWordsIn(entry.bodyText);
  return stageWords.length > 0 ? { stageWords } : {};
}

/** Kinds of documents that are written of one thing, when it is there. */
const TELLING: ReadonlySet<string> = new Set([
  "model-card",
  "configuration",
  "announcement",
  "blog-post",
  "repository",
  "documentation",
  "paper",
  "report",
]);

/** Its originals; a source that is the same as itself leads back to itself, too. */
function outlineOfSource({ id, data, damaged }: Entry<"sources">): Partial<Outline> {
  const parents = [
    ...(data["derived-from"] ?? []).map((origin, index) => ({ id: origin, path: ["derived-from", index] })),
    ...(data["same-as"] ?? []).flatMap((other, index) => (other === id ? [{ id: other, path: ["same-as", index] }] : [])),
  ];
  const { URL: url, pinned = "", archived, issued, accessed, kind } = data;
  // One that was read before it was issued is told by itself.
  const tells = issued !== undefined && TELLING.has(kind) && !isAfter(issued, accessed);
  return {
    ...(tells ? { issued } : {}),
    ...(parents.length > 0 ? { parents } : {}),
    ...(url === undefined || damaged ? {} : { address: [url, pinned, archived?.url ?? ""].join(" ").trimEnd() }),
  };
}

function outlineOfPart({ data: { parent } }: Entry<"families"> | Entry<"organizations">): Partial<Outline> {
  return parent ? { parents: [{ id: parent, path: ["parent"] }] } : {};
}
