import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import type { Measurement } from "./measure.ts";

/** Long enough that a hundredth of a second does not matter. */
const ROUNDS = 10;

/**
 * What no change of this project makes faster or slower: a library reads the front matter of the cards, ten times, and
 * writes it as JSON. Other times are held against it, so that they mean the same on any machine.
 */
export function yardstick(content: string): Measurement {
  const texts = readdirSync(join(content, "models")).map(
    (name) => readFileSync(join(content, "models", name), "utf8").split(/^---$/m)[1] ?? "",
  );
  const [before, started] = [process.cpuUsage(), process.hrtime.bigint()];
  let length = 0;
  for (let round = 0; round < ROUNDS; round += 1) for (const text of texts) length += JSON.stringify(load(text)).length;
  const { user, system } = process.cpuUsage(before);
  if (length === 0) throw new Error("There is nothing to read.");
  return {
    command: "yardstick: a library reads the cards ten times",
    processorSeconds: (user + system) / 1e6,
    clockSeconds: Number(process.hrtime.bigint() - started) / 1e9,
  };
}
