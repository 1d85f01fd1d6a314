import { Badge } from '@mantine/core';
import type { RevisionRowFragment } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';

/** What is special about a revision: minor, a merge, an import, back to an earlier one. Unknown tags show as they are. */
export function RevisionTags({ revision }: { readonly revision: RevisionRowFragment }) {
  const { t, i18n } = useTranslation();
  const names = revision.tags.map((tag) =>
    // Tags are open: scopes add their own. What has no translation is shown as the server names it.
    i18n.exists(`history.tag.${tag}`) ? t(`history.tag.${tag}` as 'history.tag.merge') : tag,
  );
  if (revision.isHidden) names.unshift(t('history.hidden.tag'));
  if (revision.isMinor) names.unshift(t('history.minor'));
  if (revision.revertsToNumber !== null)
    names.push(t('safety.history.sameText', { number: revision.revertsToNumber }));
  return names.map((name) => (
    <Badge key={name} size="xs" variant="default" tt="none" fw={500} mr={4}>
      {name}
    </Badge>
  ));
}
