import { formatPlural } from "../catalog/format.ts";
import { link } from "../values/citations.ts";
import { element, type Child } from "../values/markup.ts";
import type { FormCoverage } from "../views/forms/coverage.ts";

const STATES = [
  ["answered", "Answered"],
  ["in-part", "In part"],
  ["gap", "Gaps"],
] as const;

/** Which entries of templates that people must fill in the card answers, and which gaps it leaves. */
export function templateCoverage(coverage: readonly FormCoverage[], formsUrl: string): Child {
  return [
    element(
      "p",
      { class: "small" },
      "What this card can answer of templates that people must fill in, and what it leaves open. How the entries are matched, and which of them no card holds, stands on the page about ",
      element("a", { href: formsUrl }, "templates"),
      ".",
    ),
    coverage.map(({ form, entries, counts }) =>
      element(
        "details",
        { class: "behind" },
        element(
          "summary",
          {},
          `${form.name}: ${counts.answered} answered, ${counts["in-part"]} in part, ${formatPlural(counts.gap, "gap")}`,
        ),
        element(
          "dl",
          { class: "coverage" },
          STATES.filter(([state]) => counts[state] > 0).map(([state, label]) => [
            element("dt", {}, label),
            entries.filter((one) => one.state === state).map((one) => entryItem(one)),
          ]),
        ),
      ),
    ),
  ];
}

function entryItem({ entry, state, answers, missing }: FormCoverage["entries"][number]): Child {
  return element(
    "dd",
    {},
    link({ label: entry.label, url: (answers[0] ?? missing[0])?.url }),
    state === "in-part" && entry.beyond !== undefined && element("span", { class: "soft" }, ` · without ${entry.beyond}`),
    missing.length > 0 && element("span", { class: "soft" }, ` (${missing.map((one) => one.label).join("; ")})`),
  );
}
