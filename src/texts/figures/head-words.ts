/** Words of heads in other languages, with the English ones by which heads are read. */
const IN_ENGLISH: readonly (readonly [RegExp, string])[] = [
  [/总参数量?|总参(?!数)|總參數量?|総パラメータ数?|총\s?파라미터\s?수?/g, "total parameters"],
  [/每\s?token\s?(?=激活)/gi, ""],
  [/(?:激活|活跃|啟用|アクティブ|활성)\s?(?:参数|參數|パラメータ|파라미터)(?:量|数|數|\s?수)?/g, "active parameters"],
  [/(?<=\/\s?)激活$|激活参(?!数)/g, "active"],
  [
    /模型大小|(?<!\p{sc=Han})大小|参数规模|参数量|参数数量|参数|參數量?|モデルサイズ|パラメータ数?|파라미터\s?수?|매개변수\s?수?|模型规模/gu,
    "parameters",
  ],
  [/上下文(?:长度|長度|窗口|视窗)?|コンテキスト(?:長|ウィンドウ|サイズ)?|컨텍스트(?:\s?(?:길이|윈도우|창))?/g, "context length"],
  [/词表大小|词汇表?(?:大小)?|詞表大小|語彙(?:数|サイズ)|어휘(?:\s?크기)?/g, "vocabulary size"],
  [/(?:训练|預訓練|预训练|訓練|学習|학습|사전\s?학습)\s?(?:数据量?|token\s?数?|tokens?|トークン数?|토큰(?:\s?수)?)/gi, "training tokens"],
  [/层数|層數|层|レイヤー?数|層数|레이어\s?수?/g, "layers"],
  [/隐藏(?:层)?(?:维度|大小)|隱藏維度|隠れ(?:層の)?次元数?|은닉\s?(?:차원|크기)/g, "hidden size"],
  [/注意力头数?|注意力頭數?|アテンションヘッド数?|어텐션\s?헤드\s?수?/g, "attention heads"],
  [/最大输出|输出(?:限制|长度)|最大出力|出力上限|최대\s?출력/g, "max output"],
  [/tokens?\s?数/gi, "training tokens"],
  [/激活专家数?/g, "active experts"],
  [/专家(?:总)?数|專家數|エキスパート数|전문가\s?수/g, "experts"],
  [
    /发布(?:时间|日期)|發布(?:時間|日期)|リリース(?:日|時期)|公開日|출시일?|fecha de lanzamiento|date de sortie|veröffentlicht/gi,
    "released",
  ],
  [/许可证?|許可證|开源协议|ライセンス|라이선스|licencia|licence|lizenz/gi, "license"],
  [/paramètres|parámetros|parametri|parâmetros/gi, "parameters"],
  [/(?:fenêtre de )?contexte|(?:ventana de )?contexto|kontext(?:länge|fenster)?/gi, "context length"],
  [/couches|capas|schichten|camadas|strati/gi, "layers"],
];

/** Words of a head that say nothing of what is counted. */
const NEUTRAL =
  /(?:^|(?<=\s))(?:approx(?:\.|imate)?|overall|native|official|reported|published|claimed|advertised|supported|nominal|gqa|mha|mqa|[~≈])\s+/g;
/** "Embedding dim $d$", "Vocab $v$": the letter by which formulas call it. */
const SYMBOL = /(?<=\p{L}{3}[\s\S]*)\s*\$[^$]{1,12}\$\s*$/u;

/** The head of a column or row in lower case and English, without what says nothing. */
export function plainHead(head: string): string {
  return IN_ENGLISH.reduce((words, [pattern, english]) => words.replaceAll(pattern, ` ${english} `), head.replace(SYMBOL, ""))
    .toLowerCase()
    .replaceAll(/[*†‡$]|\[\[|\]\]/g, "")
    .replaceAll(/[（(]\s*/g, " (")
    .replaceAll(/\s*[）)]/g, ")")
    .replaceAll(/\s+/g, " ")
    .trim()
    .replaceAll(NEUTRAL, "");
}
