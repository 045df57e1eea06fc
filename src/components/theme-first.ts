import { takeTheme } from '../settings/theme';

takeTheme(new URLSearchParams(location.search));
