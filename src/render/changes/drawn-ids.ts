import { idlePen } from '../idle-pen.js';
import type { Picture } from '../index.js';

/** The ids of all that has a place in a picture. */
export function drawnIds({ parts }: Picture): Set<string> {
  const ids = new Set<string>();
  const pen = {
    ...idlePen,
    open({ id }: { id?: string }) {
      if (id !== undefined) ids.add(id);
    },
  };
  for (const part of parts) part.paint(pen);
  return ids;
}
