import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { common } from '@/shared/texts/common';
import { say } from '@/shared/ui/say';
import { phonesPage } from './address';
import { Problem, problemOf } from './problem';

async function ring() {
  let response: Response;
  try {
    response = await fetch(`${phonesPage}/made-up-callers`, { method: 'POST' });
  } catch {
    throw new Problem(0, common.noSimulator);
  }
  if (!response.ok) throw problemOf(response.status, await response.json().catch(() => null));
}

/** Has the simulator's made-up callers ring, and goes to where they are to be seen. */
export function useMadeUpCallers() {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: ring,
    onSuccess() {
      say(common.madeUpRing);
      void navigate('/');
    },
    onError: (fault) => say(fault.message, 'assertive'),
  });
}
