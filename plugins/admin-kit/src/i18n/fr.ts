/** The words of the parts themselves. What a page says is in its plugin. The shape of this object is the shape of every language. */
export const fr = {
  retry: "Réessayer",
  clear: "Effacer",
  cancel: "Annuler",
  loading: "Chargement en cours",
  missing_text: "Pas encore écrit",
  failed: "Cela n'a pas pu être lu",
  not_recorded: "Rien n'a été enregistré",
  unreachable: "Le serveur ne répond pas. Rien n'est perdu : réessayez dans un moment.",
  signed_out: "La session est terminée. Entrez de nouveau.",
  csv: "Exporter (CSV)",
  page: { of: "sur", results: "résultats", pages: "pages", prev: "Précédent", next: "Suivant" },
  money: { wrong: "Écrivez un montant en dirhams, par exemple 1250 ou 1250,50." },
  file: {
    choose: "Choisir un fichier",
    drop: "ou déposez-le ici",
    replace: "Choisir un autre fichier",
    wrong_type: "Ce fichier n'est pas du type attendu : {{types}}.",
    too_large: "Ce fichier est trop grand : {{limit}} Mo au plus.",
  },
}
