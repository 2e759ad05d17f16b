import { describe, expect, it } from 'vitest';
import type { PlainMap } from '../../../src/map/model.js';
import { drawers } from '../../../src/render/index.js';
import { journey, mobilePlan, persona, stage } from '../../fixtures/maps.js';
import { classesOf, descendants, idsOf, linesOf, rectOf, treeOf } from '../support/svg.js';

const treeFor = (map: PlainMap) => treeOf(drawers.personas(map, { theme: 'light' }));

describe('the cards of the personas', () => {
  it('say everything that is written about each, with an id', () => {
    const map = mobilePlan();
    const tree = treeFor(map);
    const drawn = new Set([...descendants(tree)].map((element) => element.attributes['data-id']));
    expect(idsOf(map.personas).filter((id) => !drawn.has(id))).toEqual([]);
    const texts = linesOf(tree).map(({ text }) => text);
    for (const text of ['Save money without losing data', '4 of 5', '38 %', '34', 'medium', 'Goals', 'Traits'])
      expect(texts).toContain(text);
  });

  it('tell the best and the worst moment of each, in the place where it is felt', () => {
    const texts = linesOf(treeFor(mobilePlan())).map(({ text }) => text);
    expect(texts.join('\n')).toContain('Worst moment\nfrustrated −2\nCompares plans on the website');
    expect(texts.join('\n')).toContain('Best moment\nrelieved +1.5\nDecides and switches');
    expect(texts.join('\n')).toContain('Worst moment\nimpatient −1.5\nCalls her carrier');
  });

  it('stand side by side, all of a row equally high', () => {
    const map = journey('m', 'M', {
      personas: ['a', 'b', 'c', 'd', 'e'].map((name) => persona(name, name)),
      stages: [stage('s', 'S')],
    });
    const cards = [...descendants(treeFor(map))].filter((element) => classesOf(element).includes('persona'));
    const boxes = cards.map((card) => rectOf(card.children.find(({ name }) => name === 'rect') as (typeof cards)[0]));
    expect(boxes.map(({ top }) => boxes.findIndex((box) => box.top === top))).toEqual([0, 0, 0, 3, 3]);
    expect(new Set(boxes.slice(0, 3).map(({ bottom }) => bottom)).size).toBe(1);
  });

  it('say in four languages why there are none, and how to fill the view', () => {
    const of = (language: string) =>
      linesOf(treeFor({ ...journey('m', 'M'), language }))
        .map(({ text }) => text)
        .join(' ');
    expect(['en', 'de', 'fr', 'es'].map((language) => of(language).replaceAll('\u00a0', ' '))).toEqual([
      'M Nobody is on this map yet Write, for example: persona "Jamie"',
      'M In dieser Karte kommt noch niemand vor Schreiben Sie zum Beispiel: persona "Jamie"',
      'M Il n’y a encore personne sur cette carte Écrivez par exemple : persona "Jamie"',
      'M Aún no hay nadie en este mapa Escriba, por ejemplo: persona "Jamie"',
    ]);
  });
});
