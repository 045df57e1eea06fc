import type { Tensor } from '@tensorflow/tfjs-core';
import { outputsOf, type PlacedConvolution, patchOf } from '../numerics/convolution';
import { DenseLayer } from './dense-layer';
import type { Layer, Parameters } from './layer';
import type { Native } from './native';
import { addPatches, patchIndices, takePatches } from './patches';

/**
 * Filters and max(0, ·): at each place a dense layer on the patch that lies there, with the same weights everywhere. So all
 * patches of a batch are laid out as rows (im2col), and one product of matrices does the work.
 *
 * Shapes  x rows × sideIn·sideIn·channels, y rows × sideOut·sideOut·filters; the channels of a pixel lie together.
 */
export class ConvolutionLayer implements Layer {
  readonly outputs: number;
  readonly keeps: number;
  readonly parameters: Parameters;
  readonly #native: Native;
  readonly #inputs: number;
  readonly #places: number;
  readonly #indices: Int32Array;
  readonly #dense: DenseLayer;

  constructor(native: Native, place: PlacedConvolution) {
    this.#native = native;
    this.#inputs = place.sideIn ** 2 * place.channels;
    this.#indices = patchIndices(place);
    this.#places = place.sideOut ** 2;
    this.#dense = new DenseLayer(native, patchOf(place), place.filters, true);
    this.outputs = outputsOf(place);
    this.keeps = this.#indices.length;
    this.parameters = this.#dense.parameters;
  }

  forward(rows: number, x: Tensor, patches: Tensor, y: Tensor): void {
    const { view } = this.#native;
    takePatches(this.#indices, this.#inputs, rows, view(x), view(patches));
    this.#dense.forward(rows * this.#places, patches, null, y);
  }

  backward(rows: number, _x: Tensor, patches: Tensor, y: Tensor, dy: Tensor, dx: Tensor | null): void {
    const { view } = this.#native;
    this.#dense.backward(rows * this.#places, patches, null, y, dy, dx && patches);
    if (dx) addPatches(this.#indices, this.#inputs, rows, view(patches), view(dx));
  }
}
