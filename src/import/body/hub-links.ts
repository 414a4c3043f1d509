import { hubIdOf } from "../../schema/hugging-face.ts";

const NO_MODELS = new Set(["datasets", "spaces", "docs", "transformers", "papers", "blog", "collections", "models", "organizations"]);

/** The model that an address of the Hub is about, also by one of its files. */
export function modelOf(href: string): string | undefined {
  const [address = ""] = /^https?:\/\/(?:www\.)?(?:huggingface\.co|hf\.co)\/[^/?#]+\/[^/?#]+/.exec(href) ?? [];
  const id = hubIdOf(address.replace(/^https?:\/\/[^/]+/, "https://huggingface.co"));
  if (id) return NO_MODELS.has(id.split("/")[0] ?? "") ? undefined : id;
  return WITHOUT_OWNER.exec(href)?.[1];
}

/** The Hub's oldest models have an id without an owner. */
const WITHOUT_OWNER =
  /^https?:\/\/(?:www\.)?huggingface\.co\/((?:bert|roberta|distilbert|distilroberta|distilgpt2|gpt2|t5|albert|xlm|xlnet|camembert)(?:-[\w.-]+)?)\/?(?:[?#].*)?$/;

/** Words without the marks of links. */
export function plain(words: string): string {
  return words.replaceAll(/⟦([^¦⟧]*)¦[^⟧]*⟧/g, "$1");
}
