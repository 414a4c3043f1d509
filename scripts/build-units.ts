import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { linkUnit, type KeptFile, type KeptUnits, type Unit } from "./kept-site.ts";

/** What one build takes over from the last, and what the next one needs to know of it. */
export class BuildUnits {
  readonly #workshop: string;
  readonly #out: string;
  readonly #kept: KeptUnits;
  /** By the name of each unit of this build, what it is drawn from. */
  readonly #wanted = new Map<string, string>();
  readonly #linked = new Map<string, Unit>();

  constructor({ workshop, out, kept }: { workshop: string; out: string; kept: KeptUnits }) {
    [this.#workshop, this.#out, this.#kept] = [workshop, out, kept];
  }

  /** Brings into `into` what is drawn from the same inputs as last time; whether it did. */
  link(name: string, inputs: string, into: string): boolean {
    this.#wanted.set(name, inputs);
    const last = this.#kept.get(name);
    if (inputs === "" || last?.inputs !== inputs || !linkUnit(last, this.#out, into)) return false;
    this.#linked.set(name, last);
    return true;
  }

  /** All that this build made, for the next one. */
  made(): Map<string, Unit> {
    const drawn = drawnUnits(this.#workshop).map(({ name, files, inputs }): [string, Unit] => [
      name,
      { inputs: inputs ?? this.#wanted.get(name) ?? "", files },
    ]);
    return new Map([...this.#linked, ...drawn]);
  }
}

/** Files that were drawn together. `inputs`: what they were drawn from, where whoever drew them knows. */
export interface DrawnUnit {
  name: string;
  files: KeptFile[];
  inputs?: string;
}

/** Notes what was drawn; `by`: whose notes nobody else writes. */
export function noteDrawn(workshop: string, by: string, units: readonly DrawnUnit[]): void {
  const folder = join(workshop, "drawn");
  mkdirSync(folder, { recursive: true });
  appendFileSync(join(folder, by), units.map((unit) => `${JSON.stringify(unit)}\n`).join(""));
}

/** What all processes of a build drew. */
function drawnUnits(workshop: string): DrawnUnit[] {
  const folder = join(workshop, "drawn");
  if (!existsSync(folder)) return [];
  const lines = readdirSync(folder).flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n"));
  return lines.filter((line) => line !== "").map((line): DrawnUnit => JSON.parse(line));
}
