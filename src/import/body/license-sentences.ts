import type { Proposal } from "../draft.ts";
import { isAboutAnother, type Subject } from "./subject.ts";
import { namesLicense, readTerms } from "./terms.ts";

const UNDER =
  /\b(?:licen[sc]ed|released|available|distributed|published|provided|open-?sourced)\b[^.]{0,60}\bunder\b|\b(?:under|subject to|bound by|governed by|adherence to|adheres? to|compl(?:y|ies) with|(?:must|should)(?: strictly)? follow|遵循|依照|按照)\b(?:[^.]|\.\d){0,60}\blicen[sc]e|(?:遵循|依照|按照|采用)[^。]{0,40}(?:协议|许可|licen[sc]e)|licen[sc]e(?:d)? (?:is|:|as)|licen[sc]e (?:for|of) [^.]{0,40}\bis\b|\bwith an? (?:[^.]|\.\d){0,25}licen[sc]e/i;

/** The licence: in a section of that name, or in a sentence that grants it. */
export function licenseFacts(sentence: string, section: string, subject: Subject): Pick<Proposal, "field" | "claim">[] {
  const inSection =
    /^(?:(?:model |weights? )?licen[sc](?:e|ing)\b(?!.*(?:disclaimer|code|data))|(?:开源)?(?:许可证?|协议|授权)|ライセンス|라이[선센]스|Lizenz|Licencia|Licença|Licenza|Лицензия)/i.test(
      section.replace(/^[^\p{L}]+/u, ""),
    );
  const granted = UNDER.exec(sentence);
  const says =
    granted ?? (inSection && (/licen[sc]|terms|许可|协议|ライセンス|라이[선센]스/i.test(sentence) || sentence.split(" ").length < 9));
  if (!says || !namesLicense(sentence, subject.names)) return [];
  if (granted && !inSection && isAboutAnother(sentence, granted.index, subject)) return [];
  const said = readTerms("license", sentence, subject.names);
  if (said === "other") return [];
  if (/代码/.test(sentence) && !/模型|权重/.test(sentence)) return [];
  if (/\bbase model\b|\bplease also\b|\bbackbone\b|\bmodels? with\b/i.test(sentence)) return [];
  const isShared = /\b(?:along with|original|as well as|priority|and the)\b|和|以及|及/i.test(sentence);
  return [{ field: "license", ...(said && !isShared ? { claim: said } : {}) }];
}
