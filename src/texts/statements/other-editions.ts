import type { TextTree } from "../blocks.ts";
import type { TextCatalogue } from "../catalogue.ts";
import type { Statement } from "./statement.ts";

/**
 * Without sizes that stand in brackets after a name where the text says which version of the series it means, and the
 * catalogue has another: "T5 1.1 models, … T5-small (77M)".
 */
export function withoutOtherEditions(statements: readonly Statement[], tree: TextTree, { families }: TextCatalogue): Statement[] {
  return statements.filter(({ bare, models: [model] }) => {
    const series = bare && model?.family !== undefined ? families[model.family]?.name : undefined;
    if (!model || series === undefined) return true;
    const version = new RegExp(
      String.raw`(?<![\p{L}\p{N}])${series.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}[\s-]?(?:v|version )?(\d+\.\d+)(?![\p{L}\p{N}]|\s?[BMTK%x]\b)`,
      "u",
    );
    return !tree.blocks.some((block) => {
      const run = block.kind === "table" ? block.caption : block.run;
      const named = version.exec(run?.text ?? "")?.[1];
      return named !== undefined && ![model.name, ...model.aliases].some((spelling) => spelling.includes(named));
    });
  });
}
