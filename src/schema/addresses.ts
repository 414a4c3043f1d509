import { lookalikeIn, unseenIn } from "./characters.ts";

/** What is wrong with an address: the rule that it breaks, why, and what to write. */
export interface AddressFault {
  rule: "url/scheme" | "url/host";
  why: string;
  write: string;
}

const PUBLIC = "Write the full public address, beginning with https://.";

/** Services whose addresses hide where they lead, and stop leading there when the service ends. */
const SHORTENERS: ReadonlySet<string> = new Set(
  (
    "bit.ly bitly.com j.mp t.co goo.gl g.co tinyurl.com ow.ly is.gd v.gd buff.ly rebrand.ly cutt.ly shorturl.at shorturl.com short.io lnkd.in t.ly rb.gy tiny.cc tiny.one bl.ink dub.sh dub.co hubs.ly hubs.li " +
    "trib.al amzn.to a.co fb.me git.io x.gd adf.ly qr.ae tr.im clck.ru u.to spoti.fi redd.it aka.ms msft.it s.id soo.gd kutt.it urlz.fr vk.cc url.cn dwz.cn t.cn suo.im w.wiki dlvr.it ift.tt snip.ly po.st mcaf.ee " +
    "shrtco.de chilp.it lc.chat linktr.ee bit.do su.pr cli.gs wp.me nyti.ms wapo.st econ.st ti.me forms.gle maps.app.goo.gl page.link app.link onelink.me"
  ).split(" "),
);
/** Pages that send their readers on to an address in the query. */
const REDIRECTORS =
  /^(?:(?:www\.)?google\.[a-z.]+\/url|l\.facebook\.com\/|lm\.facebook\.com\/|out\.reddit\.com\/|[a-z0-9-]+\.safelinks\.protection\.outlook\.com\/|urldefense\.(?:com|proofpoint\.com)\/|slack-redir\.net\/|www\.linkedin\.com\/redir|steamcommunity\.com\/linkfilter|(?:www\.)?youtube\.com\/redirect|href\.li\/|duckduckgo\.com\/l\/)/;
/** Names that mean something inside one network only (RFC 6761, RFC 6762, RFC 8375, ICANN's .internal). */
const PRIVATE_NAMES =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|test|invalid|onion|home\.arpa|nip\.io|sslip\.io|xip\.io|localtest\.me|lvh\.me)$/;

/** Labels of a host are letters, digits and hyphens within (RFC 1123, section 2.1). */
const NO_LABEL = /(?:^|\.)(?:-|\.|$)|-(?:\.|$)/;
/** Hosts of examples that a page asks its readers to replace. */
const BLANK_HOST = /^(?:www\.)?(?:your|my)-?(?:domain|site|website|company|org|server|url)\.[a-z]{2,5}$/;

/** Why an address is not a public http or https address that leads where it says; undefined when it is. */
export function addressFault(written: string): AddressFault | undefined {
  const scheme = (why: string, write = PUBLIC): AddressFault => ({ rule: "url/scheme", why, write });
  if (!/^https?:\/\/[^\s/?#]/.test(written)) return scheme("is not an http or https address");
  const hidden = unseenIn(written) ?? unseenIn(decoded(written));
  if (hidden || /[\s\\<>"{}|^`\u00a0\u3000]/u.test(written))
    return scheme("holds a character that no address has", "Copy the address from the browser; write a space as %20.");
  if (/%(?![\da-f]{2})/i.test(written))
    return scheme("holds a % without the two digits of a character", "Copy the address from the browser; write a % itself as %25.");
  if (!URL.canParse(written)) return scheme("is not an http or https address");
  return hostFault(written, new URL(written));
}

/** What browsers show of an address, where it can be decoded. */
function decoded(written: string): string {
  if (!written.includes("%")) return written;
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

function hostFault(written: string, url: URL): AddressFault | undefined {
  const host = (why: string, write = "Write the address of the document itself, on a host that everyone can reach."): AddressFault => ({
    rule: "url/host",
    why,
    write,
  });
  const authority = /^https?:\/\/([^/?#]*)/.exec(written)?.[1] ?? "";
  if (authority.includes("@"))
    return host(
      `leads to ${url.host}: what stands before @ is a user name`,
      `Write https://${url.host}${url.pathname}${url.search}${url.hash} if that host is meant.`,
    );
  const shown = authority.replace(/:\d*$/, "");
  const { hostname } = url;
  if (/^\[|^\d+\.\d+\.\d+\.\d+$/.test(hostname)) return host(`leads to the number of a machine (${hostname})`);
  if (!hostname.includes(".") || hostname.endsWith(".") || PRIVATE_NAMES.test(hostname))
    return host(`leads to ${hostname}, which is no public host`);
  if (NO_LABEL.test(hostname)) return host(`names ${hostname}, which no host can be called`);
  if (BLANK_HOST.test(hostname)) return host(`stands for an address to be filled in (${hostname})`);
  if (!isWhatItSeems(shown, hostname)) return host(`is on a host whose letters are not what they seem (${hostname})`);
  if (url.port !== "" && !/^(?:80|443|8080|8443|8000|8888)$/.test(url.port))
    return host(`names port ${url.port}, on which no public site is served`);
  const plainHost = hostname.replace(/^www\./, "");
  if (SHORTENERS.has(plainHost))
    return host(`is a short address of ${plainHost}, which hides where it leads`, "Open it, and write the address to which it leads.");
  if (REDIRECTORS.test(hostname + url.pathname))
    return host(`only sends readers on from ${hostname}`, "Open it, and write the address to which it leads.");
  return undefined;
}

/** A host in plain ASCII reads as itself; in other letters, when they are of one script and not disguised as Latin. */
function isWhatItSeems(shown: string, hostname: string): boolean {
  const lower = shown.toLowerCase();
  if (/^[\w.-]+$/.test(lower)) return lower === hostname && !/(?:^|\.)xn--/.test(lower);
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(lower) || lower.normalize("NFKC") !== lower) return false;
  return lower.split(".").every((label) => lookalikeIn(`${label} latin`) === undefined);
}
