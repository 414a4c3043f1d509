import deprecatedIds from "spdx-license-ids/deprecated.json" with { type: "json" };
import ids from "spdx-license-ids/index.json" with { type: "json" };
import type { License, LicenseClass } from "../../schema/references.ts";
import { fold } from "../fold.ts";
import { isOf } from "../lookups.ts";
import { quote, type Finding } from "../problems.ts";
import { isSpdx } from "../spdx.ts";
import { suggest } from "../suggest.ts";
import type { EntryRule } from "./rule.ts";

/** Every licence says in SPDX terms which one it is, and its class and terms do not say otherwise. */
export const spdxExpressions: EntryRule = {
  ids: ["license/spdx", "value/twice"],
  scope: "entry",
  check(entry, _context, report) {
    if (!isOf(entry, "licenses")) return;
    for (const finding of [spdxFault(entry.data.spdx) ?? classFault(entry.data), ...opposedTerms(entry.data)]) if (finding) report(finding);
  },
};

const deprecated: ReadonlySet<string> = new Set(deprecatedIds);

function spdxFault(spdx: string): Finding | undefined {
  const path = ["spdx"];
  if (!isSpdx(spdx)) {
    const near = suggest(spdx, ids);
    return {
      rule: "license/spdx",
      path,
      message: `${quote(spdx)} is not an SPDX expression.`,
      hint: near
        ? `Did you mean ${near}?`
        : "Write an id of spdx.org/licenses, or LicenseRef-<Name> for a licence that SPDX does not list.",
    };
  }
  if (!deprecated.has(spdx)) return undefined;
  const today = ids.filter((id) => id === `${spdx}-only` || id === `${spdx}-or-later`);
  return {
    rule: "license/spdx",
    severity: "warning",
    path,
    message: `SPDX has given up the id ${quote(spdx)}.`,
    hint: today.length > 0 ? `Write ${today.join(" or ")}.` : "Write the expression that spdx.org/licenses names in its place.",
  };
}

/** Licences of which everybody knows what they are, by the beginning of their SPDX id. */
const KNOWN_CLASSES: readonly (readonly [ids: RegExp, known: LicenseClass])[] = [
  [/-NC(?:-|$)/, "non-commercial"],
  [/^(?:A?GPL|LGPL|MPL|EPL|EUPL|CC-BY-SA|ODbL|OSL)-/, "copyleft"],
  [/^(?:MIT|MIT-0|ISC|Zlib|Unlicense|BSL-1\.0|(?:Apache|BSD|CC-BY|CC0|ODC-By|PDDL|CDLA-Permissive)-[\d.]+(?:-Clause)?)$/, "permissive"],
];

function classFault({ spdx, class: written }: License): Finding | undefined {
  const known = KNOWN_CLASSES.find(([pattern]) => pattern.test(spdx))?.[1];
  if (known === undefined || known === written || / (?:AND|OR|WITH) /.test(spdx) || spdx.startsWith("LicenseRef-")) return undefined;
  return {
    rule: "license/spdx",
    severity: "warning",
    path: ["class"],
    message: `The class is ${written}, and ${spdx} is ${known}.`,
    hint: `Write class: ${known}, or the SPDX expression of the other licence.`,
  };
}

/** What a licence permits or asks for, it does not forbid in the same words. */
function opposedTerms({ permits = [], requires = [], forbids = [] }: License): Finding[] {
  const opposites = new Map([
    ...permits.map(({ text }) => [fold(text), "permits"] as const),
    ...requires.map(({ text }) => [fold(text), "requires"] as const),
  ]);
  return forbids.flatMap(({ text }, index): Finding[] => {
    const key = opposites.get(fold(text));
    return key === undefined
      ? []
      : [
          {
            rule: "value/twice",
            path: ["forbids", index, "text"],
            message: `${quote(text)} stands under ${key}, too.`,
            hint: "Keep the one that the clause says.",
          },
        ];
  });
}
