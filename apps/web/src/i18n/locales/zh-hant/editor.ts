import type { Messages } from '../../messages.js';

export const editor: Messages['editor'] = {};
