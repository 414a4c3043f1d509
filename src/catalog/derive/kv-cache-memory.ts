import { inputOf, usableClaim, withFigure, withoutFigure, type DerivedFigure, type DeriveContext, type Derivation } from "./figure.ts";
import { spread } from "./spread.ts";
import { BF16_BYTES } from "./units.ts";

const POPE = { text: "Pope et al. 2022, Efficiently Scaling Transformer Inference, section 3.3", url: "https://arxiv.org/abs/2211.05102" };

/**
 * Memory of the keys and values of one sequence at full context.
 *
 *     M = 2 · L · H · d · T · b
 *
 * Bytes; batch of one. 2 for a key and a value. Holds where every layer attends to the whole context.
 * Pope et al. 2022, section 3.3 (multi-query attention shrinks H).
 */
export function kvCacheBytes(model: {
  /** L. Decoder layers. */ layers: number;
  /** H. Key and value heads in a layer. */ kvHeads: number;
  /** d. Width of one head. */ headDimension: number;
  /** T. Tokens. */ contextLength: number;
  /** b. Bytes of one number. */ bytesPerNumber: number;
}): number {
  return 2 * model.layers * model.kvHeads * model.headDimension * model.contextLength * model.bytesPerNumber;
}

export const kvCacheDerivation = {
  id: "kv-cache-memory",
  label: "Memory of the KV cache",
  synonyms: ["kv cache", "kv cache size"],
  unit: "byte",
  formula: "2 · L · H · d · T · 2 bytes",
  about:
    "Keys and values of one sequence at full context length in BF16: two for a key and a value, L layers, H key and value heads of width d, T tokens of context. Only for decoders in which every layer attends to the whole context.",
  sources: [POPE],
  derive: ({ card }: DeriveContext): DerivedFigure => {
    if (card.stage === "planned") return withoutFigure(kvCacheDerivation, { reason: "The model is planned; its shape is not fixed." });
    const attention = card.facts["attention"]?.[0]?.value;
    const architecture = card.facts["architecture"]?.[0]?.value;
    if (Array.isArray(architecture) && !architecture.map(String).includes("decoder-only")) {
      return withoutFigure(kvCacheDerivation, { reason: "The formula is for decoder-only models." });
    }
    if (Array.isArray(attention) && !(attention.length === 1 && String(attention[0]) === "full")) {
      return withoutFigure(kvCacheDerivation, {
        reason: "Not every layer keeps keys and values of the whole context, so the formula would overstate it.",
      });
    }
    const wanted = [
      ["layers", "L"],
      ["kv-heads", "H"],
      ["head-dimension", "d"],
      ["context-length", "T"],
    ] as const;
    const inputs = wanted.map(([field, symbol]) => {
      const claim = usableClaim(card, field);
      return claim && inputOf(`facts/${field}`, symbol, claim);
    });
    const missing = [
      ...(Array.isArray(attention) ? [] : ["attention"]),
      ...wanted.filter((_, index) => !inputs[index]).map(([field]) => field),
    ];
    const [layers, kvHeads, headDimension, contextLength] = inputs;
    if (missing.length > 0 || !layers || !kvHeads || !headDimension || !contextLength) return withoutFigure(kvCacheDerivation, { missing });
    const known = [layers, kvHeads, headDimension, contextLength] as const;
    const interval = spread(known, ([l, h, d, t]) =>
      kvCacheBytes({ layers: l, kvHeads: h, headDimension: d, contextLength: t, bytesPerNumber: BF16_BYTES }),
    );
    return withFigure(kvCacheDerivation, interval, {
      inputs: [...known],
      assumptions: ["One sequence, BF16 keys and values, the whole context filled."],
    });
  },
} as const satisfies Derivation;
