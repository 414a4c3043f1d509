import type { Quantity } from "../quantity.ts";
import { CONTEXT_AMOUNTS, CONTEXT_WEIGHTS } from "./context-weights.ts";
import type { OwnNames } from "./own-name.ts";
import type { Body } from "./passages.ts";
import type { Subject } from "./subject.ts";
import type { AmountKind, Candidate } from "./weigh.ts";

/** What length the model can take, as sentences, names and tables say it. */
export const CONTEXT: AmountKind = {
  field: "context-length",
  amounts: CONTEXT_AMOUNTS,
  weights: CONTEXT_WEIGHTS,
  enough: 4.5,
  inTitle: 0,
  ofNames: ({ value }, _, { own }) => (lengthsInNames(own).some((one) => one.value === value) ? IN_OWN_NAME : 0),
};

/** What counts for a length that the model's own name holds as well. */
const IN_OWN_NAME = 3;
/** “owl-7b-128k”; other thousands are more often those of data. */
const LENGTH_IN_NAME = /(?<![A-Za-z0-9.])(8|16|32|64|128|256|512)k(?![a-z])|(?<![A-Za-z0-9.])(1024|2048|4096|8192|16384|32768)(?!\d)/gi;

function lengthsInNames({ called }: OwnNames): Quantity[] {
  return called.flatMap((name) =>
    [...name.matchAll(LENGTH_IN_NAME)].map(([, thousands, whole]): Quantity =>
      thousands === undefined ? { value: Number(whole) } : { value: Number(thousands) * 1000, qualifier: "approximately" },
    ),
  );
}

/** Any thousands in a name: with a length in the body they agree or not. */
const THOUSANDS = /(?<![A-Za-z0-9.])(\d{1,4})k(?![a-z])/gi;
const AS_NEAR = 0.06;

/** Of several lengths that a body states, those that its own name says too; all where it says none of them. */
export function agreeingWithName<T extends { field: string; claim?: { value?: unknown } }>(found: readonly T[], { called }: OwnNames): T[] {
  const named = called.flatMap((name) => [...name.matchAll(THOUSANDS)].map(([, thousands]) => Number(thousands) * 1000));
  const isNamed = ({ field, claim }: T) =>
    field === "context-length" && named.some((length) => Math.abs(Number(claim?.value) / length - 1) < AS_NEAR);
  return found.some(isNamed) ? found.filter((one) => one.field !== "context-length" || isNamed(one)) : [...found];
}

/** What a length in the model's own name counts where the body says no other. */
const ALONE = 4.5;

/** The length that the model's own name says. */
export function lengthInName({ own }: Subject): Candidate[] {
  const words = own.called.find((name) => name.search(LENGTH_IN_NAME) >= 0) ?? "";
  return lengthsInNames(own).map((claim) => ({ claim, words, place: "the model’s name", score: ALONE }));
}

/** “(0): Transformer({'max_seq_length': 128, …})”, as a model that is printed says what it can take. */
const PRINTED = /Transformer\(\{\s*['"]max_seq_length['"]: (\d+)/;
/** “model_max_length=8192”, among the settings of a run: what the tokens of the model are cut to. */
const SETTING = /(?<![\w-])["']?(?:model_max_length|max_position_embeddings|n_ctx|context_length)["']?\s*[:=]\s*(\d{2,7})(?!\w)/;
const IN_CODE = 5;

export function lengthsInCode({ passages }: Body): Candidate[] {
  return passages.flatMap((passage) => {
    const text = passage.kind === "code" ? passage.text : passage.kind === "text" ? passage.words : "";
    const [words, length] = (PRINTED.exec(text) ?? (passage.kind === "code" && SETTING.exec(text))) || [];
    return words && length ? [{ claim: { value: Number(length) }, words, place: `line ${passage.line}`, score: IN_CODE }] : [];
  });
}
