/** The request for the maps of a text that is no file of its own, such as a fence in Markdown. */
import type { NamedImage } from '../map/images.js';
import type { PlainMap } from '../map/model.js';

/** Client to server: what is written in a text. */
export const readText = 'journey/readText';
export interface ReadText {
  /** The file that the text stands in, or would: its imports start from there. */
  uri: string;
  text: string;
}
export interface ReadTextResult {
  /** As far as the text can be read. */
  maps: PlainMap[];
  /** The pictures that the maps name. */
  images: NamedImage[];
  /** In the order of the text. */
  errors: TextError[];
  /** Every file that the text points at, itself or by what it imports, there or not. */
  files: string[];
}
export interface TextError {
  message: string;
  /** Zero-based, within the text. */
  line: number;
}
