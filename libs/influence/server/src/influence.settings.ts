/** What the composition root gives to influence. */
export interface InfluenceSettings {
  /** Key of the HMAC under which message ids are stored; 32 bytes, made once per installation. */
  readonly messageIdKey: Buffer;
  /** The company's mail domains, lower case; none or left out: those of the directory. */
  readonly mailDomains?: readonly string[];
  /** Data folder for files that wait to be taken in; without it nothing can be uploaded. */
  readonly dataDir?: string;
  /** The company's IANA zone, for business hours; without it they are UTC's. */
  readonly timeZone?: string;
}
export const INFLUENCE_SETTINGS = Symbol('InfluenceSettings');
