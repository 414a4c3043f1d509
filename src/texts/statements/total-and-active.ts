import { placeIn, type Run } from "../blocks.ts";
import type { CatalogueModel } from "../catalogue.ts";
import { findAmounts } from "../figures/amounts.ts";
import { readingsOf } from "../readings.ts";
import { meantBy } from "./meant.ts";
import type { Sentence } from "./owner.ts";
import type { Statement } from "./statement.ts";

const SIZE = String.raw`[~≈]?\d+(?:\.\d+)?\s?[BMT](?![\p{L}\p{N}])`;
/** "(671B/37B active", ": 1T total / 32B-active", with what leads to it from a name. */
const PAIR = new RegExp(
  String.raw`^(?<led>(?:\s(?:models?|MoE))?\s?[(:–—,]\s?)(?<pair>${SIZE}(?:[\s-]?total)?(?:\s+param(?:eter)?s)?\s?\/\s?A?${SIZE})`,
  "u",
);
/** Of a mixture of experts no more than this share works on each token; two sizes of a series may be closer. */
const LARGEST_SHARE = 0.5;
/** A size farther than this from that of a model of the series is another model's. */
const NEAR = 1.6;

/** Two sizes with a stroke behind the name of a mixture of experts: all of its parameters, and those that are active. */
export function totalAndActive(run: Run, { text, from, to, mentions }: Sentence): Statement[] {
  return mentions.flatMap((mention) => {
    const { led = "", pair = "" } = PAIR.exec(text.slice(mention.end, to))?.groups ?? {};
    const at = mention.end + led.length;
    const [total, active] = findAmounts(pair.replace(/\/\s?A?(?=[\s~≈\d])/, (stroke) => " ".repeat(stroke.length)));
    if (!total || !active || mention.start < from || active.value > LARGEST_SHARE * total.value) return [];
    const sparse = meantBy([mention]).models.filter((model) => readingsOf(model, "parameters-active").length > 0);
    const near = sparse.filter(
      (model) => isNear(model, "parameters-total", total.value) || isNear(model, "parameters-active", active.value),
    );
    const models = near.length > 0 ? near : sparse;
    if (models.length === 0) return [];
    return [
      { field: "parameters-total", amount: total },
      { field: "parameters-active", amount: active },
    ].map(({ field, amount }) => ({
      models,
      field,
      stated: amount.written,
      place: placeIn(run, at + amount.start),
      name: mention.written,
      ...(mention.unsure ? { loose: true as const } : {}),
      said: { amount },
    }));
  });
}

function isNear(model: CatalogueModel, field: string, value: number): boolean {
  return readingsOf(model, field).some((reading) => Math.max(value / Number(reading.value), Number(reading.value) / value) < NEAR);
}
