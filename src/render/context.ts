import { feelingPersonas } from '../map/curve.js';
import { type ConfidenceOf, confidenceIn } from '../map/evidence.js';
import { hashOf } from '../map/hash.js';
import { isPixelData, type MapImage, type MapImages } from '../map/images.js';
import type { PlainMap } from '../map/model.js';
import { isHexColor } from './color.js';
import type { Former } from './former.js';
import { evidenceTitle, type Labels, labelsFor } from './labels/index.js';
import type { Ink } from './themes.js';

/** How a persona looks wherever it appears. */
export interface PersonaLook {
  name: string;
  title: string;
  initials: string;
  /** Place in the order of the whole map, from zero; decides marker and line. */
  index: number;
  ink: Ink;
}

/** What the layout of a stage needs to know of the map around it. */
export interface Context {
  /** What the picture says by itself, in the language of the map. */
  labels: Labels;
  /**
   * Everybody who feels: the personas of the whole map, then names that are not on it. Those that a view leaves out are
   * among them, so that nobody takes the colour of somebody else.
   */
  personas: readonly PersonaLook[];
  /** Names of the personas that the map itself lists. */
  onMap: readonly string[];
  persona(name: string): PersonaLook;
  /** Which of the tints a stage has: its place among those of the whole map that have a band. @param id of the stage */
  tintOf(id: string): number;
  /** Whether facts have to say whose they are. */
  several: boolean;
  confidence: ConfidenceOf;
  evidenceTitle(name: string): string;
  teamTitle(name: string): string;
  /** Of a pain, objective or metric anywhere in the map; the name where there is none. */
  titleOf(kind: 'pain' | 'objective' | 'metric', name: string): string;
  /** The picture that a path leads to, where the host could read it. */
  image(path: string): MapImage | undefined;
  /** What things said before, on a drawing of changes. */
  former?: Former;
  /** Changes with everything above except `titleOf`, which a stage asks for the few that it refers to. */
  hash: string;
}

/** Initials of the words that have letters; of the whole title where none has. */
export function initialsOf(title: string): string {
  const all = title.split(/\s+/u).filter((word) => word.length > 0);
  const lettered = all.filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const words = lettered.length > 0 ? lettered : all;
  const letters = (word: string | undefined, count: number) =>
    Array.from(word ?? '')
      .slice(0, count)
      .join('');
  return words.length > 1 ? letters(words[0], 1) + letters(words.at(-1), 1) : letters(words[0], 2);
}

/**
 * @param whole the map before a view left anything out: what is not shown can still be referred to, and keeps its colours
 * @param images the pictures that the map names; those that are no data are not drawn, whoever passes them
 */
export function contextOf(
  map: PlainMap,
  whole = map,
  images: MapImages = noImages,
  former: Former | undefined = undefined,
): Context {
  const labels = labelsFor(map.language);
  const written = new Map([...whole.personas, ...map.personas].map((persona) => [persona.name, persona]));
  const felt = feelingPersonas(map);
  const everybody = whole === map ? felt : [...new Set([...feelingPersonas(whole), ...felt])];
  const personas = everybody.map((name, index): PersonaLook => {
    const persona = written.get(name);
    const title = persona?.title || name;
    const own = persona?.color && isHexColor(persona.color) ? (persona.color as Ink) : undefined;
    return { name, title, initials: initialsOf(title), index, ink: own ?? `persona${index}` };
  });
  const looks = new Map(personas.map((look) => [look.name, look]));
  const onMap = map.personas.length > 0 ? map.personas.map((persona) => persona.name) : [''];
  const drawn = new Map([...images].filter(([, { dataUri }]) => isPixelData(dataUri)));
  const evidence = new Map(map.evidence.map((item) => [item.name, evidenceTitle(item, labels)]));
  const teams = new Map(map.teams.map((team) => [team.name, team.title]));
  let titles: Map<string, string> | undefined;
  return {
    labels,
    personas,
    onMap,
    persona: (name) =>
      looks.get(name) ?? { name, title: name, initials: initialsOf(name), index: personas.length, ink: 'soft' },
    tintOf: tintsOf(whole),
    several: felt.length > 1,
    confidence: confidenceIn(map),
    evidenceTitle: (name) => evidence.get(name) ?? name,
    teamTitle: (name) => teams.get(name) ?? name,
    titleOf(kind, name) {
      titles ??= titlesOf(whole);
      return titles.get(`${kind}:${name}`) ?? name;
    },
    image: (path) => drawn.get(path),
    former,
    hash: hashOf(
      labels.language,
      personas,
      onMap,
      felt.length > 1,
      map.evidence.map(({ name, title, confidence }) => [name, title, confidence]),
      map.teams.map(({ name, title }) => [name, title]),
      map.lanes,
      [...drawn].map(([path, { hash }]) => [path, hash]),
      ...(former ? [former.hash] : []),
    ),
  };
}

const noImages: MapImages = new Map();

/** What the map does not have, such as a stage that is gone, comes after what it has. */
function tintsOf({ stages }: PlainMap): Context['tintOf'] {
  const banded = stages.filter(({ implicit }) => !implicit);
  const tints = new Map(banded.map(({ id }, place) => [id, place]));
  return (id) => {
    const tint = tints.get(id) ?? tints.size;
    tints.set(id, tint);
    return tint;
  };
}

/** The titles of everything that an opportunity can refer to. */
function titlesOf(map: PlainMap): Map<string, string> {
  const titles = new Map<string, string>();
  const add = (kind: string, name: string, title: string) => {
    if (!titles.has(`${kind}:${name}`)) titles.set(`${kind}:${name}`, title);
  };
  for (const objective of map.objectives) add('objective', objective.name, objective.title);
  for (const metric of map.metrics) add('metric', metric.name, metric.title);
  for (const stage of map.stages) {
    for (const objective of stage.objectives) add('objective', objective.name, objective.title);
    for (const place of [stage, ...stage.touchpoints]) {
      for (const pain of place.pains) add('pain', pain.name, pain.text);
      for (const metric of place.metrics) add('metric', metric.name, metric.title);
    }
  }
  return titles;
}
