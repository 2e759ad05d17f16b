import { describe, expect, it } from 'vitest';
import { addDays, addMonths, formatDate, parseDate } from '../../src/map/dates.js';
import { freshness } from '../../src/map/freshness.js';

describe('dates', () => {
  it('may lack the day and the month', () => {
    expect(parseDate('2026')).toEqual({ year: 2026 });
    expect(parseDate('2026-05')).toEqual({ year: 2026, month: 5 });
    expect(parseDate('2026-05-14')).toEqual({ year: 2026, month: 5, day: 14 });
  });

  it('are those of the calendar', () => {
    for (const text of ['2026-13', '2026-02-29', '2026-04-31', '2026-00', '26-01-01', 'soon', ''])
      expect(parseDate(text)).toBeUndefined();
    expect(parseDate('2028-02-29')).toEqual({ year: 2028, month: 2, day: 29 });
  });

  it('are written the same everywhere', () => {
    expect(formatDate('2026-10-12')).toBe('12 Oct 2026');
    expect(formatDate('2026-05')).toBe('May 2026');
    expect(formatDate('2026')).toBe('2026');
    expect(formatDate('soon')).toBe('soon');
  });

  it('are moved by days over months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });

  it('are moved by calendar months, clamped to the end of the month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2027-11-30', 3)).toBe('2028-02-29');
    expect(addMonths('2026-10-12', 3)).toBe('2027-01-12');
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
    expect(addMonths('2028-02-29', 12)).toBe('2029-02-28');
  });
});

describe('the next review', () => {
  const review = (date: string, count?: number, unit?: 'day' | 'week' | 'month' | 'quarter' | 'year') => ({
    id: 'r',
    date,
    every: count === undefined || unit === undefined ? undefined : { count, unit },
  });
  const next = (...args: Parameters<typeof review>) => freshness(review(...args))?.next;

  it('follows the cadence', () => {
    expect(next('2026-10-12', 10, 'day')).toBe('2026-10-22');
    expect(next('2026-10-12', 2, 'week')).toBe('2026-10-26');
    expect(next('2026-08-31', 1, 'month')).toBe('2026-09-30');
    expect(next('2026-10-12', 1, 'quarter')).toBe('2027-01-12');
    expect(next('2026-11-30', 1, 'quarter')).toBe('2027-02-28');
    expect(next('2028-02-29', 1, 'year')).toBe('2029-02-28');
  });

  it('is 90 days away without a cadence', () => {
    expect(next('2026-10-12')).toBe('2027-01-10');
  });

  it('is fresh, due for two weeks, then overdue; unknown without a today', () => {
    const state = (today?: string) => freshness(review('2026-10-12', 1, 'quarter'), today)?.state;
    expect(state()).toBeUndefined();
    expect(state('2026-10-13')).toBe('fresh');
    expect(state('2026-12-28')).toBe('fresh');
    expect(state('2026-12-29')).toBe('due');
    expect(state('2027-01-12')).toBe('due');
    expect(state('2027-01-13')).toBe('overdue');
  });

  it('is unknown for a date without a day', () => {
    expect(freshness(review('2026-10'))).toBeUndefined();
  });
});
