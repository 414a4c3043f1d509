import type { Facts } from "../../schema/claims.ts";
import { isMixture, SCALE, type Relation } from "./relation.ts";
import { exactly, over, rangeOf, said, times, type Range } from "./subject.ts";

/** What is counted in steps: a count between two of them has its digits exchanged, or is of another field. */
export const countRelations: readonly Relation[] = [
  ...["context-length", "max-output"].map((field) => stepped(field, [128, 100], 1024)),
  notOf(
    ["encoder-layers"],
    ["encoder-decoder", "encoder-only", "vision-language", "multimodal", "codec", "diffusion", "world-model", "other"],
  ),
  notOf(["experts-total", "experts-active"], ["mixture-of-experts"]),
  stepped("hidden-size", [64], 512),
  stepped("head-dimension", [8], 8),
  {
    rule: "plausible/shape",
    fields: ["kv-heads", "attention-heads"],
    // Heads share keys and values in groups of one size (Ainslie et al. 2023, section 2.2).
    quotient: (facts) => {
      const groups = over(rangeOf(facts, "attention-heads"), rangeOf(facts, "kv-heads"));
      return groups && isPlain(groups) ? exactly(Number.isInteger(groups.low) ? 1 : 2) : undefined;
    },
    usual: [1, 1],
    says: (facts) => `attention-heads is ${said(facts, "attention-heads")}, which kv-heads, ${said(facts, "kv-heads")}, does not divide.`,
    hint: SCALE,
  },
  {
    rule: "plausible/size",
    fields: ["parameters-total", "layers", "hidden-size"],
    // A dense layer holds at least about 2 d² weights of attention and 6 d² of its feed-forward part; embeddings come on top.
    quotient: (facts) => {
      const kinds = facts["architecture"]?.[0]?.value;
      const isDecoder = Array.isArray(kinds) && kinds.some((kind) => kind === "decoder-only");
      if (!isDecoder || isMixture(facts) || facts["experts-total"]?.[0]?.value !== undefined || rangeOf(facts, "encoder-layers"))
        return undefined;
      const width = rangeOf(facts, "hidden-size");
      return over(withoutEmbeddings(facts), times(rangeOf(facts, "layers"), width, width));
    },
    usual: [8, Infinity],
    says: (facts) =>
      `parameters-total is ${said(facts, "parameters-total")}; ${said(facts, "layers")} dense layers of width ${said(facts, "hidden-size")} hold more.`,
    hint: SCALE,
  },
];

/** Weights without the embeddings of a vocabulary that is known, which input and output may share. */
function withoutEmbeddings(facts: Facts): Range | undefined {
  const all = rangeOf(facts, "parameters-total");
  const embeddings = times(rangeOf(facts, "vocabulary-size"), rangeOf(facts, "hidden-size"));
  return all && embeddings ? { low: Math.max(0, all.low - embeddings.high), high: Math.max(0, all.high - embeddings.low) } : all;
}

const isPlain = ({ low, high }: Range) => low === high;

/** A field that a network of the stated kinds does not have. */
function notOf([field, ...others]: readonly [string, ...string[]], kinds: readonly string[]): Relation {
  const stated = (facts: Facts) => {
    const value = facts["architecture"]?.[0]?.value;
    return Array.isArray(value) ? value.map(String) : [];
  };
  return {
    rule: "plausible/shape",
    fields: [field, ...others],
    quotient: (facts) => {
      const count = rangeOf(facts, field);
      const words = stated(facts);
      return count && count.high > 1 && words.length > 0 ? exactly(words.some((word) => kinds.includes(word)) ? 1 : 2) : undefined;
    },
    usual: [1, 1],
    says: (facts) => `${field} is ${said(facts, field)}, and architecture [${stated(facts).join(", ")}].`,
    hint: `Leave ${field} out, or add to architecture what has it.`,
  };
}

/** A field whose numbers are multiples of one of some steps, from a least number on. */
function stepped(field: string, steps: readonly number[], least: number): Relation {
  return {
    rule: "plausible/shape",
    fields: [field],
    quotient: (facts) => {
      const count = rangeOf(facts, field);
      if (!count || !isPlain(count) || count.low < least) return undefined;
      return exactly(steps.some((step) => count.low % step === 0) ? 1 : 2);
    },
    usual: [1, 1],
    says: (facts) => `${field} is ${said(facts, field)}; it is usually a multiple of ${steps.join(" or of ")}.`,
    hint: "Check its digits against the source.",
  };
}
