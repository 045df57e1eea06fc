import { trainedAtBuild } from '../../state/first-run';
import { trainingOf } from './crowds';
import { packed } from './packed';

/** The pictures that t is chosen on, as the encoder of this seed embeds them: what the page carries before it is trained there. */
export async function firstPicture(seed: number): Promise<string> {
  const { embeddings } = await trainedAtBuild(trainingOf(seed));
  return packed(embeddings[0]!);
}
