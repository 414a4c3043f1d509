import type { Interval } from "../interval.ts";
import type { DerivedInput } from "./figure.ts";

type Numbers<T extends readonly DerivedInput[]> = { [K in keyof T]: number };

/** Applies an increasing formula to the known ends of its inputs. */
export function spread<const T extends readonly DerivedInput[]>(inputs: T, formula: (values: Numbers<T>) => number): Interval {
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
