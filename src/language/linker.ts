import {
  type AstNodeDescription,
  type Cancellation,
  DefaultLinker,
  interruptAndCheck,
  type LangiumDocument,
  type LinkingError,
  type ReferenceInfo,
} from 'langium';
import { type BlockWords, blockWords } from './block-words.js';
import { insteadOf, synonymOf } from './foreign-words.js';
import { isLaneText, isLine, isNumeral, type JourneyFile, type Line } from './generated/ast.js';
import type { JourneyServices } from './journey-module.js';
import { emotionLike } from './library/emotions.js';
import { behind, type Mend, offer, type Remark, remark } from './mend.js';
import { nearest } from './messages.js';
import { referencesIn } from './references.js';
import { blockOf, type JourneyScopeProvider, kindsMentioned } from './scope.js';
import { asWritten, shorten } from './values/reading.js';
import { journeyKinds } from './vocabulary.js';

/** That a name leads nowhere, with what mends it. */
export interface JourneyLinkingError extends LinkingError {
  mends: readonly Mend[];
}

/** How many references are linked before others may have their turn. */
const referencesAtOnce = 200;

/** Says what is missing in the author's words, and offers the nearest name. */
export class JourneyLinker extends DefaultLinker {
  private readonly scopes: JourneyScopeProvider;
  private readonly words: BlockWords;

  constructor(services: JourneyServices) {
    super(services);
    this.scopes = services.references.ScopeProvider;
    this.words = blockWords(services.Grammar);
  }

  override async link(document: LangiumDocument, cancelToken?: Cancellation.CancellationToken): Promise<void> {
    const references = referencesIn(document.parseResult.value as JourneyFile);
    for (const [index, reference] of references.entries()) {
      if (cancelToken && index % referencesAtOnce === 0) await interruptAndCheck(cancelToken);
      this.doLink(reference, document);
    }
  }

  protected override createLinkingError(refInfo: ReferenceInfo, target?: AstNodeDescription): JourneyLinkingError {
    const name = refInfo.reference.$refText;
    const kinds = kindsMentioned(refInfo.container);
    const names = this.scopes.visible(refInfo.container, kinds).map((description) => description.name);
    const word = this.wordWithColon(refInfo);
    const said = word ? withoutColon(word, refInfo) : unknownName(name, kinds, names, strengthBehind(refInfo));
    return { info: refInfo, ...said, targetDescription: target };
  }

  /** The word of the language that was meant by `does: "…"` or `emotion: "…"`, as other languages have it. */
  private wordWithColon({ container, reference }: ReferenceInfo): string | undefined {
    if (!isLaneText(container)) return undefined;
    const block = blockOf(container);
    const name = reference.$refText;
    const known = this.words.get(block);
    if (known?.has(name)) return name;
    const meant = insteadOf(block, name) ?? synonymOf(name);
    return meant !== undefined && known?.has(meant) ? meant : undefined;
  }
}

function withoutColon(word: string, { container }: ReferenceInfo): Remark {
  const line = container as Line;
  const value = shorten(asWritten([...line.operands, ...line.clauses]), 60);
  const message = `\`${word}\` takes no colon: write \`${word} ${value || '"…"'}\`. Only lanes of your own have one.`;
  return remark(message, { mend: 'remove-colon', word });
}

function unknownName(
  name: string,
  kinds: readonly string[],
  known: Iterable<string>,
  strength: string | undefined,
): Remark {
  const kind = kinds[0] ?? 'thing';
  const near = nearest(name, known);
  if (kind === 'emotion') {
    const like = near === undefined ? emotionLike(name) : undefined;
    const number = strength ?? (like && like.value > 0 ? '+1' : '-1');
    const own = `For a word of your own write it in quotes with a number, such as \`"${name}" ${number}\`.`;
    const meant = offer(near ?? like?.word);
    const way = near === undefined ? remark(`${meant.message} ${own}`.trim(), ...meant.mends) : meant;
    return behind(`\`${name}\` is no emotion that is known here.`, way);
  }
  const nouns = kinds.length > 1 ? `${kinds.slice(0, -1).join(', ')} or ${kinds[kinds.length - 1]}` : kind;
  const way = near === undefined ? remark(declareIt(kind, name)) : offer(near);
  return behind(`There is no ${nouns} named \`${name}\` here.`, way);
}

function declareIt(kind: string, name: string): string {
  const title = name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
  const declaration = `Declare it with \`${kind} "${title}" as ${name}\``;
  return journeyKinds.has(kind) ? `${declaration}.` : `${declaration}, or import the file that does.`;
}

/** The number that was written behind an emotion, so that the way out does not change it. */
function strengthBehind({ container }: ReferenceInfo): string | undefined {
  const line = container.$container;
  const next = isLine(line) ? line.operands[(container.$containerIndex ?? 0) + 1] : undefined;
  return isNumeral(next) ? next.value : undefined;
}
