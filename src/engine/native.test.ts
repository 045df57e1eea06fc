import { memory, tensor1d } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { createNative, type Native } from './native';

describe.each(['simd', 'plain'] as const)('the native backend on %s kernels', (kind) => {
  let native: Native;
  beforeAll(async () => {
    native = await createNative(kind);
    native.use();
  });

  it('createNative() finds the one there is, for TensorFlow.js keeps one a name', async () => {
    const tensor = native.make([3]);
    expect((await createNative(kind)).bytes()).toBe(native.bytes());
    tensor.dispose();
  });

  it('make() gives a tensor whose numbers are a view, and the address of it', () => {
    const tensor = native.make([2, 2]);
    native.view(tensor).set([1, 2, 3, 4]);
    expect([...tensor.dataSync()]).toEqual([1, 2, 3, 4]);
    expect(native.at(tensor)).toBe(native.view(tensor).byteOffset);
    tensor.dispose();
  });

  it('dataSync() copies, so that what was read stays when the place is given on', () => {
    const first = native.make([2]);
    native.view(first).set([1, 2]);
    const read = first.dataSync();
    first.dispose();
    const second = native.make([2]);
    native.view(second).set([3, 4]);
    expect([...read]).toEqual([1, 2]);
    second.dispose();
  });

  it('at() moves in a tensor from elsewhere', () => {
    const tensor = tensor1d([5, 6]);
    expect(native.at(tensor)).toBeGreaterThan(0);
    expect([...native.view(tensor)]).toEqual([5, 6]);
    expect(native.view(tensor).buffer.byteLength).toBeGreaterThan(1e6);
    tensor.dispose();
  });

  it('tf.memory() still answers, and an empty memory is whole again', () => {
    const before = memory().numTensors;
    const tensors = [10, 20, 30].map((size) => native.make([size]));
    const first = native.at(tensors[0]!);
    for (const tensor of tensors) tensor.dispose();
    expect(native.bytes()).toBe(0);
    expect(memory().numTensors).toBe(before);
    const other = native.make([12_345]);
    expect(native.at(other)).toBe(first);
    other.dispose();
  });

  it('make() says so when the memory is full', () => {
    expect(() => native.make([2 ** 25])).toThrow(/MB are full: 33554432 more numbers do not fit/);
  });
});
