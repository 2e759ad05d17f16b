import type { Labels } from './labels.js';

/** French keeps colons, quotation marks and what they belong to on one line. */
const nbsp = '\u00a0';

const isOne = (count: number) => Math.abs(count) < 2;
const counted = (count: number, one: string, many: string) => `${count} ${isOne(count) ? one : many}`;

export const fr: Labels = {
  language: 'fr',
  decimalMark: ',',
  isOne,
  quoted: (text) => `«${nbsp}${text}${nbsp}»`,
  named: (name, value) => `${name}${nbsp}: ${value}`,

  dates: {
    months: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
    day: (day) => (day === 1 ? '1er' : String(day)),
  },
  units: {
    s: { one: 's', many: 's' },
    min: { one: 'min', many: 'min' },
    hour: { one: 'heure', many: 'heures' },
    day: { one: 'jour', many: 'jours' },
    week: { one: 'semaine', many: 'semaines' },
    month: { one: 'mois', many: 'mois' },
    year: { one: 'an', many: 'ans' },
  },

  lanes: {
    touchpoint: 'Points de contact',
    does: 'Actions',
    thinks: 'Pensées',
    feels: 'Émotions',
    pain: 'Points de friction',
    gain: 'Points positifs',
    opportunity: 'Opportunités',
    metric: 'Indicateurs',
    objective: 'Objectifs',
    note: 'Remarques',
    sees: 'Le client voit',
    frontstage: 'En scène',
    backstage: 'En coulisses',
    support: 'Processus de soutien',
  },
  funnel: 'Conversion',
  wholeStage: 'Toute l’étape',
  scenario: 'Scénario',
  painsAndGains: 'Points de friction et positifs',
  lines: {
    interaction: 'ligne d’interaction',
    visibility: 'ligne de visibilité',
    internal: 'ligne d’interaction interne',
  },
  strip: { wholeJourney: 'Tout le parcours', sources: 'Études', teams: 'Équipes', watches: 'Surveillé' },
  noStages: 'Pas encore d’étapes',

  header: {
    goal: 'Objectif',
    expects: 'Attentes',
    starts: 'Début',
    ends: 'Fin',
    state: 'État',
    owner: 'Responsable',
    reviewed: 'Revu le',
    evidence: 'Étayé',
    improves: 'Améliore',
    tags: 'Mots-clés',
  },
  states: { current: 'actuel', future: 'cible' },
  reviewNext: (date) => `prochaine revue le ${date}`,
  reviewWasDue: (date) => `revue due le ${date}`,
  supported: (count, claims) => `${count} sur ${counted(claims, 'affirmation', 'affirmations')}`,

  shapes: {
    face: 'épais, visages',
    diamond: 'fin, losanges',
    square: 'fin, carrés',
    triangle: 'fin, triangles',
    pentagon: 'fin, pentagones',
    wedge: 'fin, triangles renversés',
  },
  signs: {
    target: 'ressenti visé',
    truth: 'moment de vérité',
    delight: 'moment d’enchantement',
    handoff: 'passage de relais',
    fails: 'point de défaillance',
    resolved: 'résolu',
    baseline: 'valeur de départ',
    aim: 'valeur visée',
  },

  moments: { truth: 'Moment de vérité', delight: 'Enchantement', handoff: 'Passage de relais' },
  confidence: { validated: 'validé', reasoned: 'raisonné', assumed: 'supposé' },
  severities: { low: 'faible', medium: 'moyen', high: 'élevé', critical: 'critique' },
  statuses: { idea: 'idée', planned: 'prévu', doing: 'en cours', done: 'terminé', dismissed: 'écarté' },
  evidenceKinds: {
    interview: 'entretien',
    survey: 'enquête',
    analytics: 'données d’usage',
    tickets: 'demandes au support',
    observation: 'étude de terrain',
    usability: 'test utilisateur',
    market: 'étude de marché',
  },
  metricKinds: {
    conversion: 'taux de conversion',
    csat: 'CSAT',
    nps: 'NPS',
    ces: 'CES',
    churn: 'attrition',
    retention: 'rétention',
    time: 'durée',
    count: 'nombre',
    rate: 'taux',
  },
  channels: {
    web: 'Site web',
    app: 'Application',
    email: 'E-mail',
    phone: 'Téléphone',
    chat: 'Chat',
    sms: 'SMS',
    store: 'Magasin',
    social: 'Réseaux sociaux',
    mail: 'Courrier',
    event: 'Événement',
    search: 'Recherche',
    ad: 'Publicité',
    review: 'Avis',
    partner: 'Partenaire',
    tv: 'Télévision',
    print: 'Presse',
    kiosk: 'Borne',
    messenger: 'Messagerie',
    'video-call': 'Appel vidéo',
    push: 'Notification',
    'in-person': 'En personne',
    'word-of-mouth': 'Bouche-à-oreille',
    self: 'Seul',
  },
  assumption: 'Hypothèse',

  goOn: 'continuent',
  optional: 'facultatif',
  alsoHere: 'ici aussi',
  resolved: (date) => `résolu ${date}`,
  when: (condition) => `quand ${condition}`,
  because: (reason) => `raison${nbsp}: ${reason}`,
  by: (teams) => `par ${teams}`,
  waits: (duration) => `attend ${duration}`,
  repeats(min, max = min) {
    if (min === undefined) return 'se répète';
    return min === max ? `${min} fois` : `${min} à ${max} fois`;
  },
  until: (end) => `jusqu’à${nbsp}: ${end}`,
  outOf: (value, of) => `${value} sur ${of}`,
  sample: (size) => `échantillon de ${size}`,

  impact: 'Effet',
  effort: 'Charge',
  solves: 'Résout',
  serves: 'Sert',
  moves: 'Fait évoluer',
  was: (value) => `avant ${value}`,
  aim: (value) => `cible ${value}`,
  dataFrom: (file) => `données de ${file}`,

  touchpoints: (count) => counted(count, 'point de contact', 'points de contact'),
  counts: (stages, touchpoints) =>
    `${counted(stages, 'étape', 'étapes')}, ${counted(touchpoints, 'point de contact', 'points de contact')}.`,
  curve: {
    customer: 'Le client',
    journey: 'le parcours',
    starts: (who, feeling, place) => `${who} commence par ${feeling} à ${place}`,
    goesOn(way, feeling, place, last) {
      const verb = { up: 'monte vers', down: 'descend vers', level: 'reste sur' }[way];
      return `${last ? 'et à la fin ' : ''}${verb} ${feeling} à ${place}`;
    },
  },
};
