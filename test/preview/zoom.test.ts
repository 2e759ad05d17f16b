import { describe, expect, it } from 'vitest';
import {
  clampZoom,
  largestZoom,
  scrollKeeping,
  smallestZoom,
  wheelFactor,
  zoomFactor,
  zoomStep,
} from '../../src/preview/zoom.js';

const panel = { width: 800, height: 600 };
const readable = 0.7;

describe('fit and auto', () => {
  it('take what of the panel a tall map asks for: fit all of it, auto its width', () => {
    const tall = { width: 1000, height: 1200 };
    expect(zoomFactor('fit', tall, panel, readable)).toBeCloseTo(0.5);
    expect(zoomFactor('auto', tall, panel, readable)).toBeCloseTo(0.8);
  });
  it('never enlarge', () => {
    for (const zoom of ['fit', 'auto'] as const)
      expect(zoomFactor(zoom, { width: 400, height: 300 }, panel, readable)).toBe(1);
  });
  it('differ for a wide map: fit shows all of it, auto what can be read', () => {
    const wide = { width: 3200, height: 300 };
    expect(zoomFactor('fit', wide, panel, readable)).toBeCloseTo(0.25);
    expect(zoomFactor('auto', wide, panel, readable)).toBe(readable);
    expect(zoomFactor('fit', { width: 100_000, height: 300 }, panel, readable)).toBe(smallestZoom);
  });
  it('wait for a panel that has no size yet', () => {
    expect(zoomFactor('fit', { width: 400, height: 300 }, { width: 0, height: 0 }, readable)).toBe(1);
  });
});

describe('steps', () => {
  it('stop at 100 % on the way', () => {
    expect(zoomStep(0.9, 'in')).toBe(1);
    expect(zoomStep(1.1, 'out')).toBe(1);
    expect(zoomStep(1, 'in')).toBeGreaterThan(1);
    expect(zoomStep(1, 'out')).toBeLessThan(1);
  });
  it('end at the bounds', () => {
    let factor = 1;
    for (let step = 0; step < 50; step++) factor = zoomStep(factor, 'in');
    expect(factor).toBe(largestZoom);
    for (let step = 0; step < 50; step++) factor = zoomStep(factor, 'out');
    expect(factor).toBe(smallestZoom);
  });
});

it('takes a saved factor only within the bounds', () => {
  expect(zoomFactor(1000, panel, panel, readable)).toBe(largestZoom);
  expect(clampZoom(0)).toBe(smallestZoom);
});

it('keeps what is under the pointer there', () => {
  const anchor = { left: 300, top: 120 };
  const scroll = { left: 250, top: 40 };
  const after = scrollKeeping(anchor, scroll, 0.8, 1.7);
  const at = (offset: number, place: number, factor: number) => (offset + place) / factor;
  expect(at(after.left, anchor.left, 1.7)).toBeCloseTo(at(scroll.left, anchor.left, 0.8));
  expect(at(after.top, anchor.top, 1.7)).toBeCloseTo(at(scroll.top, anchor.top, 0.8));
});

describe('the wheel', () => {
  it('zooms as far by many small steps of a pinch as by one large', () => {
    const pinch = Array.from({ length: 10 }).reduce<number>((factor) => factor * wheelFactor(-3, false), 1);
    expect(pinch).toBeCloseTo(wheelFactor(-30, false));
  });
  it('zooms by less than half a turn of a notch, in pixels or in lines, and back by the same', () => {
    for (const [delta, lines] of [
      [-120, false],
      [-3, true],
    ] as const) {
      expect(wheelFactor(delta, lines)).toBeGreaterThan(1.2);
      expect(wheelFactor(delta, lines)).toBeLessThan(1.5);
      expect(wheelFactor(delta, lines) * wheelFactor(-delta, lines)).toBeCloseTo(1);
    }
  });
});
