import { type PublicPage, publicPage } from '../components/public-page.tsx'

/** A page for those who write a compliment or a complaint. */
export const feedbackPage = (given: PublicPage): string => publicPage('feedback', given)
