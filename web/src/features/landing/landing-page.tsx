export function LandingPage() {
  return <h1>FlexSession</h1>;
}
