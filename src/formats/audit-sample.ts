import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { Catalog } from "../catalog/catalog.ts";
import { groupBy } from "../catalog/group-by.ts";
import type { Fact, Model, ResolvedCitation, ResolvedClaim } from "../catalog/model.ts";

/** One statement of a card, with everything that someone needs to hold it against its sources. */
export interface AuditedStatement {
  stratum: string;
  model: string;
  /** "Training tokens", "MMLU, 5-shot", "fine-tuned from". */
  subject: string;
  /** The value in words, with its status. */
  stated: string;
  /** Rooted address of the fact. */
  url: string;
  citations: ResolvedCitation[];
}

/**
 * `size` statements drawn at random: the same for the same catalogue, seed and size. Each stratum (what kind of
 * statement it is) is drawn from in proportion to its share, and at least `LEAST` times where it has as many.
 */
export function auditSample(catalog: Catalog, { seed, size }: { seed: number; size: number }): AuditedStatement[] {
  const strata = groupBy(statementsOf(catalog), (statement) => statement.stratum);
  const names = [...strata.keys()].sort();
  const shares = shareOut(
    names.map((name) => strata.get(name)?.length ?? 0),
    size,
  );
  const random = xoroshiro128plus(seed);
  return names.flatMap((name, index) => {
    const pool = [...(strata.get(name) ?? [])];
    return Array.from({ length: shares[index] ?? 0 }, () => pool.splice(uniformInt(random, 0, pool.length - 1), 1)).flat();
  });
}

/** Fewest statements of a stratum. */
const LEAST = 3;

/** Parts of `size` in proportion to `counts`, none larger than its count; the largest remainders are rounded up. */
export function shareOut(counts: readonly number[], size: number): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (size >= total) return [...counts];
  const least = size >= LEAST * counts.length ? LEAST : 0;
  const shares = counts.map((count) => Math.min(count, Math.max(least, Math.floor((count * size) / total))));
  const remainder = (index: number) => ((counts[index] ?? 0) * size) / total - (shares[index] ?? 0);
  let left = size - shares.reduce((sum, share) => sum + share, 0);
  while (left !== 0) {
    const step = Math.sign(left);
    const open = counts
      .map((_, index) => index)
      .filter((index) => {
        const share = shares[index] ?? 0;
        return step > 0 ? share < (counts[index] ?? 0) : share > least;
      });
    const [next] = open.toSorted((a, b) => step * (remainder(b) - remainder(a)));
    if (next === undefined) break;
    shares[next] = (shares[next] ?? 0) + step;
    left -= step;
  }
  return shares;
}

function* statementsOf(catalog: Catalog): Generator<AuditedStatement> {
  for (const model of [...catalog.models.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    yield* ofFacts(model, model.facts, "");
    for (const variant of model.variants) yield* ofFacts(model, variant.facts, ` (${variant.name})`);
    for (const { benchmarkLink, shots, metric, display, url, citations } of model.evaluations) {
      const subject = [benchmarkLink.label, shots === undefined ? "" : `${shots}-shot`, metric].filter(Boolean).join(", ");
      yield { stratum: "evaluation", model: model.name, subject, stated: display, url, citations };
    }
    for (const { relationLabel, target, citations } of model.lineage)
      yield { stratum: "lineage", model: model.name, subject: relationLabel, stated: target.label, url: `${model.url}#lineage`, citations };
  }
}

function* ofFacts(model: Model, facts: ReadonlyMap<string, Fact>, suffix: string): Generator<AuditedStatement> {
  for (const { field, claims, url } of facts.values()) {
    for (const claim of claims) {
      if (claim.citations.length === 0) continue;
      const stratum = claim.status === "reported" ? `reported ${field.type}` : claim.status;
      yield { stratum, model: model.name, subject: field.label + suffix, stated: stated(claim), url, citations: claim.citations };
    }
  }
}

function stated({ display, status, text, known }: ResolvedClaim): string {
  if (!known) return display;
  return `${display}${text && text !== display ? `; ${text}` : ""}${status === "reported" ? "" : ` (${status})`}`;
}
