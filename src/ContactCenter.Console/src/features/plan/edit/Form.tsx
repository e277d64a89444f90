import { faultsBeside } from '../model/faults';
import type { Field } from '../model/fields';
import type { Path } from '../model/document';
import { useEditor } from '../editor';
import { Fields, pathOfField } from '../inputs/FieldInput';
import { FaultList } from './FaultList';

/** Fields, and above them what is wrong with none of them alone. */
export function Form({ path, fields, others = [] }: { path: Path; fields: readonly Field[]; others?: readonly Path[] }) {
  const { faults } = useEditor();
  const own = [...fields.map((field) => pathOfField(path, field)), ...others];
  return (
    <>
      <FaultList faults={faultsBeside(faults, path, own)} />
      <Fields fields={fields} within={path} />
    </>
  );
}
