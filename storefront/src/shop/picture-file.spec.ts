import { expect, it } from "vitest"
import { pictureFormat } from "./picture-file.js"

it.each([
  ["pic_01J/800.webp", "webp"],
  ["pic-01/400.avif", "avif"],
  ["pic_01J/801.webp", null],
  ["pic_01J/800.png", null],
  ["../store/products/800.webp", null],
  ["a/b/800.webp", null],
  ["pic%2F..%2Fx/800.webp", null],
  ["", null],
])("%j is a picture in %j", (file, format) => expect(pictureFormat(file)).toBe(format))
