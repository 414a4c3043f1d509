import { HUB_RELATIONS } from "../schema/hugging-face.ts";
import type { Draft, Proposal, ProposedEdge } from "./draft.ts";
import type { Phase, Phases } from "./body/phases.ts";
import { textsOf, type KeyReading } from "./key-reading.ts";

/**
 * What the front matter and the body propose, put together: a base model takes its relation from what the body, the library
 * or the tags say, data sets their phase from whether the model was tuned, and what is a fact of the draft is not proposed again.
 */
export function settle(draft: Draft, body: readonly Proposal[], reading: KeyReading, phases: Phases): Proposal[] {
  const fromKeys = draft.proposals;
  const edges = [...draft.lineage, ...[...fromKeys, ...body].flatMap(({ edge }) => edge ?? [])];
  const isTuned = phases.tuned || edges.some(({ relation }) => relation !== "pretrained-from");
  const isPretrained = phases.pretrained || body.some(({ field, claim }) => field === "training-tokens" && claim?.phase === undefined);
  const global: Phase | undefined =
    isTuned && !(isPretrained && edges.length === 0) ? "finetuning" : isPretrained && !isTuned ? "pretraining" : undefined;
  const keys = fromKeys.flatMap((one): Proposal[] => {
    if (one.edge) return [{ ...one, edge: related(one.edge, body, reading, phases) }];
    return one.field === "finetuning-data" ? datasetsByPhase(one, phases, global, edges.length > 0) : [one];
  });
  return [...keys, ...body.filter((one) => !isKnown(one, draft, keys))];
}

/** Data sets beside the phase that the body names with each, else that of the whole model; those of its base are none of its own. */
function datasetsByPhase(proposal: Proposal, { phaseOf }: Phases, global: Phase | undefined, hasBase: boolean): Proposal[] {
  const named = proposal.words.split(", ").map((name) => ({ name, phase: phaseOf(name) ?? global }));
  return (["pretraining", "finetuning"] as const).flatMap((phase) => {
    const words = named.filter((one) => one.phase === phase).map(({ name }) => name);
    if (words.length === 0 || (phase === "pretraining" && hasBase && global === "finetuning")) return [];
    return [{ ...proposal, field: `${phase}-data`, words: words.join(", ") }];
  });
}

/** The relation of a base model, from the words of the card that name the same one. */
function related(edge: ProposedEdge, body: readonly Proposal[], reading: KeyReading, { merged }: Phases): ProposedEdge {
  const said = body.find((one) => one.edge?.relation && targetOf(one.edge) === targetOf(edge))?.edge?.relation;
  const library = textsOf(reading.valueOf("library_name"))[0]?.toLowerCase();
  const tags = textsOf(reading.valueOf("tags")).map((tag) => tag.toLowerCase());
  const hinted =
    library === "peft"
      ? "adapter"
      : tags.some((tag) => tag === "merge" || tag === "mergekit")
        ? "merge"
        : merged && textsOf(reading.valueOf("base_model")).length > 1
          ? "merge"
          : undefined;
  const relation = edge.relation ?? said ?? (hinted ? HUB_RELATIONS[hinted] : undefined);
  return relation ? { ...edge, relation } : edge;
}

/** Whether a proposal of the body repeats a fact of the draft or another proposal. */
function isKnown({ field, edge, claim, result }: Proposal, draft: Draft, keys: readonly Proposal[]): boolean {
  if (edge) {
    // “GGUF version of the Owl 2 model” says less than the base model of the front matter.
    if (edge.relation === "quantized-from" && !edge.model && !edge.external?.url && keys.some((one) => one.edge)) return true;
    const targets = [...draft.lineage, ...keys.flatMap((one) => one.edge ?? [])].map(targetOf);
    return targets.includes(targetOf(edge));
  }
  if (result) return draft.evaluations.some(({ benchmark, value }) => benchmark === result.benchmark && value === result.value);
  const fact = draft.facts.get(field);
  if (field === "license" && fact) return !claim?.value || `${claim.value}` === `${fact.value}`;
  return fact !== undefined || (keys.some((one) => one.field === field) && !claim);
}

function targetOf({ model, external }: Pick<ProposedEdge, "model" | "external">): string | undefined {
  return model ?? external?.name.toLowerCase();
}
