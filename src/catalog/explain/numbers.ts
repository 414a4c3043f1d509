const SCALES: Record<string, number> = { k: 3, thousand: 3, m: 6, mn: 6, million: 6, b: 9, bn: 9, billion: 9, t: 12, tn: 12, trillion: 12 };
/** What one of a unit in words is in the field's own unit. */
const UNITS: Record<string, Record<string, number>> = {
  h: { h: 1, hour: 1, hours: 1, "gpu hours": 1, "gpu-hours": 1, "tpu hours": 1, days: 24, day: 24, d: 24, weeks: 168, week: 168 },
  J: { j: 1, joule: 1, joules: 1, kj: 1e3, mj: 1e6, gj: 1e9, tj: 1e12, wh: 3600, kwh: 3.6e6, mwh: 3.6e9, gwh: 3.6e12 },
  kg: { kg: 1, t: 1e3, tonne: 1e3, tonnes: 1e3, tons: 1e3, kgco2e: 1, "kg co2e": 1, tco2e: 1e3, tco2eq: 1e3, "t co2e": 1e3, kgco2eq: 1 },
  FLOP: {
    flop: 1,
    flops: 1,
    gflop: 1e9,
    tflop: 1e12,
    pflop: 1e15,
    eflop: 1e18,
    zflop: 1e21,
    gflops: 1e9,
    tflops: 1e12,
    pflops: 1e15,
    eflops: 1e18,
    zflops: 1e21,
  },
  "FLOP/s": { "flop/s": 1, gflops: 1e9, tflops: 1e12, pflops: 1e15, "tflop/s": 1e12, "pflop/s": 1e15 },
  "op/s": { tops: 1e12, pops: 1e15 },
  byte: { b: 1, kb: 1e3, mb: 1e6, gb: 1e9, tb: 1e12, kib: 1024, mib: 1024 ** 2, gib: 1024 ** 3, tib: 1024 ** 4 },
  "byte/s": { "gb/s": 1e9, "tb/s": 1e12, gbps: 1e9, tbps: 1e12 },
  W: { w: 1, watts: 1, kw: 1e3 },
};

/** The plain number that a text such as "9T", "15_600_000", "38%" or "131 MWh" stands for, in a unit. */
export function numberIn(written: string, unit: string | undefined): string | undefined {
  const text = written
    .normalize("NFKC")
    .trim()
    .replace(/^(?:~|≈|<|>|≤|≥|about|approx\.?|approximately|circa|ca\.?|up to|over|around)\s*/i, "")
    .replace(/\s*(?:×|x|\*)\s*10\s*(?:\^|\*\*)\s*/i, "e");
  const match = /^(\d[\d_, '’\u00a0\u202f]*(?:\.\d+)?(?:e\+?\d+)?)\s*([a-z%][a-z0-9%/ -]*)?$/i.exec(text);
  if (!match?.[1]) return undefined;
  if (/,/.test(match[1]) && !/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(match[1].trim())) return undefined;
  const digits = match[1].replaceAll(/[_, '’\u00a0\u202f]/g, "");
  const number = Number(digits);
  if (!Number.isFinite(number)) return undefined;
  const words = (match[2] ?? "").trim().toLowerCase().replace(/\s+/g, " ");
  if (words === "%") return unit === "1" ? plainly(number / 100) : undefined;
  const scaled = UNITS[unit ?? ""]?.[words];
  if (scaled !== undefined) return plainly(number * scaled);
  const [scale = "", ...rest] = words.split(" ");
  if (rest.length > 0 && !NOUNS.test(rest.join(" "))) return undefined;
  if (words === "" || NOUNS.test(words)) return String(number);
  const power = SCALES[scale];
  return power === undefined ? undefined : `${number}e${power}`;
}

const NOUNS =
  /^(?:(?:total|training|active|gpu|tpu)[ -])?(?:tokens?|parameters?|params|hours?|layers?|heads?|devices?|gpus|samples?|experts?)$/;

function plainly(number: number): string {
  const short = Number(number.toPrecision(12));
  return short >= 1e6 ? short.toExponential().replace("e+", "e") : String(short);
}
