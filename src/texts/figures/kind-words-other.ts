import type { Amount } from "./amounts.ts";
import type { Kind } from "./kinds.ts";
import type { KindWords } from "./kind-words.ts";

/** Words of counting between a number and its noun: "128 个", "128개의", "96 層の". */
const COUNTER = String.raw`^\s*(?:[个個名]|개의?|の|的|de\s|d['’])?\s*`;
const LINK = String.raw`(?:数量|数|量|规模|大小|サイズ|수)?\s*(?:为|是|约|约为|达到?|有|仅|只|最大|支持|[至到]|扩展到|は|が|는|은|이|가|약|:|：|=|~|≈|\s)*$`;

/** Words after a number, in Chinese, Japanese, Korean and languages of Europe. The first that fits counts. */
const AFTER: readonly KindWords[] = [
  [
    "parameters-active",
    new RegExp(String.raw`${COUNTER}(?:激活参数|アクティブ|활성(?:화)?|만\s*활성화|paramètres actifs|parámetros activos)`, "iu"),
    isLarge,
  ],
  [
    "parameters-total",
    new RegExp(
      String.raw`${COUNTER}(?:总|總|총\s?)?(?:参数|參數|パラメータ|パラメーター|파라미터|매개변수|paramètres|parámetros|parâmetros|parametri)`,
      "iu",
    ),
    isLarge,
  ],
  [
    "training-tokens",
    new RegExp(
      String.raw`${COUNTER}(?:(?:高质量|高品质|多样化|高品質な?|고품질|、|训练|학습)\s*)*(?:tokens?(?!\p{sc=Latin})|词元|トークン|토큰|jetons)(?!\s*(?:上下文|コンテキスト|컨텍스트|のコンテキスト|的上下文))`,
      "iu",
    ),
    isCorpus,
  ],
  [
    "context-length",
    new RegExp(String.raw`${COUNTER}(?:tokens?|トークン|토큰)?\s*[的の]?\s*(?:上下文|コンテキスト|컨텍스트|de contexte|de contexto)`, "iu"),
    isWindow,
  ],
  [
    "layers",
    new RegExp(String.raw`${COUNTER}(?:Transformer\s*)?(?:[层層]|레이어|レイヤー|couches|capas|Schichten|camadas)`, "iu"),
    isCount,
  ],
  [
    "attention-heads",
    new RegExp(
      String.raw`${COUNTER}(?:注意力头|查询头|注意力頭|アテンションヘッド|어텐션\s?헤드|têtes d['’]attention|cabezas de atención|Aufmerksamkeitsköpfe)`,
      "iu",
    ),
    isCount,
  ],
  ["experts-total", new RegExp(String.raw`${COUNTER}(?:路由)?(?:专家|專家|전문가|エキスパート|experts)`, "iu"), isCount],
  ["accelerator-hours", /^\s*(?:[ABH]\d{3}\s*)?GPU\s*(?:小时|小時|時間|시간)|^\s*(?:heures|horas|Stunden)[\s-](?:de\s)?GPU/iu, isLarge],
];

const BEFORE: readonly KindWords[] = [
  ["parameters-active", new RegExp(String.raw`(?:激活(?:的)?(?:参数)?|アクティブパラメータ|활성\s?파라미터)${LINK}`, "iu"), isLarge],
  ["parameters-total", new RegExp(String.raw`(?:总参数|参数总|参数|參數|パラメータ|파라미터)${LINK}`, "iu"), isLarge],
  [
    "context-length",
    new RegExp(String.raw`(?:上下文(?:长度|窗口|長度)?|コンテキスト(?:長|ウィンドウ)?|컨텍스트(?:\s?(?:길이|윈도우))?)${LINK}`, "iu"),
    isWindow,
  ],
  ["vocabulary-size", new RegExp(String.raw`(?:词表|词汇表|語彙|어휘)${LINK}`, "iu"), isWindow],
];

/** What the words around a number say that it is, in languages other than English. */
export function otherKindOf(text: string, amount: Amount, from: number): Kind | undefined {
  if (amount.percent) return undefined;
  const after = text.slice(amount.end, amount.end + 40);
  const before = text.slice(Math.max(from, amount.from - 30), amount.start);
  // "激活 8 个专家", "上位 6個": those of them that work.
  const experts = AFTER.find(([field]) => field === "experts-total")?.[1].exec(after);
  const isActive = /(?:激活|选择|选取|상위|활성화?|上位|アクティブ)\s*(?:其中)?\s*$/u.test(before);
  if (isActive && amount.scale === 1 && (experts || /^\s*(?:개와|个|個)/u.test(after))) return { field: "experts-active", end: amount.end };
  for (const [field, words, fits] of AFTER) {
    const match = words.exec(after);
    if (match && (fits?.(amount) ?? true)) return { field, end: amount.end + match[0].length };
  }
  const named = BEFORE.find(([, words, fits]) => words.test(before) && (fits?.(amount) ?? true));
  return named ? { field: named[0], end: amount.end, before: true } : undefined;
}

function isLarge({ value }: Amount): boolean {
  return value >= 1e6;
}
function isCorpus({ value }: Amount): boolean {
  return value >= 1e9;
}
function isWindow({ value }: Amount): boolean {
  return value >= 256 && value <= 1e8;
}
function isCount({ value, scale }: Amount): boolean {
  return scale === 1 && Number.isInteger(value) && value < 2000;
}
