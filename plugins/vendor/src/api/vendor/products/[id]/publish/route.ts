import type { VendorProductAnswer } from "@tawiza/contract"
import { publishProductWorkflow } from "../../../../../workflows/publish-product"
import { asMember } from "../../../../as-member"
import { productDeed } from "../../answer"

/** Puts it on sale, or asks the chamber to let it be. */
export const POST = asMember<VendorProductAnswer>("catalogue.write", productDeed(publishProductWorkflow))
