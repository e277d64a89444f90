import type { Fault } from '../model/faults';

/** What is wrong with a form, and with none of its fields alone. */
export function FaultList({ faults }: { faults: readonly Fault[] }) {
  if (faults.length === 0) return null;
  return (
    <ul className="fault">
      {faults.map((fault) => (
        <li key={`${fault.path} ${fault.problem}`}>
          <bdi>{`${fault.path}: ${fault.problem}`}</bdi>
        </li>
      ))}
    </ul>
  );
}
