import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { modulesWith } from "../../scripts/shared-modules.ts";

const folder = mkdtempSync(join(tmpdir(), "modules-"));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a module opens those that it imports or hands on, and theirs, and none for its types alone", () => {
  const files = {
    "a.ts": 'import { join } from "node:path";\nimport {\n  b,\n  type B,\n} from "./below/b.ts";\nimport type { T } from "./types.ts";\n',
    "below/b.ts":
      'import "../c.ts";\nexport { d } from "./d.ts";\nexport type { T } from "../types.ts";\nconst later = () => import("../later.ts");\n',
    "below/d.ts": 'import { a } from "../a.ts";\nexport const d = "./no-import.ts";\n',
    "c.ts": "export {};\n",
  };
  mkdirSync(join(folder, "below"));
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  expect([...modulesWith(join(folder, "a.ts"))].sort()).toEqual(
    ["a.ts", "below/b.ts", "below/d.ts", "c.ts"].map((path) => join(folder, path)),
  );
});

test("what the build hands to pages is shared with them", () => {
  const shared = modulesWith(join("scripts", "make-site.ts"));
  for (const path of ["src/card-pages/handed-over.ts", "src/views/reference-text.ts", "src/formats/in-pieces.ts"])
    expect(shared).toContain(path);
  const { imports }: { imports: Record<string, string> } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(imports["#src/*"]).toBe("./src/*");
});
