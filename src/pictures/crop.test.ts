import { describe, expect, it } from 'vitest';
import { centreCrop, encoderInput, firstCrop, moveCrop, scaleCrop } from './crop';

const tall = { width: 100, height: 160 };
const wide = { width: 160, height: 100 };

describe('firstCrop(extent)', () => {
  it('is the largest square in the middle of a wide picture', () => {
    expect(firstCrop(wide)).toEqual({ x: 30, y: 0, side: 100 });
  });

  it('lies above the middle of a tall one, where the face of a portrait is', () => {
    expect(firstCrop(tall)).toEqual({ x: 0, y: 20, side: 100 });
  });
});

describe('moveCrop(crop, byX, byY, extent)', () => {
  it('moves by pixels of the picture', () => {
    expect(moveCrop({ x: 10, y: 20, side: 50 }, 5, -7, tall)).toEqual({ x: 15, y: 13, side: 50 });
  });

  it('stops at the borders of the picture', () => {
    expect(moveCrop({ x: 10, y: 20, side: 50 }, -999, -999, tall)).toEqual({ x: 0, y: 0, side: 50 });
    expect(moveCrop({ x: 10, y: 20, side: 50 }, 999, 999, tall)).toEqual({ x: 50, y: 110, side: 50 });
  });
});

describe('scaleCrop(crop, factor, extent)', () => {
  it('keeps its middle where there is room', () => {
    expect(scaleCrop({ x: 20, y: 40, side: 40 }, 1.5, tall)).toEqual({ x: 10, y: 30, side: 60 });
  });

  it('is pushed back into the picture where there is none', () => {
    expect(scaleCrop({ x: 0, y: 0, side: 40 }, 1.5, tall)).toEqual({ x: 0, y: 0, side: 60 });
  });

  it('ends at the shorter side, and at the pixels that the encoder reads', () => {
    expect(scaleCrop({ x: 20, y: 40, side: 40 }, 99, tall).side).toBe(100);
    expect(scaleCrop({ x: 20, y: 40, side: 40 }, 0.01, tall).side).toBe(24);
    expect(scaleCrop({ x: 0, y: 0, side: 9 }, 0.01, { width: 9, height: 12 }).side).toBe(9);
  });
});

describe('centreCrop(crop, x, y, extent)', () => {
  it('puts its middle to a point, as near as it can', () => {
    expect(centreCrop({ x: 0, y: 0, side: 40 }, 50, 80, tall)).toEqual({ x: 30, y: 60, side: 40 });
    expect(centreCrop({ x: 0, y: 0, side: 40 }, 1, 159, tall)).toEqual({ x: 0, y: 120, side: 40 });
  });
});

describe('encoderInput(picture, crop)', () => {
  it('is 576 numbers from 0 for ink to 1 for paper', () => {
    const grey = Uint8Array.from({ length: 48 * 48 }, (_, i) => (i % 48 < 24 ? 0 : 255));
    const input = encoderInput({ width: 48, height: 48, grey }, { x: 0, y: 0, side: 48 });
    expect(input).toHaveLength(576);
    expect([...input.subarray(0, 24)]).toEqual([...Array(12).fill(0), ...Array(12).fill(1)]);
  });
});
