import { z } from "zod";

/**
 * Keys that a schema knows of the map at a path, in their order; none where there is no such map.
 * Where the schema has several forms of it, the keys of all.
 */
export function keysAt(schema: z.core.$ZodType | undefined, path: readonly (string | number)[]): string[] {
  const found = path.reduce<z.core.$ZodType[]>((schemas, step) => schemas.flatMap((one) => below(one, step)), schema ? [schema] : []);
  return [...new Set(found.flatMap(objectsOf).flatMap((object) => Object.keys(object.shape)))];
}

/** The schemas of what a step leads to. A step into a list that may also be a single value is taken for the list. */
function below(schema: z.core.$ZodType, step: string | number): z.core.$ZodType[] {
  return formsOf(schema).flatMap((form): z.core.$ZodType[] => {
    if (form instanceof z.ZodArray) return typeof step === "number" ? [form.element] : [];
    if (form instanceof z.ZodRecord) return [form.valueType];
    if (!(form instanceof z.ZodObject)) return [];
    if (typeof step === "number") return [form];
    const child = form.shape[step];
    return child ? [child] : [];
  });
}

function objectsOf(schema: z.core.$ZodType): z.ZodObject[] {
  return formsOf(schema).filter((form) => form instanceof z.ZodObject);
}

/** What is left without "optional" and "either". */
function formsOf(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional) return formsOf(schema.unwrap());
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(formsOf);
  return [schema];
}
