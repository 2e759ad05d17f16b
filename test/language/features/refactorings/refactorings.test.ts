import { expect, test } from 'vitest';
import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { atCursor, open } from '../../testing.js';
import { filesAfter } from '../fixes/mending.js';

type Files = string | Record<string, string>;

/** What can be done at the cursor, without what a check found. */
async function refactorings(files: Files) {
  const workspace = await open(files);
  const { document, position } = workspace.cursor;
  const params = {
    ...atCursor(workspace),
    range: { start: position, end: position },
    context: { diagnostics: [], only: [CodeActionKind.Refactor] },
  };
  const found = (await workspace.services.lsp.CodeActionProvider?.getCodeActions(document, params)) as CodeAction[];
  return { workspace, actions: found };
}

/** The files that change when the one refactoring at the cursor with such a title is done. */
async function refactor(files: Files, title: string): Promise<Record<string, string>> {
  const { workspace, actions } = await refactorings(files);
  const action = actions.find((each) => each.title.startsWith(title));
  if (!action?.edit)
    throw new Error(`No such refactoring; there are: ${actions.map((each) => each.title).join(' | ')}`);
  return filesAfter(workspace, action.edit);
}

/** Whether everything in the files refers to something. */
async function unresolved(files: Record<string, string>): Promise<string[]> {
  const workspace = await open(files);
  return Object.keys(files).flatMap((path) =>
    workspace
      .document(path)
      .references.flatMap((reference) => (reference.error ? [`${path}: ${reference.$refText}`] : [])),
  );
}

test.each([
  ['journey "A" {\n  stage "Find <|>out" {\n  }\n}', '"Find out" as find-out {'],
  ['journey "A" {\n  touchp<|>oint "Call" for jamie\n}', '"Call" as call for jamie'],
  [
    'journey "A" {\n  touchpoint "B" {\n    pain "No <|>total" severity low\n  }\n}',
    '"No total" as no-total severity low',
  ],
])('a thing without a name is named after its title: %j', async (text, named) => {
  expect((await refactor(text, 'Name this'))['map.journey']).toContain(named);
});

test('a thing that has a name keeps it', async () => {
  const { actions } = await refactorings('journey "A" {\n  touchpoint "B<|>" as b {\n  }\n}');
  expect(actions).toEqual([]);
});

test('the value of an emotion word is written behind it', async () => {
  const text = 'journey "A" {\n  touchpoint "B" {\n    feels       confu<|>sed because "x"\n  }\n}';
  expect(await refactor(text, 'Write the value: `confused -1`')).toEqual({
    'map.journey': text.replace('<|>', '').replace('confused', 'confused -1'),
  });
  const { actions } = await refactorings(text.replace('sed', 'sed -2'));
  expect(actions).toEqual([]);
});

const people = `// Ours
evidence "Interviews" as interviews

// Has no time.
persona "Jamie <|>Li" as jamie {
  role        "Customer" // for nine years
  from        interviews
}

persona "Omar" as omar
`;
const plan = 'import "people.journey"\n\njourney "A" {\n  persona     jamie\n}\n';

test('a persona moves to a file of her own with her comments, and all who know her import it', async () => {
  const files = { 'people.journey': people, 'map.journey': plan };
  const changed = await refactor(files, 'Move `jamie` to a file of her own');
  expect(changed).toEqual({
    'jamie.journey': `import "people.journey"

// Has no time.
persona "Jamie Li" as jamie {
  role        "Customer"  // for nine years
  from        interviews
}
`,
    'people.journey': `import "jamie.journey"

// Ours
evidence "Interviews" as interviews

persona "Omar" as omar
`,
    'map.journey': plan.replace('import "people.journey"\n', 'import "people.journey"\nimport "jamie.journey"\n'),
  });
  expect(await unresolved({ ...files, ...changed })).toEqual([]);
});

test('a persona below blank lines at the top of a file makes room for the import', async () => {
  expect(await refactor('\n\npersona "Jamie Li<|>" as jamie\n\npersona "Omar" as omar\n', 'Move')).toEqual({
    'jamie.journey': 'persona "Jamie Li" as jamie\n',
    'map.journey': '\n\nimport "jamie.journey"\n\npersona "Omar" as omar\n',
  });
});

test('a persona of a journey leaves her name there', async () => {
  const text =
    'journey "A" {\n  persona     "Jamie Li<|>" {\n    role        "Customer"\n  }\n  touchpoint "B" {\n    feels calm for jamie-li\n  }\n}\n';
  const changed = await refactor(text, 'Move');
  expect(changed).toEqual({
    'jamie-li.journey': 'persona "Jamie Li" as jamie-li {\n  role        "Customer"\n}\n',
    'map.journey':
      'import "jamie-li.journey"\n\njourney "A" {\n  persona     jamie-li\n  touchpoint "B" {\n    feels calm for jamie-li\n  }\n}\n',
  });
  expect(await unresolved(changed)).toEqual([]);
});

const stage = `import "people.journey"

evidence "Tickets" as tickets

journey "A plan" as plan {
  persona     jamie
  state       current
  stage "Define<|>" as define {
    goal        "Know it"

    // The first contact.
    touchpoint "Reads" as reads {
      feels       calm +1 from tickets
      pain        "No total" as no-total
    }

    touchpoint "Asks" {
      pain        no-total
      next        reads
    }
  }
  stage "Switch" {
  }
}
`;

test('the touchpoints of a stage move to a journey that the stage opens', async () => {
  const files = { 'map.journey': stage, 'people.journey': 'persona "Jamie" as jamie\n' };
  const changed = await refactor(files, 'Move the touchpoints');
  expect(changed).toEqual({
    'define.journey': `import "map.journey"
import "people.journey"

journey "Define" as define {
  persona     jamie
  state       current

  // The first contact.
  touchpoint "Reads" as reads {
    feels       calm +1 from tickets
    pain        "No total" as no-total
  }

  touchpoint "Asks" {
    pain        no-total
    next        reads
  }
}
`,
    'map.journey': `import "people.journey"

evidence "Tickets" as tickets

journey "A plan" as plan {
  persona     jamie
  state       current
  stage "Define" as define {
    goal        "Know it"
    opens       "define.journey"
  }
  stage "Switch" {
  }
}
`,
  });
  expect(await unresolved({ ...files, ...changed })).toEqual([]);
});

test.each([
  [
    '  stage "Switch" {\n    touchpoint "Back" {\n      next        reads\n    }',
    '“Reads” is referred to outside of this stage.',
  ],
  ['  stage "Switch" {\n    pain        no-total', '“No total” is referred to outside of this stage.'],
])('touchpoints that others refer to stay, with a reason', async (other, reason) => {
  const files = {
    'map.journey': stage.replace('  stage "Switch" {', other),
    'people.journey': 'persona "Jamie" as jamie\n',
  };
  const { actions } = await refactorings(files);
  expect(actions.map(({ disabled }) => disabled?.reason)).toEqual([reason]);
});

test('touchpoints that refer to what the journey declares stay', async () => {
  const text = stage.replace('next        reads', 'next        switch').replace('"Switch" {', '"Switch" as switch {');
  const { actions } = await refactorings({ 'map.journey': text, 'people.journey': 'persona "Jamie" as jamie\n' });
  expect(actions[0]?.disabled?.reason).toBe('They refer to “Switch”, which is declared in this journey.');
});
