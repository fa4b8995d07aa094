import { HomeBoard } from '../components/home/home-board.tsx';

export default function HomePage() {
  return <HomeBoard />;
}
