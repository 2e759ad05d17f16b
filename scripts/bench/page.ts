/** What `npm run bench` measures inside the browser: from text to a laid-out page, ours and mermaid's. */
import { EmptyFileSystem, URI } from 'langium';
import { createJourneyServices } from '../../src/language/journey-module.js';
import { mapsOf } from '../../src/language/map/maps-of.js';
import type { JourneyMap } from '../../src/map/model.js';
import { sightThrough, touchpointsWithoutWindow } from '../../src/preview/mounting.js';
import { Painter } from '../../src/preview/painter.js';
import { createDrawMemo, drawMap } from '../../src/render/index.js';

interface Mermaid {
  initialize(options: object): void;
  render(id: string, text: string): Promise<{ svg: string }>;
}
declare const mermaid: Mermaid;

const panelWidth = 1600;
const { shared, journey } = createJourneyServices(EmptyFileSystem);
const ready = shared.workspace.WorkspaceManager.initializeWorkspace([]);
let documents = 0;

/** Milliseconds, see `ours`. */
interface Taken {
  picture: number;
  ofReadMap: number;
  margins: number;
}

/**
 * Milliseconds from a text of the language to the forced layout of what is seen of its picture; the part of it that the
 * page of the preview has to do, to which the language server gives the map; and from there to the layout of the margins,
 * which the preview mounts when the first frame is on the screen.
 */
async function ours(text: string, firstTitle: string): Promise<Taken> {
  await ready;
  const panel = freshPanel();
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  panel.append(svg);
  const start = performance.now();
  const parsed = shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse(`file:///${documents++}.journey`));
  shared.workspace.LangiumDocuments.addDocument(parsed);
  await shared.workspace.DocumentBuilder.build([parsed], { validation: false });
  const map = mapsOf(parsed, journey)[0] as JourneyMap;
  const read = performance.now();
  const picture = drawMap(map, { theme: 'light' });
  const count = map.stages.reduce((sum, stage) => sum + stage.touchpoints.length, 0);
  const painter = new Painter(svg);
  const sight = count > touchpointsWithoutWindow ? sightThrough(0, panelWidth, 1) : null;
  painter.paint(picture, sight);
  assertShown(svg, firstTitle);
  const seen = performance.now();
  painter.fill(sight);
  assertShown(svg, firstTitle);
  const filled = performance.now();
  shared.workspace.LangiumDocuments.deleteDocument(parsed.uri);
  return { picture: seen - start, ofReadMap: seen - read, margins: filled - seen };
}

/** Milliseconds from a text of mermaid's to the forced layout of its picture. */
async function theirs(text: string, firstTitle: string): Promise<number> {
  const panel = freshPanel();
  const start = performance.now();
  const { svg } = await mermaid.render(`map${documents++}`, text);
  panel.innerHTML = svg;
  assertShown(panel, firstTitle);
  return performance.now() - start;
}

/** A map that is shown and changed one fact at a time, as while somebody types. */
class Typing {
  private readonly memo = createDrawMemo();
  private readonly svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  private readonly painter = new Painter(this.svg);
  private readonly panel = freshPanel();
  private edits = 0;

  constructor(private map: JourneyMap) {
    this.panel.append(this.svg);
    this.paint();
  }

  /** Milliseconds from a changed map to its forced layout; another touchpoint in sight each time. */
  edit(): number {
    const [stage, ...others] = this.map.stages;
    if (!stage) throw new Error('The map has no stage.');
    const at = this.edits++ % stage.touchpoints.length;
    const touchpoints = stage.touchpoints.map((point, i) =>
      i === at ? { ...point, title: `Edit ${this.edits}` } : point,
    );
    const start = performance.now();
    this.map = { ...this.map, stages: [{ ...stage, touchpoints }, ...others] };
    this.paint();
    assertShown(this.panel, `Edit ${this.edits}`);
    return performance.now() - start;
  }

  get nodes(): number {
    return this.svg.querySelectorAll('*').length;
  }

  private paint(): void {
    this.painter.paint(drawMap(this.map, { theme: 'light' }, this.memo), sightThrough(0, panelWidth, 1));
  }
}

let typing: Typing | undefined;

/** Shows a map to be changed. @returns how many nodes are in the page */
async function beginTyping(text: string): Promise<number> {
  await ready;
  const parsed = shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse(`file:///${documents++}.journey`));
  shared.workspace.LangiumDocuments.addDocument(parsed);
  await shared.workspace.DocumentBuilder.build([parsed], { validation: false });
  const map = JSON.parse(JSON.stringify(mapsOf(parsed, journey)[0])) as JourneyMap;
  shared.workspace.LangiumDocuments.deleteDocument(parsed.uri);
  typing = new Typing(map);
  return typing.nodes;
}

/** Changes a fact so many times. @returns milliseconds of each, and how many nodes are in the page afterwards */
function typeOn(times: number): { times: number[]; nodes: number } {
  if (!typing) throw new Error('There is nothing to change.');
  const taken: number[] = [];
  for (let i = 0; i < times; i++) taken.push(typing.edit());
  return { times: taken, nodes: typing.nodes };
}

function freshPanel(): HTMLElement {
  const panel = document.createElement('div');
  panel.style.width = `${panelWidth}px`;
  document.body.replaceChildren(panel);
  return panel;
}

/** Forces layout, and makes sure that there is something to lay out. */
function assertShown(panel: Element, title: string): void {
  const box = panel.getBoundingClientRect();
  const text = (panel.textContent ?? '').replace(/\s+/g, '');
  if (box.height < 50) throw new Error('The picture has no height.');
  if (!text.includes(title.replace(/\s+/g, ''))) throw new Error(`The first card does not show "${title}".`);
}

mermaid.initialize({ startOnLoad: false });
Object.assign(globalThis, { ours, theirs, beginTyping, typeOn });
