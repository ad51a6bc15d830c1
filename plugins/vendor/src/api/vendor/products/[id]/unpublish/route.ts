import type { VendorProductAnswer } from "@tawiza/contract"
import { unpublishProductWorkflow } from "../../../../../workflows/unpublish-product"
import { asMember } from "../../../../as-member"
import { productDeed } from "../../answer"

/** Takes it off sale, or back from the chamber. */
export const POST = asMember<VendorProductAnswer>("catalogue.write", productDeed(unpublishProductWorkflow))
