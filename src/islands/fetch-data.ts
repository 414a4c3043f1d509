import * as z from "zod/mini";

// Compiled parsers need `new Function`, which the policy of the pages forbids.
z.config({ jitless: true });

export type Fetched<T> = { data: T } | { problem: string };

/** What is wrong with a file of another edition than those that came before. */
export const PUBLISHED_ANEW = "the catalogue has been published anew since this page was opened; reload it";

const PATIENCE_MS = 30_000;

/** A file of the site, of the shape that is expected; else why it is not there, as the end of a sentence. */
export async function fetchData<T>(address: string, shape: z.ZodMiniType<T>): Promise<Fetched<T>> {
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => undefined);
  if (!response) return { problem: "there was no connection" };
  if (!response.ok) return { problem: `the server answered ${response.status}` };
  const body: unknown = await response.json().catch(() => undefined);
  if (body === undefined) return { problem: "what came is no JSON, or is cut off" };
  const parsed = shape.safeParse(body);
  if (parsed.success) return { data: parsed.data };
  const path = parsed.error.issues[0]?.path.join(".");
  return { problem: `what came has not the shape that this page expects${path ? ` (at ${path})` : ""}` };
}
