import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import { type DetectorDraft, entriesOf } from './detector-draft.js';
import { entryOf, type FieldProblem, isShareField, type RuleProblem } from './field-problem.js';

/** Longest piece of an entry that is shown in a sentence. */
const SHOWN_CHARS = 60;

/** Says what is wrong with a rule in the reader's language: the place, the fault, and the limits that hold there. */
export function useProblemWords(draft: DetectorDraft): (problem: RuleProblem) => FieldProblem {
  const { t } = useTranslation();
  const format = useFormat();
  const amount = (field: string | null, value: number | null | undefined): string =>
    typeof value !== 'number' ? '' : isShareField(field) ? format.share(value) : format.number(value);
  const faultText = ({ fault, field, least, most, found, message }: RuleProblem): string => {
    if (fault === null || fault === undefined) return message;
    const facts = {
      ...{ least: amount(field ?? null, least), most: amount(field ?? null, most) },
      found: amount(field ?? null, found),
    };
    if (fault === 'OUT_OF_RANGE' && least === 0 && isShareField(field ?? null))
      return t('reviewRules.fault.SHARE_OUT_OF_RANGE', facts);
    return t(`reviewRules.fault.${fault}`, facts);
  };
  return (problem) => {
    const { code, at = null } = problem;
    const field = problem.field ?? null;
    if (code === 'REHEARSE_FIRST' || code === 'WOULD_BRAKE' || code === 'NAME_TAKEN')
      return { message: t(`reviewRules.problem.${code}`), field, at };
    const entry = entryOf(field);
    const text = entriesOf(draft, field)[entry ?? -1] ?? '';
    const message =
      entry === null
        ? faultText(problem)
        : t('reviewRules.problem.entry', {
            ...{ entry: format.number(entry + 1), message: faultText(problem) },
            text: text.length > SHOWN_CHARS ? `${text.slice(0, SHOWN_CHARS)}…` : text,
          });
    return { message, field, at };
  };
}
