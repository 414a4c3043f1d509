import { z } from "zod";

/**
 * Keys that a schema knows of the map at a path, in their order; none where there is no such map.
 * Where the schema has several forms of it, the keys of all.
 */
export function keysAt(schema: z.core.$ZodType | undefined, path: readonly (string | number)[]): string[] {
  return [
    ...new Set(
      schemasAt(schema, path)
        .flatMap(objectsOf)
        .flatMap((object) => Object.keys(object.shape)),
    ),
  ];
}

/** Whether the key at the end of a path has to be there. An item of a list does not. */
export function isOwed(schema: z.core.$ZodType | undefined, path: readonly (string | number)[]): boolean {
  const key = path.at(-1);
  if (typeof key !== "string") return false;
  const owners = schemasAt(schema, path.slice(0, -1)).flatMap(objectsOf);
  return owners.length > 0 && owners.every((owner) => key in owner.shape && !owner.shape[key]?.safeParse(undefined).success);
}

/** How the value at a path is written, in its shortest form: `{ text: "…", clause: "…" }`; undefined where there is no such key. */
export function exampleAt(schema: z.core.$ZodType | undefined, path: readonly (string | number)[]): string | undefined {
  const [found] = schemasAt(schema, path);
  return found && exampleOf(found);
}

/** A day that stands for any. */
export const EXAMPLE_DAY = "2024-09-25";

/** The words of the closed set that the value at a path is of; none where it is of no such set. */
export function wordsAt(schema: z.core.$ZodType | undefined, path: readonly (string | number)[]): string[] {
  const forms = schemasAt(schema, path).flatMap(formsOf);
  return [...new Set(forms.flatMap((form) => (form instanceof z.ZodEnum ? form.options.map(String) : [])))];
}

function exampleOf(schema: z.core.$ZodType): string {
  const [form = schema] = formsOf(schema);
  if (form instanceof z.ZodArray) return `[${exampleOf(form.element)}]`;
  if (form instanceof z.ZodObject) {
    const owed = Object.entries(form.shape).filter(([, child]) => !child.safeParse(undefined).success);
    return `{ ${owed.map(([key, child]) => `${key}: ${exampleOf(child)}`).join(", ")} }`;
  }
  if (form instanceof z.ZodRecord) return `{ <id>: ${exampleOf(form.valueType)} }`;
  if (form instanceof z.ZodTuple) return "[1, 2]";
  if (form instanceof z.ZodEnum) return String(form.options[0]);
  if (form instanceof z.ZodLiteral) return String([...form.values][0]);
  if (form instanceof z.ZodNumber) return "1";
  if (form instanceof z.ZodBoolean) return "true";
  if (form instanceof z.ZodString)
    return form.meta()?.["format"] === "calendar-day" || form.meta()?.["format"] === "calendar-date" ? EXAMPLE_DAY : '"…"';
  return '"…"';
}

function schemasAt(schema: z.core.$ZodType | undefined, path: readonly (string | number)[]): z.core.$ZodType[] {
  return path.reduce<z.core.$ZodType[]>((schemas, step) => schemas.flatMap((one) => below(one, step)), schema ? [schema] : []);
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
