/** What `make` makes, made when it is first asked for. */
export function lazily<T>(make: () => T): () => T {
  let made: { of: T } | undefined;
  return () => (made ??= { of: make() }).of;
}

/**
 * A map whose keys are known, and each of whose values is made when it is first asked for: a build after an edit asks
 * for few of them. `complete` gets a value once it is in the map, so that what it looks up may lead back to it.
 */
export class LazyMap<K, V extends NonNullable<unknown>> implements ReadonlyMap<K, V> {
  /** Each key, with its value where that was made. */
  readonly #values = new Map<K, V | undefined>();
  readonly #make: (key: K) => V;
  readonly #complete: (value: V) => void;

  constructor(keys: Iterable<K>, make: (key: K) => V, complete: (value: V) => void = () => {}) {
    for (const key of keys) this.#values.set(key, undefined);
    this.#make = make;
    this.#complete = complete;
  }

  get size(): number {
    return this.#values.size;
  }

  has(key: K): boolean {
    return this.#values.has(key);
  }

  get(key: K): V | undefined {
    return this.#values.get(key) ?? (this.#values.has(key) ? this.#made(key) : undefined);
  }

  keys(): MapIterator<K> {
    return this.#values.keys();
  }

  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value;
  }

  *entries(): MapIterator<[K, V]> {
    for (const [key, value] of this.#values) yield [key, value ?? this.#made(key)];
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  forEach(visit: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this) visit(value, key, this);
  }

  #made(key: K): V {
    const value = this.#make(key);
    this.#values.set(key, value);
    this.#complete(value);
    return value;
  }
}
