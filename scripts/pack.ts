import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { writePackage } from "./write-package.ts";

/**
 * What `npm pack` runs before and after it. Those who ask a catalogue need none of what builds one: the package is a
 * bundle of the command with what it imports, and a package.json without dependencies, which stands in the place of the
 * repository's while npm packs.
 */
const FOLDER = "package";
const MANIFEST = "package.json";
/** The repository's own, while the other stands in its place. */
const ASIDE = join(".cache", "package.json.aside");

const manifest = z.object({ name: z.string(), version: z.string(), description: z.string(), license: z.string() });

const packed = z.object({ files: z.tuple([z.literal(FOLDER)]) });

const [step] = process.argv.slice(2);
if (step === "before") await before();
else if (step === "after") after();
else {
  process.stderr.write("error: npm pack calls this, with before or after.\n");
  process.exitCode = 2;
}

async function before(): Promise<void> {
  // A pack that was killed left the other in place; what someone has written there since is theirs.
  if (isPacked(readFileSync(MANIFEST, "utf8"))) after();
  const foreign = foreignFiles();
  if (foreign.length > 0) {
    process.stderr.write(
      `error: ${JSON.stringify(FOLDER)} is emptied for the package, and holds what no pack wrote: ${foreign.slice(0, 3).join(", ")}. Move it elsewhere.\n`,
    );
    process.exitCode = 2;
    return;
  }
  const { name, version, license } = manifest.parse(JSON.parse(readFileSync(MANIFEST, "utf8")));
  await writePackage(FOLDER, version);
  mkdirSync(".cache", { recursive: true });
  renameSync(MANIFEST, ASIDE);
  writeFileSync(
    MANIFEST,
    `${JSON.stringify(
      {
        name,
        version,
        description: "Asks a published catalogue of model cards, and holds texts against it.",
        license,
        type: "module",
        bin: { cardfile: "package/cardfile.mjs" },
        exports: { "./catalog.schema.json": "./package/catalog.schema.json", "./catalog": { types: "./package/catalog.d.ts" } },
        types: "./package/catalog.d.ts",
        files: [FOLDER],
        engines: { node: ">=20" },
      },
      null,
      2,
    )}\n`,
  );
}

function after(): void {
  if (existsSync(ASIDE) && isPacked(readFileSync(MANIFEST, "utf8"))) renameSync(ASIDE, MANIFEST);
}

/** Whether a manifest is the package's, which holds one folder. */
function isPacked(text: string): boolean {
  try {
    return packed.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}

/** Files of the package's folder that are none of those that it holds. */
function foreignFiles(): string[] {
  if (!existsSync(FOLDER)) return [];
  const own = /^(?:README\.md|catalog\.d\.ts|catalog\.schema\.json|cardfile\.mjs|parts|parts[\\/][\w.-]+\.mjs|[\w-]+\.mjs)$/;
  const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" });
  return files.includes("cardfile.mjs") ? files.filter((name) => !own.test(name)) : files;
}
