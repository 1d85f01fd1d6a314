import { MyCorrespondentResolver, MyMailResolver, MyTieResolver } from '../graphql/my-mail.resolver.js';
import { ExportMyMailRecord } from './export-my-mail-record.service.js';
import { MyMailRecords } from './my-mail-record.read-model.js';
import { MyMailRows } from './my-mail-rows.read-model.js';
import { MyNetworks } from './my-network.read-model.js';

/** Resolvers of what people see of themselves. */
export const mineResolvers = [MyMailResolver, MyTieResolver, MyCorrespondentResolver];

/** What people see of themselves. */
export const mineProviders = [MyMailRecords, MyMailRows, MyNetworks, ExportMyMailRecord];
