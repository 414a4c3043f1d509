import { fold } from "../catalog/fold.ts";
import { quotable } from "../tables/query.ts";
import { element } from "../values/markup.ts";
import { toDom } from "./dom.ts";
import type { Fetched } from "./fetch-data.ts";
import { NameFiles } from "./name-files.ts";
import type { NamedPage } from "../search/names.ts";

/** What the comparison and the appendix share: both ask for models and fields, and keep them in the address. */

/** Lists what of the address could not be followed. */
export function showProblems(form: HTMLElement, problems: readonly string[]): void {
  const list = form.querySelector<HTMLElement>("[data-problems]");
  list?.replaceChildren(...problems.map((problem) => toDom(element("li", {}, problem))));
  if (list) list.hidden = problems.length === 0;
}

/** Says something in the form's status line. */
export function say(form: HTMLElement, words: string): void {
  const line = form.querySelector("[data-status]");
  if (line) line.textContent = words;
}

/** The boxes that choose fields. */
export function fieldBoxes(form: HTMLElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>("input[data-field]")];
}

export function modelId(page: NamedPage): string {
  return page.url.split("/").at(-2) ?? "";
}

/** What is said when Enter takes no model. */
export function missing(query: string, { problem }: NameFiles): string {
  if (problem !== undefined) return `Not all names could be loaded: ${problem}.`;
  return `No model here is called “${quotable(query)}”. Choose one of the list with the arrows, or try other words.`;
}

/** Says which model a text names, by id. */
type Named = (name: string) => string | undefined;

/** The names of the catalogue, and the models that an address names, which `read` reads with any `Named`. */
export async function openNames(
  base: string,
  read: (named: Named) => unknown,
): Promise<Fetched<{ names: NameFiles; pages: NamedPage[]; named: Named }>> {
  const opened = await NameFiles.open(base);
  if ("problem" in opened) return opened;
  const names = opened.data;
  const asked = new Set<string>();
  read((name) => (asked.add(name), undefined));
  const pages = await names.candidates(asked, names.isModel);
  // A model whose name did not come is not unknown, and stays in the address.
  if (names.problem !== undefined) return { problem: names.problem };
  const ids = new Set(pages.map(modelId));
  const spellings = new Map(pages.flatMap((page) => page.names.map((name) => [fold(name), modelId(page)] as const)));
  return { data: { names, pages, named: (name) => (ids.has(name) ? name : spellings.get(fold(name))) } };
}
