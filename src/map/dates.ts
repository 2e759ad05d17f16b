/** Calendar arithmetic without a clock or a time zone. Dates are ISO texts, possibly without day or month. */

export interface CalendarDate {
  year: number;
  /** 1 to 12; absent in `2026`. */
  month?: number;
  /** 1 to 31; absent in `2026-05`. */
  day?: number;
}

/** Undefined for what is no date of the calendar. */
export function parseDate(text: string): CalendarDate | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  if (match[2] === undefined) return { year };
  const month = Number(match[2]);
  if (month < 1 || month > 12) return undefined;
  if (match[3] === undefined) return { year, month };
  const day = Number(match[3]);
  return day >= 1 && day <= daysIn(year, month) ? { year, month, day } : undefined;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isoDate(date: Required<CalendarDate>): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(date.year).padStart(4, '0')}-${two(date.month)}-${two(date.day)}`;
}

/** A full ISO date and a number of days later. */
export function addDays(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** A full ISO date and a number of calendar months later, clamped to the end of the month. */
export function addMonths(iso: string, count: number): string {
  const date = parseDate(iso) as Required<CalendarDate>;
  const total = date.year * 12 + (date.month - 1) + count;
  const year = Math.floor(total / 12);
  const month = (total % 12) + 1;
  return isoDate({ year, month, day: Math.min(date.day, daysIn(year, month)) });
}

/** How a language writes dates. */
export interface DateForm {
  /** Twelve short names, as they stand within a date. */
  months: readonly string[];
  day(day: number): string;
}

export const english: DateForm = {
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  day: String,
};

/** `12 Oct 2026`, `Oct 2026` or `2026`; what is no date stays as it is. */
export function formatDate(text: string, { months, day }: DateForm = english): string {
  const date = parseDate(text);
  if (!date) return text;
  if (date.month === undefined) return String(date.year);
  const month = months[date.month - 1] as string;
  return date.day === undefined ? `${month} ${date.year}` : `${day(date.day)} ${month} ${date.year}`;
}
