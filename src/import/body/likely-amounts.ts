import type { Proposal } from "../draft.ts";
import { quoted } from "./lineage.ts";
import { CONTEXT, lengthInName, lengthsInCode } from "./likely-length.ts";
import { likelyPlaces } from "./likely-places.ts";
import { SIZE, sizeInBase, sizeInName } from "./likely-size.ts";
import type { Body } from "./passages.ts";
import { seriesAmounts } from "./series-tables.ts";
import { MOST_TUNING_TOKENS, type Subject } from "./subject.ts";
import { TOKEN_AMOUNTS, TOKEN_WEIGHTS } from "./token-weights.ts";
import { mostLikely, weighedIn, type AmountKind, type Candidate } from "./weigh.ts";

const TOKENS: AmountKind = { field: "training-tokens", amounts: TOKEN_AMOUNTS, weights: TOKEN_WEIGHTS, enough: 6.5, inTitle: 0 };

/** What sentences, lists and tables most likely state of fields for which no surer form was found. */
export function likelyAmounts(body: Body, found: readonly Proposal[], edges: readonly Proposal[], subject: Subject): Proposal[] {
  const states = (field: string) => found.some((one) => one.field === field && one.claim);
  const places = likelyPlaces(body);
  const tables = body.passages.filter((passage) => passage.kind === "table").filter(({ ofBase }) => !ofBase);
  const best = (kind: AmountKind) =>
    mostLikely(
      [
        ...places.flatMap((place) => weighedIn(place, kind, subject)),
        ...tables.flatMap((table) => seriesAmounts(table, kind.field, subject)),
        ...(kind.field === "context-length" ? [...lengthsInCode(body), ...lengthInName(subject)] : []),
        ...(kind.field === "parameters-total" ? [...sizeInName(body, subject), ...sizeInBase(edges, subject)] : []),
      ],
      kind.enough,
    );
  const size = states("parameters-total") ? undefined : best(SIZE);
  const tokens = states("training-tokens") || states("finetuning-tokens") ? undefined : best(TOKENS);
  const context = states("context-length") ? undefined : best(CONTEXT);
  return [
    ...(context ? [proposalOf("context-length", context)] : []),
    ...(size ? [proposalOf("parameters-total", size)] : []),
    ...(tokens ? [proposalOf(isOfTuning(tokens, subject) ? "finetuning-tokens" : "training-tokens", tokens)] : []),
  ];
}

function isOfTuning({ claim, words }: Candidate, { tunedFrom }: Subject): boolean {
  return tunedFrom === true && claim.value <= MOST_TUNING_TOKENS && !/pre-?train|continu|further/i.test(words);
}

function proposalOf(field: string, { claim, words, place }: Candidate): Proposal {
  return { field, claim, words: quoted(words), place };
}
