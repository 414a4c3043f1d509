import { exactly, multiply, type Interval } from "../interval.ts";
import { deviceHours, devicePeaks } from "./devices.ts";
import { withFigure, withoutFigure, type DerivedFigure, type DeriveContext, type Derivation } from "./figure.ts";
import { trainingRun } from "./run.ts";
import { SECONDS_PER_HOUR } from "./units.ts";

const CHOWDHERY = {
  text: "Chowdhery et al. 2022, PaLM: Scaling Language Modeling with Pathways, section 4.1 and appendix B",
  url: "https://arxiv.org/abs/2204.02311",
};

/**
 * Share of the accelerators' peak arithmetic that the model's own operations used, averaged over a run.
 *
 *     MFU = C / (h · 3600 s · P)
 *
 * Dimensionless, 0 to 1. Counts no recomputation; hours lost to restarts lower it.
 * Chowdhery et al. 2022 (PaLM), section 4.1 and appendix B.
 */
export function modelFlopUtilization(run: {
  /** C. FLOP. */ trainingFlop: number;
  /** h, summed over devices. Hours. */ acceleratorHours: number;
  /** P of one device, dense, at the training precision. FLOP/s. */ peakFlopPerSecond: number;
}): number {
  return run.trainingFlop / (run.acceleratorHours * SECONDS_PER_HOUR * run.peakFlopPerSecond);
}

export const mfuDerivation = {
  id: "derived-mfu",
  label: "MFU, derived",
  unit: "1",
  formula: "MFU = C ÷ (h · 3600 s · P)",
  about:
    "Model FLOP utilisation: the share of the accelerators’ peak arithmetic that the model’s own operations used, averaged over all hours of the run. C is the derived training compute, h the device hours (else the number of devices times the duration), and P the dense peak of one device at the training precision; where the precision is not known, the BF16 peak is assumed (FP16 where the device has no BF16). With mixed FP8 training both peaks are used and give an interval. Hours lost to restarts or spent on other stages lower the figure. Not derived where several kinds of device were used.",
  sources: [CHOWDHERY],
  derive: (context: DeriveContext): DerivedFigure => {
    const run = trainingRun(context.card);
    if (!("tokens" in run)) return withoutFigure(mfuDerivation, run);
    const hours = deviceHours(context, run.phase);
    const peak = devicePeaks(context, run.phase);
    const missing = [...(hours ? [] : ["accelerator-hours"]), ...(peak && "missing" in peak ? peak.missing : [])];
    if (peak && "reason" in peak) return withoutFigure(mfuDerivation, peak);
    if (!hours || !peak || !("inputs" in peak)) return withoutFigure(mfuDerivation, { missing });
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
    return withFigure(mfuDerivation, interval, {
      formula: `MFU = ${k} · N · D ÷ (h · 3600 s · P)`,
      inputs: [run.parameters, run.tokens, ...hours.inputs, ...peak.inputs],
      assumptions: [...run.assumptions, ...peak.assumptions],
      phase: run.phase,
    });
  },
} as const satisfies Derivation;
