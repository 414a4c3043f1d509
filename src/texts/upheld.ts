import { areMeasuredAlike, areWordsOnCard, isOnCard, isResultOnCard } from "./borne-out.ts";
import type { CatalogueModel } from "./catalogue.ts";
import { isNamedSize, sizesIn } from "./readings.ts";
import { COLUMN, SECTION, type Statement } from "./statements/statement.ts";

/** Figures of a section are far apart: so many have to speak for another. */
const LEAST_OF_SECTION = 2;

/** Cells of a column that no card bears out: from so many on they speak against the others. */
const MOST_AGAINST = 2;

interface Tally {
  agree: Set<Statement>;
  differ: Set<Statement>;
}

/**
 * Statements of which the text says clearly whose they are, and those of the others for which figures beside them speak:
 * in their sentence, row or column more are the card's than not, themselves left out.
 */
export function upheld(statements: readonly Statement[]): Statement[] {
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
  const beside = (statement: Statement) =>
    (statement.groups ?? []).map((group) => {
      const { agree, differ } = groups.get(group) ?? { agree: new Set(), differ: new Set() };
      return {
        least: group.startsWith(SECTION) ? LEAST_OF_SECTION : 1,
        agreeing: agree.size - (agree.has(statement) ? 1 : 0),
        differing: differ.size - (differ.has(statement) ? 1 : 0),
      };
    });
  // A result of another set-up is no wrong one: another of the same model that is the card's has to be of the same.
  const isMeasuredAlike = ({ groups: own = [], models: [model], said }: Statement) =>
    own.some((group) =>
      [...(groups.get(group)?.agree ?? [])].some(
        (other) =>
          other.said !== said &&
          model !== undefined &&
          other.models[0] === model &&
          "benchmark" in said &&
          "benchmark" in other.said &&
          areMeasuredAlike(model, said.benchmark, other.said.benchmark),
      ),
    );
  // A column of which most are not the cards' counts something else.
  const isOfOtherColumn = (statement: Statement) =>
    (statement.groups ?? []).some((group) => {
      const { agree, differ } = groups.get(group) ?? { agree: new Set(), differ: new Set() };
      const against = [...differ].filter((one) => one !== statement && !one.loose).length;
      return group.includes(COLUMN) && against >= MOST_AGAINST && against > agree.size - (agree.has(statement) ? 1 : 0);
    });
  return statements
    .filter((statement) =>
      statement.loose
        ? beside(statement).some(
            ({ least, agreeing, differing }) => agreeing >= least && agreeing > differing && !(isResult(statement) && differing > 0),
          ) &&
          (!isResult(statement) || isMeasuredAlike(statement))
        : !isOfOtherColumn(statement),
    )
    .map((statement) => {
      const around = beside(statement);
      const agreeing = around.reduce((sum, one) => sum + one.agreeing, 0);
      const differing = around.reduce((sum, one) => sum + one.differing, 0);
      const isSure = statement.inColumn && agreeing >= LEAST_OF_SECTION && agreeing >= 2 * differing;
      const isVouched = around.some((one) => one.least === 1 && one.agreeing >= 1 && one.agreeing > one.differing);
      return { ...statement, ...(isSure ? { sure: true as const } : {}), ...(isVouched ? { vouched: true as const } : {}) };
    });
}

function isResult({ said }: Statement): boolean {
  return "benchmark" in said;
}

/** Whether the card bears a number out; undefined: it has none, or the name as it is written says as much. */
function isOfCard({ models: [model], field, said, name, inColumn }: Statement): boolean | undefined {
  if (!model) return undefined;
  if ("benchmark" in said) return isResultOnCard(model, said.benchmark, said.amount);
  if (!("amount" in said)) return areWordsOnCard(model, field, said);
  if (isNamedSize(model, field, said.amount)) {
    const isWritten = sizesIn(name ?? model.name).includes(said.amount.value);
    return inColumn || !isWritten ? true : undefined;
  }
  return isOnCard(model, field, said.amount);
}

/** Whether a number is another figure of the same model: 128 heads beside 128 experts. */
export function isAnotherFigure(model: CatalogueModel, value: number): boolean {
  return Object.values(model.facts).some(({ claims }) => claims.some((claim) => claim.value === value));
}
