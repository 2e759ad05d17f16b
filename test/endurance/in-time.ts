/** A request that takes longer than this is stuck. In milliseconds. */
const patience = 20_000;

/** Rejects where a promise takes too long. */
export async function inTime<T>(promise: Promise<T>): Promise<T> {
  let alarm: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    alarm = setTimeout(() => reject(new Error(`is stuck: no answer in ${patience / 1000} s`)), patience);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(alarm));
}
