/** WeChat's tests find elements by class, and a class is ASCII: other letters of a test id stand as their code. */
export function mark(testId: string): string {
  return testId ? `t-${testId.replace(/[^\w-]/g, (letter) => letter.charCodeAt(0).toString(16))}` : ''
}
