import type { Messages } from '../../messages.js';

export const links: Messages['links'] = {};
