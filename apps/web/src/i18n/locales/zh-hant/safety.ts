import type { Messages } from '../../messages.js';

export const safety: Messages['safety'] = {};
