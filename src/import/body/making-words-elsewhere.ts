import type { Making } from "./making-words.ts";

/** Up to a name: small words and marks. */
const UP_TO =
  "(?:\\s+(?:de|del|du|la|le|el|il|lo|do|da|dem|der|den|des|o|a|modèle|modelo|modello|Modells?|modell?|model|модели|модель|mô hình|het|di|od)(?!\\p{L}))*[\\s`\"“'‘*_]*$";

const before = (words: string) => new RegExp(`(?:${words})(?![\\p{L}])${UP_TO}`, "iu");

/** Words of making of other languages than English, before a model. */
export const MADE_ELSEWHERE: readonly Making[] = [
  {
    words: before(
      "auf (?:der )?(?:grundlage|basis)(?: von)?|aufbauend auf|a partir de|à partir de|a partire da|sulla base di|basat[oa] su|basad[oa] en|basead[oa] (?:em|no|na)|basée? sur|gebaseerd op|op basis van|baseret på|baserad på|basert på|opart[aey] na|na bazie|založen[ýáé] na",
    ),
    weight: 3,
  },
  { words: before("на основе|на базе|основан[аоы]? на|из модели|дообучен\\p{L}* (?:из|версия)"), weight: 3 },
  { words: before("tinh chỉnh từ|dựa trên|berdasarkan|(?:hasil |versi )?fine-?tun\\p{L}* dari|turunan dari|dikembangkan dari"), weight: 3 },
  {
    words: before(
      "versión (?:ajustada|afinada)|ajustado|entrenado sobre|version affinée|affiné|versione affinata|feinabgestimmte version(?: von)?",
    ),
    weight: 3,
    relation: "finetuned-from",
  },
];
