import { type CheckDefinition, lines } from '../definition.js';

const anatomy =
  'Nielsen Norman Group, "Journey Mapping 101": a map has an actor, a scenario with expectations, phases, what is done, thought and felt, and opportunities.';

/** Whether a map says whose way it shows, and from where to where. */
export const lens = {
  'persona-missing': {
    level: 'warning',
    finds: 'A map without a persona.',
    why: 'A way that nobody goes is a process chart. Say who it is, so that everybody who reads the map thinks of the same person.',
    example: {
      in: 'head',
      wrong: 'goal        "Pay less for the same data"',
      right: lines`
        persona     jamie
        goal        "Pay less for the same data"
      `,
    },
    source: anatomy,
  },
  'personas-too-many': {
    level: 'warning',
    finds: 'More than 5 personas on one map.',
    why: 'Each has a curve of her own, and more than a handful cannot be told apart. Where the ways differ, write a journey for each.',
    limits: { max: 5, counts: 'personas of a map' },
    example: {
      in: 'file',
      checks: { 'personas-too-many': { level: 'warning', max: 1 } },
      wrong: lines`
        journey "Buy a plan" as buy {
          persona     "Jamie" as jamie
          persona     "Omar" as omar
          touchpoint "Compares" as compares {
            feels       calm +0.5 for all
          }
        }
      `,
      right: lines`
        journey "Buy a plan" as buy {
          persona     "Jamie" as jamie
          touchpoint "Compares" as compares {
            feels       calm +0.5
          }
        }
      `,
    },
    source: `${anatomy} It advises one point of view per map; the number 5 is ours.`,
  },
  'scenario-missing': {
    level: 'info',
    finds: 'A map that does not say in which situation it happens.',
    why: 'Why now? The same person behaves otherwise when a contract ends than when a bill is wrong.',
    example: {
      in: 'head',
      wrong: 'goal        "Pay less for the same data"',
      right: lines`
        scenario    "Her contract ends next month."
        goal        "Pay less for the same data"
      `,
    },
    source: anatomy,
  },
  'goal-missing': {
    level: 'info',
    finds: 'A map without the customer’s goal.',
    why: 'Whether a step is good or bad for the customer can only be told by what she wants to achieve.',
    example: {
      in: 'head',
      wrong: 'scenario    "Her contract ends next month."',
      right: lines`
        scenario    "Her contract ends next month."
        goal        "Pay less for the same data"
      `,
    },
    source: anatomy,
  },
  'state-missing': {
    level: 'info',
    finds: 'A map that does not say whether it shows what is or what should be.',
    why: 'A wish that is read as a finding misleads everybody downstream.',
    example: {
      in: 'head',
      wrong: 'goal        "Pay less for the same data"',
      right: lines`
        goal        "Pay less for the same data"
        state       current
      `,
    },
    source: 'Nielsen Norman Group, on maps of the current and of the future state.',
  },
  'boundary-missing': {
    level: 'hint',
    finds: 'A map that does not say where the way begins and ends.',
    why: 'The most important part often lies before the first click or after the last one. Saying where the map stops makes that a decision.',
    example: {
      in: 'head',
      wrong: 'starts      "The bill arrives"',
      right: lines`
        starts      "The bill arrives"
        ends        "The first bill from the new plan"
      `,
    },
    source: 'Our own rule of thumb, from workshop practice.',
  },
  'stage-named-by-department': {
    level: 'hint',
    finds: 'A stage called after a department or a step of the funnel.',
    why: 'Customers do not go through Sales, Conversion or MQL. A name in their words keeps the map about them.',
    example: {
      in: 'journey',
      wrong: lines`
        stage "Conversion" {
          feels       hopeful +0.5 from interviews
        }
      `,
      right: lines`
        stage "Sign the contract" {
          feels       hopeful +0.5 from interviews
        }
      `,
    },
    source:
      '"Organizing journey stages", uxcel.com: customers’ words rather than internal terms, no stages by department.',
  },
} satisfies Record<string, CheckDefinition>;
