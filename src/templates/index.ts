import { blank } from './blank.js';
import { onlineShop } from './online-shop.js';
import { serviceBlueprint } from './service-blueprint.js';

/** A first text for an empty `.journey` file. It imports nothing, so it works wherever it is saved. */
export interface Template {
  id: 'blank' | 'online-shop' | 'service-blueprint';
  /** As shown in a list, without a full stop. */
  title: string;
  /** One sentence that says when to pick it. */
  description: string;
  /** The whole file, in the language's canonical layout, ending with a line end. */
  text: string;
}

/** In the order in which they are offered: the emptiest first. */
export const templates: readonly Template[] = [blank, onlineShop, serviceBlueprint];
