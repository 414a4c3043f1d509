/** What to write in the place of a value of another type, as far as it shows what was meant. */
export function typeHint(expected: string, received: unknown, example: string | undefined): string {
  if (expected === "string" && ["number", "boolean"].includes(typeof received)) return `Put it in quotes: "${String(received)}".`;
  if (expected === "string" && Array.isArray(received) && received.length > 0 && received.every(isPlain))
    return `Write ${JSON.stringify(received.join(", "))}.`;
  if (expected === "boolean") {
    if (typeof received === "string" && /^(?:yes|y|on|true|1)$/i.test(received)) return "Write true.";
    if (typeof received === "string" && /^(?:no|n|off|false|0)$/i.test(received)) return "Write false.";
    return "Write true, or delete the key.";
  }
  if (expected === "array") return listHint(received, example);
  if (expected === "number" && typeof received === "string" && received.trim() !== "" && Number.isFinite(Number(received)))
    return `Write ${Number(received)}.`;
  return exampleHint(received, example);
}

/** What to write in the place of a list. */
function listHint(received: unknown, example: string | undefined): string {
  const isOfMaps = example?.startsWith("[{") ?? false;
  if (typeof received === "object" && received !== null && isOfMaps) {
    const [id, first] = Object.entries(received)[0] ?? [];
    return typeof first === "object" && first !== null
      ? `Write each as an item of a list: - and id: ${String(id)} in the place of ${String(id)}:, and its keys below id.`
      : "Write it as an item of a list: - before its first key, or [ ] around its { }.";
  }
  if (typeof received !== "string" && typeof received !== "number") return exampleHint(received, example);
  if (/^-[^\s-]/.test(String(received))) return `Write a space behind each dash: - ${String(received).split(/\s+-/)[0]?.slice(1)}.`;
  if (isOfMaps) return exampleHint(received, example);
  const parts = String(received).split(/\s*[,;]\s+/);
  const several = parts.length > 1 ? ` for one, or [${parts.map(item).join(", ")}] for several` : "";
  return `Write [${item(received)}]${several}.`;
}

function item(one: string | number): string {
  return /^[\w.-]+$/.test(String(one)) ? String(one) : JSON.stringify(one);
}

function isPlain(one: unknown): boolean {
  return typeof one === "string" || typeof one === "number";
}

/** The shape, with the words that were received in the first place that takes words. */
function exampleHint(received: unknown, example: string | undefined): string {
  if (!example || /^\[*"…"\]*$/.test(example)) return "See docs/card-guidelines.md for the form.";
  return `Write ${typeof received === "string" && received.length < 60 ? example.replace('"…"', JSON.stringify(received)) : example}.`;
}
