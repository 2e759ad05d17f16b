/**
 * A running 53-bit hash of plain values. Quick rather than cryptographic: it tells whether something is still the same.
 * Source ranges are left out, so a fact that only moved down the file hashes as before.
 */
export class Hash {
  #low = 0xdeadbeef | 0;
  #high = 0x41c6ce57 | 0;

  text(value: string): this {
    let low = this.#low;
    let high = this.#high;
    for (let i = 0; i < value.length; i++) {
      const code = value.charCodeAt(i);
      low = Math.imul(low ^ code, 2654435761);
      high = Math.imul(high ^ code, 1597334677);
    }
    // The length keeps neighbouring texts apart: "ab", "c" is not "a", "bc".
    this.#low = Math.imul(low ^ (value.length + 0x9e37), 2246822507);
    this.#high = Math.imul(high ^ (value.length + 0x79b9), 3266489909);
    return this;
  }

  number(value: number): this {
    const whole = Math.round(value * 1000);
    this.#low = Math.imul(this.#low ^ whole, 2654435761) ^ (this.#low >>> 15);
    this.#high = Math.imul(this.#high ^ whole, 1597334677) ^ (this.#high >>> 13);
    return this;
  }

  /** Any JSON value, without the `range` and `uri` of things. */
  value(value: unknown): this {
    if (typeof value === 'string') return this.text(value);
    if (typeof value === 'number') return isSmall(value) ? this.number(value) : this.text(String(value));
    if (typeof value === 'boolean') return this.number(value ? 2 : 3);
    if (value === undefined || value === null) return this.number(5);
    if (Array.isArray(value)) {
      this.number(value.length + 7);
      for (const item of value) this.value(item);
      return this;
    }
    for (const key in value) {
      if (key === 'range' || key === 'uri') continue;
      const field = (value as Record<string, unknown>)[key];
      if (field !== undefined) this.text(key).value(field);
    }
    return this;
  }

  /** The hash so far, in base 36. */
  digest(): string {
    let low =
      Math.imul(this.#low ^ (this.#low >>> 16), 2246822507) ^ Math.imul(this.#high ^ (this.#high >>> 13), 3266489909);
    let high =
      Math.imul(this.#high ^ (this.#high >>> 16), 2246822507) ^ Math.imul(this.#low ^ (this.#low >>> 13), 3266489909);
    low >>>= 0;
    high >>>= 0;
    return (4294967296 * (high & 0x1fffff) + low).toString(36);
  }
}

/** Whether a number differs from every other by at least what `number` tells apart. */
function isSmall(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) < 1e6;
}

export function hashOf(...values: unknown[]): string {
  const hash = new Hash();
  for (const value of values) hash.value(value);
  return hash.digest();
}
