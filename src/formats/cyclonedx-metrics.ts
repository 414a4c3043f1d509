import type { Model } from "../catalog/model.ts";

/** Results, with metric, shots and setup where the standard has room: in the name of the metric and in the slice. */
export function performanceMetrics(model: Model) {
  return model.evaluations.map(({ benchmarkLink, metric, shots, setup, value, variantName }) => ({
    type: `${benchmarkLink.label}, ${metric}`,
    value: [value].flat().join(" to "),
    slice: [variantName, shots === undefined ? undefined : `${shots}-shot`, setup].filter(Boolean).join("; "),
  }));
}
