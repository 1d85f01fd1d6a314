import type { Messages } from '../../messages.js';

export const around: Messages['around'] = {};
