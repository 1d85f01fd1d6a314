import type { Messages } from '../../messages.js';

export const access: Messages['access'] = {};
