import { ObjectType } from '@nestjs/graphql';
import { Connection } from '@wellspring/platform-graphql';
import { DraftType } from '../../graphql/page.type.js';

/** A list of drafts. */
@ObjectType()
export class DraftConnection extends Connection(DraftType) {}
