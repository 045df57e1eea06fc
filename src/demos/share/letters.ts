/** Parts a sentence at t and d where they stand alone: the letters of the formulas, and no words of English. */
export function atLetters(sentence: string): readonly string[] {
  return sentence.split(/(?<=\s)([td])(?=[\s,.:²/])/);
}

export function isLetter(part: string): boolean {
  return part === 't' || part === 'd';
}
