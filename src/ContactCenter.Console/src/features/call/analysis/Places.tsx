import { plain } from '@/shared/format/text';
import { Fact, Facts } from '@/shared/ui/Panel';
import { byKind } from './kinds';
import type { Analysis } from './queries';
import { texts } from './texts';
import classes from './Analysis.module.css';

type Place = { text: string; segment: number; begin: number };
type OnJump = (segment: number) => void;

/** Texts of the call, each of which leads to where it was said. */
export function Places({ places, onJump }: { places: readonly Place[]; onJump: OnJump }) {
  return (
    <ul className={classes.chips}>
      {places.map(({ text, segment, begin }) => (
        <li key={`${segment} ${begin} ${text}`}>
          <button type="button" className="link" aria-label={plain(texts.goTo(text))} onClick={() => onJump(segment)}>
            <bdi>{plain(text)}</bdi>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Things with a name or a number, those of a kind together. */
export function Entities({ entities, onJump }: { entities: Analysis['entities']; onJump: OnJump }) {
  return (
    <Facts>
      {byKind(entities).map(([type, places]) => (
        <Fact key={type} name={plain(texts.entityType(type))}>
          <Places places={places} onJump={onJump} />
        </Fact>
      ))}
    </Facts>
  );
}
