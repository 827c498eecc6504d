/** Tailwind turns the theme of @xinzhi/ui and the classes in the sources into one style sheet. */
export default { plugins: { "@tailwindcss/postcss": {} } };
