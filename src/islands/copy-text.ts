import { copyButton, statusLine } from "./clipboard.ts";

/** Adds a button that copies the text inside. */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    const [head, code] = [this.querySelector("p"), this.querySelector("code")];
    if (!head || !code || head.querySelector("button")) return;
    const status = statusLine();
    const button = copyButton(
      "Copy",
      () => code.textContent,
      status,
      () => getSelection()?.selectAllChildren(code),
    );
    button.ariaLabel = `Copy ${this.dataset["label"] ?? ""}`;
    head.append(" ", button, " ", status);
  }
}

customElements.define("copy-text", CopyText);
