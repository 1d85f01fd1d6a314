import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type ContentModel } from '@wellspring/wiki-domain';

/** A revision text under the SHA-256 of its UTF-8 form. */
@Entity('body')
export class BodyRow {
  @PrimaryColumn('bytea')
  hash!: Buffer;
  /** 0 as is, 1 zlib deflate. */
  @Column('smallint')
  codec!: number;
  /** Length of the text in UTF-8 bytes, before compression. */
  @Column('integer', { name: 'size_bytes' })
  sizeBytes!: number;
  @Column('integer', { name: 'size_chars' })
  sizeChars!: number;
  @Column('bytea')
  data!: Buffer;
}

/** HTML of a body, made when it is first read; can be dropped at any time. */
@Entity('rendered_body')
export class RenderedBodyRow {
  @PrimaryColumn('bytea', { name: 'body_hash' })
  bodyHash!: Buffer;
  @PrimaryColumn('text', { name: 'content_model' })
  contentModel!: ContentModel;
  @PrimaryColumn('integer', { name: 'renderer_version' })
  rendererVersion!: number;
  @Column('text')
  html!: string;
  @Column('jsonb')
  headings!: object;
  @Column('jsonb')
  links!: object;
  @Column('text')
  excerpt!: string;
}
