import { copyOfCells } from "./chart-rows.ts";
import { downloadPicture } from "./chart-picture.ts";

const REACH = 28;

/**
 * A chart that answers: the arrow keys go from mark to mark, and a line below it reads out the figures of the
 * mark that is pointed at, with their receipts.
 */
class ChartView extends HTMLElement {
  #points: SVGAElement[] = [];
  #pointed: SVGAElement | undefined;

  connectedCallback(): void {
    const plot = this.querySelector<SVGSVGElement>(".plot > svg");
    const files = this.querySelector("[data-files]");
    if (!plot || !files || this.#points.length > 0) return;
    this.#points = [...plot.querySelectorAll<SVGAElement>(".point")];
    plot.addEventListener("keydown", (event) => this.#onKey(event));
    plot.addEventListener("focusin", (event) => this.#point(this.#points.find((point) => point.contains(event.target as Node))));
    const frame = plot.parentElement ?? this;
    frame.addEventListener("pointermove", (event) => this.#point(this.#nearest(event)));
    frame.addEventListener("click", (event) => this.#onClick(event));
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "PNG";
    button.addEventListener("click", () => void downloadPicture(plot, `${this.closest("section")?.id ?? "chart"}.png`));
    files.append(button);
  }

  #onKey(event: KeyboardEvent): void {
    const at = this.#points.findIndex((point) => point === document.activeElement);
    const steps: Record<string, number> = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: this.#points.length - 1,
    };
    const next = this.#points[steps[event.key] ?? -1];
    if (at < 0 || !(event.key in steps)) return;
    event.preventDefault();
    if (!next) return;
    for (const point of this.#points) point.setAttribute("tabindex", point === next ? "0" : "-1");
    next.focus({ preventScroll: true });
  }

  /** A finger has no hovering: its first touch reads a mark out, the second follows it. */
  #onClick(event: MouseEvent): void {
    const near = this.#nearest(event);
    const isTouch = event instanceof PointerEvent && event.pointerType === "touch";
    if (!near) return;
    if (isTouch && near !== this.#pointed) event.preventDefault();
    this.#point(near);
  }

  #nearest({ clientX, clientY }: MouseEvent): SVGAElement | undefined {
    let [nearest, least]: [SVGAElement | undefined, number] = [undefined, REACH];
    for (const point of this.#points) {
      const box = point.querySelector(".dot")?.getBoundingClientRect();
      if (!box) continue;
      const distance = Math.hypot(box.x + box.width / 2 - clientX, box.y + box.height / 2 - clientY);
      if (distance < least) [nearest, least] = [point, distance];
    }
    return nearest;
  }

  #point(point: SVGAElement | undefined): void {
    if (!point || point === this.#pointed) return;
    this.#pointed?.classList.remove("pointed");
    point.classList.add("pointed");
    this.#pointed = point;
    const id = point.dataset["id"] ?? "";
    const row = this.querySelector<HTMLTableRowElement>(`tr[data-model="${CSS.escape(id)}"]`);
    const readout = this.querySelector("[data-readout]");
    if (!row || !readout) return;
    readout.classList.add("filled");
    readout.replaceChildren(...copyOfCells(row));
  }
}

customElements.define("chart-view", ChartView);
