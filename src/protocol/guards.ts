/** Checks of messages between an extension host and a webview, field by field. */

import { isPixelData } from '../map/images.js';

/** Whether a value is what a field takes. */
export type Check = (value: unknown) => boolean;

/** For every message of a union, by its type, the checks of its fields. */
export type Checks<M extends { type: string }> = {
  [T in M['type']]: Record<Exclude<keyof Extract<M, { type: T }>, 'type'>, Check>;
};

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isString = (value: unknown): boolean => typeof value === 'string';
export const isStringOrNull = (value: unknown): boolean => value === null || typeof value === 'string';
export const isBoolean = (value: unknown): boolean => typeof value === 'boolean';
export const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;
export const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);
export const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
export const isStrings = isListOf(isString);
/** An object with at least these fields, each as it should be. */
export const isRecord =
  (fields: Record<string, Check>): Check =>
  (value) =>
    isObject(value) && Object.entries(fields).every(([name, check]) => check(value[name]));
export const isUndefinedOr =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
export const isOneOf =
  (...allowed: unknown[]) =>
  (value: unknown): boolean =>
    allowed.includes(value);

/** A map as far as it is handed on: what a stage holds is looked at by those who draw it. */
export const isSnapshot = isRecord({
  map: isRecord({ id: isString, name: isString, title: isString }),
  stages: isListOf(isRecord({ hash: isString, stage: isUndefinedOr(isRecord({ id: isString, title: isString })) })),
});

const isSize: Check = (value) => isCount(value) && value !== 0;
/** Pixels and nothing else, so that no picture is fetched from anywhere. */
const isImage = isRecord({
  dataUri: (value) => typeof value === 'string' && isPixelData(value),
  width: isSize,
  height: isSize,
  turn: isUndefinedOr(isRecord({ degrees: isOneOf(0, 90, 180, 270), mirrored: isBoolean })),
  hash: isString,
});
export const isImageSnapshot = isRecord({ path: isString, hash: isString, image: isUndefinedOr(isImage) });
/** Whether a value is one of the messages, field by field. */
export function matches(value: unknown, checks: Record<string, Record<string, Check>>): boolean {
  if (!isObject(value) || typeof value.type !== 'string' || !Object.hasOwn(checks, value.type)) return false;
  return isRecord(checks[value.type] ?? {})(value);
}
