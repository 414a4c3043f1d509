import { Ajv, type ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import addFormats2019 from "ajv-formats-draft2019";
import { readFileSync } from "node:fs";
import { closedCatalogSchema } from "../../src/formats/json-schema.ts";
import type { FieldRegistry } from "../../src/schema/field-registry.ts";

const read = (name: string): object => JSON.parse(readFileSync(`tests/fixtures/schemas/${name}.schema.json`, "utf8")) as object;

/** The official schema of CycloneDX 1.7, with those that it refers to. */
export function cycloneDxValidator(): ValidateFunction {
  const ajv = new Ajv({ allErrors: true, strict: false });
  addFormats.default(ajv);
  addFormats2019(ajv);
  for (const name of ["spdx", "jsf-0.82", "cryptography-defs"]) ajv.addSchema(read(`cyclonedx/${name}`));
  return ajv.compile(read("cyclonedx/bom-1.7"));
}

/** The JSON schema that SPDX generates from its 3.0.1 model. */
export function spdxValidator(): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: false, strict: false });
  addFormats.default(ajv);
  return ajv.compile(read("spdx/spdx-3.0.1"));
}

/** The schema of CSL's data: a list of items. */
export function cslValidator(): ValidateFunction {
  return new Ajv({ allErrors: true, strict: false }).compile(read("csl/csl-data"));
}

/** The schema of catalog.json, which here refuses keys that it does not know. */
export function catalogValidator(fields: FieldRegistry): ValidateFunction {
  return new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
    closedCatalogSchema("https://cards.example", fields),
  );
}

/** The first complaints of a validator, in one line each. */
export function complaints(validate: ValidateFunction, data: unknown): string[] {
  validate(data);
  return (validate.errors ?? []).slice(0, 5).map((error) => `${error.instancePath} ${error.message ?? ""}`);
}
