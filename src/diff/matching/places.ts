/** Stages and touchpoints: which of the one map is which of the other, the surest signs first. */
import type { PlainMap, PlainStage, PlainTouchpoint } from '../../map/model.js';
import type { AnyThing } from '../things.js';
import type { Matching } from './matching.js';
import { pairByKey, pairByLikeness } from './pairing.js';
import { type Features, featuresOf, normalised, overlap, similarity } from './similarity.js';

/** A stage or touchpoint with what stands around it. */
interface Place {
  thing: AnyThing;
  title: string;
  name: string;
  /** The stage of a touchpoint. */
  stage?: Place;
  index: number;
  siblings: Place[];
  touchpoints: Place[];
  features?: Features;
  /** What is said there, sorted, to be likened. */
  says?: readonly string[];
}

export function matchPlaces(before: PlainMap, after: PlainMap, matching: Matching): void {
  new PlaceMatcher(placesOf(before), placesOf(after), matching).match();
}

class PlaceMatcher {
  private readonly partners = new Map<Place, Place>();
  private readonly taken = new Set<Place>();

  constructor(
    private readonly before: Place[],
    private readonly after: Place[],
    private readonly matching: Matching,
  ) {}

  match(): void {
    const { before, after } = this;
    this.byKey('stage', before, after, ({ name }) => name);
    this.inMatchedStages(({ name }) => name);
    this.byKey('touchpoint', touchpointsOf(before), touchpointsOf(after), ({ name }) => name);

    this.byKey('stage', before, after, titleKey);
    this.inMatchedStages(titleKey);
    this.byKey('touchpoint', touchpointsOf(before), touchpointsOf(after), titleKey);

    this.byLikeness('stage', before, after, (one, other) => this.weighStages(one, other));
    // With neighbours that were found, others agree with theirs.
    for (let times = 0; times < 2; times++) {
      this.byLikeness('touchpoint', touchpointsOf(before), touchpointsOf(after), (one, other) =>
        this.weighTouchpoints(one, other),
      );
    }
  }

  private inMatchedStages(keyOf: (place: Place) => string | undefined): void {
    for (const stage of this.before) {
      const partner = this.partners.get(stage);
      if (partner) this.byKey('touchpoint', stage.touchpoints, partner.touchpoints, keyOf);
    }
  }

  private byKey(
    kind: 'stage' | 'touchpoint',
    before: readonly Place[],
    after: readonly Place[],
    keyOf: (place: Place) => string | undefined,
  ): void {
    pairByKey(this.free(before), this.free(after), { before: keyOf, after: keyOf }, (one, other) =>
      this.pair(kind, one, other),
    );
  }

  private byLikeness(
    kind: 'stage' | 'touchpoint',
    before: readonly Place[],
    after: readonly Place[],
    weigh: (one: Place, other: Place) => number | undefined,
  ): void {
    pairByLikeness(this.free(before), this.free(after), tokensOf, weigh, (one, other) => this.pair(kind, one, other));
  }

  private free(places: readonly Place[]): Place[] {
    return places.filter((place) => !this.taken.has(place));
  }

  private pair(kind: 'stage' | 'touchpoint', one: Place, other: Place): void {
    this.partners.set(one, other);
    this.taken.add(one).add(other);
    this.matching.pair(kind, one.thing, other.thing);
  }

  /** A stage is known by its title, by what is said of it, and by the touchpoints that are still in it. */
  private weighStages(one: Place, other: Place): number | undefined {
    const title = similarity(features(one), features(other));
    const says = overlap(saysOf(one), saysOf(other));
    const kept = one.touchpoints.filter((touchpoint) => this.partners.get(touchpoint)?.stage === other).length;
    const share = kept === 0 ? 0 : (2 * kept) / (one.touchpoints.length + other.touchpoints.length);
    const neighbours = this.neighbours(one, other);
    const isSame = share >= 0.5 || (title >= 0.5 && (neighbours >= 0.5 || share > 0)) || says >= 0.6;
    return isSame ? title + says + 2 * share + neighbours / 2 : undefined;
  }

  private weighTouchpoints(one: Place, other: Place): number | undefined {
    const title = similarity(features(one), features(other));
    const says = overlap(saysOf(one), saysOf(other));
    const stays = one.stage !== undefined && this.partners.get(one.stage) === other.stage;
    const neighbours = stays ? this.neighbours(one, other) : 0;
    const isSame =
      (stays && title >= 0.5 && neighbours >= 0.5) ||
      (stays && title >= 0.75) ||
      (says >= 0.5 && saysOf(one).length > 1 && (stays || title >= 0.3)) ||
      (title >= 0.6 && says >= 0.3);
    return isSame ? title + says + neighbours / 2 + (stays ? 0.25 : 0) : undefined;
  }

  /** How many of the two neighbours are the neighbours of the other, from 0 to 1; a beginning agrees with a beginning. */
  private neighbours(one: Place, other: Place): number {
    const agrees = (step: -1 | 1): number => {
      const mine = one.siblings[one.index + step];
      const theirs = other.siblings[other.index + step];
      if (!mine || !theirs) return mine === theirs ? 0.5 : 0;
      return this.partners.get(mine) === theirs ? 0.5 : 0;
    };
    return agrees(-1) + agrees(1);
  }
}

function placesOf(map: PlainMap): Place[] {
  const stages: Place[] = [];
  map.stages.forEach((stage, index) => {
    const place = placeOf(stage, index, stages);
    stage.touchpoints.forEach((touchpoint, at) => {
      place.touchpoints.push({ ...placeOf(touchpoint, at, place.touchpoints), stage: place });
    });
    stages.push(place);
  });
  return stages;
}

function placeOf(thing: PlainStage | PlainTouchpoint, index: number, siblings: Place[]): Place {
  const { name, title } = thing;
  return { thing: thing as unknown as AnyThing, name, title, index, siblings, touchpoints: [] };
}

function touchpointsOf(stages: readonly Place[]): Place[] {
  return stages.flatMap((stage) => stage.touchpoints);
}

function titleKey({ title }: Place): string | undefined {
  return normalised(title) || undefined;
}

function features(place: Place): Features {
  place.features ??= featuresOf(place.title);
  return place.features;
}

function tokensOf(place: Place): readonly string[] {
  return [...features(place).words, ...saysOf(place)];
}

/** Fields that say something of their own in most maps; the names and numbers in them are the same everywhere. */
const telling = ['does', 'thinks', 'says', 'pains', 'gains', 'sees', 'frontstage', 'backstage', 'support', 'notes'];

/** The texts of a place, each with its field, sorted. */
function saysOf(place: Place): readonly string[] {
  if (place.says) return place.says;
  const says: string[] = [];
  for (const field of telling) {
    for (const { text } of place.thing[field] as { text: string }[]) says.push(`${field} ${normalised(text)}`);
  }
  place.says = says.sort();
  return place.says;
}
