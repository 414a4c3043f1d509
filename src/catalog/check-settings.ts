import type { FieldRegistry } from "../schema/field-registry.ts";
import type { FieldsFile } from "../schema/own-fields.ts";
import type { SiteFile } from "../schema/site.ts";
import { isBase, readBase } from "./base-catalogue.ts";
import { comparisonFindings, reference, type Known } from "./comparison-findings.ts";
import type { ContentFiles } from "./content-files.ts";
import { ownFieldFindings } from "./own-field-findings.ts";
import { placeInYaml } from "./parse.ts";
import { settingsAt } from "./places.ts";
import { quote, type Finding, type Problem } from "./problems.ts";
import { addressFinding, branchFinding, contactFinding, spdxFinding } from "./setting-values.ts";
import { readSettings } from "./settings.ts";
import { suggest } from "./suggest.ts";
import { wordsOf } from "./outline.ts";

type Exhibit = NonNullable<NonNullable<SiteFile["home"]>["exhibit"]>;

/** Judges the files about the whole catalogue: their shape, and that what they name is there. */
export function checkSettings(content: ContentFiles, paths: readonly string[], known: Known, fields: FieldRegistry): Problem[] {
  return paths.flatMap((path) => {
    const file = settingsAt(path);
    if (!file) return [];
    const { text, data, problems, faultPaths } = readSettings<SiteFile | FieldsFile>(content, path, file);
    // What has the wrong shape was left out, and is not missing.
    const isTold = (finding: Finding) => faultPaths.some((fault) => fault.join("/") === finding.path.join("/"));
    const findings =
      data === undefined
        ? []
        : "fields" in data
          ? ownFieldFindings(data, content.fieldsOfBase)
          : siteFindings(data, content.folder ?? ".", known, fields);
    return [
      ...problems,
      ...placeInYaml(
        { path, text },
        { yaml: text, yamlLine: 1 },
        findings.filter((finding) => !isTold(finding)),
      ),
    ];
  });
}

function siteFindings(
  { home = {}, comparisons = [], contact, license, extends: base, takes, address, branch }: SiteFile,
  folder: string,
  known: Known,
  fields: FieldRegistry,
): Finding[] {
  const { proposal, exhibit, try: searches = [] } = home;
  return [
    ...(contact === undefined ? [] : contactFinding(contact)),
    ...(address === undefined ? [] : addressFinding(address)),
    ...(branch === undefined ? [] : branchFinding(branch)),
    ...(license === undefined ? [] : spdxFinding(license.spdx)),
    ...(base === undefined ? [] : baseFinding(base, folder)),
    ...(takes === undefined ? [] : takesFindings(takes, base, known)),
    ...(proposal === undefined ? [] : reference("proposals", proposal, ["home", "proposal"], known)),
    ...(exhibit === undefined
      ? []
      : [...reference("models", exhibit.model, ["home", "exhibit", "model"], known), ...fieldFinding(exhibit, known, fields)]),
    ...searches.flatMap((search, index) =>
      searches.indexOf(search) === index
        ? []
        : [
            {
              rule: "value/twice" as const,
              path: ["home", "try", index],
              message: `${quote(search)} stands in this list twice.`,
              hint: "Delete one of the two.",
            },
          ],
    ),
    ...comparisons.flatMap((comparison, index) => comparisonFindings(comparison, index, comparisons, known)),
  ];
}

function fieldFinding({ model, field }: Exhibit, { outlines }: Known, { models }: FieldRegistry): Finding[] {
  const ids = models.map(({ id }) => id);
  const card = outlines.models.get(model);
  if (ids.includes(field)) {
    const answered = wordsOf(card?.facts);
    return !card || card.damaged || answered.includes(field)
      ? []
      : [
          {
            rule: "reference/unknown",
            path: ["home", "exhibit", "field"],
            message: `The card of ${model} says nothing about ${field}.`,
            hint: `Write a field that it answers, such as ${answered[0] ?? "developer"}.`,
          },
        ];
  }
  const near = suggest(field, ids);
  return [
    {
      rule: "value/unknown",
      path: ["home", "exhibit", "field"],
      message: `${quote(field)} is no field of a model.`,
      hint: near ? `Did you mean ${near}?` : "Write the id of a field, such as training-tokens.",
    },
  ];
}

function baseFinding(written: string, folder: string): Finding[] {
  const base = readBase(written, folder);
  return isBase(base) ? [] : [{ rule: "reference/unknown", path: ["extends"], ...base }];
}

function takesFindings(takes: NonNullable<SiteFile["takes"]>, base: string | undefined, known: Known): Finding[] {
  if (base === undefined)
    return [
      {
        rule: "schema/missing-key",
        path: ["takes"],
        at: "key",
        message: "takes names models of another catalogue, and this one extends none.",
        hint: "Write extends: with the address of a published catalogue and its hash, or delete takes.",
      },
    ];
  return takes === "all" ? [] : takes.flatMap((model, index) => reference("models", model, ["takes", index], known));
}
