/** Buttons that open a list below the line of tools, one at a time. `opened` hears of each change. */
export function attachDrops(root: HTMLElement, opened: () => void = () => undefined): void {
  const buttons = [...root.querySelectorAll<HTMLElement>("button[aria-controls]")];
  const toggle = (pressed: HTMLElement) => {
    for (const button of buttons) {
      const open = button === pressed && button.ariaExpanded !== "true";
      button.ariaExpanded = String(open);
      const list = root.querySelector<HTMLElement>(`#${button.getAttribute("aria-controls")}`);
      if (list) list.hidden = !open;
    }
    opened();
  };
  for (const button of buttons) button.addEventListener("click", () => toggle(button));
}
