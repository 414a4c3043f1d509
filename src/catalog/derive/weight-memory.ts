import { formatNumber } from "../format.ts";
import { valueOf } from "../interval.ts";
import { inputOf, usableClaim, withFigure, withoutFigure, type DerivedFigure, type DeriveContext, type Derivation } from "./figure.ts";
import { spread } from "./spread.ts";
import { BYTES_PER_WEIGHT } from "./units.ts";

/**
 * Memory that the weights take.
 *
 *     M = N · b
 *
 * Bytes. Leaves out activations, the KV cache, and the scales that a quantised format stores.
 */
export function weightBytes(model: {
  /** N. Parameters. */ parameters: number;
  /** b. Bytes for each: 2 in BF16, 1 in INT8, 0.5 in INT4. */ bytesPerParameter: number;
}): number {
  return model.parameters * model.bytesPerParameter;
}

export const weightMemoryDerivation = {
  id: "weight-memory",
  label: "Memory of the weights",
  synonyms: ["memory", "memory requirements", "gpu memory", "vram", "ram", "how much memory"],
  unit: "byte",
  formula: "N · bytes per parameter",
  about:
    "What the weights alone take: two bytes for each parameter in BF16, one in INT8, half a byte in INT4. All experts of a mixture count. Activations, the KV cache and the scales of a quantised format come on top.",
  sources: [],
  derive: ({ card }: DeriveContext): DerivedFigure => {
    if (card.stage === "planned") return withoutFigure(weightMemoryDerivation, { reason: "The model is planned; its size is not fixed." });
    const claim = usableClaim(card, "parameters-total");
    const parameters = claim && inputOf("facts/parameters-total", "N", claim);
    if (!parameters) return withoutFigure(weightMemoryDerivation, { missing: ["parameters-total"] });
    const at = (format: keyof typeof BYTES_PER_WEIGHT) =>
      spread([parameters], ([n]) => weightBytes({ parameters: n, bytesPerParameter: BYTES_PER_WEIGHT[format] }));
    const also = (["int8", "int4"] as const).flatMap((format) => {
      const found = valueOf(at(format));
      return found ? [{ label: format.toUpperCase(), ...found, display: formatNumber({ ...found, unit: "byte", status: "derived" }) }] : [];
    });
    return withFigure(weightMemoryDerivation, at("bf16"), {
      formula: "N · 2 bytes (BF16)",
      inputs: [parameters],
      assumptions: ["BF16; the scales of a quantised format are not counted."],
      also,
    });
  },
} as const satisfies Derivation;
