import { Link } from 'react-router';
import { proofOf } from '@/shared/api/problem';
import { texts } from './texts';

/** Why nothing was changed, and the way to sign in again where that would help. */
export function Refused({ fault }: { fault: Error | null }) {
  if (!fault) return null;
  return (
    <p className="fault">
      {fault.message} {proofOf(fault) === 'password' && <Link to="/sign-in?back=%2Fme">{texts.again}</Link>}
    </p>
  );
}
