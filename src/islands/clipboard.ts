/** A button that copies words, and says in `status` how it went. Where the clipboard is closed, `fallback` selects the words. */
export function copyButton(
  label: string,
  words: () => string | Promise<string>,
  status: HTMLElement,
  fallback?: () => void,
): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(await words());
      status.textContent = "Copied.";
    } catch {
      fallback?.();
      status.textContent = fallback ? "Selected; press Ctrl+C." : await words();
    }
  });
  return button;
}

/** A line that is read out when its words change. */
export function statusLine(): HTMLElement {
  const line = document.createElement("span");
  line.role = "status";
  line.className = "soft small";
  return line;
}
