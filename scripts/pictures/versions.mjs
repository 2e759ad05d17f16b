/** What a map could have gone through in a year, for the picture of its history: a few edits of an example, one upon another. */

/** @type {{ day: string, author: string, subject: string, edits: [from: string, to: string][] }[]} */
const commits = [
  { day: '2026-01-14', author: 'Product', subject: 'How it is today', edits: [] },
  {
    day: '2026-03-03',
    author: 'Web team',
    subject: 'A plan finder',
    edits: [
      ['frustrated -2 for jamie', 'annoyed -1 for jamie'],
      ['doubtful -1 for omar', 'calm +0.5 for omar'],
    ],
  },
  {
    day: '2026-04-21',
    author: 'Research',
    subject: 'What people say on the phone',
    edits: [
      ['tense -1 for jamie', 'angry -1.5 for jamie'],
      [
        'waits       12 min from call-listening',
        'waits       12 min from call-listening\n      pain "Nobody calls back" severity high\n      pain "The app logs her out"',
      ],
    ],
  },
  {
    day: '2026-06-09',
    author: 'Support',
    subject: 'A call back within the hour',
    edits: [
      ['angry -1.5 for jamie', 'calm +0.5 for jamie'],
      ['impatient -1.5 for omar', 'patient -0.5 for omar'],
      ['pain "Nobody calls back" severity high', 'pain "Nobody calls back" severity high resolved 2026-06'],
    ],
  },
  {
    day: '2026-08-25',
    author: 'Research',
    subject: 'Competitors ask for more',
    edits: [['encouraged +0.5 for jamie', 'disappointed -1.5 for jamie']],
  },
  {
    day: '2026-10-12',
    author: 'Web team',
    subject: 'Switch in the app',
    edits: [
      ['relieved +1.5 for jamie', 'delighted +2 for jamie'],
      ['satisfied +1 for omar', 'happy +1.5 for omar'],
      ['pain "The app logs her out"', 'pain "The app logs her out" resolved 2026-10'],
    ],
  },
];

/** The versions of a text, the oldest first. @throws where an edit does not fit any more */
export function versionsOf(text) {
  let written = text;
  return commits.map(({ edits, ...commit }, place) => {
    for (const [from, to] of edits) {
      if (!written.includes(from)) throw new Error(`The example does not say ${from} any more.`);
      written = written.replace(from, to);
    }
    return { ...commit, id: `version ${place + 1}`, text: written };
  });
}
