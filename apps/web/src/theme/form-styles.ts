/**
 * Loads the styles that reading a page needs nothing of: they are a third of all styles. Screens wait for them; a page
 * and the start screen are shown without, and have them before anybody opens a dialog.
 */
export const loadFormStyles = async (): Promise<void> => {
  await import('./mantine-forms.css');
};
