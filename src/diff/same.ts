/** Whether two plain values say the same, wherever they are written. A field that is undefined says nothing. */
export function same(left: unknown, right: unknown): boolean {
  return equal(left, right, false);
}

/** Whether two things say the same, whatever their ids are: those count what stands before them. */
export function sayTheSame(left: unknown, right: unknown): boolean {
  return equal(left, right, true);
}

function equal(left: unknown, right: unknown, withoutIds: boolean): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  if (Array.isArray(left)) {
    const other = right as unknown[];
    if (left.length !== other.length) return false;
    for (let i = 0; i < left.length; i++) if (!equal(left[i], other[i], withoutIds)) return false;
    return true;
  }
  const one = left as Record<string, unknown>;
  const other = right as Record<string, unknown>;
  for (const key in one) {
    if (isOfSource(key) || (withoutIds && key === 'id')) continue;
    if (!equal(one[key], other[key], withoutIds)) return false;
  }
  for (const key in other) {
    if (other[key] === undefined || one[key] !== undefined) continue;
    if (!isOfSource(key) && !(withoutIds && key === 'id')) return false;
  }
  return true;
}

/** Whether a field tells where something is written, and nothing of what it says. */
export function isOfSource(key: string): boolean {
  return key === 'range' || key === 'uri';
}
