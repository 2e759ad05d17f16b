import type { SourceFree } from './model.js';

/** A copy, as it comes out of JSON, without where each thing is written. */
export function sourceFree<T>(value: T): SourceFree<T> {
  if (typeof value !== 'object' || value === null) return value as SourceFree<T>;
  if (Array.isArray(value)) return value.map(sourceFree) as SourceFree<T>;
  const copy: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(value)) {
    if (key !== 'range' && key !== 'uri' && field !== undefined) copy[key] = sourceFree(field);
  }
  return copy as SourceFree<T>;
}
