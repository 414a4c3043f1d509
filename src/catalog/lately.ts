/** What was made lately, by what it was made for: of the last `most` that were asked for, and of up to as many before them. What is let go is made again for who asks. */
export class Lately<K extends object, V extends object> {
  readonly #most: number;
  #lately = new Map<K, V>();
  #before = new Map<K, V>();

  constructor(most: number) {
    this.#most = most;
  }

  of(key: K, make: () => V): V {
    const known = this.#lately.get(key);
    if (known) return known;
    const value = this.#before.get(key) ?? make();
    if (this.#lately.size >= this.#most) [this.#before, this.#lately] = [this.#lately, new Map<K, V>()];
    this.#lately.set(key, value);
    return value;
  }
}
