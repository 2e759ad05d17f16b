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

/**
 * A journey in our language whose touchpoints have nine facts each.
 * @param {number} touchpoints how many
 * @param {number} seed differs in every text
 */
export function richText(touchpoints, seed) {
  const lines = [
    'persona "Jamie" as jamie',
    '',
    'team "Web" as web',
    '',
    `journey "Journey ${seed}" as journey-${seed} {`,
  ];
  lines.push('  persona     jamie', '  owner       web');
  for (let index = 0; index < touchpoints; index++) {
    if (index % 10 === 0) {
      if (index > 0) lines.push('  }');
      lines.push('', `  stage "Stage ${seed} ${index / 10 + 1}" {`);
    }
    const [word, value] = feelings[(index * 7 + seed) % feelings.length];
    lines.push(
      `    touchpoint "${titleOf(seed, index)}" {`,
      '      channel     email',
      `      does        "Looks for the price per gigabyte, ${index} of ${seed}"`,
      `      thinks      "What am I even paying for in ${seed}?" for jamie`,
      `      feels       ${word} ${value} for jamie because "Three different totals" from assumption`,
      `      pain        "The bill ${index} is written in jargon" severity medium from assumption`,
      `      gain        "The usage page gives number ${index}"`,
      '      takes       2 to 5 min for jamie',
      `      frontstage  "Bill by mail ${index}"`,
      `      backstage   "Rating engine ${index}" by web`,
      '    }',
    );
  }
  lines.push('  }', '}', '');
  return lines.join('\n');
}
