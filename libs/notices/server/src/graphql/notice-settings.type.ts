import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsIn } from 'class-validator';
import { type MailDelivery } from '../notice-setting.entity.js';

/** GraphQL's names for {@link MailDelivery}. */
export const MailDeliveryEnum = {
  ALL: 'all',
  DIGEST: 'digest',
  OFF: 'off',
} as const satisfies Record<string, MailDelivery>;
registerEnumType(MailDeliveryEnum, {
  name: 'MailDelivery',
  description: 'The first ones at once and the rest in a digest; digests alone; no mail.',
});

/** What I want to hear of. */
@ObjectType('NoticeSettings')
export class NoticeSettingsType {
  @Field(() => MailDeliveryEnum, { description: 'Mentions, replies, pages sent to me.' })
  personal!: MailDelivery;

  @Field(() => MailDeliveryEnum, { description: 'Pages and spaces that I watch.' })
  watched!: MailDelivery;

  @Field(() => MailDeliveryEnum, { description: 'What I have to look after.' })
  duties!: MailDelivery;

  @Field(() => Boolean, { description: 'Notices of minor edits too.' })
  minorEdits!: boolean;

  @Field(() => Boolean, { description: 'Watch the pages that I make.' })
  watchCreated!: boolean;

  @Field(() => Boolean, { description: 'Whether this Wellspring can send mail at all.' })
  mailAvailable!: boolean;

  @Field(() => String, { nullable: true, description: 'Where my mails go.' })
  address!: string | null;
}

@InputType()
export class NoticeSettingsInput {
  @Field(() => MailDeliveryEnum)
  @IsIn(Object.values(MailDeliveryEnum))
  personal!: MailDelivery;

  @Field(() => MailDeliveryEnum)
  @IsIn(Object.values(MailDeliveryEnum))
  watched!: MailDelivery;

  @Field(() => MailDeliveryEnum)
  @IsIn(Object.values(MailDeliveryEnum))
  duties!: MailDelivery;

  @Field(() => Boolean)
  @IsBoolean()
  minorEdits!: boolean;

  @Field(() => Boolean)
  @IsBoolean()
  watchCreated!: boolean;
}
