declare module '*?classic' {
  const script: string;
  export default script;
}
