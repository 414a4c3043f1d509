import { documentAddress, lastingAddress } from "../catalog/pinned.ts";
import { isFilePage, showsFragments, type Beside } from "../catalog/receipt-links.ts";
import { partsOf } from "../catalog/quotation.ts";
import { foldText, placesOf } from "../catalog/words/fold.ts";
import type { Citation } from "../schema/claims.ts";
import type { Source } from "../schema/source.ts";
import type { FoldedDocument } from "./folded-document.ts";
import { wordsBeside } from "./words-beside.ts";

/** What a link needs beside the quoted words to lead to them. */
export interface LinkPlace extends Beside {
  /** In a file at a commit whose page no browser finds words in. */
  line?: number;
}

/** What leads to the `nth` place of the quoted words in a document that was read at `readAt`. */
export function placeOf(
  document: FoldedDocument,
  { quote, page, line }: Citation,
  nth: number,
  source: Source,
  readAt: string,
): LinkPlace | undefined {
  const address = lastingAddress(source) ?? source.URL;
  const [text] = document.pages;
  if (quote === undefined || page !== undefined || line !== undefined || !address || text === undefined) return undefined;
  const folded = foldText(quote);
  // Addresses behind links stand in the file alone: no browser finds them on its page.
  const isShown = partsOf(quote).some((part) => document.folded.some((words) => placesOf(foldText(part), words).length > 0));
  if (showsFragments(address) && isShown) return wordsBeside(text, quote, nth);
  // Lines are those of the very file that the address names.
  const version = documentAddress(address).version;
  if (!isFilePage(address) || version === undefined || documentAddress(readAt).version !== version) return undefined;
  const lines = (document.lines ?? []).flatMap((words, index) => placesOf(folded, foldText(words)).map(() => index + 1));
  const found = lines[nth];
  return found === undefined ? undefined : { line: found };
}
