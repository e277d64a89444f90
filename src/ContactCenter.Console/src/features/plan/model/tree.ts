import { type Path, type Section, isSection, sectionAt, textAt } from './document';
import { analysisTexts } from '../analysisTexts';
import { texts } from '../texts';

/** One form of the plan, and those below it. */
export type Node = { path: Path; label: string; leads?: string; children: Node[] };

/** The plan in the order in which a caller meets it. */
export function treeOf(plan: Section): Node[] {
  return [
    leaf(['Ivr'], texts.firstSteps),
    group(['Ivr', 'Menus'], texts.menus, Object.entries(sectionAt(plan, ['Ivr', 'Menus'])).map(([name, menu]) => menuNode(name, isSection(menu) ? menu : {}))),
    named(plan, ['Departments'], texts.departments),
    named(plan, ['Hours'], texts.hours),
    leaf(['Survey'], texts.survey),
    leaf(['Texts'], texts.said),
    named(plan, ['Ivr', 'Sensitive'], texts.sensitive),
    leaf(['Ivr', 'Numbers'], texts.numbers),
    leaf(['Ivr', 'Callers'], texts.callers),
    topics(plan),
    named(plan, ['Analysis', 'Entities'], analysisTexts.entities),
    named(plan, ['Analysis', 'Scorecard'], analysisTexts.scorecards),
  ];
}

function leaf(path: Path, label: string): Node {
  return { path, label, children: [] };
}

function group(path: Path, label: string, children: Node[]): Node {
  return { path, label, children };
}

function named(plan: Section, path: Path, label: string): Node {
  return group(path, label, Object.keys(sectionAt(plan, path)).map((name) => leaf([...path, name], name)));
}

/** By their names: the ids are for programs. */
function topics(plan: Section): Node {
  const path = ['Analysis', 'Topics'];
  const children = Object.keys(sectionAt(plan, path)).map((id) => leaf([...path, id], textAt(plan, [...path, id, 'Name']) || id));
  return group(path, analysisTexts.topics, children);
}

function menuNode(name: string, menu: Section): Node {
  const path = ['Ivr', 'Menus', name];
  const options = Object.entries(sectionAt(menu, ['Options'])).map(([key, option]) => ({
    path: [...path, 'Options', key],
    label: optionLabel(key, isSection(option) ? option : {}),
    leads: leadsTo(isSection(option) ? option : {}),
    children: [],
  }));
  const wayOut = { path: [...path, 'WayOut'], label: texts.wayOut, leads: leadsTo(sectionAt(menu, ['WayOut'])), children: [] };
  return { path, label: name, children: [...options, wayOut] };
}

function optionLabel(key: string, option: Section): string {
  const words = Array.isArray(option.Words) ? option.Words.join(', ') : textAt(option, ['Words']);
  return words === '' ? key : `${key} ${words}`;
}

/** Where a choice leads, in a word. */
export function leadsTo(target: Section): string {
  if (target.Department !== undefined) return textAt(target, ['Department']);
  if (target.Message !== undefined) return texts.leadsToMessage(textAt(target, ['Message']));
  if (target.Menu !== undefined) return textAt(target, ['Menu']);
  if (target.Say !== undefined) return texts.leadsBack;
  if (target.Collect !== undefined) return texts.leadsToDigits;
  if (target.Ncco !== undefined) return texts.leadsToService;
  return texts.leadsToEnd;
}

/** The node with that path, or the nearest one around it: a fault may lie in a field of it. */
export function nodeAt(nodes: readonly Node[], path: Path): Node | undefined {
  const wanted = path.join(':').toLowerCase();
  let best: Node | undefined;
  const look = (node: Node) => {
    const own = node.path.join(':').toLowerCase();
    const holds = wanted === own || wanted.startsWith(`${own}:`);
    if (holds && (best === undefined || node.path.length > best.path.length)) best = node;
    node.children.forEach(look);
  };
  nodes.forEach(look);
  return best;
}
