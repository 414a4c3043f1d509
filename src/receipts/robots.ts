import robotsParser from "robots-parser";
import { Refused, TooLarge, type Response } from "./request.ts";

/** Whether a host lets this program read an address of its own. */
export type Robots = (address: string) => boolean;

const MOST_REDIRECTS = 5;

/** A host whose robots.txt fails lets nobody in until it is back. */
export class RobotsFail extends Error {}

/**
 * What a host's robots.txt allows; redirects are followed (RFC 9309, section 2.3.1.2). A host without a robots.txt
 * allows everything (2.3.1.3); one that answers 5xx for it nothing (2.3.1.4), which throws `RobotsFail`. Where no answer
 * comes at all, that of the document tells. Throws `Refused` where the host itself is refused.
 */
export async function readRobots(origin: string, agent: string, ask: (address: string) => Promise<Response>): Promise<Robots> {
  const start = `${origin}/robots.txt`;
  try {
    const text = await follow(start, ask);
    if (text === undefined) return () => true;
    const robots = robotsParser(start, text);
    return (address) => robots.isAllowed(address, agent) !== false;
  } catch (error) {
    if (error instanceof TooLarge) throw new Refused(`robots.txt of ${origin}: ${error.message}`);
    if (error instanceof Refused || error instanceof RobotsFail) throw error;
    return () => true;
  }
}

async function follow(start: string, ask: (address: string) => Promise<Response>): Promise<string | undefined> {
  let address = start;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    const { status, headers, body } = await ask(address);
    if (status >= 500)
      throw new RobotsFail(`robots.txt of ${new URL(address).origin} answers ${status}; until it is back nothing may be read.`);
    if (status === 200) return new TextDecoder().decode(body);
    if (status < 300 || status >= 400 || !headers.location || !URL.canParse(headers.location, address)) return undefined;
    address = new URL(headers.location, address).href;
  }
  return undefined;
}
