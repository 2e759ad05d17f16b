import type { MapImages } from '../../map/images.js';
import type { ComparedMessage } from '../../protocol/changes.js';
import { isTaken, type JourneyChanges } from '../../protocol/compare.js';
import { ImageCache } from '../image-cache.js';
import { StageCache } from '../stage-cache.js';
import type { Compared } from './pictures.js';
import { verdict } from './statements.js';
import { type ToldChange, tell } from './told.js';

/** A journey of an answer, put together, and what is told of it. */
export interface ShownJourney extends Compared {
  name: string;
  title: string;
  images: MapImages;
  told: ToldChange[];
  /** Said of the journey as a whole, where there is nothing to list. */
  verdict: string | undefined;
}

/**
 * What became of an answer: `guessed` is not taken, because a brace is missing in one of the texts and there are changes from
 * before; `incomplete` neither, because stages or pictures are missing that the host took for known.
 */
type Taken = 'guessed' | 'incomplete' | 'new';

/** The last answer of the host that could be taken, and its journeys. */
export class ShownJourneys {
  private readonly stages = new StageCache();
  private readonly images = new ImageCache();
  private last: ComparedMessage | undefined;
  private journeys: readonly ShownJourney[] = [];

  get answer(): ComparedMessage | undefined {
    return this.last;
  }

  /** In the order of the answer. */
  get all(): readonly ShownJourney[] {
    return this.journeys;
  }

  /** Hashes to send along with a pull. */
  get known(): { known: string[]; knownImages: string[] } {
    return { known: this.stages.known, knownImages: this.images.known };
  }

  /** The journey of a name, else the first one that changed. */
  find(name: string | undefined): ShownJourney | undefined {
    const { journeys } = this;
    const changed = journeys.find(({ list }) => list?.changes.length !== 0);
    return journeys.find((journey) => journey.name === name) ?? changed ?? journeys[0];
  }

  take(answer: ComparedMessage): Taken {
    if (!isTaken(answer, this.journeys)) return 'guessed';
    const snapshots = answer.journeys.flatMap(({ before, after }) => [before ?? [], after ?? []].flat());
    const maps = this.stages.assemble(snapshots);
    const images = this.images.assemble(answer.images);
    if (!maps || !images) return 'incomplete';
    this.last = answer;
    this.journeys = answer.journeys.map((journey) => {
      const before = journey.before && maps.shift();
      const after = journey.after && maps.shift();
      return shown(journey, { before, after, images, labels: answer.labels });
    });
    return 'new';
  }

  /** Nothing is known of what is compared now. */
  clear(): void {
    this.last = undefined;
    this.journeys = [];
  }
}

function shown(
  journey: JourneyChanges,
  { before, after, images, labels }: Pick<ShownJourney, 'before' | 'after' | 'images' | 'labels'>,
): ShownJourney {
  const { name = '', title = '' } = after ?? before ?? {};
  return {
    name,
    title: title || name,
    before,
    after,
    list: journey.list,
    labels,
    images,
    told: journey.list ? tell(journey.list) : [],
    verdict: verdict(journey, labels),
  };
}
