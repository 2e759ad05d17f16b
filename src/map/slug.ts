/** Longest slug; a title may be a whole paragraph, and the slug stands in the id of everything below. */
const longest = 60;

const gap = /[^\p{L}\p{N}\p{M}_-]+/gu;
/** The same in a text of ASCII characters alone, where it is found several times faster. */
const plainGap = /[^a-z0-9_-]+/g;
const plain = /^[ -~]*$/;

/**
 * The name of a thing that has only a title: lower case in the root locale, every run of other characters than letters,
 * digits, marks, `_` and `-` one hyphen. Empty when no letter remains, since a name holds at least one.
 */
export function slugOf(title: string): string {
  const lower = title
    .slice(0, longest * 4)
    .normalize('NFC')
    .toLowerCase();
  const slug = lower.replace(plain.test(lower) ? plainGap : gap, '-').replace(/^-+/, '');
  const cut = (slug.length > longest ? Array.from(slug).slice(0, longest).join('') : slug).replace(/-+$/, '');
  return /\p{L}/u.test(cut) ? cut : '';
}
