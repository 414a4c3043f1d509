import { createHash } from "node:crypto";

/** What a page may load and do: only files of the site itself, no code in the page, no text made into code or markup. */
const DIRECTIVES = {
  "default-src": "'none'",
  // WebAssembly is the search's.
  "script-src": "'self' 'wasm-unsafe-eval'",
  "style-src": "'self'",
  "img-src": "'self'",
  "font-src": "'self'",
  "connect-src": "'self'",
  "form-action": "'self'",
  "base-uri": "'none'",
  "require-trusted-types-for": "'script'",
  "trusted-types": "'none'",
} as const;

/**
 * The Content-Security-Policy of a page, for its `<meta>`. A block of data is no script, and no browser
 * stops one; its hash is named for the checkers that hold it to be one.
 */
export function contentPolicy(data?: string): string {
  const hash = data ? ` 'sha256-${createHash("sha256").update(data).digest("base64")}'` : "";
  return Object.entries(DIRECTIVES)
    .map(([name, value]) => `${name} ${value}${name === "script-src" ? hash : ""}`)
    .join("; ");
}

/**
 * What other sites learn of the page that led to them: its host, as browsers have it anyway. A catalogue that builds on
 * another links to it from each page, and tells nobody where it is itself.
 */
export function referrerPolicy({ extends: base }: { extends?: string | undefined }): string {
  return base === undefined ? "strict-origin-when-cross-origin" : "same-origin";
}

/** The file `_headers`, which several static hosts obey: the policy, what can be said in a header alone, and that programs of other sites may read the data. */
export function hostHeaders(site: { base: string; extends?: string | undefined }): string {
  const { base } = site;
  return `${base}/*
  Content-Security-Policy: ${contentPolicy()}; frame-ancestors 'none'
  Cross-Origin-Opener-Policy: same-origin
  Referrer-Policy: ${referrerPolicy(site)}
  X-Content-Type-Options: nosniff
${["data", "f", "models"].map((folder) => `${base}/${folder}/*\n  Access-Control-Allow-Origin: *\n`).join("")}${base}/_astro/*
  Cache-Control: public, max-age=31536000, immutable
`;
}
