/** The text in the bytes of a file, whichever program wrote it. */
import { Unreadable } from './imported.js';

export interface DecodedText {
  text: string;
  /** Where it was no UTF-8 and said nothing else of itself. */
  guessed?: 'UTF-16' | 'Windows-1252';
}

/**
 * Reads UTF-8, UTF-16 with or without its mark, and Windows-1252, which spreadsheets write.
 * @throws Unreadable when the bytes are no text
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = encodingOfMark(bytes);
  if (marked) return { text: textIn(bytes, marked) };
  const wide = encodingOfZeros(bytes);
  if (wide) return { text: textIn(bytes, wide), guessed: 'UTF-16' };
  if (bytes.includes(0)) throw new Unreadable('This is not a text file.');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    // These bytes stand for nothing in Windows-1252, so that another encoding is not taken for it.
    if (
      bytes.some((byte) => [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte) || (byte < 32 && ![9, 10, 13].includes(byte)))
    )
      throw new Unreadable('The encoding of this text is not known. Save it as UTF-8.');
    return { text: textIn(bytes, 'windows-1252'), guessed: 'Windows-1252' };
  }
}

function textIn(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable(`The text is said to be ${encoding.toUpperCase()}, and is not. Save it as UTF-8.`);
  }
}

function encodingOfMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/** Latin letters leave every other byte of UTF-16 empty. */
function encodingOfZeros(bytes: Uint8Array): string | undefined {
  const beginning = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  beginning.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = beginning.length / 2;
  if (beginning.length < 4 || beginning.length % 2 !== 0) return undefined;
  if (odd > most * 0.4 && even === 0) return 'utf-16le';
  if (even > most * 0.4 && odd === 0) return 'utf-16be';
  return undefined;
}
