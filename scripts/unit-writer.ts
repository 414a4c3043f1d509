import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Output } from "../src/card-pages/outputs.ts";
import { newRoom, packUnit, type Room } from "./pack-unit.ts";
import { writePacked, type WrittenUnit } from "./write-unit.ts";

/** A thread needs about as long to start as it takes to write this many units. */
const WORTH_A_THREAD = 50;
/** Units that wait for the thread, each in a room of its own: of a card, a megabyte. */
const MOST_WAITING = 16;

/**
 * Writes the files of a site below `folder`, and draws their pictures: here where they are few, and else in a thread, so
 * that this one draws pages meanwhile. It gets bytes and never the catalogue, of which there is one.
 */
export class UnitWriter {
  readonly #folder: string;
  #written = 0;
  #thread: Worker | undefined;
  readonly #rooms: Room[] = [];
  #waiting: { room: Room; files: string[]; done: (unit: WrittenUnit) => void }[] = [];
  #fault: Error | undefined;
  #wake = () => {};

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Writes a unit now or soon, and says so to `done`. Ends when there is room for the next. */
  async write(outputs: Output[], done: (unit: WrittenUnit) => void): Promise<void> {
    if (this.#fault) throw this.#fault;
    const unit = packUnit(outputs, this.#rooms.pop() ?? newRoom());
    if (this.#written++ < WORTH_A_THREAD || availableParallelism() === 1) {
      done(writePacked(unit, this.#folder));
      this.#rooms.push(unit.room);
      return;
    }
    this.#thread ??= this.#start();
    const paths = [...outputs.filter((output) => !("picture" in output)), ...unit.pictures].map(({ path }) => path);
    this.#waiting.push({ room: unit.room, files: paths, done });
    this.#thread.postMessage(unit);
    await this.#untilOnly(MOST_WAITING);
  }

  /** Ends when all is written; an error where something could not be. */
  async idle(): Promise<void> {
    await this.#untilOnly(0);
  }

  async close(): Promise<void> {
    await this.#thread?.terminate();
    this.#thread = undefined;
  }

  async #untilOnly(most: number): Promise<void> {
    while (this.#waiting.length > most && !this.#fault) await new Promise<void>((wake) => (this.#wake = wake));
    if (this.#fault) throw this.#fault;
  }

  #start(): Worker {
    const thread = new Worker(new URL("write-worker.ts", import.meta.url), { workerData: this.#folder });
    thread.on("message", (written: Pick<WrittenUnit, "digest" | "stamp">) => {
      const first = this.#waiting.shift();
      if (first) this.#rooms.push(first.room);
      first?.done({ files: first.files, ...written });
      this.#wake();
    });
    thread.on("error", (error) => {
      this.#fault = error instanceof Error ? error : new Error(String(error));
      this.#wake();
    });
    return thread;
  }
}
