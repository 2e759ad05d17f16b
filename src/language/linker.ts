import { type AstNodeDescription, DefaultLinker, type LinkingError, type ReferenceInfo } from 'langium';
import type { JourneyServices } from './journey-module.js';
import { didYouMean } from './messages.js';
import { type JourneyScopeProvider, kindsMentioned } from './scope.js';

/** Says what is missing in the author's words, and offers the nearest name. */
export class JourneyLinker extends DefaultLinker {
  private readonly scopes: JourneyScopeProvider;

  constructor(services: JourneyServices) {
    super(services);
    this.scopes = services.references.ScopeProvider;
  }

  protected override createLinkingError(refInfo: ReferenceInfo, target?: AstNodeDescription): LinkingError {
    const name = refInfo.reference.$refText;
    const kinds = kindsMentioned(refInfo.container);
    const names = this.scopes.visible(refInfo.container, kinds).map((description) => description.name);
    return {
      info: refInfo,
      message: unknownName(name, kinds, [...names]),
      targetDescription: target,
    };
  }
}

function unknownName(name: string, kinds: readonly string[], known: readonly string[]): string {
  const kind = kinds[0] ?? 'thing';
  const suggestion = didYouMean(name, known);
  if (kind === 'emotion') {
    const way = suggestion || `For a word of your own write it in quotes with a number, such as \`"${name}" -1\`.`;
    return `\`${name}\` is no emotion that is known here. ${way}`;
  }
  const nouns = kinds.length > 1 ? `${kinds.slice(0, -1).join(', ')} or ${kinds[kinds.length - 1]}` : kind;
  const way = suggestion || declareIt(kind, name);
  return `There is no ${nouns} named \`${name}\` here. ${way}`;
}

function declareIt(kind: string, name: string): string {
  const title = name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
  return `Declare it with \`${kind} "${title}" as ${name}\`, or import the file that does.`;
}
