import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { WELLSPRING_CONFIG, type WellspringConfig } from '@wellspring/platform-config';
import { Accounts } from '../accounts.read-model.js';
import { SignInOptions } from './sign-in.type.js';

@Resolver()
export class SignInOptionsResolver {
  constructor(
    private readonly accounts: Accounts,
    @Inject(WELLSPRING_CONFIG) private readonly config: WellspringConfig,
  ) {}

  @Query(() => SignInOptions, { description: 'What the sign-in page shows; for everybody.' })
  async signInOptions(): Promise<SignInOptions> {
    const [demo, demoPersonas] = await Promise.all([
      this.accounts.demoCompany(),
      this.accounts.demoPersonas(),
    ]);
    const companyName = this.config.companyName ?? demo.companyName ?? 'Wellspring';
    return { companyName, demoPersonas };
  }
}
