export const surveyResults = {}
