import type { Relation } from "../../schema/vocabularies.ts";

/** Words before the name of a model, and the relation that they state; undefined where they say that it is a base and not how. */
const PHRASES: [Relation | undefined, string][] = [
  [
    "merged-from",
    String.raw`\b(?:merg(?:e[ds]?|ing)|interleaving|fusion|blend|combining)\b(?: (?:layers|of|between|from|with|models?|the|following|all|two|both|weights|based|around|various|several))*`,
  ],
  ["distilled-from", String.raw`\bdistill?(?:ed|ation)(?: (?:version|variant|model))?(?: of| from)`],
  [
    "quantized-from",
    String.raw`(?:\b(?:this|these|repo|repository|contains|here)\b[^.]{0,60}?|^\W*[^.]{0,30}?)\b(?:GGUF|GPTQ|AWQ|EXL2|GGML|(?<!non-|un)quanti[sz]ed|quanti[sz]ation|quants?|\d-bit)(?: [\w-]+){0,3}? (?:of|for|from)`,
  ],
  [
    "adapter-of",
    String.raw`\b(?:LoRA|QLoRA|adapters?|ControlNets?|(?:textual inversion )?embeddings(?= (?:in|for)\b))(?: [\w-]+){0,3}? (?:(?:were |was )?trained (?:for|on)|for|of|on top of)`,
  ],
  [
    "pretrained-from",
    String.raw`\b(?:continu\w+ (?:pre-?)?train\w*|further pre-?train\w*)(?: [\w-]+){0,3}? (?:of|from|on top of|on)|(?<=\bby )(?:further|continu\w+) (?:pre-?)?training|\bfurther trained from|\b(?:initiali[sz]ed|warm-?started) (?:from|with|on|using|by pruning)(?: the)?(?: (?:weights|checkpoint|parameters) (?:of|from))?`,
  ],
  [
    "finetuned-from",
    String.raw`\bfine[- ]?tuned (?:using|with)(?= (?:the |an? )?(?:pre-?trained )?⟦)|\bfine[- ]?tun(?:e[ds]?|ing)(?: (?:\w+ )?(?:version|variant|model|checkpoint|upgrade)s?)?(?:,)?(?: (?!is\b|as\b|capable\b|outputs?\b|data\b|dataset\b|responses?\b|samples?\b|conversations?\b|examples?\b|tasks?\b)\w+){0,4}? (?:of|from|on top of|over|off|based on|version of)|\bfine[- ]?tun(?:ed|es|ing)\b|\bon the basis of|\btrained (?:on top of|from|based on|off of|on the (?=[^.]{0,60}\bbase\b))|\b(?:instruct\w*|chat|SFT|DPO|RLHF)[- ](?:tuned |trained |fine[- ]?tuned )?(?:version|variant|model) (?:of|from)|(?<=\b[Ww]e )fine[- ]?tune\b|\bfine[- ]?tuned with(?= ⟦)|\bfine-?tune (?:created|made|built) (?:using|from|with|on)|(?<=\b(?:used|data|dataset|corpus)\b[^.]{0,40} to )fine-?tune\b|\bperformed (?:DPO|SFT)[^.]{0,20} on`,
  ],
  [
    undefined,
    String.raw`\b(?:based|buil[dt]|builds) (?:up)?on(?: top of)?|\b(?:based|built|trained) off?(?: of)?(?: an?)?(?= )|\b(?:uses?|used|using|leverag\w+|employ\w*|adopt\w*)(?= [^\n]{0,220}?\bas (?:(?:its|the|an?|our) )?(?:[a-z]+ )?(?:base|backbone|LLM)\b)|\bbase model(?:,(?= ⟦)| (?:is|was|used|for|we used|:))+:?|\b(?:derived|developed|diverged|forked|adapted|converted|ported|evolved|pruned) from(?: its predecessor,)?|\bderiv(?:ative|ation) of|\b(?:branch|modified|pruned|distilled|adapted) (?:version|variant) of|\b(?:variant|fork) of|\b(?:(?<=\b(?:pre-?)?(?:train|tun)[^.]{0,60})start(?:ed|ing)|\bstart(?:ed|ing) training|(?<=\bmodel (?:was )?)started|\bresum(?:ed|ing)(?: training)?) from|\binstance of|\b(?:retraining|expansion|extension|continuation|upgrade|modification|language model adaptation) of|\bupgrade to|\boriginal model is(?: from)?:?|\b(?:optimized|converted|enhanced|improved|modified|patched|uncensored|upgraded|extended|abliterated|llamafied|small|smaller|pruned|compressed|sparse|re-?trained|updated|accelerated|faster) versions? of|(?<!\bwhich )\b(?:is|are|contains?|hosts?|provides?) (?:an?|the|our|my) (?:(?!non-|un|full|original)[\w-]+,? ){1,4}version of(?= (?:the )?⟦)|\bis an? version of(?= ⟦| [A-Z]\w+['’]s )|\b(?:TorchScript|ONNX|PyTorch|TensorFlow|Core ?ML|OpenVINO|MLX) (?:model|version|port|conversion|export) of|\bcheckpoint (?:for|of)(?= [^.]*\bafter being )|\bconversion of|(?:(?<=\bcheckpoint )|(?<=\bmodel )|(?<=\bversion ))(?:was|is|has been) (?:created|obtained|made|built|produced) from`,
  ],
];
export const phrases = PHRASES.map(([relation, words]) => [relation, new RegExp(`(?:${words})`, "gi")] as const);
