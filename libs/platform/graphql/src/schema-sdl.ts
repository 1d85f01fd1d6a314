import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';

const HEADER = '# Generated from the resolvers: npm run generate. Do not edit.\n\n';

/** The schema of these resolvers as text, sorted; needs no database. The committed file is compared with it. */
export async function buildSchemaSdl(
  resolvers: readonly (new (...parameters: never[]) => object)[],
): Promise<string> {
  const context = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  try {
    const schema = await context.get(GraphQLSchemaFactory).create([...resolvers]);
    return `${HEADER}${printSchema(lexicographicSortSchema(schema))}\n`;
  } finally {
    await context.close();
  }
}
