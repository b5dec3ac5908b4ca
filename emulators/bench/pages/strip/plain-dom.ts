/** An element as plain data, to be made again without any framework. */
export interface PlainElement {
  readonly namespace: string;
  readonly name: string;
  readonly attributes: readonly (readonly [string, string])[];
  readonly children: readonly (PlainElement | string)[];
}

/** What an element consists of, texts included. */
export function describePlain(element: Element): PlainElement {
  return {
    namespace: element.namespaceURI ?? "http://www.w3.org/1999/xhtml",
    name: element.localName,
    attributes: element.getAttributeNames().map((name) => [name, element.getAttribute(name) ?? ""] as const),
    children: [...element.childNodes].map((each) =>
      each instanceof Element ? describePlain(each) : (each.textContent ?? ""),
    ),
  };
}

/** The same element, made by the DOM's own calls. */
export function buildPlain({ namespace, name, attributes, children }: PlainElement): Element {
  const element = document.createElementNS(namespace, name);
  for (const [attribute, value] of attributes) element.setAttribute(attribute, value);
  for (const child of children) element.append(typeof child === "string" ? child : buildPlain(child));
  return element;
}
