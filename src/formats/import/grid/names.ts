/** Names that the things of a table are referred to by, until a file gives them names of its own. */
import { slugOf } from '../../../map/slug.js';

/** What a line of a stage or touchpoint begins with: a lane of that name would be taken for it, or look like it. */
const factWords =
  'channel does feels frontstage backstage support gain goal image link metric moment next note objective opens opportunity owner pain repeats says sees stage tags takes target then thinks touchpoint waits';

/** The names of one kind of thing: the plain ones of their titles, as far as they are free. */
export class PlainNames {
  private readonly names = new Map<string, string>();
  private readonly taken = new Set<string>();

  /** @param kind of thing, which stands behind a name that is not free */
  constructor(private readonly kind: 'lane' | 'team') {
    if (kind === 'lane') for (const word of factWords.split(' ')) this.taken.add(word);
  }

  /** The name of what has a title, the same each time. */
  nameOf(title: string): string {
    const known = this.names.get(title);
    if (known !== undefined) return known;
    const slug = slugOf(title);
    // A line may begin with the name of a lane, and not with a number.
    const isPlain = /^[\p{L}_]/u.test(slug) && !this.taken.has(slug);
    // No name of the language, so that one is made of it when it is printed.
    const name = isPlain ? slug : `${title} ${this.kind}`;
    this.names.set(title, name);
    this.taken.add(name);
    return name;
  }
}
