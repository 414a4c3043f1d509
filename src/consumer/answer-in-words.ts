import type { Answer } from "./answer.ts";

/** An answer as people read it: value and status first, then each side with where it was read. */
export function answerInWords({
  name,
  label,
  display,
  status,
  disputed,
  because,
  claims,
  formula,
  inputs = [],
  assumptions = [],
  permalink,
  edition,
}: Answer): string {
  const lines = [`${name}: ${label}`, `  ${display}  (${status}${disputed ? ", disputed" : ""})`];
  for (const [index, claim] of claims.entries()) {
    if (claims.length > 1)
      lines.push(`  ${index === 0 ? "preferred" : "also"}: ${claim.display}  (${[claim.status, claim.scope].filter(Boolean).join(", ")})`);
    for (const more of [claim.text, claim.note, claim.method && `Method: ${claim.method}`, claim.reason])
      if (more) lines.push(`    ${more}`);
    for (const { title, locator, checked, address, quote, state } of claim.receipts) {
      lines.push(`    ${title}, ${locator}; read ${checked}${state === "confirmed" ? ", words found by machine" : ""}`);
      if (quote) lines.push(`      “${quote}”`);
      if (address) lines.push(`      ${address}`);
    }
  }
  if (because) lines.push(`  Why the first is preferred: ${because}`);
  if (formula) lines.push(`  ${formula}`);
  for (const input of inputs) lines.push(`  From: ${input.display}${input.permalink === undefined ? "" : `  ${input.permalink}`}`);
  for (const assumption of assumptions) lines.push(`  Assumed: ${assumption}`);
  return `${[...lines, `  ${permalink}`, `  edition ${edition}`].join("\n")}\n`;
}
