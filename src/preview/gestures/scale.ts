/** Ends and steps of the emotion scale. */
const scale = { least: -2, most: 2, step: 0.5 } as const;

/** Every value that a feeling can be dragged to, from the top. */
export const steps: readonly number[] = Array.from({ length: 9 }, (_, index) => scale.most - index * scale.step);

/** The step of the scale that is nearest to a value. */
export function snapped(value: number): number {
  const steps = Math.round(Math.max(scale.least, Math.min(scale.most, value)) / scale.step);
  // Not minus zero.
  return steps === 0 ? 0 : steps * scale.step;
}

/**
 * The value that a feeling has when it is dragged.
 * @param down pixels of the map below where it was taken
 * @param step pixels of one whole step on the scale
 */
export function draggedValue(from: number, down: number, step: number): number {
  return snapped(from - down / step);
}

/** One half step up or down from a value, for the keyboard; from between two steps to the next one. */
export function nextValue(from: number, direction: 'up' | 'down'): number {
  const steps = from / scale.step;
  return snapped((direction === 'up' ? Math.floor(steps) + 1 : Math.ceil(steps) - 1) * scale.step);
}
