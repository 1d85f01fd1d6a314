import { otherChineseForms } from './chinese-forms.js';

describe('otherChineseForms', () => {
  it.each([
    ['费用报销', ['費用報銷']],
    ['費用報銷', ['费用报销']],
    ['软件开发', ['軟件開發', '軟體開發']],
    ['軟體開發 v2', ['软体开发 v2', '软件开发 v2']],
    ['中文', []],
    ['Expenses', []],
  ])('of %s are %j', (text, forms) => {
    expect(otherChineseForms(text)).toEqual(forms);
  });
});
