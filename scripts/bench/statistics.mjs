/** @param {number[]} numbers */
export function median(numbers) {
  return percentile(numbers, 50);
}

/** @param {number[]} numbers @param {number} share 0 to 100 */
export function percentile(numbers, share) {
  const sorted = numbers.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * share) / 100))];
}
