import classes from './words.module.css';

/** Words of a group, each in its own box. */
export function WordList({ words }: { readonly words: readonly string[] }) {
  return (
    <ul className={classes.words}>
      {words.map((word) => (
        <li key={word}>
          <bdi>{word}</bdi>
        </li>
      ))}
    </ul>
  );
}
