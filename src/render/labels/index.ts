import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import type { ChannelName, Labels } from './labels.js';

export { emotionWord } from './emotions.js';
export type { Labels } from './labels.js';
export { writtenDate, writtenDuration, writtenEmotion, writtenFeeling, writtenNumber } from './writing.js';

const tables: Readonly<Record<string, Labels>> = { en, de, fr, es };

/** What a picture says by itself in a language (BCP 47: `de-AT` is served in `de`); English where there is no table. */
export function labelsFor(language: string | undefined): Labels {
  const primary = (language ?? '').toLowerCase().split('-', 1)[0] as string;
  return Object.hasOwn(tables, primary) ? (tables[primary] as Labels) : en;
}

/** Whether a channel or a piece of evidence is one that the language brings along, with the title that it has there. */
export function isBuiltIn({ name, title }: { name: string; title: string }): boolean {
  return (
    (Object.hasOwn(en.channels, name) && en.channels[name as ChannelName] === title) ||
    (name === 'assumption' && title === en.assumption)
  );
}

/** Title of a channel: as the author wrote it, or, for a built-in one, in the language of the map. */
export function channelTitle({ name, title }: { name: string; title: string }, labels: Labels): string {
  const known = Object.hasOwn(en.channels, name) && en.channels[name as ChannelName] === title;
  return known ? labels.channels[name as ChannelName] : title;
}

/** Title of a piece of evidence, of the built-in one in the language of the map. */
export function evidenceTitle({ name, title }: { name: string; title: string }, labels: Labels): string {
  return name === 'assumption' && title === en.assumption ? labels.assumption : title;
}

/** A word that was chosen from a list of the language, such as the kind of a metric; one not on the list stays. */
export function chosenWord(words: Readonly<Record<string, string>>, written: string): string {
  return Object.hasOwn(words, written) ? (words[written] as string) : written;
}
