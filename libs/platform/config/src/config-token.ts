/** Injection token of the {@link WellspringConfig}; the composition root provides it to every module. */
export const WELLSPRING_CONFIG = Symbol('WellspringConfig');
