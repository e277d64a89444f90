import { Button, NativeSelect, TextInput } from '@mantine/core';
import { faultAt } from '../model/faults';
import { type Path, type Section, type Value, at, isSection, sectionAt, textAt, withValue } from '../model/document';
import { useEditor } from '../editor';
import { useTyped } from '../inputs/useTyped';
import { endpointTexts, texts } from '../texts';
import classes from './edit.module.css';

const kinds = ['Number', 'Uri', 'Extension', 'User'] as const;
type EndpointKind = (typeof kinds)[number];

/** Whom the department rings, one after the other. */
export function EndpointsEditor({ path }: { path: Path }) {
  const { plan, edit } = useEditor();
  const others = [...path, 'Fallbacks'];
  const fallbacks = listAt(plan, others);
  const add = () => edit({ path: others, apply: (now) => withValue(now, others, [...listAt(now, others), { Number: '' }]) });
  const remove = (index: number) =>
    edit({ path: others, apply: (now) => withValue(now, others, listAt(now, others).filter((_, place) => place !== index)) });
  return (
    <fieldset className={classes.group}>
      <legend>{texts.endpoints}</legend>
      <p className="muted">{texts.endpointsHelp}</p>
      <EndpointField path={[...path, 'Endpoint']} label={texts.firstEndpoint} />
      {fallbacks.map((_, index) => (
        <div key={index} className={classes.row}>
          <EndpointField path={[...others, String(index)]} label={texts.nextEndpoint(index + 2)} />
          <Button variant="default" aria-label={texts.removeEndpoint(index + 2)} onClick={() => remove(index)}>
            {texts.remove}
          </Button>
        </div>
      ))}
      <Button variant="default" className={classes.start} onClick={add}>
        {texts.addEndpoint}
      </Button>
    </fieldset>
  );
}

function listAt(plan: Section, path: Path): Value[] {
  const list = at(plan, path);
  if (Array.isArray(list)) return list;
  return isSection(list) ? Object.values(list) : [];
}

/** One of the four kinds of endpoint. The kind is kept while the address is typed. */
function EndpointField({ path, label }: { path: Path; label: string }) {
  const { plan, faults, edit } = useEditor();
  const endpoint = sectionAt(plan, path);
  const given: EndpointKind = kinds.find((kind) => endpoint[kind] !== undefined) ?? 'Number';
  const saved = textAt(endpoint, [given]);
  const put = (kind: EndpointKind, address: string) =>
    edit({ path, whole: path.join(':'), apply: (now) => withValue(now, path, { [kind]: address }) });
  const { text, type, save } = useTyped(saved, (address) => put(given, address));
  return (
    <div className={classes.endpoint}>
      <NativeSelect
        label={label}
        value={given}
        onChange={(event) => put(event.currentTarget.value as EndpointKind, '')}
        data={kinds.map((kind) => ({ value: kind, label: endpointTexts[kind].name }))}
      />
      <TextInput
        label={texts.addressOf(label)}
        placeholder={endpointTexts[given].example}
        error={faultAt(faults, path)}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={save}
      />
    </div>
  );
}
