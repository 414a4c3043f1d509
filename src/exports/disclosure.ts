import type { Disclosure, Model } from "../catalog/model.ts";
import { requiredModelFields } from "../schema/fields.ts";

export interface MakerDisclosure {
  label: string;
  url: string;
  models: number;
  /** Required facts that are known, and that have a meaning, over all its models. */
  known: number;
  total: number;
  /** The same as one meter: a field is known when it is for at least half of the models. */
  disclosure: Disclosure;
}

/** What each maker publishes of its released models' required facts, most open first. */
export function disclosureByMaker(models: readonly Model[]): MakerDisclosure[] {
  const byMaker = new Map<string, { label: string; url: string; models: Model[] }>();
  for (const model of models) {
    const maker = model.makers[0];
    if (!maker || model.card.stage === "planned") continue;
    const group = byMaker.get(maker.id) ?? { label: maker.label, url: maker.url ?? "", models: [] };
    group.models.push(model);
    byMaker.set(maker.id, group);
  }
  return [...byMaker.values()]
    .map((group) => ({ label: group.label, url: group.url, models: group.models.length, ...sum(group.models) }))
    .sort((a, b) => b.known / b.total - a.known / a.total || a.label.localeCompare(b.label, "en"));
}

function sum(models: readonly Model[]): Pick<MakerDisclosure, "known" | "total" | "disclosure"> {
  const known = models.reduce((total, model) => total + model.disclosure.known, 0);
  const total = models.reduce((all, model) => all + model.disclosure.total, 0);
  const marks = requiredModelFields.map((field, index) => {
    const states = models.map((model) => model.disclosure.marks[index]?.state ?? "unknown").filter((state) => state !== "not-applicable");
    const open = states.filter((state) => state !== "unknown").length;
    const state = states.length === 0 ? "not-applicable" : open * 2 >= states.length ? "known" : "unknown";
    return { id: field.id, label: field.label, state } as const;
  });
  const count = (state: string) => marks.filter((mark) => mark.state === state).length;
  return {
    known,
    total,
    disclosure: { known: count("known"), disputed: 0, unknown: count("unknown"), total: marks.length - count("not-applicable"), marks },
  };
}
