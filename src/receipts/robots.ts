import robotsParser from "robots-parser";
import { Refused, type Response } from "./request.ts";

/** Whether a host lets this program read an address of its own. */
export type Robots = (address: string) => boolean;

const MOST_REDIRECTS = 5;

/**
 * What a host's robots.txt allows; redirects are followed (RFC 9309, section 2.3.1.2). A host without a robots.txt
 * allows everything; one whose robots.txt fails does not say no. Throws `Refused` where the host itself is refused.
 */
export async function readRobots(origin: string, agent: string, ask: (address: string) => Promise<Response>): Promise<Robots> {
  const start = `${origin}/robots.txt`;
  try {
    const text = await follow(start, ask);
    if (text === undefined) return () => true;
    const robots = robotsParser(start, text);
    return (address) => robots.isAllowed(address, agent) !== false;
  } catch (error) {
    if (error instanceof Refused) throw error;
    return () => true;
  }
}

async function follow(start: string, ask: (address: string) => Promise<Response>): Promise<string | undefined> {
  let address = start;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    const { status, headers, body } = await ask(address);
    if (status === 200) return new TextDecoder().decode(body);
    if (status < 300 || status >= 400 || !headers.location || !URL.canParse(headers.location, address)) return undefined;
    address = new URL(headers.location, address).href;
  }
  return undefined;
}
