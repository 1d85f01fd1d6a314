import { Field, ID, ObjectType } from '@nestjs/graphql';
import { RevisionType } from '../../graphql/revision.type.js';

/** An editor that is open on a page, other than the one that asks. */
@ObjectType('OtherEditor')
export class OtherEditorType {
  @Field(() => ID, { description: 'The editor’s own id, the same as that of its draft.' })
  sessionId!: string;

  @Field(() => Date)
  since!: Date;

  /** For field resolvers; not in the schema. */
  personId!: string;
}

/** What an editor is told when it says that it is open. */
@ObjectType('PageEditing')
export class PageEditingType {
  @Field(() => [OtherEditorType], { description: 'Open within the last minute; your own other tabs too.' })
  others!: OtherEditorType[];

  @Field(() => RevisionType, { description: 'What readers see now.' })
  published!: RevisionType;
}
