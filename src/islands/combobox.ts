/** One line of the list, and what happens when it is chosen. */
export interface Option {
  content: readonly (Node | string)[];
  take: () => void;
}

/**
 * A text field with a list below it: the combobox of the ARIA Authoring Practices, list autocomplete
 * with manual selection. Arrows move through the list, Enter takes the marked line, Escape closes.
 */
export class Combobox {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #enter: ((event: KeyboardEvent) => void) | undefined;
  #options: readonly Option[] = [];
  #active = -1;

  /** `enter` hears of Enter where no line is marked. The list has an id, and the field its `aria-controls`. */
  constructor(input: HTMLInputElement, list: HTMLElement, enter?: (event: KeyboardEvent) => void) {
    [this.#input, this.#list, this.#enter] = [input, list, enter];
    input.addEventListener("keydown", (event) => this.#press(event));
    input.addEventListener("blur", () => this.close());
    // The list must not take the focus, or it closes before the click arrives.
    list.addEventListener("mousedown", (event) => event.preventDefault());
  }

  /** Shows these lines, none of them marked; none at all closes the list. */
  offer(options: readonly Option[]): void {
    this.#options = options;
    this.#active = -1;
    this.#list.replaceChildren(...options.map((option, index) => this.#line(option, index)));
    this.#open(options.length > 0);
  }

  close(): void {
    this.#active = -1;
    this.#open(false);
  }

  #line({ content, take }: Option, index: number): HTMLElement {
    const line = document.createElement("li");
    line.id = `${this.#list.id}-${index}`;
    line.role = "option";
    line.ariaSelected = "false";
    line.append(...content);
    line.addEventListener("click", take);
    return line;
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const { length } = this.#options;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (length === 0) return;
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.#open(true);
      this.#mark(this.#active === -1 && step < 0 ? length - 1 : (this.#active + step + length) % length);
    } else if (event.key === "Enter") {
      const marked = this.#options[this.#active];
      if (!marked) return this.#enter?.(event);
      event.preventDefault();
      marked.take();
    } else if (event.key === "Escape" && !this.#list.hidden) {
      event.preventDefault();
      this.close();
    }
  }

  #mark(index: number): void {
    this.#active = index;
    for (const [position, line] of [...this.#list.children].entries()) line.ariaSelected = String(position === index);
    this.#list.children[index]?.scrollIntoView({ block: "nearest" });
    this.#input.setAttribute("aria-activedescendant", `${this.#list.id}-${index}`);
  }

  #open(open: boolean): void {
    this.#list.hidden = !open;
    this.#input.ariaExpanded = String(open);
    if (this.#active === -1) this.#input.removeAttribute("aria-activedescendant");
  }
}
