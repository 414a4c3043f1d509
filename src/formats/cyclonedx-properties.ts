import { formatShort } from "../catalog/format.ts";
import type { Fact, Model } from "../catalog/model.ts";

/** `cardfile:training-tokens`, and `cardfile:training-tokens:2` for the second claim about it. */
export function propertyName({ field }: Fact, index: number): string {
  return `cardfile:${field.id}${index === 0 ? "" : `:${index + 1}`}`;
}

/** Fields for which the CycloneDX property taxonomy (cdx:ai-ml) has a name of its own. */
const REGISTERED: Record<string, string> = {
  layers: "cdx:ai-ml:model:hyperparameter:num_hidden_layers",
  "hidden-size": "cdx:ai-ml:model:hyperparameter:hidden_size",
  "attention-heads": "cdx:ai-ml:model:hyperparameter:num_attention_heads",
  "kv-heads": "cdx:ai-ml:model:hyperparameter:num_key_value_heads",
  "vocabulary-size": "cdx:ai-ml:model:hyperparameter:vocab_size",
  "context-length": "cdx:ai-ml:model:hyperparameter:context_length",
};

/** Known facts under their registered names; the exact claims stand beside them under `cardfile:`. */
export function registeredProperties(model: Model): { name: string; value: string }[] {
  const known = (field: string) => {
    const claim = model.facts.get(field)?.claims[0];
    return claim?.known ? claim : undefined;
  };
  const numbers = Object.entries(REGISTERED).flatMap(([field, name]) => {
    const value = known(field)?.value;
    return typeof value === "number" ? [{ name, value: String(value) }] : [];
  });
  const parameters = known("parameters-total");
  const lists = (field: string, name: string) => {
    const value = known(field)?.value;
    return Array.isArray(value) ? value.map((item) => ({ name, value: String(item) })) : [];
  };
  const modalities = [...lists("modalities-input", "cdx:ai-ml:model:modality"), ...lists("modalities-output", "cdx:ai-ml:model:modality")];
  return [
    // The taxonomy's own example is "7B".
    ...(typeof parameters?.value === "number"
      ? [
          {
            name: "cdx:ai-ml:model:parameter:count",
            value: formatShort({ value: parameters.value, unit: "parameter" }).replace(" ", ""),
          },
        ]
      : []),
    ...lists("languages", "cdx:ai-ml:model:language"),
    ...new Map(modalities.map((property) => [property.value, property])).values(),
    ...numbers,
  ];
}
