import { Button, TextInput } from '@mantine/core';
import { type SubmitEvent, useId, useState } from 'react';
import { showPhone } from '@/shared/format/phone';
import { plain } from '@/shared/format/text';
import { Tag, type TagKind } from '@/shared/ui/Tag';
import { Transcript } from './Transcript';
import { type Deed, type Phone, useDeed } from './queries';
import { texts } from './texts';
import classes from './phones.module.css';

const kinds: Record<Phone['state'], TagKind> = { OnHook: 'quiet', Dialling: 'offer', Ringing: 'warn', InCall: 'ok' };
const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

type Props = { phone: Phone; numbers: readonly string[]; all: readonly Phone[] };

/** One phone: what it hears, and what its person can do now. */
export function PhoneCard({ phone, numbers, all }: Props) {
  const id = useId();
  const deed = useDeed(phone);
  const name = phone.name ?? showPhone(phone.address);
  const act = (wanted: Deed) => deed.mutate(wanted);
  return (
    <article aria-labelledby={id} className={classes.phone}>
      <header className={classes.head}>
        <h3 id={id}>{plain(name)}</h3>
        <bdi className="muted">{phone.name && plain(showPhone(phone.address))}</bdi>
        <span role="status">
          <Tag kind={kinds[phone.state]}>{texts.states[phone.state] ?? phone.state}</Tag>
        </span>
      </header>
      <Transcript phone={phone} all={all} label={texts.hears(plain(name))} />
      {deed.isError && <p className="fault">{deed.error.message}</p>}
      {phone.state === 'OnHook' && <Dial first={numbers[0] ?? ''} onDial={(number) => act({ act: 'dial', body: { number } })} />}
      {phone.state === 'Ringing' && (
        <div className={classes.acts}>
          <Button onClick={() => act({ act: 'answer' })}>{texts.answer}</Button>
          <Button variant="default" onClick={() => act({ act: 'decline' })}>
            {texts.decline}
          </Button>
        </div>
      )}
      {phone.state === 'InCall' && <Talk onDo={act} />}
      {(phone.state === 'InCall' || phone.state === 'Dialling') && (
        <div className={classes.acts}>
          <Button variant="default" onClick={() => act({ act: 'hangup' })}>
            {texts.hangUp}
          </Button>
        </div>
      )}
    </article>
  );
}

function Dial({ first, onDial }: { first: string; onDial: (number: string) => void }) {
  const [number, setNumber] = useState(first);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (number.trim() !== '') onDial(number.trim());
  };
  return (
    <form onSubmit={submit} className={classes.acts}>
      <TextInput label={texts.number} autoComplete="off" inputMode="tel" value={number} onChange={(event) => setNumber(event.currentTarget.value)} />
      <Button type="submit">{texts.dial}</Button>
    </form>
  );
}

function Talk({ onDo }: { onDo: (deed: Deed) => void }) {
  const [words, setWords] = useState('');
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (words.trim() === '') return;
    onDo({ act: 'say', body: { text: words.trim() } });
    setWords('');
  };
  return (
    <>
      <div role="group" aria-label={texts.keys} className={classes.keys}>
        {keys.map((key) => (
          <Button key={key} variant="default" onClick={() => onDo({ act: 'press', body: { keys: key } })}>
            {key}
          </Button>
        ))}
      </div>
      <form onSubmit={submit} className={classes.acts}>
        <TextInput label={texts.say} autoComplete="off" value={words} onChange={(event) => setWords(event.currentTarget.value)} />
        <Button type="submit" variant="default">
          {texts.speak}
        </Button>
      </form>
    </>
  );
}
