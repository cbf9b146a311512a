export const managePerformance = {}
