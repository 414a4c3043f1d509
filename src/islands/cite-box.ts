import { copyButton, statusLine } from "./clipboard.ts";

/** Adds a button that copies the citation in the form that is chosen. */
class CiteBox extends HTMLElement {
  connectedCallback(): void {
    if (this.querySelector("button")) return;
    const chosen = () => {
      const form = this.querySelector<HTMLInputElement>("input:checked")?.value ?? "text";
      return this.querySelector<HTMLElement>(`pre.${form} code`);
    };
    const status = statusLine();
    const button = copyButton(
      "Copy",
      () => chosen()?.textContent ?? "",
      status,
      () => {
        const code = chosen();
        if (code) getSelection()?.selectAllChildren(code);
      },
    );
    button.ariaLabel = "Copy the citation";
    const line = document.createElement("p");
    line.append(button, " ", status);
    this.append(line);
  }
}

customElements.define("cite-box", CiteBox);
