import { templates } from '../../../templates/index.js';
import { codeBlock } from '../markdown.js';
import { kinds, type Offer } from './items.js';
import type { LineStart } from './place.js';

/** Whole maps to start from, in a file that says nothing yet. */
export function templateOffers({ block, siblings, alone }: LineStart): Offer[] {
  if (block !== 'top' || siblings.length > 0 || !alone) return [];
  return templates.map(({ title, description, text, id }) => ({
    label: title,
    kind: kinds.File,
    text,
    detail: description,
    documentation: codeBlock(text),
    filter: `journey template ${id} ${title}`,
  }));
}
