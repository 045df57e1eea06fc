import { describe, expect, it } from 'vitest';
import { greyOf, previewOf } from './preview';

describe('greyOf(rgba)', () => {
  it('weighs red, green and blue as Rec. 709 does', () => {
    const grey = greyOf(
      Uint8ClampedArray.of(255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 255, 255, 255, 255),
    );
    [54.213, 182.376, 18.411, 255].forEach((expected, i) => {
      expect(grey[i]).toBeCloseTo(expected, 3);
    });
  });
});

describe('previewOf(width, height, rgba)', () => {
  it('shrinks the longer side to 256 and keeps the shape', () => {
    const preview = previewOf(1024, 512, new Uint8ClampedArray(1024 * 512 * 4).fill(200));
    expect(preview).toMatchObject({ width: 256, height: 128 });
    expect(preview.grey.every((value) => value === 200)).toBe(true);
  });

  it('never enlarges', () => {
    expect(previewOf(3, 2, new Uint8ClampedArray(24))).toMatchObject({ width: 3, height: 2 });
  });

  it('keeps a pixel of the shorter side, however long the picture is', () => {
    expect(previewOf(2000, 1, new Uint8ClampedArray(8000))).toMatchObject({ width: 256, height: 1 });
  });
});
