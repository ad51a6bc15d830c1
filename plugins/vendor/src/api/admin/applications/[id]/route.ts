export { answerApplication as GET } from "../answer"
