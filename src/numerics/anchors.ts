/**
 * [AN1] Each row of a batch in turn as the anchor, with the others that have its label and those that have not, both in
 * the order of rows. The two lists are views of one room: they hold until the next anchor.
 */
export function eachAnchor(
  labels: Int32Array,
  visit: (anchor: number, positives: Int32Array, negatives: Int32Array) => void,
): void {
  const positives = new Int32Array(labels.length);
  const negatives = new Int32Array(labels.length);
  for (let anchor = 0; anchor < labels.length; anchor++) {
    let same = 0;
    let different = 0;
    for (let j = 0; j < labels.length; j++) {
      if (labels[j] !== labels[anchor]) negatives[different++] = j;
      else if (j !== anchor) positives[same++] = j;
    }
    visit(anchor, positives.subarray(0, same), negatives.subarray(0, different));
  }
}
