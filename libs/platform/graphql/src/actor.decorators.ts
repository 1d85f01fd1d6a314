import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { type Actor, unauthenticated } from '@wellspring/kernel';
import { type GraphqlContext } from './context.js';

const actorOf = (context: ExecutionContext): Actor | null =>
  GqlExecutionContext.create(context).getContext<GraphqlContext>().actor;

/** The signed-in actor. UNAUTHENTICATED when nobody is signed in. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => {
  const actor = actorOf(context);
  if (!actor) throw unauthenticated();
  return actor;
});

/** The signed-in actor, or null: for the few fields that are for everybody. */
export const OptionalActor = createParamDecorator((_data: unknown, context: ExecutionContext): Actor | null =>
  actorOf(context),
);
