/** Values of options, and what is said of those that are none: the same on the command line as in the library. */
import { parseDate } from '../map/dates.js';
import { pageThemes } from '../map/looks.js';
import { nearest } from './messages.js';

/** A way out for a name that is not there: the nearest one, or all of them. */
export function offer(name: string, names: readonly string[]): string {
  const guess = nearest(name, names);
  if (guess) return `Did you mean ${guess}?`;
  return names.length > 0 ? `There ${names.length > 1 ? 'are' : 'is'} ${names.join(', ')}.` : 'There is none.';
}

/** @param where it was looked for, with a space before */
export function noSuch(what: string, name: string, names: readonly string[], where = ''): string {
  return `There is no ${what} ${name}${where}. ${offer(name, names)}`;
}

export function noSuchPicture(name: string, names: readonly string[]): string {
  return `A map cannot be drawn as ${name}. ${offer(name, names)}`;
}

export function noPageTheme(name: string): string {
  return `A page has no theme ${name}: it takes high contrast from the reader's system. ${offer(name, pageThemes)}`;
}

/** Whether a PNG can have so many pixels for one of the picture. */
export function isScale(value: number): boolean {
  return value >= 0.1 && value <= 10;
}

/** @param option as it is written */
export function noScale(option: string, value: string): string {
  return `${option} ${value} is no number from 0.1 to 10.`;
}

/** Whether it is a day of the calendar, as ISO writes it. */
export function isDay(value: string): boolean {
  return parseDate(value)?.day !== undefined;
}

/** @param option as it is written */
export function noDay(option: string, value: string): string {
  return `${option} takes a day such as 2026-05-14, not ${value}.`;
}
