import { type FindOrCreateImportedAuthors } from '@wellspring/people-server';
import { type Tx } from '@wellspring/platform-database';
import { type Contributor } from '@wellspring/wiki-formats';

/** Who stands for all contributors whose name the file hides. */
const HIDDEN_NAME = 'Hidden author';

/**
 * Persons for the contributors of one file. Users, anonymous texts and hidden ones are kept apart, so that an address in
 * an anonymous edit never meets a user of that name.
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

  /** Finds or makes the persons who stand for these. Two statements where somebody is new, else none. */
  async prepare(contributors: readonly Contributor[]): Promise<void> {
    const missing = new Map<string, Set<string>>();
    for (const contributor of contributors) {
      const { source, name } = this.keyOf(contributor);
      if (this.ids.has(idKey(source, name))) continue;
      missing.set(source, (missing.get(source) ?? new Set()).add(name));
    }
    for (const [source, names] of missing)
      for (const [name, id] of await this.people.run(this.tx, source, [...names]))
        this.ids.set(idKey(source, name), id);
  }

  /** The person who stands for this contributor, who was prepared. */
  idOf(contributor: Contributor): string {
    const { source, name } = this.keyOf(contributor);
    const id = this.ids.get(idKey(source, name));
    if (id === undefined) throw new Error('No person was made for an imported author.');
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

const idKey = (source: string, name: string): string => `${source}\n${name}`;
