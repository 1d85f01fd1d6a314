import type { Messages } from '../../messages.js';

export const files: Messages['files'] = {};
