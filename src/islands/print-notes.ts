/**
 * On paper the receipts of a card stand at its end, each under the number that its line carries (card-print.css counts
 * the lines). Without a script they stand in small type below their lines.
 */
const places = new Map<HTMLElement, Element>();
let notes: HTMLElement | undefined;

addEventListener("beforeprint", () => {
  const article = document.querySelector("article.sheet");
  if (!article || notes) return;
  const list = document.createElement("ol");
  for (const [index, line] of [...article.querySelectorAll(".row")].entries()) {
    const receipt = line.querySelector<HTMLElement>(":scope > .receipt");
    if (!receipt) continue;
    places.set(receipt, line);
    const note = document.createElement("li");
    note.value = index + 1;
    note.append(receipt);
    list.append(note);
  }
  if (places.size === 0) return;
  const heading = document.createElement("h2");
  heading.textContent = "Notes";
  notes = document.createElement("section");
  notes.className = "print-notes";
  notes.append(heading, list);
  article.append(notes);
});

addEventListener("afterprint", () => {
  for (const [receipt, line] of places) line.append(receipt);
  places.clear();
  notes?.remove();
  notes = undefined;
});
