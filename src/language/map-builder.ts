/**
 * Reads a journey of the syntax tree into the map that everything else works on. Whatever cannot be read is kept as an
 * unknown line, so nothing that was written is lost, and no value is guessed.
 */
import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
import type * as model from '../map/model.js';
import {
  type Declaration,
  isDeclaration,
  isEvidence,
  isFeeling,
  isJourney,
  isLane,
  isLaneText,
  isMention,
  isOwnField,
  isStage,
  isTeam,
  isText,
  isTouchpoint,
  isUnknown,
  type Journey,
  type JourneyFile,
  type Line,
} from './generated/ast.js';
import type { JourneyServices } from './journey-module.js';
import { declares, nameOf, titleOf } from './naming.js';
import { blockOf } from './scope.js';
import { clauseReader, lineReader } from './values/forms.js';
import { clauseOf, type Holder, operandsOf, wordsOf } from './values/reading.js';

/** The maps of a document, in the order of the file. The document must be linked. */
export function mapsOf(document: LangiumDocument, services: JourneyServices): model.JourneyMap[] {
  const file = document.parseResult.value as JourneyFile;
  return file.lines.filter(isJourney).map((journey) => new MapBuilder(document, services).journey(journey));
}

const none: readonly Line[] = [];

/** Lanes of the language that a `lane` line may give another title. */
const blueprintWords = ['sees', 'frontstage', 'backstage', 'support'] as const;

class MapBuilder {
  private readonly ids = new Map<string, number>();
  private readonly teams = new Map<string, model.Team>();
  private readonly evidence = new Map<string, model.Evidence>();
  private readonly usedLanes = new Set<string>();
  private readonly lines = new Map<Line, Map<string, Line[]>>();

  constructor(
    private readonly document: LangiumDocument,
    private readonly services: JourneyServices,
  ) {}

  journey(journey: Journey): model.JourneyMap {
    const id = this.unique(nameOf(journey) ?? 'journey');
    const personas = this.linesOf(journey, 'persona').flatMap((line) => this.personas(id, line));
    const stages = this.stages(id, journey);
    const map: model.JourneyMap = {
      ...this.named(id, journey),
      personas,
      teams: [],
      evidence: [],
      lanes: [],
      scenario: this.text(id, journey, 'scenario'),
      goal: this.text(id, journey, 'goal'),
      expects: this.texts(id, journey, 'expects'),
      starts: this.text(id, journey, 'starts'),
      ends: this.text(id, journey, 'ends'),
      state: this.value<'current' | 'future'>(journey, 'state'),
      owner: this.names(journey, 'owner')[0],
      reviewed: this.review(id, journey),
      watches: this.values<string>(journey, 'watches'),
      tags: this.tags(journey),
      language: this.value<string>(journey, 'language'),
      improves: this.names(journey, 'improves')[0],
      objectives: this.objectives(id, journey),
      stages,
      opportunities: this.opportunities(id, journey),
      metrics: this.metrics(id, journey),
      notes: this.texts(id, journey, 'note'),
      unknown: this.unknown(id, journey),
    };
    map.teams = [...this.teams.values()];
    map.evidence = [...this.evidence.values()];
    map.lanes = this.lanes(journey);
    return map;
  }

  private stages(journeyId: string, journey: Journey): model.Stage[] {
    const stages: model.Stage[] = [];
    let open: model.Stage | undefined;
    for (const line of journey.lines) {
      if (isStage(line)) {
        stages.push(this.stage(journeyId, line));
        open = undefined;
      } else if (isTouchpoint(line)) {
        if (!open) {
          open = this.implicitStage(journeyId, line);
          stages.push(open);
        }
        open.touchpoints.push(this.experience(this.unique(`${journeyId}/${nameOf(line)}`), line));
      }
    }
    return stages;
  }

  private stage(journeyId: string, line: Line & Declaration): model.Stage {
    const id = this.unique(`${journeyId}/${nameOf(line)}`);
    return {
      ...this.experience(id, line),
      goal: this.text(id, line, 'goal'),
      owner: this.names(line, 'owner')[0],
      objectives: this.objectives(id, line),
      touchpoints: line.lines
        .filter(isTouchpoint)
        .map((touchpoint) => this.experience(this.unique(`${id}/${nameOf(touchpoint)}`), touchpoint)),
    };
  }

  private implicitStage(journeyId: string, first: Line): model.Stage {
    const id = this.ordinal(journeyId, 'stage');
    const nothing: Line = { ...first, lines: [], clauses: [], operands: [] };
    return {
      ...this.facts(id, nothing),
      ...this.thing(id, first),
      name: '',
      title: '',
      implicit: true,
      objectives: [],
      touchpoints: [],
    };
  }

  private experience(id: string, line: Line & Declaration): model.Experience {
    return { ...this.named(id, line), ...this.facts(id, line) };
  }

  private facts(id: string, line: Line): Omit<model.Experience, keyof model.Named> {
    return {
      for: this.names(line, 'for'),
      by: this.names(line, 'by'),
      optional: this.fields(line, 'optional').length > 0,
      channels: this.linesOf(line, 'channel').flatMap((channel) => this.channels(id, channel)),
      sees: this.items(id, line, 'sees'),
      does: this.texts(id, line, 'does'),
      thinks: this.texts(id, line, 'thinks'),
      says: this.texts(id, line, 'says'),
      feels: this.feelings(id, line, ['feels', 'then']),
      targets: this.feelings(id, line, ['target']),
      pains: this.pains(id, line, 'pain'),
      gains: this.pains(id, line, 'gain'),
      moments: this.claims(id, line, 'moment', (kind: model.Moment['kind']) => ({ kind })),
      takes: this.claims(id, line, 'takes', (takes: Pick<model.Duration, 'min' | 'max' | 'unit'>) => takes),
      waits: this.claims(id, line, 'waits', (waits: Pick<model.Duration, 'min' | 'max' | 'unit'>) => waits),
      repeats: this.repeats(id, line),
      next: this.next(id, line),
      opens: this.opens(id, line),
      frontstage: this.items(id, line, 'frontstage'),
      backstage: this.items(id, line, 'backstage'),
      support: this.items(id, line, 'support'),
      images: this.links(id, line, 'image'),
      links: this.links(id, line, 'link'),
      notes: this.texts(id, line, 'note'),
      tags: this.tags(line),
      own: line.lines.filter(isLaneText).flatMap((own) => this.laneText(id, own)),
      opportunities: this.opportunities(id, line),
      metrics: this.metrics(id, line),
      unknown: this.unknown(id, line),
    };
  }

  // ---- facts ----

  private text(id: string, line: Line, word: string): model.TextFact | undefined {
    return this.texts(id, line, word)[0];
  }

  private texts(id: string, line: Line, word: string): model.TextFact[] {
    return this.claims(id, line, word, (text: string) => ({ text }));
  }

  private links(id: string, line: Line, word: string): model.LinkFact[] {
    return this.claims(id, line, word, (target: string) => ({ target }));
  }

  private feelings(id: string, line: Line, words: readonly string[]): model.Feeling[] {
    return line.lines
      .filter((fact) => isFeeling(fact) && words.includes(fact.word))
      .flatMap((fact) => {
        const value = this.read<Pick<model.Feeling, 'word' | 'value' | 'emoji'>>(fact);
        if (!value) return [];
        const then = fact.word === 'then' ? { then: true } : {};
        return [{ ...this.claim(this.ordinal(id, words[0] as string), fact), ...value, ...then }];
      });
  }

  private pains(id: string, line: Line, word: 'pain' | 'gain'): model.Pain[] {
    return this.linesOf(line, word).flatMap((fact): model.Pain[] =>
      this.declaredOrRepeated(fact).map(({ thing, name, text, repeated }) => ({
        ...this.claim(this.unique(`${id}/${word}:${name}`), fact),
        ...repeated,
        name,
        text,
        severity:
          this.value<model.Severity>(fact, 'severity') ?? (thing && this.value<model.Severity>(thing, 'severity')),
        resolved: this.value<string>(fact, 'resolved') ?? (thing && this.value<string>(thing, 'resolved')),
      })),
    );
  }

  private items(id: string, line: Line, word: (typeof blueprintWords)[number]): model.BlueprintItem[] {
    return this.linesOf(line, word).flatMap((fact): model.BlueprintItem[] =>
      this.declaredOrRepeated(fact).map(({ name, text, repeated }) => {
        const { because, ...claim } = this.claim(this.unique(`${id}/${word}:${name}`), fact);
        const fails = clauseOf(fact, 'fails') !== undefined;
        return {
          ...claim,
          ...repeated,
          name,
          text,
          ...(fails ? { fails: because ?? '' } : because ? { because } : {}),
        };
      }),
    );
  }

  /** What a line such as `pain "…"` declares, or `pain jargon` refers to. */
  private declaredOrRepeated(
    fact: Line,
  ): { thing?: Declaration; name: string; text: string; repeated: { repeated?: true } }[] {
    if (declares(fact)) return [{ name: nameOf(fact) ?? '', text: titleOf(fact), repeated: {} }];
    return operandsOf(fact)
      .filter(isMention)
      .map((mention) => {
        const thing = mention.target.ref;
        const name = mention.target.$refText;
        return { thing, name, text: thing ? titleOf(thing) : name, repeated: { repeated: true as const } };
      });
  }

  private channels(id: string, fact: Line): model.ChannelUse[] {
    return this.declaredOrRepeated(fact).map(({ thing, name, text }) => {
      const channel = thing ?? fact;
      const online = this.fields(channel, 'online').length > 0;
      const offline = this.fields(channel, 'offline').length > 0;
      return {
        ...this.claim(this.unique(`${id}/channel:${name}`), fact),
        name,
        title: text,
        icon: this.value<string>(channel, 'icon'),
        online: online || (offline ? false : undefined),
      };
    });
  }

  private repeats(id: string, line: Line): model.Repeats | undefined {
    return this.claims(id, line, 'repeats', (times: { min?: number; max?: number }, fact) => ({
      ...times,
      until: this.clauseText(fact, 'until'),
    }))[0];
  }

  private next(id: string, line: Line): model.Next[] {
    return this.linesOf(line, 'next').flatMap((fact) => {
      const mention = operandsOf(fact).find(isMention);
      if (!mention) return [];
      const thing = mention.target.ref;
      return [
        {
          ...this.claim(this.ordinal(id, 'next'), fact),
          to: mention.target.$refText,
          target: thing && pathOf(thing),
          title: thing && titleOf(thing),
        },
      ];
    });
  }

  private opens(id: string, line: Line): model.Opens | undefined {
    return this.claims(id, line, 'opens', (to: string, fact) => {
      const mention = operandsOf(fact).find(isMention);
      return { to, title: mention?.target.ref && titleOf(mention.target.ref) };
    })[0];
  }

  private laneText(id: string, line: Line): model.LaneText[] {
    if (!isLaneText(line)) return [];
    const lane = line.lane.$refText;
    this.usedLanes.add(lane);
    const value = this.read<model.Quantity>(line);
    return value ? [{ ...this.claim(this.ordinal(id, lane), line), lane, text: value.text }] : [];
  }

  private review(id: string, journey: Journey): model.Review | undefined {
    return this.claims(id, journey, 'reviewed', (review: Pick<model.Review, 'date' | 'every'>) => review)[0];
  }

  private objectives(id: string, line: Line): model.Objective[] {
    return this.linesOf(line, 'objective').flatMap((fact) =>
      this.declaredOrRepeated(fact).map(({ name, text }) => ({
        ...this.claim(this.unique(`${id}/objective:${name}`), fact),
        name,
        title: text,
      })),
    );
  }

  private opportunities(id: string, line: Line): model.Opportunity[] {
    return this.linesOf(line, 'opportunity').flatMap((fact) =>
      this.declaredOrRepeated(fact).map(({ thing, name, text }) => {
        const source = thing ?? fact;
        const own = this.unique(`${id}/opportunity:${name}`);
        const links = this.fields(source, 'link').flatMap((holder) => {
          const target = this.valueOf<string>(source, holder);
          return target === undefined ? [] : [{ ...this.thing(this.ordinal(own, 'link'), lineOf(holder)), target }];
        });
        return {
          ...this.claim(own, fact),
          name,
          title: text,
          solves: this.names(source, 'solves'),
          serves: this.names(source, 'serves'),
          moves: this.names(source, 'moves'),
          impact: this.value<number>(source, 'impact'),
          effort: this.value<number>(source, 'effort'),
          owner: this.names(source, 'owner')[0],
          status: this.value<model.Opportunity['status']>(source, 'status'),
          ticket: this.value<string>(source, 'ticket'),
          links,
          tags: this.tags(source),
        };
      }),
    );
  }

  private metrics(id: string, line: Line): model.Metric[] {
    return this.linesOf(line, 'metric').flatMap((fact) =>
      this.declaredOrRepeated(fact).map(({ thing, name, text, repeated }) => {
        const own = this.unique(`${id}/metric:${name}`);
        return { ...this.metric(own, thing ?? fact), ...this.thing(own, fact), ...repeated, name, title: text };
      }),
    );
  }

  private metric(id: string, line: Line): Omit<model.Metric, keyof model.Named> {
    const now = this.fields(line, 'now').flatMap((holder, index): model.MetricValue[] => {
      const value = this.valueOf<model.Quantity>(line, holder);
      const on = clauseOf(holder, 'on');
      const from = this.namesIn(lineOf(holder), 'from');
      const date = on && this.valueOf<string>(line, on);
      const cited = from.length > 0 ? { from } : {};
      return value ? [{ ...this.thing(`${id}/now:${index + 1}`, lineOf(holder)), ...cited, value, on: date }] : [];
    });
    const data = this.fields(line, 'data')[0];
    const file = data && this.valueOf<string>(line, data);
    const { for: whose, from } = this.claim(id, line);
    return {
      kind: this.value<string>(line, 'kind'),
      baseline: this.value<model.Quantity>(line, 'baseline'),
      now: now.sort((left, right) =>
        (left.on ?? '') < (right.on ?? '') ? -1 : (left.on ?? '') > (right.on ?? '') ? 1 : 0,
      ),
      target: this.value<model.Quantity>(line, 'target'),
      ...(file && data ? { data: { file, column: this.clauseText(lineOf(data), 'column') } } : {}),
      ...(whose ? { for: whose } : {}),
      ...(from && now.every((value) => !value.from) ? { from } : {}),
    };
  }

  // ---- library ----

  private personas(journeyId: string, line: Line): model.Persona[] {
    return this.declaredOrRepeated(line).map(({ thing, name, text }) => {
      const persona = thing ?? line;
      const id = this.unique(`${journeyId}/persona:${name}`);
      const image = this.value<string>(persona, 'image');
      return {
        ...this.thing(id, persona),
        name,
        title: text,
        role: this.text(id, persona, 'role'),
        quote: this.text(id, persona, 'quote'),
        goals: this.texts(id, persona, 'goal'),
        needs: this.texts(id, persona, 'need'),
        pains: this.pains(id, persona, 'pain'),
        gains: this.pains(id, persona, 'gain'),
        traits: this.claims(id, persona, 'trait', (trait: Pick<model.Trait, 'title' | 'value' | 'of'>) => trait),
        share: this.value<model.Quantity>(persona, 'share'),
        image,
        color: this.value<string>(persona, 'color'),
        from: this.names(persona, 'from'),
        own: persona.lines.filter(isOwnField).flatMap((own) => {
          const value = this.read<model.Quantity>(own);
          const field = own.$cstNode?.text.split(':')[0] ?? '';
          return value ? [{ ...this.claim(`${id}/${field}`, own), name: field, value }] : [];
        }),
      };
    });
  }

  private lanes(journey: Journey): model.Lane[] {
    const visible = this.services.references.ScopeProvider.visible(journey, ['lane']);
    const lanes: model.Lane[] = [];
    for (const description of visible) {
      const lane = description.node;
      if (!isLane(lane)) continue;
      if (!this.usedLanes.has(description.name) && !builtInLanes.has(description.name)) continue;
      const role = this.value<model.LaneRole>(lane, 'role');
      lanes.push({ ...this.named(`lane:${description.name}`, lane), ...(role ? { role } : {}) });
    }
    const undeclared = [...this.usedLanes].filter((name) => !lanes.some((lane) => lane.name === name));
    return [...lanes, ...undeclared.map((name) => ({ ...this.thing(`lane:${name}`, journey), name, title: name }))];
  }

  private remember(thing: Declaration | undefined, name: string): void {
    if (isTeam(thing) && !this.teams.has(name)) this.teams.set(name, this.named(`team:${name}`, thing));
    if (!isEvidence(thing) || this.evidence.has(name)) return;
    const kind = this.value<string>(thing, 'kind');
    const usual = name === 'assumption' ? 'assumed' : kind === 'market' ? 'reasoned' : 'validated';
    this.evidence.set(name, {
      ...this.named(`evidence:${name}`, thing),
      kind,
      date: this.value<string>(thing, 'date'),
      sample: this.value<number>(thing, 'sample'),
      link: this.value<string>(thing, 'link'),
      quote: this.value<string>(thing, 'quote'),
      confidence: this.value<model.Confidence>(thing, 'confidence') ?? usual,
    });
  }

  // ---- lines and clauses ----

  private linesOf(line: Line, word: string): readonly Line[] {
    if (line.lines.length === 0) return none;
    let byWord = this.lines.get(line);
    if (!byWord) {
      byWord = new Map();
      for (const fact of line.lines) {
        if (isUnknown(fact)) continue;
        const same = byWord.get(fact.word);
        if (same) same.push(fact);
        else byWord.set(fact.word, [fact]);
      }
      this.lines.set(line, byWord);
    }
    return byWord.get(word) ?? none;
  }

  /** Where a noun says something: a line of its block, or a clause of its own line. */
  private fields(line: Line, word: string): Holder[] {
    return [...this.linesOf(line, word), ...line.clauses.filter((clause) => clause.word === word)];
  }

  private value<T>(line: Line, word: string): T | undefined {
    const holder = this.fields(line, word)[0];
    return holder && this.valueOf<T>(line, holder);
  }

  private values<T>(line: Line, word: string): T[] {
    return this.fields(line, word).flatMap((holder) => this.valueOf<T>(line, holder) ?? []);
  }

  private valueOf<T>(line: Line, holder: Holder): T | undefined {
    if (holder.$type !== 'Clause') return this.read<T>(holder as Line);
    return clauseReader(line.word, blockOf(line), holder.word)(holder).value as T | undefined;
  }

  private read<T>(fact: Line): T | undefined {
    return lineReader(blockOf(fact), fact)(fact).value as T | undefined;
  }

  private clauseText(fact: Line, word: string): string | undefined {
    return fact.clauses.find((clause) => clause.word === word)?.operands.find(isText)?.value;
  }

  private tags(line: Line): string[] {
    return this.values<string[]>(line, 'tags').flat();
  }

  /** Names behind a word, in the block and in clauses, each once; what they refer to goes into the map's library. */
  private names(line: Line, word: string): string[] {
    return [
      ...new Set([...this.linesOf(line, word).flatMap((fact) => this.mentioned(fact)), ...this.namesIn(line, word)]),
    ];
  }

  private namesIn(line: Line, word: string): string[] {
    return line.clauses.filter((clause) => clause.word === word).flatMap((clause) => this.mentioned(clause));
  }

  private mentioned(holder: Holder): string[] {
    return operandsOf(holder).flatMap((operand) => {
      if (isMention(operand)) {
        this.remember(operand.target.ref, operand.target.$refText);
        return [operand.target.$refText];
      }
      return wordsOf(operand) === 'all' && holder.word === 'for' ? ['all'] : [];
    });
  }

  private claims<V, T extends object>(
    id: string,
    line: Line,
    word: string,
    make: (value: V, fact: Line) => T,
  ): (model.Claim & T)[] {
    return this.fields(line, word).flatMap((holder) => {
      const value = this.valueOf<V>(line, holder);
      if (value === undefined) return [];
      const own = this.ordinal(id, word);
      const claim = holder.$type === 'Clause' ? this.thing(own, holder) : this.claim(own, holder as Line);
      return [{ ...claim, ...make(value, lineOf(holder)) }];
    });
  }

  private claim(id: string, fact: Line): model.Claim {
    const claim: model.Claim = this.thing(id, fact);
    for (const holder of [...fact.lines, ...fact.clauses]) {
      switch (holder.word) {
        case 'for':
        case 'from':
        case 'by':
          claim[holder.word] = added(claim[holder.word], this.mentioned(holder));
          break;
        case 'because':
        case 'when':
          claim[holder.word] ??= this.valueOf<string>(fact, holder);
      }
    }
    return claim;
  }

  /** Lines that this version does not know, and known ones whose value cannot be read, as they stand. */
  private unknown(id: string, line: Line): model.UnknownLine[] {
    return line.lines
      .filter((fact) => isUnknown(fact) || (isDeclaration(fact) ? saysNothing(fact) : this.read(fact) === undefined))
      .map((fact) => ({ ...this.thing(this.ordinal(id, 'line'), fact), text: fact.$cstNode?.text ?? '' }));
  }

  // ---- identity ----

  private named(id: string, thing: Line & Declaration): model.Named {
    return { ...this.thing(id, thing), name: nameOf(thing) ?? '', title: titleOf(thing) };
  }

  private thing(id: string, node: AstNode): model.Thing {
    const range = node.$cstNode?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const document = AstUtils.getDocument(node);
    return document === this.document ? { id, range } : { id, range, uri: document.uri.toString() };
  }

  private ordinal(owner: string, word: string): string {
    const counter = `${owner}/${word}:`;
    const count = (this.ids.get(counter) ?? 0) + 1;
    this.ids.set(counter, count);
    return `${counter}${count}`;
  }

  /** The id, made unique where two things of one kind have the same name (which is an error, but is drawn). */
  private unique(id: string): string {
    const count = (this.ids.get(id) ?? 0) + 1;
    this.ids.set(id, count);
    return count === 1 ? id : `${id}~${count}`;
  }
}

/** What a `lane` line renames when it has the name of a lane that is always there. */
const builtInLanes = new Set([
  'touchpoint',
  'does',
  'thinks',
  'feels',
  'pain',
  'gain',
  'opportunity',
  'metric',
  'moment',
  ...blueprintWords,
]);

/** Names with others behind them, each once; undefined where there are none. */
function added(names: string[] | undefined, more: readonly string[]): string[] | undefined {
  return more.length === 0 ? names : [...new Set([...(names ?? []), ...more])];
}

/** A noun with neither a title nor a name behind it. */
function saysNothing(line: Line): boolean {
  return !declares(line) && !line.operands.some(isMention);
}

function lineOf(holder: Holder): Line {
  return holder.$type === 'Clause' ? (holder as { $container: Line }).$container : (holder as Line);
}

/** The id of a stage or touchpoint of a journey, or the name of a journey. */
function pathOf(thing: Declaration): string {
  const container = thing.$container;
  const inside = isStage(container) || isJourney(container) ? `${pathOf(container)}/` : '';
  return `${inside}${nameOf(thing)}`;
}
