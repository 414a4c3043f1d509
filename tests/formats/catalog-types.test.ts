import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, expect, test } from "vitest";
import { catalogTypes } from "../../src/formats/catalog-types.ts";

const folder = mkdtempSync(join(tmpdir(), "cardfile-types-"));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, "catalog.d.ts"), await catalogTypes());

/** What the compiler says of a program, as strict as it can be. */
function faultsOf(program: string): string[] {
  const path = join(folder, "main.ts");
  writeFileSync(path, `import type { Catalog, Model, Source } from "./catalog.js";\n${program}`);
  const options = {
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    noEmit: true,
    types: [],
  };
  return ts
    .getPreEmitDiagnostics(ts.createProgram([path], options))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

test("a strict program reads numbers, bounds, claims, sources, prose and own fields by them", () => {
  expect(
    faultsOf(`
export function lowest({ facts }: Model): number | undefined {
  const value: number | [number, number] | undefined = facts["training-tokens"]?.value;
  return Array.isArray(value) ? value[0] : value;
}
export function places({ models, sources }: Catalog): string[] {
  return models.flatMap(({ facts }) =>
    (facts["license"]?.claims ?? []).flatMap(({ citations }) => citations.map(({ source, locator }) => \`\${sources[source]?.title}, \${locator}\`)),
  );
}
export const stages = (catalog: Catalog): ("released" | string)[] => catalog.models.map(({ stage }) => stage);
export const prose = (catalog: Catalog): string | undefined => catalog.prose?.["models/heron-7b"];
export const labels = (catalog: Catalog): string[] => Object.values(catalog.ownFields ?? {}).map(({ label, type }) => label + type);
export const address = (source: Source): string => source.url;
`),
  ).toEqual([]);
});

test("what no catalogue holds is refused", () => {
  expect(faultsOf(`export const stage: Model["stage"] = "finished";`)).toHaveLength(1);
  expect(faultsOf(`export const value: NonNullable<Model["facts"]["layers"]>["value"] = "28";`)).toHaveLength(1);
  expect(faultsOf(`export const range: NonNullable<Model["facts"]["layers"]>["value"] = [1, 2, 3];`)).toHaveLength(1);
});
