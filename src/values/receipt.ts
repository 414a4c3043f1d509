import { formatCoverage, formatDate } from "../catalog/format.ts";
import { INQUIRY_OUTCOMES, type InquiryOutcome } from "../schema/inquiry.ts";
import { citationList, commaList, link } from "./citations.ts";
import { isAnswered } from "./cell.ts";
import { element, type Child, type Markup } from "./markup.ts";
import { box, spellOut, statusWords, type ReceiptOptions } from "./receipt-parts.ts";
import { inheritedOf } from "./shown.ts";
import type { Named, ShownClaim, ShownFact } from "./shown.ts";

/** Who said what about a fact, where exactly, when someone last looked, what else is said, and why the first is preferred. */
export function receipt(fact: ShownFact, options: ReceiptOptions = {}): Markup {
  const { claims, because } = fact;
  const inherited = inheritedOf(fact);
  return box(
    element(
      "ol",
      {},
      claims.map((claim) => claimItem(claim, options.wordsAbove === true && claims.length === 1, options)),
    ),
    because !== undefined && element("p", {}, element("b", {}, "Why the first is preferred:"), " ", because),
    inherited && inheritedLine(inherited),
    fact.inquiries && askedLines(fact.inquiries),
    options.below,
  );
}

/** What was asked of the maker, when, and how it ended. */
function askedLines(inquiries: NonNullable<ShownFact["inquiries"]>): Child {
  return inquiries.map(({ title, asked, outcome, url }) =>
    element("p", {}, "Asked of the maker on ", formatDate(asked), ": ", link({ label: title, url }), ` (${outcomeWords(outcome)})`),
  );
}

function outcomeWords(outcome: string): string {
  return Object.hasOwn(INQUIRY_OUTCOMES, outcome) ? INQUIRY_OUTCOMES[outcome as InquiryOutcome] : outcome;
}

function claimItem(claim: ShownClaim, isAbove: boolean, options: ReceiptOptions): Markup {
  const { status, reason, method, computed, note, url } = claim;
  const scope = fullScope(claim);
  return element(
    "li",
    {},
    element("span", { class: "said" }, saidWords(claim, isAbove)),
    status !== "not-applicable" && [" ", statusWords(status)],
    scope !== "" && element("span", { class: "meta" }, ` · ${scope}`),
    claim.from !== undefined &&
      element(
        "span",
        { class: "meta" },
        " · from ",
        link({ label: claim.from.catalogue, url: claim.from.url }),
        `, edition ${claim.from.edition}`,
      ),
    claim.value !== undefined && claim.text !== undefined && element("p", {}, claim.text),
    url !== undefined && element("p", {}, link({ label: url.replace(/^https?:\/\//, ""), url })),
    reason !== undefined && element("p", {}, reason),
    claim.unread !== undefined &&
      element("p", {}, "Nobody could open these yet, and one of them may say it: ", commaList(unreadOf(claim)), "."),
    method !== undefined && element("p", {}, methodWords(claim, options)),
    citationList(claim.citations ?? []),
    computed !== undefined && element("p", {}, computed),
    note !== undefined && element("p", {}, note),
  );
}

const PHASES: Readonly<Record<string, string>> = {
  pretraining: "pre-training",
  continued: "continued pre-training",
  "post-training": "post-training",
  all: "all phases",
};

/** Phase and coverage as the claim names them, be they the usual ones. */
function fullScope({ phase, covers }: ShownClaim): string {
  return [phase && (PHASES[phase] ?? phase), covers && covers !== "weights" && formatCoverage(covers)].filter(Boolean).join(", ");
}

function unreadOf({ unread = [], unreadSources }: ShownClaim): readonly Named[] {
  return unreadSources ?? unread.map((id) => ({ label: spellOut(id) }));
}

function saidWords(claim: ShownClaim, isAbove: boolean): Child {
  if (!isAnswered(claim))
    return claim.status === "not-disclosed"
      ? "Searched, and not found"
      : claim.status === "not-applicable"
        ? "Does not apply"
        : "Nobody has looked yet";
  if (claim.value === undefined && isAbove) return "The statement above";
  return claim.items ? commaList(claim.items) : claim.display;
}

function methodWords({ method, by, inputs }: ShownClaim, { label = spellOut }: ReceiptOptions): string {
  return [
    `Method: ${method}`,
    ...(by ? [`Estimated by ${by === "cardfile" ? "this catalogue" : spellOut(by)}.`] : []),
    ...(inputs ? [`Rests on ${inputs.map(label).join(", ")}.`] : []),
  ].join(" ");
}

function inheritedLine({ from, fact }: NonNullable<ReturnType<typeof inheritedOf>>): Markup {
  return element("p", {}, "Of ", link(from), ", which it was made from: ", element("a", { href: fact.url }, fact.claims[0].display));
}
