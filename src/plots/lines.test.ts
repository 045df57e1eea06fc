import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import Curve from './Curve.svelte';
import Mark from './Mark.svelte';
import Ruler from './Ruler.svelte';

const text = (body: string): string => body.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');

describe('Curve', () => {
  const props = {
    name: 'loss',
    value: '0.125',
    steps: [0, 10, 20],
    series: [{ values: [1, 0.5, 0.125] }],
    width: 107,
  };

  it('draws the line from 0 up to a nice end', () => {
    expect(render(Curve, { props }).body).toContain('d="M2 6L52 25L102 39.3"');
  });

  it('says its name, its number and its steps', () => {
    const { body } = render(Curve, { props });
    expect(text(body)).toContain('loss');
    expect(text(body)).toContain('0.125');
    expect(text(body)).toContain('step 20');
    expect(body).toContain('aria-label="loss over 20 steps: 0.125 at step 20."');
  });

  it('breaks the line where a value is no number', () => {
    const broken = { ...props, steps: [0, 1, 2, 3], series: [{ values: [1, Number.NaN, 1, 1] }] };
    expect(render(Curve, { props: broken }).body.match(/class="line[^"]*" d="([^"]*)"/)?.[1]).toMatch(
      /^M.*M/,
    );
  });

  it('marks the step that is looked at, and pales what came later', () => {
    const { body } = render(Curve, { props: { ...props, cursor: 10 } });
    expect(body).toContain('later');
    expect(body).toContain('translate(52 25)');
    expect(render(Curve, { props }).body).not.toContain('later');
  });

  it('draws a value to compare with on the same scale, by name', () => {
    const { body } = render(Curve, { props: { ...props, reference: { value: 0.5, name: 'pixels' } } });
    expect(body).toContain('d="M2 25H102"');
    expect(text(body)).toContain('pixels');
    // The scale holds it, however small the values are.
    const high = { ...props, reference: { value: 3, name: 'pixels' } };
    expect(render(Curve, { props: high }).body).toContain('d="M2 6H102"');
  });

  it('tells two lines apart by a dash, and says what each number is', () => {
    const series = [
      { values: [1, 0.5, 0.125], value: '0.125', unit: 'active' },
      { values: [1, 0.25, 0.01], value: '0.010', unit: 'valid', isDashed: true },
    ];
    const { body } = render(Curve, { props: { ...props, value: undefined as never, series } });
    expect(body.match(/class="line[^"]*dashed/g)).toHaveLength(1);
    expect(text(body)).toContain('0.125 active 0.010 valid');
    expect(body).toContain('aria-label="loss over 20 steps: 0.125 active and 0.010 valid at step 20."');
  });

  it('draws steps by the time they took, each series by its own', () => {
    const slow = { values: [1, 0.5, 0.125], isOther: true, stepSeconds: 0.1 };
    const time = { stepSeconds: 0.05, end: 2 };
    const { body } = render(Curve, { props: { ...props, series: [slow, ...props.series], time } });
    expect(body).toContain('d="M2 6L52 25L102 39.3"');
    expect(body).toContain('d="M2 6L27 25L52 39.3"');
    expect(text(body)).toContain('2.00 s');
    // Time that nothing has taken yet has no length, and no NaN.
    const still = render(Curve, { props: { ...props, time: { stepSeconds: 0, end: 1 } } }).body;
    expect(still).not.toContain('NaN');
  });

  it('draws somebody else’s line without a mark', () => {
    const other = { values: [0.5, 0.5, 0.5], isOther: true };
    const marksIn = (body: string): number => body.match(/plot-mark/g)?.length ?? 0;
    const [alone, beside] = [props, { ...props, series: [other, ...props.series] }].map(
      (given) => render(Curve, { props: given }).body,
    );
    expect(marksIn(beside!)).toBe(marksIn(alone!));
    expect(beside).toMatch(/class="line[^"]* other/);
  });

  it('is as high as it is asked to be, its foot apart', () => {
    expect(render(Curve, { props: { ...props, height: 96 } }).body).toContain('d="M2 6L52 42L102 69"');
  });

  it('draws an axis before anything is known', () => {
    const { body } = render(Curve, { props: { ...props, steps: [], series: [{ values: [] }] } });
    expect(body).toContain('class="axis');
    expect(body).not.toContain('NaN');
  });
});

describe('Ruler', () => {
  const props = { positive: 0.34, negative: 0.48, margin: 0.2, distance: 'squared' as const };

  it('says what is missing, and that it is the loss', () => {
    const { body } = render(Ruler, { props });
    expect(body).toContain('What is missing, 0.06, is the loss.');
    expect(text(body)).toContain('still missing: loss 0.06');
  });

  it('hatches from the negative to the end of the margin, and nothing when the loss is 0', () => {
    expect(render(Ruler, { props }).body).toContain('fill="url(#');
    expect(render(Ruler, { props: { ...props, negative: 0.54 } }).body).not.toContain('fill="url(#');
  });

  it('holds a triplet whose three pictures coincide', () => {
    const { body } = render(Ruler, { props: { ...props, positive: 0, negative: 0, margin: 0 } });
    expect(body).not.toContain('NaN');
    expect(text(body)).toContain('loss 0.00');
  });
});

describe('Mark', () => {
  it('is a sign beside words, and silent', () => {
    expect(render(Mark, { props: { of: 'negative' } }).body).toContain('aria-hidden="true"');
    expect(render(Mark, { props: { of: 9 } }).body).toContain('plot-id-2');
  });
});
