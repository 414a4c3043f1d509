import { flags, LENGTH, type Pattern } from "./amount-words.ts";

/** “längere Kontexte von bis zu 8k”: what may stand between a word for the length and its number. */
const TO_NUMBER = "[^.;。\\d]{0,30}?";

/** How sentences in other languages than English state what length a model can take. */
export const CONTEXTS_ELSEWHERE: readonly Pattern[] = [
  {
    field: "context-length",
    pattern: new RegExp(
      [
        `(?:上下文|最大(?:支持|可)?|(?:序列|输入|文本)[^，。、\\d（(]{0,4}长度|窗口)(?:[^，。、\\d（(]{0,8})(?:窗口)?(?:长度)?(?:为|达到?|支持|[:：])*\\s*(?<han>${LENGTH})(?!\\s*(?:GB|亿|万|个?参数|B\\b))`,
        `(?<before>${LENGTH})\\s*(?:tokens?)?的?(?:上下文|长度|序列长度|窗口|长文本)`,
        `(?:长度|上下文|窗口)[^，。]{0,24}(?:扩展|提升|扩充|增加|延长|扩大)(?:到|至|为)了?\\s*(?<grown>${LENGTH})`,
      ].join("|"),
      flags,
    ),
    unless: /生成长度|输出|批/,
  },
  {
    field: "context-length",
    pattern: new RegExp(
      [
        `(?:コンテキスト|文脈|系列|シーケンス|入力|トークン|コンテクスト)(?:長|サイズ|ウィンドウ|数)(?:は|が|を|の|も|最大|約|[:：]|\\s)*(?<ja>${LENGTH})`,
        `(?:最大|約)\\s*(?<most>${LENGTH})\\s*トークン`,
        `(?<until>${LENGTH})\\s*トークン(?:まで|の(?:コンテキスト|文脈|入力|長))`,
        `(?:컨텍스트|문맥|시퀀스|입력|토큰)\\s*(?:길이|윈도우|창|크기|수)(?:는|은|가|이|를|을|최대|약|[:：]|\\s)*(?<ko>${LENGTH})`,
        `(?:최대|약)\\s*(?<upto>${LENGTH})\\s*(?:개의\\s*)?토큰`,
        `(?<korean>${LENGTH})\\s*(?:토큰)?(?:까지|의)?\\s*(?:컨텍스트|문맥)`,
      ].join("|"),
      flags,
    ),
    unless: /生成|出力|생성|출력/,
  },
  {
    field: "context-length",
    pattern: new RegExp(
      [
        `\\b(?:Kontext|Sequenz|Eingabe|Token)(?:länge|fenster|größe)n?\\b${TO_NUMBER}(?<de>${LENGTH})`,
        `\\b(?:fenêtre|longueur|taille|ventana|longitud|tamaño|janela|comprimento|tamanho|finestra|lunghezza|dimensione|panjang|jendela|longueurs)\\b(?: (?:de|di|del|della|do|da|du|des|la|el|máxim[ao]|massima|maximale?))*[ -](?:contexto|contexte|contesto|konteks|séquences?|secuencias?|sequências?|sequenz[ae]|entrada|entrée|input|urutan)${TO_NUMBER}(?<romance>${LENGTH})`,
        `\\b(?:contexto|contexte|contesto|Kontext|konteks) (?:de|di|von|do|hasta|até|fino a|jusqu'à)(?: (?:de|di|zu|bis|a))* (?<of>${LENGTH})(?: ?(?:tokens?|jetons)\\b|(?<=[kK]))`,
        `(?:контекст\\S*|длин\\S* (?:последовательност\\S*|контекст\\S*|вход\\S*))${TO_NUMBER}(?<ru>${LENGTH})`,
        `(?:maximal|höchstens|bis zu|máximo de|massimo|jusqu'à|hasta|até|fino a|до|maksimal|hingga) (?<bound>${LENGTH}) ?(?:Tokens?|tokens?|jetons|токен\\S*|token)(?![A-Za-z])`,
        `(?:bağlam|ngữ cảnh)${TO_NUMBER}(?<others>${LENGTH})`,
      ].join("|"),
      flags,
    ),
    unless: /[Aa]usgab|\bsortie|\bsalida|saída|\buscita|keluaran|генер|genera/,
  },
];
