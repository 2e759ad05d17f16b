import { asSaid } from './as-said.js';
import { feelFirst, feelThen, sayWhose } from './feelings.js';
import type { Mending } from './finding.js';
import { reviewToday } from './life.js';
import { correctImport, declareName, importName, ownEmotion } from './names.js';
import { removeDeclaration, removeImport, removeSecond, removeSilence } from './removals.js';
import { addChoice, addFeeling, addGain, addOpportunity, addOwner, addPain, addSolves, assume } from './stubs.js';
import { closeBlock, closeText, openBlock, removeBrace, straightenQuotes } from './text.js';
import { chooseWord, leaveComma, removeClause, separateUnit, turnSign, writeIsoDate } from './values.js';

/** How the findings of each check can be mended, likeliest first. Most can also be silenced (silence.ts). */
export const mendings: Readonly<Record<string, readonly Mending[]>> = {
  'unknown-name': [asSaid, importName, declareName],
  'unknown-word': [asSaid],
  'emotion-unknown': [asSaid, importName, ownEmotion],
  'import-not-found': [correctImport],
  'unused-import': [removeImport],
  'unused-declaration': [removeDeclaration],
  'unused-silence': [asSaid, removeSilence],
  'value-unknown': [asSaid, chooseWord],
  'date-invalid': [asSaid, writeIsoDate],
  'given-twice': [removeSecond],
  'clause-unused': [removeClause],
  'string-open': [closeText],
  'curly-quotes': [straightenQuotes],
  'brace-missing': [openBlock],
  'block-closed': [closeBlock],
  'brace-stray': [removeBrace],
  'decimal-comma': [leaveComma],
  'unit-glued': [separateUnit],
  'emotion-sign': [turnSign],
  whose: [sayWhose],
  'feels-twice': [feelThen],
  'then-without-feels': [feelFirst],
  'stage-without-emotion': [addFeeling],
  'low-without-pain': [addPain],
  'high-without-gain': [addGain],
  'severe-pain-without-opportunity': [addOpportunity],
  'opportunity-without-owner': [addOwner],
  'opportunity-solves-nothing': [addSolves],
  'future-emotion-observed': [assume],
  'owner-missing': [addOwner],
  'pain-without-severity': [addChoice('pain', 'severity')],
  'evidence-confidence-missing': [addChoice('evidence', 'confidence')],
  'state-missing': [addChoice('journey', 'state')],
  'review-overdue': [reviewToday],
  'review-in-future': [reviewToday],
};
