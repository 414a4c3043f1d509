/**
 * The one room that draws values, for pages at build time and for scripts in the browser alike. Data go in as the
 * catalogue or `catalog.json` has them (`shown.ts`), become a `Cell` (`cell.ts`: plain data that may travel as JSON),
 * and come out as a tree of elements (`markup.ts`): the cell here, its marks and legend in `marks.ts`, and what stands
 * behind it in `receipt.ts` and `receipt-figure.ts`. Nothing here touches a disk, a network or a document.
 */
import type { Cell } from "./cell.ts";
import { mark, marksOf } from "./marks.ts";
import { element, type Child, type Markup } from "./markup.ts";

/** Words that are longer are no cell of a table. */
const LONGEST_WORDS = 60;
/** Of a longer list a cell shows the first names. */
const LONGEST_LIST = 48;

/**
 * A value as every table shows it: a link to its fact in short form, then a mark for each exception. Long words are
 * folded into "in words". A script opens the receipt beside the table.
 */
export function valueCell(cell: Cell): Child {
  const { text, kind, url, scope } = cell;
  const short = kind === "words" && text.length > LONGEST_WORDS ? "in words" : kind === "value" ? firstNames(text) : text;
  return [
    element("a", { class: classOf(cell), href: url, ...(short === text ? {} : { title: text }) }, numberText(short)),
    scope !== undefined && element("small", {}, ` ${scope}`),
    marks(cell),
  ];
}

/** The same where no link may stand: in the line of a card that opens its receipt. There, words keep their length. */
export function plainValue(cell: Cell): Child {
  return [
    element("span", { class: classOf(cell) }, numberText(cell.text)),
    cell.scope !== undefined && element("small", {}, ` (${cell.scope})`),
    marks(cell),
  ];
}

/** "English, French, German and 5 more"; a text that is short enough as it is. */
function firstNames(text: string): string {
  const names = text.split(", ");
  const shown = names.filter((_, index) => names.slice(0, index + 1).join(", ").length <= LONGEST_LIST - " and 9 more".length);
  if (text.length <= LONGEST_LIST || shown.length === 0 || shown.length === names.length) return text;
  return `${shown.join(", ")} and ${names.length - shown.length} more`;
}

/** The class of a cell of a table whose column holds numbers; they stand at its right. */
export const NUMBER_CLASS = "num";

function classOf({ kind }: Cell): string {
  return kind === "value" ? "v" : `v ${kind}`;
}

function marks(cell: Cell): Markup[] {
  const { others = [], inherited } = cell;
  return marksOf(cell).map((id) => {
    if (id === "disputed" && others.length > 0) return mark(id, `; also said: ${others.join("; ")}`);
    if (id === "inherited" && inherited) return mark(id, `, ${inherited.label}`);
    return mark(id);
  });
}

/** Text in which powers stand high: "1.73×10²³" with its exponent in `<sup>`. */
export function numberText(text: string): Child {
  if (!/×10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]/u.test(text)) return text;
  return text.split(/(?<=×10)([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/u).map((part, index) => (index % 2 === 0 ? part : element("sup", {}, ordinary(part))));
}

function ordinary(power: string): string {
  return power.replace(/./gu, (character) => "−0123456789"["⁻⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(character)] ?? "");
}
