import {
  getNamedType,
  type GraphQLField,
  type GraphQLOutputType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';

/**
 * Everything that a type can be asked for without arguments, so many levels deep: ` { id title space { id … } }`. Fields
 * that are added later are asked for by themselves.
 */
export function selectionOf(type: GraphQLOutputType, levels: number): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (isUnionType(named)) {
    // Members may have fields of one name and different types: each asks under names of its own.
    const parts = named.getTypes().map((member, at) => {
      const fields = Object.values(member.getFields()).flatMap((field) => selected(field, levels));
      return `... on ${member.name} { ${fields.map((field) => `m${at}${field.name}: ${field.asked}`).join(' ')} }`;
    });
    return ` { __typename ${parts.join(' ')} }`;
  }
  if (!isObjectType(named) && !isInterfaceType(named)) return '';
  const fields = Object.values(named.getFields()).flatMap((field) => selected(field, levels));
  return ` { __typename ${fields.map(({ asked }) => asked).join(' ')} }`;
}

function selected(field: GraphQLField<unknown, unknown>, levels: number): { name: string; asked: string }[] {
  if (field.args.some(isRequiredArgument)) return [];
  const isLeaf = isLeafType(getNamedType(field.type));
  // The rows of a list are no level of their own.
  const rest = field.name === 'nodes' ? levels : levels - 1;
  const { name } = field;
  return !isLeaf && rest < 0 ? [] : [{ name, asked: `${name}${selectionOf(field.type, rest)}` }];
}
