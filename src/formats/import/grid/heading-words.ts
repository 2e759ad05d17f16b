/** What people write above columns and beside rows, in the languages that pictures are labelled in. */
import type { Language } from '../languages.js';
import type { Field } from './headings.js';

type Words = Readonly<Partial<Record<Field, string>>>;

/** With bars between them; without words such as “customer”, which may stand with any of them. */
export const headingWords: Readonly<Record<Language, Words>> = {
  en: {
    position: '#|no|number|id|step no|step number',
    stage: 'stage|stages|phase|phases|section|sections|stage name|phase name',
    touchpoint:
      'touchpoint|touchpoints|touch point|touch points|step|steps|task|tasks|interaction|interactions|substage|substages|sub stage|sub stages|sub phase|sub phases|substep|substeps|scene|scenes|event|events',
    goal: 'goal|goals|job|jobs|jobs to be done|jtbd',
    for: 'for|persona|personas|actor|actors|who|user|users|customer|customers|segment|segments',
    channels: 'channel|channels|device|devices|medium|media',
    does: 'does|doing|do|action|actions|activity|activities|behaviour|behaviours|behavior|behaviors|process|processes|takes place|user flow|actions taken|experience steps',
    thinks: 'thinks|thinking|think|thought|thoughts|question|questions|mindset|considerations',
    says: 'says|saying|say|quote|quotes|verbatim|verbatims|voice of',
    feels:
      'feels|feel|score|scores|rating|mood|satisfaction|satisfaction score|sentiment|emotion score|emotional score|emotion level|experience score',
    feelings:
      'feelings|feeling|emotion|emotions|emotional journey|emotional curve|emotion curve|emotional state|emotional experience|emotional response|experience|experience curve|customer experience',
    targets: 'should feel|target|target feeling|target emotion|how it should feel|desired feeling|desired emotion',
    pains:
      'pains|pain|pain point|pain points|painpoint|painpoints|problem|problems|frustration|frustrations|issue|issues|barrier|barriers|friction|frictions|friction points|challenge|challenges|obstacle|obstacles|weaknesses|lows|negatives',
    gains: 'gains|gain|benefit|benefits|delights|highlight|highlights|positives|strengths|wins|highs',
    opportunities:
      'opportunities|opportunity|idea|ideas|improvement|improvements|solution|solutions|recommendation|recommendations|areas of opportunity|opportunity areas|how might we',
    metrics: 'metrics|metric|kpi|kpis|measure|measures|success metrics|success metric',
    objectives: 'objectives|objective|business goal|business goals|business objective|business objectives',
    moments: 'moments|moment|moment of truth|moments of truth',
    takes: 'takes|duration|time|time spent|timing',
    waits: 'waits|waiting|waiting time|wait|wait time',
    sees: 'sees|seen by|visible to|physical evidence|artifacts|props',
    frontstage:
      'frontstage|front stage|frontstage actions|front stage actions|onstage|on stage|onstage actions|employee actions|visible employee actions|visible contact employee actions',
    backstage:
      'backstage|back stage|backstage actions|back stage actions|invisible employee actions|invisible contact employee actions',
    support: 'support|support process|support processes|supporting processes|systems|support systems|technology',
    next: 'next|next step|goes on',
    by: 'by|team|teams|responsible|responsibility|responsibilities|department|departments|ownership|process ownership|accountable',
    owner: 'owner|owners|process owner|stage owner',
    notes: 'notes|note|comment|comments|remark|remarks|insights|insight',
    links: 'links|link|url|urls',
    tags: 'tags|tag|labels',
  },
  de: {
    position: 'nr|nummer|lfd nr',
    stage: 'phase|phasen|abschnitt|abschnitte|etappe|etappen|reisephase|reisephasen',
    touchpoint:
      'berührungspunkt|berührungspunkte|kontaktpunkt|kontaktpunkte|touchpoint|touchpoints|schritt|schritte|prozessschritt|prozessschritte|teilphase|teilphasen|ereignis',
    goal: 'ziel|kundenziel|kundenziele|nutzerziel|nutzerziele',
    for: 'persona|personas|wer|kunde|kunden|nutzer|akteur|akteure|zielgruppe',
    channels: 'kanal|kanäle|medium|medien',
    does: 'tun|tut|macht|handelt|handlung|handlungen|aktivität|aktivitäten|aktion|aktionen|kundenaktion|kundenaktionen|kundenhandlung|kundenhandlungen|tätigkeit|tätigkeiten|verhalten',
    thinks: 'denken|denkt|gedanke|gedanken|frage|fragen',
    says: 'sagen|sagt|zitat|zitate|aussage|aussagen|o ton|o töne|kundenstimmen',
    feels: 'bewertung|stimmung|zufriedenheit|punkte',
    feelings:
      'fühlen|fühlt|gefühl|gefühle|emotion|emotionen|emotionskurve|gefühlslage|emotionale lage|empfindung|empfindungen',
    targets: 'zielgefühl|soll gefühl|wie es sich anfühlen soll',
    pains:
      'schmerzpunkt|schmerzpunkte|schmerz|schmerzen|problem|probleme|painpoint|painpoints|hürde|hürden|frust|ärgernis|ärgernisse|hindernis|hindernisse|schwachstelle|schwachstellen|herausforderung|herausforderungen|negatives',
    gains: 'gewinn|gewinne|nutzen|freude|freuden|begeisterung|positives|stärken|lichtblicke',
    opportunities:
      'chance|chancen|idee|ideen|verbesserung|verbesserungen|verbesserungsidee|verbesserungsideen|verbesserungspotenzial|verbesserungspotenziale|lösung|lösungen|lösungsideen|potenzial|potenziale|potentiale|maßnahme|maßnahmen|handlungsfelder',
    metrics: 'kennzahl|kennzahlen|kpi|kpis|messgröße|messgrößen',
    objectives: 'ziele|geschäftsziel|geschäftsziele|unternehmensziel|unternehmensziele',
    moments: 'moment der wahrheit|momente der wahrheit',
    takes: 'dauer|zeit|zeitaufwand',
    waits: 'wartezeit|wartezeiten|wartet',
    sees: 'sichtbares|sichtbare nachweise|physische nachweise|sieht',
    frontstage: 'frontstage|sichtbare handlungen|mitarbeiterhandlungen|mitarbeitende',
    backstage: 'backstage|unsichtbare handlungen|hintergrund',
    support: 'support prozesse|supportprozesse|unterstützende prozesse|unterstützungsprozesse|systeme',
    next: 'danach|weiter|nächster schritt',
    by: 'verantwortlich|verantwortliche|verantwortung|zuständig|zuständigkeit|abteilung|abteilungen|team',
    owner: 'prozessverantwortlich|prozessverantwortung|phasenverantwortlich',
    notes: 'notiz|notizen|bemerkung|bemerkungen|anmerkung|anmerkungen|kommentar|kommentare|erkenntnisse',
    links: 'link|links',
    tags: 'schlagwort|schlagwörter|schlagworte',
  },
  fr: {
    position: 'n°|numéro',
    stage: 'étape|étapes|phase|phases',
    touchpoint: 'point de contact|points de contact|sous étape|sous étapes|interaction|interactions',
    goal: 'objectif|but|buts',
    for: 'persona|personas|acteur|acteurs|qui|client|clients',
    channels: 'canal|canaux',
    does: 'action|actions|activité|activités|fait|comportement|comportements',
    thinks: 'pense|pensée|pensées|question|questions',
    says: 'dit|citation|citations|verbatim|verbatims',
    feels: 'humeur|satisfaction|note de satisfaction',
    feelings: 'ressenti|ressentis|émotion|émotions|sentiment|sentiments',
    pains:
      'point de friction|points de friction|points de douleur|problème|problèmes|frustration|frustrations|irritant|irritants|points faibles',
    gains: 'point positif|points positifs|bénéfices|points forts',
    opportunities:
      'opportunité|opportunités|idée|idées|amélioration|améliorations|solution|solutions|pistes d’amélioration',
    metrics: 'indicateur|indicateurs|mesure|mesures',
    objectives: 'objectifs|objectifs métier',
    moments: 'moment de vérité|moments de vérité',
    takes: 'durée|temps',
    waits: 'attente|temps d’attente',
    sees: 'le client voit|voit|preuves physiques',
    frontstage: 'en scène|avant scène',
    backstage: 'en coulisses|coulisses|arrière scène',
    support: 'processus de soutien|processus support|systèmes',
    next: 'suite|étape suivante',
    by: 'responsable|responsables|équipe|équipes|service',
    notes: 'remarque|remarques|commentaire|commentaires',
    links: 'lien|liens',
    tags: 'étiquettes|mots clés',
  },
  es: {
    position: 'n.º|número',
    stage: 'etapa|etapas|fase|fases',
    touchpoint: 'punto de contacto|puntos de contacto|paso|pasos|interacción|interacciones',
    goal: 'objetivo|meta|metas',
    for: 'persona|personas|actor|actores|quién|cliente|clientes|usuario|usuarios',
    channels: 'canal|canales',
    does: 'acción|acciones|actividad|actividades|hace|comportamiento',
    thinks: 'piensa|pensamiento|pensamientos|pregunta|preguntas',
    says: 'dice|cita|citas',
    feels: 'estado de ánimo|satisfacción|puntuación',
    feelings: 'siente|emoción|emociones|sentimiento|sentimientos',
    pains:
      'punto de dolor|puntos de dolor|dolor|dolores|problema|problemas|frustraciones|barreras|puntos débiles|obstáculos',
    gains: 'alegría|alegrías|beneficio|beneficios|puntos fuertes',
    opportunities: 'oportunidad|oportunidades|idea|ideas|mejora|mejoras|solución|soluciones',
    metrics: 'métrica|métricas|indicador|indicadores',
    objectives: 'objetivos|objetivos de negocio',
    moments: 'momento de la verdad|momentos de la verdad',
    takes: 'duración|tiempo',
    waits: 'espera|tiempo de espera',
    sees: 'el cliente ve|ve|evidencia física',
    frontstage: 'frontstage|en escena',
    backstage: 'backstage|tras bambalinas',
    support: 'procesos de apoyo|procesos de soporte|sistemas',
    next: 'siguiente|siguiente paso',
    by: 'responsable|responsables|equipo|equipos|departamento',
    notes: 'nota|notas|comentario|comentarios',
    links: 'enlace|enlaces',
    tags: 'etiquetas',
  },
};

/** Words that stand beside what a heading is about, and say nothing of it. */
export const fillers =
  /(?<![\p{L}\p{N}])(?:customers?|users?|clients?|guests?|visitors?|buyers?|shoppers?|patients?|the|a|their|his|her|your|our|my|they|she|he|main|key|current|journey|what|how|do(?= (?:they|the|we|you|customers|users|people))|is|are|kunden?|kundin|nutzer|der|die|das|des|unsere?r?|was|wie|du|de la|le|la|les|el|los|las|client|cliente|del)(?![\p{L}\p{N}])/giu;
