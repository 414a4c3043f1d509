import "./rows.ts";
import "./value-links.ts";

/** On every page: "/" goes to the search, its fields suggest, and lines open in place. */

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target;
  if (target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))) return;
  const search =
    document.querySelector<HTMLInputElement>("main :is(input[type=search], input[role=combobox])") ??
    document.querySelector<HTMLInputElement>("[data-search-shortcut]");
  if (!search) return;
  event.preventDefault();
  search.focus();
  search.select();
});

/** Fields that lead to the search get suggestions once they are used; what those need is loaded then. */
document.addEventListener("focusin", ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.type !== "search" || target.role === "combobox") return;
  const form = target.form;
  if (form?.role !== "search" || form.closest("card-search")) return;
  void import("./suggestions.ts").then(({ suggestBelow }) => suggestBelow(form, target));
});
