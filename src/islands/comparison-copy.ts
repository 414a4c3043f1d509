import { comparisonCsv, comparisonText } from "../tables/comparison-text.ts";
import { formatLatex, formatMarkdown } from "../tables/table-text.ts";
import type { ComparisonView } from "./comparison-view.ts";
import { say } from "./model-form.ts";
import { saveFile } from "./save-file.ts";

/** The comparison in words of a format; its address for any other. */
function wordsOf(format: string, { models, fields, evaluations }: ComparisonView): string {
  const absolute = (url: string) => new URL(url, location.href).href;
  if (format === "csv") return comparisonCsv(models, fields, evaluations, absolute);
  if (format === "latex") return formatLatex(comparisonText(models, fields, evaluations, absolute));
  if (format === "markdown") return formatMarkdown(comparisonText(models, fields, evaluations, absolute));
  return location.href;
}

/** Copies the comparison; where the clipboard is closed, shows it to be copied by hand. */
export async function copyComparison(root: HTMLElement, format: string, label: string, view: ComparisonView): Promise<void> {
  const words = wordsOf(format, view);
  const byHand = root.querySelector<HTMLElement>("[data-by-hand]");
  try {
    await navigator.clipboard.writeText(words);
    if (byHand) byHand.hidden = true;
    say(root, `${label} was copied.`);
  } catch {
    const area = byHand?.querySelector("textarea");
    if (!byHand || !area) return;
    byHand.hidden = false;
    area.value = words;
    area.select();
  }
}

export function saveComparison(view: ComparisonView): void {
  saveFile("comparison.csv", "text/csv;charset=utf-8", wordsOf("csv", view));
}
