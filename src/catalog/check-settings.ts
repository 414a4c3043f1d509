import type { CollectionId } from "../schema/collections.ts";
import type { FieldRegistry } from "../schema/field-registry.ts";
import type { FieldsFile } from "../schema/own-fields.ts";
import type { Comparison, SiteFile } from "../schema/site.ts";
import { isBase, readBase } from "./base-catalogue.ts";
import type { Together } from "./check-together.ts";
import { ownFieldFindings } from "./own-field-findings.ts";
import { placeInYaml } from "./parse.ts";
import { settingsAt } from "./places.ts";
import { quote, type Finding, type Problem } from "./problems.ts";
import type { ContentFiles } from "./read.ts";
import { addressFinding, branchFinding, contactFinding, spdxFinding } from "./setting-values.ts";
import { readSettings } from "./settings.ts";
import { suggest } from "./suggest.ts";
import { wordsOf } from "./outline.ts";

type Path = Finding["path"];
type Known = Pick<Together, "known" | "names" | "outlines">;
type Exhibit = NonNullable<NonNullable<SiteFile["home"]>["exhibit"]>;

/** Judges the files about the whole catalogue: their shape, and that what they name is there. */
export function checkSettings(content: ContentFiles, paths: readonly string[], known: Known, fields: FieldRegistry): Problem[] {
  return paths.flatMap((path) => {
    const file = settingsAt(path);
    if (!file) return [];
    const { text, data, problems } = readSettings<SiteFile | FieldsFile>(content, path, file);
    const findings =
      data === undefined
        ? []
        : "fields" in data
          ? ownFieldFindings(data, content.fieldsOfBase)
          : siteFindings(data, content.folder ?? ".", known, fields);
    return [...problems, ...placeInYaml({ path, text }, { yaml: text, yamlLine: 1 }, findings)];
  });
}

function siteFindings(
  { home = {}, comparisons = [], contact, license, extends: base, takes, address, branch }: SiteFile,
  folder: string,
  known: Known,
  fields: FieldRegistry,
): Finding[] {
  const { proposal, exhibit } = home;
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
    ...comparisons.flatMap((comparison, index) => comparisonFindings(comparison, index, comparisons, known)),
  ];
}

function comparisonFindings(comparison: Comparison, index: number, all: readonly Comparison[], known: Known): Finding[] {
  const { id, models, "generations-of": family } = comparison;
  const path = ["comparisons", index];
  const first = all.findIndex((other) => other.id === id);
  return [
    ...(first < index
      ? [
          {
            rule: "value/twice" as const,
            path: [...path, "id"],
            message: `${quote(id)} is the id of comparison ${first + 1}, too.`,
            hint: "Give each its own id: it is its address.",
          },
        ]
      : []),
    ...((models === undefined) === (family === undefined)
      ? [
          {
            rule: "schema/missing-key" as const,
            path: [...path, "models"],
            message: models ? "This comparison names both models and a family." : "This comparison names no models.",
            hint: "Write models: with a list of ids, or generations-of: with the id of a family, and not both.",
          },
        ]
      : []),
    ...(known.known.families.has(id) && family !== id
      ? [
          {
            rule: "redirect/collision" as const,
            path: [...path, "id"],
            message: `${quote(id)} is a family, whose comparison has the address /compare/${id}/.`,
            hint: `Choose another id, such as ${id}-compared.`,
          },
        ]
      : []),
    ...(models ?? []).flatMap((model, at) => [
      ...(models?.indexOf(model) === at
        ? reference("models", model, [...path, "models", at], known)
        : [
            {
              rule: "value/twice" as const,
              path: [...path, "models", at],
              message: `${quote(model)} stands in this list twice.`,
              hint: "Delete one of the two.",
            },
          ]),
    ]),
    ...(family === undefined ? [] : reference("families", family, [...path, "generations-of"], known)),
  ];
}

function reference(collection: CollectionId, id: string, path: Path, { known, names }: Known): Finding[] {
  if (known[collection].has(id)) return [];
  return [{ rule: "reference/unknown", path, message: `There is no ${collection}/${id}.`, hint: names.hint(collection, id) }];
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
