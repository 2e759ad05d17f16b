import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import { type ThemeName, themeNames } from '../../map/looks.js';
import { levels } from '../checks/definition.js';
import { type CheckId, checkIds, definitionOf, isCheckId } from '../checks/registry.js';
import { type CheckSetting, CheckSettings } from '../checks/settings.js';
import { anyOf, didYouMean } from '../messages.js';

/** A view of a map that a team shares: which rows and curves are shown, in which colours. */
export interface SavedView {
  /** Names of rows, built in or own; absent means all. */
  lanes?: string[];
  /** Names of personas; absent means all. */
  personas?: string[];
  theme?: ThemeName;
}

/** What `journeymap.config.json` says, as far as it can be read. */
export interface Configuration {
  checks: CheckSettings;
  views: Readonly<Record<string, SavedView>>;
  /** Address of a ticket, with `{ticket}` for what the map says. */
  ticket?: string;
}

/** Something wrong in a configuration file; offsets are UTF-16, the end exclusive. */
export interface ConfigurationProblem {
  message: string;
  start: number;
  end: number;
}

/** The words that a configuration may hold. */
export const configurationWords = ['$schema', 'checks', 'views', 'ticket'] as const;
const viewWords = ['lanes', 'personas', 'theme'] as const;
const ticketPlace = '{ticket}';

/** What counts where there is no configuration file. */
export const defaultConfiguration: Configuration = { checks: new CheckSettings(), views: {} };

/**
 * Reads a configuration: JSON, in which comments and trailing commas are allowed. What is wrong is reported and left out,
 * so that a slip never switches a check off; the rest counts.
 */
export function readConfiguration(text: string): { configuration: Configuration; problems: ConfigurationProblem[] } {
  const errors: ParseError[] = [];
  const content = text.replace(/^\ufeff/, ' ');
  const root = parseTree(content, errors, { allowTrailingComma: true });
  const reader = new Reader();
  for (const { offset, length } of errors.slice(0, 1)) {
    const message = 'This is not JSON from here on: a comma, a quote or a brace is missing or too many.';
    reader.problems.push({ message, start: offset, end: offset + length });
  }
  const configuration = root ? reader.configuration(root) : defaultConfiguration;
  return { configuration, problems: reader.problems };
}

interface Property {
  name: string;
  key: Node;
  value: Node;
}

class Reader {
  readonly problems: ConfigurationProblem[] = [];

  configuration(root: Node): Configuration {
    const configuration: Configuration = { ...defaultConfiguration };
    for (const { name, key, value } of this.properties(root, 'The configuration')) {
      if (name === 'checks') configuration.checks = new CheckSettings(this.checks(value));
      else if (name === 'views') configuration.views = this.views(value);
      else if (name === 'ticket') configuration.ticket = this.ticket(value);
      else if (name !== '$schema') {
        this.tell(
          key,
          `\`${name}\` means nothing here: ${anyOf(configurationWords)}.`,
          didYouMean(name, configurationWords),
        );
      }
    }
    return configuration;
  }

  private checks(node: Node): Partial<Record<CheckId, CheckSetting>> {
    const settings: Partial<Record<CheckId, CheckSetting>> = {};
    for (const { name, key, value } of this.properties(node, '`checks`')) {
      if (!isCheckId(name)) this.tell(key, `There is no check \`${name}\`.`, didYouMean(name, checkIds));
      else if (definitionOf(name).fixed) {
        this.tell(key, `\`${name}\` cannot be set: the text cannot be read there, so it always is an error.`);
      } else settings[name] = this.check(name, value);
    }
    return settings;
  }

  private check(id: CheckId, node: Node): CheckSetting {
    if (node.type === 'string') return { level: this.level(node) };
    if (node.type !== 'object') {
      this.tell(node, `A check takes a level, ${anyOf(levels)}, or an object with \`level\`, \`min\` and \`max\`.`);
      return {};
    }
    const setting: CheckSetting = {};
    const { limits } = definitionOf(id);
    const known = ['level', ...(['min', 'max'] as const).filter((bound) => limits?.[bound] !== undefined)];
    for (const { name, key, value } of this.properties(node, `\`${id}\``)) {
      if (!known.includes(name))
        this.tell(key, `\`${id}\` takes ${anyOf(known)}, not \`${name}\`.`, didYouMean(name, known));
      else if (name === 'level') setting.level = this.level(value);
      else setting[name as 'min' | 'max'] = this.bound(value, name);
    }
    const { min = limits?.min ?? 0, max = limits?.max ?? min } = setting;
    const { counts = '' } = limits ?? {};
    if (min > max && !counts.includes('`min`')) {
      this.tell(node, `\`min\` (${min}) lies above \`max\` (${max}); the usual bounds count.`);
      return { level: setting.level };
    }
    return setting;
  }

  private level(node: Node): CheckSetting['level'] {
    const level = levels.find((candidate) => candidate === node.value);
    const written = String(node.value ?? '');
    if (!level) this.tell(node, `A level is ${anyOf(levels)}.`, didYouMean(written, levels));
    return level;
  }

  private bound(node: Node, name: string): number | undefined {
    if (node.type === 'number' && Number.isFinite(node.value)) return node.value as number;
    this.tell(node, `\`${name}\` takes a number without quotes.`);
    return undefined;
  }

  private views(node: Node): Record<string, SavedView> {
    const views: Record<string, SavedView> = {};
    for (const { name, value } of this.properties(node, '`views`')) views[name] = this.view(name, value);
    return views;
  }

  private view(name: string, node: Node): SavedView {
    const view: SavedView = {};
    for (const property of this.properties(node, `The view \`${name}\``)) {
      const { name: word, key, value } = property;
      if (word === 'lanes' || word === 'personas') view[word] = this.names(value, word);
      else if (word === 'theme') view.theme = this.theme(value);
      else this.tell(key, `A view takes ${anyOf(viewWords)}, not \`${word}\`.`, didYouMean(word, viewWords));
    }
    return view;
  }

  private names(node: Node, word: string): string[] | undefined {
    const items = node.type === 'array' ? (node.children ?? []) : undefined;
    const odd = items ? items.find((item) => item.type !== 'string') : node;
    if (odd) this.tell(odd, `\`${word}\` takes a list of names: \`["jamie", "omar"]\`.`);
    return items?.filter((item) => item.type === 'string').map((item) => item.value as string);
  }

  private theme(node: Node): ThemeName | undefined {
    const theme = themeNames.find((candidate) => candidate === node.value);
    if (!theme) this.tell(node, `\`theme\` is ${anyOf(themeNames)}.`, didYouMean(String(node.value ?? ''), themeNames));
    return theme;
  }

  private ticket(node: Node): string | undefined {
    const value = node.type === 'string' ? (node.value as string) : '';
    if (/^https?:\/\/\S+$/i.test(value) && value.includes(ticketPlace)) return value;
    const message = `\`ticket\` takes an address with \`${ticketPlace}\` in it: \`"https://example.com/browse/${ticketPlace}"\`.`;
    this.tell(node, message);
    return undefined;
  }

  /** The properties of an object; of two with one name the first. */
  private properties(node: Node, what: string): Property[] {
    if (node.type !== 'object') {
      this.tell(node, `${what} takes an object in braces: \`{ … }\`.`);
      return [];
    }
    const properties = new Map<string, Property>();
    for (const { children: [key, value] = [] } of node.children ?? []) {
      if (!key || !value) continue;
      const name = String(key.value);
      if (properties.has(name)) this.tell(key, `\`${name}\` is given twice; the first counts.`);
      else properties.set(name, { name, key, value });
    }
    return [...properties.values()];
  }

  private tell({ offset, length }: Node, message: string, suggestion = ''): void {
    this.problems.push({ message: `${message} ${suggestion}`.trim(), start: offset, end: offset + length });
  }
}
