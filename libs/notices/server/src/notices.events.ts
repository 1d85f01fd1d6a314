import { defineEvent } from '@wellspring/platform-jobs';

/** A person got a notice that may be mailed, or something of theirs became due. */
export const noticeWaits = defineEvent<{ personId: string }>('notices.notice-waits');
