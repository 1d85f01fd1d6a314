import { ArgsType, Field } from '@nestjs/graphql';
import { plainToInstance } from 'class-transformer';
import { IsString, MaxLength, validateSync } from 'class-validator';
import { MAX_PAGE_SIZE, PageArgs, paged } from './connection.js';

@ArgsType()
class NamedArgs {
  @Field(() => String)
  @IsString()
  @MaxLength(3)
  name!: string;
}
@ArgsType()
class NamedPageArgs extends paged(NamedArgs) {}

/** What is wrong with arguments, by field. */
const wrong = (type: new () => object, args: object) =>
  validateSync(plainToInstance(type, args), { whitelist: true, forbidNonWhitelisted: true }).map(
    ({ property }) => property,
  );

describe('The arguments of a list', () => {
  it.each([
    ['by themselves', PageArgs, {}],
    ['beside others', NamedPageArgs, { name: 'abc' }],
  ])('are checked %s', (_where, type, others) => {
    expect(wrong(type, { ...others, first: MAX_PAGE_SIZE, after: 'x'.repeat(500) })).toEqual([]);
    expect(wrong(type, { ...others, first: 1, after: null })).toEqual([]);
    expect(wrong(type, { ...others, first: 0, after: 'x'.repeat(501) })).toEqual(['first', 'after']);
    expect(wrong(type, { ...others, first: MAX_PAGE_SIZE + 1 })).toEqual(['first']);
    expect(wrong(type, { ...others, first: 1.5, last: 1 }).sort()).toEqual(['first', 'last']);
  });

  it('leave those beside them their own checks', () => {
    expect(wrong(NamedPageArgs, { first: 1, name: 'abcd' })).toEqual(['name']);
    expect(wrong(NamedPageArgs, { first: 1 })).toEqual(['name']);
  });
});
