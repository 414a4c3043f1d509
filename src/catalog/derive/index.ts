import type { Claim } from "../../schema/claims.ts";
import type { Phase } from "../../schema/vocabularies.ts";
import { formatNumber } from "../format.ts";
import { divide, exactly, multiply, valueOf, type Interval } from "../interval.ts";
import {
  inputOf,
  usableClaim,
  withFigure,
  withoutFigure,
  type DeriveContext,
  type DerivedFigure,
  type DerivedInput,
  type Derivation,
} from "./figure.ts";
import { kvCacheBytes } from "./kv-cache-memory.ts";
import { modelFlopUtilization } from "./model-flop-utilization.ts";
import { trainingRun } from "./run.ts";
import { tokensPerParameter } from "./tokens-per-parameter.ts";
import { trainingFlop } from "./training-flop.ts";
import { BF16_BYTES, BYTES_PER_WEIGHT } from "./units.ts";
import { weightBytes } from "./weight-memory.ts";

const KAPLAN = {
  text: "Kaplan et al. 2020, Scaling Laws for Neural Language Models, section 2.1",
  url: "https://arxiv.org/abs/2001.08361",
};
const BROWN = {
  text: "Brown et al. 2020, Language Models are Few-Shot Learners, appendix D and table D.1",
  url: "https://arxiv.org/abs/2005.14165",
};
const CHOWDHERY = {
  text: "Chowdhery et al. 2022, PaLM: Scaling Language Modeling with Pathways, section 4.1 and appendix B",
  url: "https://arxiv.org/abs/2204.02311",
};
const HOFFMANN = {
  text: "Hoffmann et al. 2022, Training Compute-Optimal Large Language Models, table 3",
  url: "https://arxiv.org/abs/2203.15556",
};
const POPE = { text: "Pope et al. 2022, Efficiently Scaling Transformer Inference, section 3.3", url: "https://arxiv.org/abs/2211.05102" };

const flop = {
  id: "derived-training-flop",
  label: "Training compute, derived",
  unit: "FLOP",
  formula: "C = k · N · D",
  about:
    "Operations of the model’s own pre-training: k floating-point operations for each parameter N and training token D. k is 6 when every token passes every weight (two for the forward pass, four for the backward pass) and 3 for an encoder–decoder with stacks of equal size. For a mixture of experts N is the number of active parameters. Attention over the context, recomputation, failed runs and the passes of teacher models are left out. Not derived for adapters, merges, quantisations, codecs, world models, networks with frozen parts, or plans.",
  sources: [KAPLAN, BROWN],
  derive: ({ card }: DeriveContext): DerivedFigure => {
    const run = trainingRun(card);
    if (!("tokens" in run)) return withoutFigure(flop, run);
    const { parameters, tokens, assumptions, phase } = run;
    const interval = spread([parameters, tokens], ([n, d]) =>
      trainingFlop({ flopPerParameterToken: run.flopPerParameterToken, parameters: n, tokens: d }),
    );
    return withFigure(flop, interval, {
      formula: flop.formula.replace("k", String(run.flopPerParameterToken)),
      inputs: [parameters, tokens],
      assumptions,
      phase,
    });
  },
} as const satisfies Derivation;

const mfu = {
  id: "derived-mfu",
  label: "MFU, derived",
  unit: "1",
  formula: "MFU = C ÷ (h · 3600 s · P)",
  about:
    "Model FLOP utilization: the share of the accelerators’ peak arithmetic that the model’s own operations used, averaged over all hours of the run. C is the derived training compute, h the device hours (else the number of devices times the duration), and P the dense peak of one device at the training precision; where the precision is not known, the BF16 peak is assumed (FP16 where the device has no BF16). With mixed FP8 training both peaks are used and give an interval. Hours lost to restarts or spent on other stages lower the figure. Not derived where several kinds of device were used.",
  sources: [CHOWDHERY],
  derive: (context: DeriveContext): DerivedFigure => {
    const run = trainingRun(context.card);
    if (!("tokens" in run)) return withoutFigure(mfu, run);
    const hours = deviceHours(context, run.phase);
    const peak = devicePeaks(context, run.phase);
    const missing = [...(hours ? [] : ["accelerator-hours"]), ...(peak && "missing" in peak ? peak.missing : [])];
    if (peak && "reason" in peak) return withoutFigure(mfu, peak);
    if (!hours || !peak || !("inputs" in peak)) return withoutFigure(mfu, { missing });
    const k = run.flopPerParameterToken;
    const compute = multiply(exactly(k), run.parameters.interval, run.tokens.interval);
    const highestPeak = Math.max(...peak.inputs.map((input) => input.interval.high ?? 0));
    const lowestPeak = Math.min(...peak.inputs.map((input) => input.interval.low ?? 0));
    const seconds = hours.interval;
    const share = (trainingFlopCount: number, acceleratorHours: number, peakFlopPerSecond: number) =>
      modelFlopUtilization({ trainingFlop: trainingFlopCount, acceleratorHours, peakFlopPerSecond });
    const interval: Interval = {
      ...(compute.low !== undefined && seconds.high !== undefined ? { low: share(compute.low, seconds.high, highestPeak) } : {}),
      ...(compute.high !== undefined && seconds.low !== undefined ? { high: share(compute.high, seconds.low, lowestPeak) } : {}),
      rounded: compute.rounded || seconds.rounded,
    };
    return withFigure(mfu, interval, {
      formula: `MFU = ${k} · N · D ÷ (h · 3600 s · P)`,
      inputs: [run.parameters, run.tokens, ...hours.inputs, ...peak.inputs],
      assumptions: [...run.assumptions, ...peak.assumptions],
      phase: run.phase,
    });
  },
} as const satisfies Derivation;

const ratio = {
  id: "tokens-per-parameter",
  label: "Tokens per parameter",
  unit: "ratio",
  formula: "D ÷ N",
  about:
    "Training tokens for each parameter that a token uses. Hoffmann and others found about 20 to be best for a fixed amount of training compute; models that are meant to be cheap to run are trained far beyond it.",
  sources: [HOFFMANN],
  derive: ({ card }: DeriveContext): DerivedFigure => {
    const run = trainingRun(card);
    if (!("tokens" in run)) return withoutFigure(ratio, run);
    const quotient = divide(run.tokens.interval, run.parameters.interval);
    return withFigure(ratio, exactRatio(quotient, run.tokens, run.parameters), {
      inputs: [run.tokens, run.parameters],
      assumptions: run.assumptions.filter((assumption) => assumption.startsWith("N is")),
      phase: run.phase,
    });
  },
} as const satisfies Derivation;

const weights = {
  id: "weight-memory",
  label: "Memory of the weights",
  synonyms: ["memory", "memory requirements", "gpu memory", "vram", "ram", "how much memory"],
  unit: "byte",
  formula: "N · bytes per parameter",
  about:
    "What the weights alone take: two bytes for each parameter in BF16, one in INT8, half a byte in INT4. All experts of a mixture count. Activations, the KV cache and the scales of a quantised format come on top.",
  sources: [],
  derive: ({ card }: DeriveContext): DerivedFigure => {
    if (card.stage === "planned") return withoutFigure(weights, { reason: "The model is planned; its size is not fixed." });
    const claim = usableClaim(card, "parameters-total");
    const parameters = claim && inputOf("facts/parameters-total", "N", claim);
    if (!parameters) return withoutFigure(weights, { missing: ["parameters-total"] });
    const at = (format: keyof typeof BYTES_PER_WEIGHT) =>
      spread([parameters], ([n]) => weightBytes({ parameters: n, bytesPerParameter: BYTES_PER_WEIGHT[format] }));
    const also = (["int8", "int4"] as const).flatMap((format) => {
      const found = valueOf(at(format));
      return found ? [{ label: format.toUpperCase(), ...found, display: formatNumber({ ...found, unit: "byte", status: "derived" }) }] : [];
    });
    return withFigure(weights, at("bf16"), {
      formula: "N · 2 bytes (BF16)",
      inputs: [parameters],
      assumptions: ["BF16; the scales of a quantised format are not counted."],
      also,
    });
  },
} as const satisfies Derivation;

const cache = {
  id: "kv-cache-memory",
  label: "Memory of the KV cache",
  synonyms: ["kv cache", "kv cache size"],
  unit: "byte",
  formula: "2 · L · H · d · T · 2 bytes",
  about:
    "Keys and values of one sequence at full context length in BF16: two for a key and a value, L layers, H key and value heads of width d, T tokens of context. Only for decoders in which every layer attends to the whole context.",
  sources: [POPE],
  derive: ({ card }: DeriveContext): DerivedFigure => {
    if (card.stage === "planned") return withoutFigure(cache, { reason: "The model is planned; its shape is not fixed." });
    const attention = card.facts["attention"]?.[0]?.value;
    const architecture = card.facts["architecture"]?.[0]?.value;
    if (Array.isArray(architecture) && !architecture.map(String).includes("decoder-only")) {
      return withoutFigure(cache, { reason: "The formula is for decoder-only models." });
    }
    if (Array.isArray(attention) && !(attention.length === 1 && String(attention[0]) === "full")) {
      return withoutFigure(cache, {
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
    if (missing.length > 0 || !layers || !kvHeads || !headDimension || !contextLength) return withoutFigure(cache, { missing });
    const known = [layers, kvHeads, headDimension, contextLength] as const;
    const interval = spread(known, ([l, h, d, t]) =>
      kvCacheBytes({ layers: l, kvHeads: h, headDimension: d, contextLength: t, bytesPerNumber: BF16_BYTES }),
    );
    return withFigure(cache, interval, {
      inputs: [...known],
      assumptions: ["One sequence, BF16 keys and values, the whole context filled."],
    });
  },
} as const satisfies Derivation;

/** Every figure that the site derives, in the order in which a card shows them. */
export const derivations: readonly Derivation[] = [flop, mfu, ratio, weights, cache];

/** All figures of a card, by id. */
export function deriveFigures(context: DeriveContext): DerivedFigure[] {
  return derivations.map((derivation) => derivation.derive(context));
}

type Numbers<T extends readonly DerivedInput[]> = { [K in keyof T]: number };

/** Applies an increasing formula to the known ends of its inputs. */
function spread<const T extends readonly DerivedInput[]>(inputs: T, formula: (values: Numbers<T>) => number): Interval {
  const ends = (side: "low" | "high") => {
    const values = inputs.map((input) => input.interval[side]);
    return values.every((value) => value !== undefined) ? formula(values as unknown as Numbers<T>) : undefined;
  };
  const [low, high] = [ends("low"), ends("high")];
  return {
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    rounded: inputs.some((input) => input.interval.rounded),
  };
}

function exactRatio(quotient: Interval, tokens: DerivedInput, parameters: DerivedInput): Interval {
  const { low: d } = tokens.interval;
  const { low: n } = parameters.interval;
  const bothExact = d !== undefined && n !== undefined && d === tokens.interval.high && n === parameters.interval.high;
  if (!bothExact) return quotient;
  const value = tokensPerParameter({ tokens: d, parameters: n });
  return { low: value, high: value, rounded: quotient.rounded };
}

/** Hours summed over devices: as published, else devices times wall-clock hours of the same phase. */
function deviceHours({ card }: DeriveContext, phase: Phase): { interval: Interval; inputs: DerivedInput[] } | undefined {
  const hours = usableClaim(card, "accelerator-hours", [phase]);
  const published = hours && inputOf("facts/accelerator-hours", "h", hours);
  if (published) return { interval: published.interval, inputs: [published] };
  const countClaim = usableClaim(card, "accelerator-count", [phase]);
  const durationClaim = usableClaim(card, "training-duration", [phase]);
  const count = countClaim && inputOf("facts/accelerator-count", "n", countClaim);
  const duration = durationClaim && inputOf("facts/training-duration", "t", durationClaim);
  if (!count || !duration) return undefined;
  return { interval: multiply(count.interval, duration.interval), inputs: [count, duration] };
}

type Peaks = { inputs: DerivedInput[]; assumptions: string[] } | { reason: string } | { missing: string[] };

/** The dense peaks that the run may have been up against: one, or two for mixed FP8. */
function devicePeaks({ card, acceleratorClaim }: DeriveContext, phase: Phase): Peaks {
  const hardware = usableClaim(card, "training-hardware", [phase]);
  if (!hardware || !Array.isArray(hardware.value)) return { missing: ["training-hardware"] };
  if (hardware.value.length > 1) return { reason: "Several kinds of device were used, and their hours are not told apart." };
  const device = String(hardware.value[0]);
  const precision = usableClaim(card, "training-precision", [phase]);
  const formats = Array.isArray(precision?.value) ? precision.value.map(String) : [];
  const peakOf = (format: string) => {
    const claim: Claim | undefined = acceleratorClaim(device, `peak-${format}`);
    return claim && inputOf(`accelerators/${device}#peak-${format}`, "P", claim);
  };
  const wanted = formats.includes("fp8") ? ["fp8", "bf16"] : formats.filter((format) => format === "bf16" || format === "fp16").slice(0, 1);
  const named = wanted.map(peakOf).filter((input) => input !== undefined);
  if (named.length < wanted.length) {
    return { missing: wanted.filter((format) => !peakOf(format)).map((format) => `accelerators/${device}#peak-${format}`) };
  }
  if (named.length > 0) {
    const both = named.length > 1 ? ["FP8 and BF16 arithmetic were mixed; the figure spans the two peaks."] : [];
    return {
      inputs: named,
      assumptions: [`P is the dense ${wanted.map((format) => format.toUpperCase()).join(" and ")} peak of one device.`, ...both],
    };
  }
  if (formats.length === 1 && (formats[0] === "fp32" || formats[0] === "tf32")) {
    const peak = peakOf(formats[0]);
    return peak
      ? { inputs: [peak], assumptions: [`P is the dense ${formats[0].toUpperCase()} peak of one device.`] }
      : { missing: [`accelerators/${device}#peak-${formats[0]}`] };
  }
  const assumed = peakOf("bf16") ?? peakOf("fp16");
  if (!assumed) return { missing: [`accelerators/${device}#peak-bf16`] };
  const format = assumed.path.endsWith("bf16") ? "BF16" : "FP16";
  return {
    inputs: [assumed],
    assumptions: [`The precision of the arithmetic is not known; P is the dense ${format} peak of one device, which is an assumption.`],
  };
}

export { DERIVATION_IDS } from "./figure.ts";
export type { Derivation, DerivationId, DerivedFigure, DerivedInput } from "./figure.ts";
