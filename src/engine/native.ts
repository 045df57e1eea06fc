// Not public paths, but the public ones register every kernel (3 × the size of the whole engine), and tfjs is pinned to
// 4.22.0, the last of its line.
import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu/dist/backend_cpu';
import { identityConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Identity';
import {
  type DataId,
  engine,
  findBackend,
  keep,
  registerBackend,
  registerKernel,
  setBackend,
  type Tensor,
  type TensorInfo,
  util,
} from '@tensorflow/tfjs-core';
import type { KernelFunctions } from './kernels';
import { createKernelMemory, type KernelMemory } from './memory';
import type { Kernels } from './protocol';

/**
 * TensorFlow.js with the tensors in one memory: each is a pointer for the kernels and an ordinary Float32Array for
 * every other TensorFlow.js op. Nothing is copied.
 */
export interface Native {
  readonly kind: Kernels;
  readonly kernels: KernelFunctions;
  /** Byte address of a tensor's numbers; a tensor from elsewhere is moved in first. */
  at(tensor: TensorInfo): number;
  /** The numbers themselves. Use and drop: the place goes to another tensor when this one is disposed. */
  view(tensor: TensorInfo): Float32Array;
  /** A new tensor, not filled. */
  make(shape: number[]): Tensor;
  /** The same, and no `tidy` disposes it. */
  own(shape: number[]): Tensor;
  /** Address of scratch that the next call may overwrite. */
  scratch(floats: number): number;
  /** Makes TensorFlow.js work here; needed where other backends are in use too. */
  use(): void;
  /** Bytes that tensors have taken. */
  bytes(): number;
}

/** The native backend on the fastest kernels that run here, or on those that are `wanted`. */
export async function createNative(wanted?: Kernels): Promise<Native> {
  const known = wanted && (findBackend(`native-${wanted}`) as NativeBackend | null);
  return nativeOf(known || backendOf(await createKernelMemory(wanted)));
}

/** TensorFlow.js keeps one backend a name for the life of the page, so a second call finds the first one's. */
function backendOf(memory: KernelMemory): NativeBackend {
  const name = `native-${memory.kind}`;
  const known = findBackend(name) as NativeBackend | null;
  if (known) return known;
  registerBackend(name, () => new NativeBackend(name, memory));
  // All that variables, the tape and `minimize` need. An op of TensorFlow.js' own wants its CPU kernel added here.
  for (const kernel of [identityConfig]) registerKernel({ ...kernel, backendName: name });
  return findBackend(name) as NativeBackend;
}

function nativeOf(backend: NativeBackend): Native {
  const { heap, name } = backend;
  const make = (shape: number[]): Tensor => {
    const values = backend.take(util.sizeFromShape(shape));
    return engine().makeTensorFromTensorInfo(backend.makeTensorInfo(shape, 'float32', values), backend);
  };
  return {
    kind: heap.kind,
    kernels: heap.kernels,
    at: (tensor) => backend.addressOf(tensor.dataId),
    view: (tensor) => backend.valuesOf(tensor.dataId),
    make,
    own: (shape) => keep(make(shape)),
    scratch: (floats) => backend.scratch(floats),
    use: () => void setBackend(name),
    bytes: () => backend.used,
  };
}

const FIRST = 64;
const ALIGN = 64;

class NativeBackend extends MathBackendCPU {
  // No field may be called `memory`: it would hide the method that tf.memory() asks, and no type check says so.
  used = 0;
  readonly #free = new Map<number, Float32Array[]>();
  #top = FIRST;
  #scratch: Float32Array = new Float32Array(0);

  constructor(
    readonly name: string,
    readonly heap: KernelMemory,
  ) {
    super();
    // Or the first tensor in Node prints an advertisement for the native addon.
    Reflect.set(this, 'firstUse', false);
  }

  take(size: number): Float32Array {
    const values = this.#free.get(size)?.pop() ?? this.#cut(size);
    this.used += values.byteLength;
    return values;
  }

  #cut(size: number): Float32Array {
    const at = this.#top;
    const next = at + Math.ceil((4 * size) / ALIGN) * ALIGN;
    const { buffer } = this.heap;
    if (next > buffer.byteLength) {
      const megabytes = buffer.byteLength / 2 ** 20;
      throw new RangeError(
        `The engine's ${megabytes} MB are full: ${size} more numbers do not fit. Take fewer pictures or narrower layers.`,
      );
    }
    this.#top = next;
    return new Float32Array(buffer, at, size);
  }

  #giveBack(values: Float32Array): void {
    this.used -= values.byteLength;
    if (this.used === 0) {
      // Nothing lives here any more: the next run, of other sizes, finds the memory whole.
      this.#free.clear();
      this.#scratch = new Float32Array(0);
      this.#top = FIRST;
      return;
    }
    const list = this.#free.get(values.length);
    if (list) list.push(values);
    else this.#free.set(values.length, [values]);
  }

  scratch(floats: number): number {
    if (floats > this.#scratch.length) this.#scratch = this.#cut(floats);
    return this.#scratch.byteOffset;
  }

  valuesOf(id: DataId): Float32Array {
    return this.data.get(id).values as Float32Array;
  }

  addressOf(id: DataId): number {
    const data = this.data.get(id);
    if (this.#isHere(data.values)) return data.values.byteOffset;
    const values = this.valuesOf(id);
    const here = this.take(values.length);
    here.set(values);
    data.values = here;
    return here.byteOffset;
  }

  #isHere(values: unknown): values is Float32Array {
    return values instanceof Float32Array && values.buffer === this.heap.buffer;
  }

  override disposeData(id: DataId, force = false): boolean {
    const values = this.data.has(id) ? this.data.get(id).values : undefined;
    const gone = super.disposeData(id, force);
    if (gone && this.#isHere(values)) this.#giveBack(values);
    return gone;
  }

  /** The CPU backend hands out the live array; whoever keeps it would later read another tensor's numbers. */
  override readSync(id: DataId): ReturnType<MathBackendCPU['readSync']> {
    const values = super.readSync(id);
    return this.#isHere(values) ? values.slice() : values;
  }
}
