import { describe, expect, it } from 'vitest';
import { toMermaid } from '../../src/formats/mermaid.js';
import type { PlainMap } from '../../src/map/model.js';
import type { PreviewState, Tab } from '../../src/protocol/preview-state.js';
import { mobilePlan, opportunity } from '../fixtures/maps.js';
import { brokenRules } from './axe.js';
import { map, planMap, stage } from './fixtures.js';
import { panels } from './panels.js';
import type { Panel } from './webview.js';

const open = panels(() => ({ maps: [mobilePlan()] }));

const stateOf = (tab: Tab, scroll = { left: 0, top: 0 }): PreviewState => ({
  document: 'file:///maps/plan.journey',
  locked: false,
  tab,
  zoom: 1,
  scroll,
  filter: { rows: [], personas: [], folded: [] },
});
const titles: Record<Tab, string> = {
  map: 'Map',
  curve: 'Curve',
  priorities: 'Priorities',
  table: 'Table',
  personas: 'Personas',
  mermaid: 'Mermaid',
};
const names = Object.keys(titles) as Tab[];
const tabOf = ({ page }: Panel, tab: Tab) => page.getByRole('tab', { name: titles[tab], exact: true });
const tableOf = ({ page }: Panel) => page.locator('.table-view');
const selected = ({ page }: Panel) => page.getByRole('tab', { selected: true }).textContent();
const focused = ({ page }: Panel) => page.evaluate(() => document.activeElement?.textContent ?? '');

/** Answers what the page asks for once it shows Mermaid, as the extension does. */
async function answerDiagram(panel: Panel, shown: PlainMap): Promise<void> {
  const { document, journey } = await panel.expectPosted('askDiagram');
  await panel.send({ type: 'diagram', document, journey, text: toMermaid(shown) });
}

describe('the tabs', () => {
  it('show another view of the same map at once, and the map as it was', async () => {
    const panel = await open();
    const before = await panel.svg.innerHTML();
    await tabOf(panel, 'curve').click();
    expect(await selected(panel)).toBe('Curve');
    expect(await panel.svg.textContent()).toContain('3 below target');
    await tabOf(panel, 'priorities').click();
    expect(await panel.svg.textContent()).toContain('Quick wins');
    await tabOf(panel, 'personas').click();
    expect(await panel.svg.textContent()).toContain('Worst moment');
    await tabOf(panel, 'map').click();
    expect(await panel.svg.innerHTML()).toBe(before);
  });

  it('are one stop for Tab, and are chosen by arrows, around the ends', async () => {
    const panel = await open();
    await tabOf(panel, 'map').focus();
    for (const expected of ['Curve', 'Priorities', 'Table', 'Personas', 'Mermaid', 'Map']) {
      await panel.page.keyboard.press('ArrowRight');
      expect([await selected(panel), await focused(panel)]).toEqual([expected, expected]);
    }
    await panel.page.keyboard.press('ArrowLeft');
    expect(await selected(panel)).toBe('Mermaid');
    await panel.page.keyboard.press('Home');
    expect(await selected(panel)).toBe('Map');
    expect(await panel.page.locator('[role=tab][tabindex="0"]').count()).toBe(1);
    const named = await panel.page.getByRole('tabpanel').getAttribute('aria-labelledby');
    expect(await panel.page.locator(`#${named}`).textContent()).toBe('Map');
  });

  it('keep zoom and place each for itself', async () => {
    const panel = await open();
    await panel.viewport.focus();
    for (const key of ['0', '+', '+']) await panel.page.keyboard.press(key);
    await panel.page
      .locator('.viewport')
      .evaluate((root) => root.scrollTo({ left: 120, top: 60, behavior: 'instant' }));
    const zoom = await panel.zoom();
    await tabOf(panel, 'curve').click();
    expect(await panel.zoom()).not.toBe(zoom);
    await tabOf(panel, 'table').click();
    await tabOf(panel, 'map').click();
    expect(await panel.zoom()).toBe(zoom);
    const scroll = await panel.page
      .locator('.viewport')
      .evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop]);
    expect(scroll).toEqual([120, 60]);
  });

  it.each(names)('remember %s over a reload', async (name) => {
    const panel = await open();
    if (name !== 'map') await tabOf(panel, name).click();
    else await tabOf(panel, 'curve').click();
    if (name === 'map') await tabOf(panel, 'map').click();
    await expect.poll(() => panel.page.evaluate(() => window.saved)).toMatchObject({ tab: name });
    const again = await open(undefined, stateOf(name));
    expect(await selected(again)).toBe(titles[name]);
  });

  it('restore where the table was read', async () => {
    const panel = await open(undefined, stateOf('table', { left: 40, top: 30 }));
    expect(await tableOf(panel).evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop])).toEqual([40, 30]);
  });

  it('are not there where there is no map', async () => {
    const panel = await open({ maps: [], empty: true });
    expect(await panel.page.getByRole('tablist').count()).toBe(0);
  });

  it('lead back to the map when one wants to find something', async () => {
    const panel = await open(undefined, stateOf('priorities'));
    await panel.viewport.focus();
    await panel.page.keyboard.press('/');
    expect(await selected(panel)).toBe('Map');
    expect(await panel.page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  });
});

describe('a view that has nothing to show', () => {
  it.each<[Tab, string]>([
    ['curve', 'Nobody feels anything yet'],
    ['priorities', 'No opportunities yet'],
    ['personas', 'Nobody is on this map yet'],
  ])('%s says so, and leads to the journey', async (tab, title) => {
    const bare = map('plan', 'Bare', [stage('plan/a', 'A', [])]);
    const panel = await open({ maps: [bare] }, stateOf(tab));
    expect(await panel.page.getByRole('heading', { name: title }).isVisible()).toBe(true);
    await panel.page.getByRole('button', { name: 'Go to the Journey' }).click();
    expect((await panel.expectPosted('select')).id).toBe('plan');
    await tabOf(panel, 'map').click();
    expect(await panel.page.getByRole('heading', { name: title }).count()).toBe(0);
  });
});

describe('a picture view', () => {
  it('asks for the source of what is clicked, and marks what the caret is in', async () => {
    const shown = mobilePlan();
    const panel = await open({ maps: [shown] }, stateOf('priorities'));
    const id = shown.opportunities[0]?.id as string;
    await panel.drawn(id).click();
    expect((await panel.expectPosted('select')).id).toBe(id);
    const other = shown.opportunities[1]?.id as string;
    await panel.send({ type: 'highlight', document: panel.document, ids: [other] });
    expect(await panel.page.locator('.frame.caret').isVisible()).toBe(true);
    await panel.send({ type: 'highlight', document: panel.document, ids: ['switch-plan/define/bill/does:1'] });
    expect(await panel.page.locator('.frame.caret').isVisible()).toBe(false);
  });

  it('is walked through by arrows, and spoken', async () => {
    const panel = await open(undefined, stateOf('priorities'));
    await panel.viewport.focus();
    await panel.page.keyboard.press('ArrowRight');
    expect(await panel.page.locator('.voice').textContent()).toBe(
      'Opportunity: Compare any three plans in money per month, impact 5, effort 2',
    );
    await panel.page.keyboard.press('Enter');
    expect((await panel.expectPosted('select')).id).toContain('compare-three');
    await tabOf(panel, 'personas').click();
    await panel.viewport.focus();
    await panel.page.keyboard.press('Home');
    expect(await panel.page.locator('.voice').textContent()).toBe('Persona, Jamie, Customer for nine years, 34');
  });

  it('takes an edit by patching: the card of another opportunity stays the same node', async () => {
    const shown = mobilePlan();
    const panel = await open({ maps: [shown] }, stateOf('priorities'));
    const id = shown.opportunities[0]?.id as string;
    await panel.drawn(id).evaluate((node) => Object.assign(window, { node }));
    const edited = mobilePlan();
    edited.opportunities.push(opportunity('new', 'Something new', { impact: 1, effort: 1 }));
    await panel.change({ maps: [edited] });
    expect(await panel.svg.textContent()).toContain('Something new');
    expect(await panel.drawn(id).evaluate((node) => node === (window as unknown as { node: Element }).node)).toBe(true);
  });
});

describe('a title of several lines below the large curve', () => {
  it('is copied and read with spaces between its lines, each of which is centred', async () => {
    const panel = await open();
    await tabOf(panel, 'curve').click();
    const title = panel.svg.locator('text', { hasText: /^Reads/ });
    expect(await title.textContent()).toBe('Reads the last three bills');
    const centers = await title.evaluate((drawn) => {
      const text = drawn as SVGTextElement;
      let from = 0;
      return [...text.querySelectorAll('tspan')].map(({ textContent }) => {
        const line = textContent ?? '';
        const last = from + line.trimEnd().length - 1;
        const middle = (text.getStartPositionOfChar(from).x + text.getEndPositionOfChar(last).x) / 2;
        from += line.length;
        return middle - Number(text.getAttribute('x'));
      });
    });
    expect(centers.length).toBeGreaterThan(1);
    for (const off of centers) expect(Math.abs(off)).toBeLessThan(0.3);
  });
});

describe('the table', () => {
  it('is one for screen readers: a caption, headers of rows and columns, and links', async () => {
    const panel = await open(undefined, stateOf('table'));
    const tree = await tableOf(panel).locator('table').ariaSnapshot();
    expect(tree).toContain('table "I want a cheaper mobile plan"');
    expect(tree).toMatch(/columnheader "Define"/);
    expect(tree).toMatch(/columnheader "Reads the last three bills"/);
    expect(tree).toMatch(/rowheader "Pains"/);
    expect(tree).toMatch(/link "confused −1 \(.*Jamie.*\)"/);
    const headers = await tableOf(panel)
      .locator('th')
      .evaluateAll((all) => all.filter((th) => !th.hasAttribute('scope')).length);
    expect(headers).toBe(0);
    const notes = tableOf(panel).locator('.notes').first();
    expect(await notes.evaluate((note) => getComputedStyle(note).display)).toBe('inline');
    // In every row as many cells as there are columns, whatever they span.
    const widths = await tableOf(panel)
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.children].reduce((sum, cell) => sum + (cell as HTMLTableCellElement).colSpan, 0)),
      );
    expect(new Set(widths).size).toBe(1);
  });

  it('announces the headers of a cell', async () => {
    const panel = await open(undefined, stateOf('table'));
    const session = await panel.page.context().newCDPSession(panel.page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const roles = nodes.filter(({ ignored }) => !ignored).map(({ role }) => role?.value as string);
    for (const role of ['table', 'caption', 'rowheader', 'columnheader', 'cell', 'link']) expect(roles).toContain(role);
    const texts = nodes
      .filter(({ role }) => role?.value === 'paragraph' || role?.value === 'StaticText')
      .map(({ name }) => name?.value);
    expect(texts.some((text) => String(text).startsWith('Jamie starts'))).toBe(true);
  });

  it('is walked through by arrows, and Enter asks for the source', async () => {
    const panel = await open(undefined, stateOf('table'));
    await tableOf(panel).locator('[data-id="switch-plan/define/bill"]').first().click();
    await panel.expectPosted('select');
    await panel.page.keyboard.press('ArrowRight');
    expect(await focused(panel)).toBe('Sets what she needs');
    await panel.page.keyboard.press('ArrowDown');
    await panel.page.keyboard.press('Enter');
    expect((await panel.expectPosted('select')).id).toMatch(/^switch-plan\/define\/needs\//);
    await panel.page.keyboard.press('ArrowUp');
    expect(await focused(panel)).toBe('Sets what she needs');
    await panel.page.keyboard.press('Escape');
    await panel.expectPosted('showSource');
  });

  it('keeps the focus through an edit', async () => {
    const panel = await open({ maps: [planMap()] }, stateOf('table'));
    const link = tableOf(panel).locator('[data-id="plan/define/bill/pain:jargon"]');
    await link.focus();
    await panel.change({ maps: [planMap('Looks for the cost per gigabyte')] });
    expect(await tableOf(panel).textContent()).toContain('Looks for the cost per gigabyte');
    expect(await link.evaluate((node) => node === document.activeElement)).toBe(true);
    expect(await panel.page.locator('.table-view [tabindex="0"]').count()).toBe(1);
  });

  it('keeps the heads and the titles of the rows in sight, with their lines, and nothing shows beside them', async () => {
    const panel = await open(undefined, stateOf('table'));
    await panel.page.setViewportSize({ width: 700, height: 500 });
    await tableOf(panel).evaluate((table) => table.scrollTo({ left: 333, top: 420, behavior: 'instant' }));
    const seen = await tableOf(panel).evaluate((table) => {
      const at = (x: number, y: number) => document.elementFromPoint(x, y)?.closest('th, td');
      const origin = table.getBoundingClientRect();
      const head = (table.querySelector('thead') as HTMLElement).getBoundingClientRect();
      // Down the very edge, below the heads and above the tabs.
      const edge = Array.from({ length: 20 }, (_, step) => at(origin.left, head.bottom + 4 + step * 10));
      const title = table.querySelector('tbody th') as HTMLElement;
      const { borderRightWidth, borderLeftWidth } = getComputedStyle(title);
      const beside = title.getBoundingClientRect().right;
      const columns = [...table.querySelectorAll('thead tr:last-child th')];
      const covered = columns.filter((column) => {
        const { left, width, top, height } = column.getBoundingClientRect();
        return left > beside && left + width < origin.right && at(left + width / 2, top + height / 2) !== column;
      });
      return {
        head: head.top - origin.top,
        tall: head.height,
        edge: edge.map((cell) => cell?.getAttribute('scope')),
        corner: at(origin.left + 4, head.top + 4)?.closest('thead') !== null,
        lines: [borderLeftWidth, borderRightWidth],
        covered: covered.length,
      };
    });
    expect(seen).toMatchObject({ head: 0, corner: true, lines: ['1px', '1px'], covered: 0 });
    expect(seen.tall).toBeGreaterThan(40);
    expect(new Set(seen.edge)).toEqual(new Set(['row']));
  });

  it('brings what one walks to from under the heads and the titles of the rows', async () => {
    const panel = await open(undefined, stateOf('table'));
    await panel.page.setViewportSize({ width: 700, height: 500 });
    await tableOf(panel).locator('tbody [data-id]').last().focus();
    for (const key of [...Array(14).fill('ArrowUp'), ...Array(8).fill('ArrowLeft')]) {
      await panel.page.keyboard.press(key);
      const isSeen = await panel.page.evaluate(() => {
        const focused = document.activeElement as HTMLElement;
        const { left, top } = focused.getBoundingClientRect();
        return focused.contains(document.elementFromPoint(left + 6, top + 6));
      });
      expect(isSeen, await focused(panel)).toBe(true);
    }
  });

  it('marks what the caret is in', async () => {
    const panel = await open({ maps: [planMap()] }, stateOf('table'));
    await panel.send({ type: 'highlight', document: panel.document, ids: ['plan/define/bill/pain:jargon'] });
    expect(await tableOf(panel).locator('.caret').textContent()).toContain('Carrier jargon');
  });
});

describe('Mermaid', () => {
  it('draws the exported journey, and is loaded only for that', async () => {
    const panel = await open();
    const requests: string[] = [];
    panel.page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await tabOf(panel, 'table').click();
    expect(requests.filter((path) => path.includes('mermaid'))).toEqual([]);
    await tabOf(panel, 'mermaid').click();
    await answerDiagram(panel, mobilePlan());
    const image = panel.page.getByRole('img', { name: 'Mermaid diagram: I want a cheaper mobile plan' });
    await image.waitFor();
    expect(requests.filter((path) => !path.startsWith('/fonts/'))).toEqual(['/mermaid.js']);
    const size = await image.evaluate(async (img: HTMLImageElement) => {
      await img.decode();
      return [img.naturalWidth, img.naturalHeight];
    });
    expect(size[0]).toBeGreaterThan(800);
    await panel.page.getByText('Text of the diagram, for a Markdown file').click();
    expect(await panel.page.getByLabel('Text of the diagram', { exact: true }).textContent()).toBe(
      toMermaid(mobilePlan()),
    );
  });

  it('follows edits', async () => {
    const panel = await open({ maps: [planMap()] }, stateOf('mermaid'));
    await answerDiagram(panel, planMap());
    const image = panel.page.locator('.diagram img');
    await image.waitFor();
    const before = await image.getAttribute('src');
    const edited = { ...planMap(), title: 'Another title' };
    await panel.change({ maps: [edited] });
    await answerDiagram(panel, edited);
    await expect.poll(() => image.getAttribute('src')).not.toBe(before);
    expect(decodeURIComponent((await image.getAttribute('src')) ?? '')).toContain('Another title');
  });

  it('shows what is written, whatever that is, and runs nothing of it', async () => {
    const hostile = `<img src=x onerror="window.hit=1"><b style="color:red">B</b>\u00a0&nbsp;<script>window.hit=1</script>"; javascript:alert(1) %%{init:{}}%%`;
    const shown = { ...planMap(hostile), title: hostile };
    const panel = await open({ maps: [shown] }, stateOf('mermaid'));
    await answerDiagram(panel, shown);
    const image = panel.page.locator('.diagram img');
    await image.waitFor();
    await image.evaluate((img: HTMLImageElement) => img.decode());
    expect(decodeURIComponent((await image.getAttribute('src')) ?? '')).toContain('&#60;img src=x onerror=');
    expect(await panel.page.evaluate(() => (window as unknown as { hit?: number }).hit)).toBeUndefined();
  });
});

const themes = ['vscode-light', 'vscode-dark', 'vscode-high-contrast', 'vscode-high-contrast-light'];

describe('for everybody', () => {
  it.each(names)('the view %s breaks no rule that a machine can check, in any theme', async (name) => {
    const panel = await open(undefined, stateOf(name));
    for (const theme of themes) {
      await panel.page.evaluate((className) => {
        document.body.className = className;
      }, theme);
      if (name === 'mermaid') {
        await answerDiagram(panel, mobilePlan());
        await panel.page.locator('.diagram img').waitFor();
      }
      // The colours around the views are the editor's, which is not here: they are checked in the real VS Code.
      expect(await brokenRules(panel.page, ['color-contrast']), theme).toEqual([]);
    }
  });
});
