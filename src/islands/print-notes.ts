/**
 * On paper the receipts of a card stand at its end, each under the number that its line carries (card-print.css counts
 * the lines). Without a script they stand in small type below their lines.
 */
addEventListener("beforeprint", () => {
  const article = document.querySelector("article.sheet");
  if (!article || article.querySelector(".print-notes")) return;
  const notes = [...article.querySelectorAll(".row")].flatMap((line, index) => {
    const receipt = line.querySelector(":scope > .receipt");
    return receipt ? [noteOf(receipt, index + 1)] : [];
  });
  if (notes.length === 0) return;
  const [section, heading, list] = [document.createElement("section"), document.createElement("h2"), document.createElement("ol")];
  section.className = "print-notes";
  heading.textContent = "Notes";
  list.append(...notes);
  section.append(heading, list);
  article.append(section);
});

addEventListener("afterprint", () => document.querySelector(".print-notes")?.remove());

/** A copy, without what is for the screen alone. */
function noteOf(receipt: Element, number: number): HTMLLIElement {
  const note = document.createElement("li");
  note.value = number;
  const copy = document.importNode(receipt, true);
  for (const part of copy.querySelectorAll("cite-fact")) part.remove();
  for (const part of copy.querySelectorAll("[id]")) part.removeAttribute("id");
  note.append(copy);
  return note;
}
