import { parseAmount, type Range } from "../tables/amounts.ts";
import { quotable } from "../tables/query.ts";

export function endsOf(fieldset: HTMLElement): HTMLInputElement[] {
  return [...fieldset.querySelectorAll<HTMLInputElement>("input[data-end]")];
}

/** The range that is typed; an end that is no amount, or above which nothing can lie, is left out, marked, and said. */
export function readRange(fieldset: HTMLElement): Range {
  const range: Range = {};
  const wrong: string[] = [];
  for (const end of endsOf(fieldset)) {
    const typed = end.value.trim();
    const value = parseAmount(typed);
    const problem =
      typed === ""
        ? undefined
        : value === undefined
          ? `“${quotable(typed)}” is no amount. Write 1.5B, 9 trillion or 128k.`
          : end.dataset["end"] === "high" && range.low !== undefined && value < range.low
            ? `Nothing lies between: “to” is smaller than “from”.`
            : undefined;
    end.ariaInvalid = problem === undefined ? null : "true";
    if (problem !== undefined) wrong.push(problem);
    else if (value !== undefined && end.dataset["end"] === "low") range.low = value;
    else if (value !== undefined) range.high = value;
  }
  const line = fieldset.querySelector("[data-wrong]");
  if (line && line.textContent !== wrong.join(" ")) line.textContent = wrong.join(" ");
  return range;
}
