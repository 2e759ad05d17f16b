import type { DrawnThings } from './walk.js';

/** What is in the page of a picture, for those who walk through it. */
export function drawnThings(svg: SVGSVGElement, folded: readonly string[]): DrawnThings {
  const idsAt = (selector: string) => idsOf(svg.querySelectorAll(selector));
  return {
    above: idsAt(':scope > .header [data-id]'),
    below: [...idsAt(':scope > .strip [data-id]'), ...idsAt(':scope > .rail [data-id]')],
    folded,
    inside(owner) {
      const begins = `[data-id^="${CSS.escape(`${owner}/`)}"]`;
      // Arrows between touchpoints belong to one of them, but are drawn before all.
      const found = [...idsAt(`:scope > .stage ${begins}`), ...idsAt(`:scope > :not(.stage, .strip) ${begins}`)];
      return [...new Set(found)];
    },
  };
}

/** The ids of what is drawn, in the order of the page, each once. */
export function idsOf(drawn: Iterable<Element>): string[] {
  return [...new Set([...drawn].map((thing) => thing.getAttribute('data-id') ?? ''))];
}
