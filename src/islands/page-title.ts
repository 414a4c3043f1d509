const own = document.title;

/** Says in the title of the page what was chosen on it: "Llama 3.2 3B, Phi-2 · Compare · Cardfile"; nothing chosen gives the page's own. */
export function entitlePage(chosen: string): void {
  document.title = chosen === "" ? own : `${chosen} · ${own}`;
}
