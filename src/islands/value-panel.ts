import { isReceiptModel, isReceiptNames, type ReceiptModel, type ReceiptNames } from "../tables/receipt-names.ts";
import { receiptBeside } from "../tables/receipt-beside.ts";
import { element } from "../values/markup.ts";
import "./cite-fact.ts";
import { toNodes } from "./dom.ts";
import type { Place } from "./value-links.ts";

/**
 * The one panel of a page: at the side of a wide window, from below on a narrow one, with the receipt of the value
 * that was asked for. Escape and its button close it; focus goes back to the value.
 */
class ValuePanel extends HTMLElement {
  #opener: HTMLElement | undefined;

  connectedCallback(): void {
    this.role = "dialog";
    this.setAttribute("aria-labelledby", "value-panel-title");
    this.tabIndex = -1;
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !this.hidden) this.close();
    });
  }

  show(opener: HTMLElement, model: ReceiptModel, shown: NonNullable<ReturnType<typeof receiptBeside>>, names: ReceiptNames): void {
    const { label, receipt, cited } = shown;
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "Close";
    close.addEventListener("click", () => this.close());
    const head = element(
      "div",
      { class: "of" },
      element("p", { class: "soft" }, model.name),
      element("h2", { id: "value-panel-title" }, label),
    );
    const foot = element(
      "cite-fact",
      { "data-id": cited.id, "data-title": cited.title, "data-url": cited.url, ...(shown.hasFiles ? { "data-files": "" } : {}) },
      element("p", {}, element("a", { class: "button", href: opener instanceof HTMLAnchorElement ? opener.href : cited.url }, "Open card")),
    );
    this.dataset["citationTemplate"] = JSON.stringify(names.citation);
    this.replaceChildren(close, ...toNodes([head, receipt, foot]));
    this.#opener?.classList.remove("shown");
    this.#opener = opener;
    opener.classList.add("shown");
    this.hidden = false;
    this.scrollTop = 0;
    this.focus({ preventScroll: true });
  }

  close(): void {
    this.hidden = true;
    this.#opener?.classList.remove("shown");
    this.#opener?.focus();
    this.#opener = undefined;
  }
}

customElements.define("value-panel", ValuePanel);

/** Opens the receipt of a fact beside its link; false where it is not to be had, so that the link can be followed. */
export async function openReceipt(link: HTMLElement, { base, model: id, anchor }: Place): Promise<boolean> {
  const [model, names] = await Promise.all([readJson(`${base}/models/${id}.json`), readJson(`${base}/data/receipt-names.json`)]);
  if (!isReceiptModel(model) || !isReceiptNames(names)) return false;
  const shown = receiptBeside(model, anchor, names, base);
  if (!shown) return false;
  panel().show(link, model, shown, names);
  return true;
}

function panel(): ValuePanel {
  const known = document.querySelector("value-panel");
  if (known instanceof ValuePanel) return known;
  const made = new ValuePanel();
  made.hidden = true;
  document.body.append(made);
  return made;
}

const files = new Map<string, Promise<unknown>>();

/** A file of this site, asked for once; undefined when it does not arrive whole. */
async function readJson(address: string): Promise<unknown> {
  const known = files.get(address) ?? fetch(address).then((response) => (response.ok ? response.json() : undefined));
  files.set(address, known);
  return known.catch(() => files.delete(address) && undefined);
}
