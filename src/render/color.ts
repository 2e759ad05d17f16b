/** Colour arithmetic on `#rrggbb`, after WCAG 2. */

type Rgb = readonly [number, number, number];

function parse(color: string): Rgb {
  const value = Number.parseInt(color.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function print(rgb: Rgb): string {
  return `#${rgb.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

/** `share` of 0 gives `from`, 1 gives `to`. */
export function mix(from: string, to: string, share: number): string {
  const a = parse(from);
  const b = parse(to);
  const channel = (i: 0 | 1 | 2) => a[i] + (b[i] - a[i]) * share;
  return print([channel(0), channel(1), channel(2)]);
}

/** Relative luminance, 0 (black) to 1 (white). */
export function luminance(color: string): number {
  const linear = (channel: number) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  const [red, green, blue] = parse(color);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast ratio, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The colour itself, or the nearest one towards `ink` that reads on `background` at `ratio`. */
export function readable(color: string, background: string, ink: string, ratio: number): string {
  for (let share = 0; share < 1; share += 0.1) {
    const candidate = mix(color, ink, share);
    if (contrast(candidate, background) >= ratio) return candidate;
  }
  return ink;
}

/** Whether a text is a colour as `#rrggbb`. */
export function isHexColor(text: string): boolean {
  if (text.length !== 7 || text[0] !== '#') return false;
  for (let i = 1; i < 7; i++) if (!'0123456789abcdefABCDEF'.includes(text[i] as string)) return false;
  return true;
}
