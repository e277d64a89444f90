import { plain } from '@/shared/format/text';
import { Fact, Facts } from '@/shared/ui/Panel';
import { byKind } from './kinds';
import type { Analysis } from './queries';
import { texts } from './texts';
import classes from './Analysis.module.css';

type Place = { text: string; segment: number };
type OnJump = (segment: number) => void;

/** Texts of the call, each of which leads to where it was said. */
export function Places({ places, onJump }: { places: readonly (Place & { begin: number })[]; onJump: OnJump }) {
  return (
    <ul className={classes.chips}>
      {places.map((place) => (
        <li key={`${place.segment} ${place.begin} ${place.text}`}>
          <PlaceLink place={place} onJump={onJump} />
        </li>
      ))}
    </ul>
  );
}

/** Leads to the line of the transcript that says it. */
export function PlaceLink({ place: { text, segment }, onJump }: { place: Place; onJump: OnJump }) {
  return (
    <button type="button" className="link" aria-label={plain(texts.goTo(text))} onClick={() => onJump(segment)}>
      <bdi>{plain(text)}</bdi>
    </button>
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
