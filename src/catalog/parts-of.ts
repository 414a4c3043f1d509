/** Calls `visit` with each item of a list and its index, or each value of a map and its key, in their order. */
export function forEachPart(data: object, visit: (value: unknown, key: string | number) => void): void {
  if (Array.isArray(data)) for (let index = 0; index < data.length; index += 1) visit(data[index], index);
  else for (const key of Object.keys(data)) visit(Reflect.get(data, key), key);
}
