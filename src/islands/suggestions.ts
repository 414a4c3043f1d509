import { plainValue } from "../values/value-cell.ts";
import { Combobox, type Option } from "./combobox.ts";
import { toNodes } from "./dom.ts";
import { SearchIndex, type Found } from "./search-index.ts";

const MOST_NAMES = 6;
const MOST_FACTS = 4;

let lists = 0;

/**
 * Gives a search form a list below its field: names, facts with their values, and all else on the page of
 * the search. Enter without a mark sends the form, as it does without a script.
 */
export function suggestBelow(form: HTMLFormElement, input: HTMLInputElement): void {
  const list = document.createElement("ul");
  lists += 1;
  list.id = `suggestions-${lists}`;
  list.role = "listbox";
  list.ariaLabel = "Suggestions";
  list.hidden = true;
  form.classList.add("suggests");
  form.append(list);
  input.role = "combobox";
  input.ariaAutoComplete = "list";
  input.ariaExpanded = "false";
  input.setAttribute("aria-controls", list.id);
  const box = new Combobox(input, list);
  const index = SearchIndex.load(siteBase(form));
  let turn = 0;
  const suggest = async () => {
    turn += 1;
    const [mine, query] = [turn, input.value.trim()];
    // Names that cannot be loaded are no loss: Enter still asks the page of the search.
    const found = query === "" ? undefined : await index.then((loaded) => loaded.suggest(query)).catch(() => undefined);
    if (mine !== turn || document.activeElement !== input) return;
    box.offer(found ? [...optionsOf(found), everything(query, form)] : []);
  };
  input.addEventListener("input", () => void suggest());
  void suggest();
}

/** The form leads to `<base>/search/`. */
function siteBase(form: HTMLFormElement): string {
  return new URL(form.action).pathname.replace(/\/search\/$/, "");
}

function optionsOf({ exact, facts, similar, tables }: Found): Option[] {
  const names = (pages: Found["exact"]) => pages.slice(0, MOST_NAMES).map(({ name, kind, url }) => option(url, [name, note(kind)]));
  return [
    ...names(exact),
    ...facts
      .slice(0, MOST_FACTS)
      .map(({ page, field, value, cell, url }) =>
        option(url, [`${page.name}: ${field.label}`, drawn(cell ? toNodes(plainValue(cell)) : [value]), note("fact")]),
      ),
    ...names(similar),
    ...tables.slice(0, 1).map(({ label, url }) => option(url, [`${label} of all models`, note("table")])),
  ];
}

function everything(query: string, form: HTMLFormElement): Option {
  return option(`${new URL(form.action).pathname}?${new URLSearchParams({ q: query })}`, [`All results for “${query}”`]);
}

function option(url: string, words: readonly (Node | string)[]): Option {
  const content = words.flatMap((part, index) => (index === 0 ? [part] : [" ", part]));
  return { content, take: () => location.assign(url) };
}

function drawn(value: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement("b");
  made.append(...value);
  return made;
}

function note(words: string): HTMLElement {
  const made = document.createElement("span");
  made.className = "soft small";
  made.textContent = words;
  return made;
}
