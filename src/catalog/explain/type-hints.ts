/** What to write in the place of a value of another type, as far as it shows what was meant. */
export function typeHint(expected: string, received: unknown, example: string | undefined): string {
  if (expected === "string" && ["number", "boolean"].includes(typeof received)) return `Put it in quotes: "${String(received)}".`;
  if (expected === "boolean") {
    if (typeof received === "string" && /^(?:yes|y|on|true|1)$/i.test(received)) return "Write true.";
    return "Write true, or delete the key.";
  }
  if (expected === "array" && (typeof received === "string" || typeof received === "number")) {
    if (/^-[^\s-]/.test(String(received))) return `Write a space behind each dash: - ${String(received).split(/\s+-/)[0]?.slice(1)}.`;
    const one = /^[\w.-]+$/.test(String(received)) ? String(received) : JSON.stringify(received);
    return example?.startsWith("[{") ? `Write ${filled(example, received)}.` : `Write [${one}].`;
  }
  if (expected === "number" && typeof received === "string" && received.trim() !== "" && Number.isFinite(Number(received)))
    return `Write ${Number(received)}.`;
  return example ? `Write ${filled(example, received)}.` : "See docs/card-guidelines.md for the form.";
}

/** The shape with the words that were received in the first place that takes words. */
function filled(example: string, received: unknown): string {
  return typeof received === "string" && received.length < 60 ? example.replace('"…"', JSON.stringify(received)) : example;
}
