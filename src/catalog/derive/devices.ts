import type { Claim } from "../../schema/claims.ts";
import type { Phase } from "../../schema/vocabularies.ts";
import { multiply, type Interval } from "../interval.ts";
import { inputOf, usableClaim, type DeriveContext, type DerivedInput } from "./figure.ts";

/** Hours summed over devices: as published, else devices times wall-clock hours of the same phase. */
export function deviceHours({ card }: DeriveContext, phase: Phase): { interval: Interval; inputs: DerivedInput[] } | undefined {
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
export function devicePeaks({ card, acceleratorClaim }: DeriveContext, phase: Phase): Peaks {
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
