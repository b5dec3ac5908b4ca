export function BrowsePage() {
  return <h1>Browse</h1>;
}
