import type { Cell } from "../blocks.ts";
import type { CatalogueModel } from "../catalogue.ts";
import { findNames } from "../names/find-names.ts";
import type { Spellings } from "../names/spellings.ts";
import { readingsOf, sizesIn } from "../readings.ts";
import { namesIn, textOf } from "./table-shape.ts";

/** A name of a model, as it is written. */
export interface NamedModel {
  model: CatalogueModel;
  written: string;
  /** The name is that of a series: all of its models, or those whose sizes stand beside it. */
  series?: readonly CatalogueModel[];
  /** All models of the series, whatever stands beside its name. */
  whole?: readonly CatalogueModel[];
}

/** What stands beside a name and names nothing: signs, notes, a remark in brackets, "Specification". */
const BESIDE = /\[[^\]]*\]|\([^()]*\)|[\s*†‡¹²³:,_`[\]]|\p{Extended_Pictographic}\uFE0F?/gu;
/** Remarks of what was made of a model, or done with it: what stands beside is no fact of its own. */
const OF_MADE =
  /\([^()]*(?:\b(?:family|series|based|variants?|derived|from|fine-?tun\w*|tuned|ft|LoRA|QLoRA|SFT|DPO|distill?\w*|prun\w*|quanti\w*|merged?|adapt\w*|ours|\w*fp\d+|int\d|[\dq]+-?bits?|q\d\w*|gguf|awq|gptq|ctx|truncat\w*|with|w\/|without|no)\b|\+\s)[^()]*\)/i;
/** Whether a cell is about what was made of a model, or about another of its name. */
export function isOfMade(text: string): boolean {
  return OF_MADE.test(text);
}

const NOTHING = /^(?:(?:Meta|Google|OpenAI|MistralAI|Mistral|Qwen|base|dense|MoE)|(?:values?|spec(?:ification)?s?|details?))?$/i;

/** The model that a cell names and holds nothing beside. */
export function onlyModel(text: string, spellings: Spellings): NamedModel | undefined {
  const all = findNames(text, spellings);
  // "DeepSeek-V3 (DeepSeek, 2024)": who made it, and when.
  const [name, ...others] = all.filter(
    ({ maker, model, start, written }) => !maker && (model || text[start - 1] !== "(" || /\d/.test(written)),
  );
  const [sole, ...more] = name?.series ?? [];
  const model = name?.model ?? (more.length === 0 ? sole : undefined);
  // "GPT-5 (gpt-5)": its name, and how it is called by programs.
  if (!name || !model || others.some((other) => other.model !== model)) return undefined;
  const makers = all.filter((one) => one !== name);
  const without = makers.reduceRight((rest, { start, end }) => `${rest.slice(0, start)}${" ".repeat(end - start)}${rest.slice(end)}`, text);
  const beside = `${without.slice(0, name.start)}${without.slice(name.end)}`;
  if (isOfOtherSize(beside, [model])) return undefined;
  const words = `${text.slice(0, name.start)}${text.slice(name.end)}`;
  return !OF_MADE.test(words) && NOTHING.test(beside.replaceAll(BESIDE, "")) ? { model, written: name.written } : undefined;
}

/** A size beside a name that is so far from the card's is another model's: "GLM-4 (130B)". */
const OTHER_SIZE = 2;

function isOfOtherSize(beside: string, models: readonly CatalogueModel[]): boolean {
  const [size] = /\([^()]*\)/.exec(beside)?.flatMap((words) => sizesIn(` ${words}`)) ?? [];
  const known = models.flatMap((model) => readingsOf(model, "parameters-total").flatMap(({ value }) => value));
  return size !== undefined && known.length > 0 && known.every((one) => Math.max(one / size, size / one) >= OTHER_SIZE);
}

const MOST_OF_SERIES = 16;
const SIZES = /^(?:\d+(?:\.\d+)?\s?[BM](?:\s?(?:,|\/|and|&)\s*)?)+$/i;

/** "Llama 2" at the head of a row: its series, or those models of it whose sizes stand in a cell beside it. */
export function seriesOf(row: readonly Cell[], spellings: Spellings): NamedModel | undefined {
  const [first, ...others] = row;
  const text = textOf(first);
  const [name, ...more] = namesIn(text, spellings);
  const members = name?.model ? [] : (name?.series ?? []);
  if (!name || more.length > 0 || members.length < 2) return undefined;
  const around = `${text.slice(0, name.start)}${text.slice(name.end)}`;
  const beside = around.replaceAll(BESIDE, "");
  if (OF_MADE.test(around) || isOfOtherSize(around, members)) return undefined;
  if (!/^(?:family|series|models?)?$/i.test(beside)) return undefined;
  const sizes = others
    .slice(0, 2)
    .map(textOf)
    .find((cell) => SIZES.test(cell));
  const meant = sizes ? members.filter((member) => sizesIn(member.name).some((size) => sizesIn(` ${sizes}`).includes(size))) : members;
  const [only, ...rest] = meant;
  if (!only || meant.length > MOST_OF_SERIES) return undefined;
  return {
    model: only,
    written: rest.length > 0 ? name.written : only.name,
    whole: members,
    ...(rest.length > 0 ? { series: meant } : {}),
  };
}

/** The models of the only series that some words name. */
export function seriesNamed(text: string, spellings: Spellings): readonly CatalogueModel[] {
  const [name, ...others] = namesIn(text, spellings);
  return others.length > 0 ? [] : (name?.series ?? []);
}

/** The only model that some words name; undefined where they name another thing beside it that may own numbers. */
export function modelIn(text: string, spellings: Spellings): NamedModel | undefined {
  const [first, ...others] = namesIn(text, spellings);
  return first?.model && others.every(({ model }) => model === first.model) ? { model: first.model, written: first.written } : undefined;
}

/** "7B | 13B | 65B" below a heading that names their series: the model of each size. */
export function ofSizes(labels: readonly string[], series: readonly CatalogueModel[]): (NamedModel | undefined)[] {
  return labels.map((label) => {
    const size = /^(?:the\s+)?(\d+(?:\.\d+)?\s?[BM])(?:\s+(?:model|instruct|base|chat))?$/i.exec(label.trim())?.[1];
    const [model, ...others] = size ? series.filter(({ name }) => sizesIn(name).includes(sizesIn(` ${size}`)[0] ?? 0)) : [];
    return model && others.length === 0 ? { model, written: label } : undefined;
  });
}
