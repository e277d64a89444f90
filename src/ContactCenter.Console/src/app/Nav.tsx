import { useMediaQuery } from '@mantine/hooks';
import { IconDots } from '@tabler/icons-react';
import { useRef } from 'react';
import { NavLink, useLocation } from 'react-router';
import type { pages } from './pages';
import { texts } from './texts';
import classes from './Shell.module.css';

type Page = (typeof pages)[number];

/** As many as stand side by side at the foot of a narrow screen, and at the head of a wide one. */
const mostNarrow = 5;
const mostWide = 14;

/** The ways to the pages; those that do not fit stand behind one more. */
export function Nav({ shown }: { shown: readonly Page[] }) {
  const isNarrow = useMediaQuery('(max-width: 1420px)', false, { getInitialValueInEffect: false });
  const most = isNarrow ? mostNarrow : mostWide;
  const isFull = shown.length > most;
  const inBar = isFull ? shown.slice(0, most - 1) : shown;
  return (
    <nav aria-label={texts.pages} className={classes.pages}>
      {inBar.map((page) => (
        <PageLink key={page.path} page={page} />
      ))}
      {isFull && <More others={shown.slice(inBar.length)} />}
    </nav>
  );
}

function PageLink({ page, onFollow }: { page: Page; onFollow?: () => void }) {
  const { path, icon: Icon, name, load } = page;
  return (
    <NavLink to={path} end className={classes.link} onClick={onFollow} onPointerEnter={() => void load()} onFocus={() => void load()}>
      {Icon && <Icon size={20} stroke={1.75} aria-hidden />}
      <span>{name}</span>
    </NavLink>
  );
}

function More({ others }: { others: readonly Page[] }) {
  const list = useRef<HTMLDivElement>(null);
  const { pathname } = useLocation();
  const isHere = others.some((page) => page.path === pathname);
  return (
    <>
      <button type="button" popoverTarget="more-pages" className={classes.link} aria-current={isHere ? 'true' : undefined}>
        <IconDots size={20} stroke={1.75} aria-hidden />
        <span>{texts.more}</span>
      </button>
      <div ref={list} id="more-pages" popover="auto" className={classes.more}>
        {others.map((page) => (
          <PageLink key={page.path} page={page} onFollow={() => list.current?.hidePopover()} />
        ))}
      </div>
    </>
  );
}
