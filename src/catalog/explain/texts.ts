import {
  composed,
  holdsLigature,
  LONGEST_WORD,
  lookalikeIn,
  markupIn,
  misreadIn,
  overlongWordIn,
  unseenIn,
} from "../../schema/characters.ts";
import type { TextFault } from "../../schema/text.ts";
import { quote, type Finding } from "../problems.ts";
import type { Path } from "./path.ts";

/** A text that not everyone sees as it is, or that says nothing. `instead`: what to write in place of nothing, where the key has to be there. */
export function textFinding(fault: TextFault, received: string, path: Path, instead: string | undefined): Finding {
  const key = [...path].reverse().find((step) => typeof step === "string") ?? "text";
  switch (fault) {
    case "blank":
      return {
        rule: "text/blank",
        path,
        message: `${quote(received)} is blank: it holds no letter and no digit.`,
        hint: instead ?? "Write the text, or delete the key.",
      };
    case "unseen":
      return unseenFinding(received, path);
    case "misread":
      return {
        rule: "text/unseen",
        path,
        message: `The text holds ${quote(misreadIn(received))}, which is one character of UTF-8 read as several.`,
        hint: "Write the character that the source has, such as ’ or é.",
      };
    case "form":
      return {
        rule: "text/normal-form",
        path,
        message: `${quote(received)} ${holdsLigature(received) ? "holds letters of print that are one character" : "is not in Unicode's composed form (NFC)"}, so it does not match the same words as people type them.`,
        hint: `Write ${JSON.stringify(composed(received))}.`,
        replacement: JSON.stringify(composed(received)),
      };
    case "marks":
      return {
        rule: "text/unseen",
        path,
        message: `${quote(received)} has combining marks that stand on no letter, or more on one than any script writes.`,
        hint: "Write the letters without them.",
      };
    case "script":
      return {
        rule: ["name", "aliases"].includes(String(key)) ? "alias/mixed-script" : "text/mixed-script",
        path,
        message: `${quote(lookalikeIn(received))} mixes letters of several scripts that look alike.`,
        hint: "Write it in one script.",
      };
    case "word":
      return {
        rule: "text/length",
        path,
        message: `The text holds a word of more than ${LONGEST_WORD} characters, beginning ${quote(received.slice(overlongWordIn(received), (overlongWordIn(received) ?? 0) + 20))}.`,
        hint: "Write it with spaces, or shorten it: no page can break it.",
      };
    case "placeholder":
      return {
        rule: "text/placeholder",
        path,
        message: `${quote(received)} fills a blank and says nothing.`,
        hint: instead ?? "Write what is known, or delete the key.",
      };
    case "line": {
      const line = received.replace(/\s+/g, " ").trim();
      return {
        rule: "text/line",
        path,
        message: `${quote(received)} has a line break, a tab, or a space at its end.`,
        hint: `Write it in one line: ${JSON.stringify(line)}.`,
        replacement: JSON.stringify(line),
      };
    }
    case "markup":
      return {
        rule: "text/markup",
        path,
        message: `The text holds ${quote(markupIn(received))}, which is printed as it stands.`,
        hint: "Write plain words and characters; links and components have their place in the body.",
      };
    case "address":
      return {
        rule: "text/markup",
        path,
        message: `${quote(received)} is an address; ${quote(key)} holds words.`,
        hint: "Write the words that people use for it; addresses have keys of their own.",
      };
    case "quotes":
      return {
        rule: "text/markup",
        path,
        message: `${quote(received)} stands in typographic quotation marks, which would be a part of it.`,
        hint: `Write ${JSON.stringify(received.slice(1, -1))}.`,
        replacement: JSON.stringify(received.slice(1, -1)),
      };
    case "nowhere":
      return {
        rule: "provenance/locator",
        path,
        message: `${quote(received)} leads to no place in the source.`,
        hint: 'Write the section, table, page, or file and key, such as "section 2.1", "Table 3, row 7B", "p. 4" or "config.json, key hidden_size".',
      };
  }
}

function unseenFinding(received: string, path: Path): Finding {
  const character = unseenIn(received)?.character ?? "";
  return {
    rule: "text/unseen",
    path,
    message: `The text holds ${quote(character)}, ${describe(character)}.`,
    hint: "Delete it.",
  };
}

/** What an unseen character is, in words. */
export function describe(character: string): string {
  if (/\p{Cs}/u.test(character)) return "half of a pair of code units, which no file can store";
  if (/\p{Co}/u.test(character)) return "a private-use character, which means something else in each font";
  if (/\p{Cn}|\ufffd|\ufffc/u.test(character)) return "which stands for no character; something was lost in copying";
  return "a character that shows nothing or changes what is shown";
}
