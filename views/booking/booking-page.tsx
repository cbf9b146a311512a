import { type PublicPage, publicPage } from '../components/public-page.tsx'

/** The page of every step of booking. */
export const bookingPage = (given: PublicPage): string => publicPage('booking', given)
