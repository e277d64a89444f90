import { plain } from '@/shared/format/text';
import { analysisTexts } from '../analysisTexts';
import { forms } from '../model/fields';
import { type Path, sectionAt } from '../model/document';
import { useEditor } from '../editor';
import { Fields } from '../inputs/FieldInput';
import { texts } from '../texts';
import { OfAnalysis } from './AnalysisForms';
import { EndpointsEditor } from './EndpointsEditor';
import { EntryActs } from './EntryActs';
import { CopyMenu } from './CopyMenu';
import { Form } from './Form';
import { NewEntry } from './NewEntry';
import { NumberRows } from './NumberRows';
import { Questions } from './Questions';
import { plainKinds, TargetEditor } from './TargetEditor';

export type Go = (path: Path) => void;
type Props = { path: Path; go: Go };

/** The form of what was chosen in the tree. */
export function FormOf({ path, go }: Props) {
  const [first, second] = path;
  if (first === 'Ivr' && second === 'Menus') return <OfMenus path={path} go={go} />;
  if (first === 'Ivr' && second === 'Numbers') return <NumberRows path={path} to="Menu" />;
  if (first === 'Ivr' && second === 'Callers') return <NumberRows path={path} to="Name" />;
  if (first === 'Ivr' && second === 'Sensitive') return path.length === 2 ? <NewSensitive path={path} go={go} /> : <Sensitive path={path} go={go} />;
  if (first === 'Ivr') return <Form path={path} fields={forms.Ivr} />;
  if (first === 'Departments') return path.length === 1 ? <NewDepartment path={path} go={go} /> : <Department path={path} go={go} />;
  if (first === 'Hours') return path.length === 1 ? <NewHours path={path} go={go} /> : <Hours path={path} go={go} />;
  if (first === 'Survey') return <Survey path={path} />;
  if (first === 'Analysis') return <OfAnalysis path={path} go={go} />;
  return <Form path={path} fields={forms.Texts} />;
}

function OfMenus({ path, go }: Props) {
  if (path.length === 2) return <NewMenu path={path} go={go} />;
  if (path.length === 3) return <Menu path={path} go={go} />;
  if (path[3] === 'WayOut') return <TargetEditor path={path} label={texts.wayOutLeads} kinds={plainKinds} isOptional />;
  return <Option path={path} go={go} />;
}

function NewMenu({ path, go }: Props) {
  const first = { Prompt: texts.firstPrompt, Options: {} };
  return <NewEntry path={path} label={texts.newMenu} help={texts.newMenuHelp} first={first} onAdded={(name) => go([...path, name])} />;
}

function Menu({ path, go }: Props) {
  const options = [...path, 'Options'];
  return (
    <>
      <EntryActs path={path} named="menus" onMoved={go} />
      <CopyMenu path={path} onCopied={go} />
      <Form path={path} fields={forms.Menu} others={[[...path, 'WayOut'], ...optionsOf(useEditor().plan, options)]} />
      <NewEntry
        path={options}
        label={texts.newOption}
        help={texts.newOptionHelp}
        first={{ End: texts.firstGoodbye }}
        onAdded={(name) => go([...options, name])}
      />
    </>
  );
}

function optionsOf(plan: Parameters<typeof sectionAt>[0], path: Path): Path[] {
  return Object.keys(sectionAt(plan, path)).map((key) => [...path, key]);
}

function Option({ path, go }: Props) {
  return (
    <>
      <EntryActs path={path} onMoved={(to) => go(to.length < path.length ? path.slice(0, 3) : to)} />
      <Fields fields={forms.Option} within={path} />
      <TargetEditor path={path} label={texts.leads} />
    </>
  );
}

function NewSensitive({ path, go }: Props) {
  const first = { Prompt: texts.firstSensitive };
  return <NewEntry path={path} label={texts.newSensitive} help={texts.newSensitiveHelp} first={first} onAdded={(name) => go([...path, name])} />;
}

function Sensitive({ path, go }: Props) {
  return (
    <>
      <EntryActs path={path} onMoved={go} />
      <Form path={path} fields={forms.Sensitive} />
    </>
  );
}

function NewDepartment({ path, go }: Props) {
  const first = { Endpoint: { Number: '' } };
  return <NewEntry path={path} label={texts.newDepartment} help={texts.newDepartmentHelp} first={first} onAdded={(name) => go([...path, name])} />;
}

function Department({ path, go }: Props) {
  const endpoints = [
    [...path, 'Endpoint'],
    [...path, 'Fallbacks'],
  ];
  return (
    <>
      <EntryActs path={path} named="departments" onMoved={go} />
      <EndpointsEditor path={path} />
      <Form path={path} fields={forms.Department} others={endpoints} />
    </>
  );
}

function NewHours({ path, go }: Props) {
  return (
    <NewEntry path={path} label={texts.newHours} help={texts.newHoursHelp} first={{ Monday: '09:00-17:00' }} onAdded={(name) => go([...path, name])} />
  );
}

function Hours({ path, go }: Props) {
  return (
    <>
      <EntryActs path={path} onMoved={go} />
      <Form path={path} fields={forms.Hours} />
    </>
  );
}

function Survey({ path }: { path: Path }) {
  return (
    <>
      <Questions path={[...path, 'Questions']} />
      <Form path={path} fields={forms.Survey} others={[[...path, 'Questions']]} />
    </>
  );
}

const partsOfIvr: Record<string, string> = { Menus: texts.menus, Numbers: texts.numbers, Callers: texts.callers, Sensitive: texts.sensitive };
const sections: Record<string, string> = { Departments: texts.departments, Hours: texts.hours, Survey: texts.survey, Texts: texts.said };

const partsOfAnalysis: Record<string, string> = {
  Topics: analysisTexts.topics,
  Entities: analysisTexts.entities,
  Scorecard: analysisTexts.scorecards,
};

/** What stands over a form. */
export function titleOf(path: Path): string {
  const [first, second, third, fourth, fifth] = path;
  if (first === 'Ivr' && second === 'Menus' && third !== undefined) {
    if (fourth === 'WayOut') return texts.wayOutOf(plain(third));
    return fifth === undefined ? texts.menuNamed(plain(third)) : texts.optionOf(plain(fifth), plain(third));
  }
  if (first === 'Analysis' && third === undefined) return partsOfAnalysis[second ?? ''] ?? texts.title;
  if ((first === 'Ivr' || first === 'Analysis') && third !== undefined) return plain(third);
  if (first === 'Ivr') return second === undefined ? texts.firstSteps : (partsOfIvr[second] ?? second);
  return second === undefined ? (sections[first ?? ''] ?? texts.title) : plain(second);
}
