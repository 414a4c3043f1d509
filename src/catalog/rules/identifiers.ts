import type { Source } from "../../schema/source.ts";
import { quote, type Finding } from "../problems.ts";
import { isOf } from "../lookups.ts";
import type { EntryRule } from "./rule.ts";

/** Numbers of documents are what they claim: a DOI is one, and check digits are right. */
export const soundIdentifiers: EntryRule = {
  ids: ["source/identifier"],
  scope: "entry",
  check(entry, _context, report) {
    if (!isOf(entry, "sources")) return;
    for (const finding of [doi(entry.data), isbn(entry.data), issn(entry.data), pages(entry.data), ...arxiv(entry.data)])
      if (finding) report(finding);
  },
};

function doi({ DOI }: Source): Finding | undefined {
  if (DOI === undefined || /^10\.\d{4,9}\/\S*[^\s.,;:]$/.test(DOI)) return undefined;
  const inside = /10\.\d{4,9}\/\S*[^\s.,;:]/.exec(DOI)?.[0];
  return {
    rule: "source/identifier",
    path: ["DOI"],
    message: `${quote(DOI)} is not a DOI.`,
    hint: inside ? `Write ${inside}.` : "Write it as 10.48550/arXiv.2302.13971, without an address before it.",
    ...(inside ? { replacement: inside } : {}),
  };
}

const ARXIV = /^https?:\/\/(?:www\.)?arxiv\.org\/(?:abs|pdf|html)\/(\d\d)(\d\d)\.(\d{4,5})/;

/** Numbers of arXiv begin with a year and a month, and its DOI holds the number. */
function* arxiv({ URL: address = "", DOI = "" }: Source): Generator<Finding> {
  const [, year, month, number] = ARXIV.exec(address) ?? [];
  if (!year || !month || !number) return;
  if (Number(month) < 1 || Number(month) > 12)
    yield {
      rule: "source/identifier",
      path: ["URL"],
      message: `${quote(`${year}${month}.${number}`)} is no number of arXiv: these begin with a year and a month in two digits each.`,
      hint: "Copy the address from the paper's page.",
    };
  const own = /^10\.48550\/arxiv\.(.*)$/i.exec(DOI)?.[1]?.replace(/v\d+$/, "");
  if (own !== undefined && own !== `${year}${month}.${number}`)
    yield {
      rule: "source/identifier",
      path: ["DOI"],
      message: `${quote(DOI)} is the DOI of another paper than ${quote(address)}.`,
      hint: `Write 10.48550/arXiv.${year}${month}.${number}, or the address of that paper.`,
    };
}

function isbn({ ISBN }: Source): Finding | undefined {
  if (ISBN === undefined) return undefined;
  const digits = ISBN.replace(/^ISBN(?:-1[03])?:?\s*/i, "")
    .replaceAll(/[-\s\u2010-\u2015]/g, "")
    .toUpperCase();
  const right =
    (/^\d{13}$/.test(digits) && weighted(digits, (index) => (index % 2 === 0 ? 1 : 3)) % 10 === 0) ||
    (/^\d{9}[\dX]$/.test(digits) && weighted(digits, (index) => 10 - index) % 11 === 0);
  return right
    ? undefined
    : {
        rule: "source/identifier",
        path: ["ISBN"],
        message: `${quote(ISBN)} is not an ISBN: it has no 10 or 13 digits, or its check digit is wrong.`,
        hint: "Copy it from the document, or delete the key.",
      };
}

function issn({ ISSN }: Source): Finding | undefined {
  if (ISSN === undefined) return undefined;
  const digits = ISSN.replaceAll("-", "").toUpperCase();
  const right = /^\d{4}-\d{3}[\dXx]$/.test(ISSN) && weighted(digits, (index) => 8 - index) % 11 === 0;
  return right
    ? undefined
    : {
        rule: "source/identifier",
        path: ["ISSN"],
        message: `${quote(ISSN)} is not an ISSN: eight digits with a hyphen, the last of them a check digit.`,
        hint: "Copy it from the document, or delete the key.",
      };
}

/** "101-118", low to high; "101-8" and "e12-e19" are written so, too. */
function pages({ page = "" }: Source): Finding | undefined {
  const [, first = "", last = ""] = /^(\d+)\s?[-–—]{1,2}\s?(\d+)$/.exec(page) ?? [];
  return last.length < first.length || Number(first) <= Number(last)
    ? undefined
    : {
        rule: "source/identifier",
        path: ["page"],
        message: `${quote(page)} does not run from the first page to the last.`,
        hint: `Write "${last}-${first}" if that is meant.`,
      };
}

function weighted(digits: string, weight: (index: number) => number): number {
  return [...digits].reduce((sum, digit, index) => sum + (digit === "X" ? 10 : Number(digit)) * weight(index), 0);
}
