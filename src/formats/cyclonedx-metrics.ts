import type { Model } from "../catalog/model.ts";

/** Two results that nothing else tells apart carry their ids. */
function isShared(slices: readonly string[], index: number): boolean {
  return slices.some((slice, other) => other !== index && slice === slices[index]);
}

/** Results, with metric, shots and setup where the standard has room: in the name of the metric and in the slice. */
export function performanceMetrics(model: Model) {
  const slices = model.evaluations.map(({ benchmarkLink, metric, shots, setup, variantName }) =>
    [benchmarkLink.label, metric, shots, setup, variantName].join("\n"),
  );
  return model.evaluations.map(({ id, benchmarkLink, metric, shots, setup, value, variantName }, index) => ({
    type: `${benchmarkLink.label}, ${metric}`,
    value: [value].flat().join(" to "),
    slice: [variantName, shots === undefined ? undefined : `${shots}-shot`, setup, isShared(slices, index) ? `result ${id}` : undefined]
      .filter(Boolean)
      .join("; "),
  }));
}
