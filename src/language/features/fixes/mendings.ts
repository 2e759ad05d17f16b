import { feelFirst, feelThen, sayWhose } from './feelings.js';
import type { Mending } from './finding.js';
import { addColon, removeColon, removeMark, useSlashes } from './foreign-marks.js';
import { reviewToday } from './life.js';
import { correctImport, declareName, importName, ownEmotion, takeSuggestion } from './names.js';
import { removeDeclaration, removeImport, removeSecond, removeSilence } from './removals.js';
import { addChoice, addFeeling, addGain, addOpportunity, addOwner, addPain, addSolves, assume } from './stubs.js';
import { writeClause, writeLineForEach } from './superfluous.js';
import { closeBlock, closeText, openBlock, removeBrace, straightenQuotes } from './text.js';
import {
  chooseWord,
  putInQuotes,
  removeClause,
  separateUnit,
  takeOffQuotes,
  turnSign,
  useEvery,
  usePoint,
  writeIsoDate,
  writeRange,
} from './values.js';

/** How the findings of each check can be mended, likeliest first. Most can also be silenced (silence.ts). */
export const mendings: Readonly<Record<string, readonly Mending[]>> = {
  'unknown-name': [removeColon, takeSuggestion, importName, declareName],
  'unknown-word': [useSlashes, removeMark, removeColon, takeSuggestion, addColon],
  'emotion-unknown': [takeSuggestion, importName, ownEmotion],
  'import-not-found': [correctImport],
  'unused-import': [removeImport],
  'unused-declaration': [removeDeclaration],
  'unused-silence': [takeSuggestion, removeSilence],
  'value-unknown': [
    useSlashes,
    removeMark,
    removeColon,
    takeSuggestion,
    writeClause,
    writeLineForEach,
    useEvery,
    putInQuotes,
    takeOffQuotes,
    writeRange,
    chooseWord,
  ],
  'date-invalid': [writeIsoDate, useEvery],
  'given-twice': [removeSecond],
  'clause-unused': [removeClause],
  'string-open': [closeText],
  'curly-quotes': [straightenQuotes],
  'brace-missing': [openBlock],
  'block-closed': [closeBlock],
  'brace-stray': [removeBrace],
  'decimal-comma': [usePoint],
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
