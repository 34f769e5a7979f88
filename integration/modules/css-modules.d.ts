// What tsc is told of stylesheets with names of their own.
declare module "*.module.css" {
  const names: Record<string, string>;
  export default names;
}
