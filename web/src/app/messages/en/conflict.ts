/** What is said after the sentence of a refusal when something stands in the way. */
export const conflict = { named: "{{sentence}} In the way: {{when}}." };
