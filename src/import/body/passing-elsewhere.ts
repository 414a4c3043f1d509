import type { Relation } from "../../schema/vocabularies.ts";
import { REFERENCE } from "./references.ts";

/** The model that a form names. */
export const TO = `[\`"“*_'‘]*(?<to>${REFERENCE})`;

/** A way to name a base in passing. */
export interface Form {
  relation?: Relation;
  pattern: RegExp;
  /** Whether the words hold for nothing but a model, so that any name counts. */
  isSure?: boolean;
  /** Whether a title is made so, so that the model's own name begins with that of its base. */
  mayBeginOwn?: boolean;
}

/** Forms of other languages than English. */
export const FORMS_ELSEWHERE: readonly Form[] = [
  // “se base sur le modèle X”, “basado en X”, “basiert auf X”
  {
    pattern: new RegExp(
      `\\b(?:se base sur|[Bb]asée? sur|[Bb]asad[oa] en|se basa en|[Bb]asead[oa] (?:em|no)|basiert auf|[Bb]asierend auf|[Bb]asat[oa] su)(?: (?:le|la|el|los|o|a|il|un|une|uno|una|dem|der|den|modèle|modelo|modello|Modell|base|pré-entraîné|preentrenado))* ${TO}`,
    ),
    isSure: true,
  },
  // “fine-tuning de X”, “versión ajustada de X”
  {
    relation: "finetuned-from",
    pattern: new RegExp(
      `\\b(?:[Ff]ine-?tun(?:ing|é|ée) (?:de|du|del|do|di|à partir de)|(?:versión|versão|version|versione) (?:ajustada|afinada|affinée|fine-?tun\\w+) (?:de|du|del|do|di))(?: (?:le|la|el|o|a|il|modèle|modelo|modello))* ${TO}`,
    ),
    isSure: true,
  },
  // “训练自国产开源模型X”, “由X微调而来”
  {
    pattern: new RegExp(
      `(?:训练|微调|改编|蒸馏)自[^，。⟦A-Za-z]{0,12}${TO}|由\\s*(?<named>${REFERENCE})\\s*(?:模型)?(?:微调|训练|蒸馏|量化)(?:而来|得到|而成)`,
    ),
    isSure: true,
  },
];
