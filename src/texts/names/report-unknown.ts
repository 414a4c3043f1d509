import { fold } from "../../catalog/fold.ts";
import { quote } from "../../catalog/problems.ts";
import { placeIn, type Place, type TextTree } from "../blocks.ts";
import type { Reporter } from "../reporter.ts";
import type { Statements } from "../statements/find-statements.ts";
import { PACKED } from "./patterns.ts";
import type { Spellings } from "./spellings.ts";

/** One finding for each name, at its first place. */
export function reportUnknown(tree: TextTree, { mentions }: Statements, spellings: Spellings, report: Reporter): void {
  const places = new Map<string, { written: string; places: Place[] }>();
  const add = (written: string, place: Place) => {
    const key = fold(unpacked(written));
    const known = places.get(key) ?? { written, places: [] };
    known.places.push(place);
    places.set(key, known);
  };
  for (const { id, place } of tree.ids) if (!spellings.named(id)?.model) add(id, place);
  for (const { run, mention } of mentions) if (mention.unknown) add(mention.written, placeIn(run, mention.start));
  for (const { written, places: all } of places.values()) {
    const shown = all.filter((place) => !report.isIgnored(place));
    const [first, ...others] = shown;
    if (!first || report.isOwn(written)) continue;
    const near = spellings.near(written);
    const lines = [...new Set(others.map((place) => report.where(place).line))].filter((line) => line !== report.where(first).line);
    const again =
      lines.length > 0
        ? ` It also stands in line${lines.length > 1 ? "s" : ""} ${lines.slice(0, 10).join(", ")}${lines.length > 10 ? " and others" : ""}.`
        : "";
    report.add(first, {
      rule: "model/unknown",
      severity: "error",
      field: "name",
      stated: written,
      message: `${quote(written)} is not a model of the catalogue.${again}`,
      hint: `${near.length > 0 ? `Did you mean ${near.join(", or ")}?` : "Add a card for it, or write the name that its maker uses."} A model of your own: name it in a comment, “cardfile: own ${written}”.`,
    });
  }
}

/** "openbmb/MiniCPM5-1B-GGUF" is MiniCPM5-1B, packed otherwise. */
function unpacked(name: string): string {
  const [stem = ""] = name.slice(name.lastIndexOf("/") + 1).split(PACKED);
  return stem;
}
