import { mutations } from '../fuzz/mutations.js';
import { type Random, randomFrom } from '../fuzz/random.js';
import type { Conversation } from './conversation.js';
import type { Editor } from './editor.js';
import { anyQuestion, often } from './questions.js';
import { gestures } from './text-changes.js';

/** Longer texts are cut first, so that a run of many edits stays as quick as one of few. */
const longest = 12_000;
/** Fewer maps on the disk than this, and new ones are written. */
const fewest = 5;
const mostOpen = 5;

/** What can be done, and what it is called in the log. */
type Action = (script: Script) => Promise<string | undefined>;

const edits: readonly (readonly [often: number, action: Action])[] = [
  [100, changeText],
  [12, undo],
  [3, startAgain],
  [8, followAnAnswer],
  [3, writeBehind],
  [3, writeNew],
  [2, removeFile],
  [2, renameFile],
  [1, renameFolder],
  [1, removeFolder],
  [2, configure],
  [2, changeFileBeside],
];

const betweenEdits: readonly (readonly [often: number, action: Action])[] = [
  [5, openFile],
  [4, closeFile],
  [5, saveFile],
  [6, tellNews],
  [1, changeSettings],
  [3, settle],
];

/** Does one thing after another in an editor, chosen by chance, and asks in between. The same for the same seed. */
export class Script {
  /** What was done, in order. */
  readonly log: string[] = [];
  /** How many edits were made. */
  edits = 0;

  /** @param originals texts that files start with, by their paths */
  constructor(
    readonly editor: Editor,
    readonly conversation: Conversation,
    readonly random: Random,
    readonly originals: Readonly<Record<string, string>>,
  ) {}

  async step(): Promise<void> {
    const { editor, random } = this;
    if (editor.stored('.journey').length < fewest) await this.take(writeNew);
    if (editor.opened.length === 0) await this.take(openFile);
    if (editor.opened.length === 0) return;
    if (await this.take(often(edits, random))) this.edits++;
    if (random.below(4) === 0 && editor.opened.length > 0) await this.take(often(betweenEdits, random));
    for (let count = random.below(3); count > 0 && editor.opened.length > 0; count--) {
      const question = anyQuestion(editor, random);
      await this.conversation.ask(question, this.another(), random.below(10) === 0);
    }
  }

  /** Chance for something that happens at no certain time, so that the rest stays the same for the same seed. */
  another(): Random {
    return randomFrom(this.random.below(1_000_000_000));
  }

  anyText(): string {
    return this.random.pick(Object.values(this.originals));
  }

  private async take(action: Action): Promise<boolean> {
    const done = await action(this);
    if (done !== undefined) this.log.push(`${this.edits + 1}. ${done}`);
    return done !== undefined;
  }
}

async function changeText({ editor, random, originals }: Script): Promise<string | undefined> {
  const path = random.pick(editor.opened);
  const text = editor.document(path).getText();
  if (text.length > longest) {
    await editor.change(path, [{ start: longest / 2, end: text.length, text: '' }]);
    return `${path}: cuts what is too long`;
  }
  const [, name, gesture] = often<readonly [number, string, (typeof gestures)[number][2]]>(
    gestures.map((each) => [each[0], each] as const),
    random,
  );
  const changes = gesture(text, random, Object.values(originals));
  if (changes.length === 0) return undefined;
  await editor.change(path, changes);
  return `${path}: ${name} ${JSON.stringify(changes).slice(0, 200)}`;
}

async function undo({ editor, random }: Script): Promise<string | undefined> {
  const path = random.pick(editor.opened);
  return (await editor.undo(path)) ? `${path}: undoes` : undefined;
}

/** Puts a text that is well in the place of one that was mistreated. */
async function startAgain(script: Script): Promise<string> {
  const { editor, random, originals } = script;
  const path = random.pick(editor.opened);
  await editor.replaceAll(path, originals[path] ?? script.anyText());
  return `${path}: starts again`;
}

async function followAnAnswer(script: Script): Promise<string | undefined> {
  const { editor, random } = script;
  for (let tries = 0; tries < 20; tries++) {
    const question = anyQuestion(editor, random);
    if (!question.edit && !question.leadsToEdit) continue;
    const before = editor.state;
    await script.conversation.follow(question, script.another());
    return before === editor.state ? undefined : `follows ${question.method} ${JSON.stringify(question.params)}`;
  }
  return undefined;
}

async function writeBehind(script: Script): Promise<string> {
  const { editor, random, originals } = script;
  const path = random.pick(editor.stored('.journey'));
  const mutate = random.pick(Object.values(mutations));
  const text = mutate(originals[path] ?? script.anyText(), random, Object.values(originals));
  editor.write(path, text.slice(0, longest));
  return `${path}: is written on the disk`;
}

async function writeNew(script: Script): Promise<string | undefined> {
  const { editor, random, originals } = script;
  const paths = [...Object.keys(originals), 'copy.journey', 'shared/more.journey', 'neue Wege/für alle.journey'];
  const free = paths.filter((path) => !editor.isStored(path));
  if (free.length === 0) return undefined;
  const path = random.pick(free);
  editor.write(path, originals[path] ?? script.anyText());
  return `${path}: is new on the disk`;
}

async function removeFile({ editor, random }: Script): Promise<string> {
  const path = random.pick(editor.stored('.journey'));
  editor.remove(path);
  const closes = editor.isOpen(path) && random.below(2) === 0;
  if (closes) await editor.close(path);
  return `${path}: is deleted${closes ? ' and closed' : ''}`;
}

async function renameFile(script: Script): Promise<string | undefined> {
  const { editor, random } = script;
  const path = random.pick([...editor.stored('.journey'), ...editor.stored('.csv')]);
  const newPath = path.replace(/[^/]+(?=\.\w+$)/, random.pick(['renamed', 'moved/here', 'zurück', 'people']));
  if (newPath === path || editor.isStored(newPath) || editor.isOpen(newPath)) return undefined;
  await renameInEditor(script, path, newPath);
  return `${path}: is renamed to ${newPath}`;
}

async function renameFolder(script: Script): Promise<string | undefined> {
  const folders = ['shared', 'images', 'metrics', 'common', 'neue Wege'].filter((path) => script.editor.isStored(path));
  const newPath = script.random.pick(['shared', 'common', 'deep/er/shared']);
  if (folders.length === 0 || script.editor.isStored(newPath)) return undefined;
  const path = script.random.pick(folders);
  if (script.editor.opened.some((each) => each.startsWith(`${newPath}/`))) return undefined;
  await renameInEditor(script, path, newPath);
  return `${path}: is renamed to ${newPath} with all that is in it`;
}

async function renameInEditor({ editor, conversation }: Script, path: string, newPath: string): Promise<void> {
  await conversation.settle();
  await editor.tellNews();
  await editor.rename(path, newPath);
}

async function removeFolder({ editor, random }: Script): Promise<string | undefined> {
  const folders = ['shared', 'common', 'deep', 'moved', 'neue Wege'].filter((path) => editor.isStored(path));
  if (folders.length === 0) return undefined;
  const path = random.pick(folders);
  editor.remove(path);
  return `${path}: is deleted with all that is in it`;
}

async function configure({ editor, random }: Script): Promise<string> {
  const path = random.pick(['journeymap.config.json', 'shared/journeymap.config.json']);
  if (editor.isStored(path) && random.below(3) === 0) {
    editor.remove(path);
    return `${path}: is deleted`;
  }
  const text = random.pick([
    '{ "checks": { "unknown-name": "warning", "unused-name": "off" } }',
    '{ "checks": { "unknown-word": "hint", "no-such-check": "off" } }',
    '{ "checks": { "file-missing": "error" }, "ticket": "https://tickets.example/{ticket}" }',
    '{ "checks": ',
    '',
  ]);
  editor.write(path, text);
  return `${path}: ${text}`;
}

async function changeFileBeside({ editor, random }: Script): Promise<string> {
  const path = random.pick(['images/ana.svg', 'metrics/activation.csv', 'research/2026-04-pilot-diary.md']);
  if (editor.isStored(path) && random.below(2) === 0) {
    editor.remove(path);
    return `${path}: is deleted`;
  }
  editor.write(path, random.pick(['', 'month,value\n2026-01,10\n2026-02,x\n', 'month;value\n"', '<svg/>']));
  return `${path}: is written on the disk`;
}

async function openFile({ editor, random }: Script): Promise<string | undefined> {
  const closed = editor.stored('.journey').filter((path) => !editor.isOpen(path));
  if (closed.length === 0 || editor.opened.length >= mostOpen) return undefined;
  const path = random.pick(closed);
  await editor.open(path);
  return `${path}: is opened`;
}

async function closeFile({ editor, random }: Script): Promise<string> {
  const path = random.pick(editor.opened);
  await editor.close(path);
  return `${path}: is closed`;
}

async function saveFile({ editor, random }: Script): Promise<string> {
  const path = random.pick(editor.opened);
  await editor.save(path);
  return `${path}: is saved`;
}

async function tellNews({ editor }: Script): Promise<string | undefined> {
  if (!editor.hasNews) return undefined;
  await editor.tellNews();
  return 'tells what happened on the disk';
}

async function changeSettings({ editor, random }: Script): Promise<string> {
  const journey = { codeLens: { enabled: random.below(2) === 0 }, inlayHints: { enabled: random.below(2) === 0 } };
  await editor.changeSettings({ journey });
  return `settings: ${JSON.stringify(journey)}`;
}

async function settle({ conversation }: Script): Promise<string> {
  await conversation.settle();
  return 'waits for all answers';
}
