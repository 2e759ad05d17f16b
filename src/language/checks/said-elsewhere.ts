import { AstUtils, type ReferenceInfo } from 'langium';
import { slugOf } from '../../map/slug.js';
import { synonymOf } from '../foreign-words.js';
import { isLaneText, isLine, isText, isUnknown, type JourneyFile, type Line } from '../generated/ast.js';
import { kindsMentioned } from '../scope.js';
import { nouns } from '../vocabulary.js';
import { explainedIn } from './values.js';

/** Knows of which names that lead nowhere the cause is told already, in one message of another check. */
export class SaidElsewhere {
  private misplaced: ReadonlySet<string> | undefined;
  /** A line may hold thousands of names: what is said of its values is found once. */
  private readonly explained = new Map<Line, ReturnType<typeof explainedIn>>();

  constructor(private readonly file: JourneyFile) {}

  /** Whether another finding says what is wrong with a name. */
  explains({ container, reference }: ReferenceInfo): boolean {
    const name = reference.$refText;
    this.misplaced ??= misplacedIn(this.file);
    if (kindsMentioned(container).some((kind) => this.misplaced?.has(`${kind} ${name}`))) return true;
    const line = AstUtils.getContainerOfType(container, isLine);
    if (line === undefined || isLaneText(container)) return false;
    const spans = this.explained.get(line) ?? explainedIn(line);
    this.explained.set(line, spans);
    const offset = container.$cstNode?.offset ?? 0;
    return spans.some(({ start, end }) => start <= offset && offset < end);
  }
}

/** What is declared where it cannot stand, or with another word: the line itself is reported, not those that refer to it. */
function misplacedIn(file: JourneyFile): Set<string> {
  const found = new Set<string>();
  for (const line of AstUtils.streamAllContents(file).filter(isUnknown)) {
    const kind = nouns.has(line.word) ? line.word : synonymOf(line.word);
    const name = kind && declaredName(line);
    if (name) found.add(`${kind} ${name}`);
  }
  return found;
}

function declaredName({ operands, clauses }: Line): string | undefined {
  const written = clauses.find(({ word }) => word === 'as')?.operands[0];
  const [title] = operands;
  if (written && 'value' in written) return written.value;
  return isText(title) ? slugOf(title.value) : undefined;
}
