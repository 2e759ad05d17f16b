import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { eventually, type themes, Workbench } from './workbench.js';

const example = 'mobile-plan.journey';

describe('writing a map', () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await Workbench.open();
    await workbench.openFile(example);
  });
  afterEach(async (context) => {
    await workbench.keepFailure(context);
    await workbench.press('Escape', 'Escape');
    await workbench.revert();
  });
  afterAll(() => workbench?.close());

  test('offers feelings with face and value, explains the one that is chosen, and writes it', async () => {
    await workbench.caretAfter(example, 'channel     self');
    await workbench.type('\n      feels       frus');
    await workbench.press('Control+Space');
    await eventually(async () => (await workbench.text.suggestions())[0], 'the first suggestion').toBe('frustrated');
    await workbench.press('Control+Space');
    await eventually(() => workbench.text.suggestionDetails.textContent(), 'its explanation').toMatch(/-1\.5/);
    await workbench.screenshot('text-completion-feelings');
    await workbench.press('Enter');
    await eventually(() => workbench.text.lines(), 'the lines').toEqual(
      expect.arrayContaining([expect.stringMatching(/^ {6}feels {7}frustrated -1\.5/)]),
    );
  });

  test('offers the words of a touchpoint on an empty line, each with what it is for', async () => {
    await workbench.caretAfter(example, 'channel     self');
    await workbench.type('\n      ');
    await workbench.press('Control+Space');
    await eventually(() => workbench.text.suggestions(), 'the words').toEqual(
      expect.arrayContaining(['channel', 'sees', 'does', 'thinks']),
    );
    await workbench.screenshot('text-completion-words');
  });

  test.each<keyof typeof themes>(['vscode-light', 'vscode-dark'])('shows a persona as a card in %s', async (theme) => {
    await workbench.useTheme(theme);
    await workbench.caretAfter(example, '\n  persona     ja');
    await workbench.press('Control+k', 'Control+i');
    await eventually(() => workbench.text.hover.textContent(), 'the card').toMatch(/Jamie.*Customer/s);
    await workbench.screenshot(`text-hover-${theme}`);
  });

  test('shows value and face of a feeling that has no number, and the title behind a name', async () => {
    await workbench.caretAfter(example, 'channel     self');
    await workbench.type('\n      then feels  calm for omar\n      pain        jargon');
    await eventually(() => workbench.text.lines(), 'the lines with their hints').toEqual(
      expect.arrayContaining([
        expect.stringMatching(/then feels {2}calm.*\+1.*for omar/),
        expect.stringMatching(/pain {8}jargon.*carrier jargon/),
      ]),
    );
    await workbench.screenshot('text-inlay-hints');
  });

  test('lists what is wrong, and offers what mends it', async () => {
    await workbench.caretAfter(example, 'channel     self');
    const line = Number(/Ln (\d+)/.exec(await workbench.caret())?.[1]);
    await workbench.type('\n      channel     pigeon\n      feels       angry +1 for jamie\n      sees        "a');
    await workbench.command('View: Focus Problems');
    await eventually(() => workbench.text.problems(), 'the problems').toEqual(
      expect.arrayContaining([expect.stringMatching(/pigeon/), expect.stringMatching(/angry/)]),
    );
    await workbench.screenshot('text-problems');
    await workbench.focusText();
    await workbench.caretTo(line + 1, 20);
    await workbench.text.openActions();
    await eventually(() => workbench.text.actions(), 'the quick fixes').toEqual(
      expect.arrayContaining([expect.stringMatching(/[Dd]eclare/)]),
    );
    await workbench.screenshot('text-quick-fixes');
  });

  test('shows the outline of the map', async () => {
    await workbench.command('Explorer: Focus on Outline View');
    await eventually(() => workbench.text.outline(), 'the outline').toEqual(
      expect.arrayContaining([expect.stringMatching(/cheaper mobile plan/)]),
    );
    await workbench.screenshot('text-outline');
  });
});
