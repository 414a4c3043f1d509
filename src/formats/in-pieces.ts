/** Letters that are handed on at once. */
const PIECE_LENGTH = 1 << 18;

/**
 * An answer that is made while it is written. What tells of every model comes a model at a time: of ten thousand it is
 * longer than one text may be, and would be held two or three times over.
 */
export function respondInPieces(pieces: Iterable<string>, mediaType: string): Response {
  const bytes = inBytes(pieces);
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const { done, value } = bytes.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
  return new Response(body, { headers: { "Content-Type": mediaType } });
}

function* inBytes(pieces: Iterable<string>): Generator<Uint8Array, undefined> {
  const encoder = new TextEncoder();
  let text = "";
  for (const piece of pieces) {
    text += piece;
    if (text.length < PIECE_LENGTH) continue;
    yield encoder.encode(text);
    text = "";
  }
  yield encoder.encode(text);
  return undefined;
}
