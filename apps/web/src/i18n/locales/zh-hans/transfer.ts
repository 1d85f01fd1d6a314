import type { Messages } from '../../messages.js';

export const transfer: Messages['transfer'] = {};
