import { fold } from "../../catalog/fold.ts";
import type { Proposal } from "../draft.ts";

/** “Llama 2” beside a link to meta-llama/Llama-2-13b, or beside “Llama 2 13B”, says less of the same. */
export function withoutFamilies(all: readonly Proposal[], isConversion: boolean): Proposal[] {
  // The card of a conversion repeats that of its original, whose bases are not its own.
  const originals = all.filter(({ edge, words }) => edge?.relation === "quantized-from" || /^original model:/i.test(words));
  const edges = originals.length > 0 || isConversion ? originals : all;
  const isPrecise = ({ edge }: Proposal) => edge?.external?.url !== undefined || edge?.model !== undefined;
  const precise = edges.some(isPrecise) ? edges.filter(isPrecise) : [...edges];
  const nameOf = ({ edge }: Proposal) => fold(edge?.external?.name ?? "");
  return precise.filter(
    (one) => isPrecise(one) || !precise.some((other) => nameOf(other) !== nameOf(one) && nameOf(other).startsWith(nameOf(one))),
  );
}
