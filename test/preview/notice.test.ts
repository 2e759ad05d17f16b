import { describe, expect, it } from 'vitest';
import { emptiness, everythingHidden, failure, noStages } from '../../src/preview/emptiness.js';
import { failureNotice, problemNotice } from '../../src/preview/notice.js';
import { themeOf } from '../../src/preview/theme.js';

const at = (line: number, message: string) => ({
  message,
  severity: 'error' as const,
  range: { start: { line, character: 0 }, end: { line, character: 3 } },
});

describe('the strip', () => {
  it('is silent when nothing is wrong', () => {
    expect(problemNotice([], false)).toBeNull();
  });
  it('shows the first problem, its line as people count, and how many more there are', () => {
    const notice = problemNotice([at(11, 'Close the text'), at(20, 'x'), at(30, 'y')], true);
    expect(notice).toMatchObject({ place: 'Line 12', message: 'Close the text', more: 'and 2 more', stale: true });
  });
  it('is silent about warnings, which show on their cards', () => {
    expect(problemNotice([{ ...at(3, 'Nothing answers it'), severity: 'warning' }], false)).toBeNull();
  });
  it('offers another try when there was no answer', () => {
    expect(failureNotice('gone')).toMatchObject({ action: 'tryAgain', stale: true });
  });
});

describe('without a picture', () => {
  it('an empty file offers templates', () => {
    expect(emptiness('a.journey', true, [], true).action).toBe('newMap');
  });
  it('a broken file names the line', () => {
    const shown = emptiness('a.journey', false, [at(4, 'Name the journey')], true);
    expect(shown.text).toContain('Name the journey');
    expect(shown).toMatchObject({ action: 'goToProblem', label: 'Go to Line 5' });
  });
  it('a map without stages, or with everything hidden, offers one way on', () => {
    expect(noStages('Buys a ticket', true)).toMatchObject({ action: 'addStage', beside: true });
    expect(noStages('Buys a ticket', false)).toMatchObject({ action: 'goToJourney', beside: true });
    expect(everythingHidden()).toMatchObject({ action: 'showAll' });
  });
  it('a server that does not answer can be asked again', () => {
    expect(failure('gone')).toMatchObject({ text: 'gone', action: 'tryAgain' });
  });
  it('a library says why it has no picture', () => {
    const shown = emptiness('people.journey', false, [], true);
    expect(shown.title).toBe('No journey in this file');
    expect(shown.text).toContain('people.journey');
  });
});

describe('the theme', () => {
  const classes = (...names: string[]) => ({ contains: (name: string) => names.includes(name) });
  it.each([
    [['vscode-light'], 'light'],
    [['vscode-dark'], 'dark'],
    [['vscode-high-contrast'], 'high-contrast'],
    [['vscode-high-contrast-light', 'vscode-high-contrast'], 'high-contrast-light'],
  ])('of %s is %s', (names, theme) => {
    expect(themeOf(classes(...names), 'auto')).toBe(theme);
  });
  it('is the preferred one, except in high contrast', () => {
    expect(themeOf(classes('vscode-dark'), 'light')).toBe('light');
    expect(themeOf(classes('vscode-light'), 'dark')).toBe('dark');
    expect(themeOf(classes('vscode-dark'), 'print')).toBe('print');
    expect(themeOf(classes('vscode-dark'), 'safe-dark')).toBe('safe-dark');
    expect(themeOf(classes('vscode-dark'), 'no theme of ours')).toBe('dark');
    expect(themeOf(classes('vscode-high-contrast'), 'light')).toBe('high-contrast');
  });
});
