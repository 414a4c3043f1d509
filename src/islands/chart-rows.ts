/** The cells of a table's row as a line of text: the name, then each figure after its column's name. */
export function copyOfCells(row: HTMLTableRowElement): Node[] {
  const heads = [...(row.closest("table")?.tHead?.rows[0]?.cells ?? [])].map((cell) => cell.textContent.trim());
  return [...row.cells].flatMap((cell, index) => {
    const copies = [...cell.childNodes].map((node) => node.cloneNode(true));
    if (index === 0) return copies;
    const part = document.createElement("span");
    const label = document.createElement("span");
    label.className = "soft";
    label.textContent = `${heads[index] ?? ""}: `;
    part.append(label, ...copies);
    return [part];
  });
}

/** What can be picked out in a page's charts: kind and id by the words that people choose. */
export function choicesOf(rows: Iterable<HTMLTableRowElement>): Map<string, { kind: "maker" | "family" | "model"; id: string }> {
  const choices = new Map<string, { kind: "maker" | "family" | "model"; id: string }>();
  for (const { dataset, cells } of rows) {
    const { maker, makerName, family, familyName, model } = dataset;
    if (maker && makerName) choices.set(`${makerName}, maker`, { kind: "maker", id: maker });
    if (family && familyName) choices.set(`${familyName}, family`, { kind: "family", id: family });
    if (model) choices.set(cells[0]?.textContent.trim() ?? model, { kind: "model", id: model });
  }
  return new Map([...choices].sort(([a], [b]) => a.localeCompare(b, "en-GB", { numeric: true })));
}
