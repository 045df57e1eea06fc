import { createPlainKernels, type KernelFunctions } from './kernels';
import simdBytes from './kernels.as.ts?wasm';
import type { Kernels } from './protocol';

/** One memory, and the kernels that work on it. */
export interface KernelMemory {
  readonly kind: Kernels;
  readonly buffer: ArrayBuffer;
  readonly kernels: KernelFunctions;
}

/** 64 MB, in WebAssembly's pages of 64 KB. The system gives them as they are touched; a memory that grows would detach every view. */
const PAGES = 1024;
const PLAIN_BYTES = 32 * 2 ** 20;

/** The smallest module with a SIMD instruction in it: `(func (result v128) i32.const 0 i8x16.splat)`. */
const PROBE = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0],
  ...[1, 5, 1, 96, 0, 1, 123],
  ...[3, 2, 1, 0],
  ...[10, 8, 1, 6, 0, 65, 0, 253, 15, 11],
);

export function hasSimd(): boolean {
  return typeof WebAssembly === 'object' && WebAssembly.validate(PROBE);
}

/** The fastest kernels that run here, or those that are asked for. */
export async function createKernelMemory(wanted?: Kernels): Promise<KernelMemory> {
  if (wanted === 'plain' || (wanted === undefined && !hasSimd())) return plainMemory();
  try {
    return await simdMemory();
  } catch (error) {
    // A Content-Security-Policy without 'wasm-unsafe-eval' refuses it, though the browser could.
    if (wanted === undefined) return plainMemory();
    throw error;
  }
}

async function simdMemory(): Promise<KernelMemory> {
  const memory = new WebAssembly.Memory({ initial: PAGES, maximum: PAGES });
  const { instance } = await WebAssembly.instantiate(simdBytes, { env: { memory } });
  return {
    kind: 'simd',
    buffer: memory.buffer as ArrayBuffer,
    kernels: instance.exports as unknown as KernelFunctions,
  };
}

function plainMemory(): KernelMemory {
  const buffer = new ArrayBuffer(PLAIN_BYTES);
  return { kind: 'plain', buffer, kernels: createPlainKernels(buffer) };
}
