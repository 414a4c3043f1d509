import { childOf, isData } from "./spell-out.ts";

export type Data = Record<string, unknown>;

/** A model of catalog.json as front matter, in the spelled-out form. */
export function modelData(model: Data): Data {
  const { name, family, stage, summary, reviewed, aliases, facts, variants, lineage, evaluations, rejected } = model;
  return withoutBlanks({
    name,
    family,
    stage,
    summary,
    reviewed,
    aliases,
    facts: factsData(facts),
    variants: listOf(variants).map(({ url: _url, facts: own, ...variant }) => withoutBlanks({ ...variant, facts: factsData(own) })),
    lineage: listOf(lineage).map(citedData),
    evaluations: listOf(evaluations).map(({ url: _url, display: _display, ...evaluation }) => citedData(evaluation)),
    rejected: listOf(rejected).map(citedData),
  });
}

/** Any other entry of catalog.json as front matter. */
export function entryData({ url: _url, from: _from, facts, ...item }: Data): Data {
  return citedData({ ...item, ...(facts === undefined ? {} : { facts: factsData(facts) }) });
}

/** Facts as a card writes them: claims without what was put into words, the first with why it is preferred. */
function factsData(facts: unknown): Data {
  return Object.fromEntries(
    Object.entries(isData(facts) ? facts : {}).flatMap(([field, fact]) => {
      const [because, disputed] = [childOf(fact, "because"), childOf(fact, "disputed")];
      const claims = listOf(childOf(fact, "claims")).map(({ unit: _unit, display: _display, from: _from, qualifier, ...claim }, index) =>
        withoutBlanks({
          ...citedData(claim),
          qualifier: qualifier === "exact" ? undefined : qualifier,
          ...(index === 0 ? { because, disputed: disputed === true || undefined } : {}),
        }),
      );
      return claims.length > 0 ? [[field, claims]] : [];
    }),
  );
}

/** Citations as a card writes them: without what the receipts tool found. */
function citedData(owner: Data): Data {
  const { citations, ...rest } = owner;
  if (!Array.isArray(citations) || citations.length === 0) return rest;
  return { ...rest, citations: listOf(citations).map(({ state: _state, confirmed: _confirmed, ...citation }) => citation) };
}

function withoutBlanks(data: Data): Data {
  return Object.fromEntries(
    Object.entries(data).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}

export function listOf(value: unknown): Data[] {
  return Array.isArray(value) ? value.filter(isData) : [];
}
