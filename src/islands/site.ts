import "./rows.ts";

/** On every page: "/" goes to the search, and lines open in place. */

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
