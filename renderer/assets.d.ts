declare module "*.css";
declare module "*.yaml?raw" {
  const text: string;
  export default text;
}
declare module "*.jsonl?raw" {
  const text: string;
  export default text;
}
declare module "*.woff2" {
  const url: string;
  export default url;
}
