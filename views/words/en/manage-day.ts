export const manageDay = {}
