import { isHttpUrl } from "../schema/text.ts";
import { quote, type Finding } from "./problems.ts";
import { isSpdx } from "./spdx.ts";

/** What is wrong with single values of site.yaml, whatever the catalogue holds. */

export function contactFinding(contact: string): Finding[] {
  if (/^[^\s@:/?#]+@[^\s@:/?#]+\.[^\s@:/?#]+$/.test(contact) || isHttpUrl(contact)) return [];
  return [
    {
      rule: "value/format",
      path: ["contact"],
      message: `${quote(contact)} is neither an e-mail address nor the address of a page.`,
      hint: "Write cards@example.org, or https://….",
    },
  ];
}

export function addressFinding(address: string): Finding[] {
  if (!/[?#]/.test(address)) return [];
  return [
    {
      rule: "value/format",
      path: ["address"],
      message: `${quote(address)} goes on behind its path, and no page can stand below it.`,
      hint: `Write ${address.replace(/[?#].*$/s, "")}.`,
    },
  ];
}

/** What git refuses as the name of a branch: git-check-ref-format. */
export function branchFinding(branch: string): Finding[] {
  if (!/[\s~^:?*[\\]|\.\.|@\{|^[-/.]|[/.]$|\/\/|\.lock$/.test(branch)) return [];
  return [
    {
      rule: "value/format",
      path: ["branch"],
      message: `${quote(branch)} is no name of a branch in git.`,
      hint: "Write it as git branch prints it, such as main.",
    },
  ];
}

export function spdxFinding(spdx: string): Finding[] {
  if (isSpdx(spdx)) return [];
  return [
    {
      rule: "license/spdx",
      path: ["license", "spdx"],
      message: `${quote(spdx)} is not an SPDX expression.`,
      hint: "Write an id of spdx.org/licenses, such as CC-BY-4.0, or LicenseRef-<Name> for a licence that SPDX does not list.",
    },
  ];
}
