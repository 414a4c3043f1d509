import { findByName, type NamedPage } from "./names.ts";

/** The parts of Pagefind's JavaScript interface that the search uses (pagefind.app/docs/api). */
interface Pagefind {
  options(options: { baseUrl: string; noWorker: boolean; excerptLength: number }): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
  search(
    query: string | null,
    options: { filters: Record<string, string> },
  ): Promise<{ results: { id: string; data(): Promise<PagefindPage> }[] }>;
}
interface PagefindPage {
  url: string;
  excerpt: string;
  meta: { title?: string };
  locations: number[];
  anchors: { id: string; text: string; location: number }[];
}

const MOST_RESULTS = 12;
const MOST_NAMES = 8;

/** Live search: names first, then the full text, with links to single facts. Enhances a plain form. */
class CardSearch extends HTMLElement {
  #base = "";
  #pages: Promise<NamedPage[]> | undefined;
  #pagefind: Promise<Pagefind> | undefined;
  #turn = 0;

  connectedCallback(): void {
    this.#base = this.dataset["base"] ?? "";
    for (const part of this.querySelectorAll<HTMLElement>("[data-live]")) part.hidden = false;
    this.querySelector("form")?.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#search();
    });
    this.#input()?.addEventListener("input", () => void this.#search());
    this.addEventListener("keydown", (event) => this.#move(event));
    for (const select of this.#selects()) select.addEventListener("change", () => void this.#search());
    void this.#start();
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
    if (input) input.value = state.get("q") ?? "";
    const pages = await this.#load();
    for (const select of this.#selects()) {
      const filter = select.dataset["filter"] ?? "";
      const values = new Set(pages.flatMap((page) => page.filters.flatMap(([name, value]) => (name === filter ? [value] : []))));
      for (const value of [...values].sort((a, b) => a.localeCompare(b, "en", { numeric: true }))) select.append(new Option(value, value));
      const wanted = state.get(filter);
      if (wanted && values.has(wanted)) select.value = wanted;
    }
    await this.#search();
  }

  #load(): Promise<NamedPage[]> {
    this.#pages ??= fetch(`${this.#base}/data/names.json`).then((response) => response.json() as Promise<NamedPage[]>);
    return this.#pages;
  }

  #index(): Promise<Pagefind> {
    const address = `${this.#base}/pagefind/pagefind.js`;
    this.#pagefind ??= import(/* @vite-ignore */ address).then(async (module: Pagefind) => {
      await module.options({ baseUrl: `${this.#base}/`, noWorker: true, excerptLength: 24 });
      return module;
    });
    return this.#pagefind;
  }

  async #search(): Promise<void> {
    const turn = ++this.#turn;
    const query = this.#input()?.value.trim() ?? "";
    const filters = Object.fromEntries(
      this.#selects().flatMap((select) => (select.value ? [[select.dataset["filter"] ?? "", select.value]] : [])),
    );
    this.#remember(query, filters);
    const filtering = Object.keys(filters).length > 0;
    if (query === "" && !filtering) return this.#show([], "");
    const pages = (await this.#load()).filter((page) =>
      Object.entries(filters).every(([name, value]) => page.filters.some(([known, has]) => known === name && has === value)),
    );
    const named = query === "" ? pages : findByName(query, pages);
    if (turn !== this.#turn) return;
    const names = named.slice(0, query === "" ? named.length : MOST_NAMES);
    this.#show(
      names.map((page) => nameItem(page)),
      "Searching…",
    );
    const found = query === "" ? [] : await this.#fullText(query, filters);
    if (turn !== this.#turn) return;
    const items = [
      ...names.map((page) => nameItem(page)),
      ...found.filter(({ url }) => !names.some((page) => page.url === url) || found.length < 4).map((page) => textItem(page)),
    ];
    const words = query === "" ? "these filters" : `“${query}”`;
    this.#show(
      items,
      items.length === 0
        ? `Nothing was found for ${words}. Try fewer words, another spelling, or the lists below.`
        : `${items.length} ${items.length === 1 ? "page" : "pages"} for ${words}`,
    );
  }

  async #fullText(query: string, filters: Record<string, string>): Promise<PagefindPage[]> {
    try {
      const pagefind = await this.#index();
      const { results } = await pagefind.search(query, { filters });
      const pages = await Promise.all(results.slice(0, MOST_RESULTS).map((result) => result.data()));
      return pages.filter((page) => marksAnswer(page.excerpt, query));
    } catch {
      // Without the full-text index (in development, say) names still answer.
      return [];
    }
  }

  #show(items: HTMLElement[], status: string): void {
    this.querySelector("[data-results]")?.replaceChildren(...items);
    const line = this.querySelector("[data-status]");
    if (line) line.textContent = status;
  }

  #remember(query: string, filters: Record<string, string>): void {
    const state = new URLSearchParams({ ...(query ? { q: query } : {}), ...filters }).toString();
    history.replaceState(null, "", state ? `?${state}` : location.pathname);
  }

  /** Up and down go through the results; from the first one, up returns to the field. */
  #move(event: KeyboardEvent): void {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    if (event.target instanceof HTMLSelectElement) return;
    const links = [...this.querySelectorAll<HTMLAnchorElement>("[data-results] a.title")];
    if (links.length === 0) return;
    event.preventDefault();
    const here = links.findIndex((link) => link === document.activeElement || link.closest("li")?.contains(document.activeElement));
    const next = here + (event.key === "ArrowDown" ? 1 : -1);
    if (next < 0) this.#input()?.focus();
    else links[Math.min(next, links.length - 1)]?.focus();
  }
}

function nameItem(page: NamedPage): HTMLElement {
  const item = document.createElement("li");
  const kind = document.createElement("span");
  kind.className = "soft small";
  kind.textContent = ` ${page.kind}`;
  const summary = document.createElement("p");
  summary.textContent = page.summary;
  item.append(titleLink(page.name, page.url), kind, summary);
  return item;
}

function textItem(page: PagefindPage): HTMLElement {
  const item = document.createElement("li");
  const excerpt = document.createElement("p");
  excerpt.append(...excerptNodes(page.excerpt));
  const anchors = nearestAnchors(page);
  const first = anchors[0];
  item.append(titleLink(page.meta.title ?? page.url, first ? `${page.url}#${first.id}` : page.url), excerpt);
  if (anchors.length > 0) {
    const list = document.createElement("ul");
    for (const anchor of anchors) {
      const entry = document.createElement("li");
      const link = document.createElement("a");
      link.href = `${page.url}#${anchor.id}`;
      link.textContent = anchor.id.replaceAll("-", " ");
      entry.append(link);
      list.append(entry);
    }
    item.append(list);
  }
  return item;
}

function titleLink(name: string, url: string): HTMLAnchorElement {
  const link = document.createElement("a");
  link.className = "title";
  link.href = url;
  link.textContent = name;
  return link;
}

/** The facts or sections in which the words were found: for each place, the anchor before it. */
function nearestAnchors({ anchors, locations }: PagefindPage): PagefindPage["anchors"] {
  const sorted = anchors.toSorted((a, b) => a.location - b.location);
  const hits = locations
    .map((location) => sorted.findLast((anchor) => anchor.location <= location))
    .filter((anchor) => anchor !== undefined);
  return [...new Map(hits.map((anchor) => [anchor.id, anchor])).values()].slice(0, 4);
}

/**
 * Whether what Pagefind marked has to do with the query. For an unknown word it falls back to ever
 * shorter beginnings of it; a match of less than three fifths of a word is no answer.
 */
function marksAnswer(excerpt: string, query: string): boolean {
  const words = query
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const marks = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/gs)].map((match) =>
    (match[1] ?? "").toLowerCase().replace(/^[^\p{L}\p{N}]+/u, ""),
  );
  return marks.some((mark) => words.some((word) => commonBeginning(mark, word) >= Math.ceil(word.length * 0.6)));
}

function commonBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

const ENTITIES: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&" };

/** Pagefind's excerpt, in which matches are marked, as nodes: nothing of it is read as HTML. */
function excerptNodes(excerpt: string): Node[] {
  return excerpt.split(/(<mark>.*?<\/mark>)/s).map((part) => {
    const words = part.replace(/<\/?mark>/g, "").replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity);
    if (!part.startsWith("<mark>")) return document.createTextNode(words);
    const mark = document.createElement("mark");
    mark.textContent = words;
    return mark;
  });
}

customElements.define("card-search", CardSearch);
