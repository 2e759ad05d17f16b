import { describe, expect, it } from 'vitest';
import { idlePen } from '../../../src/render/idle-pen.js';
import { metricBar } from '../../../src/render/lanes/metric-bar.js';
import type { Paint } from '../../../src/render/pen.js';
import { metric, quantity } from '../../fixtures/maps.js';

const width = 200;
const x = 30;

/** Where the bar, the ticks and the flag stand, from the left edge of the track. */
function drawn(now: number | undefined, more: { was?: number; aim?: number; unit?: string } = {}) {
  const { was, aim, unit = '%' } = more;
  const said = (number: number) => quantity(`${number} ${unit}`, number, unit);
  const bar = metricBar(
    metric('m', 'M', {
      now: now === undefined ? [] : [{ id: '', value: said(now) }],
      baseline: was === undefined ? undefined : said(was),
      target: aim === undefined ? undefined : said(aim),
    }),
    width,
  );
  const rects = new Map<unknown, { from: number; to: number }>();
  const flags: { at: number; from: number; to: number }[] = [];
  bar?.paint(
    {
      ...idlePen,
      rect: (left: number, _top: number, wide: number, _height: number, { fill }: Paint) =>
        void rects.set(fill, { from: left - x, to: left - x + wide }),
      path: (data: string, left: number) => {
        const across = [...data.matchAll(/[MLH](-?[\d.]+)/g)].map(([, number]) => Number(number) + left - x);
        flags.push({ at: left - x, from: Math.min(...across), to: Math.max(...across) });
      },
    },
    x,
    0,
  );
  const of = (fill: string) => rects.get(fill);
  return { bar: of('metric'), track: of('track'), was: of('soft'), zero: of('faint'), flag: flags[0] };
}

describe('the bar of a metric', () => {
  it.each([0.3, 5, 19, 50, 64, 99])('shows %d % as so much of its track, whatever it is compared with', (share) => {
    const fills = (more = {}) => {
      const { from, to } = drawn(share, more).bar ?? { from: 0, to: 0 };
      expect(from).toBe(0);
      return to / width;
    };
    for (const more of [{}, { was: 2, aim: 4 }, { was: 10, aim: 25 }, { aim: 90 }]) {
      expect(Math.abs(fills(more) - share / 100)).toBeLessThan(0.01);
    }
  });

  it('fills its track with all of a hundred, and with nothing of none', () => {
    expect(drawn(100).bar).toEqual({ from: 0, to: width });
    expect(drawn(0).bar).toBeUndefined();
    expect(drawn(0).track).toEqual({ from: 0, to: width });
  });

  it('goes to the left of zero where it falls below, with a tick at zero', () => {
    const { bar, zero, was, flag } = drawn(-20, { was: -40, aim: 30, unit: 'points' });
    expect(bar?.to).toBeCloseTo((zero?.from ?? 0) + 0.5);
    expect(bar?.from).toBeGreaterThan(was?.to ?? width);
    expect(flag?.at).toBeGreaterThan(zero?.to ?? width);
    expect(drawn(20, { was: -40, unit: 'points' }).bar?.from).toBeGreaterThan(0);
    expect(drawn(20, { was: 40, unit: 'points' }).zero).toBeUndefined();
  });

  it('keeps ticks and flags within its room', () => {
    for (const end of [
      { was: 0, aim: 100 },
      { was: 100, aim: 0 },
      { was: -5, aim: -5, unit: 'points' },
    ]) {
      const { was, flag } = drawn(undefined, end);
      for (const mark of [was, flag]) {
        expect(mark?.from).toBeGreaterThanOrEqual(0);
        expect(mark?.to).toBeLessThanOrEqual(width);
      }
    }
  });

  it('is not there for a number that nothing is known to compare with', () => {
    expect(drawn(55, { unit: 'points' }).track).toBeUndefined();
    expect(drawn(0, { was: 0, unit: 'points' }).track).toBeUndefined();
  });
});
