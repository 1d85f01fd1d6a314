import { ModuleRef } from '@nestjs/core';
import { SAVE_GATE, type SaveGate } from '@wellspring/wiki-server';
import { ReviewGate } from './review-gate.service.js';

/**
 * Fills the wiki's port with {@link ReviewGate}. Review imports the wiki's module, so the gate is looked up when it is
 * asked and not when the wiki is made; a process without review's module can't save then.
 */
export const reviewSaveGate = {
  provide: SAVE_GATE,
  inject: [ModuleRef],
  useFactory: (modules: ModuleRef): SaveGate => {
    const gate = (): ReviewGate => modules.get(ReviewGate, { strict: false });
    return {
      decide: (tx, question) => gate().decide(tx, question),
      refused: (tx, question, decision, draftId) => gate().refused(tx, question, decision, draftId),
    };
  },
};
