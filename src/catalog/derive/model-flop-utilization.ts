import { SECONDS_PER_HOUR } from "./units.ts";

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
