import type { Problem } from "./problems.ts";

/** Applies the safe corrections of problems to their files' texts. Overlapping ones are left for the next run. */
export function applyFixes(problems: readonly Problem[], read: (file: string) => string): { texts: Map<string, string>; count: number } {
  const texts = new Map<string, string>();
  let count = 0;
  const files = new Set(problems.filter((problem) => problem.fix).map((problem) => problem.file));
  for (const file of files) {
    const original = read(file);
    // Offsets count in the text as the catalogue reads it: LF line ends, no byte-order mark.
    let text = original.replace(/^\ufeff/, "").replaceAll("\r\n", "\n");
    const fixes = problems
      .flatMap((problem) => (problem.file === file && problem.fix ? [problem.fix] : []))
      .sort((a, b) => b.start - a.start);
    let before = Infinity;
    for (const fix of fixes) {
      if (fix.end > before) continue;
      text = text.slice(0, fix.start) + fix.replacement + text.slice(fix.end);
      before = fix.start;
      count += 1;
    }
    texts.set(file, original.includes("\r\n") ? text.replaceAll("\n", "\r\n") : text);
  }
  return { texts, count };
}
