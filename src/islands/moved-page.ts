import { linkedElement } from "./fragment.ts";

/**
 * A page that has moved: goes on to the new address, query and fragment included. An anchor that has
 * another name now leads to that one. Nothing of the address but the fragment's own link is followed.
 */
class MovedPage extends HTMLElement {
  connectedCallback(): void {
    const place = linkedElement();
    const link = place && this.contains(place) ? place.querySelector("a") : undefined;
    const target = new URL(link?.href ?? this.dataset["target"] ?? "", location.href);
    if (!link) target.hash = location.hash;
    target.search = location.search;
    location.replace(target.href);
  }
}

customElements.define("moved-page", MovedPage);
