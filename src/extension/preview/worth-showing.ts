const journey = /^[^\S\r\n]*journey\b/m;
const declaration = /^(?:persona|team|channel|evidence|emotion|lane|metric)\b/m;

/**
 * Whether a preview that follows what is edited shows a text. A library of people and teams has no picture: whoever edits
 * one wants to see what it does to the map, so the preview stays with that. A text that is neither is shown, though it is no
 * map: its preview says so, where the map of another file would seem to be that of this one.
 */
export function isWorthShowing(text: string): boolean {
  return journey.test(text) || !declaration.test(text);
}
