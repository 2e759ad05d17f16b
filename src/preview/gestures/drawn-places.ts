import type { Ground } from './ground.js';
import type { DrawnCard, DrawnStage } from './places.js';

/** From the top of a row to its end, in pixels of the map. */
interface Stretch {
  top: number;
  bottom: number;
}

/** The stages of the picture from left to right, with the cards of those that are in the page. */
export function drawnStages({ drawing, viewport, marks }: Ground): DrawnStage[] {
  const { map, picture } = drawing;
  const parts = new Map(picture?.parts.map((part) => [part.key, part]));
  return (map?.stages ?? []).flatMap((stage): DrawnStage[] => {
    const part = parts.get(stage.id);
    if (!part) return [];
    const cards = stage.touchpoints.flatMap(({ id }): DrawnCard[] => {
      const drawn = viewport.svg.querySelector(`.touchpoint[data-id="${CSS.escape(id)}"]`);
      if (!drawn) return [];
      const { x, width } = marks.boxOfDrawing(drawn);
      return [{ id, left: x, right: x + width }];
    });
    return [{ id: stage.id, left: part.x, right: part.x + part.width, cards }];
  });
}

/** The rows of a picture that things are put into. */
export interface DrawnRows {
  /** The chevrons; absent where stages have none. */
  band?: Stretch;
  /** The cards of the touchpoints. */
  cards: Stretch;
}

/** Where chevrons and cards stand; undefined in a view that has neither. */
export function rowsOf({ viewport, marks }: Ground): DrawnRows | undefined {
  const stretch = (selector: string): Stretch | undefined => {
    const boxes = [...viewport.svg.querySelectorAll(selector)].map((drawn) => marks.boxOfDrawing(drawn));
    if (boxes.length === 0) return undefined;
    return { top: Math.min(...boxes.map(({ y }) => y)), bottom: Math.max(...boxes.map(({ y, height }) => y + height)) };
  };
  const band = stretch('.band');
  const cards = stretch('.touchpoint');
  if (cards) return { band, cards };
  // Without any card their row is not drawn; it would be below the chevrons.
  return band && { band, cards: { top: band.bottom + 8, bottom: band.bottom + 56 } };
}
