import { lineAndColumn, type Place, type TextTree } from "./blocks.ts";
import type { CatalogueModel, TextCatalogue } from "./catalogue.ts";
import type { TextFinding } from "./finding.ts";
import { factOf, modelOf, type FactsLock, type LockedFact, type UsedFact } from "./lock.ts";

/** Facts that have changed since a text was locked, at the places where it uses them: from what, to what, and why. */
export function changesSince(
  lock: FactsLock,
  path: string,
  used: readonly UsedFact[],
  tree: TextTree,
  catalogue: TextCatalogue,
): TextFinding[] {
  return lock.facts
    .filter(({ texts }) => texts.includes(path))
    .flatMap((locked) => {
      const now = factOf(catalogue, locked.model, locked.field);
      if (now && now.value === locked.value && now.status === locked.status) return [];
      const { model: id, field: anchor } = now ?? locked;
      const places = used.filter(({ model, field }) => model === id && field === anchor).map(({ place }) => place);
      const [file = path] = tree.sources.keys();
      return (places.length > 0 ? places : [{ file, offset: 0 }]).map((place) => finding(locked, now, place, tree, lock, catalogue));
    });
}

function finding(
  locked: LockedFact,
  now: Omit<LockedFact, "texts"> | undefined,
  place: Place,
  tree: TextTree,
  lock: FactsLock,
  catalogue: TextCatalogue,
): TextFinding {
  const model = modelOf(catalogue, locked.model);
  const edition = locked.edition ?? lock.edition;
  const label = catalogue.fields.find(({ id }) => id === locked.field)?.label ?? locked.field;
  const [before, after] = [inWords(locked), now ? inWords(now) : "gone from the catalogue"];
  return {
    file: place.file,
    ...lineAndColumn(tree.sources.get(place.file) ?? "", place.offset),
    field: locked.field,
    rule: "fact/changed",
    severity: "warning",
    message: `${label} of ${model?.name ?? locked.model} has changed since edition ${edition}: from ${before} to ${after}.`,
    hint: `${whyOf(locked, now, model, lock, catalogue)} Read the text again there, then take the change over with lock --update.`,
    model: model?.id ?? locked.model,
    stated: before,
    catalogue: after,
    url: catalogue.origin + (now?.url ?? model?.url ?? locked.url),
  };
}

function inWords({ value, status }: Pick<LockedFact, "value" | "status">): string {
  return value === undefined ? `“${status}”` : `${value} (${status})`;
}

/** Why a fact is another now, as far as the catalogue says. */
function whyOf(
  locked: LockedFact,
  now: Omit<LockedFact, "texts"> | undefined,
  model: CatalogueModel | undefined,
  lock: FactsLock,
  { origin }: TextCatalogue,
): string {
  if (!model) return lock.catalogue === origin ? "The model’s card is gone." : `The lock is of another catalogue, ${lock.catalogue}.`;
  const rejected = model.rejected.find(({ field }) => field === locked.field);
  if (rejected) return `The card rejects a value: ${rejected.reason}`;
  if (!now) return "The card no longer answers it.";
  if (now.status !== locked.status) return `Its status was ${locked.status} and is ${now.status}; the sources: ${origin}${now.url}.`;
  return `The sources and the history of the card: ${origin}${now.url}, ${origin}${model.url}history/.`;
}
