import GithubSlugger from "github-slugger";
import { toHtml } from "hast-util-to-html";
import { markdownToHast, mdxToHast } from "satteri";
import type { Catalog } from "../catalog.ts";
import type { Entry } from "../parse.ts";
import { isComponentName } from "./components.ts";
import { element, everyElement, hastOf, textOf, unwrap, type HastNode, type PlainElement } from "./hast.ts";
import { BODY_FEATURES } from "./nodes.ts";
import { quoteFact, type QuotedReceipt } from "./quote-fact.ts";

export interface RenderedBody {
  html: string;
  /** Receipts of facts that other pages hold, in the order of their first mention. */
  receipts: QuotedReceipt[];
  headings: { id: string; text: string; depth: number }[];
}

/** Draws the facts that stand in the cells of tables. Its calls come in the order of the text. */
export interface TablePen {
  /** The fact in short; `unit` is what its short form leaves out. Undefined: the fact is quoted as in prose. */
  cell(fact: {
    model: string;
    field: string;
    variant?: string | undefined;
  }): { drawn: PlainElement; unit?: string | undefined; isNumber: boolean } | undefined;
  /** What the marks of the cells since the last legend mean. */
  legend(): PlainElement | undefined;
}

/**
 * Renders the body of a checked entry. Components become links and quoted facts; nothing is compiled
 * or run. Headings sink by `sink` levels to fit under those of the page, with ids that begin `text-`.
 */
export function renderBody(entry: Entry, catalog: Catalog, sink = 0, pen?: TablePen): RenderedBody {
  if (entry.bodyText.trim() === "") return { html: "", receipts: [], headings: [] };
  const parse = entry.file.ending === ".mdx" ? mdxToHast : markdownToHast;
  // Satteri's nodes follow hast; the parts that matter here are named above.
  const tree = parse(entry.bodyText, { features: BODY_FEATURES }) as unknown as HastNode;
  const rendering = new Rendering(entry, catalog, sink, pen);
  rendering.children(tree);
  const html = toHtml(tree as Parameters<typeof toHtml>[0], { allowDangerousHtml: false });
  return { html, receipts: rendering.receipts, headings: rendering.headings };
}

class Rendering {
  readonly receipts: QuotedReceipt[] = [];
  readonly headings: RenderedBody["headings"] = [];
  readonly #entry: Entry;
  readonly #catalog: Catalog;
  readonly #sink: number;
  readonly #pen: TablePen | undefined;
  /** Cells that the pen drew, and what it said of them. */
  readonly #drawn = new Map<HastNode, { unit?: string | undefined; isNumber: boolean }>();
  #isInTable = false;
  readonly #slugger = new GithubSlugger();
  #caption: string;
  /** Tables that the last heading has above them. */
  #tables = 0;

  constructor(entry: Entry, catalog: Catalog, sink: number, pen: TablePen | undefined) {
    this.#entry = entry;
    this.#catalog = catalog;
    this.#sink = sink;
    this.#pen = pen;
    this.#caption = "name" in entry.data ? entry.data.name : entry.data.title;
  }

  children(node: HastNode): void {
    node.children = (node.children ?? []).map((child) => this.#node(child));
  }

  #node(node: HastNode): HastNode {
    if (node.type === "mdxJsxTextElement" || node.type === "mdxJsxFlowElement") return this.#component(node);
    if (node.tagName === "table") this.#isInTable = true;
    this.children(node);
    const level = /^h([1-6])$/.exec(node.tagName ?? "")?.[1];
    if (level) return this.#heading(node, Number(level));
    if (node.tagName === "table") return this.#table(node);
    if (node.tagName === "a") this.#link(node);
    return node;
  }

  #heading(node: HastNode, level: number): HastNode {
    const text = textOf(node);
    const id = `text-${this.#slugger.slug(text)}`;
    const depth = Math.min(6, level + this.#sink);
    this.headings.push({ id, text, depth });
    this.#caption = text;
    this.#tables = 0;
    return { ...node, tagName: `h${depth}`, properties: { id } };
  }

  #table(node: HastNode): HastNode {
    this.#isInTable = false;
    this.#headUnits(node);
    for (const cell of everyElement(node, "th")) cell.properties = { ...cell.properties, scope: "col" };
    for (const cell of [...everyElement(node, "th"), ...everyElement(node, "td")]) {
      if (!cell.properties) continue;
      // Said as an attribute in Markdown, and in MDX as a style, which the site's policy forbids.
      const { align, style, ...others } = cell.properties;
      const isRight = align === "right" || /text-align:\s*right/.test(String(style));
      cell.properties = { ...others, ...(isRight ? { className: ["num"] } : {}) };
    }
    this.#tables += 1;
    const name = this.#tables === 1 ? this.#caption : `${this.#caption}, table ${this.#tables}`;
    const caption = element("caption", {}, [{ type: "text", value: name }]);
    node.children = [caption, ...(node.children ?? [])];
    const scroller = element("div", { className: ["scroller"], tabIndex: 0, role: "region", ariaLabel: `Table: ${name}` }, [node]);
    const legend = this.#pen?.legend();
    return legend ? element("div", {}, [hastOf(legend), scroller]) : scroller;
  }

  /** Says the unit of a column's drawn values once, in its head, and stands numbers at the right. */
  #headUnits(table: HastNode): void {
    const [head, ...rows] = [...everyElement(table, "tr")].map((row) =>
      (row.children ?? []).filter(({ tagName }) => /^t[hd]$/.test(tagName ?? "")),
    );
    head?.forEach((title, column) => {
      const cells = rows.flatMap((row) => row[column] ?? []);
      const drawn = cells.flatMap((cell) => (cell.children ?? []).flatMap((child) => this.#drawn.get(child) ?? []));
      if (drawn.length === 0) return;
      const [{ unit } = { unit: undefined }] = drawn;
      const isSaid = unit === undefined || textOf(title).toLowerCase().includes(unit.toLowerCase());
      if (!isSaid && drawn.every((one) => one.unit === unit))
        title.children = [...(title.children ?? []), element("small", {}, [{ type: "text", value: `, ${unit}` }])];
      if (drawn.every(({ isNumber }) => isNumber))
        for (const cell of [title, ...cells]) cell.properties = { ...cell.properties, className: ["num"] };
    });
  }

  #link(node: HastNode): void {
    const href = node.properties?.["href"];
    if (typeof href === "string" && href.startsWith("/")) node.properties = { ...node.properties, href: this.#catalog.urls.page(href) };
  }

  #component(node: HastNode): HastNode {
    const attributes = new Map((node.attributes ?? []).map((attribute) => [attribute.name ?? "", String(attribute.value ?? "")]));
    const name = node.name ?? "";
    // The rules refuse every other component; the build repeats the refusal.
    if (!isComponentName(name)) throw new Error(`${this.#entry.file.path} uses <${name}>, which is not a component.`);
    if (name === "Fact") return this.#fact(attributes);
    const id = attributes.get("id") ?? "";
    const catalog = this.#catalog;
    const target = { Model: catalog.models, Concept: catalog.concepts, Dataset: catalog.datasets, Source: catalog.sources }[name].get(id);
    this.children(node);
    const children = node.children?.length ? unwrap(node.children) : [{ type: "text", value: target?.name ?? id }];
    return target ? element("a", { href: target.url }, children) : element("span", {}, children);
  }

  #fact(attributes: ReadonlyMap<string, string>): HastNode {
    const own = this.#entry.collection === "models" ? this.#entry.id : "";
    const id = attributes.get("model") ?? own;
    const drawn = this.#isInTable && id !== own ? this.#drawCell(id, attributes) : undefined;
    if (drawn) return drawn;
    const quoted = quoteFact(this.#catalog, id, attributes.get("field") ?? "", attributes.get("variant"));
    const value = element("a", { className: ["quoted"], href: quoted.url }, [{ type: "text", value: quoted.display }]);
    if (id === own) return value;
    const number = this.#receipt(quoted);
    const mark = element("sup", {}, [
      element("a", { href: `#receipt-${number}`, ariaLabel: `Receipt ${number}: ${quoted.label}` }, [
        { type: "text", value: String(number) },
      ]),
    ]);
    return element("span", {}, [value, mark]);
  }

  #drawCell(model: string, attributes: ReadonlyMap<string, string>): HastNode | undefined {
    const cell = this.#pen?.cell({ model, field: attributes.get("field") ?? "", variant: attributes.get("variant") });
    if (!cell) return undefined;
    const node = hastOf(cell.drawn);
    this.#drawn.set(node, cell);
    return node;
  }

  #receipt(quoted: Omit<QuotedReceipt, "number">): number {
    const known = this.receipts.find((receipt) => receipt.url === quoted.url && receipt.label === quoted.label);
    if (known) return known.number;
    const number = this.receipts.length + 1;
    this.receipts.push({ number, ...quoted });
    return number;
  }
}
