import type { z } from "zod";
import {
  catalogueShape,
  modelShape,
  wholeModels,
  type CatalogueField,
  type CatalogueModel,
  type CatalogueSource,
  type ModelOutline,
} from "./catalogue-shape.ts";

/** The version of the shape that these commands read. Others of the same major number only add to it. */
export const READ_VERSION = "2";

/** A catalogue that was read, with the models whole only where they are asked for: most questions are about one or two. */
export class Catalogue {
  readonly fields: readonly CatalogueField[];
  readonly models: readonly ModelOutline[];
  readonly sources: Readonly<Record<string, CatalogueSource>>;
  /** What it is called. */
  readonly name: string;
  /** Scheme and host of the pages: "https://cardfile.example". */
  readonly origin: string;
  /** SPDX id of the data's licence. */
  readonly license: string;
  /** The edition's id, else the commit, else the day of the content. */
  readonly edition: string;
  readonly date: string;
  /** Of the content; null where it was not known. */
  readonly commit: string | null;
  /** The data as they were read, for what reads another part of them. */
  readonly raw: object;
  readonly #whole: readonly unknown[];

  constructor(raw: unknown) {
    const version = typeof raw === "object" && raw !== null && "schemaVersion" in raw ? String(raw.schemaVersion) : undefined;
    if (version !== undefined && version.split(".")[0] !== READ_VERSION)
      throw new Error(
        `The catalogue has version ${version} of its shape; this version of cardfile reads ${READ_VERSION}. Install a newer one.`,
      );
    const read = catalogueShape.safeParse(raw);
    if (!read.success) throw new Error(`This is no catalog.json: ${faultIn(read.error)}.`);
    const { fields, models, sources, name, origin, license, edition, revision } = read.data;
    this.fields = fields;
    this.models = models;
    this.sources = sources;
    this.name = name ?? new URL(origin).host;
    this.origin = origin;
    this.license = license;
    this.edition = edition ?? revision.commit ?? revision.date;
    this.date = revision.date;
    this.commit = revision.commit;
    this.raw = Object(raw);
    this.#whole = wholeModels.parse(raw).models;
  }

  /** All of a model. */
  model({ id }: Pick<ModelOutline, "id">): CatalogueModel {
    const read = modelShape.safeParse(this.#whole[this.models.findIndex((one) => one.id === id)]);
    if (!read.success) throw new Error(`The model ${id} of the catalogue cannot be read: ${faultIn(read.error)}.`);
    return read.data;
  }
}

function faultIn({ issues }: z.ZodError): string {
  const [issue] = issues;
  return `${issue?.path.join("/") || "the whole"}: ${issue?.message ?? ""}`.replace(/\.$/, "");
}
