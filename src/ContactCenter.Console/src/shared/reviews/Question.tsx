import { Button, Textarea } from '@mantine/core';
import { plain } from '@/shared/format/text';
import type { OnJump } from './ReviewItem';
import type { Answer } from './reviews';
import { choicesOf, type Entry, longestComment, valueOf, wordsOf } from './sheet';
import { reviewTexts as texts } from './texts';
import classes from './Reviews.module.css';

type Props = {
  answer: Answer;
  entry: Entry;
  faultOf: (field: string) => string | undefined;
  onChange: (entry: Entry) => void;
  onChooseLine: (entry: Entry) => void;
  onJump?: OnJump;
};

/** One question of a scorecard: what is proposed, the answer, the line that shows it, and what is to be said of it. */
export function Question({ answer, entry, faultOf, onChange, onChooseLine, onJump }: Props) {
  const { question, text, weight, critical } = answer;
  const notes = [weight === null ? null : texts.weight(weight), critical ? texts.critical : null].filter((note) => note !== null);
  const asked = plain(text ?? question);
  const fault = faultOf('value') ?? faultOf('segment') ?? faultOf('question');
  return (
    <fieldset className={classes.question}>
      <legend>
        <bdi>{asked}</bdi> <span className="muted">({notes.join(', ')})</span>
      </legend>
      <Proposal answer={answer} asked={asked} entry={entry} onChange={onChange} />
      <div className={classes.choices}>
        {choicesOf(answer).map(({ value, label }) => (
          <label key={`${typeof value} ${value}`}>
            <input type="radio" name={`answer-${question}`} checked={entry.value === value} onChange={() => onChange({ ...entry, value })} />
            <bdi>{plain(label)}</bdi>
          </label>
        ))}
      </div>
      {fault && <p className="fault">{fault}</p>}
      {answer.earlierSegment !== null && entry.segment === null && <p className="muted">{texts.earlierLine}</p>}
      <LineOf entry={entry} asked={asked} onChange={onChange} onChooseLine={onChooseLine} onJump={onJump} />
      <Textarea
        label={texts.comment}
        rows={2}
        maxLength={longestComment}
        error={faultOf('comment')}
        value={entry.comment ?? ''}
        onChange={(event) => onChange({ ...entry, comment: event.currentTarget.value || null })}
      />
    </fieldset>
  );
}

type Part = Pick<Props, 'entry' | 'onChange'> & { asked: string };

/** An automatic answer counts for nothing until somebody has confirmed it. */
function Proposal({ answer, asked, entry, onChange }: Part & { answer: Answer }) {
  const proposed = valueOf(answer.proposed);
  if (proposed === null) return null;
  const words = plain(wordsOf(answer, proposed));
  if (entry.value === proposed) return <p className="muted">{texts.confirmed(words)}</p>;
  if (entry.value !== null) return <p className="muted">{texts.changed(words)}</p>;
  return (
    <p className={classes.acts}>
      <span>{texts.proposed(words)}</span>
      <Button variant="default" size="compact-sm" aria-label={texts.confirmName(words, asked)} onClick={() => onChange({ ...entry, value: proposed })}>
        {texts.confirm}
      </Button>
    </p>
  );
}

function LineOf({ entry, asked, onChange, onChooseLine, onJump }: Part & Pick<Props, 'onChooseLine' | 'onJump'>) {
  const { segment } = entry;
  return (
    <div className={classes.acts}>
      {segment !== null && onJump && (
        <Button variant="default" size="compact-sm" aria-label={texts.showLineOf(asked)} onClick={() => onJump(segment)}>
          {texts.showLine}
        </Button>
      )}
      {segment !== null && !onJump && <span className="muted">{texts.line(segment)}</span>}
      <Button variant="default" size="compact-sm" aria-label={texts.chooseLineOf(asked)} onClick={() => onChooseLine(entry)}>
        {texts.chooseLine}
      </Button>
      {segment !== null && (
        <Button variant="default" size="compact-sm" aria-label={texts.removeLineOf(asked)} onClick={() => onChange({ ...entry, segment: null })}>
          {texts.removeLine}
        </Button>
      )}
    </div>
  );
}
