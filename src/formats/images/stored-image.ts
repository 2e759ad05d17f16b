import type { ImageTurn } from '../../map/images.js';

/** A file of pixels, without what is written beside them: where it was taken, by whom, with what. */
export interface StoredImage {
  type: 'png' | 'jpeg' | 'gif';
  /** Pixels, as they are stored. */
  width: number;
  height: number;
  turn?: ImageTurn;
  data: Uint8Array;
}

/** The parts of a file, one after the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Letters of a file, as far as it has them. */
export function letters(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length));
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
