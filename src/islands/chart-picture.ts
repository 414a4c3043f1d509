/** Pixels of the picture for each of the page. */
const FINENESS = 2;
/** Room for what stands beyond the plot's edges: ticks and the names of the axes. */
const MARGIN = { left: 70, right: 40, top: 84, bottom: 84 };

/** Offers a chart as it stands, with what is picked out in it, as a PNG. */
export async function downloadPicture(plot: SVGSVGElement, name: string): Promise<void> {
  const { width, height } = plot.getBoundingClientRect();
  const canvas = document.createElement("canvas");
  canvas.width = (width + MARGIN.left + MARGIN.right) * FINENESS;
  canvas.height = (height + MARGIN.top + MARGIN.bottom) * FINENESS;
  const pen = canvas.getContext("2d");
  if (!pen) return;
  pen.scale(FINENESS, FINENESS);
  pen.fillStyle = getComputedStyle(plot.closest(".sheet, body") ?? plot).backgroundColor;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  writeFrame(pen, plot, canvas.width / FINENESS, canvas.height / FINENESS);
  pen.translate(MARGIN.left, MARGIN.top);
  for (const part of plot.querySelectorAll<SVGGraphicsElement>("line, use, text")) drawPart(pen, plot, part);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, "image/png");
  });
  if (blob) save(blob, name);
}

/** The finding above, the address below: a picture goes where its page does not. */
function writeFrame(pen: CanvasRenderingContext2D, plot: SVGSVGElement, width: number, height: number): void {
  const { fontFamily, color } = getComputedStyle(plot);
  pen.fillStyle = color;
  pen.font = `600 18px ${fontFamily}`;
  pen.fillText(plot.closest("section")?.querySelector("h2")?.textContent.trim() ?? "", 20, 32, width - 40);
  pen.font = `400 12px ${fontFamily}`;
  pen.fillText(location.href, 20, height - 14, width - 40);
}

function drawPart(pen: CanvasRenderingContext2D, plot: SVGSVGElement, part: SVGGraphicsElement): void {
  const style = getComputedStyle(part);
  if (style.display === "none" || style.visibility === "hidden") return;
  pen.save();
  pen.globalAlpha = Number(getComputedStyle(part.closest("a") ?? part).opacity);
  pen.fillStyle = style.fill;
  pen.strokeStyle = style.stroke;
  pen.lineWidth = Number.parseFloat(style.strokeWidth);
  pen.lineJoin = "round";
  if (part instanceof SVGLineElement) {
    pen.setLineDash(style.strokeDasharray === "none" ? [] : style.strokeDasharray.split(/[ ,]+/).map(Number.parseFloat));
    pen.beginPath();
    pen.moveTo(part.x1.baseVal.value, part.y1.baseVal.value);
    pen.lineTo(part.x2.baseVal.value, part.y2.baseVal.value);
    pen.stroke();
  } else if (part instanceof SVGUseElement) {
    const outline = plot.querySelector(`#${CSS.escape(part.href.baseVal.slice(1))}`)?.getAttribute("d");
    pen.translate(part.x.baseVal.value, part.y.baseVal.value);
    const path = new Path2D(outline ?? "");
    // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- A canvas is no array.
    pen.fill(path);
    if (style.stroke !== "none") pen.stroke(path);
  } else if (part instanceof SVGTextElement) {
    const { x, y } = part.getStartPositionOfChar(0);
    pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    if (style.stroke !== "none") pen.strokeText(part.textContent, x, y);
    pen.fillText(part.textContent, x, y);
  }
  pen.restore();
}

function save(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
