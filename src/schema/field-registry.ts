import { acceleratorFields, datasetFields, modelFields, type FieldDefinition } from "./fields.ts";

/** Collections whose entries state facts. */
export const FACT_COLLECTIONS = ["models", "datasets", "accelerators"] as const;
export type FactCollection = (typeof FACT_COLLECTIONS)[number];

/** Every field that entries of a catalogue may answer, by collection, in the order of a page: the built-in ones and its own. */
export type FieldRegistry = Readonly<Record<FactCollection, readonly FieldDefinition[]>> & {
  /** Ids of fields whose definitions are wrong: of what answers them nothing can be said. */
  readonly broken?: ReadonlySet<string>;
};

/** The fields of a catalogue without any of its own. */
export const builtInFields: FieldRegistry = { models: modelFields, datasets: datasetFields, accelerators: acceleratorFields };

/** The fields of a collection; none where its entries state no facts. */
export function fieldsOf(registry: FieldRegistry, collection: string): readonly FieldDefinition[] {
  const owner = FACT_COLLECTIONS.find((one) => one === collection);
  return owner ? registry[owner] : [];
}

/** The built-in fields and others, each at the end of its group. */
export function extendFields(
  own: readonly { of: FactCollection; field: FieldDefinition }[],
  broken: ReadonlySet<string> = new Set(),
): FieldRegistry {
  if (own.length === 0 && broken.size === 0) return builtInFields;
  const extended = (collection: FactCollection) => {
    const added = own.filter(({ of }) => of === collection).map(({ field }) => field);
    const known = builtInFields[collection];
    // By the list it is known again that nothing was added: what was made of it serves here, too.
    if (added.length === 0) return known;
    const groups = new Set([...known, ...added].map(({ group }) => group));
    return [...groups].flatMap((group) => [...known, ...added].filter((field) => field.group === group));
  };
  return { models: extended("models"), datasets: extended("datasets"), accelerators: extended("accelerators"), broken };
}

/** Makes something once for each registry that it is asked for. */
export function perRegistry<T>(make: (registry: FieldRegistry) => T): (registry: FieldRegistry) => T {
  const made = new WeakMap<FieldRegistry, { of: T }>();
  return (registry) => {
    const known = made.get(registry);
    if (known) return known.of;
    const fresh = { of: make(registry) };
    made.set(registry, fresh);
    return fresh.of;
  };
}
