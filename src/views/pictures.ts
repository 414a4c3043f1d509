import { formatStatus } from "../catalog/format.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { Model, Reference } from "../catalog/model.ts";
import type { Brand, Picture } from "../pictures/picture.ts";
import { ACCENTS } from "../schema/accents.ts";
import { comparisonSets, type ComparisonSet } from "./comparison-sets.ts";

/** What the picture of each page shows where a link to it is shared; all other pages share the site's. */

const FIGURES = [
  ["parameters-total", "Parameters"],
  ["training-tokens", "Training tokens"],
  ["context-length", "Context"],
  ["released", "Released"],
] as const;

/** How all pictures of a catalogue are signed. */
export function brandOf({ name, accent }: Catalog["site"]): Brand {
  return { name, accent: ACCENTS[accent].light };
}

/** Path of the picture without "/pictures/" and ending → what it shows; those of models where nobody else draws them. */
export function pictures(catalog: Catalog): Map<string, Picture> {
  const named = (path: string) => path.slice(1, -1);
  return new Map([
    ["site", pictureOfSite(catalog)],
    ...(catalog.site.drawsCardsApart ? [] : [...catalog.models.values()]).map(
      (model) => [named(`/models/${model.id}/`), pictureOfModel(model)] as const,
    ),
    ...comparisonSets(catalog).map((set) => [named(`/compare/${set.id}/`), pictureOfSet(set)] as const),
    ...[...catalog.guides.values()].map((guide) => [named(`/guides/${guide.id}/`), pictureOfGuide(guide)] as const),
  ]);
}

export function pictureOfModel(model: Model): Picture {
  const { known, total, marks } = model.disclosure;
  return {
    kind: "Model card",
    title: model.name,
    line: [model.makers.map((maker) => maker.label).join(", "), model.family.label].filter(Boolean).join(" · "),
    figures: FIGURES.map(([field, label]) => ({ label, value: shortFact(model, field) })),
    meter: { marks: marks.map((mark) => mark.state), words: `${known} of ${total} required facts are known` },
  };
}

function pictureOfSet({ title, models, total }: ComparisonSet): Picture {
  return {
    kind: "Comparison",
    title,
    line: models.map((model) => model.name).join(", "),
    figures: [
      { label: "Models", value: String(total) },
      ...FIGURES.map(([field, label]) => range(models, field, label)).filter((figure) => figure !== undefined),
    ],
  };
}

function pictureOfGuide({ name, data }: Reference<"guides">): Picture {
  return { kind: "Guide", title: name, line: data.summary };
}

function pictureOfSite({ site, models, sources }: Catalog): Picture {
  return {
    kind: "Model cards with receipts",
    title: site.tagline.replace(/\.$/, ""),
    line: site.description,
    figures: [
      { label: "Model cards", value: String(models.size) },
      { label: "Sources", value: String(sources.size) },
    ],
  };
}

function shortFact(model: Model, field: string): string {
  const claim = model.facts.get(field)?.claims[0];
  return claim?.known ? claim.short : formatStatus(claim?.status ?? "not-researched");
}

/** The least and the greatest value of some models, both in short. */
function range(models: readonly Model[], field: string, label: string): { label: string; value: string } | undefined {
  const claims = models.flatMap((model) => {
    const claim = model.facts.get(field)?.claims[0];
    return claim?.known && (typeof claim.value === "number" || typeof claim.value === "string") ? [claim] : [];
  });
  const sorted = claims.sort((a, b) =>
    field === "released" ? String(a.value).localeCompare(String(b.value), "en") : Number(a.value) - Number(b.value),
  );
  const ends = [sorted.at(0), sorted.at(-1)].flatMap((claim) =>
    claim ? (field === "released" ? String(claim.value).slice(0, 4) : claim.short) : [],
  );
  return ends.length === 0 ? undefined : { label, value: [...new Set(ends)].join(" – ") };
}
