import { BIG, flags, NUMBER, PARAMETERS, type Pattern } from "./amount-words.ts";

/** How sentences state how many parameters a model has. */
export const SIZES: readonly Pattern[] = [
  {
    field: "parameters-active",
    pattern: new RegExp(
      `(?<said>${BIG})\\s*(?:-\\s*)?(?:parameters?\\s+|params?\\s+)?(?:are\\s+|is\\s+|being\\s+)?(?:activated|active)\\b|(?:activat(?:es|ed|ing)|active)(?:\\s+(?:only|just|parameters?:?|params?:?|of|about))*\\s+(?<also>${BIG})|only\\s+uses?\\s+(?<used>${BIG})`,
      flags,
    ),
    unless: /\d\w* of the [\d.]+ ?[BM] param|\bmodel sizes\b|\bsizes,? including\b/i,
  },
  {
    field: "parameters-total",
    pattern: new RegExp(
      `(?<said>${BIG})[- ]*(?:total\\b(?!\\s+tokens)(?:\\s+(?:and|with)|\\s+parameters?|\\s+params?|\\s+weights|\\s*,|\\s*/)|${PARAMETERS}(?!\\s+(?:are\\s+)?(?:active|activated|per token|used per)))|(?:total\\s+(?:of\\s+)?(?=[^.]*(?:param|activ))|parameters?\\s*(?:count)?\\s*(?:of|:|=|(?<=count )is)\\s*|all params:\\s*|total (?:number of )?param(?:eter)?s\\s+|number of (?:\\w+ )?parameters (?:(?:is|was|were) )?(?:reduced|lowered|cut|shrunk|increased)(?: down)? to )(?<also>${BIG})(?!\\s*(?:\\w+ )?tokens)|\\b[Aa]n? (?<checkpoint>${NUMBER}\\s?[MB]) checkpoint\\b|(?<represents>${BIG}) (?:represents|refers to) the (?:\\w+ ){0,3}parameters?\\b|number of (?:\\w+ )?parameters (?:is|was|=) (?<count>${BIG})|(?<moe>${BIG})[- ]MoE\\b|parameters? (?:are|is) (?<are>${BIG})|total number of (?:\\w+ )?parameters (?:up )?to (?<brought>${BIG})|(?<!total )active,? and (?<beside>${BIG}) total|\\bAn? [^.(]{2,30} \\((?<apposed>${BIG}) param(?:eter)?s?\\) model\\b|(?:pruned|shrunk|reduced|compressed|upscaled|expanded)(?: down)? to (?:about |around )?(?<pruned>${BIG}) parameters|(?<han>${BIG})\\s*(?:规模的?|个|的)?参数|(?:参数量?|パラメータ数?)(?:规模|大小|数量)?(?:为|是|は|约|約|[:：])*\\s*(?<after>${BIG})`,
      flags,
    ),
    unless:
      /\b(?:smaller|larger|other|most) models? \([<~≈]?\s?\d[\d.]* ?[MB] param|\brepo name\b|\b(?:vocabulary (?:size|of|with|containing)|each expert|per expert|(?:head|layers?|modules?) (?:accounts? for|adds?|has|have|with)|embedding parameters|using an? [\d.]+B)\b/i,
  },
  {
    field: "parameters-total",
    pattern: new RegExp(
      `^\\W*(?:[A-Z][\\w.-]* ){1,3}?(?<named>${NUMBER}[Bb]) is (?:an?|our|the) [^.]{0,60}\\b(?:model|LLM)\\b|(?:\\b(?:is|are|was) (?:an?|the) |\\b(?:this|our) |(?:repository|repo|card|version|weights) (?:is |are )?(?:for|of|with) (?:the )?)(?:["“]?[\\w/-]+["”]?,? ){0,5}?(?<said>${NUMBER}\\s?[Bb]n?)[ -](?![^.]{0,20}(?:token|dataset))(?:[\\w-]+ ){0,3}?(?:model|models|language|LLM|transformer|version|pretrained|pre-trained|base|chat|instruct\\w*|fine-?tuned|size|decoder|parameter)\\b`,
      flags,
    ),
    unless: /\b(?:merg\w+|fine-?tun\w+ (?:version |of |from )|based on|collection|variants?|sizes)\b[^.]{0,40}$|^\W*using an?\b/i,
  },
];
