import type { RawFile } from "./content-files.ts";

/**
 * A file whose text is held as UTF-8 and decoded when it is asked for, for a catalogue that stays in memory: nearly every
 * card has a letter beyond Latin-1, with which V8 takes two bytes for each of its letters.
 */
export function storedFile({ text, ...file }: RawFile): RawFile {
  // `Buffer.from` takes room for letters of three bytes.
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
  bytes.write(text);
  return {
    ...file,
    get text() {
      return bytes.toString();
    },
  };
}
