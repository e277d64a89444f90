import { common } from '@/shared/texts/common';
import { phonesPage } from './address';
import { Problem, problemOf } from './problem';

/** Asks the simulator, whose addresses begin where its page of phones is. */
export async function askSimulator<T>(path: string, init?: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`${phonesPage}/${path}`, init);
  } catch {
    throw new Problem(0, common.noSimulator);
  }
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw problemOf(response.status, body);
  return body as T;
}
