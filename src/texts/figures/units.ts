/** Units in which texts give a field, and how much of the catalogue's each is: joules, hours, kilograms. */
const UNITS: Record<string, readonly (readonly [RegExp, number])[]> = {
  "training-energy": [
    [/^kwh$/, 3.6e6],
    [/^mwh$/, 3.6e9],
    [/^gwh$/, 3.6e12],
  ],
  "training-duration": [
    [/^(?:h|hrs?|hours?)$/, 1],
    [/^(?:d|days?|jours?|tage?|d[ií]as?|天|日)$/, 24],
    [/^(?:w|wks?|weeks?)$/, 168],
  ],
  "training-emissions": [
    [/^kg(?: of)? ?co2(?: ?eq?)?$/, 1],
    [/^(?:t|tons?|tonnes?|metric tons?)(?:(?: of)? ?co2(?: ?eq?)?)?$/, 1000],
    [/^tco2(?: ?eq?)?$/, 1000],
  ],
};

/** What a number in a unit is to be multiplied with; undefined: the unit is none of the field's. */
export function unitOf(field: string, unit: string): number | undefined {
  const plain = unit
    .toLowerCase()
    .replaceAll("₂", "2")
    .replaceAll(/[()*†‡\s]+/g, " ")
    .trim();
  return UNITS[field]?.find(([pattern]) => pattern.test(plain))?.[1];
}
