/** What an embed does before its first picture; it stands in the head, for what is missed must not come first. */
import { takeTheme } from '../settings/theme';
import { takeAsked } from './asked';
import { watchUnloaded } from './unloaded';

const query = new URLSearchParams(location.search);
takeTheme(query);
takeAsked(query);
watchUnloaded();
