import { guessPages, wordsOf } from "./guess.ts";
import { SearchIndex } from "./search-index.ts";
import { link } from "./search-items.ts";

/** On the page for addresses that lead nowhere: offers the pages that were most likely meant. */
class GuessPage extends HTMLElement {
  connectedCallback(): void {
    // Without names there is nothing to offer; the field and the lists of the page stay.
    this.#guess().catch(() => undefined);
  }

  async #guess(): Promise<void> {
    const base = this.dataset["base"] ?? "";
    const search = await SearchIndex.load(base);
    const path = location.pathname.slice(base.length);
    const typed = wordsOf(path);
    const spelling = await search.spelling();
    const pages = await search.candidates([typed, spelling.correct(typed) ?? ""]);
    const guesses = guessPages(path, pages, spelling);
    if (guesses.length === 0) return;
    const offer = document.createElement("p");
    offer.className = "lede";
    const words = guesses.flatMap(({ name, url, kind }, index) => [
      index > 0 ? ", or " : "",
      link(name, url + location.hash),
      ` (${kind})`,
    ]);
    offer.append("Did you mean ", ...words, "?");
    this.replaceChildren(offer);
  }
}

customElements.define("guess-page", GuessPage);
