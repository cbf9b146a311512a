/** What managers read where they publish the figures, and on the way there. */
export const managePerformance = {
  nav: {
    label: 'Managers’ pages',
    places: {
      today: 'Today',
      patterns: 'Patterns',
      survey: 'Survey',
      feedback: 'Feedback',
      performance: 'Performance',
      estimates: 'Estimates',
    },
  },
} as const
