/**
 * Says on a terminal what is being done, for as long as it is. What takes long keeps the processor busy, so that no
 * clock could tell when to say it.
 */
export async function working<T>(what: string, work: () => Promise<T>): Promise<T> {
  const { stderr } = process;
  if (!stderr.isTTY) return work();
  stderr.write(what);
  try {
    return await work();
  } finally {
    stderr.write('\r\x1b[K');
  }
}
