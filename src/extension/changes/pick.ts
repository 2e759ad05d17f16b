import {
  type QuickPickItem,
  QuickPickItemKind,
  type QuickPickOptions,
  ThemeIcon,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Comparison } from '../../protocol/changes.js';
import type { Repository } from '../git/api.js';
import { openGit } from '../git/open-git.js';
import { partingFrom, staged } from '../git/revisions.js';

/** More commits of a file are not listed. */
const mostCommits = 200;
/** What a default branch is called, where git does not tell. */
const usualBranches = ['main', 'master', 'trunk', 'develop'];

/** An entry of the list, and what choosing it compares with. */
interface Choice extends QuickPickItem {
  /** The name of a revision, or what goes on asking. */
  choose?: string | (() => Promise<Comparison | undefined>);
}

/** Asks what to compare a file with. @returns undefined where nothing was chosen */
export async function pickComparison(comparison: Comparison): Promise<Comparison | undefined> {
  const uri = Uri.parse(comparison.after.uri);
  const repository = (await openGit())?.getRepository(uri) ?? undefined;
  const choices = repository ? await revisionsOf(repository, comparison) : [];
  const another: Choice = {
    label: 'Another File…',
    iconPath: new ThemeIcon('file'),
    ...(repository ? {} : { description: 'The file is in no git repository that is open here' }),
    choose: () => pickFile(comparison),
  };
  return choose([...choices, another], comparison, { placeHolder: 'What to compare with' });
}

type Question = Pick<QuickPickOptions, 'placeHolder' | 'ignoreFocusOut'>;

const title = 'Show Map Changes';

/** The focus goes back to the picture when the question before is answered, which is no answer to the next one. */
const nextQuestion: Question = { ignoreFocusOut: true };

async function choose(
  choices: readonly Choice[],
  comparison: Comparison,
  question: Question,
): Promise<Comparison | undefined> {
  const picked = await window.showQuickPick(choices, {
    title,
    matchOnDescription: true,
    matchOnDetail: true,
    ...question,
  });
  if (typeof picked?.choose === 'function') return picked.choose();
  return picked?.choose === undefined ? undefined : since(picked.choose, comparison);
}

/** The same file as it was in a revision. */
function since(ref: string, { after }: Comparison): Comparison {
  const isItself = ref === staged && after.ref === staged;
  return { before: { uri: after.uri, ref }, after: isItself ? { uri: after.uri } : after };
}

async function revisionsOf(repository: Repository, comparison: Comparison): Promise<Choice[]> {
  const branch = await branchToMergeInto(repository);
  return [
    { label: 'Last Commit', iconPath: new ThemeIcon('git-commit'), description: 'HEAD', choose: 'HEAD' },
    {
      label: 'Staged',
      iconPath: new ThemeIcon('diff-added'),
      description: 'what the next commit takes',
      choose: staged,
    },
    ...(branch === undefined
      ? []
      : [
          {
            label: `Merge Base with ${branch}`,
            iconPath: new ThemeIcon('git-merge'),
            description: 'all that the branch changes',
            choose: partingFrom(branch),
          },
        ]),
    {
      label: 'Branch or Commit…',
      iconPath: new ThemeIcon('git-branch'),
      description: 'with the history of this file',
      choose: () => pickRevision(repository, comparison),
    },
  ];
}

/** The branch that a pull request would go into; undefined where that is the one that is checked out, or unknown. */
async function branchToMergeInto(repository: Repository): Promise<string | undefined> {
  const current = repository.state.HEAD?.name;
  const base = current === undefined ? undefined : await repository.getBranchBase(current).catch(() => undefined);
  if (base?.name !== undefined && base.name !== current)
    return base.remote === undefined ? base.name : `${base.remote}/${base.name}`;
  const branches = await repository.getBranches({ remote: false }).catch(() => []);
  return usualBranches.find((usual) => usual !== current && branches.some(({ name }) => name === usual));
}

async function pickRevision(repository: Repository, comparison: Comparison): Promise<Comparison | undefined> {
  const path = Uri.parse(comparison.after.uri).fsPath;
  const [commits, branches] = await Promise.all([
    repository.log({ path, maxEntries: mostCommits }).catch(() => []),
    repository.getBranches({ remote: true, sort: 'committerdate' }).catch(() => []),
  ]);
  const separator = (label: string): Choice => ({ label, kind: QuickPickItemKind.Separator });
  return choose(
    [
      separator('commits of this file'),
      ...commits.map(
        ({ hash, message, authorName, authorDate }): Choice => ({
          label: message.split('\n', 1)[0] ?? '',
          iconPath: new ThemeIcon('git-commit'),
          description: hash.slice(0, 7),
          detail: [authorName, authorDate?.toLocaleDateString()].filter(Boolean).join(', '),
          choose: hash,
        }),
      ),
      separator('branches'),
      ...branches.flatMap(({ name, commit }): Choice[] =>
        name === undefined
          ? []
          : [
              {
                label: name,
                iconPath: new ThemeIcon('git-branch'),
                description: commit?.slice(0, 7) ?? '',
                choose: name,
              },
            ],
      ),
    ],
    comparison,
    { ...nextQuestion, placeHolder: 'Branch or commit to compare with' },
  );
}

async function pickFile({ after }: Comparison): Promise<Comparison | undefined> {
  const found = await workspace.findFiles('**/*.journey', '**/node_modules/**');
  const items = found
    .filter((uri) => uri.toString() !== after.uri)
    .map((uri) => ({ label: workspace.asRelativePath(uri), uri }))
    .sort((left, right) => left.label.localeCompare(right.label));
  const picked = await window.showQuickPick(items, { title, ...nextQuestion, placeHolder: 'File to compare with' });
  return picked && { before: { uri: picked.uri.toString() }, after };
}
