import { LEVELS, type Objective } from './book';
import { choiceOf } from './choice';
import { followed, type Lookup, lookupOf } from './lookup';

/** What is wrong with an objective's parent link; '' for a link that holds, and for no link at all. */
export type LinkFault = '' | 'missing' | 'itself' | 'loop' | 'level';

export interface Link {
  /** The row the Parent cell names, right or wrong. */
  readonly parent: Objective | undefined;
  readonly fault: LinkFault;
  /** The link is right: parent found, on a higher level, no loop. Only then it counts. */
  readonly legal: boolean;
}

export interface Cascade {
  readonly byId: Lookup<Objective>;
  readonly linkOf: (objective: Objective) => Link;
  /** Objectives with a legal link to this one, in sheet order. */
  readonly childrenOf: (objective: Objective) => readonly Objective[];
  /** How many legal links lead upwards from it: 0–3. */
  readonly stepsAbove: (objective: Objective) => number;
}

/** 1 Company … 4 Individual; null for any other word. */
export function rankOf(level: string): number | null {
  const known = choiceOf(LEVELS, level);
  return known === null ? null : LEVELS.indexOf(known) + 1;
}

/** Who stands under whom (docs/numbers.md), in time linear in the number of objectives. */
export function cascadeOf(objectives: readonly Objective[]): Cascade {
  const byId = lookupOf(objectives, (objective) => objective.id);
  const rawParent = (objective: Objective) => followed(byId, objective.parent);
  const looping = loopsIn(objectives, rawParent);
  const links = new Map<Objective, Link>();
  const children = new Map<Objective, Objective[]>();
  for (const objective of objectives) {
    const parent = rawParent(objective);
    const fault = faultOf(objective, parent, looping);
    const legal = fault === '' && parent !== undefined;
    links.set(objective, { parent, fault, legal });
    if (legal) addTo(children, parent, objective);
  }
  const linkOf = (objective: Objective) => links.get(objective) ?? NO_LINK;
  return {
    byId,
    linkOf,
    childrenOf: (objective) => children.get(objective) ?? [],
    stepsAbove: (objective) => {
      let steps = 0;
      // a legal step always goes up a level, so this ends
      for (let link = linkOf(objective); link.legal && link.parent; link = linkOf(link.parent)) steps += 1;
      return steps;
    },
  };
}

function addTo(children: Map<Objective, Objective[]>, parent: Objective, child: Objective): void {
  const siblings = children.get(parent);
  if (siblings) siblings.push(child);
  else children.set(parent, [child]);
}

const NO_LINK: Link = { parent: undefined, fault: '', legal: false };

function faultOf(objective: Objective, parent: Objective | undefined, looping: ReadonlySet<Objective>): LinkFault {
  if (objective.parent === '') return '';
  if (!parent) return 'missing';
  if (parent === objective) return 'itself';
  if (looping.has(objective)) return 'loop';
  const above = rankOf(parent.level);
  const below = rankOf(objective.level);
  return above !== null && below !== null && above < below ? '' : 'level';
}

/** Those whose own chain of parents comes back to them. One that only leads into a loop is not in it. */
function loopsIn(
  objectives: readonly Objective[],
  parentOf: (objective: Objective) => Objective | undefined,
): ReadonlySet<Objective> {
  const looping = new Set<Objective>();
  const walkOf = new Map<Objective, number>();
  objectives.forEach((first, walk) => {
    let at: Objective | undefined = first;
    while (at && !walkOf.has(at)) {
      walkOf.set(at, walk);
      at = parentOf(at);
    }
    if (!at || walkOf.get(at) !== walk) return;
    for (let member = at; !looping.has(member); member = parentOf(member) ?? at) looping.add(member);
  });
  return looping;
}
