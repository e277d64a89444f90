import { Button, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { texts } from './texts';
import { doingIn, type Input, readAnswer } from './inputs';
import classes from './TestCall.module.css';

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

type Props = { state: string; isBusy: boolean; onDo: (input: Input) => void };

/** What can be done where the caller is now. */
export function Deeds({ state, isBusy, onDo }: Props) {
  const doing = doingIn(state);
  if (doing === 'over') return <p>{texts.isOver}</p>;
  const act = (label: string, input: Input) => (
    <Button key={label} variant="default" disabled={isBusy} onClick={() => onDo(input)}>
      {label}
    </Button>
  );
  return (
    <>
      {doing === 'speak' && <Speak isBusy={isBusy} onDo={onDo} />}
      {doing === 'service' && <Service isBusy={isBusy} onDo={onDo} />}
      {doing === 'agent' && act(texts.agentAnswers, { agent: 'answers' })}
      {doing === 'agent' && act(texts.agentDoesNot, { agent: 'doesNotAnswer' })}
      {doing === 'talk' && act(texts.agentLeaves, { agent: 'leaves' })}
      {doing === 'hear' && act(texts.goOnHearing, { goOn: true })}
      {act(texts.hangUp, { hangUp: true })}
    </>
  );
}

function Speak({ isBusy, onDo }: Omit<Props, 'state'>) {
  const [words, setWords] = useState('');
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (words.trim() === '') return;
    onDo(words.trim());
    setWords('');
  };
  return (
    <>
      <div className={classes.keys} role="group" aria-label={texts.keys}>
        {keys.map((key) => (
          <Button key={key} variant="default" disabled={isBusy} onClick={() => onDo(key)}>
            {key}
          </Button>
        ))}
      </div>
      <form onSubmit={submit} className={classes.say}>
        <TextInput label={texts.sayOrType} autoComplete="off" value={words} onChange={(event) => setWords(event.currentTarget.value)} />
        <Button type="submit" variant="default" disabled={isBusy}>
          {texts.say}
        </Button>
      </form>
      <Button variant="default" disabled={isBusy} onClick={() => onDo('')}>
        {texts.staySilent}
      </Button>
    </>
  );
}

function Service({ isBusy, onDo }: Omit<Props, 'state'>) {
  const [text, setText] = useState('');
  const answer = readAnswer(text);
  return (
    <form
      className={classes.say}
      onSubmit={(event) => {
        event.preventDefault();
        if (answer !== undefined) onDo(answer);
      }}
    >
      <TextInput
        label={texts.answerOfService}
        description={texts.answerHelp}
        error={answer === undefined ? texts.noJson : undefined}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={isBusy || answer === undefined}>
        {texts.answer}
      </Button>
    </form>
  );
}
