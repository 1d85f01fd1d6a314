import { type FindOrCreateImportedAuthors } from '@wellspring/people-server';
import { type Tx } from '@wellspring/platform-database';
import { type Contributor } from '@wellspring/wiki-formats';

/** Who stands for all contributors whose name the file hides. */
const HIDDEN_NAME = 'Hidden author';

/**
 * Persons for the contributors of one file. Users, anonymous texts and hidden ones are kept apart, so that an address in
 * an anonymous edit never meets a user of that name. One lookup a contributor.
 */
export class ImportedAuthors {
  private readonly ids = new Map<string, string>();

  constructor(
    private readonly tx: Tx,
    private readonly people: FindOrCreateImportedAuthors,
    private readonly source: string,
  ) {}

  /** Different contributors so far. */
  get count(): number {
    return this.ids.size;
  }

  /** The person who stands for this contributor. */
  async idOf(contributor: Contributor): Promise<string> {
    const { source, name } = this.keyOf(contributor);
    const key = `${source}\n${name}`;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = (await this.people.run(this.tx, source, [name])).get(name);
    if (id === undefined) throw new Error('No person was made for an imported author.');
    this.ids.set(key, id);
    return id;
  }

  private keyOf(contributor: Contributor): { source: string; name: string } {
    switch (contributor.kind) {
      case 'user':
        return { source: this.source, name: contributor.name };
      case 'anonymous':
        return { source: `${this.source} (anonymous)`, name: contributor.text.trim() || 'Anonymous' };
      case 'hidden':
        return { source: `${this.source} (hidden)`, name: HIDDEN_NAME };
    }
  }
}
