import { choice, declared, number, type Values } from '../../settings/declare';
import type { Preset } from '../../settings/presets';
import { RULE_SETTINGS, THRESHOLD_SETTINGS } from '../threshold/settings';

/** All that can be set in the gallery demo. */
export const GALLERY_SETTINGS = declared({
  t: RULE_SETTINGS.t,
  people: number({
    label: 'People enrolled',
    help: 'How many people the door knows.',
    default: 20,
    min: 1,
    max: 200,
    step: 1,
    digits: 0,
    scale: 'root',
    marks: [
      { value: 1, label: '1' },
      { value: 10, label: '10' },
      { value: 50, label: '50' },
      { value: 100, label: '100' },
      { value: 200, label: '200' },
    ],
  }),
  shots: number({
    label: 'Pictures of each',
    help: 'With how many pictures a person is enrolled.',
    default: 1,
    min: 1,
    max: 5,
    step: 1,
    digits: 0,
  }),
  matcher: choice({
    label: 'Distance to',
    help: 'What a visitor’s picture is compared with, where a person has several.',
    default: 'nearest',
    options: [
      { value: 'nearest', label: 'the nearest' },
      { value: 'centroid', label: 'the centroid' },
      { value: 'mean', label: 'all, mean' },
    ],
  }),
  strangers: number({
    label: 'Strangers',
    help: 'How many people come to the door who are not enrolled, five times each.',
    default: 40,
    min: 0,
    max: 40,
    step: 1,
    digits: 0,
  }),
  seed: THRESHOLD_SETTINGS.seed,
});

export type GalleryValues = Values<typeof GALLERY_SETTINGS>;

export const GALLERY_PRESETS: readonly Preset<typeof GALLERY_SETTINGS>[] = [
  { name: 'one-person-enrolled', label: 'one person', values: { people: 1, strangers: 40 } },
  { name: 'family-enrolled', label: 'a family', values: { people: 5, strangers: 40 } },
  { name: 'office-enrolled', label: 'an office', values: { people: 50, strangers: 40 } },
  { name: 'school-enrolled', label: 'a school', values: { people: 200, strangers: 40 } },
  { name: 'no-stranger-comes', label: 'no stranger comes', values: { people: 20, strangers: 0 } },
];
