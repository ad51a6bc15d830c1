import type { VendorProductAnswer } from "@tawiza/contract"
import { archiveProductWorkflow } from "../../../../../workflows/archive-product"
import { asMember } from "../../../../as-member"
import { productDeed } from "../../answer"

/** Puts it away. */
export const POST = asMember<VendorProductAnswer>("catalogue.write", productDeed(archiveProductWorkflow))
