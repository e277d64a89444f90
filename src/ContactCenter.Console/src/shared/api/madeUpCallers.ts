import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { common } from '@/shared/texts/common';
import { say } from '@/shared/ui/say';
import { askSimulator } from './simulator';

/** Has the simulator's made-up callers ring, and goes to where they are to be seen. */
export function useMadeUpCallers() {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => askSimulator('made-up-callers', { method: 'POST' }),
    onSuccess() {
      say(common.madeUpRing);
      void navigate('/');
    },
    onError: (fault) => say(fault.message, 'assertive'),
  });
}
