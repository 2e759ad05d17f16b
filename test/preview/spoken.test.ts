import { describe, expect, it } from 'vitest';
import type { PlainMap } from '../../src/map/model.js';
import { spokenName } from '../../src/preview/spoken.js';
import { read } from '../language/reading.js';
import { planMap } from './fixtures.js';

const plan = planMap();

describe('spoken names', () => {
  it('say where a touchpoint stands and how it feels', () => {
    expect(spokenName(plan, 'plan/define/bill')).toBe(
      'Stage 1 of 2, Define, touchpoint 1: Reads the last three bills, Jamie confused minus 1',
    );
  });
  it('say how many touchpoints a stage has', () => {
    expect(spokenName(plan, 'plan/define')).toBe('Stage 1 of 2, Define, 2 touchpoints');
    expect(spokenName(plan, 'plan/compare')).toBe('Stage 2 of 2, Compare, 1 touchpoint');
  });
});

/** Every kind of fact whose words are no plain text. */
const kinds = `
persona "Jamie" as jamie {
  trait "Patience" 1 of 5
}
persona "Omar" as omar
evidence "Interviews" as interviews validated
journey "Plan" as plan {
  persona jamie
  persona omar
  goal "Pay less"
  state current
  stage "Define" as define {
    goal "Know what she needs"
    touchpoint "Reads bills" as bill optional {
      channel email
      moment truth
      takes 20 min for jamie from interviews
      waits 1 day
      repeats 2 to 3 until "it adds up"
      next asks when "it does not"
      feels confused -1 for jamie because "Three totals" from interviews
      feels calm +1 for omar
      pain "Jargon" as jargon severity high
      metric "Calls" as calls baseline 40 now 35 on 2026-09 now 30 on 2026-10 target 20
    }
    touchpoint "Asks" as asks
  }
}
`;

describe('what is spoken of a fact', () => {
  const reading = read(kinds);
  const say = async (id: string, view = {}) => spokenName((await reading).map as PlainMap, id, view);

  it.each([
    ['plan/define/bill/channel:email', 'Channel: E-mail, in Reads bills'],
    ['plan/define/bill/moment:1', 'Moment of truth, in Reads bills'],
    ['plan/define/bill/takes:1', 'Takes: 20 min (Jamie; validated: Interviews), in Reads bills'],
    ['plan/define/bill/waits:1', 'Waits 1 day, in Reads bills'],
    ['plan/define/bill/repeats:1', 'Repeats: 2–3 times (until it adds up), in Reads bills'],
    ['plan/define/bill/next:1', 'Next: → Asks (when it does not), in Reads bills'],
    ['plan/define/bill/feels:1', 'Feels: Jamie confused minus 1 (Three totals; validated: Interviews), in Reads bills'],
    ['plan/define/bill/pain:jargon', 'Pain: Jargon (high), in Reads bills'],
    [
      'plan/define/bill/metric:calls',
      'Metric: Calls: 30 (Oct 2026) (was 40; target 20; was 35 (Sep 2026)), in Reads bills',
    ],
    ['plan/define/bill/metric:calls/now:1', 'Now: 35, 2026-09, in Reads bills'],
    ['plan/define/goal:1', 'Goal: Know what she needs, in Define'],
    ['plan/goal:1', 'Goal: Pay less'],
    ['plan/persona:jamie/trait:1', 'Trait: Patience: 1 of 5'],
    ['plan', 'Journey: Plan, 1 stage, 2 touchpoints, State: current'],
  ])('%s', async (id, spoken) => {
    expect(await say(id)).toBe(spoken);
  });

  it('is said of the card too where it is a moment, or can be left out', async () => {
    expect(await say('plan/define/bill')).toBe(
      'Stage 1 of 1, Define, touchpoint 1: Reads bills, optional, Moment of truth, Jamie confused minus 1, Omar calm 1',
    );
  });

  it('is nothing of people and rows that are hidden', async () => {
    const card = 'Stage 1 of 1, Define, touchpoint 1: Reads bills, optional, Moment of truth';
    expect(await say('plan/define/bill', { personas: ['omar'] })).toBe(`${card}, Omar calm 1`);
    expect(await say('plan/define/bill', { lanes: ['pain'] })).toBe(card);
  });

  it('is how bad and how good it gets, where a stage is folded', async () => {
    const [define] = plan.stages;
    const [bill] = define?.touchpoints ?? [];
    if (!define || !bill) throw new Error('The map has touchpoints');
    const felt = [1.5, -1, 0].map((value) => ({ id: '', word: `felt ${value}`, value, for: ['jamie'] }));
    const longer = { ...plan, stages: [{ ...define, touchpoints: [{ ...bill, feels: felt }] }] };
    expect(spokenName(longer, 'plan/define', { folded: ['plan/define'] })).toBe(
      'Stage 1 of 1, Define, folded, 1 touchpoint, Jamie felt -1 minus 1 at the lowest, felt 1.5 1.5 at the highest',
    );

    const folded = ['plan/define'];
    expect(await say('plan/define', { folded, personas: ['jamie'] })).toBe(
      'Stage 1 of 1, Define, folded, 2 touchpoints, Jamie confused minus 1',
    );
  });
});
