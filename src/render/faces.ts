import { decimal } from './markup.js';
import type { Pen } from './pen.js';
import type { Ink } from './themes.js';

/** Radius of a face on the curve. */
export const faceRadius = 11.5;
/** Half the height of the other personas' markers. */
export const markerRadius = 6.5;

/** Eyes and mouth for a value from -2 to +2, drawn so that every machine shows the same. */
function features(value: number): string {
  const mood = Math.round(Math.max(-2, Math.min(2, value)) * 2) / 2;
  const bend = mood * 1.9;
  const corner = 3.8 - bend * 0.35;
  const mouth = `M-4.2 ${decimal(corner)}Q0 ${decimal(corner + bend * 1.35)} 4.2 ${decimal(corner)}`;
  const brows = mood <= -1.5 ? 'M-5.6 -5.4L-2.4 -3.8M5.6 -5.4L2.4 -3.8' : '';
  const eyes = mood >= 1.5 ? 'M-5.2 -1.6Q-3.6 -4.2 -2 -1.6M2 -1.6Q3.6 -4.2 5.2 -1.6' : 'M-3.6 -2.2v.01M3.6 -2.2v.01';
  return eyes + brows + mouth;
}

export function face(pen: Pen, x: number, y: number, value: number, ink: Ink, alternative: boolean): void {
  pen.circle(x, y, faceRadius, { fill: 'card', stroke: ink, strokeWidth: 2, dash: alternative ? '3 2.5' : undefined });
  pen.path(features(value), x, y, { stroke: ink, strokeWidth: 1.6 });
}

const shapes = {
  diamond: 'M0 -6.5L6.5 0L0 6.5L-6.5 0Z',
  square: 'M-5 -5H5V5H-5Z',
  triangle: 'M0 -6L6.2 5H-6.2Z',
  pentagon: 'M0 -6.2L6 -1.6L3.7 5.3H-3.7L-6 -1.6Z',
  wedge: 'M0 6L6.2 -5H-6.2Z',
} as const;

const order = ['diamond', 'square', 'triangle', 'pentagon', 'wedge'] as const;

/** What marks the points of a persona, by order on the map: a face for the first, a plain shape for the others. */
export type MarkerShape = 'face' | keyof typeof shapes;

export function markerShape(persona: number): MarkerShape {
  return persona === 0 ? 'face' : (order[(persona - 1) % order.length] as MarkerShape);
}

export function lineWidth(persona: number): number {
  return persona === 0 ? 2.75 : 1.75;
}

export function marker(
  pen: Pen,
  persona: number,
  x: number,
  y: number,
  value: number,
  ink: Ink,
  alternative: boolean,
): void {
  const shape = markerShape(persona);
  if (shape === 'face') face(pen, x, y, value, ink, alternative);
  else
    pen.path(shapes[shape], x, y, {
      fill: 'card',
      stroke: ink,
      strokeWidth: 1.75,
      dash: alternative ? '2.5 2' : undefined,
    });
}

export function radiusOf(persona: number): number {
  return persona === 0 ? faceRadius : markerRadius;
}
