import type { Change } from '../model.js';
import { tellAdded, tellMoved, tellRemoved } from './coming-and-going.js';
import { tellFact } from './facts.js';

/** A change as a reviewer reads it: short, in the words of the customer, without a full stop. English. */
export function sentenceOf(change: Change): string {
  switch (change.kind) {
    case 'added':
      return tellAdded(change);
    case 'removed':
      return tellRemoved(change);
    case 'moved':
      return tellMoved(change);
    default:
      return tellFact(change);
  }
}
