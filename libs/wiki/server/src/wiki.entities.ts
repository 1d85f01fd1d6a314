import { AccessGrantRow, AccessSetRow } from './access-set.entity.js';
import { PageCareRow } from './care/page-care.entity.js';
import { BodyRow, RenderedBodyRow } from './body.entity.js';
import { PageCommentRow } from './comments/page-comment.entity.js';
import { ReactionRow } from './comments/reaction.entity.js';
import { AttachmentRow, AttachmentVersionRow, StoredFileRow } from './files/attachment.entity.js';
import { DraftRow } from './draft.entity.js';
import { PageLabelRow } from './labels/page-label.entity.js';
import { PageAliasRow } from './links/page-alias.entity.js';
import { PageLinkMeaningRow, PageLinkRow, PageLinksRow } from './links/page-link.entity.js';
import { PageEditingRow } from './editing/page-editing.entity.js';
import { PageRow } from './page.entity.js';
import { PageViewHourRow, PageViewRow } from './page-view.entity.js';
import { RevisionRow } from './revision.entity.js';
import { PageSendingRow } from './sending/page-sending.entity.js';
import { SpaceReviewerRow } from './reviewing/space-reviewer.entity.js';
import { SpaceRow } from './space.entity.js';
import { TransferEntryRow, TransferRow } from './transfer/transfer.entity.js';
import { PageToldRow, WatchRow } from './watches/watch.entity.js';

/** Every row class of this scope, for the data source of the composition root. Nobody else uses them. */
export const wikiEntities = [
  AccessSetRow,
  AccessGrantRow,
  SpaceRow,
  PageRow,
  RevisionRow,
  BodyRow,
  RenderedBodyRow,
  DraftRow,
  PageEditingRow,
  StoredFileRow,
  AttachmentRow,
  AttachmentVersionRow,
  PageViewRow,
  PageViewHourRow,
  PageAliasRow,
  PageLinksRow,
  PageLinkRow,
  PageLinkMeaningRow,
  PageLabelRow,
  PageCareRow,
  PageCommentRow,
  ReactionRow,
  WatchRow,
  PageToldRow,
  PageSendingRow,
  SpaceReviewerRow,
  TransferRow,
  TransferEntryRow,
];
