import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type DrawnFence, DrawnFences } from '../../../src/extension/markdown/drawn-fences.js';

const document = 'file:///notes.md';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Fences that are drawn one by one, when the test says so. */
function fences() {
  const drawings: { text: string; finish: (drawn: DrawnFence) => void; fail: (reason: Error) => void }[] = [];
  const refresh = vi.fn();
  const drawn = new DrawnFences(
    (_, text) => new Promise((finish, fail) => void drawings.push({ text, finish, fail })),
    refresh,
  );
  /** Ends the drawing that is under way. */
  const finish = async (look = '', files: string[] = []) => {
    const { text, finish } = drawings.at(-1) ?? expect.fail('Nothing is being drawn.');
    finish({ pictures: [`${text}${look}`], errors: [], files });
    await vi.advanceTimersByTimeAsync(2_000);
  };
  return { drawn, refresh, drawings, asked: () => drawings.map(({ text }) => text), finish };
}

const picture = ({ drawn, isCurrent }: ReturnType<DrawnFences['show']>) => [drawn?.pictures[0], isCurrent];

test('a fence is drawn once, and the page is made anew when its picture is there', async () => {
  const { drawn, refresh, asked, finish } = fences();
  expect(picture(drawn.show(document, 0, 'a'))).toEqual([undefined, false]);
  expect(picture(drawn.show(document, 0, 'a'))).toEqual([undefined, false]);
  await finish();
  expect(refresh).toHaveBeenCalledTimes(1);
  expect(picture(drawn.show(document, 0, 'a'))).toEqual(['a', true]);
  expect(asked()).toEqual(['a']);
});

test('one refresh shows all that was drawn since the page was made', async () => {
  const { drawn, refresh, finish } = fences();
  drawn.show(document, 0, 'a');
  drawn.show(document, 1, 'b');
  await finish();
  expect(refresh).not.toHaveBeenCalled();
  await finish();
  expect(refresh).toHaveBeenCalledTimes(1);
});

test('while a text is not drawn yet, its place shows the picture from before', async () => {
  const { drawn, finish } = fences();
  drawn.show(document, 0, 'a');
  await finish();
  drawn.show(document, 0, 'a');
  expect(picture(drawn.show(document, 0, 'ab'))).toEqual(['a', false]);
  await finish();
  expect(picture(drawn.show(document, 0, 'ab'))).toEqual(['ab', true]);
});

test('what is typed is drawn before the page asks for it, and then needs no refresh', async () => {
  const { drawn, refresh, asked, finish } = fences();
  drawn.show(document, 0, 'a');
  await finish();
  drawn.expect(document, ['ab']);
  drawn.expect(document, ['abc']);
  drawn.expect(document, ['abcd']);
  await finish();
  await finish();
  // What was typed over while the one before was being drawn is never drawn.
  expect(asked()).toEqual(['a', 'ab', 'abcd']);
  expect(picture(drawn.show(document, 0, 'abcd'))).toEqual(['abcd', true]);
  expect(refresh).toHaveBeenCalledTimes(1);
});

test('no page is made anew while there is typing, nor when it shows by itself what is new', async () => {
  const { drawn, refresh, drawings } = fences();
  const finish = (place: number) => drawings[place]?.finish({ pictures: [`${place}`], errors: [], files: [] });
  drawn.show(document, 0, 'a');
  await vi.advanceTimersByTimeAsync(1_900);
  finish(0);
  await vi.advanceTimersByTimeAsync(90);
  drawn.expect(document, ['ab']);
  finish(1);
  await vi.advanceTimersByTimeAsync(490);
  expect(refresh).not.toHaveBeenCalled();
  expect(picture(drawn.show(document, 0, 'ab'))).toEqual(['1', true]);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(refresh).not.toHaveBeenCalled();
});

test('a page that has just been made is loaded before it is made anew; one in which is typed is not loaded', async () => {
  const { drawn, refresh, drawings } = fences();
  drawn.show(document, 0, 'a');
  drawings[0]?.finish({ pictures: ['a'], errors: [], files: [] });
  await vi.advanceTimersByTimeAsync(1_990);
  expect(refresh).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(10);
  expect(refresh).toHaveBeenCalledTimes(1);
  drawn.show(document, 0, 'a');
  await vi.advanceTimersByTimeAsync(10_000);
  drawn.expect(document, ['ab']);
  drawn.show(document, 0, 'ab');
  drawings[1]?.finish({ pictures: ['ab'], errors: [], files: [] });
  await vi.advanceTimersByTimeAsync(500);
  expect(refresh).toHaveBeenCalledTimes(2);
});

test('a fence is drawn again when a file changes that it depends on, and shown when it looks otherwise', async () => {
  const { drawn, refresh, asked, finish } = fences();
  drawn.show(document, 0, 'a');
  await finish('', ['file:///people.journey']);
  drawn.fileChanged('file:///other.journey');
  expect(asked()).toEqual(['a']);
  drawn.fileChanged('file:///people.journey');
  expect(asked()).toEqual(['a', 'a']);
  await finish('', ['file:///people.journey']);
  expect(refresh, 'for the same picture').toHaveBeenCalledTimes(1);
  drawn.fileChanged('file:///people.journey');
  await finish(' with Robin', ['file:///people.journey']);
  expect(refresh).toHaveBeenCalledTimes(2);
  expect(picture(drawn.show(document, 0, 'a'))).toEqual(['a with Robin', true]);
});

test('a change while a fence is being drawn is not missed', async () => {
  const { drawn, asked, finish } = fences();
  drawn.show(document, 0, 'a');
  drawn.fileChanged('file:///people.journey');
  await finish(' as before', ['file:///people.journey']);
  expect(asked()).toEqual(['a', 'a']);
  await finish(' as now', ['file:///people.journey']);
  expect(picture(drawn.show(document, 0, 'a'))).toEqual(['a as now', true]);
});

test('everything is drawn again in other colours', async () => {
  const { drawn, refresh, finish } = fences();
  drawn.show(document, 0, 'a');
  await finish(' light');
  drawn.lookChanged();
  await finish(' dark');
  expect(refresh).toHaveBeenCalledTimes(2);
  expect(picture(drawn.show(document, 0, 'a'))).toEqual(['a dark', true]);
});

test('what fails says why, and is tried again when the page is made again', async () => {
  const { drawn, refresh, drawings, finish } = fences();
  drawn.show(document, 0, 'a');
  drawings[0]?.fail(new Error('No server.'));
  await vi.advanceTimersByTimeAsync(2_000);
  expect(refresh).toHaveBeenCalledTimes(1);
  expect(drawn.show(document, 0, 'a').drawn?.failure).toBe('No server.');
  await finish();
  expect(picture(drawn.show(document, 0, 'a'))).toEqual(['a', true]);
});

test('what failed is not tried again because of files that have nothing to do with it', async () => {
  const { drawn, asked, drawings } = fences();
  drawn.show(document, 0, 'a');
  drawings[0]?.fail(new Error('No server.'));
  await vi.advanceTimersByTimeAsync(2_000);
  drawn.fileChanged('file:///people.journey');
  expect(asked()).toEqual(['a']);
});

test('a fence that the page has no more is not drawn again', async () => {
  const { drawn, asked, finish } = fences();
  drawn.show(document, 0, 'a');
  drawn.show(document, 1, 'b');
  await finish();
  await finish();
  drawn.show(document, 0, 'a');
  drawn.lookChanged();
  expect(asked()).toEqual(['a', 'b', 'a']);
});

test('of what no page shows the last fifty are kept', async () => {
  const { drawn, asked, finish } = fences();
  drawn.show(document, 0, 'shown');
  await finish();
  for (let number = 0; number <= 50; number++) {
    drawn.expect(document, [`${number}`]);
    await finish();
  }
  const before = asked().length;
  drawn.expect(document, ['shown', '50', '1']);
  expect(asked()).toHaveLength(before);
  drawn.expect(document, ['0']);
  expect(asked()).toHaveLength(before + 1);
});
