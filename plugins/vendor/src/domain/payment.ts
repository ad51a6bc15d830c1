/** Cash on delivery, as Medusa names the provider (`pp_<identifier>_<id in medusa-config>`). */
export const COD_PROVIDER = "pp_cod_cod"
