/** Texts within a line of Markdown. */
import { withoutReferences } from '../mermaid/entities.js';

/** A longer text is no cell of a map, and is not searched for markup: some of that takes the square of its length. */
const longest = 2_000;

const emoji: ReadonlyMap<string, string> = new Map(
  Object.entries({
    smile: '😄',
    smiley: '😃',
    grinning: '😀',
    grin: '😁',
    slightly_smiling_face: '🙂',
    blush: '😊',
    heart_eyes: '😍',
    star_struck: '🤩',
    thinking: '🤔',
    neutral_face: '😐',
    expressionless: '😑',
    confused: '😕',
    worried: '😟',
    slightly_frowning_face: '🙁',
    frowning: '☹️',
    disappointed: '😞',
    unamused: '😒',
    cry: '😢',
    sob: '😭',
    weary: '😩',
    tired_face: '😫',
    angry: '😠',
    rage: '😡',
    tada: '🎉',
    heart: '❤️',
    star: '⭐',
    thumbsup: '👍',
    '+1': '👍',
    thumbsdown: '👎',
    '-1': '👎',
  }),
);

/** Where an escaped sign waits until the markup around it is gone. */
const hidden = 0xe000;

/**
 * A text without markup: `**Pays** with<br>[card](https://…)` on two lines.
 * @param linked is told the text and the address of each link that is left out
 */
export function plainInline(written: string, linked: (text: string, address: string) => void = () => {}): string {
  if (written.length > longest) return written;
  const hide = (text: string) =>
    text.replace(/[!-/:-@[-`{-~]/g, (sign) => String.fromCharCode(hidden + sign.charCodeAt(0)));
  return written
    .replace(/(?<!\\)(`+)([^`]+)\1(?!`)/g, (_, _marks, code: string) => hide(code.trim()))
    .replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => hide(sign))
    .replace(/<(https?:[^\s<>]+|[^\s<>@]+@[^\s<>]+)>/g, (_, address: string) => hide(address))
    .replace(/<!--.*?-->/gs, '')
    .replace(/<\/?(?:br|li|p|div|tr)\b[^<>]*>/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/!\[([^[\]]*)\]\([^()\s]*(?:\s[^()]*)?\)/g, (_, alt: string) => alt)
    .replace(
      /\[([^[\]]+)\]\(\s*([^()\s]*(?:\([^()\s]*\))?[^()\s]*)(?:\s[^()]*)?\)/g,
      (_, text: string, address: string) => {
        if (text !== address) linked(text, address);
        return text;
      },
    )
    .replace(/(\*\*\*|\*\*|\*|~~)(?=\S)([^*~\n]*[^\s*~])\1/g, '$2')
    .replace(/(\*\*)(?=\S)([^\n]*?\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}_])(___|__|_)(?=\S)([^_\n]*[^\s_])\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/:([a-z_+1-]{2,30}):/g, (shortcode, name: string) => emoji.get(name) ?? shortcode)
    .replace(/&(?:#\d{1,7}|#x[0-9a-f]{1,6}|\w{2,8});/gi, withoutReferences)
    .replace(/[\ue021-\ue07e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - hidden))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ *\n[ \n]*/g, '\n')
    .trim();
}
