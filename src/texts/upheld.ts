import type { CatalogueModel } from "./catalogue.ts";
import { isBorneOut, valuesOf } from "./figures/agreement.ts";
import { alsoOf, isNamedSize, readingsOf } from "./readings.ts";
import type { Statement } from "./statements/statement.ts";

interface Tally {
  agree: Set<Statement>;
  differ: Set<Statement>;
}

/**
 * Statements of which the text says clearly whose they are, and those of the others for which figures beside them speak:
 * in their sentence, row or column more are the card's than not, themselves left out.
 */
export function upheld(statements: readonly Statement[]): Statement[] {
  if (!statements.some(({ loose }) => loose)) return [...statements];
  const groups = new Map<string, Tally>();
  for (const statement of statements) {
    const agrees = isOfCard(statement);
    if (agrees === undefined) continue;
    for (const group of statement.groups ?? []) {
      const tally = groups.get(group) ?? { agree: new Set(), differ: new Set() };
      (agrees ? tally.agree : tally.differ).add(statement);
      groups.set(group, tally);
    }
  }
  return statements.filter((statement) => {
    if (!statement.loose) return true;
    return (statement.groups ?? []).some((group) => {
      const { agree, differ } = groups.get(group) ?? { agree: new Set(), differ: new Set() };
      const others = agree.size - (agree.has(statement) ? 1 : 0);
      return others > 0 && others > differ.size - (differ.has(statement) ? 1 : 0);
    });
  });
}

/** Whether the card bears a number out; undefined: it has none, or the model's name says as much. */
function isOfCard({ models: [model], field, said, inColumn }: Statement): boolean | undefined {
  if (!model || !("amount" in said) || "benchmark" in said) return undefined;
  if (isNamedSize(model, field, said.amount)) return inColumn ? true : undefined;
  const readings = [field, ...alsoOf(field, model)].flatMap((id) => readingsOf(model, id));
  if (readings.length === 0) return undefined;
  const values = valuesOf(field, said.amount);
  return readings.some((reading) => isBorneOut(field, said.amount, values, reading));
}

/** Whether a number is another figure of the same model: 128 heads beside 128 experts. */
export function isAnotherFigure(model: CatalogueModel, value: number): boolean {
  return Object.values(model.facts).some(({ claims }) => claims.some((claim) => claim.value === value));
}
