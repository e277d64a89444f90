import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, done, read } from '@/shared/api/client';
import { Problem } from '@/shared/api/problem';
import type { Sound } from '@/shared/api/sounds';
import { say } from '@/shared/ui/say';
import { texts } from './texts';

const created = 201;
const badRequest = 400;
const tooLarge = 413;
const largestFile = 10 * 1_024 * 1_024;

export function useUpload() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: upload,
    onSuccess: ({ sound, isNew }, [file]) => say(isNew || !file ? texts.uploaded(sound.name) : texts.isThere(file.name, sound.name)),
    onError: (fault) => say(fault.message, 'assertive'),
    onSettled: () => queries.invalidateQueries({ queryKey: ['sounds'] }),
  });
}

async function upload(files: File[]): Promise<{ sound: Sound; isNew: boolean }> {
  const [file] = files;
  if (!file || files.length > 1) throw new Problem(badRequest, texts.oneFile);
  // The server does not read such a body to its end: the browser would tell no more than that the connection was closed.
  if (file.size > largestFile) throw new Problem(tooLarge, texts.tooLarge);
  const form = new FormData();
  form.append('file', file);
  const asked = await api.POST('/api/v1/audio-files', { body: { file: file.name }, bodySerializer: () => form });
  return { sound: await read(Promise.resolve(asked)), isNew: asked.response.status === created };
}

export function useRemove(sound: Sound) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => done(api.DELETE('/api/v1/audio-files/{id}', { params: { path: { id: sound.id } } })),
    onSuccess: () => say(texts.removed(sound.name)),
    onError: (fault) => say(fault.message, 'assertive'),
    onSettled: () => queries.invalidateQueries({ queryKey: ['sounds'] }),
  });
}
