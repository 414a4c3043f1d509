import { childOf } from "../spell-out.ts";
import { valueAt, type Path } from "./path.ts";

/** Inside of braces a comma ends a value: `4,000,000` and unquoted text fall apart into keys. */
export function commaHint(key: string, path: Path, root: unknown, siblings: readonly string[]): string | undefined {
  const owner = valueAt(root, path.slice(0, -1));
  const joined = /^([a-z][a-z-]*):(.+)$/.exec(key);
  if (joined?.[1] && childOf(owner, key) === null && siblings.includes(joined[1]))
    return `Write ${joined[1]}: ${joined[2] ?? ""}, with a space behind the colon.`;
  if (childOf(owner, key) !== null || typeof owner !== "object" || owner === null) return undefined;
  const entries = Object.entries(owner);
  const whole = entries.find(([, one]) => typeof one === "number" && one < 1000);
  // YAML reads the key 072 as the number 72.
  const groups = entries.filter(([name, one]) => one === null && /^\d{1,3}$/.test(name)).map(([name]) => name.padStart(3, "0"));
  if (path[0] === "evaluations" && /^\d{1,2}$/.test(key) && whole)
    return `A comma ends a value here. Write ${whole[0]}: ${String(whole[1])}.${key}, with a point.`;
  if (/^\d{1,3}$/.test(key) && whole)
    return `A comma ends a value here. Write ${whole[0]}: ${String(whole[1])}${groups.join("")}, without separators.`;
  if (/^[a-z]+(?:-[a-z]+)+$/.test(key)) return undefined;
  const texts = entries
    .slice(
      0,
      entries.findIndex(([name]) => name === key),
    )
    .filter(([name, one]) => typeof one === "string" && name !== "status");
  const [citation] = [childOf(owner, "citations")].flat();
  const [before, text] = texts.at(-1) ?? ["locator", childOf(citation, "locator")];
  if (typeof text !== "string") return undefined;
  return `A comma ends a value here. Put the text in quotes: ${before}: ${JSON.stringify(`${text}, ${key}`)}.`;
}
