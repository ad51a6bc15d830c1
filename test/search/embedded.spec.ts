import { EmbeddedEngine } from "@tawiza/search/engine/embedded/embedded-engine"
import { searchEngineContract } from "./contract.ts"

searchEngineContract("the embedded engine", async () => new EmbeddedEngine())
