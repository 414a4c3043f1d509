import type { Name } from "../../schema/source.ts";
import { isOf } from "../lookups.ts";
import { quote } from "../problems.ts";
import type { EntryRule } from "./rule.ts";

/** What stands in bibliographies for the authors who are not named. */
const AND_OTHERS = /(?:^|[\s,;&])(?:et\.? al(?:ii|\.)?|(?:and|&) (?:others|colleagues|the team)|u\. ?a\.)$/i;

/** Authors are people and organizations; those who are left out are one item of their own, which each format of bibliographies has a word for. */
export const namedAuthors: EntryRule = {
  ids: ["text/placeholder"],
  scope: "entry",
  check(entry, _context, report) {
    if (!isOf(entry, "sources")) return;
    for (const key of ["author", "editor"] as const)
      entry.data[key]?.forEach((name, index) => {
        const [part, written] = wordsOf(name);
        const named = written.replace(AND_OTHERS, "").replace(/[\s,;&]+$/, "");
        if (named === written) return;
        report({
          rule: "text/placeholder",
          path: [key, index, part],
          message: `${quote(written)} ${named === "" ? "is nobody's name" : "names one, and says that there are others"}.`,
          hint:
            named === ""
              ? "Write { literal: others }."
              : `Write ${JSON.stringify(named)}, and { literal: others } as the last of the list.`,
        });
      });
  },
};

function wordsOf(name: Name): ["literal" | "family", string] {
  return "literal" in name ? ["literal", name.literal] : ["family", name.family];
}
