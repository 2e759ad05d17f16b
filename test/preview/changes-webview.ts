import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { compareJourneys } from '../../src/diff/journeys.js';
import { webviewHtml } from '../../src/extension/webview-html.js';
import type { JourneyMap, PlainMap } from '../../src/map/model.js';
import type { ComparedMessage, FromChanges, ToChanges } from '../../src/protocol/changes.js';
import { isFromChanges } from '../../src/protocol/changes-guards.js';
import type { ChangesState } from '../../src/protocol/changes-state.js';
import type { SideState } from '../../src/protocol/compare.js';
import { snapshot } from './fixtures.js';
import { PageHost, PageServer } from './page-server.js';

export const comparison = JSON.stringify({
  before: { uri: 'file:///maps/plan.journey', ref: 'HEAD' },
  after: { uri: 'file:///maps/plan.journey' },
});

/** What the host says is compared. */
export const shown = {
  type: 'show',
  comparison,
  fileName: 'plan.journey',
  before: 'HEAD',
  after: 'Working Tree',
  theme: 'auto',
} as const;

/** What the server would answer. */
export interface Sides {
  before: PlainMap[];
  after: PlainMap[];
  states?: { before?: Partial<SideState>; after?: Partial<SideState> };
}

const read: SideState = { version: 1, broken: false, missing: false };

/** The panel of changes, and the host that talks to it. */
export class ChangesHost extends PageHost {
  private round = 0;

  constructor(
    page: Page,
    address: string,
    private sides: Sides,
  ) {
    super(page, address);
  }

  send(message: ToChanges): Promise<void> {
    return this.post(message);
  }

  async expectPosted<T extends FromChanges['type']>(type: T): Promise<Extract<FromChanges, { type: T }>> {
    const message = await this.take(type);
    if (!isFromChanges(message)) throw new Error(`Not a message: ${JSON.stringify(message)}`);
    return message as Extract<FromChanges, { type: T }>;
  }

  /** Shows the comparison and its first answer. */
  async show(fileName = shown.fileName): Promise<void> {
    await this.send({ ...shown, fileName });
    await this.answerPull();
  }

  /** A side changed: the page is told, pulls, and gets the answer. */
  async change(sides: Sides): Promise<void> {
    await this.send({ type: 'changed', comparison });
    await this.answerPull(sides);
  }

  async answerPull(sides = this.sides): Promise<void> {
    this.sides = sides;
    const { known } = await this.expectPosted('pull');
    await this.send(this.answer(known));
  }

  /** The answer to a pull, as the server would give it: without the stages that the page knows. */
  private answer(known: readonly string[]): ComparedMessage {
    const { before, after, states = {} } = this.sides;
    return {
      type: 'compared',
      comparison,
      round: ++this.round,
      before: { ...read, ...states.before },
      after: { ...read, ...states.after },
      labels: { before: 'HEAD a41f9c2', after: 'Working Tree' },
      journeys: compareJourneys(before as JourneyMap[], after as JourneyMap[]).map((journey) => ({
        ...('before' in journey ? { before: snapshot(journey.before, known) } : {}),
        ...('after' in journey ? { after: snapshot(journey.after, known) } : {}),
        ...('list' in journey ? { list: journey.list } : {}),
      })),
      images: [],
    };
  }

  /** Leads to the texts side by side. */
  get compareTexts(): Locator {
    return this.page.locator('.head').getByRole('button', { name: 'Compare Texts' });
  }

  get list(): Locator {
    return this.page.getByRole('listbox', { name: 'Changes' });
  }

  get changes(): Locator {
    return this.list.getByRole('option');
  }

  get selected(): Locator {
    return this.page.getByRole('option', { selected: true });
  }

  /** What a screen reader was told at last. */
  get said(): Locator {
    return this.page.locator('.voice[aria-live]');
  }

  layout(name: string): Locator {
    return this.page.getByRole('tab', { name, exact: true });
  }

  /** The box in which a picture is scrolled. */
  side(side: 'before' | 'after'): Locator {
    return this.page.locator(`.side.${side} .viewport`);
  }

  async scroll(side: 'before' | 'after'): Promise<number[]> {
    return this.side(side).evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop]);
  }
}

/**
 * Gives every test of a file panels of changes in one browser. After each test they are closed, and nothing may have been
 * refused by the policy, asked for from elsewhere, or have failed in the page.
 */
export function changesPanels() {
  let server: PageServer;
  const opened: ChangesHost[] = [];
  beforeAll(async () => {
    server = await PageServer.start({
      script: 'src/preview/changes/main.ts',
      style: 'src/preview/changes/changes.css',
      html: () => webviewHtml({ title: 'Changes', script: '/page.js', style: '/page.css', cspSource: `'self'` }),
    });
  }, 60_000);
  afterEach(async () => {
    for (const panel of opened.splice(0)) {
      const wrongs = await panel.wrongs();
      await panel.close();
      expect(wrongs).toEqual([]);
    }
  });
  afterAll(() => server?.stop());
  return async (sides: Sides, state?: ChangesState): Promise<ChangesHost> => {
    const panel = new ChangesHost(await server.newPage(state), server.address, sides);
    opened.push(panel);
    await panel.load();
    await panel.expectPosted('ready');
    await panel.show();
    return panel;
  };
}
