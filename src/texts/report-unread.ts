import { quote } from "../catalog/problems.ts";
import type { TextTree } from "./blocks.ts";
import type { Reporter } from "./reporter.ts";

/** Parts that could not be read; an error where nothing was. */
export function reportUnread(tree: TextTree, report: Reporter): void {
  const isBlank = tree.blocks.length === 0 && tree.links.length === 0 && tree.ids.length === 0;
  for (const { what, why, place } of tree.unread)
    report.add(place, {
      rule: "text/unread",
      severity: isBlank ? "error" : "warning",
      field: "text",
      stated: what,
      message: `${quote(what)} was not read: ${why}.`,
      hint: "Nothing in it was checked. Name the file itself, or mend the path.",
    });
  const [file] = tree.sources.keys();
  if (isBlank && file !== undefined && tree.unread.length === 0)
    report.add(
      { file, offset: 0 },
      {
        rule: "text/unread",
        severity: "error",
        field: "text",
        stated: file,
        message: "Nothing of this file could be read as text.",
        hint: "Check that it is the right file, and not empty.",
      },
    );
}
