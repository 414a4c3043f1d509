import { resolve } from "node:path";
import { InvalidArgumentError, type Command } from "commander";
import { cacheFolder } from "../../src/catalog/kept-copies.ts";
import { DATA_PATH, isIntegrity, isOnTheWeb } from "../../src/catalog/pinned-catalogue.ts";
import type { Settings } from "../../src/consumer/config.ts";
import type { OpenedCatalogue } from "../../src/consumer/open.ts";

/** What the commands of the package share. */
export interface Commands {
  program: Command;
  /** The catalogue that the options, the environment or the nearest settings name, in this order. */
  opened(): Promise<OpenedCatalogue>;
  /** Ends the program: the call was wrong. */
  refuse(message: string): never;
}

export const print = (text: string): void => void process.stdout.write(text);
export const printJson = (value: unknown): void => print(`${JSON.stringify(value, null, 2)}\n`);

/** The items of an option, which commas part. */
export const list = (value: string): string[] =>
  value
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);

interface PlaceOptions {
  catalog?: string;
  integrity?: string;
  offline?: boolean;
}

/** A program with options that name a catalogue, and what opens it. */
export function commandsOf(program: Command): Commands {
  program
    .configureHelp({ showGlobalOptions: true })
    .option(
      "--catalog <place>",
      "address of a published catalogue, its catalog.json, or a folder with a built site; else from cardfile.config.json or CARDFILE_CATALOG",
    )
    .option("--integrity <hash>", "what catalog.json must hash to: sha256- and base64", hash)
    .option("--offline", "ask no server: what was fetched before is used");
  const refuse = (message: string): never => program.error(`error: ${message}`, { exitCode: 2 });
  return { program, refuse, opened: () => open(program.opts<PlaceOptions>(), refuse) };
}

async function open({ catalog, integrity, offline = false }: PlaceOptions, refuse: Commands["refuse"]): Promise<OpenedCatalogue> {
  // Read where a catalogue is asked for alone: help and wrong calls answer at once.
  const { readSettings } = await import("../../src/consumer/config.ts");
  const { openCatalogue } = await import("../../src/consumer/open.ts");
  const settings = readSettings(process.cwd());
  const own = fromSettings(settings);
  const place = catalog ?? (process.env["CARDFILE_CATALOG"] || own);
  if (place === undefined)
    return refuse(
      'No catalogue is named. Write --catalog with its address, set CARDFILE_CATALOG, or write { "catalog": "https://…" } in cardfile.config.json.',
    );
  // A hash beside a place is that of this place, and says nothing of another.
  const pinned = integrity ?? (own === undefined || samePlace(place, own) ? settings.integrity : undefined);
  return openCatalogue({
    place,
    ...(pinned === undefined ? {} : { integrity: pinned }),
    cache: cacheFolder(process.env),
    offline,
    say: (line) => process.stderr.write(`${line}\n`),
  });
}

function fromSettings({ catalog, folder }: Settings): string | undefined {
  return catalog === undefined || isOnTheWeb(catalog) ? catalog : resolve(folder, catalog);
}

function samePlace(one: string, other: string): boolean {
  const [first, second] = [one, other].map((place) =>
    (isOnTheWeb(place) ? new URL(place).href : resolve(place)).replace(DATA_PATH, "").replace(/\/$/, ""),
  );
  return first === second;
}

function hash(value: string): string {
  if (!isIntegrity(value)) throw new InvalidArgumentError("a hash is sha256- and base64, as npx cardfile lock prints it.");
  return value;
}
