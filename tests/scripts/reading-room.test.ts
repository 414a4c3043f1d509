import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ReadingRoom } from "../../scripts/reading-room.ts";

test("reads one file after the other, and none that is not there", () => {
  const folder = mkdtempSync(join(tmpdir(), "reading-room-"));
  const room = new ReadingRoom();
  const read = (name: string) => {
    const bytes = room.read(join(folder, name));
    return bytes && Buffer.from(bytes).toString();
  };
  try {
    const long = "Größe ".repeat(30_000);
    writeFileSync(join(folder, "long.json"), long);
    writeFileSync(join(folder, "short.json"), "short");
    writeFileSync(join(folder, "empty.json"), "");
    expect(read("short.json")).toBe("short");
    expect(read("long.json")).toBe(long);
    expect(read("short.json")).toBe("short");
    expect(read("empty.json")).toBe("");
    expect(read("none.json")).toBeUndefined();
    expect(room.read(folder)).toBeUndefined();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
