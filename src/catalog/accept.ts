import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { z } from "zod";
import { collectionOf, type CollectionId } from "../schema/collections.ts";
import { builtInFields, FACT_COLLECTIONS, type FieldRegistry } from "../schema/field-registry.ts";
import { FORMATS } from "../schema/text.ts";

/**
 * Whether spelled-out front matter is sound: the same answer as the Zod schema gives, in a fraction of
 * the time. Zod is asked only about what this refuses, for it says what is wrong and where. The two are
 * held against each other over all content and every fixture (tests/catalog/accept.test.ts).
 */
export function accepts(collection: CollectionId, data: unknown, fields: FieldRegistry = builtInFields): boolean {
  return validatorOf(collection, fields)(data);
}

const ajv = new Ajv2020({
  discriminator: true,
  strict: false,
  allErrors: false,
  // What Zod writes is a schema of JSON Schema.
  meta: false,
  validateSchema: false,
  formats: FORMATS,
  // Zod counts a string's length as JavaScript does, too. Ajv warns that this is not what JSON Schema says.
  unicode: false,
  logger: false,
  // Going over the compiled code once more takes as long again as compiling it, and the code runs no faster for it.
  code: { optimize: false },
});
/** By the list of what entries of a collection may answer, or by the collection where they state no facts: compiling takes long. */
const validators = new WeakMap<object, ValidateFunction>();

function validatorOf(id: CollectionId, fields: FieldRegistry): ValidateFunction {
  const collection = collectionOf(id);
  if (!collection) throw new Error(`There is no collection ${id}.`);
  const factual = FACT_COLLECTIONS.find((one) => one === id);
  const key = factual ? fields[factual] : collection;
  const known = validators.get(key);
  if (known) return known;
  const schema = z.toJSONSchema(collection.schema("spelled-out", fields), { target: "draft-2020-12", io: "input", reused: "ref" });
  makeStrict(schema);
  const validator = ajv.compile(schema);
  validators.set(key, validator);
  return validator;
}

/** Ajv looks at a discriminated union only where the data are a map, and lets everything else through. */
function makeStrict(node: unknown): void {
  if (typeof node !== "object" || node === null) return;
  if ("discriminator" in node && "oneOf" in node) Object.assign(node, { type: "object" });
  Object.values(node).forEach(makeStrict);
}
