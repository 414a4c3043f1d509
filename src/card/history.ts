import type { Link } from "../catalog/model.ts";
import { element, type Child, type Markup } from "../values/markup.ts";
import type { ChangeView } from "../views/changes.ts";

/** What changed on one card, newest first: the commits, and in each the facts as they were and as they are. */
export function historyArticle(page: {
  card: Link;
  description: string;
  /** What git cannot tell; absent where it is whole. */
  limits: string | undefined;
  changes: readonly ChangeView[];
}): Markup {
  const { card, description, limits, changes } = page;
  return element(
    "article",
    { class: "sheet" },
    element("p", { class: "eyebrow" }, element("a", { href: card.url }, card.label)),
    element("h1", {}, "History"),
    element("p", { class: "lede" }, description),
    limits !== undefined && element("p", {}, limits),
    changes.length > 0
      ? element("ol", { class: "changes" }, changes.map(change))
      : element("p", { class: "soft" }, "No commit of this card is known here."),
  );
}

function change({ date, day, summary, subject, commit, commitUrl, facts }: ChangeView): Child {
  const short = commit.slice(0, 12);
  return element(
    "li",
    {},
    element(
      "p",
      {},
      element("time", { datetime: date }, day),
      ` ${summary} `,
      element("span", { class: "soft" }, `${subject}, `, commitUrl ? element("a", { href: commitUrl }, short) : element("code", {}, short)),
    ),
    facts.length > 0 && factChanges(facts),
  );
}

/** Facts of a card as they were and as they are, word by word. */
export function factChanges(facts: ChangeView["facts"]): Markup {
  return element(
    "dl",
    { class: "fact-changes" },
    facts.map(({ label, url, from, to, words }) =>
      element(
        "div",
        {},
        element("dt", {}, url ? element("a", { href: url }, label) : label),
        element(
          "dd",
          {},
          from === undefined && [element("span", { class: "soft" }, "new: "), element("ins", {}, to)],
          to === undefined && [element("span", { class: "soft" }, "taken out: "), element("del", {}, from)],
          words.map((part) => (part.kind === "same" ? part.text : element(part.kind, {}, part.text))),
        ),
      ),
    ),
  );
}
