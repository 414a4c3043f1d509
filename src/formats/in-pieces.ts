/** Letters, or bytes, that are handed on at once. */
const PIECE_LENGTH = 1 << 18;

/** A text, or bytes: of these only until the next piece is asked for, because whoever read them may read the next into the same place. */
export type Piece = string | Uint8Array;

/** Pieces by the body of an answer. */
const piecesByBody = new WeakMap<object, Iterable<Piece>>();

/**
 * An answer that is made while it is written. What tells of every model comes a model at a time: of ten thousand it is
 * longer than one text may be, and would be held two or three times over.
 */
export function respondInPieces(pieces: Iterable<Piece>, mediaType: string): Response {
  const bytes = inBytes(pieces);
  const pull = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    const { done, value } = bytes.next();
    if (done) controller.close();
    else controller.enqueue(value);
  };
  // Nothing is made before someone reads it, or takes the pieces.
  const body = new ReadableStream<Uint8Array>({ pull }, { highWaterMark: 0 });
  piecesByBody.set(body, pieces);
  return new Response(body, { headers: { "Content-Type": mediaType } });
}

/** The pieces of such an answer, for who writes them as they come; then its body is not to be read. */
export function piecesOf(body: object | null): Iterable<Piece> | undefined {
  return body === null ? undefined : piecesByBody.get(body);
}

function* inBytes(pieces: Iterable<Piece>): Generator<Uint8Array, undefined> {
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
      bytes.push(new Uint8Array(piece));
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
