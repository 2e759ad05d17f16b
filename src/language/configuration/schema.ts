import { themeNames } from '../../map/looks.js';
import { levels } from '../checks/definition.js';
import { checkIds, definitionOf } from '../checks/registry.js';

/** The JSON schema of `journeymap.config.json`, which editors complete and explain the file by. */
export function configurationSchema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $comment: 'Written by `npm run generate` from src/language: change it there.',
    title: 'Configuration of Journey Maps',
    description: 'How the maps in this folder and below are checked and shown.',
    type: 'object',
    additionalProperties: false,
    allowComments: true,
    allowTrailingCommas: true,
    definitions: {
      level: {
        enum: levels,
        enumDescriptions: ['Not checked.', 'A hint in the editor.', 'An information.', 'A warning.', 'An error.'],
      },
      setting: settingWith({}),
    },
    properties: {
      $schema: { type: 'string' },
      checks: {
        description: 'How loud each check is, and the bounds of those that count. See docs/checks.md.',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(
          checkIds.filter((id) => !definitionOf(id).fixed).map((id) => [id, schemaOfCheck(id)]),
        ),
      },
      views: {
        description: 'Views that the team shares, by their names.',
        type: 'object',
        additionalProperties: {
          type: 'object',
          additionalProperties: false,
          properties: {
            lanes: {
              description: 'The rows that are shown, built in or own; all where absent.',
              type: 'array',
              items: { type: 'string' },
            },
            personas: {
              description: 'The personas that are shown, by their names; all where absent.',
              type: 'array',
              items: { type: 'string' },
            },
            theme: { description: 'The colours.', enum: themeNames },
          },
        },
      },
      ticket: {
        description: 'The address of a ticket, with `{ticket}` in the place of what the map says.',
        type: 'string',
        pattern: '^https?://\\S*\\{ticket\\}\\S*$',
        default: 'https://example.com/browse/{ticket}',
      },
    },
  };
}

function schemaOfCheck(id: (typeof checkIds)[number]): object {
  const { finds, level, limits } = definitionOf(id);
  const bounds = (['min', 'max'] as const).filter((bound) => limits?.[bound] !== undefined);
  const setting = settingWith(
    Object.fromEntries(
      bounds.map((bound) => [bound, { type: 'number', default: limits?.[bound], description: limits?.counts }]),
    ),
  );
  return {
    description: finds,
    default: level,
    anyOf: [{ $ref: '#/definitions/level' }, bounds.length > 0 ? setting : { $ref: '#/definitions/setting' }],
  };
}

function settingWith(bounds: object): object {
  return {
    type: 'object',
    additionalProperties: false,
    properties: { level: { $ref: '#/definitions/level' }, ...bounds },
  };
}
