import { Group } from '@mantine/core';
import { ColourSchemeMenu } from './colour-scheme-menu.js';
import { LanguageMenu } from './language-menu.js';
import { MainNavigation } from './main-navigation.js';
import { SpaceTree } from './space-tree.js';

/** The left side: where one can go, and the tree. In the drawer of a phone it also holds language and colours. */
export function SideBar({ withDisplaySettings = false }: { readonly withDisplaySettings?: boolean }) {
  return (
    <>
      {withDisplaySettings && (
        <Group gap="xs" mb="xs">
          <LanguageMenu />
          <ColourSchemeMenu />
        </Group>
      )}
      <MainNavigation />
      <SpaceTree />
    </>
  );
}
