import bidiFactory from 'bidi-js';
import type { Glyph } from 'fontkit';
import type { Face } from '../../render/type.js';
import { clustersOf, drawnCodes } from '../fonts/clusters.js';
import type { FontSet, OpenFont } from '../fonts/font-set.js';

/** Part of a line in one font and one direction, in the order of the eye. */
export interface Run {
  /** Undefined where no font draws it. */
  font: OpenFont | undefined;
  text: string;
  rightToLeft: boolean;
  /** From the left edge of the line, in pixels. */
  x: number;
  width: number;
  glyphs: PlacedGlyph[];
}

export interface PlacedGlyph {
  glyph: Glyph;
  /** Of its origin, from the left edge of the run and from the baseline upwards, in pixels. */
  x: number;
  y: number;
}

export interface LineLook {
  face: Face;
  size: number;
  /** Between letters, in pixels. */
  spacing: number;
  /** Of the paragraph. */
  rightToLeft: boolean;
}

/** Pictures were measured without these. */
export const features = { kern: false, calt: false };

/** Width of the sign for what no font draws, in ems. */
const missingWidth = 0.7;

const bidi = bidiFactory();
const mayRunBackwards = /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc]|[\ud802\ud803\ud83a\ud83b]/;

/** Puts the glyphs of a line beside each other. */
export function layoutLine(written: string, look: LineLook, fonts: FontSet): { runs: Run[]; width: number } {
  const text = written.normalize('NFC');
  const runs: Run[] = [];
  let x = 0;
  for (const piece of piecesOf(text, look, fonts)) {
    const run = layoutRun(piece, x, look);
    runs.push(run);
    x += run.width;
  }
  return { runs, width: x };
}

interface Piece {
  font: OpenFont | undefined;
  text: string;
  rightToLeft: boolean;
}

/** Neighbours of one font and direction, from left to right. */
function piecesOf(text: string, look: LineLook, fonts: FontSet): Piece[] {
  const levels = look.rightToLeft || mayRunBackwards.test(text) ? levelsOf(text, look.rightToLeft) : undefined;
  const pieces: (Piece & { level: number })[] = [];
  let at = 0;
  for (const cluster of clustersOf(text)) {
    const level = levels?.[at] ?? 0;
    at += cluster.length;
    if (drawnCodes(cluster).length === 0) continue;
    const rightToLeft = level % 2 === 1;
    const font = fonts.fontOf(cluster, look.face);
    const shown = rightToLeft ? (bidi.getMirroredCharacter(cluster) ?? cluster) : cluster;
    const last = pieces.at(-1);
    if (last && last.font === font && last.level === level) last.text += shown;
    else pieces.push({ font, text: shown, rightToLeft, level });
  }
  return levels ? inOrderOfTheEye(pieces).map(turned) : pieces;
}

/** Spaces, brackets and such have no direction that a font would know of, so they are turned around here. */
function turned(piece: Piece): Piece {
  if (!piece.rightToLeft || mayRunBackwards.test(piece.text)) return piece;
  return { ...piece, text: clustersOf(piece.text).reverse().join(''), rightToLeft: false };
}

function levelsOf(text: string, rightToLeft: boolean): Uint8Array {
  return bidi.getEmbeddingLevels(text, rightToLeft ? 'rtl' : 'ltr').levels;
}

/** Turns every stretch of a level around, the highest first: rule L2 of the Unicode bidirectional algorithm. */
function inOrderOfTheEye<P extends { level: number }>(pieces: P[]): P[] {
  const ordered = [...pieces];
  const highest = Math.max(0, ...pieces.map(({ level }) => level));
  for (let level = highest; level > 0; level--) {
    for (let from = 0; from < ordered.length; from++) {
      let to = from;
      while (to < ordered.length && (ordered[to] as P).level >= level) to++;
      if (to - from > 1) ordered.splice(from, to - from, ...ordered.slice(from, to).reverse());
      if (to > from) from = to;
    }
  }
  return ordered;
}

function layoutRun({ font, text, rightToLeft }: Piece, x: number, { size, spacing }: LineLook): Run {
  if (!font) {
    const width = clustersOf(text).length * missingWidth * size;
    return { font, text, rightToLeft, x, width, glyphs: [] };
  }
  const scale = size / font.font.unitsPerEm;
  const { glyphs, positions } = font.font.layout(text, features, undefined, undefined, rightToLeft ? 'rtl' : 'ltr');
  let width = 0;
  const placed = glyphs.map((glyph, index): PlacedGlyph => {
    const { xAdvance, xOffset, yOffset } = positions[index] ?? { xAdvance: 0, xOffset: 0, yOffset: 0 };
    const at = { glyph, x: width + xOffset * scale, y: yOffset * scale };
    width += xAdvance * scale + spacing;
    return at;
  });
  return { font, text, rightToLeft, x, width, glyphs: placed };
}
