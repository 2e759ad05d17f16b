import { hashOf } from '../map/hash.js';
import type { ThemeName } from '../map/looks.js';
import { isHexColor, mix, readable } from './color.js';
import { type Role, roleTokens, type Theme, themes } from './themes.js';

const personas = ['persona1', 'persona2', 'persona3', 'persona4', 'persona5', 'persona6'] as const;
const stages = ['stage1', 'stage2', 'stage3', 'stage4', 'stage5', 'stage6', 'stage7', 'stage8'] as const;
const facts = ['pain', 'gain', 'opportunity'] as const;
const roles = Object.keys(roleTokens) as Role[];

/** Colours of a picture that its reader may choose. */
export const ownColorNames = [...facts, ...personas, ...stages, ...roles] as const;
export type OwnColorName = (typeof ownColorNames)[number];

/** Chosen colours as `#rrggbb`; anything else is not taken. */
export type OwnColors = Readonly<Partial<Record<OwnColorName, string>>>;

/** The colour that a theme has for a name by itself: that of the words. */
export function defaultColor(name: OwnColorName, theme: ThemeName): string {
  const { personas: people, stageInks, painInk, gainInk, opportunityInk } = themes[theme];
  const [, series = '', number = ''] = /^(persona|stage)(\d)$/.exec(name) ?? [];
  if (series === 'persona') return people[(Number(number) - 1) % people.length] as string;
  if (series === 'stage') return stageInks[(Number(number) - 1) % stageInks.length] as string;
  if (Object.hasOwn(roleTokens, name)) return themes[theme][roleTokens[name as Role]];
  return { pain: painInk, gain: gainInk, opportunity: opportunityInk }[name as (typeof facts)[number]];
}

/** Differs whenever the colours of a picture do. */
export function lookOf({ theme, colors }: { theme: ThemeName; colors?: OwnColors }): string {
  return colors && Object.keys(colors).length > 0 ? hashOf(theme, colors) : theme;
}

/** How much of a chosen colour goes into the ground under its words. */
const groundShare = 0.09;
const lineShare = 0.35;

/** A theme with chosen colours: words are brought to the contrast that its text has, grounds are made to match. */
export function withOwnColors(theme: Theme, colors: OwnColors | undefined): Theme {
  const chosen = ownColorNames.filter((name) => isHexColor(colors?.[name] ?? ''));
  if (chosen.length === 0) return theme;
  const own = (name: OwnColorName) => (chosen.includes(name) ? colors?.[name] : undefined);
  const ground = (color: string, before: string) => (theme.stageLines ? before : mix(theme.card, color, groundShare));
  const words = (color: string, on: string) =>
    readable(readable(color, on, theme.ink, theme.ownContrast), theme.card, theme.ink, theme.ownContrast);
  const changed: Theme = { ...theme };
  for (const name of facts) {
    const color = own(name);
    if (color === undefined) continue;
    const fill = ground(color, theme[`${name}Fill`]);
    const ink = words(color, fill);
    const line = theme[`${name}Line`];
    changed[`${name}Fill`] = fill;
    changed[`${name}Ink`] = ink;
    changed[`${name}Line`] =
      line === theme[`${name}Fill`] ? fill : theme.stageLines ? ink : mix(theme.card, color, lineShare);
  }
  const series = (
    values: readonly string[],
    names: readonly OwnColorName[],
    make: (color: string, i: number) => string,
  ) =>
    names.map((name, i) => {
      const color = own(name);
      return color === undefined ? (values[i % values.length] as string) : make(color, i);
    });
  changed.personas = series(theme.personas, personas, (color) => words(color, theme.card));
  if (stages.some((name) => own(name) !== undefined)) {
    const fills = series(theme.stageFills, stages, (color, i) =>
      ground(color, theme.stageFills[i % theme.stageFills.length] as string),
    );
    changed.stageFills = fills;
    changed.stageInks = series(theme.stageInks, stages, (color, i) => words(color, fills[i] as string));
  }
  const chosenRoles = roles.filter((name) => own(name) !== undefined);
  if (chosenRoles.length > 0) {
    changed.roles = Object.fromEntries(chosenRoles.map((name) => [name, words(own(name) as string, theme.card)]));
  }
  return changed;
}
