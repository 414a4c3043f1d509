import { RELATIONS } from "../schema/vocabularies.ts";
import { formerAnchors } from "./anchors.ts";
import { cited, type CardCitations } from "./cited.ts";
import { disclosureOf } from "./disclosure.ts";
import type { DerivedFigure } from "./derive/index.ts";
import type { EntryIndex } from "./index-entries.ts";
import { lazily } from "./lazy-map.ts";
import type { Fact, Figure, Link, Model, ResolvedEdge } from "./model.ts";
import type { Entry } from "./parse.ts";
import type { ClaimResolver } from "./resolve-claims.ts";
import { resolveEvaluation } from "./resolve-evaluation.ts";
import { resolveFigure } from "./resolve-figures.ts";
import { resolveRejected } from "./resolve-rejected.ts";
import { listSources, numberSources } from "./resolve-sources.ts";
import type { Urls } from "./urls.ts";

/** What the models of a catalogue are made from. */
export interface Surroundings {
  entries: EntryIndex;
  figures: ReadonlyMap<string, readonly DerivedFigure[]>;
  resolver: ClaimResolver;
  urls: Urls;
  /** Adds to a fact of a card (by its id) what others know of it. */
  complete: (fact: Fact, id: string) => void;
}

/** What is made of a card beside its facts, each part when it is asked for. */
export class CardParts {
  readonly numbers: () => ReadonlyMap<string, number>;
  readonly figures: () => ReadonlyMap<string, Figure>;
  readonly lineage: () => ResolvedEdge[];
  readonly evaluations: () => Model["evaluations"];
  readonly rejected: () => Model["rejected"];
  readonly sources: () => Model["sources"];
  readonly disclosure: () => Model["disclosure"];
  readonly former: () => Model["former"];

  constructor(entry: Entry<"models">, made: Pick<Model, "facts" | "variants">, citations: CardCitations, around: Surroundings) {
    const { id, data: card } = entry;
    const { entries, figures, resolver, urls } = around;
    this.numbers = lazily(() => numberSources(entry));
    this.figures = lazily(
      () => new Map((figures.get(id) ?? []).map((figure) => [figure.id, resolveFigure(figure, id, made.facts, entries, urls)])),
    );
    this.lineage = lazily(() =>
      (card.lineage ?? []).map((edge) =>
        cited(edge, { relationLabel: RELATIONS[edge.relation], target: edgeTarget(edge, entries, urls) }, citations),
      ),
    );
    this.evaluations = lazily(() =>
      (card.evaluations ?? []).map((one) => resolveEvaluation(one, { id, variants: made.variants, entries, citations, urls })),
    );
    this.rejected = lazily(() => (card.rejected ?? []).map((item) => resolveRejected(item, resolver.fields, citations)));
    this.sources = lazily(() => listSources(entry, this.numbers(), entries, urls));
    this.disclosure = lazily(() => disclosureOf(made.facts));
    this.former = lazily(() => formerAnchors(card));
  }
}

function edgeTarget(edge: { model?: string; external?: { name: string; url?: string } }, entries: EntryIndex, urls: Urls): Link {
  if (edge.model) return { label: entries.models.get(edge.model)?.data.name ?? edge.model, url: urls.entry("models", edge.model) };
  return { label: edge.external?.name ?? "", ...(edge.external?.url ? { url: edge.external.url } : {}) };
}
