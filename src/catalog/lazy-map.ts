/** What `make` makes, made when it is first asked for. */
export function lazily<T>(make: () => T): () => T {
  let made: { of: T } | undefined;
  return () => (made ??= { of: make() }).of;
}

/**
 * A map whose keys are known, and each of whose values is made when it is first asked for: a build after an edit asks
 * for few of them. `complete` gets a value once it is in the map, so that what it looks up may lead back to it.
 */
export class LazyMap<K, V> implements ReadonlyMap<K, V> {
  readonly #made = new Map<K, { of: V }>();
  readonly #keys: ReadonlySet<K>;
  readonly #make: (key: K) => V;
  readonly #complete: (value: V) => void;

  constructor(keys: Iterable<K>, make: (key: K) => V, complete: (value: V) => void = () => {}) {
    this.#keys = new Set(keys);
    this.#make = make;
    this.#complete = complete;
  }

  get size(): number {
    return this.#keys.size;
  }

  has(key: K): boolean {
    return this.#keys.has(key);
  }

  get(key: K): V | undefined {
    return this.#keys.has(key) ? this.#valueOf(key) : undefined;
  }

  keys(): MapIterator<K> {
    return this.#keys.keys();
  }

  *values(): MapIterator<V> {
    for (const key of this.#keys) yield this.#valueOf(key);
  }

  *entries(): MapIterator<[K, V]> {
    for (const key of this.#keys) yield [key, this.#valueOf(key)];
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  forEach(visit: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this) visit(value, key, this);
  }

  #valueOf(key: K): V {
    const known = this.#made.get(key);
    if (known) return known.of;
    const value = this.#make(key);
    this.#made.set(key, { of: value });
    this.#complete(value);
    return value;
  }
}
