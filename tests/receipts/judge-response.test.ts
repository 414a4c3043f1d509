import { describe, expect, test } from "vitest";
import { judgeResponse, retryAfter } from "../../src/receipts/judge-response.ts";

const NOW = Date.parse("2026-11-02T04:17:00Z");
const stateOf = (status: number, body = "", headers = {}) => judgeResponse({ status, headers, body: new TextEncoder().encode(body) }).state;

describe("judgeResponse", () => {
  test.each([
    ["<title>Just a moment...</title>"],
    ["<title>Making sure you&#39;re not a bot!</title><script id=anubis_challenge></script>"],
    ['<html><iframe src="/_Incapsula_Resource?x=1">Request unsuccessful.</iframe></html>'],
    ["<title>Vercel Security Checkpoint</title>"],
    ["<title>DDoS-Guard</title><p>Checking your browser before accessing</p>"],
    ['<title>Wait</title><p>Please complete the security check.</p><div class="g-recaptcha"></div>'],
  ])("a wall is no document, whatever its status: %s", (body) => {
    expect([stateOf(200, body), stateOf(403, body), stateOf(503, body)]).toEqual(["blocked", "blocked", "blocked"]);
  });

  test.each([["cf-mitigated"], ["x-vercel-mitigated"], ["x-amzn-waf-action"]])("so it is where the header %s says so", (name) =>
    expect(stateOf(202, "", { [name]: "challenge" })).toBe("blocked"),
  );

  test.each([
    ["a page about walls", "<p>Our crawler met pages that said Access Denied, and was asked whether it is a human.</p>"],
    ["a form to write to the author", '<p>Write to us.</p><form><div class="h-captcha"></div></form>'],
  ])("%s is a document", (_name, body) => expect(stateOf(200, body)).toBe("read"));

  test("what is gone is gone behind a wall, too", () => expect([stateOf(404), stateOf(410)]).toEqual(["gone", "gone"]));
});

describe("retryAfter", () => {
  test.each([
    ["5", 5000],
    ["Mon, 02 Nov 2026 04:17:20 GMT", 20_000],
    ["Mon, 02 Nov 2026 04:16:00 GMT", 0],
    ["-3", 0],
    ["soon", 0],
    [undefined, 0],
  ])("%s asks for %i milliseconds", (header, expected) => expect(retryAfter(header, NOW)).toBe(expected));
});
