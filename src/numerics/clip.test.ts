import { describe, expect, it } from 'vitest';
import { CLIPS, type Clip, clipped, clippedSlope } from './clip';

describe('clipped() and clippedSlope()', () => {
  it.each([
    ['hinge', 0.3, 0.3, 1],
    ['hinge', -0.3, 0, 0],
    ['hinge', 0, 0, 0],
    ['none', -0.3, -0.3, 1],
    ['softplus', 0, Math.LN2, 0.5],
    ['softplus', Math.log(3), Math.log(4), 0.75],
  ] as const)('[CL1] [CL2] %s of %f is %f with slope %f', (clip, raw, loss, slope) => {
    expect(clipped(raw, clip)).toBeCloseTo(loss, 12);
    expect(clippedSlope(raw, clip)).toBeCloseTo(slope, 12);
  });

  it('[CL1] the softplus neither overflows nor ends', () => {
    expect(clipped(1e4, 'softplus')).toBe(1e4);
    expect(clipped(-700, 'softplus')).toBeGreaterThan(0);
    expect(clippedSlope(-1e4, 'softplus')).toBe(0);
    expect(clippedSlope(1e4, 'softplus')).toBe(1);
  });

  it.each(CLIPS)('[CL2] the slope of %s is that of its curve', (clip: Clip) => {
    const h = 1e-6;
    for (const raw of [-2, -0.5, 0.7, 3]) {
      const rise = (clipped(raw + h, clip) - clipped(raw - h, clip)) / (2 * h);
      expect(clippedSlope(raw, clip)).toBeCloseTo(rise, 6);
    }
  });

  it('[CL1] refuses a clip that it does not know, by name', () => {
    expect(() => clipped(1, 'relu' as Clip)).toThrow('got relu');
    expect(() => clippedSlope(1, 'relu' as Clip)).toThrow('got relu');
  });
});
