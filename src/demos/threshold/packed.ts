/**
 * Numbers between −1 and 1 as text, for a page to carry: 12 bits each, two in three bytes, in base64. Each comes back within
 * 1/4094, so a squared distance of two rows of length 1 is off by less than 0.002.
 */
const STEPS = 2047;

/** Errors  RangeError: an odd number of numbers. */
export function packed(values: Float32Array): string {
  if (values.length % 2 !== 0) throw new RangeError(`numbers are packed by twos, got ${values.length}`);
  let bytes = '';
  for (let i = 0; i < values.length; i += 2) {
    const [one, other] = [whole(values[i]!), whole(values[i + 1]!)];
    bytes += String.fromCharCode(one >> 4, ((one & 15) << 4) | (other >> 8), other & 255);
  }
  return btoa(bytes);
}

export function unpacked(text: string): Float32Array {
  const bytes = atob(text);
  const values = new Float32Array((bytes.length / 3) * 2);
  for (let i = 0, at = 0; i < values.length; i += 2, at += 3) {
    const [high, middle, low] = [bytes.charCodeAt(at), bytes.charCodeAt(at + 1), bytes.charCodeAt(at + 2)];
    values[i] = ((high << 4) | (middle >> 4)) / STEPS - 1;
    values[i + 1] = (((middle & 15) << 8) | low) / STEPS - 1;
  }
  return values;
}

function whole(value: number): number {
  return Math.round((Math.min(1, Math.max(-1, value)) + 1) * STEPS);
}
