import { describe, expect, test } from "vitest";
import { catalogJson } from "../../src/formats/catalog-json.ts";
import { parseCatalogue } from "../../src/texts/catalogue.ts";
import { checkFile } from "../../src/texts/check-file.ts";
import { TextChecker, type CheckedText } from "../../src/texts/check-text.ts";
import { formatFindings } from "../../src/texts/report.ts";
import { linkable } from "../../src/views/linkable.ts";
import { addressesOf } from "../../src/texts/known-addresses.ts";
import { card } from "../content-files.ts";
import { soon } from "../soon.ts";
import { exampleCatalog } from "../formats/catalog.ts";
import { catalogue as frozen } from "./passages.ts";

const CITED = "source: maker-card, locator: section 1, checked: 2026-11-01";
const catalog = exampleCatalog({
  "models/compose.md": card({ name: "CompoSE" }).replace("stage: released", "stage: planned"),
  "models/llama-3-2-3b.md": card({ name: "Llama 3.2 3B", more: "aliases: [meta-llama/Llama-3.2-3B]\n" }),
  "models/small-1b.md": card({
    name: "Small 1B",
    facts: { "parameters-total": `{ value: 1.2e9, ${CITED} }`, "accelerator-hours": `{ status: not-disclosed, ${CITED} }` },
    more: `aliases: [Small 1B v1]\nredirect-from: [tiny-1b]\nrejected: [{ field: parameters-total, value: 2e9, reason: "Counts the embeddings twice.", ${CITED} }]\n`,
  }),
});
const checker = new TextChecker(parseCatalogue(catalogJson(catalog)), { site: linkable(catalog) });

function checkPath(path: string, text: string): CheckedText {
  const checked = checkFile({ path, contents: new TextEncoder().encode(text) }, checker);
  if (!checked) throw new Error(`No format reads ${path}.`);
  return checked;
}

const check = (text: string, isLatex = false) => checkPath(isLatex ? "text.tex" : "text.md", text);
const named = (text: string, isLatex = false) =>
  check(text, isLatex).models.map(({ model, variants }) => [model.id, ...variants].join("/"));
const findings = (text: string, isLatex = false) =>
  check(text, isLatex).findings.map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`);

describe("the models that a proposal names", () => {
  test.each([
    ["the name", "We use Example 3B here.", ["example-3b"]],
    ["another case, other separators", "We use EXAMPLE–3b, and example_3B.", ["example-3b"]],
    ["a Hub id, in code", "`maker/Example-3B`", ["example-3b"]],
    ["an alias without a digit", "called Example three by some", ["example-3b"]],
    ["a variant, with its model", "Example-3B-Chat", ["example-3b/chat"]],
    [
      "in a table, a heading, a list, a link",
      "# Base 3B\n\n| a | b |\n|-|-|\n| CompoSE | x |\n\n- [Small 1B](/models/small-1b/)",
      ["base-3b", "compose", "small-1b"],
    ],
    ["not a word that is spelt alike", "We compose music. Small, and 1B.", []],
    ["not in a block of code", "```\nExample 3B\n```\n\nText.", []],
    ["front matter's list", "---\nmodels:\n  - { model: base-3b, relation: cited, role: x }\n---\nText.\n", ["base-3b"]],
  ])("%s", (_, text, ids) => {
    expect(named(text)).toEqual(ids);
    expect(findings(text)).toEqual([]);
  });

  test("in LaTeX, but not in comments, labels and citations", () => {
    const latex = String.raw`\section{Base~3B} % Example 3B
\textbf{Compo}SE \label{Small 1B} \cite{Small 1B} \emph{Llama-3.2-3B}`;
    expect(named(latex, true)).toEqual(["base-3b", "compose", "llama-3-2-3b"]);
  });
});

describe("names that are not known", () => {
  test.each([
    ["Llama 3.2 7B", '1:8 model/unknown "Llama 3.2 7B" is not a model of the catalogue.'],
    ["Falcon-40B", '1:8 model/unknown "Falcon-40B" is not a model of the catalogue.'],
    ["meta-llama/Llama-3.2-9B", '1:8 model/unknown "meta-llama/Llama-3.2-9B" is not a model of the catalogue.'],
    ["Llama 5", '1:8 model/unknown "Llama 5" is not a model of the catalogue.'],
    ["head Llama 26.3", undefined],
    ["Base 3B-v2", undefined],
    ["Small-1B-v2", '1:8 model/unknown "Small-1B-v2" is not a model of the catalogue.'],
    ["Meta Llama 3.2 3B", undefined],
    ["GPT-J 6B", '1:8 model/unknown "GPT-J 6B" is not a model of the catalogue.'],
  ])("%s", (name, finding) => {
    expect(findings(`We use ${name} here.`)).toEqual(finding ? [finding] : []);
  });

  test("come with the nearest that are", () => {
    expect(check("Llama 3.2 4B").findings[0]?.hint).toBe(
      "Did you mean Llama 3.2 3B? A model of your own: name it in a comment, “cardfile: own Llama 3.2 4B”.",
    );
  });

  test.each(["Over 3B parameters.", "Table 3B shows it.", "The 7B model.", "About 7B tokens.", "In 2024 2B people."])(
    "%s is none",
    (text) => {
      expect(findings(text)).toEqual([]);
    },
  );
});

describe("numbers", () => {
  test.each([
    "Example 3B has 3.21 billion parameters.",
    "Example 3B has about 3B parameters.",
    "Example 3B was trained on up to 9 trillion tokens.",
    "Example 3B was trained on 12T tokens, a third party says.",
    "Example 3B has a context of 128k tokens.",
    "Example 3B has a context of 131,072 tokens; the chat variant has a window of 8,192 tokens.",
    "Example 3B took 460,000 GPU hours, an MFU of 10.6%.",
    "Example 3B: 1.7 × 10²³ FLOP, or 1.7e23 FLOPs.",
    "Example 3B has 28 layers and 24 heads.",
    "Small 1B and Example 3B have 1.2 billion and 3.21 billion parameters.",
    "Nobody is named: 7 billion parameters.",
    String.raw`Small 1B has $1.2\times10^{9}$ parameters, 1{,}200M parameters, $1{,}200{,}000{,}000$ parameters.`,
    "Unlike Small 1B, Example 3B has 3.21 billion parameters.",
    "Small 1B is smaller than the 3.21 billion parameters of Example 3B.",
    "Example 3B took 460,000 GPU hours and has a 128k context.",
    "Example 3B was trained on 9T tokens with a context of 128k tokens; prompts had 100 tokens.",
    "Small 1B is one of a series from 0.5 to 72 billion parameters.",
    "Example 3B will be fine-tuned on our 2 million tokens for 100 GPU hours.",
    "We fine-tuned Example 3B on 5 million tokens, with 8 H100 GPUs and 30 GPU hours.",
    "Example 3B is small.\n\nWe have 12 layers of oversight.",
    "| Model | Layers |\n|-|-|\n| Small 1B | – |\n\nIt needs 3 layers of oversight.",
  ])("agree: %s", (text) => {
    expect(findings(text)).toEqual([]);
  });

  test.each([
    ["Example 3B has 4 billion parameters.", "“4 billion parameters” disagrees with the card of Example 3B: 3.21 billion parameters."],
    [
      "Example 3B was trained on 20T tokens.",
      "“20T tokens” disagrees with the card of Example 3B: up to 9 trillion tokens, or 12 trillion tokens.",
    ],
    ["Example 3B reached an MFU of 40%.", "“40%” disagrees with the card of Example 3B: at most 10.6%."],
    ["Example 3B took 520,000 GPU-hours.", "“520,000 GPU-hours” disagrees with the card of Example 3B: 460,000 hours."],
    ["Example 3B has a context of 32k tokens.", "“32k tokens” disagrees with the card of Example 3B: 131,072 tokens, or 8,192 tokens."],
    [
      "Small 1B is small. It has 3.21 billion parameters.",
      "“3.21 billion parameters” disagrees with the card of Small 1B: 1.2 billion parameters.",
    ],
    [
      String.raw`Small 1B has $4\times10^{9}$ parameters.`,
      String.raw`“4\times10^{9} parameters” disagrees with the card of Small 1B: 1.2 billion parameters.`,
    ],
    ["Llama 3.2 3B was trained on 8T tokens.", "“8T tokens” disagrees with the card of Llama 3.2 3B: up to 9 trillion tokens."],
    [
      "Small 1B and others exist. Example 3B has 1.2B parameters, more than Small 1B.",
      "“1.2B parameters” disagrees with the card of Example 3B: 3.21 billion parameters.",
    ],
    ["Unlike Small 1B, Base 3B has 7B parameters.", "“7B parameters” disagrees with the card of Base 3B: 3.21 billion parameters."],
    [
      "We use Small 1B.\n\nThe model has 7 billion parameters.",
      "“7 billion parameters” disagrees with the card of Small 1B: 1.2 billion parameters.",
    ],
  ])("disagree: %s", (text, message) => {
    expect(check(text).findings.map((finding) => finding.message)).toEqual([message]);
    expect(check(text).findings[0]?.rule).toBe("figure/wrong");
  });

  test("belong to the model of the section's heading, or of the table's row or column", () => {
    expect(findings("## Small 1B\n\n### Size\n\n- **Parameter count:** ~2 billion\n")).toEqual([
      "5:25 figure/wrong “2 billion” disagrees with the card of Small 1B: 1.2 billion parameters.",
    ]);
    const table = "| Model | Parameters |\n|-|-|\n| Small 1B | 1.2B |\n| Example 3B | 1.2B |\n";
    expect(findings(table)).toEqual(["4:16 figure/wrong “1.2B” disagrees with the card of Example 3B: 3.21 billion parameters."]);
  });

  test("that circulate and are wrong are told with the reason", () => {
    expect(check("Small 1B has 2B parameters.").findings[0]?.hint).toBe("Counts the embeddings twice.");
  });

  test("that the card does not have are a warning", () => {
    const [finding] = check("Small 1B took 7,000 GPU hours.").findings;
    expect(finding?.severity).toBe("warning");
    expect(finding?.message).toBe("“7,000 GPU hours” cannot be checked: on accelerator hours the card of Small 1B says “not disclosed”.");
  });

  test("in LaTeX stand where they are written", () => {
    const latex = "Intro.\n\nThe Example~3B has\n$4 \\times 10^{9}$ parameters.";
    expect(findings(latex, true)).toEqual([
      "4:2 figure/wrong “4 × 10^9 parameters” disagrees with the card of Example 3B: 3.21 billion parameters.",
    ]);
  });

  test("in LaTeX stand in tables and footnotes, and not in what is never printed", () => {
    const table = String.raw`\begin{tabular}{lr}
\toprule
Model & Parameters \\ \midrule
Small 1B & 1.2B \\
Example 3B & 1.2B \\
\end{tabular}`;
    expect(findings(table, true)).toEqual(["5:14 figure/wrong “1.2B” disagrees with the card of Example 3B: 3.21 billion parameters."]);
    expect(findings(String.raw`Small 1B\footnote{It has 5B parameters.} has 1.2B parameters.`, true)).toEqual([
      "1:26 figure/wrong “5B parameters” disagrees with the card of Small 1B: 1.2 billion parameters.",
    ]);
    expect(
      findings("\\iffalse Small 1B has 5B parameters. \\fi\n\\begin{comment}\nSmall 1B has 6B parameters.\n\\end{comment}\nText.", true),
    ).toEqual([]);
  });

  test("are not looked at where a comment says so", () => {
    expect(findings("<!-- cardfile: ignore -->\nExample 3B has 4B parameters.\n")).toEqual([]);
    expect(findings("Example 3B has 4B parameters. % cardfile: ignore\n", true)).toEqual([]);
  });
});

describe("links", () => {
  test.each([
    "https://cards.example/cards/models/example-3b/#training-tokens",
    "/cards/models/example-3b/#text-what-it-is",
    "/cards/models/tiny-1b/#origin",
    "/cards/data/catalog.json",
    "/cards/compare/?models=example-3b,base-3b",
    "https://cards.example/cards/f/example-3b/training-tokens.json",
    "https://cards.example/cards/f/example-3b/training-tokens.svg",
    "https://elsewhere.example/models/nothing/",
  ])("%s resolves", (url) => {
    expect(findings(`[x](${url})`)).toEqual([]);
    expect(findings(`<${url}>`)).toEqual([]);
  });

  test.each([
    ["https://cards.example/cards/models/exampel-3b/", "leads to no page of the catalogue.", "Did you mean /models/example-3b/?"],
    [
      "/cards/models/example-3b/#trainning-tokens",
      'leads to a page without the anchor "trainning-tokens".',
      "Did you mean training-tokens?",
    ],
    [
      "https://cards.example/cards/f/example-3b/tokens.json",
      "leads to no page of the catalogue.",
      "Copy the address from the page that is meant.",
    ],
    [
      "/cards/appendix/?models=example-3b,nobody",
      'asks for a model "nobody", which is not there.',
      "Copy the address from the page that is meant.",
    ],
  ])("%s is dead", (url, message, hint) => {
    expect(check(`[x](${url})`).findings.map((finding) => [finding.rule, finding.message, finding.hint])).toEqual([
      ["link/dead", `${url} ${message}`, hint],
    ]);
    expect(check(`\\href{${url.replace("#", "\\#")}}{x}`, true).findings).toHaveLength(1);
  });
});

test("no address of the site that the data cannot know is called dead, nor an old one that leads on", () => {
  const known = structuredClone(frozen);
  Object.assign(known.models[0] ?? {}, { "redirect-from": ["old-name"], renamed: { "evaluation-old": "layers" } });
  const now = new TextChecker(known, { site: addressesOf(known) });
  const [id] = known.models.map((model) => model.id);
  const pages = [
    "guides/x/",
    "methods/#derived-mfu",
    "accelerators/#h100-sxm",
    "disclosure/",
    "data/models.csv",
    "proposals/x/",
    "models/",
    `models/${id}`,
  ];
  const anchors = ["#open-questions", "#forms", "#rejected", "#training", "#evaluation-old", ".json", "/history/", ""].map(
    (end) => `models/${id}${end.startsWith("#") ? `/${end}` : end}`,
  );
  const links = [...pages, ...anchors, "models/old-name/#layers"].map((page) => `[x](https://cards.example/cards/${page})`);
  const found = checkFile({ path: "a.md", contents: new TextEncoder().encode(links.join("\n\n")) }, now)?.findings;
  expect(found?.map(({ stated }) => stated)).toEqual([]);
});

describe("a project that ends later than a model", () => {
  const retiring = (until: string) => {
    const short = new TextChecker(frozen, { site: addressesOf(frozen), until });
    return checkFile({ path: "plan.md", contents: new TextEncoder().encode("We use GPT-4 and Gopher.") }, short)?.findings ?? [];
  };

  test("is warned of the model, at its first name", () => {
    const [first, ...others] = retiring("2028-06");
    expect(others).toEqual([]);
    expect(first).toMatchObject({ rule: "model/retires", severity: "warning", line: 1, column: 8, model: "gpt-4", field: "retired-on" });
    expect(first?.message).toBe("GPT-4 retires before your project ends: 23 October 2026 in the maker’s API.");
  });

  test("is told that the weights stay where only a service ends", () => {
    const catalogue = structuredClone(frozen);
    const end = catalogue.models.find(({ id }) => id === "gpt-4")?.facts["retired-on"];
    const open = catalogue.models.find(({ id }) => id === "llama-3-2-3b");
    const [claim] = end?.claims ?? [];
    if (!end || !claim || !open) throw new Error("The frozen catalogue has other models.");
    const weights = { status: "reported", value: ["gated-weights"], display: "gated weights" };
    open.facts["access"] = { ...weights, url: "/models/llama-3-2-3b/#access", claims: [weights] };
    const hintWhere = (covers: string) => {
      open.facts["retired-on"] = { ...end, claims: [{ ...claim, covers }] };
      const later = new TextChecker(catalogue, { site: addressesOf(catalogue), until: "2028-06" });
      return checkFile({ path: "plan.md", contents: new TextEncoder().encode("We use Llama 3.2 3B.") }, later)?.findings[0]?.hint;
    };
    expect(hintWhere("api")).toContain("Its weights can still be had");
    expect(hintWhere("weights")).not.toContain("can still be had");
  });

  test("is not warned where the model ends after it", () => {
    expect(retiring("2026-09")).toEqual([]);
  });

  test("is not warned of the end of one snapshot where a later one outlives the project", () => {
    const catalogue = structuredClone(frozen);
    const fact = catalogue.models.find(({ id }) => id === "gpt-4")?.facts["retired-on"];
    const [only] = fact?.claims ?? [];
    if (!fact || !only) throw new Error("GPT-4 has no end.");
    fact.claims = [{ ...only, value: "2027-01-14", display: "14 January 2027" }, only];
    const messages = (until: string) => {
      const later = new TextChecker(catalogue, { site: addressesOf(catalogue), until });
      return checkFile({ path: "plan.md", contents: new TextEncoder().encode("We use GPT-4.") }, later)?.findings.map(
        ({ message }) => message,
      );
    };
    expect(messages("2026-12")).toEqual([]);
    expect(messages("2028-06")).toEqual([
      "GPT-4 retires before your project ends: 14 January 2027 and 23 October 2026 in the maker’s API.",
    ]);
  });
});

test("50 pages are read in under 2 s of processor time", () => {
  const page = "Llama 3.2 3B has 28 layers. We compare it with Gemma 2 27B, trained on 13T tokens, and with others of 7B. ".repeat(25);
  const contents = new TextEncoder().encode(`${page}\n\n`.repeat(50));
  const checked = soon(() => checkFile({ path: "long.md", contents }, new TextChecker(frozen, { site: addressesOf(frozen) })));
  expect(checked?.words).toBeGreaterThan(25_000);
  expect(checked?.findings).toEqual([]);
});

describe("the report", () => {
  const run = (found: CheckedText["findings"]) => ({ findings: found, fileCount: 1, modelCount: 1, words: 7, repositoryPrefix: "" });

  test("names file, line and column, says how much was read, and drives no terminal", () => {
    const { findings: found } = checkPath("a\u001b[31m.md", "Example 3B has 4 billion parameters.");
    expect(formatFindings(run(found))).toBe(
      "a\\u{1b}[31m.md:1:16  figure/wrong\n  “4 billion parameters” disagrees with the card of Example 3B: 3.21 billion parameters.\n  Write the card’s figure, or say where another comes from; its source: https://cards.example/cards/models/example-3b/#parameters-total.\n\n1 model of the catalogue named in 7 words in 1 file: 1 error, 0 warnings.\n",
    );
  });

  test("as JSON has the shape of section 7 of the contract, and what it is about", () => {
    const { findings: found } = checkPath("papers/a.md", "Example 3B has 4 billion parameters.");
    expect(JSON.parse(formatFindings(run(found), "json"))).toEqual([
      {
        file: "papers/a.md",
        line: 1,
        column: 16,
        field: "parameters-total",
        rule: "figure/wrong",
        severity: "error",
        message: "“4 billion parameters” disagrees with the card of Example 3B: 3.21 billion parameters.",
        hint: "Write the card’s figure, or say where another comes from; its source: https://cards.example/cards/models/example-3b/#parameters-total.",
        model: "example-3b",
        stated: "4 billion parameters",
        catalogue: "3.21 billion parameters",
        url: "https://cards.example/cards/models/example-3b/#parameters-total",
      },
    ]);
  });

  test("says so where nothing could be read", () => {
    expect(checkPath("a.ipynb", "no notebook").findings.map(({ rule, severity }) => [rule, severity])).toEqual([["text/unread", "error"]]);
    expect(checkPath("a.docx", "no zip").findings.map(({ rule, severity }) => [rule, severity])).toEqual([["text/unread", "error"]]);
    expect(checkPath("a.tex", "\\input{nothing}").findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ["text/unread", "error"],
    ]);
    expect(checkFile({ path: "a.pdf", contents: new Uint8Array() }, checker)).toBeUndefined();
  });
});
