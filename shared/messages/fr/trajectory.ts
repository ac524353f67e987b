export const trajectory = {};
