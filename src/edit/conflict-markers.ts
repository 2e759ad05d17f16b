/** The line of the first conflict that git has marked in a text, counted from one; undefined where there is none. */
export function firstConflict(text: string): number | undefined {
  const lines = text.split(/\r?\n/);
  const begin = lines.findIndex((line) => line.startsWith('<<<<<<< '));
  const isWhole = begin >= 0 && lines.some((line, at) => at > begin && line.startsWith('>>>>>>> '));
  return isWhole ? begin + 1 : undefined;
}
