/** Everything that values in the tests refer to, one thing of each kind. */
const library = [
  'persona "Jamie" as jamie',
  'team "Growth" as growth',
  'evidence "Talks with customers" as talks',
  'lane "Message" as messaging',
  'metric "Paid in time" as paid kind rate',
  'journey "The other way" as other {',
  '}',
];

/** What a journey holds that values refer to. */
const journey = [
  'persona jamie',
  'objective "Keep them" as keep',
  'touchpoint "Looks around" as look {',
  'pain "Too slow" as slow',
  'gain "Quick" as quick',
  'opportunity "Faster" as faster',
  'sees "A page" as page',
  'frontstage "Desk" as desk',
  'backstage "Engine" as engine',
  'support "Records" as records',
  '}',
];

/** How each block is opened, from the top. */
const heads: Readonly<Record<string, readonly string[]>> = {
  top: [],
  persona: ['persona "Omar" as omar {'],
  channel: ['channel "Desk" as desk {'],
  evidence: ['evidence "Survey" as survey {'],
  lane: ['lane "Own" as own {'],
  metric: ['metric "Own" as own {'],
  journey: ['journey "Trip" as trip {', ...journey],
  stage: ['journey "Trip" as trip {', ...journey, 'stage "First" as first {'],
  touchpoint: ['journey "Trip" as trip {', ...journey, 'touchpoint "Own" as own {'],
  pain: ['journey "Trip" as trip {', ...journey, 'touchpoint "Own" as own {', 'pain "Own" as own {'],
  gain: ['journey "Trip" as trip {', ...journey, 'touchpoint "Own" as own {', 'gain "Own" as own {'],
  opportunity: ['journey "Trip" as trip {', ...journey, 'opportunity "Own" as own {'],
  objective: ['journey "Trip" as trip {', ...journey, 'objective "Own" as own {'],
};

/** A text in which a line stands in a block of a kind. */
export function placed(block: string, line: string): string {
  const above = heads[block];
  if (!above) throw new Error(`How is a ${block} opened?`);
  const open = above.filter((head) => head.endsWith('{')).length - above.filter((head) => head === '}').length;
  return [...library, ...above, line, ...Array<string>(open).fill('}')].join('\n');
}
