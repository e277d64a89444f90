import { plain } from '@/shared/format/text';
import { texts } from './texts';

/** Where copies may be that nobody removes from here. */
export function NotReached({ places }: { places: readonly string[] }) {
  if (places.length === 0) return null;
  return (
    <>
      <p>{texts.elsewhere}</p>
      <ul>
        {places.map((place) => (
          <li key={place}>{texts.places[place] ?? plain(place)}</li>
        ))}
      </ul>
    </>
  );
}
