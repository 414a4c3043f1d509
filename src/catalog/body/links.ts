import { addressFault } from "../../schema/addresses.ts";
import { unseenIn } from "../../schema/characters.ts";
import { quote } from "../problems.ts";
import type { RuleId } from "../rule-ids.ts";
import { holdsImage } from "./node-faults.ts";
import { plainText, type Node } from "./nodes.ts";

interface LinkFault {
  rule: RuleId;
  message: string;
  hint: string;
}

/** What is wrong with the address and with the words of a link, of one by label, or of the line that a label leads by. */
export function faultsOfLink(node: Node): { found: LinkFault | undefined; unnamed: LinkFault | undefined } {
  const words = plainText(node);
  // Footnotes are refused as such.
  const note = node.label?.startsWith("^") === true;
  // Words that nobody can see are told as those.
  const isUnnamed = node.type === "definition" || note || holdsImage(node) || unseenIn(words) !== undefined;
  return {
    found: node.type === "linkReference" || note ? undefined : linkFault(node.url ?? ""),
    unnamed: isUnnamed ? undefined : linkNameFault(words, node.url),
  };
}

/** What is wrong with the address of a link: it may lead to a page here, to an anchor, or to a public address. */
function linkFault(url: string): LinkFault | undefined {
  if (url.startsWith("#")) return undefined;
  if (/^[/\\](?![/\\])/.test(url) && !url.includes("\\")) return undefined;
  const fault = addressFault(url);
  if (!fault) return undefined;
  return {
    rule: fault.rule,
    message: fault.rule === "url/scheme" ? `${quote(url)} is not an address that a page may link to.` : `${quote(url)} ${fault.why}.`,
    hint:
      fault.rule !== "url/scheme"
        ? fault.write
        : url.startsWith("mailto:")
          ? "Link to a page that says how to write to them, or put the address in backticks: `name@example.org`."
          : "Write https://…, or the path of a page here, such as /models/t5-11b/.",
  };
}

/** What nobody takes for anything but an address: files and libraries have names with dots, too. */
const LOOKS_LIKE_ADDRESS = /^(?:https?:\/\/|www\.)|^(?:[a-z0-9-]+\.)+(?:ai|cn|co|com|de|dev|edu|eu|fr|gov|io|jp|net|org|uk)(?:\/\S*)?$/i;

/** What is wrong with the words of a link: there are none, or they name another address than the one that it leads to. */
function linkNameFault(words: string, url: string | undefined): LinkFault | undefined {
  if (!/[\p{L}\p{N}\ufffc]/u.test(words))
    return {
      rule: "body/link-name",
      message: `The link to ${quote(url)} has no words to click.`,
      hint: "Write between [ and ] what stands there: [the paper](…).",
    };
  const named = /^\s*(?:https?:\/\/)?((?:[\w-]+\.)+[a-z]{2,})(?:[/:?#]\S*)?\s*$/i.exec(words)?.[1];
  if (!named || !url || !URL.canParse(url) || !LOOKS_LIKE_ADDRESS.test(words.trim())) return undefined;
  const bare = (host: string) => host.toLowerCase().replace(/^www\./, "");
  if (bare(named) === bare(new URL(url).hostname)) return undefined;
  return {
    rule: "body/link-name",
    message: `The words of the link name ${quote(named)}, and it leads to ${quote(new URL(url).hostname)}.`,
    hint: "Write the address that it leads to, or say in words what stands there.",
  };
}
