/** English texts of this area; see ../en.ts. */
export const around = {};
