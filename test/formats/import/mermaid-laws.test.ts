import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMermaid } from '../../../src/formats/import/mermaid/mermaid.js';
import { toMermaid } from '../../../src/formats/mermaid.js';
import { feeling, journey, persona, stage, touchpoint } from '../../fixtures/maps.js';
import { shown } from './shown.js';

const seed = 20_261_122;

/** Texts with all that means something to Mermaid, to Markdown or to character references, and any others. */
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          ':',
          ';',
          '#',
          ',',
          '%%',
          '%%{',
          '}',
          '{',
          '<br>',
          '&amp;',
          '#59;',
          '#quot;',
          'title ',
          'section ',
          'journey',
          'Everyone',
        ],
        ...[
          'accTitle: ',
          'accDescr {',
          ' ',
          '\n',
          '\t',
          '5',
          ': 5: Me',
          '"',
          '```',
          '---',
          'a',
          'é',
          '🙂',
          '漢',
          '\ufeff',
          '\u2028',
        ],
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
);

interface Step {
  title: string;
  /** Places of people in the map, each once. */
  who: number[];
  value: number;
}
const steps = fc.record<Step>({
  title: texts,
  who: fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 4 }),
  value: fc.integer({ min: -200, max: 200 }).map((hundredths) => hundredths / 100),
});
const sketches = fc.record({
  title: texts,
  // A persona without a title shows her name.
  people: fc.uniqueArray(
    texts.filter((text) => text !== ''),
    { minLength: 1, maxLength: 4, selector: shown },
  ),
  stages: fc.array(fc.record({ title: texts, steps: fc.array(steps, { maxLength: 4 }) }), { maxLength: 4 }),
});

test('a map that is written as Mermaid and read again keeps stages, touchpoints, scores and who is there', () =>
  fc.assert(
    fc.property(sketches, ({ title, people, stages }) => {
      const who = (step: Step) => [...new Set(step.who.map((at) => at % people.length))].sort();
      const map = journey('m', title, {
        personas: people.map((each, index) => persona(`p${index}`, each)),
        stages: stages.map((each, at) =>
          stage(`s${at}`, each.title, {
            touchpoints: each.steps.map((step, index) => {
              const names = who(step).map((place) => `p${place}`);
              const feels = [feeling('calm', step.value, { for: names })];
              return touchpoint(`t${at}-${index}`, step.title, { for: names, feels });
            }),
          }),
        ),
      });
      const { maps, losses } = readMermaid(toMermaid(map), 'x');
      const titles = new Map(maps[0]?.personas.map(({ name, title }) => [name, title]));
      const everybody = [...titles.values()];
      const read = maps[0]?.stages.map((each) => ({
        title: each.title,
        steps: each.touchpoints.map(({ title, for: names, feels }) => ({
          title,
          value: feels[0]?.value,
          who: (names.length > 0 ? names.map((name) => titles.get(name)) : everybody).toSorted(),
        })),
      }));
      expect(maps[0]?.title).toBe(shown(title));
      expect(read).toEqual(
        stages.map((each) => ({
          title: shown(each.title),
          steps: each.steps.map((step) => ({
            title: shown(step.title),
            value: step.value + 0,
            who: who(step)
              .map((place) => shown(people[place] ?? ''))
              .toSorted(),
          })),
        })),
      );
      expect(losses).toEqual([]);
    }),
    { seed, numRuns: 500 },
  ));
