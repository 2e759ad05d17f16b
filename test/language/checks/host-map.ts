import type { Example } from '../../../src/language/checks/definition.js';

/** What stands at the head of the map that examples are put into, by its first word. */
const head: Readonly<Record<string, string>> = {
  persona: 'jamie',
  scenario: '"Her contract ends next month and the bill went up again."',
  goal: '"Pay less for the same data"',
  starts: '"The bill arrives"',
  ends: '"The first bill from the new plan"',
  state: 'current',
  owner: 'growth',
  reviewed: '2026-10-12 every quarter',
};

const stages = `
  stage "Define" as define {
    touchpoint "Reads the last three bills" as bill {
      does        "Looks for the price" from interviews
      thinks      "What am I even paying for?" from interviews
      feels       unsure -0.5 from interviews
      moment      truth
    }
  }
  stage "Compare" as compare {
    goal        "See what is better, in money"
    touchpoint "Opens five tabs" as tabs {
      does        "Makes a spreadsheet" from finder-test
      thinks      "Why is this so hard?" from finder-test
      feels       focused +0.5 from finder-test
    }
  }
  stage "Select" as select {
    touchpoint "Signs" as sign {
      does        "Types her name" from finder-test
      feels       hopeful +0.5 from finder-test
    }
  }`;

/**
 * A whole file around the lines of an example, in which no check finds anything, so that whatever is found comes from the
 * lines. Facts that the example is about are left to it.
 */
export function hosted({ in: place, wrong, right }: Example, lines: string): string {
  if (place === 'file') return lines;
  const about = new Set(`${wrong}\n${right}`.match(/^[a-z]+/gm));
  const facts = Object.entries(head).filter(([word]) => place !== 'head' || !about.has(word));
  const at = (where: Example['in'], indentation: string) => (place === where ? indented(lines, indentation) : '');
  return `import "library.journey"
${at('top', '')}

journey "I want a cheaper mobile plan" as switch-plan {
${facts.map(([word, value]) => `  ${word.padEnd(11)} ${value}`).join('\n')}
${at('head', '  ')}${place === 'stages' ? indented(lines, '  ') : stages}
${place === 'stage' ? around('', lines) : place === 'touchpoint' ? around('    touchpoint "This" as this {\n', lines) : ''}
${at('journey', '  ')}
}
`;
}

/** What the map refers to, in a file of its own, which is not judged by the example. */
export const library = `team "Growth" as growth
persona "Jamie" as jamie
evidence "Customer interviews" as interviews kind interview date 2026-09 sample 12 confidence validated
evidence "Plan finder test" as finder-test kind usability date 2026-05 sample 8 confidence validated
`;

/** A stage with the lines in it, or in a touchpoint of it, beside another touchpoint that is felt. */
function around(head: string, lines: string): string {
  return `  stage "Here" as here {
    touchpoint "Hears of it" as hears-of-it {
      feels       calm +0.5 from interviews
    }
${head}${indented(lines, head ? '      ' : '    ')}${head ? '\n    }' : ''}
  }`;
}

function indented(lines: string, indentation: string): string {
  return lines.replace(/^(?=.)/gm, indentation);
}
