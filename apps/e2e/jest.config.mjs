import preset from '../../jest.preset.mjs';

// One after the other: every file measures or kills a whole server, and there may be two cores.
export default { ...preset, maxWorkers: 1 };
