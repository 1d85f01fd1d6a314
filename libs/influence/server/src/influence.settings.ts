/** What the composition root gives to influence. */
export interface InfluenceSettings {
  /** Key of the HMAC under which message ids are stored; 32 bytes, made once per installation. */
  readonly messageIdKey: Buffer;
}
export const INFLUENCE_SETTINGS = Symbol('InfluenceSettings');
