import type { Model } from "../../catalog/model.ts";
import type { Status } from "../../schema/vocabularies.ts";
import type { ChartDefinition, Guide, Series } from "./chart.ts";
import { extremes, medianOverYears, middleHalf, surelyAbove } from "./findings.ts";
import { formatPower } from "./ticks.ts";
import { readFact, readFigure, readFirst, readOpenness, readingWords, readParametersPerToken, type Reading } from "./readings.ts";

const BY_STATUS: readonly Series[] = [
  { id: "reported", label: "reported by the makers", shape: "circle" },
  { id: "third-party", label: "said by a third party", shape: "diamond" },
  { id: "estimated", label: "estimated", shape: "triangle" },
  { id: "derived", label: "derived by this site", shape: "square" },
];
const BY_ACCESS: readonly Series[] = [
  { id: "open", label: "weights can be downloaded", shape: "circle" },
  { id: "closed", label: "weights are not published", shape: "square" },
];

const ORDER: readonly Status[] = ["reported", "third-party", "estimated", "derived"];
const statusOfY = (_model: Model, _x: Reading, y: Reading) => y.status;
const weakerStatus = (_model: Model, x: Reading, y: Reading) =>
  ORDER[Math.max(ORDER.indexOf(x.status), ORDER.indexOf(y.status))] ?? y.status;

function accessOf(model: Model): string {
  const value = model.facts.get("access")?.claims[0].value;
  return Array.isArray(value) && value.some((word) => word === "open-weights" || word === "gated-weights") ? "open" : "closed";
}

const released = { label: "Released", scale: "time" as const, read: readFact("released") };
const compute = {
  label: "Training compute, FLOP",
  scale: "log" as const,
  unit: "FLOP",
  read: readFirst(readFact("training-compute"), readFigure("derived-training-flop")),
};

const context = {
  label: "Context length, tokens",
  scale: "binary" as const,
  unit: "token",
  field: "context-length",
  read: readFact("context-length"),
};
const utilization = {
  label: "MFU",
  scale: "linear" as const,
  unit: "1",
  from: 0,
  to: 0.6,
  read: readFirst(readFact("training-mfu"), readFigure("derived-mfu")),
};
const ratio = { label: "Tokens for each parameter", scale: "log" as const, read: readFigure("tokens-per-parameter") };
const openness = { label: "Required facts that makers answer", scale: "linear" as const, unit: "1", from: 0, to: 1, read: readOpenness };

/** C = 6·N·D for a fixed C is D = (C / 6) / N. */
const COMPUTE_LINES: readonly Guide[] = [20, 21, 22, 23, 24, 25, 26].map((power) => ({
  factor: Number(`1e${power}`) / 6,
  power: -1,
  label: `${formatPower(Number(`1e${power}`))} FLOP`,
}));
/** Hoffmann et al. 2022 (Chinchilla), table 3. */
const COMPUTE_OPTIMAL_RATIO = 20;

/** Every chart of the site, in the order of its page. */
export const chartDefinitions: readonly ChartDefinition[] = [
  {
    id: "parameters-and-tokens",
    title: "Parameters against training tokens",
    short: "Tokens and parameters",
    finding: surelyAbove(
      COMPUTE_OPTIMAL_RATIO,
      (above, all) => `At least ${above} of ${all} models saw more than ${COMPUTE_OPTIMAL_RATIO} tokens for each parameter`,
    ),
    about:
      "Each thin line joins the models of one amount of training compute, C = 6·N·D; for the encoder–decoder models, whose tokens pass half of the weights, the true amount is half of that. The heavy line is 20 tokens for each parameter, near which Hoffmann et al. 2022 found a fixed amount of compute best spent. Mixtures of experts stand at the parameters that each token uses. Tokens are those of the model’s own training, from its starting point in the lineage.",
    x: { label: "Parameters used for each token", scale: "log", unit: "parameter", read: readParametersPerToken },
    y: { label: "Training tokens", scale: "log", unit: "token", read: readFact("training-tokens") },
    series: BY_STATUS.slice(0, 3),
    seriesOf: weakerStatus,
    guides: [...COMPUTE_LINES, { factor: COMPUTE_OPTIMAL_RATIO, power: 1, label: "20 tokens a parameter", strong: true }],
  },
  {
    id: "context-length-over-time",
    title: "Context length over time",
    short: "Context",
    finding: medianOverYears(
      context,
      (first, firstYear, last, lastYear) => `The median context length was ${first} tokens in ${firstYear} and ${last} in ${lastYear}`,
    ),
    about: "The longest input and output together that the makers support in the default configuration; extensions stand on the cards.",
    x: released,
    y: context,
    series: BY_STATUS.slice(0, 3),
    seriesOf: statusOfY,
    guides: [],
  },
  {
    id: "training-compute-over-time",
    title: "Training compute over time",
    short: "Compute",
    finding: extremes(
      (_least, most, reported, all) =>
        `Makers state the training compute of ${reported} of ${all} models; the largest figure is that of ${most.name}, ${readingWords(most.y)}`,
    ),
    about:
      "The published figure where there is one, else the estimate of a third party, else 6·N·D or 3·N·D from the card’s own figures. Published figures may count more than one pass over the data does.",
    x: released,
    y: compute,
    series: BY_STATUS,
    seriesOf: statusOfY,
    guides: [],
  },
  {
    id: "utilization",
    title: "MFU where known or inferred",
    short: "MFU",
    finding: middleHalf(utilization, (count, from, to) => `The middle half of ${count} known utilisations lies between ${from} and ${to}`),
    about:
      "Model FLOP utilisation against training compute: as published, else derived from compute, accelerator hours and the device’s dense peak. A published figure describes steady steps; a derived one spreads the work over all hours charged to the model, and where tokens or hours are only bounded it is a bound too.",
    x: compute,
    y: utilization,
    series: BY_STATUS,
    seriesOf: statusOfY,
    guides: [],
  },
  {
    id: "accelerator-hours-over-time",
    title: "GPU and TPU hours",
    short: "Hours",
    finding: extremes((least, most) => `From ${least.name}, ${readingWords(least.y)}, to ${most.name}, ${readingWords(most.y)}`),
    about:
      "Hours summed over devices, as charged to the model. Hours of different devices are not the same amount of work; fine-tunes count their own training only, which is why they stand far below.",
    x: released,
    y: { label: "Accelerator hours", scale: "log", unit: "h", read: readFact("accelerator-hours") },
    series: BY_STATUS.slice(0, 3),
    seriesOf: statusOfY,
    guides: [],
  },
  {
    id: "tokens-per-parameter-over-time",
    title: "Tokens for each parameter over time",
    short: "Tokens a parameter",
    finding: medianOverYears(
      ratio,
      (first, firstYear, last, lastYear) =>
        `The median model saw ${first} tokens for each parameter in ${firstYear}, and ${last} in ${lastYear}`,
    ),
    about:
      "Training tokens over parameters, of the parameters that each token uses. The heavy line is 20, near the compute-optimal ratio of Hoffmann et al. 2022.",
    x: released,
    y: ratio,
    series: BY_STATUS.slice(3),
    seriesOf: statusOfY,
    guides: [{ factor: COMPUTE_OPTIMAL_RATIO, power: 0, label: "20 tokens a parameter", strong: true }],
  },
  {
    id: "openness-over-time",
    title: "Openness over time",
    short: "Openness",
    finding: medianOverYears(
      openness,
      (first, firstYear, last, lastYear) =>
        `Of what a card asks, makers answer ${first} for the median model of ${firstYear}, and ${last} for that of ${lastYear}`,
    ),
    about:
      "The share of a card’s required facts that the makers themselves report, facts without a meaning for the model left out. How it is counted, and what each maker leaves unsaid, is on the page about disclosure.",
    x: released,
    y: openness,
    series: BY_ACCESS,
    seriesOf: accessOf,
    guides: [],
  },
];
