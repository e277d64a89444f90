import { type KeyboardEvent, useRef, useState } from 'react';
import { plain } from '@/shared/format/text';
import { type Fault, faultsWithin } from './model/faults';
import type { Path } from './model/document';
import type { Node } from './model/tree';
import { texts } from './texts';
import classes from './Tree.module.css';

type Props = { nodes: readonly Node[]; chosen: Path; faults: readonly Fault[]; onChoose: (path: Path) => void };

const indent = 1.1;

const keyOf = (path: Path) => path.join(':');

/** The plan as a tree, by keyboard as by mouse: arrows move and open, Enter shows the form. */
export function Tree({ nodes, chosen, faults, onChoose }: Props) {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [focused, setFocused] = useState(keyOf(chosen));
  const tree = useRef<HTMLDivElement>(null);
  const shown = visible(nodes, closed);
  const current = shown.some((row) => keyOf(row.node.path) === focused) ? focused : keyOf(shown[0]?.node.path ?? []);

  const focus = (row: Row | undefined) => {
    if (!row) return;
    setFocused(keyOf(row.node.path));
    tree.current?.querySelector<HTMLElement>(`[data-path="${CSS.escape(keyOf(row.node.path))}"]`)?.focus();
  };
  const toggle = (node: Node, open: boolean) =>
    setClosed((now) => {
      const next = new Set(now);
      if (open) next.delete(keyOf(node.path));
      else next.add(keyOf(node.path));
      return next;
    });
  const onKey = (event: KeyboardEvent) => {
    const index = shown.findIndex((row) => keyOf(row.node.path) === current);
    const row = shown[index];
    if (!row) return;
    const isOpen = row.node.children.length > 0 && !closed.has(keyOf(row.node.path));
    const moves: Record<string, () => void> = {
      ArrowDown: () => focus(shown[index + 1]),
      ArrowUp: () => focus(shown[index - 1]),
      Home: () => focus(shown[0]),
      End: () => focus(shown.at(-1)),
      ArrowRight: () => (isOpen ? focus(shown[index + 1]) : toggle(row.node, true)),
      ArrowLeft: () => (isOpen ? toggle(row.node, false) : focus(row.parent)),
      Enter: () => onChoose(row.node.path),
      ' ': () => onChoose(row.node.path),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };
  return (
    // eslint-disable-next-line jsx-a11y/interactive-supports-focus -- one of its items has the focus
    <div ref={tree} role="tree" aria-label={texts.tree} className={classes.tree} onKeyDown={onKey}>
      {shown.map((row) => (
        <Item
          key={keyOf(row.node.path)}
          row={row}
          isChosen={keyOf(row.node.path) === keyOf(chosen)}
          isFocused={keyOf(row.node.path) === current}
          isOpen={!closed.has(keyOf(row.node.path))}
          faults={faultsWithin(faults, row.node.path).length}
          onFocus={() => setFocused(keyOf(row.node.path))}
          onChoose={() => onChoose(row.node.path)}
          onToggle={(open) => toggle(row.node, open)}
        />
      ))}
    </div>
  );
}

type Row = { node: Node; level: number; place: number; of: number; parent: Row | undefined };

/** The items in sight, one below the other. */
function visible(nodes: readonly Node[], closed: ReadonlySet<string>, parent?: Row): Row[] {
  return nodes.flatMap((node, index) => {
    const row: Row = { node, level: (parent?.level ?? 0) + 1, place: index + 1, of: nodes.length, parent };
    return closed.has(keyOf(node.path)) ? [row] : [row, ...visible(node.children, closed, row)];
  });
}

type ItemProps = {
  row: Row;
  isChosen: boolean;
  isFocused: boolean;
  isOpen: boolean;
  faults: number;
  onFocus: () => void;
  onChoose: () => void;
  onToggle: (open: boolean) => void;
};

function Item({ row, isChosen, isFocused, isOpen, faults, onFocus, onChoose, onToggle }: ItemProps) {
  const { node, level, place, of } = row;
  const hasChildren = node.children.length > 0;
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the tree itself hears the keys
    <div
      role="treeitem"
      aria-level={level}
      aria-posinset={place}
      aria-setsize={of}
      aria-selected={isChosen}
      aria-expanded={hasChildren ? isOpen : undefined}
      tabIndex={isFocused ? 0 : -1}
      data-path={keyOf(node.path)}
      className={classes.item}
      style={{ paddingInlineStart: `${level * indent}rem` }}
      onFocus={onFocus}
      onClick={onChoose}
    >
      {hasChildren && <Fold isOpen={isOpen} onToggle={onToggle} />}
      <bdi>{plain(node.label)}</bdi>{' '}
      {node.leads !== undefined && (
        <span className="muted">
          <span aria-hidden="true">→</span> <span className="heard-only">{texts.leadsTo}</span> {plain(node.leads)}
        </span>
      )}{' '}
      {faults > 0 && <span className={classes.faults}>{texts.faultCount(faults)}</span>}
    </div>
  );
}

function Fold({ isOpen, onToggle }: { isOpen: boolean; onToggle: (open: boolean) => void }) {
  return (
    <span
      className={classes.fold}
      aria-hidden="true"
      onClick={(event) => {
        event.stopPropagation();
        onToggle(!isOpen);
      }}
    >
      {isOpen ? '▾' : '▸'}
    </span>
  );
}
