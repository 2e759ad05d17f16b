import { type CheckDefinition, lines } from '../definition.js';

const practice =
  'Service blueprint practice (Shostack; Nielsen Norman Group): what the customer meets is carried by work behind the line of visibility.';

/** Whether a service blueprint reaches from what the customer sees to what carries it. */
export const blueprint = {
  'frontstage-without-backstage': {
    level: 'hint',
    finds: 'A touchpoint with a frontstage, but nothing behind it.',
    why: 'Someone or something makes it work, and that is where it will break. Say so with `backstage` or `support`, or with a lane of your own that has one of these roles.',
    example: {
      in: 'touchpoint',
      wrong: 'frontstage  "Plan finder"',
      right: lines`
        frontstage  "Plan finder"
        support     "Price catalogue"
      `,
    },
    source: practice,
  },
  'backstage-only-touchpoint': {
    level: 'hint',
    finds: 'A touchpoint in which the customer takes no part.',
    why: 'It is a step of the company, not of the customer. It may well matter, but belongs behind the touchpoint that it serves.',
    example: {
      in: 'touchpoint',
      wrong: 'backstage   "Rating engine runs at night"',
      right: lines`
        does        "Waits for the bill"
        backstage   "Rating engine runs at night"
      `,
    },
    source: practice,
  },
} satisfies Record<string, CheckDefinition>;
