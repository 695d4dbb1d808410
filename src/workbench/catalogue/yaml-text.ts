/** Writes a text as a value of YAML, in quotes where it would be taken for something else. */
export function yamlText(text: string): string {
  const plain = /^\p{L}[\p{L}\d ,()–-]*(?<! )$/u.test(text) && !/^(?:true|false|null)$/i.test(text);
  return plain ? text : JSON.stringify(text);
}
