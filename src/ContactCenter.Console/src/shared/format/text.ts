/** Characters that steer a terminal or turn the direction of a line, but are nothing to read. */
// eslint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A stranger's text as it may be shown: what cannot be seen is made visible. */
export function plain(text: string): string {
  return text.replace(control, '\ufffd');
}
