import { entitlePage } from "./page-title.ts";
import { FullText } from "./full-text.ts";
import { answerInFull, describeAnswer, itemsOf, type Question } from "./search-answer.ts";
import { SearchIndex } from "./search-index.ts";

/** Live search: names and facts first, then the full text. Enhances a page of plain lists. */
class CardSearch extends HTMLElement {
  #base = "";
  #index: Promise<SearchIndex> | undefined;
  #text = new FullText("");
  #turn = 0;

  connectedCallback(): void {
    this.#base = this.dataset["base"] ?? "";
    this.#text = new FullText(this.#base);
    for (const part of this.querySelectorAll<HTMLElement>("[data-live]")) part.hidden = part.hasAttribute("data-narrow");
    this.querySelector("form")?.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#search();
    });
    this.#input()?.addEventListener("input", () => void this.#search());
    this.addEventListener("keydown", (event) => this.#press(event));
    for (const select of this.#selects()) select.addEventListener("change", () => void this.#search());
    this.#start().catch((error: unknown) => this.#fail(error));
  }

  #input(): HTMLInputElement | null {
    return this.querySelector("input[type=search]");
  }

  #selects(): HTMLSelectElement[] {
    return [...this.querySelectorAll<HTMLSelectElement>("select[data-filter]")];
  }

  async #start(): Promise<void> {
    const state = new URLSearchParams(location.search);
    const input = this.#input();
    if (input && input.value === "") input.value = state.get("q") ?? "";
    // Arrows lead to the results at once.
    if (document.activeElement === document.body) input?.focus({ preventScroll: true });
    const index = await this.#load();
    for (const select of this.#selects()) {
      const filter = select.dataset["filter"] ?? "";
      const values = index.valuesOf(filter);
      select.append(...values.map((value) => new Option(value, value)));
      const wanted = state.get(filter);
      if (wanted && values.includes(wanted)) select.value = wanted;
    }
    await this.#search();
    await index.prepare();
    // Ready before the first key, so that no result waits for it.
    await this.#text.load().catch(() => undefined);
  }

  #load(): Promise<SearchIndex> {
    this.#index ??= SearchIndex.load(this.#base);
    return this.#index;
  }

  async #search(): Promise<void> {
    const turn = ++this.#turn;
    const isWanted = () => turn === this.#turn;
    const question = this.#question();
    const { query, filters } = question;
    try {
      if (query === "" && Object.keys(filters).length === 0) {
        this.#show([]);
        this.#say([]);
      } else {
        const index = await this.#load();
        const { found, instead } = await index.answer(query, filters);
        const named = itemsOf(found);
        if (!isWanted()) return;
        if (named.length > 0) this.#show(named);
        const answer = await answerInFull(question, { named, instead }, index, (words) => this.#text.search(words, filters, isWanted));
        if (!isWanted()) return;
        this.#show(answer.items);
        this.#say(describeAnswer(question, answer, index.problem));
      }
      this.#remember(question);
    } catch (error) {
      if (isWanted()) this.#fail(error);
    }
  }

  #question(): Question {
    const chosen = this.#selects().filter((select) => select.value !== "");
    return {
      query: this.#input()?.value.trim() ?? "",
      filters: Object.fromEntries(chosen.map((select) => [select.dataset["filter"] ?? "", select.value])),
    };
  }

  /** Items that are shown already stay in place, and keep the focus. */
  #show(items: HTMLElement[]): void {
    const list = this.querySelector("[data-results]");
    for (const shown of this.querySelectorAll<HTMLElement>("[data-results] > li")) if (!items.includes(shown)) shown.remove();
    list?.append(...items.filter((item) => item.parentElement !== list));
    // Nothing to narrow: no filters, but those that are the reason for it.
    const narrow = this.querySelector<HTMLElement>("[data-narrow]");
    if (narrow) narrow.hidden = items.length === 0 && Object.keys(this.#question().filters).length === 0;
  }

  #say(words: (string | Node)[]): void {
    this.querySelector("[data-status]")?.replaceChildren(...words);
  }

  #fail(error: unknown): void {
    const why = error instanceof Error && error.message !== "" ? `: ${error.message}` : "";
    this.#say([`The search could not be loaded${why}. The lists below hold everything.`]);
  }

  #remember({ query, filters }: Question): void {
    entitlePage(query === "" ? "" : `“${query}”`);
    const state = new URLSearchParams({ ...(query ? { q: query } : {}), ...filters }).toString();
    history.replaceState(null, "", state ? `?${state}` : location.pathname);
  }

  /** Up and down go through the results; from the first one, up returns to the field, as Escape does from any; there it empties it. */
  #press(event: KeyboardEvent): void {
    if (event.isComposing || event.target instanceof HTMLSelectElement) return;
    const input = this.#input();
    if (event.key === "Escape") {
      if (event.target === input && input?.value === "") return;
      event.preventDefault();
      if (event.target === input && input) {
        input.value = "";
        void this.#search();
      }
      input?.focus();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const links = [...this.querySelectorAll<HTMLAnchorElement>("[data-results] a.title")];
      if (links.length === 0) return;
      event.preventDefault();
      const here = links.findIndex((title) => title.closest("li")?.contains(document.activeElement));
      const next = here + (event.key === "ArrowDown" ? 1 : -1);
      if (next < 0) input?.focus();
      else links[Math.min(next, links.length - 1)]?.focus();
    }
  }
}

customElements.define("card-search", CardSearch);
