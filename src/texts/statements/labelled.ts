import { placeIn, type Run } from "../blocks.ts";
import type { CatalogueModel } from "../catalogue.ts";
import { findAmounts, type Amount } from "../figures/amounts.ts";
import { headKind } from "../figures/table-kinds.ts";
import type { Sentence } from "./owner.ts";
import { isPlausible, stated } from "./table-cells.ts";
import type { Statement } from "./statement.ts";

/** Labels of properties of a model; "Store: 2T tokens" is none. */
const LABEL =
  /^\s*(?![^:=]*\b(?:long|initial|decay|anneal\w*|warm\w*|post|mid|fine|extension|stages?|phases?|final|batch)\b)(?=[\p{L}#\s()/-]*(?:parameters?|params|size|layers?|heads?|context|vocab\w*|architecture|tokens|train\w*|experts?|hours|compute|dimensions?|licen[cs]e|cut-?off|released?|depth)\b)[\p{L}#][\p{L}\s()/-]{2,40}[:=]\s/iu;

/** Where what is said beside a value begins. */
const ASIDE = /\s(?:--|[–—])\s|[.;](?:\s|$)/;
const IN_BYTES = /\([^()]*\d\s?[KMGT]i?B\b[^()]*\)/g;

/** "Heads: 32": a label that says of what the number after it is the total. */
export function labelledTotal(
  run: Run,
  text: string,
  model: CatalogueModel | undefined,
  amounts: readonly Amount[],
  firstName: number,
): Statement[] | undefined {
  const label = model && /^\s*(?<head>[\p{L}#][\p{L}\s()/-]{2,40}?)\s*[:=]\s+/u.exec(text);
  const kind = label ? headKind(label.groups?.["head"] ?? "") : undefined;
  if (!model || !label || !kind || firstName < label[0].length) return undefined;
  // "Active / total params: 12.7B active / 120.6B total".
  if (kind.second !== undefined) {
    const value = { ...run, text: text.slice(label[0].length), offsets: run.offsets.slice(label[0].length) };
    return stated(value, { model, written: model.name }, kind);
  }
  // "Size: 230B total, 10B active – the largest of its kind".
  if (kind.field === "parameters-total" && amounts.filter(({ from }) => from >= label[0].length).length > 1) {
    const end = text.slice(label[0].length).search(ASIDE);
    const to = end < 0 ? text.length : label[0].length + end;
    const value = { ...run, text: text.slice(label[0].length, to), offsets: run.offsets.slice(label[0].length, to) };
    const both = stated(value, { model, written: model.name }, kind);
    if (both.length > 0) return both;
  }
  const queriesAndKeys = /^(\d+) for Q(?:uery)?,? and (\d+) for KV\b/.exec(text.slice(label[0].length));
  if (queriesAndKeys) {
    const [queries, keys] = amounts.filter(({ from }) => from >= label[0].length);
    return [queries && of(run, model, "attention-heads", queries), keys && of(run, model, "kv-heads", keys)].filter(
      (one) => one !== undefined,
    );
  }
  const amount = amounts.find(({ from }) => from === label[0].length);
  // "135M parameters (~270 MB)": what it takes on a disk.
  const rest = amount && text.slice(amount.end).replace(IN_BYTES, "");
  // Two values, as "4K or 128K", are told apart by nobody here.
  // "Context length: Command R+ supports 128K": a sentence behind its label.
  if (!amount && firstName < text.length) return undefined;
  const isWhole =
    rest !== undefined &&
    /^\s*(?:(?:total\s+|dense\s+)?(?:dense|tokens?|parameters?|params|layers?|heads?|experts|hours)\b\s*)?(?:$|[.(;,—–])/i.test(rest);
  if (!amount || !isWhole || findAmounts(rest).length > 0) return [];
  const scaled = amount.scale === 1 ? { ...amount, value: amount.value * kind.factor, scale: kind.factor } : amount;
  if (!isPlausible(kind.field, scaled, kind)) return [];
  return [of(run, model, kind.field, scaled)];
}

function of(run: Run, model: CatalogueModel, field: string, amount: Amount): Statement {
  return { models: [model], field, stated: amount.written, place: placeIn(run, amount.start), said: { amount } };
}

/** "Trained on 9.8T tokens", "16K context": an item of a list without a subject. */
const FRAGMENT =
  /^\W*(?:(?:up to |over |about |a total of )?[~≈]?\d|(?:fully )?(?:pre-?)?trained\b|supports?\b|features?\b|uses\b|completed training\b)/i;
const LONGEST_FRAGMENT = 110;
/** Such items about those who run or tune a model. */
const OF_WORK =
  /\b(?:we|our|you|your|LoRA|fine-?tun\w*|quanti\w*|steps?|epochs?|batch\w*|samples|VRAM|RAM|memory|inference|throughput|per second|needed|required|minimum|recommended)\b/i;

function isFragment({ text, from, to }: Sentence): boolean {
  const words = text.slice(from, to);
  return to - from <= LONGEST_FRAGMENT && FRAGMENT.test(words) && !OF_WORK.test(words);
}

export function labelled(sentence: Sentence, section: CatalogueModel | undefined): Sentence {
  if (!section || sentence.from > 0 || sentence.mentions.length > 0) return sentence;
  if (!LABEL.test(sentence.text) && !isFragment(sentence)) return sentence;
  return { ...sentence, mentions: [{ start: 0, end: 0, written: "", model: section }], headed: true };
}
