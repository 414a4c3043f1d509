/** Letters, or bytes, that are handed on at once. */
const PIECE_LENGTH = 1 << 18;

/**
 * An answer that is made while it is written. What tells of every model comes a model at a time: of ten thousand it is
 * longer than one text may be, and would be held two or three times over.
 */
export function respondInPieces(pieces: Iterable<string | Uint8Array>, mediaType: string): Response {
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

function* inBytes(pieces: Iterable<string | Uint8Array>): Generator<Uint8Array, undefined> {
  let [text, bytes]: [string, Uint8Array[]] = ["", []];
  let length = 0;
  const take = () => {
    if (text !== "") bytes.push(Buffer.from(text));
    text = "";
  };
  for (const piece of pieces) {
    length += piece.length;
    if (typeof piece === "string") text += piece;
    else {
      take();
      bytes.push(piece);
    }
    if (length < PIECE_LENGTH) continue;
    take();
    yield Buffer.concat(bytes);
    [bytes, length] = [[], 0];
  }
  take();
  yield Buffer.concat(bytes);
  return undefined;
}
