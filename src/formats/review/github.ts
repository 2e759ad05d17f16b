import { type Change, sentenceOf } from '../../diff/index.js';
import { plural } from '../../map/plural.js';
import { escapeMarkdown } from '../markdown.js';
import { pictureNames } from './picture-names.js';
import { effects, nameOf, type ReviewedFile, type ReviewFormat, titleOf } from './reviewed.js';

/** By this a workflow finds its comment again. */
export const commentMarker = '<!-- journey-maps -->';

/** What is read at once; the rest is folded. */
const rowsAtOnce = 15;
/** Comments have room for some 65,000 characters. */
const mostRows = 150;

/** What a reviewer is told of one change, and where. */
interface Told {
  change: Change;
  journey: string;
}

/**
 * A comment on a pull request: first what got worse, and for whom; then the picture and a table. Nothing that a map says
 * calls a person, leads elsewhere, loads something or breaks out of its cell.
 */
export const github: ReviewFormat = (files, { pictures }) => {
  const told = toldIn(files);
  const blocks = [commentMarker, `### ${headline(told, files)}`, ...worstOf(told), ...pictureBlocks(files, pictures)];
  const shown = told.slice(0, rowsAtOnce);
  if (shown.length > 0) blocks.push(table(shown, told));
  const folded = told.slice(rowsAtOnce, mostRows);
  if (folded.length > 0) {
    const summary = `<summary>${plural(told.length - rowsAtOnce, 'more change')}</summary>`;
    blocks.push(['<details>', summary, '', table(folded, told), '', '</details>'].join('\n'));
  }
  if (told.length > mostRows)
    blocks.push(`And ${plural(told.length - mostRows, 'more change')} that this comment has no room for.`);
  return `${[...blocks, ...wholes(files), ...refusals(files)].join('\n\n')}\n`;
};

/** Every change, what is worse first; within each the order of the files and of their maps. */
function toldIn(files: readonly ReviewedFile[]): Told[] {
  const all = files.flatMap(({ journeys }) =>
    journeys.flatMap((journey) => {
      if (journey.status !== 'changed') return [];
      return journey.list.changes.map((change) => ({ change, journey: titleOf(journey) }));
    }),
  );
  return effects.flatMap((effect) => all.filter(({ change }) => change.effect === effect));
}

/** `2 changes for the worse for Jamie, 1 for the better`. */
function headline(told: readonly Told[], files: readonly ReviewedFile[]): string {
  const of = (effect: Change['effect']) => told.filter(({ change }) => change.effect === effect);
  const [worse, better, other] = [of('worse'), of('better'), of('neutral')];
  const rest = [
    ...(better.length > 0 ? [`${better.length} for the better`] : []),
    ...(other.length > 0 ? [`${other.length} other`] : []),
  ];
  if (worse.length > 0) {
    return [`▼ ${plural(worse.length, 'change')} for the worse, for ${whoseAre(worse)}`, ...rest].join('; ');
  }
  if (better.length > 0) return `▲ Nothing is worse for the customer; ${rest.join(', ')}`;
  if (told.length > 0) return `Neither worse nor better for the customer: ${plural(told.length, 'change')}`;
  if (wholes(files).length > 0) return 'Whole journeys came or went';
  return files.some(({ refused }) => refused) ? 'Not every map could be compared' : 'Nothing changed for the customer';
}

/** The personas that changes are about; everybody as soon as one of them names nobody. */
function whoseAre(told: readonly Told[]): string {
  if (told.some(({ change }) => change.whose === undefined)) return 'everybody';
  const names = [...new Set(told.flatMap(({ change }) => change.whose ?? []))].map(safe);
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? 'everybody');
}

/** The change that goes farthest for the worse, in words. */
function worstOf(told: readonly Told[]): string[] {
  const worse = told.filter(({ change }) => change.effect === 'worse');
  const drop = ({ change }: Told) => ('delta' in change && change.kind === 'emotion-changed' ? (change.delta ?? 0) : 0);
  const [worst] = [...worse].sort((a, b) => drop(a) - drop(b));
  return worst ? [`**${safe(sentenceOf(worst.change))}**`] : [];
}

function table(rows: readonly Told[], told: readonly Told[]): string {
  const several = new Set(told.map(({ journey }) => journey)).size > 1;
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const head = ['', 'What changed', ...(several ? ['Journey'] : [])];
  return [
    row(head),
    row(head.map(() => '---')),
    ...rows.map(({ change, journey }) =>
      row([signs[change.effect], safe(sentenceOf(change)), ...(several ? [safe(journey)] : [])]),
    ),
  ].join('\n');
}

const signs = { worse: '▼&nbsp;worse', better: '▲&nbsp;better', neutral: '•' } as const;

/** The picture of the first journey is seen at once, those of others when they are unfolded. */
function pictureBlocks(files: readonly ReviewedFile[], address: string | undefined): string[] {
  if (address === undefined) return [];
  const [first, ...others] = [...pictureNames(files)].map(([journey, name]) => {
    const alt = safe(`What changed in “${titleOf(journey)}”`);
    return `![${alt}](${address}/${encodeURIComponent(name)}.png)`;
  });
  if (!first) return [];
  if (others.length === 0) return [first];
  const summary = `<summary>${plural(others.length, 'more picture')}</summary>`;
  return [first, ['<details>', summary, '', ...others.flatMap((other) => [other, '']), '</details>'].join('\n')];
}

/** Journeys that are there on one side only. */
function wholes(files: readonly ReviewedFile[]): string[] {
  return files.flatMap((file) =>
    file.journeys.flatMap((journey) =>
      journey.status === 'added' || journey.status === 'removed'
        ? [`The whole journey **${safe(titleOf(journey))}** is ${journey.status}, in ${safe(nameOf(file))}.`]
        : [],
    ),
  );
}

function refusals(files: readonly ReviewedFile[]): string[] {
  return files.flatMap((file) =>
    file.refused === undefined ? [] : [`**${safe(nameOf(file))}** could not be compared: ${safe(file.refused)}`],
  );
}

/** Breaks what GitHub would make a link of by itself. */
const invisible = '\u200b';

/** A text in which GitHub finds neither markup nor people, tickets, commits or addresses. */
function safe(text: string): string {
  return (
    escapeMarkdown(text)
      .replace(/@(?=[\p{L}\p{N}])/gu, `@${invisible}`)
      .replace(/#(?=\d)/g, `#${invisible}`)
      .replace(/\b(GH)-(?=\d)/gi, `$1-${invisible}`)
      .replace(/:\/\//g, `:${invisible}//`)
      .replace(/\b(www|mailto|xmpp)([.:])/gi, `$1${invisible}$2`)
      .replace(/\b(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{7,64}\b/gi, (id) => id.slice(0, 1) + invisible + id.slice(1))
      // Between two of them stands mathematics. Last, since the sign's own number is no ticket.
      .replace(/\$/g, '&#36;')
  );
}
