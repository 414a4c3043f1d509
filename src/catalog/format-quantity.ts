/** Numbers with their units, with all the digits that they are written with. */

/** One formatter for all: making one is slow. */
export const grouped = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 6 });

export const SCALES = [
  { power: 1e12, word: "trillion", letter: "T" },
  { power: 1e9, word: "billion", letter: "B" },
  { power: 1e6, word: "million", letter: "M" },
] as const;

const PLURALS: Record<string, string> = {
  parameter: "parameters",
  token: "tokens",
  sample: "samples",
  layer: "layers",
  head: "heads",
  expert: "experts",
  device: "devices",
};

/** `9e12, "token"` → "9 trillion tokens". Keeps the digits that the value is written with. */
export function formatQuantity(value: number, unit: string | undefined): string {
  switch (unit) {
    case "parameter":
    case "token":
    case "sample":
      return `${formatCount(value)} ${value === 1 ? unit : PLURALS[unit]}`;
    case "layer":
    case "head":
    case "expert":
    case "device":
      return `${grouped.format(value)} ${value === 1 ? unit : PLURALS[unit]}`;
    case "FLOP":
      return `${formatScientific(value)} FLOP`;
    case "FLOP/s":
      return scaled(value, [[1e12, "TFLOP/s"]], "FLOP/s");
    case "op/s":
      return scaled(value, [[1e12, "TOP/s"]], "op/s");
    case "byte":
      return scaled(
        value,
        [
          [1e12, "TB"],
          [1e9, "GB"],
          [1e6, "MB"],
        ],
        "bytes",
      );
    case "byte/s":
      return scaled(
        value,
        [
          [1e12, "TB/s"],
          [1e9, "GB/s"],
        ],
        "byte/s",
      );
    case "kg":
      return scaled(value, [[1e3, "t CO₂e"]], "kg CO₂e");
    case "J":
      return `${formatEnergy(value)} (${formatCompactNumber(value / 3.6e6)} kWh)`;
    case "h":
      return `${grouped.format(value)} ${value === 1 ? "hour" : "hours"}`;
    case "W":
      return `${grouped.format(value)} W`;
    case "1":
      return `${grouped.format(Number((value * 100).toPrecision(12)))}%`;
    case undefined:
    case "dimension":
    case "ratio":
      return grouped.format(value);
    default:
      return `${grouped.format(value)} ${unit}`;
  }
}

/** Joules: "3.6 TJ". */
export function formatEnergy(value: number): string {
  return scaled(
    value,
    [
      [1e12, "TJ"],
      [1e9, "GJ"],
      [1e6, "MJ"],
    ],
    "J",
  );
}

/** `3.21e9` → "3.21 billion"; a count with too many digits to say in words is written out. */
export function formatCount(value: number): string {
  const scale = SCALES.find((one) => value >= one.power);
  if (!scale) return grouped.format(value);
  const share = Number((value / scale.power).toPrecision(12));
  return String(share).length > 7 ? grouped.format(value) : `${grouped.format(share)} ${scale.word}`;
}

/** `3.8e25` → "3.8 × 10²⁵". */
export function formatScientific(value: number): string {
  const [mantissa = "", exponent = "0"] = value.toExponential().split("e");
  const digits = mantissa.length > 7 ? Number(mantissa).toPrecision(3) : mantissa;
  return `${digits} × 10${superscript(Number(exponent))}`;
}

function superscript(value: number): string {
  return String(value).replace(/[-\d]/g, (character) => "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"["-0123456789".indexOf(character)] ?? character);
}

function scaled(value: number, scales: readonly (readonly [number, string])[], plain: string): string {
  const scale = scales.find(([power]) => value >= power);
  return scale ? `${formatCompactNumber(value / scale[0])} ${scale[1]}` : `${grouped.format(value)} ${plain}`;
}

/** At most four significant digits below ten thousand, grouped whole numbers above. */
export function formatCompactNumber(value: number): string {
  return grouped.format(value >= 10_000 ? Math.round(value) : Number(value.toPrecision(4)));
}

/** To so many significant digits. */
export function rounded(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}
