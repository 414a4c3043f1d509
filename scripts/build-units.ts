import { mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { folderId, isWhole, linkUnit, type KeptSite } from "./kept-site.ts";
import { leaveOnly, placeBefore, removeIfEmpty, takeBefore } from "./site-before.ts";
import { readWhole } from "./unit-bytes.ts";
import type { Unit } from "./unit.ts";
import type { WrittenUnit } from "./write-unit.ts";

/** Files that were drawn together. `inputs`: what they were drawn from, where whoever drew them knows. */
export interface DrawnUnit extends WrittenUnit {
  name: string;
  inputs?: string;
}

/**
 * What one build takes over from the last, and what the next one needs to know of it. The folder of the new site is the
 * site before the last where it can be had: what has not changed since lies there already, and nothing needs to be
 * linked, or deleted afterwards. No file of it may be written to, because the last site has it, too.
 */
export class BuildUnits {
  readonly #out: string;
  readonly #fresh: string;
  readonly #kept: KeptSite;
  readonly #foreign: ReadonlySet<string>;
  readonly #hasBefore: boolean;
  /** By the name of each unit of this build, what it is drawn from. */
  readonly #wanted = new Map<string, string>();
  readonly #made = new Map<string, Unit>();
  /** Folders, below the new site, from which something was taken away. */
  readonly #lessened = new Set<string>();

  /** `foreign`: paths in the new site that others write to, and no unit. */
  constructor({ out, fresh, kept, foreign = new Set() }: { out: string; fresh: string; kept: KeptSite; foreign?: ReadonlySet<string> }) {
    [this.#out, this.#fresh, this.#kept, this.#foreign] = [out, fresh, kept, foreign];
    this.#hasBefore = kept.units.size > 0 && takeBefore(placeBefore(out), fresh);
    mkdirSync(fresh, { recursive: true });
    const noted = this.#unitsBefore().flatMap(([, { files }]) => files);
    if (this.#hasBefore) leaveOnly(fresh, new Set(noted.filter((path) => !foreign.has(path))), this.#lessened);
  }

  /** Brings into the new site what is drawn from the same inputs as before; whether it did. Else none of it is there. */
  link(name: string, inputs: string): boolean {
    this.#wanted.set(name, inputs);
    const [before, last] = [this.#before(name), this.#kept.units.get(name)];
    if (inputs !== "" && before?.inputs === inputs && isWhole(before, this.#fresh)) {
      this.#made.set(name, before);
      return true;
    }
    this.#remove(before);
    const stamp = last && this.isAsBefore(name, inputs) ? linkUnit(last, this.#out, this.#fresh) : undefined;
    if (!last || stamp === undefined) return false;
    this.#made.set(name, { ...last, stamp });
    return true;
  }

  /** Whether the last build drew a unit from the same; of what is not known it did not. */
  isAsBefore(name: string, inputs: string): boolean {
    return inputs !== "" && this.#kept.units.get(name)?.inputs === inputs;
  }

  /** The one file of a unit as the last build left it, and what it was drawn from; undefined where that is not known. */
  last(name: string): { inputs: string; bytes: Buffer } | undefined {
    const unit = this.#kept.units.get(name);
    const bytes = unit && readWhole(unit, this.#out);
    return bytes && { inputs: unit.inputs, bytes };
  }

  note({ name, files, digest, stamp, inputs = this.#wanted.get(name) ?? "" }: DrawnUnit): void {
    this.#made.set(name, { inputs, files, digest, stamp });
  }

  /** Takes away what the site before had and this one has not, once all is made but units whose names begin with `yet`. */
  finish(yet?: string): void {
    if (!this.#hasBefore) return;
    const own = new Set([...this.#foreign, ...[...this.#made.values()].flatMap(({ files }) => files)]);
    for (const [name, unit] of this.#unitsBefore()) {
      if (this.#made.has(name) || (yet !== undefined && name.startsWith(yet))) continue;
      this.#remove({ ...unit, files: unit.files.filter((path) => !own.has(path)) });
    }
    if (yet === undefined) for (const folder of this.#lessened) removeIfEmpty(this.#fresh, folder);
  }

  /** All that this build made, for the next one; asked for while its folder is where it was made. */
  made(): KeptSite {
    const last = this.#kept.units;
    const isSame = (name: string) =>
      last.get(name)?.inputs === this.#made.get(name)?.inputs && last.get(name)?.digest === this.#made.get(name)?.digest;
    const names = new Set([...last.keys(), ...this.#made.keys()]);
    const before = new Map([...names].filter((name) => !isSame(name)).map((name) => [name, last.get(name)]));
    return { units: this.#made, before, folder: folderId(this.#fresh) };
  }

  /** What the site before had under a name. */
  #before(name: string): Unit | undefined {
    if (!this.#hasBefore) return undefined;
    return this.#kept.before.has(name) ? this.#kept.before.get(name) : this.#kept.units.get(name);
  }

  #unitsBefore(): [string, Unit][] {
    const names = new Set([...this.#kept.units.keys(), ...this.#kept.before.keys()]);
    return [...names].flatMap((name): [string, Unit][] => {
      const unit = this.#before(name);
      return unit ? [[name, unit]] : [];
    });
  }

  #remove(unit: Unit | undefined): void {
    for (const path of unit?.files ?? []) {
      rmSync(join(this.#fresh, path), { force: true });
      this.#lessened.add(dirname(path));
    }
  }
}
