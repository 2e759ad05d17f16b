/** The built-in emotions and channels as data, read from the library that declares them. */
import { builtinLibrary } from './builtin-library.js';

/** A built-in emotion: its word, value and face. */
export interface BuiltinEmotion {
  word: string;
  value: number;
  face: string;
}

/** A built-in channel, as a touchpoint shows it. */
interface BuiltinChannel {
  name: string;
  title: string;
  online: boolean;
  icon: string;
}

export const builtinEmotions: readonly BuiltinEmotion[] = [
  ...builtinLibrary.matchAll(/^emotion (\S+) (\S+) "(.*)"$/gm),
].map(([, word = '', value, face = '']) => ({ word, value: Number(value), face }));

export const builtinChannels: readonly BuiltinChannel[] = [
  ...builtinLibrary.matchAll(/^channel "(.*)" as (\S+) (online|offline) icon (\S+)$/gm),
].map(([, title = '', name = '', place, icon = '']) => ({ name, title, online: place === 'online', icon }));
