import type { Sound } from '@/shared/api/sounds';
import { showDuration } from '@/shared/format/time';
import { Foreign, Instant, Missing } from '@/shared/ui/Values';
import table from '@/shared/ui/table.module.css';
import { CopyPath } from './CopyPath';
import { Player } from './Player';
import { RemoveSound } from './RemoveSound';
import { showSize } from './size';
import { texts } from './texts';
import classes from './SoundsPage.module.css';

const mostUses = 3;

/** A row for each sound, the newest first. */
export function SoundTable({ sounds }: { sounds: Sound[] }) {
  return (
    <table className={table.table}>
      <caption className="heard-only">{texts.table}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.name}</th>
          <th scope="col">{texts.play}</th>
          <th scope="col">{texts.length}</th>
          <th scope="col">{texts.size}</th>
          <th scope="col">{texts.usedBy}</th>
          <th scope="col" className={classes.uploaded}>
            {texts.uploadedBy}
          </th>
          <th scope="col">{texts.acts}</th>
        </tr>
      </thead>
      <tbody>
        {sounds.map((sound) => (
          <Row key={sound.id} sound={sound} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ sound }: { sound: Sound }) {
  return (
    <tr>
      <td className={classes.name}>
        <b>
          <Foreign text={sound.name} />
        </b>
        <code className={classes.path} title={sound.path}>
          {sound.path}
        </code>
      </td>
      <td className={classes.player}>
        <Player sound={sound} />
      </td>
      <td>{sound.durationSeconds === null ? <Missing /> : <span className="figures">{showDuration(Math.max(1, Math.round(sound.durationSeconds)))}</span>}</td>
      <td className={`figures ${classes.size}`}>{showSize(sound.size)}</td>
      <td>{sound.usedBy.length === 0 ? <span className="muted">{texts.unused}</span> : shortened(sound.usedBy)}</td>
      <td className={classes.uploaded}>
        <Foreign text={sound.by} />
        <br />
        <Instant at={sound.at} />
      </td>
      <td>
        <div className={table.acts}>
          <CopyPath of={sound} />
          <RemoveSound of={sound} />
        </div>
      </td>
    </tr>
  );
}

/** All of them stand in the dialog that would remove it. */
function shortened(usedBy: readonly string[]): string {
  const shown = usedBy.slice(0, mostUses).join(', ');
  return usedBy.length > mostUses ? texts.andMore(shown, usedBy.length - mostUses) : shown;
}
