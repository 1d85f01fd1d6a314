import { addedMentions, mentionsIn } from './mentions.js';

const ANN = '01890a5d-ac96-774b-bcce-b302099a8057';
const BEN = '01890a5d-ac96-774b-bcce-b302099a8058';
const at = (id: string) => `[@Somebody](person:${id})`;

describe('mentions', () => {
  it('are counted by person, outside code', () => {
    expect([
      ...mentionsIn(`${at(ANN)} and ${at(ANN.toUpperCase())}, \`${at(BEN)}\`.\n\n    ${at(BEN)}\n`),
    ]).toEqual([[ANN, 2]]);
    expect(mentionsIn('Nobody.').size).toBe(0);
  });

  it('are new where a person is mentioned more often than before', () => {
    expect(addedMentions('', `${at(ANN)}`)).toEqual([ANN]);
    expect(addedMentions(`${at(ANN)}`, `Moved.\n\n${at(ANN)} and ${at(BEN)}`)).toEqual([BEN]);
    expect(addedMentions(`${at(ANN)}`, `${at(ANN)}\n\n${at(ANN)}`)).toEqual([ANN]);
    expect(addedMentions(`${at(ANN)} ${at(BEN)}`, '')).toEqual([]);
  });
});
