import { describe, expect, it } from 'vitest';
import { choicesOf, foldToggled, noFilter, summaryOf, toggled, viewOf } from '../../src/preview/filter.js';

const named = (...names: string[]) => names.map((name) => ({ name, title: name.toUpperCase() }));
const offer = { rows: named('does', 'feels', 'pain'), personas: named('jamie', 'omar') };
const saved = { board: { lanes: ['pain', 'feels'], personas: ['omar'], theme: 'print' } };
const shown = (choices: { name: string; shown: boolean }[]) =>
  choices.filter((choice) => choice.shown).map(({ name }) => name);

describe('a filter', () => {
  it('that hides nothing leaves the map as it is', () => {
    expect(viewOf(noFilter, saved, offer)).toEqual({});
    expect(summaryOf(noFilter, saved, offer, [])).toBeUndefined();
  });

  it('hides rows and people', () => {
    const filter = { ...noFilter, rows: ['does'], personas: ['omar'] };
    expect(viewOf(filter, saved, offer)).toEqual({ lanes: ['feels', 'pain'], personas: ['jamie'] });
    expect(summaryOf(filter, saved, offer, [])).toBe('1 of 2 people · 2 of 3 rows');
  });

  it('that hides what the map does not have leaves it as it is', () => {
    expect(viewOf({ ...noFilter, rows: ['support'], personas: ['nobody'] }, saved, offer)).toEqual({});
  });

  it('that hides everybody shows what is about nobody by name', () => {
    const { personas } = viewOf({ ...noFilter, personas: ['jamie', 'omar'] }, saved, offer);
    expect(personas).toHaveLength(1);
    expect(offer.personas.map(({ name }) => name)).not.toContain(personas?.[0]);
  });

  it('takes a saved view with its order, and says its name', () => {
    const filter = { ...noFilter, saved: 'board' };
    expect(viewOf(filter, saved, offer)).toEqual({ lanes: ['pain', 'feels'], personas: ['omar'] });
    expect(summaryOf(filter, saved, offer, [])).toBe('board');
  });

  it('takes a saved view that names others for what it says of this map, and shows everybody where it names nobody', () => {
    const shared = { one: { personas: ['lena', 'omar'] }, none: { personas: ['lena'], lanes: ['pain'] } };
    expect(viewOf({ ...noFilter, saved: 'one' }, shared, offer)).toEqual({ personas: ['omar'] });
    expect(viewOf({ ...noFilter, saved: 'none' }, shared, offer)).toEqual({ lanes: ['pain'] });
  });

  it('of a view that was taken back shows everything', () => {
    expect(viewOf({ ...noFilter, saved: 'board' }, {}, offer)).toEqual({});
    expect(viewOf({ ...noFilter, saved: 'constructor' }, {}, offer)).toEqual({});
  });

  it('begins with the saved view when that is changed by hand', () => {
    const changed = toggled({ ...noFilter, saved: 'board' }, saved, offer, 'rows', 'does');
    expect(changed.saved).toBeUndefined();
    const { rows, personas } = choicesOf(changed, saved, offer);
    expect([shown(rows), shown(personas)]).toEqual([['does', 'feels', 'pain'], ['omar']]);
  });

  it('is undone by the same choice', () => {
    const once = toggled(noFilter, saved, offer, 'personas', 'jamie');
    expect(shown(choicesOf(once, saved, offer).personas)).toEqual(['omar']);
    expect(toggled(once, saved, offer, 'personas', 'jamie')).toEqual(noFilter);
  });

  it('folds and unfolds a stage, and counts only stages that are there', () => {
    const folded = foldToggled(noFilter, 'plan/define');
    expect(viewOf(folded, saved, offer)).toEqual({ folded: ['plan/define'] });
    expect(summaryOf(folded, saved, offer, ['plan/define'])).toBe('1 stage folded');
    expect(summaryOf(folded, saved, offer, ['plan/compare'])).toBeUndefined();
    expect(foldToggled(folded, 'plan/define')).toEqual(noFilter);
  });
});
