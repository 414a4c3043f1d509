import { copyButton, statusLine } from "./clipboard.ts";

/** Adds a button that copies the page as Markdown, from the file beside it. */
class CopyPage extends HTMLElement {
  connectedCallback(): void {
    const address = this.dataset["address"];
    if (!address || this.querySelector("button")) return;
    const status = statusLine();
    const button = copyButton(
      "Copy page",
      () => readText(address),
      status,
      () => location.assign(address),
    );
    this.append(" ", button, " ", status);
  }
}

async function readText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

customElements.define("copy-page", CopyPage);
