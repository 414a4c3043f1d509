const SCALES: Record<string, number> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  b: 1e9,
  g: 1e9,
  billion: 1e9,
  t: 1e12,
  trillion: 1e12,
};

/** An amount as people type it ("1.5B", "9 trillion", "128k", "4e9", "131,072"); undefined when it is none. */
export function parseAmount(text: string): number | undefined {
  const match = /^(\d[\d,_ ]*(?:\.\d+)?|\.\d+)(?:e([+-]?\d{1,3}))?\s*([a-z]*)$/i.exec(text.trim());
  if (!match) return undefined;
  const [, digits = "", exponent, word = ""] = match;
  const scale = word === "" ? 1 : SCALES[word.toLowerCase()];
  if (scale === undefined) return undefined;
  const value = Number(`${digits.replace(/[,_ ]/g, "")}e${exponent ?? "0"}`) * scale;
  return Number.isFinite(value) ? Number(value.toPrecision(15)) : undefined;
}

/** The shortest way to type an amount that `parseAmount` reads back as the very same number: "1.5B". */
export function formatAmount(value: number): string {
  for (const [letter, scale] of [
    ["T", 1e12],
    ["B", 1e9],
    ["M", 1e6],
    ["k", 1e3],
  ] as const) {
    const text = `${Number((value / scale).toPrecision(15))}${letter}`;
    if (value >= scale && text.length < 7 && parseAmount(text) === value) return text;
  }
  return plainNumber(value);
}

/** A number for an address: "1e9", "131072". */
export function plainNumber(value: number): string {
  const scientific = value.toExponential().replace("e+", "e");
  const plain = String(value);
  return scientific.length < plain.length ? scientific : plain;
}

const GAP = "..";

export interface Range {
  low?: number;
  high?: number;
}

/** "1e9..4e9", "..4e9", "1e9..": the ends of a range in an address. */
export function formatRange({ low, high }: Range): string {
  if (low === undefined && high === undefined) return "";
  return [low, high].map((end) => (end === undefined ? "" : plainNumber(end))).join(GAP);
}

/** Undefined when it is not a range, or when nothing lies in it. */
export function parseRange(text: string): Range | undefined {
  const ends = text.split(GAP);
  const [first = "", second = ""] = ends;
  if (ends.length !== 2 || (first === "" && second === "")) return undefined;
  const [low, high] = [first, second].map((end) => (end === "" ? undefined : parseAmount(end)));
  if ((first !== "" && low === undefined) || (second !== "" && high === undefined)) return undefined;
  if (low !== undefined && high !== undefined && low > high) return undefined;
  return { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}
