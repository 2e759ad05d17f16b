/** Cells that are a thing of their own each. */
import type { BlueprintItem, Metric, SourceFree } from '../../../map/model.js';
import { slugOf } from '../../../map/slug.js';
import { withNotes } from './cells.js';

/** `Plan page to checkout: 38 %`. */
export function metricOf(line: string): SourceFree<Metric> {
  const at = line.lastIndexOf(': ');
  const [title, value] = at > 0 ? [line.slice(0, at), line.slice(at + 2)] : [line, ''];
  const [, amount, unit] = /^([+-]?\d+(?:\.\d+)?)(?: ([%\p{Sc}]|\p{L}+))?$/u.exec(value.slice(0, 60)) ?? [];
  const quantity =
    amount === undefined ? { text: value } : { text: value, number: Number(amount), ...(unit ? { unit } : {}) };
  return { id: '', name: '', title, now: value === '' ? [] : [{ id: '', value: quantity }] };
}

/** `Queue (fails: too few people)`. */
export function itemOf(line: string): SourceFree<BlueprintItem> {
  const { text, notes } = withNotes(line);
  const said = notes.join(', ');
  return said.startsWith('fails: ')
    ? { id: '', name: slugOf(text), text, fails: said.slice(7) }
    : { id: '', name: slugOf(line), text: line };
}
