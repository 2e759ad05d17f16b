import { readLexemes } from '../../src/edit/lexemes.js';
import type { Random } from './random.js';

/** Breaks a text in some way. */
export type Mutation = (text: string, random: Random, others: readonly string[]) => string;

/** What a keyboard, a merge, a paste or a broken disk does to a text. */
export const mutations: Readonly<Record<string, Mutation>> = {
  'random bytes': (_text, random) => {
    const bytes = Uint8Array.from({ length: random.below(2000) }, () => random.below(256));
    return new TextDecoder('utf-8').decode(bytes);
  },
  'random bytes in the middle': (text, random) => {
    const at = random.below(text.length + 1);
    const bytes = Uint8Array.from({ length: 1 + random.below(20) }, () => random.below(256));
    return text.slice(0, at) + new TextDecoder('latin1').decode(bytes) + text.slice(at);
  },
  'characters of the language in any order': (_text, random) => {
    const alphabet = [
      '{',
      '}',
      '"',
      '"""',
      '\n',
      ' ',
      ':',
      ',',
      '//',
      '\\',
      '“',
      '”',
      '-',
      '1',
      'é',
      '🙂',
      '\u0000',
      '\ud800',
    ];
    const words = ['journey', 'stage', 'touchpoint', 'feels', 'then', 'as', 'for', 'pain', 'metric', 'now', 'all'];
    return Array.from({ length: random.below(400) }, () => random.pick(random.below(2) ? alphabet : words)).join(
      random.below(2) ? ' ' : '',
    );
  },
  'cut off at the end': (text, random) => text.slice(0, random.below(text.length)),
  'cut off at the start': (text, random) => text.slice(random.below(text.length)),
  'a part deleted': (text, random) => {
    const at = random.below(text.length);
    return text.slice(0, at) + text.slice(at + 1 + random.below(random.below(2) ? 5 : 2000));
  },
  'one character deleted': (text, random) => {
    const at = random.below(text.length);
    return text.slice(0, at) + text.slice(at + 1);
  },
  'one character typed': (text, random) => {
    const at = random.below(text.length);
    return (
      text.slice(0, at) +
      random.pick(['"', '{', '}', '/', '\\', '\n', ' ', ',', ':', '-', 'x', '7', '”']) +
      text.slice(at)
    );
  },
  'words exchanged': (text, random) => {
    const lexemes = readLexemes(text).filter(({ kind }) => kind !== 'line-end');
    const [left, right] = [random.pick(lexemes), random.pick(lexemes)].sort((a, b) => a.start - b.start);
    if (!left || !right || left.end > right.start) return text;
    const of = ({ start, end }: typeof left): string => text.slice(start, end);
    return text.slice(0, left.start) + of(right) + text.slice(left.end, right.start) + of(left) + text.slice(right.end);
  },
  'lines exchanged': (text, random) => {
    const lines = text.split('\n');
    for (let times = 1 + random.below(5); times > 0; times--) {
      const [one, other] = [random.below(lines.length), random.below(lines.length)];
      [lines[one], lines[other]] = [lines[other] as string, lines[one] as string];
    }
    return lines.join('\n');
  },
  'lines deleted': (text, random) => {
    const share = 2 + random.below(20);
    return text
      .split('\n')
      .filter(() => random.below(share) > 0)
      .join('\n');
  },
  'indentation lost': (text) => text.replace(/^[ \t]+/gm, ''),
  'line ends of other systems': (text, random) => text.replaceAll('\n', random.pick(['\r\n', '\r', '\n\r', '\u2028'])),
  'two files with conflict marks': (text, random, others) => {
    const at = random.below(text.length);
    return `${text.slice(0, at)}\n<<<<<<< ours\n${random.pick(others)}\n=======\n${text.slice(at)}\n>>>>>>> theirs\n`;
  },
};
