import type { Labels } from './labels.js';

type Translated = Readonly<Record<'de' | 'fr' | 'es', string>>;

/**
 * The built-in emotion words in the other languages. French and Spanish name the feeling, since an adjective would have
 * to know whether a woman or a man feels it.
 */
const words: Readonly<Record<string, Translated>> = {
  delighted: { de: 'begeistert', fr: 'enchantement', es: 'deleite' },
  thrilled: { de: 'hingerissen', fr: 'euphorie', es: 'euforia' },
  amazed: { de: 'verblüfft', fr: 'émerveillement', es: 'asombro' },
  excited: { de: 'voller Vorfreude', fr: 'enthousiasme', es: 'entusiasmo' },
  proud: { de: 'stolz', fr: 'fierté', es: 'orgullo' },
  grateful: { de: 'dankbar', fr: 'gratitude', es: 'gratitud' },
  inspired: { de: 'inspiriert', fr: 'inspiration', es: 'inspiración' },
  impressed: { de: 'beeindruckt', fr: 'admiration', es: 'admiración' },
  happy: { de: 'froh', fr: 'joie', es: 'alegría' },
  hopeful: { de: 'hoffnungsvoll', fr: 'espoir', es: 'esperanza' },
  relieved: { de: 'erleichtert', fr: 'soulagement', es: 'alivio' },
  confident: { de: 'zuversichtlich', fr: 'assurance', es: 'seguridad' },
  satisfied: { de: 'zufrieden', fr: 'satisfaction', es: 'satisfacción' },
  calm: { de: 'ruhig', fr: 'calme', es: 'calma' },
  content: { de: 'wohlgestimmt', fr: 'contentement', es: 'contento' },
  reassured: { de: 'beruhigt', fr: 'réconfort', es: 'tranquilidad' },
  welcome: { de: 'willkommen', fr: 'sentiment d’accueil', es: 'acogida' },
  encouraged: { de: 'ermutigt', fr: 'encouragement', es: 'ánimo' },
  motivated: { de: 'motiviert', fr: 'motivation', es: 'motivación' },
  comfortable: { de: 'behaglich', fr: 'aise', es: 'comodidad' },
  trusting: { de: 'vertrauensvoll', fr: 'confiance', es: 'confianza' },
  amused: { de: 'amüsiert', fr: 'amusement', es: 'diversión' },
  curious: { de: 'neugierig', fr: 'curiosité', es: 'curiosidad' },
  interested: { de: 'interessiert', fr: 'intérêt', es: 'interés' },
  focused: { de: 'konzentriert', fr: 'concentration', es: 'concentración' },
  determined: { de: 'entschlossen', fr: 'détermination', es: 'determinación' },
  ready: { de: 'bereit', fr: 'envie d’agir', es: 'disposición' },
  patient: { de: 'geduldig', fr: 'patience', es: 'paciencia' },
  neutral: { de: 'neutral', fr: 'neutralité', es: 'neutralidad' },
  indifferent: { de: 'gleichgültig', fr: 'indifférence', es: 'indiferencia' },
  surprised: { de: 'überrascht', fr: 'surprise', es: 'sorpresa' },
  cautious: { de: 'vorsichtig', fr: 'prudence', es: 'cautela' },
  unsure: { de: 'unsicher', fr: 'hésitation', es: 'inseguridad' },
  uncertain: { de: 'ungewiss', fr: 'incertitude', es: 'incertidumbre' },
  hesitant: { de: 'zögerlich', fr: 'réticence', es: 'vacilación' },
  bored: { de: 'gelangweilt', fr: 'ennui', es: 'aburrimiento' },
  distracted: { de: 'abgelenkt', fr: 'distraction', es: 'distracción' },
  doubtful: { de: 'zweifelnd', fr: 'doute', es: 'duda' },
  confused: { de: 'verwirrt', fr: 'confusion', es: 'confusión' },
  worried: { de: 'besorgt', fr: 'inquiétude', es: 'preocupación' },
  anxious: { de: 'ängstlich', fr: 'anxiété', es: 'ansiedad' },
  nervous: { de: 'nervös', fr: 'nervosité', es: 'nervios' },
  annoyed: { de: 'verärgert', fr: 'agacement', es: 'molestia' },
  irritated: { de: 'gereizt', fr: 'irritation', es: 'irritación' },
  impatient: { de: 'ungeduldig', fr: 'impatience', es: 'impaciencia' },
  disappointed: { de: 'enttäuscht', fr: 'déception', es: 'decepción' },
  tense: { de: 'angespannt', fr: 'tension', es: 'tensión' },
  lost: { de: 'verloren', fr: 'désorientation', es: 'desorientación' },
  suspicious: { de: 'misstrauisch', fr: 'méfiance', es: 'desconfianza' },
  tired: { de: 'müde', fr: 'fatigue', es: 'cansancio' },
  embarrassed: { de: 'verlegen', fr: 'gêne', es: 'vergüenza' },
  pressured: { de: 'bedrängt', fr: 'pression', es: 'presión' },
  lonely: { de: 'einsam', fr: 'solitude', es: 'soledad' },
  frustrated: { de: 'frustriert', fr: 'frustration', es: 'frustración' },
  overwhelmed: { de: 'überfordert', fr: 'débordement', es: 'agobio' },
  stressed: { de: 'gestresst', fr: 'stress', es: 'estrés' },
  exhausted: { de: 'erschöpft', fr: 'épuisement', es: 'agotamiento' },
  helpless: { de: 'hilflos', fr: 'impuissance', es: 'impotencia' },
  scared: { de: 'verängstigt', fr: 'peur', es: 'miedo' },
  angry: { de: 'zornig', fr: 'colère', es: 'enfado' },
  furious: { de: 'wütend', fr: 'fureur', es: 'furia' },
  desperate: { de: 'verzweifelt', fr: 'désespoir', es: 'desesperación' },
  betrayed: { de: 'betrogen', fr: 'trahison', es: 'traición' },
  humiliated: { de: 'gedemütigt', fr: 'humiliation', es: 'humillación' },
};

/** The built-in emotion words that are translated. */
export const emotionWords: readonly string[] = Object.keys(words);

/** What is felt, a built-in word in the language of the map; a word of the author's own stays. */
export function emotionWord(word: string, { language }: Labels): string {
  return language !== 'en' && Object.hasOwn(words, word) ? (words[word] as Translated)[language] : word;
}
