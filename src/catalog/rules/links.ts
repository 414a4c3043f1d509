import { collectionOf, collections, type CollectionId } from "../../schema/collections.ts";
import { modelAnchors } from "../anchors.ts";
import { DERIVATION_IDS } from "../derive/index.ts";
import { fold } from "../fold.ts";
import { quote } from "../problems.ts";
import { OWN_PATHS } from "../own-paths.ts";
import { suggest } from "../suggest.ts";
import { wordsOf, type Outline } from "../outline.ts";
import type { BodyFinding, CatalogueContext } from "./rule.ts";

/** Links of bodies lead to pages and anchors that are there, and that are published. */
export function checkLinks(context: CatalogueContext, outline: Outline, report: (finding: BodyFinding) => void): void {
  for (const { url, words, line, column } of outline.links ?? []) {
    const fault = linkFault(context, outline, url);
    if (fault) report({ rule: "body/link", ...fault, line, column });
    const [, model] = /^\/models\/([a-z0-9-]+)\/$/.exec(url) ?? [];
    if (!fault && model && words) checkWords(context, { model, words }, (found) => report({ ...found, line, column }));
  }
}

/** The words of a link to a model are not the name of another. */
export function checkWords(
  { outlines }: CatalogueContext,
  { model, words }: { model: string; words: string },
  report: (words: Pick<BodyFinding, "rule" | "message" | "hint">) => void,
): void {
  const target = outlines.models.get(model);
  const name = fold(words);
  if (!target || [...target.names, ...(target.variantNames ?? []), target.id].some((one) => fold(one) === name)) return;
  const other = [...outlines.models.values()].find(({ names }) => names.some((one) => fold(one) === name));
  if (other)
    report({
      rule: "body/link-name",
      message: `The words of the link are the name of ${other.id}, and it leads to ${model}.`,
      hint: `Lead to ${other.id}, or write the name of ${model}.`,
    });
}

interface Fault {
  rule?: "reference/draft";
  message: string;
  hint: string;
}

function linkFault(context: CatalogueContext, outline: Outline, url: string): Fault | undefined {
  const [, path = "", query = "", fragment] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(url) ?? [];
  if (fragment === "")
    return {
      message: "Nothing stands behind #.",
      hint: path === "" ? "Write the anchor that is meant, such as #layers." : `Write ${path}${query}, or the anchor that is meant.`,
    };
  if (path === "") return fragment === undefined ? undefined : anchorFault(context, outline, fragment);
  const plain = normal(path);
  if (plain !== path)
    return {
      message: `${quote(path)} is not written as the address of a page.`,
      hint: `Write ${plain}${query}${fragment === undefined ? "" : `#${fragment}`}.`,
    };
  const queried = queryFault(context, path, query);
  if (queried) return queried;
  if (path === "/accelerators/" && fragment && !context.known.accelerators.has(fragment) && !COMMON.includes(fragment))
    return { message: `There is no accelerators/${fragment}.`, hint: context.names.hint("accelerators", fragment) };
  if (!path.endsWith("/")) return isFile(context, path) ? undefined : noPage(context, path);
  const [, folder = "", id, ...rest] = path.split("/").slice(0, -1);
  const collection = collectionOf(folder)?.id;
  if (collection === undefined || id === undefined)
    return OWN_PATHS.some((own) => path === own) || isSet(context, folder, id) ? undefined : noPage(context, path);
  if (rest.length > 0 && !(collection === "models" && rest.join("/") === "history")) return noPage(context, path);
  if (!context.known[collection].has(id)) return { message: `There is no ${collection}/${id}.`, hint: context.names.hint(collection, id) };
  if (collection === "models" && context.outlines.models.get(id)?.draft && !outline.draft)
    return {
      rule: "reference/draft",
      message: `${quote(id)} is a draft and not published.`,
      hint: "Finish that card, or take the link away.",
    };
  if (collection === "accelerators") return { message: "Accelerators stand on one page together.", hint: `Write /accelerators/#${id}.` };
  const target = context.outlines[collection].get(id);
  return fragment === undefined || !target ? undefined : anchorFault(context, target, fragment);
}

/** Lower case, single slashes, one at the end unless it is a file. */
function normal(path: string): string {
  const plain = path
    .toLowerCase()
    .replaceAll(/\/{2,}/g, "/")
    .replaceAll(/\/\.(?=\/|$)/g, "");
  return /\.[a-z0-9]{2,5}$/.test(plain) || plain.endsWith("/") ? plain : `${plain}/`;
}

/** Models that an address names behind its question mark. */
function queryFault({ known, names }: CatalogueContext, path: string, query: string): Fault | undefined {
  if (path !== "/compare/" && path !== "/appendix/") return undefined;
  const ids = new URLSearchParams(query).get("models")?.split(",") ?? [];
  const unknown = ids.find((id) => id !== "" && !known.models.has(id));
  return unknown === undefined ? undefined : { message: `There is no models/${unknown}.`, hint: names.hint("models", unknown) };
}

/** Files about the whole catalogue, in `/data/`. */
const DATA_FILES = new RegExp(
  `^/data/(?:catalog\\.(?:json|csv|ndjson)|models\\.csv|permalinks\\.txt|retirements\\.ics|sources\\.(?:bib|csl\\.json)|(?:schema/)?(?:catalog|${collections.map(({ id }) => id).join("|")})\\.json)$`,
);

function isFile(context: CatalogueContext, path: string): boolean {
  const { known, outlines } = context;
  const [, model = "", field = ""] = /^\/f\/([a-z0-9-]+)\/([a-z0-9-]+)\.(?:json|svg)$/.exec(path) ?? [];
  const card = outlines.models.get(model);
  if (known.models.has(model) && (!card || anchorsOf(card)?.includes(field))) return true;
  const beside = /^\/models\/([a-z0-9-]+)\.(?:json|md|bib|csl\.json|cdx\.json|spdx\.json|hf\.md)$/.exec(path)?.[1];
  return (
    (beside !== undefined && known.models.has(beside)) ||
    DATA_FILES.test(path) ||
    /^\/(?:llms\.txt|robots\.txt|opensearch\.xml|sitemap-index\.xml|changes\/feed\.xml)$/.test(path)
  );
}

function isSet({ known }: CatalogueContext, folder: string, id: string | undefined): boolean {
  return folder === "compare" && id !== undefined && known.families.has(id);
}

function noPage({ known }: CatalogueContext, path: string): Fault {
  const pages = [
    ...OWN_PATHS,
    ...(["models", "concepts", "families"] as const).flatMap((collection: CollectionId) =>
      [...known[collection]].map((id) => `/${collection}/${id}/`),
    ),
  ];
  const near = suggest(path, pages);
  return {
    message: `There is no page ${quote(path)}.`,
    hint: near
      ? `Did you mean ${near}?`
      : "Write the path of a page here, such as /models/ or /concepts/, or an address that begins with https://.",
  };
}

function anchorFault({ known }: CatalogueContext, target: Outline, fragment: string): Fault | undefined {
  const anchors = anchorsOf(target);
  if (anchors === undefined || anchors.includes(fragment)) return undefined;
  if (target.damaged || known[target.collection] === undefined) return undefined;
  const near = anchors.includes(`text-${fragment}`) ? `text-${fragment}` : suggest(fragment, anchors);
  return {
    message: `The page of ${target.collection}/${target.id} has no anchor ${quote(fragment)}.`,
    hint: near ? `Write #${near}.` : "Name a field that the entry answers, a section, or #text- and the words of a heading.",
  };
}

/** Anchors that an entry's page is known to have; undefined where not all are known here. */
function anchorsOf({ collection, facts, evaluations, variants = {}, anchors = [] }: Outline): string[] | undefined {
  const parts = { facts: wordsOf(facts), evaluations: wordsOf(evaluations), variants: Object.keys(variants) };
  if (collection === "models") return [...modelAnchors(parts), ...anchors];
  if (facts !== undefined) return [...parts.facts, ...anchors, ...COMMON];
  return collection === "sources" ? undefined : [...anchors, ...COMMON, ...DERIVATION_IDS];
}

const COMMON = [
  "about",
  "sources",
  "models",
  "results",
  "claims",
  "cite",
  "terms",
  "main",
  "lineage",
  "members",
  "datasets",
  "mentions",
  "permits",
  "requires",
  "forbids",
  "corrections",
];
