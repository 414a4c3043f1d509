import type { EntryData } from "../../schema/collections.ts";
import type { Moves } from "../../schema/moves.ts";
import { modelAnchors, anchoredParts } from "../anchors.ts";
import type { Entry } from "../parse.ts";
import type { Outline } from "../outline.ts";
import { quote } from "../problems.ts";
import { isReservedId } from "../places.ts";
import { suggest } from "../suggest.ts";
import type { CatalogueRule, EntryRule, Report } from "./rule.ts";

/** Old addresses lead to what is there, in one hop, and hide nothing. */
export const soundMoves: CatalogueRule = {
  ids: ["redirect/collision"],
  scope: "catalogue",
  check({ outlines }, report) {
    for (const collection of Object.values(outlines)) {
      const claimed = new Map<string, Outline>();
      for (const outline of collection.values()) checkAddresses(outline, collection, claimed, report);
    }
  },
};

/** Old anchors lead to one of today. */
export const soundAnchors: EntryRule = {
  ids: ["redirect/collision", "redirect/anchor"],
  scope: "entry",
  check: (entry, _context, report) => checkAnchors(entry, report),
};

function checkAddresses(
  outline: Outline,
  collection: ReadonlyMap<string, Outline>,
  claimed: Map<string, Outline>,
  report: Parameters<CatalogueRule["check"]>[1],
): void {
  outline.redirectFrom?.forEach((id, index) => {
    const path = ["redirect-from", index];
    const other = claimed.get(id);
    if (isReservedId(id)) {
      report(outline, {
        rule: "redirect/collision",
        path,
        message: `${quote(id)} is reserved for the site itself, or by Windows, and never was an entry.`,
        hint: "Take it out of the list.",
      });
    }
    if (collection.has(id)) {
      report(outline, {
        rule: "redirect/collision",
        path,
        message:
          id === outline.id ? `${quote(id)} is the entry itself.` : `${quote(id)} is an entry of its own, so its address cannot lead here.`,
        hint: id === outline.id ? "Take it out of the list." : "Delete the old entry, or the redirect.",
      });
    } else if (other && other !== outline) {
      report(outline, {
        rule: "redirect/collision",
        path,
        message: `${quote(id)} already leads to ${other.id}.`,
        hint: "An address leads to one place; take it out of one of the two entries.",
      });
    }
    claimed.set(id, outline);
  });
}

function checkAnchors(entry: Entry, report: Report): void {
  const { renamed }: Moves = entry.data;
  if (!renamed) return;
  const anchors = anchorsOf(entry.data);
  for (const [old, current] of Object.entries(renamed)) {
    const path = ["renamed", old];
    if (anchors.includes(old)) {
      report({
        rule: "redirect/collision",
        path,
        at: "key",
        message: `${quote(old)} is an anchor of the page today, so it cannot lead elsewhere.`,
        hint: "Delete the line.",
      });
    }
    // What was left out of a damaged card may be what it leads to.
    if (anchors.includes(current) || (entry.damaged && /^(?:evaluation|variant)-/.test(current))) continue;
    const next = renamed[current];
    const near = next ?? suggest(current, anchors);
    report({
      rule: "redirect/anchor",
      path,
      message: next ? `${quote(current)} has been renamed itself.` : `The page has no anchor ${quote(current)}.`,
      hint: near ? `Write ${old}: ${near}.` : "Name a field that the entry answers, evaluation-<id>, variant-<id> or a section.",
    });
  }
}

function anchorsOf(data: EntryData[keyof EntryData]): string[] {
  if (!("facts" in data)) return [];
  return "stage" in data ? modelAnchors(anchoredParts(data)) : Object.keys(data.facts);
}
