import { parseCatalogue } from "../texts/catalogue.ts";
import type { TextFile } from "../texts/check-file.ts";
import { TextChecker, type CheckedText, type CheckOptions } from "../texts/check-text.ts";
import { checkedOrThrow, HeldTexts } from "../texts/held-texts.ts";
import { addressesOf } from "../texts/known-addresses.ts";

/** Holds texts against a published catalogue, whose data alone vouch for its addresses. Throws an Error for a format that is not read. */
export function holdTexts(raw: unknown, files: readonly TextFile[], options: Omit<CheckOptions, "site"> = {}): HeldTexts {
  const catalogue = parseCatalogue(raw);
  return new HeldTexts(catalogue, files, { ...options, site: addressesOf(catalogue) });
}

const checkers = new WeakMap<object, TextChecker>();

/** Holds one text against a catalogue that is asked again and again. */
export function checkOne(raw: object, file: TextFile): CheckedText {
  const known = checkers.get(raw) ?? checkerOf(raw);
  checkers.set(raw, known);
  return checkedOrThrow(known, file);
}

function checkerOf(raw: object): TextChecker {
  const catalogue = parseCatalogue(raw);
  return new TextChecker(catalogue, { site: addressesOf(catalogue) });
}
