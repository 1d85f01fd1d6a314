/** How the key that goes with letters for commands is called on this device's keyboard. */
export const COMMAND_KEY = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl';
