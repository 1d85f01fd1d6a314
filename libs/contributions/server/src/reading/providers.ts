import { CountAllReadings } from './count-all-readings.service.js';
import { CountReadings } from './count-readings.service.js';
import { ReadingRepository } from './reading.repository.js';

/** What counts readings. */
export const readingProviders = [ReadingRepository, CountReadings, CountAllReadings];
