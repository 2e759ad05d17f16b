const feelings = [
  ['confused', -1],
  ['hopeful', 1],
  ['frustrated', -1.5],
  ['calm', 1],
  ['delighted', 2],
  ['tense', -1],
];

/**
 * One journey in our language and in mermaid's: the same titles, feelings and actors.
 * @param {number} touchpoints how many
 * @param {number} seed differs in every text, so that nothing can have been seen before
 */
export function journeyTexts(touchpoints, seed) {
  const ours = [
    'persona "Jamie" as jamie',
    '',
    `journey "Journey ${seed}" as journey-${seed} {`,
    '  persona     jamie',
  ];
  const theirs = ['journey', `  title Journey ${seed}`];
  for (let index = 0; index < touchpoints; index++) {
    if (index % 10 === 0) {
      if (index > 0) ours.push('  }');
      ours.push('', `  stage "Stage ${seed} ${index / 10 + 1}" {`);
      theirs.push(`  section Stage ${seed} ${index / 10 + 1}`);
    }
    const [word, value] = feelings[(index * 7 + seed) % feelings.length];
    const title = titleOf(seed, index);
    ours.push(`    touchpoint "${title}" {`, `      feels       ${word} ${value}`, '    }');
    theirs.push(`    ${title}: ${Math.round(value) + 3}: Jamie`);
  }
  ours.push('  }', '}', '');
  return { ours: ours.join('\n'), theirs: theirs.join('\n'), firstTitle: titleOf(seed, 0) };
}

function titleOf(seed, index) {
  return `Touchpoint ${seed} number ${index + 1}`;
}
