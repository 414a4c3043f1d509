import { Option } from "commander";
import { findField, findModel, readPlace } from "../../src/consumer/find.ts";
import { list, print, printJson, type Commands } from "./commands.ts";

/** The commands that ask the catalogue for something and print it. */
export function addQuestions({ program, opened }: Commands): void {
  const json = new Option("--json", "as JSON");

  program
    .command("show")
    .description("A model, or one fact of it with its status and the places where it was read.")
    .argument("<model>", "name, id or alias, also MODEL#FIELD or the address of a card or fact")
    .argument("[field]", "id or label of a field, derived figure or evaluation")
    .addOption(json)
    .action(async (place: string, fieldName: string | undefined, options: { json?: boolean }) => {
      const { catalogue } = await opened();
      const { answer } = await import("../../src/consumer/answer.ts");
      const { answerInWords } = await import("../../src/consumer/answer-in-words.ts");
      const { cardInWords } = await import("../../src/consumer/card.ts");
      const { name, field = fieldName } = readPlace(catalogue, place);
      const { outline, variant } = findModel(catalogue, name);
      const model = catalogue.model(outline);
      if (field === undefined)
        return options.json ? printJson({ edition: catalogue.edition, ...model }) : print(cardInWords(catalogue, model));
      const found = answer(catalogue, model, findField(catalogue, field), variant);
      return options.json ? printJson(found) : print(answerInWords(found));
    });

  program
    .command("compare")
    .description("Facts of several models side by side.")
    .argument("<models...>", "names, ids or aliases")
    .option("--fields <ids>", "fields, derived figures or evaluations, separated by commas", list, [])
    .addOption(new Option("--format <format>", "how it is printed").choices(["text", "md", "csv", "json"]).default("text"))
    .action(async (names: string[], { fields, format }: { fields: string[]; format: string }) => {
      const { catalogue } = await opened();
      const { compare, comparisonCsv, comparisonInWords, comparisonMarkdown } = await import("../../src/consumer/compare.ts");
      const models = names.map((name) => catalogue.model(findModel(catalogue, name).outline));
      const table = compare(catalogue, models, fields);
      if (format === "json") printJson(table);
      else print(format === "md" ? comparisonMarkdown(table) : format === "csv" ? comparisonCsv(table) : comparisonInWords(table));
    });

  program
    .command("cite")
    .description("How a card, or one fact of it, is cited.")
    .argument("<place>", "MODEL or MODEL#FIELD, or the address of a card or fact")
    .addOption(new Option("--format <form>", "form of the citation").choices(["text", "markdown", "apa", "bibtex", "csl"]).default("text"))
    .action(async (place: string, { format }: { format: "text" | "markdown" | "apa" | "bibtex" | "csl" }) => {
      const { catalogue } = await opened();
      const { answer } = await import("../../src/consumer/answer.ts");
      const { cite } = await import("../../src/consumer/cite.ts");
      const { name, field } = readPlace(catalogue, place);
      const { outline, variant } = findModel(catalogue, name);
      const model = catalogue.model(outline);
      print(
        `${cite(catalogue, model, field !== undefined ? answer(catalogue, model, findField(catalogue, field), variant) : undefined)[format]}\n`,
      );
    });

  program
    .command("search")
    .description("Models whose names hold words, with the fields that the rest of the words name.")
    .argument("<words...>")
    .addOption(json)
    .action(async (words: string[], options: { json?: boolean }) => {
      const { catalogue } = await opened();
      const { hitsInWords, search } = await import("../../src/consumer/search.ts");
      const hits = search(catalogue, words.join(" "));
      if (options.json) printJson({ edition: catalogue.edition, hits });
      else print(hitsInWords(hits));
      if (hits.length === 0) process.exitCode = 1;
    });
}
