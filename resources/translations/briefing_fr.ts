<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
  <context>
    <name>AboutSheet</name>
    <message>
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
    <message>
      <source>Linked from</source>
      <translation>Cité par</translation>
    </message>
    <message>
      <source>New note</source>
      <translation>Nouvelle note</translation>
    </message>
    <message>
      <source>No notes yet. Write one, or link to this with [[ in another.</source>
      <translation>Pas encore de note. Écrivez-en une, ou créez un lien vers cette fiche avec [[ dans une autre.</translation>
    </message>
  </context>
  <context>
    <name>Actions</name>
    <message>
      <source>Menus</source>
      <translation>Menus</translation>
    </message>
  </context>
  <context>
    <name>ActorEdits</name>
    <message>
      <source>Affiliation</source>
      <translation>Affiliation</translation>
    </message>
    <message>
      <source>Correct</source>
      <translation>Corriger</translation>
    </message>
    <message>
      <source>Corrected: {name}</source>
      <translation>Corrigé : {name}</translation>
    </message>
    <message>
      <source>Group deleted: {group}</source>
      <translation>Groupe supprimé : {group}</translation>
    </message>
    <message>
      <source>Groups of {name}</source>
      <translation>Groupes de {name}</translation>
    </message>
    <message>
      <source>Merged into {name}</source>
      <translation>Fusionné avec {name}</translation>
    </message>
    <message>
      <source>Name of a group</source>
      <translation>Nom d’un groupe</translation>
    </message>
    <message>
      <source>Name of an actor</source>
      <translation>Nom d’un acteur</translation>
    </message>
    <message>
      <source>New group “{}”</source>
      <translation>Nouveau groupe « {} »</translation>
    </message>
    <message>
      <source>Put into {group}</source>
      <translation>Ajouté à {group}</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Renommer</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>Fonction</translation>
    </message>
    <message>
      <source>Role and affiliation of {name}</source>
      <translation>Fonction et affiliation de {name}</translation>
    </message>
    <message>
      <source>Taken out of {group}</source>
      <translation>Retiré de {group}</translation>
    </message>
    <message>
      <source>They are kept apart, and suggested no more</source>
      <translation>Ils restent distincts et ne seront plus suggérés</translation>
    </message>
    <message>
      <source>What is the group called?</source>
      <translation>Comment s’appelle le groupe ?</translation>
    </message>
    <message>
      <source>What is {name} called?</source>
      <translation>Comment s’appelle {name} ?</translation>
    </message>
    <message>
      <source>What is {name}?</source>
      <translation>Qu’est-ce que {name} ?</translation>
    </message>
    <message>
      <source>What was decided about the two is taken back</source>
      <translation>La décision sur les deux est annulée</translation>
    </message>
    <message>
      <source>Who is {name} as well?</source>
      <translation>Qui d’autre est {name} ?</translation>
    </message>
    <message>
      <source>delete</source>
      <translation>supprimer</translation>
    </message>
    <message>
      <source>now</source>
      <translation>actuellement</translation>
    </message>
    <message>
      <source>put in</source>
      <translation>ajouter</translation>
    </message>
    <message>
      <source>put in or take out</source>
      <translation>ajouter ou retirer</translation>
    </message>
    <message>
      <source>rename</source>
      <translation>renommer</translation>
    </message>
    <message>
      <source>take out</source>
      <translation>retirer</translation>
    </message>
    <message>
      <source>{name} is described as in the articles</source>
      <translation>{name} est décrit comme dans les articles</translation>
    </message>
  </context>
  <context>
    <name>Actors</name>
    <message numerus="yes">
      <source>%Ln quotation(s)</source>
      <translation>
        <numerusform>%Ln citation</numerusform>
        <numerusform>%Ln citations</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>, and %Ln more</source>
      <translation>
        <numerusform>, et %Ln autre</numerusform>
        <numerusform>, et %Ln autres</numerusform>
      </translation>
    </message>
    <message>
      <source>Actors and positions</source>
      <translation>Acteurs et positions</translation>
    </message>
    <message>
      <source>No position yet</source>
      <translation>Pas encore de position</translation>
    </message>
    <message>
      <source>Nobody is quoted in this article.</source>
      <translation>Personne n’est cité dans cet article.</translation>
    </message>
    <message>
      <source>Quotation {number}</source>
      <translation>Citation {number}</translation>
    </message>
    <message>
      <source>Speaker not found</source>
      <translation>Locuteur non trouvé</translation>
    </message>
    <message>
      <source>This article could not be analysed. It can be read, noted, tagged and exported all the same.</source>
      <translation>Cet article n’a pas pu être analysé. On peut tout de même le lire, l’annoter, l’étiqueter et l’exporter.</translation>
    </message>
    <message>
      <source>Waiting for analysis. Who is quoted appears here by itself; you can read on meanwhile.</source>
      <translation>En attente d’analyse. Les personnes citées apparaîtront ici d’elles-mêmes ; vous pouvez lire en attendant.</translation>
    </message>
    <message>
      <source>also: {names}</source>
      <translation>aussi : {names}</translation>
    </message>
    <message>
      <source>on</source>
      <translation>·</translation>
    </message>
    <message>
      <source>rejected by you</source>
      <translation>rejetée par vous</translation>
    </message>
    <message>
      <source>reviewed by you</source>
      <translation>relue par vous</translation>
    </message>
    <message>
      <source>speaker not found</source>
      <translation>locuteur non trouvé</translation>
    </message>
    <message>
      <source>to review</source>
      <translation>à relire</translation>
    </message>
    <message>
      <source>you</source>
      <translation>vous</translation>
    </message>
    <message>
      <source>{stance} on {question}</source>
      <translation>{stance} · {question}</translation>
    </message>
    <message>
      <source>{verdict} by you</source>
      <translation>{verdict} par vous</translation>
    </message>
  </context>
  <context>
    <name>ActorsDelegate</name>
    <message numerus="yes">
      <source>Also in %Ln article(s) (w)</source>
      <translation>
        <numerusform>Aussi dans %Ln article (w)</numerusform>
        <numerusform>Aussi dans %Ln articles (w)</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ActorsList</name>
    <message>
      <source>Actors</source>
      <translation>Acteurs</translation>
    </message>
    <message>
      <source>Everyone</source>
      <translation>Tous</translation>
    </message>
    <message>
      <source>Name of an actor</source>
      <translation>Nom d’un acteur</translation>
    </message>
    <message>
      <source>Two of whom may be one</source>
      <translation>Peut-être les mêmes</translation>
    </message>
    <message>
      <source>Which actors</source>
      <translation>Quels acteurs</translation>
    </message>
    <message>
      <source>Your groups</source>
      <translation>Vos groupes</translation>
    </message>
  </context>
  <context>
    <name>ActorsPane</name>
    <message>
      <source>Actors and positions</source>
      <translation>Acteurs et positions</translation>
    </message>
  </context>
  <context>
    <name>ActorsTree</name>
    <message>
      <source>Actors and positions</source>
      <translation>Acteurs et positions</translation>
    </message>
  </context>
  <context>
    <name>AddSheet</name>
    <message>
      <source>Add</source>
      <translation>Ajouter</translation>
    </message>
    <message>
      <source>Add a quotation</source>
      <translation>Ajouter une citation</translation>
    </message>
  </context>
  <context>
    <name>Annotating</name>
    <message>
      <source>A note you had not finished was kept.</source>
      <translation>Une note que vous n’aviez pas terminée a été conservée.</translation>
    </message>
    <message>
      <source>Note deleted</source>
      <translation>Note supprimée</translation>
    </message>
    <message>
      <source>Question deleted</source>
      <translation>Question supprimée</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>Afficher</translation>
    </message>
    <message>
      <source>Tag {name} taken off</source>
      <translation>Étiquette {name} retirée</translation>
    </message>
    <message numerus="yes">
      <source>Tagged %Ln article(s)</source>
      <translation>
        <numerusform>%Ln article étiqueté</numerusform>
        <numerusform>%Ln articles étiquetés</numerusform>
      </translation>
    </message>
    <message>
      <source>on quotation {number}</source>
      <translation>sur la citation {number}</translation>
    </message>
    <message>
      <source>on “{words}”</source>
      <translation>sur « {words} »</translation>
    </message>
  </context>
  <context>
    <name>App</name>
    <message>
      <source>The library is brought up to date: step {step} of {all}…</source>
      <translation>Mise à niveau de la bibliothèque : étape {step} sur {all}…</translation>
    </message>
  </context>
  <context>
    <name>Article</name>
    <message numerus="yes">
      <source>%Ln highlight(s)</source>
      <translation>
        <numerusform>%Ln surlignage</numerusform>
        <numerusform>%Ln surlignages</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln note(s)</source>
      <translation>
        <numerusform>%Ln note</numerusform>
        <numerusform>%Ln notes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln quotation(s)</source>
      <translation>
        <numerusform>%Ln citation</numerusform>
        <numerusform>%Ln citations</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ArticleHeader</name>
    <message numerus="yes">
      <source>%Ln min</source>
      <translation>
        <numerusform>%Ln min</numerusform>
        <numerusform>%Ln min</numerusform>
      </translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Exporter</translation>
    </message>
    <message>
      <source>Mark as done</source>
      <translation>Marquer comme traité</translation>
    </message>
    <message>
      <source>Mark as not done</source>
      <translation>Marquer comme non traité</translation>
    </message>
    <message>
      <source>More</source>
      <translation>Plus</translation>
    </message>
    <message>
      <source>Show all versions and what changed</source>
      <translation>Afficher toutes les versions et ce qui a changé</translation>
    </message>
    <message>
      <source>Star</source>
      <translation>Ajouter aux favoris</translation>
    </message>
    <message>
      <source>Take the star off</source>
      <translation>Retirer des favoris</translation>
    </message>
    <message>
      <source>Version {number}: show all versions</source>
      <translation>Version {number} : afficher toutes les versions</translation>
    </message>
    <message>
      <source>version {number}</source>
      <translation>version {number}</translation>
    </message>
    <message>
      <source>{outlet}: open the original in the browser</source>
      <translation>{outlet} : ouvrir l’original dans le navigateur</translation>
    </message>
  </context>
  <context>
    <name>ArticleList</name>
    <message numerus="yes">
      <source>%Ln quotation(s)</source>
      <translation>
        <numerusform>%Ln citation</numerusform>
        <numerusform>%Ln citations</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln to review</source>
      <translation>
        <numerusform>%Ln à relire</numerusform>
        <numerusform>%Ln à relire</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>+%Ln article(s)</source>
      <translation>
        <numerusform>+%Ln article</numerusform>
        <numerusform>+%Ln articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>+%Ln outlet(s)</source>
      <translation>
        <numerusform>+%Ln média</numerusform>
        <numerusform>+%Ln médias</numerusform>
      </translation>
    </message>
    <message>
      <source>Analysing…</source>
      <translation>Analyse en cours…</translation>
    </message>
    <message>
      <source>Articles</source>
      <translation>Articles</translation>
    </message>
    <message>
      <source>Could not be analysed</source>
      <translation>N’a pas pu être analysé</translation>
    </message>
    <message>
      <source>No outlet given</source>
      <translation>Média non indiqué</translation>
    </message>
    <message>
      <source>No quotations</source>
      <translation>Aucune citation</translation>
    </message>
    <message>
      <source>Waiting for analysis</source>
      <translation>En attente d’analyse</translation>
    </message>
    <message numerus="yes">
      <source>and %Ln more with the same report</source>
      <translation>
        <numerusform>et %Ln autre sur la même dépêche</numerusform>
        <numerusform>et %Ln autres sur la même dépêche</numerusform>
      </translation>
    </message>
    <message>
      <source>done</source>
      <translation>traité</translation>
    </message>
    <message>
      <source>read</source>
      <translation>lu</translation>
    </message>
    <message>
      <source>starred</source>
      <translation>favori</translation>
    </message>
    <message>
      <source>unread</source>
      <translation>non lu</translation>
    </message>
  </context>
  <context>
    <name>ArticlePage</name>
    <message>
      <source>Article</source>
      <translation>Article</translation>
    </message>
  </context>
  <context>
    <name>ArticlePane</name>
    <message>
      <source>Copy</source>
      <translation>Copier</translation>
    </message>
    <message>
      <source>Highlighted as {tag}</source>
      <translation>Surligné avec {tag}</translation>
    </message>
  </context>
  <context>
    <name>BackupsSheet</name>
    <message numerus="yes">
      <source>%Ln article(s)</source>
      <translation>
        <numerusform>%Ln article</numerusform>
        <numerusform>%Ln articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln note(s)</source>
      <translation>
        <numerusform>%Ln note</numerusform>
        <numerusform>%Ln notes</numerusform>
      </translation>
    </message>
    <message>
      <source>A backup is the whole library, with all its users. Each is read through once it is written.</source>
      <translation>Une sauvegarde contient toute la bibliothèque, avec tous ses utilisateurs. Chacune est relue en entier dès qu’elle est écrite.</translation>
    </message>
    <message>
      <source>Automatic backups</source>
      <translation>Sauvegardes automatiques</translation>
    </message>
    <message>
      <source>Back up now</source>
      <translation>Sauvegarder</translation>
    </message>
    <message>
      <source>Backups</source>
      <translation>Sauvegardes</translation>
    </message>
    <message>
      <source>By itself</source>
      <translation>Automatiquement</translation>
    </message>
    <message>
      <source>For how many days one is kept</source>
      <translation>Nombre de jours dont une sauvegarde est gardée</translation>
    </message>
    <message>
      <source>For how many weeks one is kept</source>
      <translation>Nombre de semaines dont une sauvegarde est gardée</translation>
    </message>
    <message>
      <source>Go back to a file…</source>
      <translation>Revenir à un fichier…</translation>
    </message>
    <message>
      <source>Go back to it…</source>
      <translation>Y revenir…</translation>
    </message>
    <message>
      <source>Go back to {backup}?</source>
      <translation>Revenir à {backup} ?</translation>
    </message>
    <message>
      <source>Keep one of</source>
      <translation>En garder une pour</translation>
    </message>
    <message>
      <source>Never</source>
      <translation>Jamais</translation>
    </message>
    <message>
      <source>Once a day, while the library is in use</source>
      <translation>Une fois par jour, quand la bibliothèque est utilisée</translation>
    </message>
    <message>
      <source>There is none yet. {about}</source>
      <translation>Il n’y en a pas encore. {about}</translation>
    </message>
    <message>
      <source>To a file…</source>
      <translation>Dans un fichier…</translation>
    </message>
    <message>
      <source>automatic</source>
      <translation>automatique</translation>
    </message>
    <message>
      <source>before an upgrade</source>
      <translation>avant une mise à niveau</translation>
    </message>
    <message>
      <source>before going back</source>
      <translation>avant un retour en arrière</translation>
    </message>
    <message>
      <source>cannot be read</source>
      <translation>illisible</translation>
    </message>
    <message>
      <source>made by hand</source>
      <translation>faite à la main</translation>
    </message>
    <message>
      <source>no weeks</source>
      <translation>aucune semaine</translation>
    </message>
    <message>
      <source>not verified</source>
      <translation>non vérifiée</translation>
    </message>
    <message numerus="yes">
      <source>the last %Ln day(s)</source>
      <translation>
        <numerusform>le dernier jour</numerusform>
        <numerusform>les %Ln derniers jours</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>the last %Ln week(s)</source>
      <translation>
        <numerusform>la dernière semaine</numerusform>
        <numerusform>les %Ln dernières semaines</numerusform>
      </translation>
    </message>
    <message>
      <source>the library of {day}, {time}</source>
      <translation>la bibliothèque du {day}, {time}</translation>
    </message>
    <message>
      <source>{library}, with {articles}</source>
      <translation>{library}, avec {articles}</translation>
    </message>
  </context>
  <context>
    <name>Board</name>
    <message numerus="yes">
      <source>%Ln actor(s)</source>
      <translation>
        <numerusform>%Ln acteur</numerusform>
        <numerusform>%Ln acteurs</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln not reviewed</source>
      <translation>
        <numerusform>%Ln non relue</numerusform>
        <numerusform>%Ln non relues</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln silent</source>
      <translation>
        <numerusform>%Ln silencieux</numerusform>
        <numerusform>%Ln silencieux</numerusform>
      </translation>
    </message>
    <message>
      <source>Answered</source>
      <translation>Résolue</translation>
    </message>
    <message>
      <source>High</source>
      <translation>Haute</translation>
    </message>
    <message>
      <source>Low</source>
      <translation>Basse</translation>
    </message>
    <message>
      <source>Normal</source>
      <translation>Normale</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Ouverte</translation>
    </message>
    <message>
      <source>Overdue, {day}</source>
      <translation>En retard, {day}</translation>
    </message>
    <message>
      <source>Parked</source>
      <translation>Mise de côté</translation>
    </message>
    <message>
      <source>Partly answered</source>
      <translation>Résolue en partie</translation>
    </message>
    <message>
      <source>Speaker not known</source>
      <translation>Locuteur inconnu</translation>
    </message>
    <message>
      <source>The article</source>
      <translation>L’article</translation>
    </message>
    <message numerus="yes">
      <source>and %Ln more</source>
      <translation>
        <numerusform>et %Ln autre</numerusform>
        <numerusform>et %Ln autres</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %Ln more outlet(s)</source>
      <translation>
        <numerusform>et %Ln autre média</numerusform>
        <numerusform>et %Ln autres médias</numerusform>
      </translation>
    </message>
    <message>
      <source>asked by</source>
      <translation>posée par</translation>
    </message>
    <message>
      <source>asked by {names}</source>
      <translation>posée par {names}</translation>
    </message>
    <message>
      <source>due {day}</source>
      <translation>pour le {day}</translation>
    </message>
    <message>
      <source>owner {name}</source>
      <translation>responsable : {name}</translation>
    </message>
    <message>
      <source>priority {name}</source>
      <translation>priorité {name}</translation>
    </message>
    <message>
      <source>{name} asks: {question}</source>
      <translation>{name} demande : {question}</translation>
    </message>
  </context>
  <context>
    <name>BoardFilters</name>
    <message>
      <source>Any owner</source>
      <translation>Tous les responsables</translation>
    </message>
    <message>
      <source>Any tag</source>
      <translation>Toutes les étiquettes</translation>
    </message>
    <message>
      <source>Due</source>
      <translation>Échéance</translation>
    </message>
    <message>
      <source>Due any time</source>
      <translation>Toutes les échéances</translation>
    </message>
    <message>
      <source>Due within a month</source>
      <translation>D’ici un mois</translation>
    </message>
    <message>
      <source>Due within a week</source>
      <translation>D’ici une semaine</translation>
    </message>
    <message>
      <source>Overdue</source>
      <translation>En retard</translation>
    </message>
    <message>
      <source>Owner</source>
      <translation>Responsable</translation>
    </message>
    <message>
      <source>Tag</source>
      <translation>Étiquette</translation>
    </message>
    <message>
      <source>Words on a card</source>
      <translation>Mots d’une carte</translation>
    </message>
  </context>
  <context>
    <name>BoardView</name>
    <message>
      <source>New question</source>
      <translation>Nouvelle question</translation>
    </message>
    <message>
      <source>No open questions yet.

Take one that the articles ask from the left with q, or write your own: what must be known before the next briefing?</source>
      <translation>Pas encore de question ouverte.

Reprenez-en une que posent les articles, à gauche, avec q, ou écrivez la vôtre : que faut-il savoir avant la prochaine note de synthèse ?</translation>
    </message>
  </context>
  <context>
    <name>Boarding</name>
    <message numerus="yes">
      <source>%Ln question(s)</source>
      <translation>
        <numerusform>%Ln question</numerusform>
        <numerusform>%Ln questions</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln suggested</source>
      <translation>
        <numerusform>%Ln suggérée</numerusform>
        <numerusform>%Ln suggérées</numerusform>
      </translation>
    </message>
    <message>
      <source>Add</source>
      <translation>Ajouter</translation>
    </message>
    <message>
      <source>Comment</source>
      <translation>Commentaire</translation>
    </message>
    <message>
      <source>How does it stand to the question?</source>
      <translation>Comment se situe-t-elle par rapport à la question ?</translation>
    </message>
    <message>
      <source>Hung on the question</source>
      <translation>Rattachée à la question</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Garder</translation>
    </message>
    <message>
      <source>Merge into</source>
      <translation>Fusionner avec</translation>
    </message>
    <message>
      <source>Merge into which question?</source>
      <translation>Fusionner avec quelle question ?</translation>
    </message>
    <message>
      <source>On which condition?</source>
      <translation>À quelle condition ?</translation>
    </message>
    <message>
      <source>Open question</source>
      <translation>Question ouverte</translation>
    </message>
    <message>
      <source>Question added</source>
      <translation>Question ajoutée</translation>
    </message>
    <message>
      <source>Question deleted</source>
      <translation>Question supprimée</translation>
    </message>
    <message>
      <source>Question written down</source>
      <translation>Question notée</translation>
    </message>
    <message>
      <source>Questions merged</source>
      <translation>Questions fusionnées</translation>
    </message>
    <message>
      <source>Quotations</source>
      <translation>Citations</translation>
    </message>
    <message>
      <source>Stance</source>
      <translation>Prise de position</translation>
    </message>
    <message>
      <source>Suggestion dismissed</source>
      <translation>Suggestion écartée</translation>
    </message>
    <message>
      <source>Taken off the question</source>
      <translation>Détachée de la question</translation>
    </message>
    <message>
      <source>Words of a quotation</source>
      <translation>Mots d’une citation</translation>
    </message>
  </context>
  <context>
    <name>BulkBar</name>
    <message numerus="yes">
      <source>%Ln quotation(s)</source>
      <translation>
        <numerusform>%Ln citation</numerusform>
        <numerusform>%Ln citations</numerusform>
      </translation>
    </message>
    <message>
      <source>Above</source>
      <translation>À partir de</translation>
    </message>
    <message>
      <source>Accept</source>
      <translation>Accepter</translation>
    </message>
    <message>
      <source>Accept all above…</source>
      <translation>Tout accepter au-dessus de…</translation>
    </message>
    <message>
      <source>Least confidence</source>
      <translation>Confiance minimale</translation>
    </message>
    <message>
      <source>Leave them as they are</source>
      <translation>Les laisser telles quelles</translation>
    </message>
    <message>
      <source>the surest {count}</source>
      <translation>les {count} plus sûres</translation>
    </message>
  </context>
  <context>
    <name>Chip</name>
    <message numerus="yes">
      <source>%Ln article(s)</source>
      <translation>
        <numerusform>%Ln article</numerusform>
        <numerusform>%Ln articles</numerusform>
      </translation>
    </message>
    <message>
      <source>Show articles tagged {name}</source>
      <translation>Afficher les articles étiquetés {name}</translation>
    </message>
    <message>
      <source>Show articles tagged {name}; Delete takes it off</source>
      <translation>Afficher les articles étiquetés {name} ; Suppr la retire</translation>
    </message>
    <message>
      <source>Tag {name}</source>
      <translation>Étiquette {name}</translation>
    </message>
  </context>
  <context>
    <name>Column</name>
    <message>
      <source>Drag a question here</source>
      <translation>Déposez une question ici</translation>
    </message>
    <message>
      <source>Nothing: it was deleted.</source>
      <translation>Rien : elle a été supprimée.</translation>
    </message>
  </context>
  <context>
    <name>ColumnHead</name>
    <message>
      <source>New question: {status}</source>
      <translation>Nouvelle question : {status}</translation>
    </message>
  </context>
  <context>
    <name>Commanding</name>
    <message>
      <source>About Briefing Reader</source>
      <translation>À propos de Briefing Reader</translation>
    </message>
    <message>
      <source>Import a folder</source>
      <translation>Importer un dossier</translation>
    </message>
    <message>
      <source>Import files</source>
      <translation>Importer des fichiers</translation>
    </message>
    <message>
      <source>Library: {file}</source>
      <translation>Bibliothèque : {file}</translation>
    </message>
    <message>
      <source>Look into a folder</source>
      <translation>Examiner un dossier</translation>
    </message>
    <message>
      <source>Reads briefings offline: who said what, on which question, and what is still open.</source>
      <translation>Lit vos dossiers de presse hors ligne : qui a dit quoi, sur quelle question, et ce qui reste ouvert.</translation>
    </message>
  </context>
  <context>
    <name>Commands</name>
    <message>
      <source>100 %</source>
      <translation>100 %</translation>
    </message>
    <message>
      <source>115 %</source>
      <translation>115 %</translation>
    </message>
    <message>
      <source>130 %</source>
      <translation>130 %</translation>
    </message>
    <message>
      <source>150 %</source>
      <translation>150 %</translation>
    </message>
    <message>
      <source>200 %</source>
      <translation>200 %</translation>
    </message>
    <message>
      <source>A bundle of your notes, tags, questions and positions</source>
      <translation>Un paquet de vos notes, étiquettes, questions et positions</translation>
    </message>
    <message>
      <source>A copy of the whole library at a place of your choice</source>
      <translation>Une copie de toute la bibliothèque, à l’endroit de votre choix</translation>
    </message>
    <message>
      <source>A person, an organisation, a government</source>
      <translation>Une personne, une organisation, un gouvernement</translation>
    </message>
    <message>
      <source>About Briefing Reader</source>
      <translation>À propos de Briefing Reader</translation>
    </message>
    <message>
      <source>Accept</source>
      <translation>Accepter</translation>
    </message>
    <message>
      <source>Accept all above…</source>
      <translation>Tout accepter au-dessus de…</translation>
    </message>
    <message>
      <source>Accept all quotations to review from a confidence on</source>
      <translation>Accepter toutes les citations à relire à partir d’un seuil de confiance</translation>
    </message>
    <message>
      <source>Actor</source>
      <translation>Acteur</translation>
    </message>
    <message>
      <source>Actors</source>
      <translation>Acteurs</translation>
    </message>
    <message>
      <source>Actors and notes</source>
      <translation>Acteurs et notes</translation>
    </message>
    <message>
      <source>Add a quotation…</source>
      <translation>Ajouter une citation…</translation>
    </message>
    <message>
      <source>Add to the board</source>
      <translation>Ajouter au tableau</translation>
    </message>
    <message>
      <source>All articles</source>
      <translation>Tous les articles</translation>
    </message>
    <message>
      <source>All sentences of this cell…</source>
      <translation>Toutes les phrases de cette cellule…</translation>
    </message>
    <message>
      <source>All tags…</source>
      <translation>Toutes les étiquettes…</translation>
    </message>
    <message>
      <source>All that hangs on this one hangs on the other then</source>
      <translation>Tout ce qui est rattaché à celle-ci le sera à l’autre</translation>
    </message>
    <message>
      <source>Always</source>
      <translation>Toujours</translation>
    </message>
    <message>
      <source>Answered</source>
      <translation>Résolue</translation>
    </message>
    <message>
      <source>Archive</source>
      <translation>Archive</translation>
    </message>
    <message>
      <source>Article</source>
      <translation>Article</translation>
    </message>
    <message>
      <source>Article list</source>
      <translation>Liste des articles</translation>
    </message>
    <message>
      <source>Articles to import</source>
      <translation>Articles à importer</translation>
    </message>
    <message>
      <source>As Markdown, CSV, Excel, PNG or SVG</source>
      <translation>En Markdown, CSV, Excel, PNG ou SVG</translation>
    </message>
    <message>
      <source>As a picture, GraphML or CSV</source>
      <translation>En image, GraphML ou CSV</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>Comme le système</translation>
    </message>
    <message>
      <source>At folders and many files</source>
      <translation>Pour les dossiers et les lots de fichiers</translation>
    </message>
    <message>
      <source>Back up now, go back to an earlier state, choose how many are kept</source>
      <translation>Sauvegarder, revenir à un état antérieur, choisir combien de sauvegardes garder</translation>
    </message>
    <message>
      <source>Back up to a file…</source>
      <translation>Sauvegarder dans un fichier…</translation>
    </message>
    <message>
      <source>Backups…</source>
      <translation>Sauvegardes…</translation>
    </message>
    <message>
      <source>Best first</source>
      <translation>Meilleurs d’abord</translation>
    </message>
    <message>
      <source>By actor</source>
      <translation>Par acteur</translation>
    </message>
    <message>
      <source>By month</source>
      <translation>Par mois</translation>
    </message>
    <message>
      <source>By outlet</source>
      <translation>Par média</translation>
    </message>
    <message>
      <source>By question, or by time</source>
      <translation>Par question, ou par date</translation>
    </message>
    <message>
      <source>By tag</source>
      <translation>Par étiquette</translation>
    </message>
    <message>
      <source>By title</source>
      <translation>Par titre</translation>
    </message>
    <message>
      <source>Change the keys…</source>
      <translation>Modifier les raccourcis…</translation>
    </message>
    <message>
      <source>Changed since the last briefing…</source>
      <translation>Changements depuis le dernier briefing…</translation>
    </message>
    <message>
      <source>Check the library</source>
      <translation>Vérifier la bibliothèque</translation>
    </message>
    <message>
      <source>Choose a cell of the matrix first.</source>
      <translation>Choisissez d’abord une case de la matrice.</translation>
    </message>
    <message>
      <source>Choose a saved search first.</source>
      <translation>Choisissez d’abord une recherche enregistrée.</translation>
    </message>
    <message>
      <source>Choose an actor or a line of the network first.</source>
      <translation>Choisissez d’abord un acteur ou une ligne du réseau.</translation>
    </message>
    <message>
      <source>Choose the tag whose colour the words get</source>
      <translation>Choisir l’étiquette dont les mots prennent la couleur</translation>
    </message>
    <message>
      <source>Colour of the actor…</source>
      <translation>Couleur de l’acteur…</translation>
    </message>
    <message>
      <source>Commands…</source>
      <translation>Commandes…</translation>
    </message>
    <message>
      <source>Compare with another user…</source>
      <translation>Comparer avec un autre utilisateur…</translation>
    </message>
    <message>
      <source>Compose a briefing…</source>
      <translation>Composer une note de synthèse…</translation>
    </message>
    <message>
      <source>Copies of one report as one</source>
      <translation>Regrouper les reprises d’une dépêche</translation>
    </message>
    <message>
      <source>Copy as a Markdown table</source>
      <translation>Copier comme tableau Markdown</translation>
    </message>
    <message>
      <source>Copy the quotation</source>
      <translation>Copier la citation</translation>
    </message>
    <message>
      <source>Copy the words with their speaker, outlet and date</source>
      <translation>Copier les mots avec leur locuteur, le média et la date</translation>
    </message>
    <message>
      <source>Correct role and affiliation…</source>
      <translation>Corriger la fonction et l’affiliation…</translation>
    </message>
    <message>
      <source>Correct the name…</source>
      <translation>Corriger le nom…</translation>
    </message>
    <message>
      <source>Correct what it is…</source>
      <translation>Corriger sa nature…</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Sombre</translation>
    </message>
    <message>
      <source>Delete it</source>
      <translation>La supprimer</translation>
    </message>
    <message>
      <source>Delete the question</source>
      <translation>Supprimer la question</translation>
    </message>
    <message>
      <source>Delete the saved search</source>
      <translation>Supprimer la recherche enregistrée</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>Détails</translation>
    </message>
    <message>
      <source>Dismiss</source>
      <translation>Écarter</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Traité</translation>
    </message>
    <message>
      <source>Due date</source>
      <translation>Échéance</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Édition</translation>
    </message>
    <message>
      <source>Edit speaker, kind and stance</source>
      <translation>Modifier le locuteur, le type et la prise de position</translation>
    </message>
    <message>
      <source>Edit the cell</source>
      <translation>Modifier la case</translation>
    </message>
    <message>
      <source>Edit the words</source>
      <translation>Modifier les mots</translation>
    </message>
    <message>
      <source>End the export, backup, check or archive that goes on: all is as it was before</source>
      <translation>Met fin à l’exportation, à la sauvegarde, à la vérification ou à l’archive en cours : tout reste comme avant</translation>
    </message>
    <message>
      <source>English</source>
      <translation>English</translation>
    </message>
    <message>
      <source>Every actor, question, day, outlet and tag</source>
      <translation>Tous les acteurs, questions, jours, médias et étiquettes</translation>
    </message>
    <message>
      <source>Everything in the library as JSON, that other programs can read</source>
      <translation>Toute la bibliothèque en JSON, lisible par d’autres programmes</translation>
    </message>
    <message>
      <source>Everything in the window this large, from the next start on</source>
      <translation>Toute la fenêtre à cette taille, dès le prochain démarrage</translation>
    </message>
    <message>
      <source>Export the whole library…</source>
      <translation>Exporter toute la bibliothèque…</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Exporter…</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Fichier</translation>
    </message>
    <message>
      <source>Find evidence…</source>
      <translation>Chercher des éléments…</translation>
    </message>
    <message>
      <source>Find in this article</source>
      <translation>Chercher dans cet article</translation>
    </message>
    <message>
      <source>Find quotations by their words and hang them on the question</source>
      <translation>Trouver des citations par leurs mots et les rattacher à la question</translation>
    </message>
    <message>
      <source>Find what is damaged and mend what can be made again</source>
      <translation>Trouver ce qui est endommagé et réparer ce qui peut être refait</translation>
    </message>
    <message>
      <source>Find, colour, rename, merge and forget tags</source>
      <translation>Chercher, colorer, renommer, fusionner et oublier des étiquettes</translation>
    </message>
    <message>
      <source>First speaker offered</source>
      <translation>Premier locuteur proposé</translation>
    </message>
    <message>
      <source>Français</source>
      <translation>Français</translation>
    </message>
    <message>
      <source>Further down</source>
      <translation>Plus bas</translation>
    </message>
    <message>
      <source>Further up</source>
      <translation>Plus haut</translation>
    </message>
    <message>
      <source>Give commands other keys, for you alone</source>
      <translation>Donner d’autres raccourcis aux commandes, pour vous seul</translation>
    </message>
    <message>
      <source>Go</source>
      <translation>Aller</translation>
    </message>
    <message>
      <source>Go back to any point of it, or forward again</source>
      <translation>Revenir à n’importe quelle étape, ou avancer de nouveau</translation>
    </message>
    <message>
      <source>Go to an actor in the Actors view first.</source>
      <translation>Allez d’abord à un acteur dans la vue Acteurs.</translation>
    </message>
    <message>
      <source>Go to the Matrix view first.</source>
      <translation>Allez d’abord à la vue Matrice.</translation>
    </message>
    <message>
      <source>Go to the Review view first.</source>
      <translation>Allez d’abord à la vue Relecture.</translation>
    </message>
    <message>
      <source>Go to the network of actors first.</source>
      <translation>Allez d’abord au réseau d’acteurs.</translation>
    </message>
    <message>
      <source>Go to the next place of what was searched for</source>
      <translation>Aller à l’occurrence suivante</translation>
    </message>
    <message>
      <source>Go to the notes to re-place first.</source>
      <translation>Allez d’abord aux notes à replacer.</translation>
    </message>
    <message>
      <source>Go to the open questions first.</source>
      <translation>Allez d’abord aux questions ouvertes.</translation>
    </message>
    <message>
      <source>Go to the timeline first.</source>
      <translation>Allez d’abord à la chronologie.</translation>
    </message>
    <message>
      <source>Go to them, change their tags, take them away</source>
      <translation>Y aller, changer leurs étiquettes, les retirer</translation>
    </message>
    <message>
      <source>Go to where it was asked</source>
      <translation>Aller là où elle a été posée</translation>
    </message>
    <message>
      <source>Hang one on the question with one key</source>
      <translation>En rattacher une à la question d’une seule touche</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>Aide</translation>
    </message>
    <message>
      <source>Hide everything around the article</source>
      <translation>Masquer tout ce qui entoure l’article</translation>
    </message>
    <message>
      <source>High, normal or low</source>
      <translation>Haute, normale ou basse</translation>
    </message>
    <message>
      <source>Highlight the selected words</source>
      <translation>Surligner les mots sélectionnés</translation>
    </message>
    <message>
      <source>Highlight with a tag…</source>
      <translation>Surligner avec une étiquette…</translation>
    </message>
    <message>
      <source>Highlights in this article…</source>
      <translation>Surlignages de cet article…</translation>
    </message>
    <message>
      <source>How far your reviews of the same articles agree, once both want to know</source>
      <translation>À quel point vos relectures des mêmes articles concordent, si vous voulez tous deux le savoir</translation>
    </message>
    <message>
      <source>How the actor is described everywhere; without both, as in the articles</source>
      <translation>Comment l’acteur est décrit partout ; sans les deux, comme dans les articles</translation>
    </message>
    <message>
      <source>How the import stands</source>
      <translation>Où en est l’import</translation>
    </message>
    <message>
      <source>Import a folder…</source>
      <translation>Importer un dossier…</translation>
    </message>
    <message>
      <source>Import articles first.</source>
      <translation>Importez d’abord des articles.</translation>
    </message>
    <message>
      <source>Import files…</source>
      <translation>Importer des fichiers…</translation>
    </message>
    <message>
      <source>Import nothing</source>
      <translation>Ne rien importer</translation>
    </message>
    <message>
      <source>Import the sample briefings</source>
      <translation>Importer les exemples</translation>
    </message>
    <message>
      <source>Import what is ticked</source>
      <translation>Importer ce qui est coché</translation>
    </message>
    <message>
      <source>In a new file; this library stays as it is</source>
      <translation>Dans un nouveau fichier ; cette bibliothèque reste telle quelle</translation>
    </message>
    <message>
      <source>It is not suggested again</source>
      <translation>Elle ne sera plus suggérée</translation>
    </message>
    <message>
      <source>Keep it among the shelves, with how many articles it finds</source>
      <translation>La garder parmi les rayons, avec le nombre d’articles trouvés</translation>
    </message>
    <message>
      <source>Keep it as a note on the article</source>
      <translation>La garder comme note sur l’article</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Langue</translation>
    </message>
    <message>
      <source>Larger text</source>
      <translation>Texte plus grand</translation>
    </message>
    <message>
      <source>Layers of others</source>
      <translation>Couches des autres</translation>
    </message>
    <message>
      <source>Leave it for later</source>
      <translation>La laisser pour plus tard</translation>
    </message>
    <message>
      <source>Letters</source>
      <translation>Caractères</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Clair</translation>
    </message>
    <message>
      <source>Light and dark</source>
      <translation>Clair et sombre</translation>
    </message>
    <message>
      <source>Look before importing</source>
      <translation>Examiner avant d’importer</translation>
    </message>
    <message>
      <source>Look for words on the board</source>
      <translation>Chercher des mots sur le tableau</translation>
    </message>
    <message>
      <source>Look into a folder first.</source>
      <translation>Examinez d’abord un dossier.</translation>
    </message>
    <message>
      <source>Look into a folder, then import…</source>
      <translation>Examiner un dossier, puis importer…</translation>
    </message>
    <message>
      <source>Look into the watched folders now</source>
      <translation>Examiner maintenant les dossiers surveillés</translation>
    </message>
    <message>
      <source>Make a library of an archive…</source>
      <translation>Créer une bibliothèque depuis une archive…</translation>
    </message>
    <message>
      <source>Mark as read</source>
      <translation>Marquer comme lu</translation>
    </message>
    <message>
      <source>Mark as read or unread</source>
      <translation>Marquer comme lu ou non lu</translation>
    </message>
    <message>
      <source>Mark as worked through</source>
      <translation>Marquer comme traité</translation>
    </message>
    <message>
      <source>Matrix</source>
      <translation>Matrice</translation>
    </message>
    <message>
      <source>Merge into another question…</source>
      <translation>Fusionner avec une autre question…</translation>
    </message>
    <message>
      <source>Merge with another actor…</source>
      <translation>Fusionner avec un autre acteur…</translation>
    </message>
    <message>
      <source>More contrast</source>
      <translation>Plus de contraste</translation>
    </message>
    <message>
      <source>More room between letters and words</source>
      <translation>Plus d’espace entre les lettres et les mots</translation>
    </message>
    <message>
      <source>Move to trash</source>
      <translation>Mettre à la corbeille</translation>
    </message>
    <message>
      <source>Narrow</source>
      <translation>Étroite</translation>
    </message>
    <message>
      <source>Narrow the list</source>
      <translation>Restreindre la liste</translation>
    </message>
    <message>
      <source>Network</source>
      <translation>Réseau</translation>
    </message>
    <message>
      <source>Network of actors</source>
      <translation>Réseau des acteurs</translation>
    </message>
    <message>
      <source>Never</source>
      <translation>Jamais</translation>
    </message>
    <message>
      <source>New note</source>
      <translation>Nouvelle note</translation>
    </message>
    <message>
      <source>New question</source>
      <translation>Nouvelle question</translation>
    </message>
    <message>
      <source>New user…</source>
      <translation>Nouvel utilisateur…</translation>
    </message>
    <message>
      <source>Newest first</source>
      <translation>Plus récents d’abord</translation>
    </message>
    <message>
      <source>Next article</source>
      <translation>Article suivant</translation>
    </message>
    <message>
      <source>Next hit</source>
      <translation>Occurrence suivante</translation>
    </message>
    <message>
      <source>Next pane</source>
      <translation>Volet suivant</translation>
    </message>
    <message>
      <source>Next priority</source>
      <translation>Priorité suivante</translation>
    </message>
    <message>
      <source>Next quotation</source>
      <translation>Citation suivante</translation>
    </message>
    <message>
      <source>Next unread article</source>
      <translation>Article non lu suivant</translation>
    </message>
    <message>
      <source>No motion</source>
      <translation>Aucune animation</translation>
    </message>
    <message>
      <source>Normal</source>
      <translation>Normale</translation>
    </message>
    <message>
      <source>Normal text</source>
      <translation>Texte normal</translation>
    </message>
    <message>
      <source>Note on the question</source>
      <translation>Note sur la question</translation>
    </message>
    <message>
      <source>Note on the selected words, the selected quotation or the article</source>
      <translation>Note sur les mots sélectionnés, la citation choisie ou l’article</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Notes</translation>
    </message>
    <message>
      <source>Notes and positions of those whose bundles are here</source>
      <translation>Notes et positions de ceux dont les paquets sont ici</translation>
    </message>
    <message>
      <source>Notes on the speaker…</source>
      <translation>Notes sur le locuteur…</translation>
    </message>
    <message>
      <source>Notes on this actor…</source>
      <translation>Notes sur cet acteur…</translation>
    </message>
    <message>
      <source>Notes on…</source>
      <translation>Notes sur…</translation>
    </message>
    <message>
      <source>Notes to re-place</source>
      <translation>Notes à replacer</translation>
    </message>
    <message>
      <source>Notes, tags, marks and settings stay yours under the new name</source>
      <translation>Notes, étiquettes, marques et réglages restent les vôtres sous le nouveau nom</translation>
    </message>
    <message>
      <source>Nothing glides or fades</source>
      <translation>Rien ne glisse ni ne s’estompe</translation>
    </message>
    <message>
      <source>Nothing is being imported or analysed.</source>
      <translation>Aucun import ni analyse en cours.</translation>
    </message>
    <message>
      <source>Nothing is being written.</source>
      <translation>Aucune écriture en cours.</translation>
    </message>
    <message>
      <source>Nothing that was searched for stands in this article.</source>
      <translation>Rien de ce qui était cherché ne figure dans cet article.</translation>
    </message>
    <message>
      <source>Of both actors, on each question; Enter there goes to the article</source>
      <translation>Celles des deux acteurs, question par question ; Entrée mène alors à l’article</translation>
    </message>
    <message>
      <source>Oldest first</source>
      <translation>Plus anciens d’abord</translation>
    </message>
    <message>
      <source>Only the article</source>
      <translation>L’article seul</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Ouverte</translation>
    </message>
    <message>
      <source>Open an article first.</source>
      <translation>Ouvrez d’abord un article.</translation>
    </message>
    <message>
      <source>Open question</source>
      <translation>Question ouverte</translation>
    </message>
    <message>
      <source>Open questions, who stands where, what changed and key quotations, as a document</source>
      <translation>Questions ouvertes, qui se situe où, ce qui a changé et citations clés, en un document</translation>
    </message>
    <message>
      <source>Open the original file</source>
      <translation>Ouvrir le fichier d’origine</translation>
    </message>
    <message>
      <source>Open the sentence</source>
      <translation>Ouvrir la phrase</translation>
    </message>
    <message>
      <source>Or take out of one; groups are named and deleted here as well</source>
      <translation>Ou retirer d’un groupe ; on y renomme et supprime aussi les groupes</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>Ordre</translation>
    </message>
    <message>
      <source>Other articles that carry the report of this row</source>
      <translation>Autres articles qui reprennent la dépêche de cette ligne</translation>
    </message>
    <message>
      <source>Other articles that print this quotation</source>
      <translation>Autres articles qui publient cette citation</translation>
    </message>
    <message>
      <source>Owner</source>
      <translation>Responsable</translation>
    </message>
    <message>
      <source>Parked</source>
      <translation>Mise de côté</translation>
    </message>
    <message>
      <source>Partly answered</source>
      <translation>Résolue en partie</translation>
    </message>
    <message>
      <source>Pause import and analysis</source>
      <translation>Suspendre l’import et l’analyse</translation>
    </message>
    <message>
      <source>Positions over time</source>
      <translation>Positions au fil du temps</translation>
    </message>
    <message>
      <source>Previous article</source>
      <translation>Article précédent</translation>
    </message>
    <message>
      <source>Previous hit</source>
      <translation>Occurrence précédente</translation>
    </message>
    <message>
      <source>Previous pane</source>
      <translation>Volet précédent</translation>
    </message>
    <message>
      <source>Previous quotation</source>
      <translation>Citation précédente</translation>
    </message>
    <message>
      <source>Put back what lost its place when a text was changed</source>
      <translation>Remettre ce qui a perdu sa place quand un texte a changé</translation>
    </message>
    <message>
      <source>Put into a group…</source>
      <translation>Mettre dans un groupe…</translation>
    </message>
    <message>
      <source>Put it on the selected words</source>
      <translation>La placer sur les mots sélectionnés</translation>
    </message>
    <message>
      <source>Questions</source>
      <translation>Questions</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Quitter</translation>
    </message>
    <message>
      <source>Quotation</source>
      <translation>Citation</translation>
    </message>
    <message>
      <source>Quotations for this cell…</source>
      <translation>Citations pour cette case…</translation>
    </message>
    <message>
      <source>Re-place notes and highlights…</source>
      <translation>Replacer notes et surlignages…</translation>
    </message>
    <message>
      <source>Read</source>
      <translation>Lecture</translation>
    </message>
    <message>
      <source>Read it in its article</source>
      <translation>La lire dans son article</translation>
    </message>
    <message>
      <source>Read on</source>
      <translation>Poursuivre la lecture</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Rétablir</translation>
    </message>
    <message>
      <source>Reject</source>
      <translation>Rejeter</translation>
    </message>
    <message>
      <source>Rename the saved search…</source>
      <translation>Renommer la recherche enregistrée…</translation>
    </message>
    <message>
      <source>Rename this user…</source>
      <translation>Renommer cet utilisateur…</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>Relecture</translation>
    </message>
    <message>
      <source>Sans</source>
      <translation>Sans empattement</translation>
    </message>
    <message>
      <source>Sans, set wide</source>
      <translation>Sans empattement, espacé</translation>
    </message>
    <message>
      <source>Save this moment…</source>
      <translation>Enregistrer ce moment…</translation>
    </message>
    <message>
      <source>Save this search…</source>
      <translation>Enregistrer cette recherche…</translation>
    </message>
    <message>
      <source>Scroll down; at the end go to the next unread article</source>
      <translation>Défiler ; à la fin, passer à l’article non lu suivant</translation>
    </message>
    <message>
      <source>Search for something first.</source>
      <translation>Lancez d’abord une recherche.</translation>
    </message>
    <message>
      <source>Search the library</source>
      <translation>Chercher dans la bibliothèque</translation>
    </message>
    <message>
      <source>Second speaker offered</source>
      <translation>Deuxième locuteur proposé</translation>
    </message>
    <message>
      <source>See two actors as one; undo takes it back, and so does Split</source>
      <translation>Voir deux acteurs comme un seul ; annuler ou Séparer y revient</translation>
    </message>
    <message>
      <source>See what a folder would bring, mend titles and dates, leave articles out</source>
      <translation>Voir ce qu’un dossier apporterait, corriger titres et dates, écarter des articles</translation>
    </message>
    <message>
      <source>Select a question on the board first.</source>
      <translation>Sélectionnez d’abord une question du tableau.</translation>
    </message>
    <message>
      <source>Select a quotation first.</source>
      <translation>Sélectionnez d’abord une citation.</translation>
    </message>
    <message>
      <source>Select a quotation or an actor first.</source>
      <translation>Sélectionnez d’abord une citation ou un acteur.</translation>
    </message>
    <message>
      <source>Select a suggested question first.</source>
      <translation>Sélectionnez d’abord une question suggérée.</translation>
    </message>
    <message>
      <source>Select some words of the article first.</source>
      <translation>Sélectionnez d’abord des mots de l’article.</translation>
    </message>
    <message>
      <source>Serif</source>
      <translation>Avec empattements</translation>
    </message>
    <message>
      <source>Show articles that carry the same report as one row</source>
      <translation>Afficher sur une seule ligne les articles qui reprennent la même dépêche</translation>
    </message>
    <message>
      <source>Show the sentences…</source>
      <translation>Montrer les phrases…</translation>
    </message>
    <message>
      <source>Show the whole board</source>
      <translation>Afficher tout le tableau</translation>
    </message>
    <message>
      <source>Show the whole matrix</source>
      <translation>Afficher toute la matrice</translation>
    </message>
    <message>
      <source>Size of everything</source>
      <translation>Taille de l’ensemble</translation>
    </message>
    <message>
      <source>Smaller text</source>
      <translation>Texte plus petit</translation>
    </message>
    <message>
      <source>Space in the Review view</source>
      <translation>Espace dans la vue Relecture</translation>
    </message>
    <message>
      <source>Space in the table</source>
      <translation>Espace dans le tableau</translation>
    </message>
    <message>
      <source>Starred</source>
      <translation>Favoris</translation>
    </message>
    <message>
      <source>Status of the question</source>
      <translation>Statut de la question</translation>
    </message>
    <message>
      <source>Stop import and analysis</source>
      <translation>Arrêter l’import et l’analyse</translation>
    </message>
    <message>
      <source>Stop what goes on</source>
      <translation>Arrêter ce qui est en cours</translation>
    </message>
    <message>
      <source>Stronger edges and darker words, whatever the system asks for</source>
      <translation>Contours plus nets et mots plus foncés, quel que soit le réglage du système</translation>
    </message>
    <message>
      <source>Suggested question</source>
      <translation>Question suggérée</translation>
    </message>
    <message>
      <source>Swap rows and columns</source>
      <translation>Échanger lignes et colonnes</translation>
    </message>
    <message>
      <source>Tags of the question</source>
      <translation>Étiquettes de la question</translation>
    </message>
    <message>
      <source>Tag…</source>
      <translation>Étiqueter…</translation>
    </message>
    <message>
      <source>Take back what was written in a vault…</source>
      <translation>Reprendre ce qui a été écrit dans un coffre…</translation>
    </message>
    <message>
      <source>Take in somebody's…</source>
      <translation>Intégrer celle de quelqu’un…</translation>
    </message>
    <message>
      <source>Take out of the trash</source>
      <translation>Sortir de la corbeille</translation>
    </message>
    <message>
      <source>Take owner, day, tag and words off again</source>
      <translation>Retirer responsable, jour, étiquette et mots</translation>
    </message>
    <message>
      <source>Take the decision back</source>
      <translation>Revenir sur la décision</translation>
    </message>
    <message>
      <source>The day it must be answered by</source>
      <translation>Le jour où il faut une réponse</translation>
    </message>
    <message>
      <source>The keys</source>
      <translation>Les raccourcis</translation>
    </message>
    <message>
      <source>The language of the window, from the next start on</source>
      <translation>La langue de la fenêtre, dès le prochain démarrage</translation>
    </message>
    <message>
      <source>The newest of the cell; suggestions where there is none</source>
      <translation>La plus récente de la cellule ; des suggestions s’il n’y en a pas</translation>
    </message>
    <message>
      <source>The registry as you corrected it, as CSV or JSON</source>
      <translation>Le registre tel que vous l’avez corrigé, en CSV ou JSON</translation>
    </message>
    <message>
      <source>The same colour and shape wherever the actor is shown</source>
      <translation>La même couleur et la même forme partout où l’acteur apparaît</translation>
    </message>
    <message>
      <source>The same report elsewhere…</source>
      <translation>La même dépêche ailleurs…</translation>
    </message>
    <message>
      <source>The same words elsewhere…</source>
      <translation>Les mêmes mots ailleurs…</translation>
    </message>
    <message>
      <source>The selected words, said by whom you say</source>
      <translation>Les mots sélectionnés, dits par qui vous voulez</translation>
    </message>
    <message>
      <source>The timeline as SVG or PNG</source>
      <translation>La chronologie en SVG ou PNG</translation>
    </message>
    <message>
      <source>There is nothing to redo.</source>
      <translation>Il n’y a rien à rétablir.</translation>
    </message>
    <message>
      <source>There is nothing to undo.</source>
      <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
      <source>Third speaker offered</source>
      <translation>Troisième locuteur proposé</translation>
    </message>
    <message>
      <source>This actor over time</source>
      <translation>Cet acteur dans le temps</translation>
    </message>
    <message>
      <source>This article is not in the trash.</source>
      <translation>Cet article n’est pas dans la corbeille.</translation>
    </message>
    <message>
      <source>This quotation has no decision of yours.</source>
      <translation>Vous n’avez rien décidé sur cette citation.</translation>
    </message>
    <message>
      <source>Tick the rows, or leave them out</source>
      <translation>Cocher les lignes, ou les écarter</translation>
    </message>
    <message>
      <source>Timeline of another question or actor…</source>
      <translation>Chronologie d’une autre question ou d’un autre acteur…</translation>
    </message>
    <message>
      <source>To re-place</source>
      <translation>À replacer</translation>
    </message>
    <message>
      <source>To the next status</source>
      <translation>Au statut suivant</translation>
    </message>
    <message>
      <source>To the status before</source>
      <translation>Au statut précédent</translation>
    </message>
    <message>
      <source>Trash</source>
      <translation>Corbeille</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>Undo brings it back</source>
      <translation>Annuler la rétablit</translation>
    </message>
    <message>
      <source>Unread</source>
      <translation>Non lus</translation>
    </message>
    <message>
      <source>Versions and what changed…</source>
      <translation>Versions et changements…</translation>
    </message>
    <message>
      <source>View</source>
      <translation>Affichage</translation>
    </message>
    <message>
      <source>Wait until the import is done, or stop it.</source>
      <translation>Attendez la fin de l’import, ou arrêtez-le.</translation>
    </message>
    <message>
      <source>Watch a folder…</source>
      <translation>Surveiller un dossier…</translation>
    </message>
    <message>
      <source>Watched folders…</source>
      <translation>Dossiers surveillés…</translation>
    </message>
    <message>
      <source>What changed since the last saved moment</source>
      <translation>Ce qui a changé depuis le dernier moment enregistré</translation>
    </message>
    <message>
      <source>What fits the search best comes first; once more for newest first</source>
      <translation>Ce qui répond le mieux à la recherche vient en premier ; une seconde fois pour les plus récents</translation>
    </message>
    <message>
      <source>What is new or changed in them is imported by itself</source>
      <translation>Ce qui y est nouveau ou modifié est importé automatiquement</translation>
    </message>
    <message>
      <source>What others wrote on this article…</source>
      <translation>Ce que d’autres ont écrit sur cet article…</translation>
    </message>
    <message>
      <source>What others wrote, taken in from their bundles, and to hand them yours</source>
      <translation>Ce que d’autres ont écrit, repris de leurs paquets, et de quoi leur remettre le vôtre</translation>
    </message>
    <message>
      <source>What the actor is called everywhere; what articles print stays findable</source>
      <translation>Le nom de l’acteur partout ; ce qu’impriment les articles reste trouvable</translation>
    </message>
    <message>
      <source>What the actor said, by time</source>
      <translation>Ce que l’acteur a dit, par date</translation>
    </message>
    <message>
      <source>What the timeline is about</source>
      <translation>Le sujet de la chronologie</translation>
    </message>
    <message>
      <source>What was read stays; the rest is analysed at the next start</source>
      <translation>Ce qui a été lu reste ; le reste sera analysé au prochain démarrage</translation>
    </message>
    <message>
      <source>What you did…</source>
      <translation>Ce que vous avez fait…</translation>
    </message>
    <message>
      <source>What you wrote about an actor, a question or an article, and what links to it</source>
      <translation>Ce que vous avez écrit sur un acteur, une question ou un article, et ce qui y renvoie</translation>
    </message>
    <message>
      <source>What you wrote about who said this, wherever it was</source>
      <translation>Ce que vous avez écrit, où que ce soit, sur qui a dit cela</translation>
    </message>
    <message>
      <source>What you wrote in the notes of exported Markdown comes in as notes</source>
      <translation>Ce que vous avez écrit dans les notes du Markdown exporté revient comme notes</translation>
    </message>
    <message>
      <source>When a briefing goes out: to see later what has changed since</source>
      <translation>Quand un briefing part : pour voir plus tard ce qui a changé depuis</translation>
    </message>
    <message>
      <source>Where the actor stood when, question by question</source>
      <translation>Où l’acteur se situait et quand, question par question</translation>
    </message>
    <message>
      <source>Who agrees and disagrees with whom</source>
      <translation>Qui est d’accord ou en désaccord avec qui</translation>
    </message>
    <message>
      <source>Who finds the answer</source>
      <translation>Qui trouve la réponse</translation>
    </message>
    <message>
      <source>Who said what on a question, and when</source>
      <translation>Qui a dit quoi sur une question, et quand</translation>
    </message>
    <message>
      <source>Whose layers are here…</source>
      <translation>Quelles couches sont ici…</translation>
    </message>
    <message>
      <source>Wide</source>
      <translation>Large</translation>
    </message>
    <message>
      <source>Width of the text</source>
      <translation>Largeur du texte</translation>
    </message>
    <message>
      <source>With the tag that was chosen last</source>
      <translation>Avec la dernière étiquette choisie</translation>
    </message>
    <message>
      <source>Words, owner, due date, evidence and notes</source>
      <translation>Mots, responsable, échéance, éléments et notes</translation>
    </message>
    <message>
      <source>Write an archive of what is mine…</source>
      <translation>Écrire une archive de ce qui est à moi…</translation>
    </message>
    <message>
      <source>Write an archive…</source>
      <translation>Écrire une archive…</translation>
    </message>
    <message>
      <source>Write down an open question; begins with what is selected</source>
      <translation>Noter une question ouverte ; commence par ce qui est sélectionné</translation>
    </message>
    <message>
      <source>Write mine for somebody…</source>
      <translation>Écrire la mienne pour quelqu’un…</translation>
    </message>
    <message>
      <source>Write out all actors…</source>
      <translation>Écrire tous les acteurs…</translation>
    </message>
    <message>
      <source>Write out the matrix…</source>
      <translation>Exporter la matrice…</translation>
    </message>
    <message>
      <source>Write out the network…</source>
      <translation>Écrire le réseau…</translation>
    </message>
    <message>
      <source>Write out the picture…</source>
      <translation>Exporter l’image…</translation>
    </message>
    <message>
      <source>Write the selected articles, with all that hangs on them, in a format of your choice</source>
      <translation>Écrire les articles sélectionnés, avec tout ce qui s’y rattache, dans le format de votre choix</translation>
    </message>
    <message>
      <source>Your notes, tags, questions and decisions, with the articles that they hang on</source>
      <translation>Vos notes, étiquettes, questions et décisions, avec les articles auxquels elles se rattachent</translation>
    </message>
    <message>
      <source>add</source>
      <translation>ajouter</translation>
    </message>
    <message>
      <source>another question or actor</source>
      <translation>autre question ou acteur</translation>
    </message>
    <message>
      <source>by time or question</source>
      <translation>par date ou question</translation>
    </message>
    <message>
      <source>changed since</source>
      <translation>changé depuis</translation>
    </message>
    <message>
      <source>commands</source>
      <translation>commandes</translation>
    </message>
    <message>
      <source>describe</source>
      <translation>décrire</translation>
    </message>
    <message>
      <source>dismiss</source>
      <translation>écarter</translation>
    </message>
    <message>
      <source>due date</source>
      <translation>échéance</translation>
    </message>
    <message>
      <source>edit</source>
      <translation>modifier</translation>
    </message>
    <message>
      <source>group</source>
      <translation>groupe</translation>
    </message>
    <message>
      <source>import</source>
      <translation>importer</translation>
    </message>
    <message>
      <source>merge</source>
      <translation>fusionner</translation>
    </message>
    <message>
      <source>move</source>
      <translation>se déplacer</translation>
    </message>
    <message>
      <source>name</source>
      <translation>nom</translation>
    </message>
    <message>
      <source>network</source>
      <translation>réseau</translation>
    </message>
    <message>
      <source>next status</source>
      <translation>statut suivant</translation>
    </message>
    <message>
      <source>next, previous</source>
      <translation>suivant, précédent</translation>
    </message>
    <message>
      <source>note</source>
      <translation>note</translation>
    </message>
    <message>
      <source>notes</source>
      <translation>notes</translation>
    </message>
    <message>
      <source>open</source>
      <translation>ouvrir</translation>
    </message>
    <message>
      <source>open the sentence</source>
      <translation>ouvrir la phrase</translation>
    </message>
    <message>
      <source>over time</source>
      <translation>dans le temps</translation>
    </message>
    <message>
      <source>owner</source>
      <translation>responsable</translation>
    </message>
    <message>
      <source>question</source>
      <translation>question</translation>
    </message>
    <message>
      <source>review</source>
      <translation>relire</translation>
    </message>
    <message>
      <source>search</source>
      <translation>chercher</translation>
    </message>
    <message>
      <source>show the sentences</source>
      <translation>montrer les phrases</translation>
    </message>
    <message>
      <source>speaker</source>
      <translation>locuteur</translation>
    </message>
    <message>
      <source>suggestions</source>
      <translation>suggestions</translation>
    </message>
    <message>
      <source>swap rows and columns</source>
      <translation>échanger lignes et colonnes</translation>
    </message>
    <message>
      <source>tag</source>
      <translation>étiquette</translation>
    </message>
    <message>
      <source>the keys</source>
      <translation>les raccourcis</translation>
    </message>
    <message>
      <source>undo</source>
      <translation>annuler</translation>
    </message>
    <message>
      <source>write out</source>
      <translation>écrire</translation>
    </message>
  </context>
  <context>
    <name>CompareSheet</name>
    <message numerus="yes">
      <source>%Ln article(s) that both of you have done.</source>
      <translation>
        <numerusform>%Ln article traité par vous deux.</numerusform>
        <numerusform>%Ln articles traités par vous deux.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln difference(s) to settle.</source>
      <translation>
        <numerusform>%Ln différence à trancher.</numerusform>
        <numerusform>%Ln différences à trancher.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln on the same question</source>
      <translation>
        <numerusform>%Ln sur la même question</numerusform>
        <numerusform>%Ln sur la même question</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln passage(s)</source>
      <translation>
        <numerusform>%Ln passage</numerusform>
        <numerusform>%Ln passages</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln quotation(s)</source>
      <translation>
        <numerusform>%Ln citation</numerusform>
        <numerusform>%Ln citations</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln settled: you keep what you decided.</source>
      <translation>
        <numerusform>%Ln tranchée : vous gardez votre décision.</numerusform>
        <numerusform>%Ln tranchées : vous gardez vos décisions.</numerusform>
      </translation>
    </message>
    <message>
      <source>Accepted or rejected</source>
      <translation>Acceptée ou rejetée</translation>
    </message>
    <message>
      <source>Krippendorff’s α: 1 is full agreement, 0 what chance would give. From {good} on rely on it, from {fair} on conclude tentatively.</source>
      <translation>α de Krippendorff : 1 pour un accord complet, 0 pour ce que donnerait le hasard. Dès {good} on peut s’y fier, dès {fair} conclure avec prudence.</translation>
    </message>
    <message>
      <source>Mark articles as done when you are through with them.</source>
      <translation>Marquez les articles comme traités quand vous en avez fini.</translation>
    </message>
    <message>
      <source>Stances</source>
      <translation>Prises de position</translation>
    </message>
    <message>
      <source>There is nothing left to settle.</source>
      <translation>Il n’y a plus rien à trancher.</translation>
    </message>
    <message>
      <source>Where words begin and end</source>
      <translation>Début et fin des mots</translation>
    </message>
    <message>
      <source>You and {name}</source>
      <translation>Vous et {name}</translation>
    </message>
    <message>
      <source>all in one way: nothing to tell from chance</source>
      <translation>toutes pareilles : rien à distinguer du hasard</translation>
    </message>
    <message>
      <source>enough for tentative conclusions</source>
      <translation>suffisant pour des conclusions prudentes</translation>
    </message>
    <message>
      <source>keep mine</source>
      <translation>garder la mienne</translation>
    </message>
    <message>
      <source>no more than chance would give</source>
      <translation>pas plus que le hasard</translation>
    </message>
    <message>
      <source>not on it</source>
      <translation>pas dessus</translation>
    </message>
    <message>
      <source>nothing that both of you decided on</source>
      <translation>rien dont vous ayez décidé tous deux</translation>
    </message>
    <message>
      <source>open the sentence</source>
      <translation>ouvrir la phrase</translation>
    </message>
    <message>
      <source>take theirs</source>
      <translation>prendre la sienne</translation>
    </message>
    <message>
      <source>too little to rely on</source>
      <translation>trop faible pour s’y fier</translation>
    </message>
    <message>
      <source>you can rely on it</source>
      <translation>on peut s’y fier</translation>
    </message>
    <message>
      <source>you: {decided}</source>
      <translation>vous : {decided}</translation>
    </message>
    <message numerus="yes">
      <source>{name} has done %Ln more: hidden until you have, too.</source>
      <translation>
        <numerusform>{name} en a traité %Ln autre : caché jusqu’à ce que vous l’ayez traité aussi.</numerusform>
        <numerusform>{name} en a traité %Ln autres : cachés jusqu’à ce que vous les ayez traités aussi.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{name} has yet to do %Ln more of yours.</source>
      <translation>
        <numerusform>{name} doit encore en traiter %Ln des vôtres.</numerusform>
        <numerusform>{name} doit encore en traiter %Ln des vôtres.</numerusform>
      </translation>
    </message>
    <message>
      <source>{name}: {decided}</source>
      <translation>{name} : {decided}</translation>
    </message>
  </context>
  <context>
    <name>Comparing</name>
    <message>
      <source>Back to the list</source>
      <translation>Retour à la liste</translation>
    </message>
    <message>
      <source>Compare with</source>
      <translation>Comparer avec</translation>
    </message>
    <message>
      <source>Compared with {name}</source>
      <translation>Comparé avec {name}</translation>
    </message>
    <message>
      <source>Decided as {name} did</source>
      <translation>Décidé comme {name}</translation>
    </message>
    <message>
      <source>I agree</source>
      <translation>J’accepte</translation>
    </message>
    <message>
      <source>Kept as you decided</source>
      <translation>Gardé tel que vous l’avez décidé</translation>
    </message>
    <message>
      <source>Name of a user</source>
      <translation>Nom d’un utilisateur</translation>
    </message>
    <message>
      <source>No longer compared with {name}</source>
      <translation>Plus de comparaison avec {name}</translation>
    </message>
    <message>
      <source>Nobody else uses this library. The profile menu adds another user.</source>
      <translation>Personne d’autre n’utilise cette bibliothèque. Le menu du profil ajoute un utilisateur.</translation>
    </message>
    <message>
      <source>Withdraw</source>
      <translation>Me retirer</translation>
    </message>
    <message>
      <source>agree no longer</source>
      <translation>ne plus accepter</translation>
    </message>
    <message>
      <source>both agree</source>
      <translation>les deux acceptent</translation>
    </message>
    <message>
      <source>they agree</source>
      <translation>l’autre accepte</translation>
    </message>
    <message>
      <source>waits for them</source>
      <translation>en attente de l’autre</translation>
    </message>
    <message>
      <source>{name} and you will see where you differ, on articles that both have done; of all others nothing.</source>
      <translation>{name} et vous verrez en quoi vous différez, dans les articles traités par les deux ; rien des autres.</translation>
    </message>
    <message>
      <source>{name} has yet to agree, by the same command. Nothing is shown before.</source>
      <translation>{name} doit encore accepter, par la même commande. Rien n’est montré avant.</translation>
    </message>
  </context>
  <context>
    <name>ComposeSheet</name>
    <message numerus="yes">
      <source>%Ln question(s)</source>
      <translation>
        <numerusform>%Ln question</numerusform>
        <numerusform>%Ln questions</numerusform>
      </translation>
    </message>
    <message>
      <source>All that are open</source>
      <translation>Toutes celles qui sont ouvertes</translation>
    </message>
    <message>
      <source>Changes</source>
      <translation>Changements</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Choisir…</translation>
    </message>
    <message>
      <source>Compose a briefing</source>
      <translation>Composer une note de synthèse</translation>
    </message>
    <message>
      <source>Compose…</source>
      <translation>Composer…</translation>
    </message>
    <message>
      <source>Copy it, to edit…</source>
      <translation>Le copier, pour le modifier…</translation>
    </message>
    <message>
      <source>Edit it</source>
      <translation>Le modifier</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Format</translation>
    </message>
    <message>
      <source>Leave changes out</source>
      <translation>Laisser les changements de côté</translation>
    </message>
    <message>
      <source>On which questions</source>
      <translation>Sur quelles questions</translation>
    </message>
    <message>
      <source>Open questions, who stands where, what changed and key quotations, each with its sentence.</source>
      <translation>Les questions ouvertes, qui se situe où, ce qui a changé et les citations clés, chacune avec sa phrase.</translation>
    </message>
    <message>
      <source>Questions</source>
      <translation>Questions</translation>
    </message>
    <message>
      <source>Since {name}</source>
      <translation>Depuis {name}</translation>
    </message>
    <message>
      <source>Take the program’s template again</source>
      <translation>Reprendre le modèle du programme</translation>
    </message>
    <message>
      <source>Template</source>
      <translation>Modèle</translation>
    </message>
    <message>
      <source>The program’s</source>
      <translation>Celui du programme</translation>
    </message>
    <message>
      <source>There is no question to brief on yet. Write one down, and hang quotations on it.</source>
      <translation>Il n’y a pas encore de question à traiter. Notez-en une et accrochez-y des citations.</translation>
    </message>
    <message>
      <source>What changed since</source>
      <translation>Ce qui a changé depuis</translation>
    </message>
  </context>
  <context>
    <name>Composing</name>
    <message>
      <source>Choose a template</source>
      <translation>Choisir un modèle</translation>
    </message>
    <message>
      <source>Composing</source>
      <translation>Composition</translation>
    </message>
    <message>
      <source>Copy the template to</source>
      <translation>Copier le modèle vers</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Ouverte</translation>
    </message>
    <message>
      <source>Templates (*.j2 *.md);;All files (*)</source>
      <translation>Modèles (*.j2 *.md);;Tous les fichiers (*)</translation>
    </message>
    <message>
      <source>The briefing was written to {name}</source>
      <translation>La note de synthèse a été écrite dans {name}</translation>
    </message>
    <message>
      <source>The template was copied, for you to edit.</source>
      <translation>Le modèle a été copié, à modifier à votre gré.</translation>
    </message>
    <message>
      <source>Write the briefing to</source>
      <translation>Écrire la note de synthèse dans</translation>
    </message>
    <message>
      <source>briefing</source>
      <translation>note de synthèse</translation>
    </message>
  </context>
  <context>
    <name>DecisionPanel</name>
    <message>
      <source>Accept</source>
      <translation>Accepter</translation>
    </message>
    <message>
      <source>Choose a question</source>
      <translation>Choisir une question</translation>
    </message>
    <message>
      <source>Condition</source>
      <translation>Condition</translation>
    </message>
    <message>
      <source>Decision</source>
      <translation>Décision</translation>
    </message>
    <message>
      <source>Edit spans</source>
      <translation>Modifier les passages</translation>
    </message>
    <message>
      <source>Enter takes · + adds a part · Esc leaves</source>
      <translation>Entrée valide · + ajoute un passage · Échap quitte</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Type</translation>
    </message>
    <message>
      <source>New question…</source>
      <translation>Nouvelle question…</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>Question</translation>
    </message>
    <message>
      <source>Reject</source>
      <translation>Rejeter</translation>
    </message>
    <message>
      <source>Skip</source>
      <translation>Passer</translation>
    </message>
    <message>
      <source>Someone else…</source>
      <translation>Quelqu’un d’autre…</translation>
    </message>
    <message>
      <source>Speaker</source>
      <translation>Locuteur</translation>
    </message>
    <message>
      <source>Stance</source>
      <translation>Position</translation>
    </message>
    <message>
      <source>choose a question first</source>
      <translation>choisissez d’abord une question</translation>
    </message>
    <message>
      <source>the condition’s words</source>
      <translation>les mots de la condition</translation>
    </message>
  </context>
  <context>
    <name>DetailsPanel</name>
    <message>
      <source>24 Apr, Friday, +2w</source>
      <translation>24 Apr, Friday, +2w</translation>
    </message>
    <message>
      <source>Asked by</source>
      <translation>Posée par</translation>
    </message>
    <message>
      <source>Asked in {article}</source>
      <translation>Posée dans {article}</translation>
    </message>
    <message>
      <source>Close the details</source>
      <translation>Fermer les détails</translation>
    </message>
    <message>
      <source>Details of the question</source>
      <translation>Détails de la question</translation>
    </message>
    <message>
      <source>Due</source>
      <translation>Échéance</translation>
    </message>
    <message>
      <source>Evidence</source>
      <translation>Éléments</translation>
    </message>
    <message>
      <source>Find evidence</source>
      <translation>Chercher des éléments</translation>
    </message>
    <message>
      <source>No such day. Try 24 Apr, Friday, +2w or 2025-04-24.</source>
      <translation>Ce jour n’existe pas. Essayez 24 Apr, Friday, +2w ou 2025-04-24.</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Note</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Notes</translation>
    </message>
    <message>
      <source>Nothing hangs on it yet. Find quotations here, or press e on one while reading.</source>
      <translation>Rien n’y est encore rattaché. Cherchez des citations ici, ou appuyez sur e sur l’une d’elles en lisant.</translation>
    </message>
    <message>
      <source>Owner</source>
      <translation>Responsable</translation>
    </message>
    <message>
      <source>Priority</source>
      <translation>Priorité</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>Question</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Statut</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>Étiquettes</translation>
    </message>
    <message>
      <source>Words of the question</source>
      <translation>Mots de la question</translation>
    </message>
    <message>
      <source>mandate, troops</source>
      <translation>mandat, troupes</translation>
    </message>
  </context>
  <context>
    <name>Documents</name>
    <message>
      <source>1 article</source>
      <translation>1 article</translation>
    </message>
    <message>
      <source>1 question</source>
      <translation>1 question</translation>
    </message>
    <message>
      <source>1 quotation</source>
      <translation>1 citation</translation>
    </message>
    <message>
      <source>: </source>
      <translation> : </translation>
    </message>
    <message>
      <source>Briefing of {day}</source>
      <translation>Note de synthèse du {day}</translation>
    </message>
    <message>
      <source>Changed since {name}</source>
      <translation>Ce qui a changé depuis {name}</translation>
    </message>
    <message>
      <source>Contents</source>
      <translation>Sommaire</translation>
    </message>
    <message>
      <source>Highlights</source>
      <translation>Passages surlignés</translation>
    </message>
    <message>
      <source>Key quotations</source>
      <translation>Citations clés</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Notes</translation>
    </message>
    <message>
      <source>Nothing.</source>
      <translation>Rien.</translation>
    </message>
    <message>
      <source>On “{question}”</source>
      <translation>Sur « {question} »</translation>
    </message>
    <message>
      <source>Open questions</source>
      <translation>Questions ouvertes</translation>
    </message>
    <message>
      <source>Questions</source>
      <translation>Questions</translation>
    </message>
    <message>
      <source>Skip to the text</source>
      <translation>Aller au texte</translation>
    </message>
    <message>
      <source>Sources</source>
      <translation>Sources</translation>
    </message>
    <message>
      <source>Speaker unknown</source>
      <translation>Locuteur inconnu</translation>
    </message>
    <message>
      <source>The words are no longer found in their article.</source>
      <translation>Ces mots ne se trouvent plus dans leur article.</translation>
    </message>
    <message>
      <source>Untitled</source>
      <translation>Sans titre</translation>
    </message>
    <message>
      <source>Who says what</source>
      <translation>Qui dit quoi</translation>
    </message>
    <message>
      <source>Who speaks</source>
      <translation>Qui s’exprime</translation>
    </message>
    <message>
      <source>Who stands where</source>
      <translation>Qui se situe où</translation>
    </message>
    <message>
      <source>asked by {name}</source>
      <translation>posée par {name}</translation>
    </message>
    <message>
      <source>before: {stance}</source>
      <translation>avant : {stance}</translation>
    </message>
    <message>
      <source>changes since {name}</source>
      <translation>changements depuis {name}</translation>
    </message>
    <message>
      <source>due {day}</source>
      <translation>échéance : {day}</translation>
    </message>
    <message>
      <source>in the article’s words</source>
      <translation>dans les mots de l’article</translation>
    </message>
    <message>
      <source>no longer in the article</source>
      <translation>ne figure plus dans l’article</translation>
    </message>
    <message>
      <source>overdue</source>
      <translation>en retard</translation>
    </message>
    <message>
      <source>owner: {name}</source>
      <translation>responsable : {name}</translation>
    </message>
    <message>
      <source>partly in the article’s words</source>
      <translation>en partie dans les mots de l’article</translation>
    </message>
    <message>
      <source>to review</source>
      <translation>à relire</translation>
    </message>
    <message>
      <source>{count} articles</source>
      <translation>{count} articles</translation>
    </message>
    <message>
      <source>{count} questions</source>
      <translation>{count} questions</translation>
    </message>
    <message>
      <source>{count} quotations</source>
      <translation>{count} citations</translation>
    </message>
    <message>
      <source>{fact}: {names}.</source>
      <translation>{fact} : {names}.</translation>
    </message>
  </context>
  <context>
    <name>DossierPage</name>
    <message numerus="yes">
      <source>%Ln article(s)</source>
      <translation>
        <numerusform>%Ln article</numerusform>
        <numerusform>%Ln articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln quotation(s)</source>
      <translation>
        <numerusform>%Ln citation</numerusform>
        <numerusform>%Ln citations</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>+%Ln article(s)</source>
      <translation>
        <numerusform>+%Ln article</numerusform>
        <numerusform>+%Ln articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>+%Ln outlet(s)</source>
      <translation>
        <numerusform>+%Ln média</numerusform>
        <numerusform>+%Ln médias</numerusform>
      </translation>
    </message>
    <message>
      <source>Also as</source>
      <translation>Aussi sous le nom de</translation>
    </message>
    <message>
      <source>In your groups</source>
      <translation>Dans vos groupes</translation>
    </message>
    <message>
      <source>May be the same as</source>
      <translation>Pourrait être la même personne que</translation>
    </message>
    <message>
      <source>Merge</source>
      <translation>Fusionner</translation>
    </message>
    <message>
      <source>Not on a question yet</source>
      <translation>Pas encore rattachées à une question</translation>
    </message>
    <message>
      <source>Not the same</source>
      <translation>Pas la même</translation>
    </message>
    <message>
      <source>Not the same as {name}</source>
      <translation>N’est pas {name}</translation>
    </message>
    <message>
      <source>Outlets</source>
      <translation>Médias</translation>
    </message>
    <message>
      <source>Quoted beside</source>
      <translation>Cité aux côtés de</translation>
    </message>
    <message>
      <source>Roles</source>
      <translation>Fonctions</translation>
    </message>
    <message numerus="yes">
      <source>Show the other %Ln</source>
      <translation>
        <numerusform>Afficher l’autre</numerusform>
        <numerusform>Afficher les %Ln autres</numerusform>
      </translation>
    </message>
    <message>
      <source>Split</source>
      <translation>Séparer</translation>
    </message>
    <message>
      <source>Take back</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>The same as {name}</source>
      <translation>Est aussi {name}</translation>
    </message>
    <message>
      <source>You decided</source>
      <translation>Vous avez décidé</translation>
    </message>
  </context>
  <context>
    <name>DossierView</name>
    <message>
      <source>By time</source>
      <translation>Par date</translation>
    </message>
    <message>
      <source>Describe…</source>
      <translation>Décrire…</translation>
    </message>
    <message>
      <source>Import articles. Once they are analysed, everyone who is quoted in them stands here.</source>
      <translation>Importez des articles. Une fois qu’ils sont analysés, toutes les personnes citées figurent ici.</translation>
    </message>
    <message>
      <source>Merge with…</source>
      <translation>Fusionner avec…</translation>
    </message>
    <message>
      <source>Nobody is quoted yet</source>
      <translation>Personne n’est encore cité</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Notes</translation>
    </message>
    <message>
      <source>Over time</source>
      <translation>Dans le temps</translation>
    </message>
    <message>
      <source>Put into a group…</source>
      <translation>Mettre dans un groupe…</translation>
    </message>
    <message>
      <source>What is known</source>
      <translation>Ce que l’on sait</translation>
    </message>
    <message>
      <source>What is known of {name}</source>
      <translation>Ce que l’on sait de {name}</translation>
    </message>
    <message>
      <source>What was said</source>
      <translation>Ce qui a été dit</translation>
    </message>
    <message>
      <source>What {name} said</source>
      <translation>Ce que {name} a dit</translation>
    </message>
  </context>
  <context>
    <name>Dossiers</name>
    <message numerus="yes">
      <source>%Ln actor(s) were written to {file}.</source>
      <translation>
        <numerusform>%Ln acteur a été écrit dans {file}.</numerusform>
        <numerusform>%Ln acteurs ont été écrits dans {file}.</numerusform>
      </translation>
    </message>
    <message>
      <source>By question</source>
      <translation>Par question</translation>
    </message>
    <message>
      <source>By time</source>
      <translation>Par date</translation>
    </message>
    <message numerus="yes">
      <source>The same words in %Ln article(s)</source>
      <translation>
        <numerusform>Les mêmes mots dans %Ln article</numerusform>
        <numerusform>Les mêmes mots dans %Ln articles</numerusform>
      </translation>
    </message>
    <message>
      <source>What the actor said, by question</source>
      <translation>Ce que l’acteur a dit, par question</translation>
    </message>
    <message>
      <source>What the actor said, by time</source>
      <translation>Ce que l’acteur a dit, par date</translation>
    </message>
    <message>
      <source>Write out the actors</source>
      <translation>Écrire les acteurs</translation>
    </message>
  </context>
  <context>
    <name>DropFrame</name>
    <message>
      <source>Drop to import</source>
      <translation>Déposer pour importer</translation>
    </message>
  </context>
  <context>
    <name>EditsSheet</name>
    <message numerus="yes">
      <source>%Ln could not be read</source>
      <translation>
        <numerusform>%Ln n’a pas pu être lu</numerusform>
        <numerusform>%Ln n’ont pas pu être lus</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln note(s) read otherwise than in the library.</source>
      <translation>
        <numerusform>%Ln note diffère de la bibliothèque.</numerusform>
        <numerusform>%Ln notes diffèrent de la bibliothèque.</numerusform>
      </translation>
    </message>
    <message>
      <source>1 · In the library</source>
      <translation>1 · Dans la bibliothèque</translation>
    </message>
    <message>
      <source>2 · In the file</source>
      <translation>2 · Dans le fichier</translation>
    </message>
    <message>
      <source>All notes in it read as they do in the library.</source>
      <translation>Toutes ses notes sont identiques à celles de la bibliothèque.</translation>
    </message>
    <message>
      <source>Another folder…</source>
      <translation>Un autre dossier…</translation>
    </message>
    <message>
      <source>Both</source>
      <translation>Les deux</translation>
    </message>
    <message>
      <source>Delete it here too</source>
      <translation>La supprimer ici aussi</translation>
    </message>
    <message>
      <source>In the file</source>
      <translation>Dans le fichier</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>Plus tard</translation>
    </message>
    <message>
      <source>Never</source>
      <translation>Jamais</translation>
    </message>
    <message numerus="yes">
      <source>Take in %Ln</source>
      <translation>
        <numerusform>En intégrer %Ln</numerusform>
        <numerusform>En intégrer %Ln</numerusform>
      </translation>
    </message>
    <message>
      <source>Take it in</source>
      <translation>L’intégrer</translation>
    </message>
    <message>
      <source>The file’s</source>
      <translation>Celle du fichier</translation>
    </message>
    <message>
      <source>The library’s</source>
      <translation>Celle de la bibliothèque</translation>
    </message>
    <message>
      <source>What was written in the vault</source>
      <translation>Ce qui a été écrit dans le coffre</translation>
    </message>
    <message>
      <source>When they last agreed</source>
      <translation>Lors de leur dernier accord</translation>
    </message>
    <message>
      <source>Whose words count</source>
      <translation>Quels mots font foi</translation>
    </message>
    <message>
      <source>Written in {name}</source>
      <translation>Écrit dans {name}</translation>
    </message>
    <message>
      <source>both</source>
      <translation>les deux</translation>
    </message>
    <message>
      <source>changed</source>
      <translation>modifiée</translation>
    </message>
    <message>
      <source>conflict</source>
      <translation>conflit</translation>
    </message>
    <message>
      <source>deleted</source>
      <translation>supprimée</translation>
    </message>
    <message>
      <source>library’s</source>
      <translation>celle de la bibliothèque</translation>
    </message>
    <message>
      <source>new</source>
      <translation>nouvelle</translation>
    </message>
    <message>
      <source>stays out</source>
      <translation>reste dehors</translation>
    </message>
    <message>
      <source>take, or leave for later</source>
      <translation>intégrer, ou laisser pour plus tard</translation>
    </message>
    <message>
      <source>taken</source>
      <translation>intégrée</translation>
    </message>
    <message>
      <source>the file’s</source>
      <translation>celle du fichier</translation>
    </message>
    <message>
      <source>the library’s</source>
      <translation>celle de la bibliothèque</translation>
    </message>
    <message>
      <source>{title} · {file}</source>
      <translation>{title} · {file}</translation>
    </message>
  </context>
  <context>
    <name>EmptyLibrary</name>
    <message>
      <source>Choose files…</source>
      <translation>Choisir des fichiers…</translation>
    </message>
    <message>
      <source>Drop articles here to begin</source>
      <translation>Déposez des articles ici pour commencer</translation>
    </message>
    <message>
      <source>Import a folder…</source>
      <translation>Importer un dossier…</translation>
    </message>
    <message>
      <source>Open the sample briefings</source>
      <translation>Ouvrir les exemples</translation>
    </message>
    <message>
      <source>Single files or a whole folder. Outlet, date and byline are read from each page.</source>
      <translation>Des fichiers ou un dossier entier. Le média, la date et la signature sont lus dans chaque page.</translation>
    </message>
  </context>
  <context>
    <name>EmptyView</name>
    <message>
      <source>Articles are stored in one file on this computer. Nothing is sent.</source>
      <translation>Les articles sont conservés dans un seul fichier sur cet ordinateur. Rien n’est envoyé.</translation>
    </message>
    <message>
      <source>Every change can be undone, also after a restart.</source>
      <translation>Chaque modification peut être annulée, même après un redémarrage.</translation>
    </message>
    <message>
      <source>Nothing is final</source>
      <translation>Rien n’est définitif</translation>
    </message>
    <message>
      <source>Quotations and their speakers are found; you confirm the doubtful ones.</source>
      <translation>Les citations et leurs locuteurs sont trouvés ; vous confirmez les cas douteux.</translation>
    </message>
    <message>
      <source>Stays here</source>
      <translation>Tout reste ici</translation>
    </message>
    <message>
      <source>Who said what</source>
      <translation>Qui a dit quoi</translation>
    </message>
  </context>
  <context>
    <name>Errand</name>
    <message>
      <source>One thing at a time. Wait until this is done: {doing}</source>
      <translation>Une chose à la fois. Attendez que ceci soit terminé : {doing}</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Arrêter</translation>
    </message>
    <message>
      <source>Stopped. Everything is as it was.</source>
      <translation>Arrêté. Tout est comme avant.</translation>
    </message>
  </context>
  <context>
    <name>ErrorDialog</name>
    <message>
      <source>Copy detail</source>
      <translation>Copier le détail</translation>
    </message>
    <message>
      <source>Detail</source>
      <translation>Détail</translation>
    </message>
    <message>
      <source>Something went wrong</source>
      <translation>Un problème est survenu</translation>
    </message>
    <message>
      <source>The program met an error it did not expect. Your library is safe: a change is stored whole or not at all. You can go on working. If it happens again, please report it with the detail below.</source>
      <translation>Le programme a rencontré une erreur imprévue. Votre bibliothèque est intacte : une modification est enregistrée en entier ou pas du tout. Vous pouvez continuer à travailler. Si cela se reproduit, signalez-le avec le détail ci-dessous.</translation>
    </message>
  </context>
  <context>
    <name>EvidenceList</name>
    <message>
      <source>Comment…</source>
      <translation>Commenter…</translation>
    </message>
    <message>
      <source>Enter: its sentence · 1–6: stance · c: comment · Delete: take it off</source>
      <translation>Entrée : sa phrase · 1–6 : prise de position · c : commentaire · Suppr : la détacher</translation>
    </message>
    <message>
      <source>Evidence</source>
      <translation>Éléments</translation>
    </message>
    <message>
      <source>Go to its sentence</source>
      <translation>Aller à sa phrase</translation>
    </message>
    <message>
      <source>Stance</source>
      <translation>Prise de position</translation>
    </message>
    <message>
      <source>Take it off the question</source>
      <translation>La détacher de la question</translation>
    </message>
  </context>
  <context>
    <name>Exchanging</name>
    <message>
      <source>A bundle</source>
      <translation>Un paquet</translation>
    </message>
    <message>
      <source>An archive</source>
      <translation>Une archive</translation>
    </message>
    <message>
      <source>Archives (*.zip);;All files (*)</source>
      <translation>Archives (*.zip);;Tous les fichiers (*)</translation>
    </message>
    <message>
      <source>Bundles (*.zip);;All files (*)</source>
      <translation>Paquets (*.zip);;Tous les fichiers (*)</translation>
    </message>
    <message>
      <source>No layer of others has anything on this article.</source>
      <translation>Aucune couche des autres ne porte sur cet article.</translation>
    </message>
    <message>
      <source>Open folder</source>
      <translation>Ouvrir le dossier</translation>
    </message>
    <message>
      <source>Open it</source>
      <translation>L’ouvrir</translation>
    </message>
    <message>
      <source>Reading the archive</source>
      <translation>Lecture de l’archive</translation>
    </message>
    <message>
      <source>Taking in the bundle</source>
      <translation>Intégration du paquet</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>Where the new library is to be</source>
      <translation>Emplacement de la nouvelle bibliothèque</translation>
    </message>
    <message>
      <source>Whose layers are here…</source>
      <translation>Quelles couches sont ici…</translation>
    </message>
    <message>
      <source>Write an archive to a new file</source>
      <translation>Écrire une archive dans un nouveau fichier</translation>
    </message>
    <message>
      <source>Write your layer to a new file</source>
      <translation>Écrire votre couche dans un nouveau fichier</translation>
    </message>
    <message>
      <source>Writing the archive</source>
      <translation>Écriture de l’archive</translation>
    </message>
    <message>
      <source>Writing your layer</source>
      <translation>Écriture de votre couche</translation>
    </message>
    <message>
      <source>Written to {file}</source>
      <translation>Écrit dans {file}</translation>
    </message>
    <message>
      <source>Your bundle was merged.</source>
      <translation>Votre paquet a été fusionné.</translation>
    </message>
    <message>
      <source>{library} is the library that the archive has.</source>
      <translation>{library} est la bibliothèque que contient l’archive.</translation>
    </message>
    <message>
      <source>{name}’s layer is out. Their bundle brings it back.</source>
      <translation>La couche de {name} est retirée. Son paquet la rétablit.</translation>
    </message>
  </context>
  <context>
    <name>ExportSheet</name>
    <message>
      <source>Choose…</source>
      <translation>Choisir…</translation>
    </message>
    <message>
      <source>Copy them, to edit…</source>
      <translation>Les copier, pour les modifier…</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Exporter</translation>
    </message>
    <message>
      <source>Flavour</source>
      <translation>Variante</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Format</translation>
    </message>
    <message>
      <source>Format: {name}</source>
      <translation>Format : {name}</translation>
    </message>
    <message>
      <source>Has</source>
      <translation>Contient</translation>
    </message>
    <message>
      <source>Look first</source>
      <translation>Examiner d’abord</translation>
    </message>
    <message>
      <source>Take the program’s templates again</source>
      <translation>Reprendre les modèles du programme</translation>
    </message>
    <message>
      <source>Templates</source>
      <translation>Modèles</translation>
    </message>
    <message>
      <source>To</source>
      <translation>Vers</translation>
    </message>
    <message>
      <source>Where to</source>
      <translation>Où</translation>
    </message>
    <message>
      <source>actors</source>
      <translation>acteurs</translation>
    </message>
    <message>
      <source>articles</source>
      <translation>articles</translation>
    </message>
    <message>
      <source>highlights</source>
      <translation>surlignages</translation>
    </message>
    <message>
      <source>notes</source>
      <translation>notes</translation>
    </message>
    <message>
      <source>questions</source>
      <translation>questions</translation>
    </message>
    <message>
      <source>quotations</source>
      <translation>citations</translation>
    </message>
    <message>
      <source>tags</source>
      <translation>étiquettes</translation>
    </message>
    <message>
      <source>the program’s</source>
      <translation>ceux du programme</translation>
    </message>
  </context>
  <context>
    <name>Exporting</name>
    <message numerus="yes">
      <source>%Ln deleted by you not made again</source>
      <translation>
        <numerusform>%Ln supprimé par vous n’a pas été recréé</numerusform>
        <numerusform>%Ln supprimés par vous n’ont pas été recréés</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln file(s) written to {name}</source>
      <translation>
        <numerusform>%Ln fichier écrit dans {name}</numerusform>
        <numerusform>%Ln fichiers écrits dans {name}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln template(s) copied, for you to edit.</source>
      <translation>
        <numerusform>%Ln modèle copié, à modifier à votre gré.</numerusform>
        <numerusform>%Ln modèles copiés, à modifier à votre gré.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln unchanged</source>
      <translation>
        <numerusform>%Ln inchangé</numerusform>
        <numerusform>%Ln inchangés</numerusform>
      </translation>
    </message>
    <message>
      <source>Copy the templates into a folder</source>
      <translation>Copier les modèles dans un dossier</translation>
    </message>
    <message numerus="yes">
      <source>Export %Ln article(s)</source>
      <translation>
        <numerusform>Exporter %Ln article</numerusform>
        <numerusform>Exporter %Ln articles</numerusform>
      </translation>
    </message>
    <message>
      <source>Export into a folder</source>
      <translation>Exporter dans un dossier</translation>
    </message>
    <message>
      <source>Export the whole library</source>
      <translation>Exporter toute la bibliothèque</translation>
    </message>
    <message>
      <source>Export to</source>
      <translation>Exporter vers</translation>
    </message>
    <message>
      <source>Folder of templates</source>
      <translation>Dossier des modèles</translation>
    </message>
    <message>
      <source>Looking</source>
      <translation>Examen en cours</translation>
    </message>
    <message>
      <source>Nothing has changed in {name}</source>
      <translation>Rien n’a changé dans {name}</translation>
    </message>
    <message>
      <source>Open folder</source>
      <translation>Ouvrir le dossier</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>Afficher</translation>
    </message>
    <message>
      <source>Writing</source>
      <translation>Écriture en cours</translation>
    </message>
  </context>
  <context>
    <name>FacetsBar</name>
    <message numerus="yes">
      <source>%Ln article(s)</source>
      <translation>
        <numerusform>%Ln article</numerusform>
        <numerusform>%Ln articles</numerusform>
      </translation>
    </message>
    <message>
      <source>, in the search</source>
      <translation>, dans la recherche</translation>
    </message>
    <message>
      <source>Actor</source>
      <translation>Acteur</translation>
    </message>
    <message numerus="yes">
      <source>Counted in the %Ln newest.</source>
      <translation>
        <numerusform>Compté dans le plus récent.</numerusform>
        <numerusform>Compté dans les %Ln plus récents.</numerusform>
      </translation>
    </message>
    <message>
      <source>Month</source>
      <translation>Mois</translation>
    </message>
    <message>
      <source>Narrow by {kind}</source>
      <translation>Restreindre par {kind}</translation>
    </message>
    <message>
      <source>Narrow the list by {kind}</source>
      <translation>Restreindre la liste par {kind}</translation>
    </message>
    <message>
      <source>No outlet is given in this list.</source>
      <translation>Aucun média n’est indiqué dans cette liste.</translation>
    </message>
    <message>
      <source>Nobody is quoted in this list.</source>
      <translation>Personne n’est cité dans cette liste.</translation>
    </message>
    <message>
      <source>Nothing in this list has a tag. Press t on an article to give it one.</source>
      <translation>Rien n’est étiqueté dans cette liste. Appuyez sur t sur un article pour l’étiqueter.</translation>
    </message>
    <message>
      <source>Outlet</source>
      <translation>Média</translation>
    </message>
    <message>
      <source>Tag</source>
      <translation>Étiquette</translation>
    </message>
    <message>
      <source>There are no dates in this list.</source>
      <translation>Il n’y a pas de date dans cette liste.</translation>
    </message>
    <message>
      <source>{kind}, to narrow the list</source>
      <translation>{kind}, pour restreindre la liste</translation>
    </message>
  </context>
  <context>
    <name>FillSheet</name>
    <message>
      <source>open the sentence</source>
      <translation>ouvrir la phrase</translation>
    </message>
    <message>
      <source>reviewed</source>
      <translation>relue</translation>
    </message>
  </context>
  <context>
    <name>FindBar</name>
    <message>
      <source>Close (Esc)</source>
      <translation>Fermer (Échap)</translation>
    </message>
    <message>
      <source>Find in this article</source>
      <translation>Chercher dans cet article</translation>
    </message>
    <message>
      <source>Next (Enter)</source>
      <translation>Suivant (Entrée)</translation>
    </message>
    <message>
      <source>Not found</source>
      <translation>Introuvable</translation>
    </message>
    <message>
      <source>Previous (Shift+Enter)</source>
      <translation>Précédent (Maj+Entrée)</translation>
    </message>
  </context>
  <context>
    <name>Finding</name>
    <message>
      <source>Articles</source>
      <translation>Articles</translation>
    </message>
    <message>
      <source>Questions</source>
      <translation>Questions</translation>
    </message>
    <message>
      <source>Quotations</source>
      <translation>Citations</translation>
    </message>
    <message>
      <source>Saved searches</source>
      <translation>Recherches enregistrées</translation>
    </message>
  </context>
  <context>
    <name>FindingRow</name>
    <message>
      <source>Mended.</source>
      <translation>Réparé.</translation>
    </message>
    <message>
      <source>Not mended.</source>
      <translation>Non réparé.</translation>
    </message>
  </context>
  <context>
    <name>FindingsSheet</name>
    <message numerus="yes">
      <source>%Ln mended.</source>
      <translation>
        <numerusform>%Ln réparé.</numerusform>
        <numerusform>%Ln réparés.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln more are not shown.</source>
      <translation>
        <numerusform>%Ln autre n’est pas affiché.</numerusform>
        <numerusform>%Ln autres ne sont pas affichés.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln need(s) you.</source>
      <translation>
        <numerusform>%Ln vous attend.</numerusform>
        <numerusform>%Ln vous attendent.</numerusform>
      </translation>
    </message>
    <message>
      <source>All of the library is read: its file, its rows, its words.</source>
      <translation>Toute la bibliothèque est lue : son fichier, ses lignes, ses mots.</translation>
    </message>
    <message>
      <source>Backups…</source>
      <translation>Sauvegardes…</translation>
    </message>
    <message>
      <source>The check</source>
      <translation>La vérification</translation>
    </message>
    <message>
      <source>What the check has found</source>
      <translation>Ce que la vérification a trouvé</translation>
    </message>
  </context>
  <context>
    <name>FolderRow</name>
    <message numerus="yes">
      <source>%Ln could not be read</source>
      <translation>
        <numerusform>%Ln n’a pas pu être lu</numerusform>
        <numerusform>%Ln n’ont pas pu être lus</numerusform>
      </translation>
    </message>
    <message>
      <source>Delete watches it no more</source>
      <translation>Suppr met fin à sa surveillance</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>Afficher</translation>
    </message>
    <message>
      <source>Show what could not be read of {folder}</source>
      <translation>Afficher ce qui n’a pas pu être lu de {folder}</translation>
    </message>
    <message>
      <source>Watch {folder} no more</source>
      <translation>Ne plus surveiller {folder}</translation>
    </message>
  </context>
  <context>
    <name>FoldersPopover</name>
    <message numerus="yes">
      <source>%Ln file(s)</source>
      <translation>
        <numerusform>%Ln fichier</numerusform>
        <numerusform>%Ln fichiers</numerusform>
      </translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
    <message>
      <source>Files that could not be read</source>
      <translation>Fichiers qui n’ont pas pu être lus</translation>
    </message>
    <message>
      <source>Look now</source>
      <translation>Examiner maintenant</translation>
    </message>
    <message>
      <source>No folder is watched yet. Choose the one that your clippings, mail or downloads arrive in: what is in it is imported, and what comes later as soon as it is there.</source>
      <translation>Aucun dossier n’est encore surveillé. Choisissez celui où arrivent vos coupures, vos courriels ou vos téléchargements : son contenu est importé, et tout nouvel arrivant aussitôt.</translation>
    </message>
    <message>
      <source>Watch a folder…</source>
      <translation>Surveiller un dossier…</translation>
    </message>
    <message>
      <source>Watched folders</source>
      <translation>Dossiers surveillés</translation>
    </message>
    <message>
      <source>What is new or changed in these folders is imported while the window is open.</source>
      <translation>Ce qui est nouveau ou modifié dans ces dossiers est importé tant que la fenêtre est ouverte.</translation>
    </message>
    <message numerus="yes">
      <source>looked into %Ln min ago</source>
      <translation>
        <numerusform>examiné il y a %Ln min</numerusform>
        <numerusform>examiné il y a %Ln min</numerusform>
      </translation>
    </message>
    <message>
      <source>looked into just now</source>
      <translation>examiné à l’instant</translation>
    </message>
    <message>
      <source>not looked into yet</source>
      <translation>pas encore examiné</translation>
    </message>
  </context>
  <context>
    <name>Formats</name>
    <message>
      <source>BibTeX references</source>
      <translation>Références BibTeX</translation>
    </message>
    <message>
      <source>CSL-JSON references</source>
      <translation>Références CSL-JSON</translation>
    </message>
    <message>
      <source>CSV tables</source>
      <translation>Tableaux CSV</translation>
    </message>
    <message>
      <source>Excel workbook</source>
      <translation>Classeur Excel</translation>
    </message>
    <message>
      <source>HTML page</source>
      <translation>Page HTML</translation>
    </message>
    <message>
      <source>Markdown vault</source>
      <translation>Coffre Markdown</translation>
    </message>
    <message>
      <source>OPML list of outlets</source>
      <translation>Liste de médias OPML</translation>
    </message>
    <message>
      <source>OpenDocument text</source>
      <translation>Texte OpenDocument</translation>
    </message>
    <message>
      <source>PDF document</source>
      <translation>Document PDF</translation>
    </message>
    <message>
      <source>REFI-QDA codebook</source>
      <translation>Livre de codes REFI-QDA</translation>
    </message>
    <message>
      <source>REFI-QDA project</source>
      <translation>Projet REFI-QDA</translation>
    </message>
    <message>
      <source>RIS references</source>
      <translation>Références RIS</translation>
    </message>
    <message>
      <source>Web Annotations (JSON-LD)</source>
      <translation>Annotations web (JSON-LD)</translation>
    </message>
    <message>
      <source>Word document</source>
      <translation>Document Word</translation>
    </message>
  </context>
  <context>
    <name>GoingBack</name>
    <message numerus="yes">
      <source>%Ln step(s) taken</source>
      <translation>
        <numerusform>%Ln étape parcourue</numerusform>
        <numerusform>%Ln étapes parcourues</numerusform>
      </translation>
    </message>
    <message>
      <source>Before all of this</source>
      <translation>Avant tout cela</translation>
    </message>
    <message>
      <source>Nothing yet. What you change can be undone from here, also after a restart.</source>
      <translation>Rien encore. Ce que vous modifiez peut être annulé d’ici, même après un redémarrage.</translation>
    </message>
    <message>
      <source>What you did</source>
      <translation>Ce que vous avez fait</translation>
    </message>
    <message>
      <source>close</source>
      <translation>fermer</translation>
    </message>
    <message>
      <source>make it as it was after this</source>
      <translation>revenir à l’état qui a suivi</translation>
    </message>
    <message>
      <source>undone · {when}</source>
      <translation>annulé · {when}</translation>
    </message>
  </context>
  <context>
    <name>Grouping</name>
    <message numerus="yes">
      <source>%Ln article(s) carry this report</source>
      <translation>
        <numerusform>%Ln article reprend cette dépêche</numerusform>
        <numerusform>%Ln articles reprennent cette dépêche</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>, from %Ln outlet(s)</source>
      <translation>
        <numerusform>, de %Ln média</numerusform>
        <numerusform>, de %Ln médias</numerusform>
      </translation>
    </message>
    <message>
      <source>No other article carries this report.</source>
      <translation>Aucun autre article ne reprend cette dépêche.</translation>
    </message>
    <message>
      <source>fullest</source>
      <translation>le plus complet</translation>
    </message>
  </context>
  <context>
    <name>HighlightCard</name>
    <message>
      <source>Click or G to go there, Enter for another tag</source>
      <translation>Cliquez ou appuyez sur G pour y aller, Entrée pour une autre étiquette</translation>
    </message>
    <message>
      <source>Highlight: {words}</source>
      <translation>Surlignage : {words}</translation>
    </message>
    <message>
      <source>its words are no longer in the text</source>
      <translation>ses mots ne sont plus dans le texte</translation>
    </message>
  </context>
  <context>
    <name>Hits</name>
    <message numerus="yes">
      <source>%Ln hit(s)</source>
      <translation>
        <numerusform>%Ln occurrence</numerusform>
        <numerusform>%Ln occurrences</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ImportPopover</name>
    <message numerus="yes">
      <source>%Ln already in the library</source>
      <translation>
        <numerusform>%Ln déjà dans la bibliothèque</numerusform>
        <numerusform>%Ln déjà dans la bibliothèque</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln can be read and searched now.</source>
      <translation>
        <numerusform>%Ln peut déjà être lu et cherché.</numerusform>
        <numerusform>%Ln peuvent déjà être lus et cherchés.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln changed: new versions, notes kept</source>
      <translation>
        <numerusform>%Ln modifié : nouvelle version, notes gardées</numerusform>
        <numerusform>%Ln modifiés : nouvelles versions, notes gardées</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln file(s) could not be read</source>
      <translation>
        <numerusform>%Ln fichier n’a pas pu être lu</numerusform>
        <numerusform>%Ln fichiers n’ont pas pu être lus</numerusform>
      </translation>
    </message>
    <message>
      <source>Articles stored</source>
      <translation>Articles enregistrés</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Terminé</translation>
    </message>
    <message>
      <source>Files read</source>
      <translation>Fichiers lus</translation>
    </message>
    <message>
      <source>Files that could not be read</source>
      <translation>Fichiers qui n’ont pas pu être lus</translation>
    </message>
    <message>
      <source>Finding who said what</source>
      <translation>Recherche de qui a dit quoi</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>Reprendre</translation>
    </message>
    <message>
      <source>Hide</source>
      <translation>Masquer</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Suspendre</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>Suspendu</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>Afficher</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Arrêter</translation>
    </message>
    <message>
      <source>Stopped. What was read is stored.</source>
      <translation>Arrêté. Ce qui a été lu est enregistré.</translation>
    </message>
    <message>
      <source>Watched folders</source>
      <translation>Dossiers surveillés</translation>
    </message>
  </context>
  <context>
    <name>Importing</name>
    <message numerus="yes">
      <source>%Ln article(s) could not be analysed.</source>
      <translation>
        <numerusform>%Ln article n’a pas pu être analysé.</numerusform>
        <numerusform>%Ln articles n’ont pas pu être analysés.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln file(s) could not be read.</source>
      <translation>
        <numerusform>%Ln fichier n’a pas pu être lu.</numerusform>
        <numerusform>%Ln fichiers n’ont pas pu être lus.</numerusform>
      </translation>
    </message>
    <message>
      <source>Analysis</source>
      <translation>Analyse</translation>
    </message>
    <message numerus="yes">
      <source>Import of %Ln files and folders</source>
      <translation>
        <numerusform>Import de %Ln fichier ou dossier</numerusform>
        <numerusform>Import de %Ln fichiers et dossiers</numerusform>
      </translation>
    </message>
    <message>
      <source>Import of “{name}”</source>
      <translation>Import de « {name} »</translation>
    </message>
    <message>
      <source>Looking for files</source>
      <translation>Recherche de fichiers</translation>
    </message>
    <message>
      <source>What is not analysed can be read and searched all the same.</source>
      <translation>Ce qui n’est pas analysé peut tout de même être lu et cherché.</translation>
    </message>
  </context>
  <context>
    <name>Keeping</name>
    <message>
      <source>A backup to go back to</source>
      <translation>Une sauvegarde à laquelle revenir</translation>
    </message>
    <message>
      <source>Back up the library to a new file</source>
      <translation>Sauvegarder la bibliothèque dans un nouveau fichier</translation>
    </message>
    <message>
      <source>Backed up to {file}</source>
      <translation>Sauvegardé dans {file}</translation>
    </message>
    <message>
      <source>Backing up</source>
      <translation>Sauvegarde en cours</translation>
    </message>
    <message>
      <source>Checking</source>
      <translation>Vérification en cours</translation>
    </message>
    <message>
      <source>Libraries (*.briefings);;All files (*)</source>
      <translation>Bibliothèques (*.briefings);;Tous les fichiers (*)</translation>
    </message>
    <message>
      <source>Open folder</source>
      <translation>Ouvrir le dossier</translation>
    </message>
    <message>
      <source>The library is backed up, and the backup is sound.</source>
      <translation>La bibliothèque est sauvegardée, et la sauvegarde est bonne.</translation>
    </message>
    <message>
      <source>The library is in good order.</source>
      <translation>La bibliothèque est en ordre.</translation>
    </message>
  </context>
  <context>
    <name>KeyRows</name>
    <message>
      <source>Commands and their keys</source>
      <translation>Les commandes et leurs raccourcis</translation>
    </message>
    <message>
      <source>no key</source>
      <translation>pas de raccourci</translation>
    </message>
  </context>
  <context>
    <name>KeySheet</name>
    <message>
      <source>The keys</source>
      <translation>Les raccourcis</translation>
    </message>
  </context>
  <context>
    <name>Keys</name>
    <message>
      <source>Backspace</source>
      <translation>Retour</translation>
    </message>
    <message>
      <source>Del</source>
      <translation>Suppr</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Suppr</translation>
    </message>
    <message>
      <source>Down</source>
      <translation>Bas</translation>
    </message>
    <message>
      <source>Enter</source>
      <translation>Entrée</translation>
    </message>
    <message>
      <source>Esc</source>
      <translation>Échap</translation>
    </message>
    <message>
      <source>Left</source>
      <translation>Gauche</translation>
    </message>
    <message>
      <source>Right</source>
      <translation>Droite</translation>
    </message>
    <message>
      <source>Shift</source>
      <translation>Maj</translation>
    </message>
    <message>
      <source>Space</source>
      <translation>Espace</translation>
    </message>
    <message>
      <source>Up</source>
      <translation>Haut</translation>
    </message>
  </context>
  <context>
    <name>KeysEditor</name>
    <message>
      <source>All as they were</source>
      <translation>Tous comme avant</translation>
    </message>
    <message>
      <source>All keys are as they were.</source>
      <translation>Tous les raccourcis sont comme avant.</translation>
    </message>
    <message>
      <source>Change the keys</source>
      <translation>Modifier les raccourcis</translation>
    </message>
    <message>
      <source>Search for a command or a key</source>
      <translation>Chercher une commande ou un raccourci</translation>
    </message>
    <message>
      <source>What has other keys than at first stands in bold.</source>
      <translation>Ce qui a d’autres raccourcis qu’au départ est en gras.</translation>
    </message>
    <message>
      <source>as it was</source>
      <translation>comme avant</translation>
    </message>
    <message>
      <source>close</source>
      <translation>fermer</translation>
    </message>
    <message>
      <source>no key</source>
      <translation>pas de raccourci</translation>
    </message>
    <message>
      <source>press another key</source>
      <translation>autre touche</translation>
    </message>
    <message>
      <source>{key} moves about in every part of the window and cannot be a command.</source>
      <translation>{key} sert à se déplacer partout dans la fenêtre et ne peut pas être une commande.</translation>
    </message>
    <message>
      <source>{key} was the key of “{others}”, which has it no more.</source>
      <translation>{key} était le raccourci de « {others} », qui ne l’a plus.</translation>
    </message>
  </context>
  <context>
    <name>KindPicker</name>
    <message>
      <source>All of the words are quoted</source>
      <translation>Tous les mots sont cités</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Type</translation>
    </message>
    <message>
      <source>Reported in the article’s own words</source>
      <translation>Rapportée avec les mots de l’article</translation>
    </message>
    <message>
      <source>Some of the words are quoted</source>
      <translation>Une partie des mots est citée</translation>
    </message>
  </context>
  <context>
    <name>Labels</name>
    <message>
      <source>Accept 1 quotation</source>
      <translation>Acceptation d’une citation</translation>
    </message>
    <message>
      <source>Accept quotation</source>
      <translation>Acceptation d’une citation</translation>
    </message>
    <message>
      <source>Add note</source>
      <translation>Ajout d’une note</translation>
    </message>
    <message>
      <source>Add question</source>
      <translation>Ajout d’une question</translation>
    </message>
    <message>
      <source>Add quotation</source>
      <translation>Ajout d’une citation</translation>
    </message>
    <message>
      <source>Add sample questions</source>
      <translation>Ajout des questions d’exemple</translation>
    </message>
    <message>
      <source>Agree to be compared</source>
      <translation>Accord pour la comparaison</translation>
    </message>
    <message>
      <source>Change group</source>
      <translation>Modification d’un groupe</translation>
    </message>
    <message>
      <source>Change search</source>
      <translation>Modification d’une recherche</translation>
    </message>
    <message>
      <source>Correct actor</source>
      <translation>Correction d’un acteur</translation>
    </message>
    <message>
      <source>Delete group</source>
      <translation>Suppression d’un groupe</translation>
    </message>
    <message>
      <source>Delete moment</source>
      <translation>Suppression d’un moment</translation>
    </message>
    <message>
      <source>Delete note</source>
      <translation>Suppression d’une note</translation>
    </message>
    <message>
      <source>Delete question</source>
      <translation>Suppression d’une question</translation>
    </message>
    <message>
      <source>Delete search</source>
      <translation>Suppression d’une recherche</translation>
    </message>
    <message>
      <source>Dismiss question</source>
      <translation>Question écartée</translation>
    </message>
    <message>
      <source>Edit note</source>
      <translation>Modification d’une note</translation>
    </message>
    <message>
      <source>Edit position</source>
      <translation>Modification d’une position</translation>
    </message>
    <message>
      <source>Edit question</source>
      <translation>Modification d’une question</translation>
    </message>
    <message>
      <source>Edit quotation</source>
      <translation>Modification d’une citation</translation>
    </message>
    <message>
      <source>Hang on question</source>
      <translation>Rattachement à une question</translation>
    </message>
    <message>
      <source>Highlight</source>
      <translation>Surlignage</translation>
    </message>
    <message>
      <source>Keep actors apart</source>
      <translation>Acteurs tenus pour distincts</translation>
    </message>
    <message>
      <source>Keep own decision</source>
      <translation>Maintien de sa propre décision</translation>
    </message>
    <message>
      <source>Let colour go</source>
      <translation>Retrait d’une couleur épinglée</translation>
    </message>
    <message>
      <source>Make group</source>
      <translation>Création d’un groupe</translation>
    </message>
    <message>
      <source>Mark as done</source>
      <translation>Marquage comme traité</translation>
    </message>
    <message>
      <source>Mark as not done</source>
      <translation>Marquage comme non traité</translation>
    </message>
    <message>
      <source>Mark as read</source>
      <translation>Marquage comme lu</translation>
    </message>
    <message>
      <source>Mark as unread</source>
      <translation>Marquage comme non lu</translation>
    </message>
    <message>
      <source>Merge actors</source>
      <translation>Fusion d’acteurs</translation>
    </message>
    <message>
      <source>Merge questions</source>
      <translation>Fusion de questions</translation>
    </message>
    <message>
      <source>Move question</source>
      <translation>Déplacement d’une question</translation>
    </message>
    <message>
      <source>Move to trash</source>
      <translation>Mise à la corbeille</translation>
    </message>
    <message>
      <source>Pin colour</source>
      <translation>Épinglage d’une couleur</translation>
    </message>
    <message>
      <source>Reject quotation</source>
      <translation>Rejet d’une citation</translation>
    </message>
    <message>
      <source>Remove highlight</source>
      <translation>Retrait d’un surlignage</translation>
    </message>
    <message>
      <source>Remove quotation</source>
      <translation>Retrait d’une citation</translation>
    </message>
    <message>
      <source>Remove star</source>
      <translation>Retrait des favoris</translation>
    </message>
    <message>
      <source>Rename group</source>
      <translation>Changement de nom d’un groupe</translation>
    </message>
    <message>
      <source>Rename search</source>
      <translation>Changement de nom d’une recherche</translation>
    </message>
    <message>
      <source>Restore from trash</source>
      <translation>Sortie de la corbeille</translation>
    </message>
    <message>
      <source>Restore question</source>
      <translation>Rétablissement d’une question</translation>
    </message>
    <message>
      <source>Save moment</source>
      <translation>Enregistrement d’un moment</translation>
    </message>
    <message>
      <source>Save search</source>
      <translation>Enregistrement d’une recherche</translation>
    </message>
    <message>
      <source>Split actors</source>
      <translation>Séparation d’acteurs</translation>
    </message>
    <message>
      <source>Star</source>
      <translation>Ajout aux favoris</translation>
    </message>
    <message>
      <source>Take back decision</source>
      <translation>Décision reprise</translation>
    </message>
    <message>
      <source>Take off question</source>
      <translation>Retrait d’une question</translation>
    </message>
    <message>
      <source>Take tag off highlight</source>
      <translation>Retrait d’une étiquette d’un surlignage</translation>
    </message>
    <message>
      <source>Withdraw from comparison</source>
      <translation>Retrait de la comparaison</translation>
    </message>
  </context>
  <context>
    <name>LayersSheet</name>
    <message numerus="yes">
      <source>%Ln article(s) came along.</source>
      <translation>
        <numerusform>%Ln article est venu avec.</numerusform>
        <numerusform>%Ln articles sont venus avec.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln changed on both sides; the newer stays:</source>
      <translation>
        <numerusform>%Ln modifié des deux côtés ; le plus récent reste :</numerusform>
        <numerusform>%Ln modifiés des deux côtés ; le plus récent reste :</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s)</source>
      <translation>
        <numerusform>%Ln ligne</numerusform>
        <numerusform>%Ln lignes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) wait for articles that are not here.</source>
      <translation>
        <numerusform>%Ln ligne attend un article qui n’est pas ici.</numerusform>
        <numerusform>%Ln lignes attendent des articles qui ne sont pas ici.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln waiting</source>
      <translation>
        <numerusform>%Ln en attente</numerusform>
        <numerusform>%Ln en attente</numerusform>
      </translation>
    </message>
    <message>
      <source>Colleagues without a server hand each other bundles. Theirs stay theirs: you read them beside yours. Any order, any number of times.</source>
      <translation>Sans serveur, les collègues s’échangent des paquets. Ce qui est à eux le reste : vous le lisez à côté du vôtre. Dans n’importe quel ordre, autant de fois qu’il faut.</translation>
    </message>
    <message>
      <source>Conflicts</source>
      <translation>Conflits</translation>
    </message>
    <message>
      <source>Corrected name of {name}</source>
      <translation>Nom corrigé de {name}</translation>
    </message>
    <message>
      <source>Decision in “{name}”</source>
      <translation>Décision dans « {name} »</translation>
    </message>
    <message>
      <source>Group {name}</source>
      <translation>Groupe {name}</translation>
    </message>
    <message>
      <source>Highlight “{name}”</source>
      <translation>Surlignage « {name} »</translation>
    </message>
    <message>
      <source>Layers of others</source>
      <translation>Couches des autres</translation>
    </message>
    <message>
      <source>Mine goes</source>
      <translation>La mienne part</translation>
    </message>
    <message>
      <source>New: {name}’s layer.</source>
      <translation>Nouvelle couche : celle de {name}.</translation>
    </message>
    <message>
      <source>Note “{name}”</source>
      <translation>Note « {name} »</translation>
    </message>
    <message>
      <source>Nothing new: a later bundle of {name}’s is here.</source>
      <translation>Rien de nouveau : un paquet plus récent de {name} est déjà ici.</translation>
    </message>
    <message>
      <source>Nothing new: {name}’s layer is here as it is in the bundle.</source>
      <translation>Rien de nouveau : la couche de {name} est ici telle que dans le paquet.</translation>
    </message>
    <message>
      <source>Position on “{name}”</source>
      <translation>Position sur « {name} »</translation>
    </message>
    <message>
      <source>Question “{name}”</source>
      <translation>Question « {name} »</translation>
    </message>
    <message>
      <source>Renewed: {name}’s layer.</source>
      <translation>Couche renouvelée : celle de {name}.</translation>
    </message>
    <message>
      <source>Same actor: {name}</source>
      <translation>Même acteur : {name}</translation>
    </message>
    <message>
      <source>Tag {name}</source>
      <translation>Étiquette {name}</translation>
    </message>
    <message>
      <source>Take in a bundle…</source>
      <translation>Intégrer un paquet…</translation>
    </message>
    <message>
      <source>What a bundle of mine has</source>
      <translation>Contenu d’un paquet de ma part</translation>
    </message>
    <message>
      <source>Write mine…</source>
      <translation>Écrire la mienne…</translation>
    </message>
    <message>
      <source>Your bundle was merged with what you have here.</source>
      <translation>Votre paquet a été fusionné avec ce que vous avez ici.</translation>
    </message>
    <message>
      <source>take the layer out again</source>
      <translation>retirer la couche</translation>
    </message>
    <message>
      <source>the bundle’s stays</source>
      <translation>celle du paquet reste</translation>
    </message>
    <message>
      <source>what is here stays</source>
      <translation>ce qui est ici reste</translation>
    </message>
    <message>
      <source>with the articles it hangs on</source>
      <translation>avec les articles auxquels elle se rattache</translation>
    </message>
    <message>
      <source>without articles</source>
      <translation>sans articles</translation>
    </message>
  </context>
  <context>
    <name>Legend</name>
    <message>
      <source>Signs: {words}</source>
      <translation>Signes : {words}</translation>
    </message>
  </context>
  <context>
    <name>Linking</name>
    <message>
      <source>A question, an actor, an article or a note</source>
      <translation>Une question, un acteur, un article ou une note</translation>
    </message>
    <message>
      <source>Look for “{}” in the whole library</source>
      <translation>Chercher « {} » dans toute la bibliothèque</translation>
    </message>
    <message>
      <source>Nobody is known to have said this.</source>
      <translation>On ne sait pas qui a dit cela.</translation>
    </message>
    <message>
      <source>Notes on…</source>
      <translation>Notes sur…</translation>
    </message>
    <message>
      <source>Nothing has these words in its name.</source>
      <translation>Rien ne porte ces mots dans son nom.</translation>
    </message>
    <message>
      <source>Nothing, or more than one thing, is called “{words}”. Write the link anew to choose.</source>
      <translation>Rien, ou plusieurs choses, s’appelle « {words} ». Réécrivez le lien pour choisir.</translation>
    </message>
    <message>
      <source>actor</source>
      <translation>acteur</translation>
    </message>
    <message>
      <source>article</source>
      <translation>article</translation>
    </message>
    <message>
      <source>close</source>
      <translation>fermer</translation>
    </message>
    <message>
      <source>note</source>
      <translation>note</translation>
    </message>
    <message>
      <source>question</source>
      <translation>question</translation>
    </message>
    <message>
      <source>show its notes</source>
      <translation>afficher ses notes</translation>
    </message>
    <message>
      <source>{name} is not in the register of actors yet.</source>
      <translation>{name} ne figure pas encore dans le registre des acteurs.</translation>
    </message>
  </context>
  <context>
    <name>ListHead</name>
    <message>
      <source>Order: {order}</source>
      <translation>Ordre : {order}</translation>
    </message>
  </context>
  <context>
    <name>ListPane</name>
    <message numerus="yes">
      <source>%Ln article(s)</source>
      <translation>
        <numerusform>%Ln article</numerusform>
        <numerusform>%Ln articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln report(s)</source>
      <translation>
        <numerusform>%Ln dépêche</numerusform>
        <numerusform>%Ln dépêches</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln result(s)</source>
      <translation>
        <numerusform>%Ln résultat</numerusform>
        <numerusform>%Ln résultats</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln+ articles</source>
      <translation>
        <numerusform>%Ln+ article</numerusform>
        <numerusform>%Ln+ articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln+ results</source>
      <translation>
        <numerusform>%Ln+ résultat</numerusform>
        <numerusform>%Ln+ résultats</numerusform>
      </translation>
    </message>
    <message>
      <source>Articles appear here as soon as they are read in.</source>
      <translation>Les articles apparaissent ici dès qu’ils sont lus.</translation>
    </message>
    <message>
      <source>Best first</source>
      <translation>Meilleurs d’abord</translation>
    </message>
    <message>
      <source>Every note stands where it was made.</source>
      <translation>Chaque note est à l’endroit où elle a été faite.</translation>
    </message>
    <message>
      <source>Everything is read. Choose “All articles” to see it again.</source>
      <translation>Tout est lu. Choisissez « Tous les articles » pour les revoir.</translation>
    </message>
    <message>
      <source>Newest</source>
      <translation>Plus récents</translation>
    </message>
    <message>
      <source>No article here is tagged “{tag}”.</source>
      <translation>Aucun article ici ne porte l’étiquette « {tag} ».</translation>
    </message>
    <message>
      <source>Nothing found. Try fewer words, or press Esc to see every article.</source>
      <translation>Rien trouvé. Essayez moins de mots, ou appuyez sur Échap pour voir tous les articles.</translation>
    </message>
    <message>
      <source>Nothing is starred yet. Press s on an article to keep it here.</source>
      <translation>Aucun favori pour l’instant. Appuyez sur s sur un article pour le garder ici.</translation>
    </message>
    <message>
      <source>Oldest</source>
      <translation>Plus anciens</translation>
    </message>
    <message>
      <source>The trash is empty.</source>
      <translation>La corbeille est vide.</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Titre</translation>
    </message>
  </context>
  <context>
    <name>Listing</name>
    <message>
      <source>Everything in this list is read.</source>
      <translation>Tout est lu dans cette liste.</translation>
    </message>
  </context>
  <context>
    <name>Looking</name>
    <message>
      <source>Everything is {percent} % as large at the next start.</source>
      <translation>Au prochain démarrage, tout sera affiché à {percent} %.</translation>
    </message>
    <message>
      <source>Open it anew</source>
      <translation>La rouvrir maintenant</translation>
    </message>
    <message>
      <source>The window speaks it at the next start.</source>
      <translation>La fenêtre la parlera au prochain démarrage.</translation>
    </message>
    <message>
      <source>{keys} brings everything back.</source>
      <translation>{keys} rétablit tout.</translation>
    </message>
  </context>
  <context>
    <name>Marking</name>
    <message numerus="yes">
      <source>Done: %Ln article(s)</source>
      <translation>
        <numerusform>Traité : %Ln article</numerusform>
        <numerusform>Traités : %Ln articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Moved to the trash: %Ln article(s)</source>
      <translation>
        <numerusform>Mis à la corbeille : %Ln article</numerusform>
        <numerusform>Mis à la corbeille : %Ln articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Not done: %Ln article(s)</source>
      <translation>
        <numerusform>Non traité : %Ln article</numerusform>
        <numerusform>Non traités : %Ln articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Star removed from %Ln article(s)</source>
      <translation>
        <numerusform>%Ln article retiré des favoris</numerusform>
        <numerusform>%Ln articles retirés des favoris</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Starred %Ln article(s)</source>
      <translation>
        <numerusform>%Ln article ajouté aux favoris</numerusform>
        <numerusform>%Ln articles ajoutés aux favoris</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Taken out of the trash: %Ln article(s)</source>
      <translation>
        <numerusform>Sorti de la corbeille : %Ln article</numerusform>
        <numerusform>Sortis de la corbeille : %Ln articles</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>MarksList</name>
    <message numerus="yes">
      <source>%Ln highlight(s)</source>
      <translation>
        <numerusform>%Ln surlignage</numerusform>
        <numerusform>%Ln surlignages</numerusform>
      </translation>
    </message>
    <message>
      <source>Fold them</source>
      <translation>Les replier</translation>
    </message>
    <message>
      <source>Show them all</source>
      <translation>Les afficher tous</translation>
    </message>
  </context>
  <context>
    <name>Matrix</name>
    <message>
      <source>Actor</source>
      <translation>Acteur</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>Question</translation>
    </message>
  </context>
  <context>
    <name>MatrixBar</name>
    <message>
      <source>As a network</source>
      <translation>En réseau</translation>
    </message>
    <message>
      <source>Show everything</source>
      <translation>Tout afficher</translation>
    </message>
    <message>
      <source>What was said when</source>
      <translation>Ce qui a été dit à quel moment</translation>
    </message>
    <message>
      <source>What was said where: outlet and tag</source>
      <translation>Ce qui a été dit où : média et étiquette</translation>
    </message>
    <message>
      <source>Which actors, and how they are grouped</source>
      <translation>Quels acteurs, et comment ils sont groupés</translation>
    </message>
    <message>
      <source>Which questions, and how they are sorted</source>
      <translation>Quelles questions, et comment elles sont triées</translation>
    </message>
  </context>
  <context>
    <name>MatrixMenus</name>
    <message numerus="yes">
      <source>%Ln actor(s)</source>
      <translation>
        <numerusform>%Ln acteur</numerusform>
        <numerusform>%Ln acteurs</numerusform>
      </translation>
    </message>
    <message>
      <source>Actors</source>
      <translation>Acteurs</translation>
    </message>
    <message>
      <source>Group by</source>
      <translation>Grouper par</translation>
    </message>
    <message>
      <source>Questions</source>
      <translation>Questions</translation>
    </message>
    <message>
      <source>Sort by</source>
      <translation>Trier par</translation>
    </message>
  </context>
  <context>
    <name>MatrixModel</name>
    <message numerus="yes">
      <source>%Ln to review</source>
      <translation>
        <numerusform>%Ln à relire</numerusform>
        <numerusform>%Ln à relire</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln utterance(s)</source>
      <translation>
        <numerusform>%Ln propos</numerusform>
        <numerusform>%Ln propos</numerusform>
      </translation>
    </message>
    <message>
      <source>Condition: {words}.</source>
      <translation>Condition : {words}.</translation>
    </message>
    <message>
      <source>Others</source>
      <translation>Autres</translation>
    </message>
    <message>
      <source>changed: {before} before</source>
      <translation>changement : auparavant « {before} »</translation>
    </message>
    <message>
      <source>not reviewed</source>
      <translation>non relu</translation>
    </message>
    <message>
      <source>silent</source>
      <translation>silence</translation>
    </message>
  </context>
  <context>
    <name>MatrixOut</name>
    <message>
      <source>The matrix was copied as a Markdown table.</source>
      <translation>La matrice a été copiée sous forme de tableau Markdown.</translation>
    </message>
    <message>
      <source>The matrix was written to {file}.</source>
      <translation>La matrice a été écrite dans {file}.</translation>
    </message>
    <message>
      <source>Write out the matrix</source>
      <translation>Exporter la matrice</translation>
    </message>
  </context>
  <context>
    <name>MatrixPeek</name>
    <message numerus="yes">
      <source>+%Ln outlet(s)</source>
      <translation>
        <numerusform>+%Ln média</numerusform>
        <numerusform>+%Ln médias</numerusform>
      </translation>
    </message>
    <message>
      <source>All</source>
      <translation>Toutes</translation>
    </message>
    <message>
      <source>All sentences</source>
      <translation>Toutes les phrases</translation>
    </message>
    <message>
      <source>All that {name} is quoted with was reviewed: nothing is on this question.</source>
      <translation>Toutes les citations de {name} ont été relues : aucune ne porte sur cette question.</translation>
    </message>
    <message>
      <source>Not all that {name} is quoted with was reviewed: silence is not known yet.</source>
      <translation>Les citations de {name} n’ont pas toutes été relues : le silence n’est pas encore certain.</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Ouvrir</translation>
    </message>
    <message>
      <source>Open sentence</source>
      <translation>Ouvrir la phrase</translation>
    </message>
    <message>
      <source>Suggest</source>
      <translation>Proposer</translation>
    </message>
    <message>
      <source>Suggestions</source>
      <translation>Suggestions</translation>
    </message>
    <message>
      <source>on {question}</source>
      <translation>sur {question}</translation>
    </message>
  </context>
  <context>
    <name>MatrixTable</name>
    <message>
      <source>Matrix of actors and questions</source>
      <translation>Matrice des acteurs et des questions</translation>
    </message>
  </context>
  <context>
    <name>MatrixView</name>
    <message>
      <source>Hang a quotation on a question, with a stance: press e on its card. Each actor then has a row here, and each question a column.</source>
      <translation>Rattachez une citation à une question, avec une prise de position : appuyez sur e sur sa carte. Chaque acteur a alors une ligne ici, et chaque question une colonne.</translation>
    </message>
    <message>
      <source>No position is left by what was chosen above.</source>
      <translation>Aucune position ne répond à ce qui est choisi ci-dessus.</translation>
    </message>
    <message>
      <source>No positions yet</source>
      <translation>Pas encore de positions</translation>
    </message>
    <message>
      <source>Nothing here</source>
      <translation>Rien ici</translation>
    </message>
  </context>
  <context>
    <name>Matrixing</name>
    <message numerus="yes">
      <source>%Ln actor(s)</source>
      <translation>
        <numerusform>%Ln acteur</numerusform>
        <numerusform>%Ln acteurs</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln question(s)</source>
      <translation>
        <numerusform>%Ln question</numerusform>
        <numerusform>%Ln questions</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln quotation(s) to review</source>
      <translation>
        <numerusform>%Ln citation à relire</numerusform>
        <numerusform>%Ln citations à relire</numerusform>
      </translation>
    </message>
    <message>
      <source>No other quotation of {name} seems to speak to this question.</source>
      <translation>Aucune autre citation de {name} ne semble porter sur cette question.</translation>
    </message>
    <message>
      <source>Positions</source>
      <translation>Positions</translation>
    </message>
    <message>
      <source>The registry does not know this actor, so nothing can be offered.</source>
      <translation>Le registre ne connaît pas cet acteur : rien ne peut être proposé.</translation>
    </message>
    <message>
      <source>{name} on “{question}”</source>
      <translation>{name} sur « {question} »</translation>
    </message>
  </context>
  <context>
    <name>MessageBar</name>
    <message>
      <source>Close this message</source>
      <translation>Fermer ce message</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Annuler</translation>
    </message>
  </context>
  <context>
    <name>NameChooser</name>
    <message>
      <source>Take off “{name}”</source>
      <translation>Retirer « {name} »</translation>
    </message>
  </context>
  <context>
    <name>NameField</name>
    <message>
      <source>Speaker</source>
      <translation>Locuteur</translation>
    </message>
    <message>
      <source>name of the speaker</source>
      <translation>nom du locuteur</translation>
    </message>
  </context>
  <context>
    <name>NetworkPaint</name>
    <message>
      <source>agree</source>
      <translation>d’accord</translation>
    </message>
    <message>
      <source>both alike</source>
      <translation>autant l’un que l’autre</translation>
    </message>
    <message>
      <source>disagree</source>
      <translation>pas d’accord</translation>
    </message>
    <message>
      <source>mostly agree with each other</source>
      <translation>plutôt d’accord entre eux</translation>
    </message>
    <message>
      <source>on more questions</source>
      <translation>sur plus de questions</translation>
    </message>
  </context>
  <context>
    <name>NetworkPicture</name>
    <message>
      <source>In one camp with {names}</source>
      <translation>Dans un même camp que {names}</translation>
    </message>
    <message>
      <source>Joined to {some} of {all} others</source>
      <translation>En lien avec {some} des {all} autres</translation>
    </message>
    <message>
      <source>Network of actors</source>
      <translation>Réseau des acteurs</translation>
    </message>
    <message>
      <source>On {share} of the shortest ways between others</source>
      <translation>Sur {share} des plus courts chemins entre les autres</translation>
    </message>
    <message numerus="yes">
      <source>{names} and %n more</source>
      <translation>
        <numerusform>{names} et %n autre</numerusform>
        <numerusform>{names} et %n autres</numerusform>
      </translation>
    </message>
    <message>
      <source>{name}: agrees with {agree}, disagrees with {oppose}</source>
      <translation>{name} : d’accord avec {agree}, en désaccord avec {oppose}</translation>
    </message>
    <message>
      <source>{one} and {other}: agree {agree}, disagree {oppose}</source>
      <translation>{one} et {other} : accords {agree}, désaccords {oppose}</translation>
    </message>
  </context>
  <context>
    <name>NetworkView</name>
    <message numerus="yes">
      <source>%Ln tie(s)</source>
      <translation>
        <numerusform>%Ln lien</numerusform>
        <numerusform>%Ln liens</numerusform>
      </translation>
    </message>
    <message>
      <source>Choose other questions or another time above.</source>
      <translation>Choisissez ci-dessus d’autres questions ou une autre période.</translation>
    </message>
    <message>
      <source>Hang quotations on questions as supporting or opposing them: who does is joined here.</source>
      <translation>Rattachez des citations à des questions, pour ou contre : ceux qui prennent parti sont reliés ici.</translation>
    </message>
    <message>
      <source>Nobody takes sides here</source>
      <translation>Personne ne prend parti ici</translation>
    </message>
    <message>
      <source>Nobody takes sides yet</source>
      <translation>Personne ne prend encore parti</translation>
    </message>
    <message>
      <source>What was said when</source>
      <translation>Ce qui a été dit à quel moment</translation>
    </message>
    <message>
      <source>What was said where: outlet and tag</source>
      <translation>Ce qui a été dit où : média et étiquette</translation>
    </message>
    <message>
      <source>Which lines are drawn</source>
      <translation>Quelles lignes sont tracées</translation>
    </message>
    <message>
      <source>Which questions</source>
      <translation>Quelles questions</translation>
    </message>
    <message>
      <source>Write out…</source>
      <translation>Exporter…</translation>
    </message>
    <message>
      <source>{name}: {some} of {all}</source>
      <translation>{name} : {some} sur {all}</translation>
    </message>
  </context>
  <context>
    <name>Networking</name>
    <message numerus="yes">
      <source>%Ln line(s)</source>
      <translation>
        <numerusform>%Ln ligne</numerusform>
        <numerusform>%Ln lignes</numerusform>
      </translation>
    </message>
    <message>
      <source>All</source>
      <translation>Toutes</translation>
    </message>
    <message>
      <source>Network of actors</source>
      <translation>Réseau d’acteurs</translation>
    </message>
    <message>
      <source>Network, for Gephi, visone or R (*.graphml)</source>
      <translation>Réseau, pour Gephi, visone ou R (*.graphml)</translation>
    </message>
    <message>
      <source>Nobody else takes a side where {name} does.</source>
      <translation>Personne d’autre ne prend parti là où {name} le fait.</translation>
    </message>
    <message>
      <source>Picture (*.png)</source>
      <translation>Image (*.png)</translation>
    </message>
    <message>
      <source>Picture, of any size (*.svg)</source>
      <translation>Image à toute échelle (*.svg)</translation>
    </message>
    <message>
      <source>Table (*.csv)</source>
      <translation>Tableau (*.csv)</translation>
    </message>
    <message>
      <source>The clearest</source>
      <translation>Les plus nettes</translation>
    </message>
    <message>
      <source>The network was written to {file}.</source>
      <translation>Le réseau a été écrit dans {file}.</translation>
    </message>
    <message>
      <source>Where they agree</source>
      <translation>Là où ils sont d’accord</translation>
    </message>
    <message>
      <source>Where they disagree</source>
      <translation>Là où ils s’opposent</translation>
    </message>
    <message>
      <source>Write out the network</source>
      <translation>Écrire le réseau</translation>
    </message>
    <message>
      <source>{name} takes no side on any of these questions.</source>
      <translation>{name} ne prend parti sur aucune de ces questions.</translation>
    </message>
    <message>
      <source>{some} of {all}</source>
      <translation>{some} sur {all}</translation>
    </message>
  </context>
  <context>
    <name>News</name>
    <message>
      <source>Briefing</source>
      <translation>Note de synthèse</translation>
    </message>
    <message>
      <source>Changed since {name}</source>
      <translation>Changé depuis {name}</translation>
    </message>
    <message>
      <source>Moment saved: {name}</source>
      <translation>Moment enregistré : {name}</translation>
    </message>
    <message>
      <source>No moment is saved yet. Save one when a briefing goes out.</source>
      <translation>Aucun moment n’est encore enregistré. Enregistrez-en un quand un briefing part.</translation>
    </message>
    <message>
      <source>Nothing has changed since {name}.</source>
      <translation>Rien n’a changé depuis {name}.</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Enregistrer</translation>
    </message>
    <message>
      <source>Save this moment as</source>
      <translation>Enregistrer ce moment sous</translation>
    </message>
    <message>
      <source>Save this moment…</source>
      <translation>Enregistrer ce moment…</translation>
    </message>
  </context>
  <context>
    <name>NoteCard</name>
    <message>
      <source>Delete</source>
      <translation>Supprimer</translation>
    </message>
    <message>
      <source>Double click or Enter to edit</source>
      <translation>Double clic ou Entrée pour modifier</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Modifier</translation>
    </message>
    <message>
      <source>Go to its words</source>
      <translation>Aller à ses mots</translation>
    </message>
    <message>
      <source>Its words are no longer in the text: “{words}”</source>
      <translation>Ses mots ne sont plus dans le texte : « {words} »</translation>
    </message>
    <message>
      <source>Note: {words}</source>
      <translation>Note : {words}</translation>
    </message>
    <message>
      <source>Today, {time}</source>
      <translation>Aujourd’hui, {time}</translation>
    </message>
    <message>
      <source>Yesterday, {time}</source>
      <translation>Hier, {time}</translation>
    </message>
    <message>
      <source>on a quotation</source>
      <translation>sur une citation</translation>
    </message>
    <message>
      <source>on “{words}”</source>
      <translation>sur « {words} »</translation>
    </message>
  </context>
  <context>
    <name>NoteEditor</name>
    <message>
      <source>*Nothing written yet.*</source>
      <translation>*Rien d’écrit pour l’instant.*</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Terminé</translation>
    </message>
    <message>
      <source>No preview</source>
      <translation>Sans aperçu</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>Aperçu</translation>
    </message>
  </context>
  <context>
    <name>NoteField</name>
    <message>
      <source>Note, Markdown</source>
      <translation>Note, Markdown</translation>
    </message>
    <message>
      <source>What to link to</source>
      <translation>Vers quoi créer le lien</translation>
    </message>
    <message>
      <source>Write in Markdown; [[ links to an article, actor, question or note</source>
      <translation>Écrivez en Markdown ; [[ crée un lien vers un article, un acteur, une question ou une note</translation>
    </message>
  </context>
  <context>
    <name>NotesDock</name>
    <message>
      <source>Linked from</source>
      <translation>Cité par</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Note</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Notes</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>Question</translation>
    </message>
    <message>
      <source>Questions</source>
      <translation>Questions</translation>
    </message>
    <message>
      <source>Show this note</source>
      <translation>Afficher cette note</translation>
    </message>
    <message>
      <source>Tag</source>
      <translation>Étiquette</translation>
    </message>
  </context>
  <context>
    <name>NotesView</name>
    <message>
      <source>By actor</source>
      <translation>Par acteur</translation>
    </message>
    <message>
      <source>By article</source>
      <translation>Par article</translation>
    </message>
    <message>
      <source>By question</source>
      <translation>Par question</translation>
    </message>
    <message>
      <source>By tag</source>
      <translation>Par étiquette</translation>
    </message>
    <message>
      <source>Everything</source>
      <translation>Tout</translation>
    </message>
    <message>
      <source>Highlights</source>
      <translation>Surlignages</translation>
    </message>
    <message>
      <source>New note</source>
      <translation>Nouvelle note</translation>
    </message>
    <message>
      <source>Newest first</source>
      <translation>Plus récents d’abord</translation>
    </message>
    <message>
      <source>No notes yet. Press a while reading to write one and h to highlight: both stay with the words they are about.</source>
      <translation>Pas encore de notes. En lisant, appuyez sur a pour en écrire une et sur h pour surligner : l’une et l’autre restent avec les mots concernés.</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Notes</translation>
    </message>
    <message>
      <source>Nothing has these words.</source>
      <translation>Rien ne contient ces mots.</translation>
    </message>
    <message>
      <source>On something else</source>
      <translation>Sur autre chose</translation>
    </message>
    <message>
      <source>Put together: {words}</source>
      <translation>Regrouper : {words}</translation>
    </message>
    <message>
      <source>Search notes and highlights</source>
      <translation>Chercher dans les notes et surlignages</translation>
    </message>
    <message>
      <source>Show more</source>
      <translation>Afficher plus</translation>
    </message>
    <message>
      <source>Without a tag</source>
      <translation>Sans étiquette</translation>
    </message>
  </context>
  <context>
    <name>Palette</name>
    <message>
      <source>Command</source>
      <translation>Commande</translation>
    </message>
    <message>
      <source>Commands</source>
      <translation>Commandes</translation>
    </message>
    <message>
      <source>What can be done and found</source>
      <translation>Ce qu’on peut faire et trouver</translation>
    </message>
    <message>
      <source>What do you want to do or find?</source>
      <translation>Que voulez-vous faire ou trouver ?</translation>
    </message>
    <message>
      <source>choose</source>
      <translation>choisir</translation>
    </message>
    <message>
      <source>commands only</source>
      <translation>commandes seules</translation>
    </message>
    <message>
      <source>fill in</source>
      <translation>compléter</translation>
    </message>
    <message>
      <source>run</source>
      <translation>exécuter</translation>
    </message>
  </context>
  <context>
    <name>Passage</name>
    <message>
      <source>End of the article</source>
      <translation>Fin de l’article</translation>
    </message>
    <message>
      <source>Passage</source>
      <translation>Passage</translation>
    </message>
  </context>
  <context>
    <name>Pictures</name>
    <message>
      <source>{file} could not be written: {reason}.</source>
      <translation>{file} n’a pas pu être écrit : {reason}.</translation>
    </message>
  </context>
  <context>
    <name>Pinning</name>
    <message>
      <source>Colour of {name}</source>
      <translation>Couleur de {name}</translation>
    </message>
    <message>
      <source>In order of appearance</source>
      <translation>Par ordre d’apparition</translation>
    </message>
    <message>
      <source>Jade, diamond</source>
      <translation>Jade, losange</translation>
    </message>
    <message>
      <source>Lilac, cross</source>
      <translation>Lilas, croix</translation>
    </message>
    <message>
      <source>Navy, disc</source>
      <translation>Bleu marine, disque</translation>
    </message>
    <message>
      <source>Ochre, square</source>
      <translation>Ocre, carré</translation>
    </message>
    <message>
      <source>Pine, triangle down</source>
      <translation>Sapin, triangle pointe en bas</translation>
    </message>
    <message>
      <source>Purple, half disc</source>
      <translation>Pourpre, demi-disque</translation>
    </message>
    <message>
      <source>Rust, ring</source>
      <translation>Rouille, anneau</translation>
    </message>
    <message>
      <source>Wine, triangle</source>
      <translation>Bordeaux, triangle</translation>
    </message>
    <message>
      <source>now</source>
      <translation>actuellement</translation>
    </message>
  </context>
  <context>
    <name>PlaceRow</name>
    <message>
      <source>Place {number}: {words}, {likeness}</source>
      <translation>Endroit {number} : {words}, {likeness}</translation>
    </message>
    <message>
      <source>{percent} % alike</source>
      <translation>ressemblance : {percent} %</translation>
    </message>
  </context>
  <context>
    <name>QuestionRow</name>
    <message numerus="yes">
      <source>%Ln answer(s)</source>
      <translation>
        <numerusform>%Ln réponse</numerusform>
        <numerusform>%Ln réponses</numerusform>
      </translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Supprimer</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Modifier</translation>
    </message>
    <message>
      <source>Question: {question}, {status}</source>
      <translation>Question : {question}, {status}</translation>
    </message>
    <message>
      <source>Words of the question</source>
      <translation>Mots de la question</translation>
    </message>
    <message>
      <source>asked by {name}</source>
      <translation>posée par {name}</translation>
    </message>
    <message>
      <source>due {day}</source>
      <translation>pour le {day}</translation>
    </message>
  </context>
  <context>
    <name>QueueList</name>
    <message>
      <source>Quotations to review</source>
      <translation>Citations à relire</translation>
    </message>
  </context>
  <context>
    <name>QueuePane</name>
    <message>
      <source>By article</source>
      <translation>Par article</translation>
    </message>
    <message>
      <source>Most certain first</source>
      <translation>Les plus sûres d’abord</translation>
    </message>
    <message>
      <source>Order: {order}</source>
      <translation>Ordre : {order}</translation>
    </message>
    <message>
      <source>To review</source>
      <translation>À relire</translation>
    </message>
  </context>
  <context>
    <name>ReasonsPane</name>
    <message>
      <source>Found by {rule}</source>
      <translation>Trouvée par {rule}</translation>
    </message>
    <message>
      <source>Just done</source>
      <translation>À l’instant</translation>
    </message>
    <message>
      <source>Reasons</source>
      <translation>Raisons</translation>
    </message>
    <message>
      <source>This speaker elsewhere</source>
      <translation>Ce locuteur ailleurs</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>Why this speaker</source>
      <translation>Pourquoi ce locuteur</translation>
    </message>
  </context>
  <context>
    <name>RepairTray</name>
    <message>
      <source>Close the tray (Esc)</source>
      <translation>Fermer le bac (Échap)</translation>
    </message>
    <message>
      <source>Decision to re-place</source>
      <translation>Décision à replacer</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Supprimer</translation>
    </message>
    <message>
      <source>Highlight to re-place</source>
      <translation>Surlignage à replacer</translation>
    </message>
    <message>
      <source>Keep as a note</source>
      <translation>Garder comme note</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Suivant</translation>
    </message>
    <message>
      <source>No likely place was found. Select the words it belongs to in the article.</source>
      <translation>Aucun endroit probable n’a été trouvé. Sélectionnez dans l’article les mots concernés.</translation>
    </message>
    <message>
      <source>Note to re-place</source>
      <translation>Note à replacer</translation>
    </message>
    <message>
      <source>On the selected words</source>
      <translation>Sur les mots sélectionnés</translation>
    </message>
    <message>
      <source>Put it there</source>
      <translation>La placer là</translation>
    </message>
    <message>
      <source>Select the words in the article first.</source>
      <translation>Sélectionnez d’abord les mots dans l’article.</translation>
    </message>
  </context>
  <context>
    <name>Repairing</name>
    <message>
      <source>Decision deleted</source>
      <translation>Décision supprimée</translation>
    </message>
    <message>
      <source>Decision kept as a note</source>
      <translation>Décision gardée comme note</translation>
    </message>
    <message>
      <source>Decision put back</source>
      <translation>Décision remise en place</translation>
    </message>
    <message>
      <source>Every note and highlight is in its place.</source>
      <translation>Chaque note et chaque surlignage est à sa place.</translation>
    </message>
    <message>
      <source>Highlight deleted</source>
      <translation>Surlignage supprimé</translation>
    </message>
    <message>
      <source>Highlight kept as a note</source>
      <translation>Surlignage gardé comme note</translation>
    </message>
    <message>
      <source>Highlight put back</source>
      <translation>Surlignage remis en place</translation>
    </message>
    <message>
      <source>Note deleted</source>
      <translation>Note supprimée</translation>
    </message>
    <message>
      <source>Note kept on the article</source>
      <translation>Note gardée sur l’article</translation>
    </message>
    <message>
      <source>Note put back</source>
      <translation>Note remise en place</translation>
    </message>
  </context>
  <context>
    <name>ReportSheet</name>
    <message numerus="yes">
      <source>%Ln changed</source>
      <translation>
        <numerusform>%Ln modifié</numerusform>
        <numerusform>%Ln modifiés</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln deleted by you</source>
      <translation>
        <numerusform>%Ln supprimé par vous</numerusform>
        <numerusform>%Ln supprimés par vous</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln kept as you wrote them</source>
      <translation>
        <numerusform>%Ln gardé tel que vous l’avez écrit</numerusform>
        <numerusform>%Ln gardés tels que vous les avez écrits</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln new</source>
      <translation>
        <numerusform>%Ln nouveau</numerusform>
        <numerusform>%Ln nouveaux</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln that could not be written</source>
      <translation>
        <numerusform>%Ln qui n’a pas pu être écrit</numerusform>
        <numerusform>%Ln qui n’ont pas pu être écrits</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln unchanged</source>
      <translation>
        <numerusform>%Ln inchangé</numerusform>
        <numerusform>%Ln inchangés</numerusform>
      </translation>
    </message>
    <message>
      <source>Exported to {name}</source>
      <translation>Exporté dans {name}</translation>
    </message>
    <message>
      <source>Files</source>
      <translation>Fichiers</translation>
    </message>
    <message>
      <source>Make deleted files again</source>
      <translation>Recréer les fichiers supprimés</translation>
    </message>
    <message>
      <source>Open folder</source>
      <translation>Ouvrir le dossier</translation>
    </message>
    <message>
      <source>Take back what was written…</source>
      <translation>Reprendre ce qui a été écrit…</translation>
    </message>
    <message>
      <source>There is nothing to write.</source>
      <translation>Il n’y a rien à écrire.</translation>
    </message>
    <message>
      <source>What an export to {name} would do</source>
      <translation>Ce que ferait un export vers {name}</translation>
    </message>
    <message>
      <source>Write this</source>
      <translation>Écrire ceci</translation>
    </message>
    <message>
      <source>You deleted this file, so it is not made again.</source>
      <translation>Vous avez supprimé ce fichier : il n’est pas recréé.</translation>
    </message>
    <message>
      <source>changed</source>
      <translation>modifié</translation>
    </message>
    <message>
      <source>could not be written</source>
      <translation>n’a pas pu être écrit</translation>
    </message>
    <message>
      <source>deleted by you</source>
      <translation>supprimé par vous</translation>
    </message>
    <message>
      <source>kept as you wrote it</source>
      <translation>gardé tel que vous l’avez écrit</translation>
    </message>
    <message>
      <source>new</source>
      <translation>nouveau</translation>
    </message>
  </context>
  <context>
    <name>Restoring</name>
    <message>
      <source>Briefing Reader</source>
      <translation>Briefing Reader</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Progression</translation>
    </message>
    <message>
      <source>Reading the backup, keeping the present library, putting it in place…</source>
      <translation>Lecture de la sauvegarde, mise de côté de la bibliothèque actuelle, mise en place…</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Arrêter</translation>
    </message>
    <message>
      <source>Stopped. The library is as it was.</source>
      <translation>Arrêté. La bibliothèque est comme avant.</translation>
    </message>
    <message>
      <source>The library is what the backup is.</source>
      <translation>La bibliothèque est celle de la sauvegarde.</translation>
    </message>
    <message>
      <source>The library is what the backup is. As it was before, it is among the backups.</source>
      <translation>La bibliothèque est celle de la sauvegarde. Son état d’avant figure parmi les sauvegardes.</translation>
    </message>
  </context>
  <context>
    <name>Returning</name>
    <message numerus="yes">
      <source>%Ln edit(s) taken in from {name}</source>
      <translation>
        <numerusform>%Ln modification intégrée depuis {name}</numerusform>
        <numerusform>%Ln modifications intégrées depuis {name}</numerusform>
      </translation>
    </message>
    <message>
      <source>Folder that was exported as Markdown</source>
      <translation>Dossier exporté en Markdown</translation>
    </message>
    <message>
      <source>Reading the vault</source>
      <translation>Lecture du coffre</translation>
    </message>
    <message>
      <source>The library stays as it was.</source>
      <translation>La bibliothèque reste telle quelle.</translation>
    </message>
  </context>
  <context>
    <name>Review</name>
    <message>
      <source>Taken off the question</source>
      <translation>Détachée de la question</translation>
    </message>
    <message>
      <source>The cue “{cue}” comes before the quotation.</source>
      <translation>Le verbe introducteur « {cue} » précède la citation.</translation>
    </message>
    <message>
      <source>The cue “{cue}” follows the quotation.</source>
      <translation>Le verbe introducteur « {cue} » suit la citation.</translation>
    </message>
    <message>
      <source>The cue “{cue}” stands within the quotation.</source>
      <translation>Le verbe introducteur « {cue} » est en incise dans la citation.</translation>
    </message>
    <message>
      <source>The text names nobody beside these words.</source>
      <translation>Le texte ne nomme personne auprès de ces mots.</translation>
    </message>
    <message>
      <source>Whom “{source}” means was not found.</source>
      <translation>Qui désigne « {source} » n’a pas été trouvé.</translation>
    </message>
    <message>
      <source>asks</source>
      <translation>demande</translation>
    </message>
    <message>
      <source>conditional</source>
      <translation>conditionnel</translation>
    </message>
    <message>
      <source>cue</source>
      <translation>verbe introducteur</translation>
    </message>
    <message>
      <source>declines</source>
      <translation>décline</translation>
    </message>
    <message>
      <source>direct</source>
      <translation>directe</translation>
    </message>
    <message>
      <source>indirect</source>
      <translation>indirecte</translation>
    </message>
    <message>
      <source>mixed</source>
      <translation>mixte</translation>
    </message>
    <message>
      <source>no speaker found</source>
      <translation>aucun locuteur trouvé</translation>
    </message>
    <message>
      <source>opposes</source>
      <translation>s’oppose</translation>
    </message>
    <message>
      <source>source</source>
      <translation>source</translation>
    </message>
    <message>
      <source>speaker</source>
      <translation>locuteur</translation>
    </message>
    <message>
      <source>supports</source>
      <translation>soutient</translation>
    </message>
    <message>
      <source>unclear</source>
      <translation>ambigu</translation>
    </message>
    <message>
      <source>{speaker} is named in the same sentence.</source>
      <translation>{speaker} est nommé dans la même phrase.</translation>
    </message>
    <message numerus="yes">
      <source>{speaker} was named %Ln sentence(s) before.</source>
      <translation>
        <numerusform>{speaker} a été nommé à la phrase précédente.</numerusform>
        <numerusform>{speaker} a été nommé %Ln phrases plus haut.</numerusform>
      </translation>
    </message>
    <message>
      <source>{speaker}, {confidence}, {words}, {state}, {outlet}</source>
      <translation>{speaker}, {confidence}, {words}, {state}, {outlet}</translation>
    </message>
    <message>
      <source>“{source}” is printed beside it.</source>
      <translation>« {source} » est imprimé à côté.</translation>
    </message>
    <message>
      <source>“{source}” was taken for {speaker}.</source>
      <translation>« {source} » a été pris pour {speaker}.</translation>
    </message>
  </context>
  <context>
    <name>ReviewDesk</name>
    <message>
      <source>Accepted all above {confidence}</source>
      <translation>Tout accepté au-dessus de {confidence}</translation>
    </message>
    <message>
      <source>Accepted: {name}</source>
      <translation>Acceptée : {name}</translation>
    </message>
    <message>
      <source>Accepted: {name}, {stance}</source>
      <translation>Acceptée : {name}, {stance}</translation>
    </message>
    <message>
      <source>Changed speaker: {name}</source>
      <translation>Locuteur changé : {name}</translation>
    </message>
    <message>
      <source>Cut otherwise: {name}</source>
      <translation>Coupée autrement : {name}</translation>
    </message>
    <message>
      <source>Rejected: ‘{words}’</source>
      <translation>Rejetée : « {words} »</translation>
    </message>
    <message>
      <source>was “{name}”</source>
      <translation>était « {name} »</translation>
    </message>
    <message>
      <source>{today} reviewed today · {left} left</source>
      <translation>{today} relues aujourd’hui · reste {left}</translation>
    </message>
  </context>
  <context>
    <name>ReviewView</name>
    <message>
      <source>Why?</source>
      <translation>Pourquoi ?</translation>
    </message>
    <message>
      <source>paragraph {here} of {all}</source>
      <translation>paragraphe {here} sur {all}</translation>
    </message>
  </context>
  <context>
    <name>Reviewing</name>
    <message>
      <source>Quotation copied</source>
      <translation>Citation copiée</translation>
    </message>
    <message>
      <source>Rejected: {words}</source>
      <translation>Rejetée : {words}</translation>
    </message>
    <message>
      <source>Removed: {words}</source>
      <translation>Retirée : {words}</translation>
    </message>
  </context>
  <context>
    <name>Saving</name>
    <message>
      <source>Deleted “{name}”.</source>
      <translation>« {name} » supprimée.</translation>
    </message>
    <message>
      <source>Keep this search as</source>
      <translation>Garder cette recherche sous le nom</translation>
    </message>
    <message>
      <source>Kept as “{name}”.</source>
      <translation>Gardée sous le nom « {name} ».</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Renommer</translation>
    </message>
    <message>
      <source>Rename this search</source>
      <translation>Renommer cette recherche</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Enregistrer</translation>
    </message>
    <message>
      <source>This search is kept as “{name}”.</source>
      <translation>Cette recherche est gardée sous le nom « {name} ».</translation>
    </message>
  </context>
  <context>
    <name>ScopeMenus</name>
    <message numerus="yes">
      <source>%Ln question(s)</source>
      <translation>
        <numerusform>%Ln question</numerusform>
        <numerusform>%Ln questions</numerusform>
      </translation>
    </message>
    <message>
      <source>24 Apr 2025, 2025-04-24 or yesterday</source>
      <translation>2025-04-24, par exemple</translation>
    </message>
    <message>
      <source>All articles</source>
      <translation>Tous les articles</translation>
    </message>
    <message>
      <source>All time</source>
      <translation>Toute la période</translation>
    </message>
    <message>
      <source>Every outlet</source>
      <translation>Tous les médias</translation>
    </message>
    <message>
      <source>Every tag, and none</source>
      <translation>Toutes les étiquettes, ou aucune</translation>
    </message>
    <message>
      <source>From a day…</source>
      <translation>À partir d’un jour…</translation>
    </message>
    <message>
      <source>Outlet</source>
      <translation>Média</translation>
    </message>
    <message>
      <source>Said from which day on?</source>
      <translation>Dit à partir de quel jour ?</translation>
    </message>
    <message>
      <source>Said up to which day?</source>
      <translation>Dit jusqu’à quel jour ?</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>Montrer</translation>
    </message>
    <message>
      <source>Since {day}</source>
      <translation>Depuis le {day}</translation>
    </message>
    <message>
      <source>Since {name}</source>
      <translation>Depuis {name}</translation>
    </message>
    <message>
      <source>Tag</source>
      <translation>Étiquette</translation>
    </message>
    <message>
      <source>The last 30 days</source>
      <translation>Les 30 derniers jours</translation>
    </message>
    <message>
      <source>Until {day}</source>
      <translation>Jusqu’au {day}</translation>
    </message>
    <message>
      <source>Up to a day…</source>
      <translation>Jusqu’à un jour…</translation>
    </message>
    <message>
      <source>“{words}” is no day. Write 2025-04-24, or 24 Apr 2025.</source>
      <translation>« {words} » n’est pas un jour. Écrivez par exemple 2025-04-24.</translation>
    </message>
  </context>
  <context>
    <name>SearchField</name>
    <message>
      <source>Search articles, quotations, notes</source>
      <translation>Chercher articles, citations, notes</translation>
    </message>
    <message>
      <source>Search the library</source>
      <translation>Chercher dans la bibliothèque</translation>
    </message>
  </context>
  <context>
    <name>SearchSheet</name>
    <message>
      <source>Suggestions</source>
      <translation>Suggestions</translation>
    </message>
    <message>
      <source>choose</source>
      <translation>choisir</translation>
    </message>
    <message>
      <source>close</source>
      <translation>fermer</translation>
    </message>
    <message>
      <source>fill in</source>
      <translation>compléter</translation>
    </message>
    <message>
      <source>for whom they speak</source>
      <translation>pour qui ils parlent</translation>
    </message>
    <message>
      <source>from a day on, such as 2025-03 or 7d</source>
      <translation>depuis un jour, par exemple 2025-03 ou 7d</translation>
    </message>
    <message>
      <source>supports, opposes, asks…</source>
      <translation>supports, opposes, asks…</translation>
    </message>
    <message>
      <source>the language, such as en</source>
      <translation>la langue, par exemple fr</translation>
    </message>
    <message>
      <source>unread, starred, open…</source>
      <translation>unread, starred, open…</translation>
    </message>
    <message>
      <source>up to a day, such as 2025-03</source>
      <translation>jusqu’à un jour, par exemple 2025-03</translation>
    </message>
    <message>
      <source>what it bears on</source>
      <translation>sur quoi elle porte</translation>
    </message>
    <message>
      <source>where it appeared</source>
      <translation>où il est paru</translation>
    </message>
    <message>
      <source>who says it</source>
      <translation>qui le dit</translation>
    </message>
    <message>
      <source>words inside quotations</source>
      <translation>mots dans les citations</translation>
    </message>
    <message>
      <source>words of the title</source>
      <translation>mots du titre</translation>
    </message>
    <message>
      <source>words of your notes</source>
      <translation>mots de vos notes</translation>
    </message>
    <message>
      <source>your tags</source>
      <translation>vos étiquettes</translation>
    </message>
  </context>
  <context>
    <name>Session</name>
    <message>
      <source>Redo</source>
      <translation>Rétablir</translation>
    </message>
    <message>
      <source>Redone: {change}</source>
      <translation>Rétabli : {change}</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>Undone: {change}</source>
      <translation>Annulé : {change}</translation>
    </message>
  </context>
  <context>
    <name>Sheet</name>
    <message>
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
  </context>
  <context>
    <name>ShelfList</name>
    <message>
      <source>Shelves</source>
      <translation>Rayons</translation>
    </message>
  </context>
  <context>
    <name>Shelves</name>
    <message>
      <source>All articles</source>
      <translation>Tous les articles</translation>
    </message>
    <message>
      <source>Notes to re-place</source>
      <translation>Notes à replacer</translation>
    </message>
    <message>
      <source>Starred</source>
      <translation>Favoris</translation>
    </message>
    <message>
      <source>Trash</source>
      <translation>Corbeille</translation>
    </message>
    <message>
      <source>Unread</source>
      <translation>Non lus</translation>
    </message>
    <message>
      <source>saved search</source>
      <translation>recherche enregistrée</translation>
    </message>
  </context>
  <context>
    <name>Situation</name>
    <message numerus="yes">
      <source>%Ln article(s)</source>
      <translation>
        <numerusform>%Ln article</numerusform>
        <numerusform>%Ln articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln waiting for analysis</source>
      <translation>
        <numerusform>%Ln en attente d’analyse</numerusform>
        <numerusform>%Ln en attente d’analyse</numerusform>
      </translation>
    </message>
    <message>
      <source>New library · nothing leaves this computer</source>
      <translation>Nouvelle bibliothèque · rien ne quitte cet ordinateur</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Rétablir</translation>
    </message>
    <message>
      <source>Redo {change}</source>
      <translation>Rétablir : {change}</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>Undo {change}</source>
      <translation>Annuler : {change}</translation>
    </message>
    <message>
      <source>everything analysed</source>
      <translation>tout est analysé</translation>
    </message>
  </context>
  <context>
    <name>StancePicker</name>
    <message>
      <source>Stance</source>
      <translation>Prise de position</translation>
    </message>
  </context>
  <context>
    <name>StateButton</name>
    <message>
      <source>Show what is going on</source>
      <translation>Afficher ce qui est en cours</translation>
    </message>
    <message>
      <source>State</source>
      <translation>État</translation>
    </message>
  </context>
  <context>
    <name>StatusBar</name>
    <message>
      <source>Analysing {part}</source>
      <translation>Analyse {part}</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>Reprendre</translation>
    </message>
    <message>
      <source>Grouping {part}</source>
      <translation>Regroupement {part}</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Suspendre</translation>
    </message>
    <message>
      <source>Reading {part}</source>
      <translation>Lecture {part}</translation>
    </message>
    <message>
      <source>Storing {part}</source>
      <translation>Enregistrement {part}</translation>
    </message>
    <message>
      <source>Writing {part}</source>
      <translation>Écriture {part}</translation>
    </message>
    <message>
      <source>a few seconds left</source>
      <translation>encore quelques secondes</translation>
    </message>
    <message>
      <source>about {time} h left</source>
      <translation>encore {time} h environ</translation>
    </message>
    <message>
      <source>about {time} min left</source>
      <translation>encore {time} min environ</translation>
    </message>
    <message>
      <source>about {time} s left</source>
      <translation>encore {time} s environ</translation>
    </message>
    <message>
      <source>{rate} a minute</source>
      <translation>{rate} par minute</translation>
    </message>
    <message>
      <source>{rate} a second</source>
      <translation>{rate} par seconde</translation>
    </message>
  </context>
  <context>
    <name>StatusButton</name>
    <message>
      <source>Change the status</source>
      <translation>Changer le statut</translation>
    </message>
    <message>
      <source>Status: {status}</source>
      <translation>Statut : {status}</translation>
    </message>
  </context>
  <context>
    <name>SuggestionCard</name>
    <message>
      <source>Accept</source>
      <translation>Accepter</translation>
    </message>
    <message>
      <source>Another speaker…</source>
      <translation>Un autre locuteur…</translation>
    </message>
    <message>
      <source>Choose a question</source>
      <translation>Choisir une question</translation>
    </message>
    <message>
      <source>Choose a speaker</source>
      <translation>Choisir un locuteur</translation>
    </message>
    <message>
      <source>Condition</source>
      <translation>Condition</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Modifier</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Type</translation>
    </message>
    <message>
      <source>Kind: {kind}. Found by: {how}.</source>
      <translation>Type : {kind}. Trouvée par : {how}.</translation>
    </message>
    <message>
      <source>New question…</source>
      <translation>Nouvelle question…</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>Question</translation>
    </message>
    <message>
      <source>Quotation {number}</source>
      <translation>Citation {number}</translation>
    </message>
    <message>
      <source>Reject</source>
      <translation>Rejeter</translation>
    </message>
    <message>
      <source>Rejected by you</source>
      <translation>Rejetée par vous</translation>
    </message>
    <message>
      <source>Reviewed by you</source>
      <translation>Relue par vous</translation>
    </message>
    <message>
      <source>Speaker</source>
      <translation>Locuteur</translation>
    </message>
    <message>
      <source>Stance</source>
      <translation>Position</translation>
    </message>
    <message>
      <source>Suggestion</source>
      <translation>Suggestion</translation>
    </message>
    <message>
      <source>Suggestion {part}</source>
      <translation>Suggestion {part}</translation>
    </message>
    <message>
      <source>Why?</source>
      <translation>Pourquoi ?</translation>
    </message>
    <message>
      <source>choose a question first</source>
      <translation>choisissez d’abord une question</translation>
    </message>
    <message>
      <source>the condition’s words</source>
      <translation>les mots de la condition</translation>
    </message>
  </context>
  <context>
    <name>SuggestionDelegate</name>
    <message numerus="yes">
      <source>%Ln article(s)</source>
      <translation>
        <numerusform>%Ln article</numerusform>
        <numerusform>%Ln articles</numerusform>
      </translation>
    </message>
    <message>
      <source>The article asks</source>
      <translation>L’article demande</translation>
    </message>
    <message numerus="yes">
      <source>and %Ln more ask</source>
      <translation>
        <numerusform>et %Ln autre la pose</numerusform>
        <numerusform>et %Ln autres la posent</numerusform>
      </translation>
    </message>
    <message>
      <source>asks</source>
      <translation>demande</translation>
    </message>
  </context>
  <context>
    <name>SuggestionList</name>
    <message>
      <source>Questions suggested from articles</source>
      <translation>Questions suggérées par les articles</translation>
    </message>
  </context>
  <context>
    <name>SuggestionsPane</name>
    <message>
      <source>Add</source>
      <translation>Ajouter</translation>
    </message>
    <message>
      <source>Dismiss</source>
      <translation>Écarter</translation>
    </message>
    <message>
      <source>Questions that articles ask appear here as they are analysed.</source>
      <translation>Les questions que posent les articles apparaissent ici au fil de l’analyse.</translation>
    </message>
    <message>
      <source>Suggested from articles</source>
      <translation>Suggérées par les articles</translation>
    </message>
  </context>
  <context>
    <name>Survey</name>
    <message numerus="yes">
      <source> and %Ln more</source>
      <translation>
        <numerusform> et %Ln autre</numerusform>
        <numerusform> et %Ln autres</numerusform>
      </translation>
    </message>
    <message>
      <source>An article needs a title.</source>
      <translation>Un article a besoin d’un titre.</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>Date</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Format</translation>
    </message>
    <message>
      <source>In the library</source>
      <translation>Dans la bibliothèque</translation>
    </message>
    <message>
      <source>Like “{title}”</source>
      <translation>Comme « {title} »</translation>
    </message>
    <message>
      <source>New</source>
      <translation>Nouveau</translation>
    </message>
    <message>
      <source>New version of “{title}”</source>
      <translation>Nouvelle version de « {title} »</translation>
    </message>
    <message>
      <source>No date</source>
      <translation>Pas de date</translation>
    </message>
    <message>
      <source>No outlet</source>
      <translation>Pas de média</translation>
    </message>
    <message>
      <source>Outlet</source>
      <translation>Média</translation>
    </message>
    <message>
      <source>The file says nothing</source>
      <translation>Le fichier n’indique rien</translation>
    </message>
    <message>
      <source>The file says: {words}</source>
      <translation>Le fichier indique : {words}</translation>
    </message>
    <message>
      <source>The same as {file}</source>
      <translation>Identique à {file}</translation>
    </message>
    <message>
      <source>There already</source>
      <translation>Déjà présent</translation>
    </message>
    <message>
      <source>There is no such day. Write year, month, day: {example}.</source>
      <translation>Ce jour n’existe pas. Écrivez année, mois, jour : {example}.</translation>
    </message>
    <message>
      <source>Ticked</source>
      <translation>Coché</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Titre</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>Mots</translation>
    </message>
  </context>
  <context>
    <name>SurveyTable</name>
    <message>
      <source>Articles that would be imported</source>
      <translation>Articles qui seraient importés</translation>
    </message>
  </context>
  <context>
    <name>SurveyView</name>
    <message numerus="yes">
      <source>%Ln file(s) could not be read</source>
      <translation>
        <numerusform>%Ln fichier n’a pas pu être lu</numerusform>
        <numerusform>%Ln fichiers n’ont pas pu être lus</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln left out</source>
      <translation>
        <numerusform>%Ln écarté</numerusform>
        <numerusform>%Ln écartés</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln new</source>
      <translation>
        <numerusform>%Ln nouveau</numerusform>
        <numerusform>%Ln nouveaux</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln new version(s)</source>
      <translation>
        <numerusform>%Ln nouvelle version</numerusform>
        <numerusform>%Ln nouvelles versions</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln problem(s)</source>
      <translation>
        <numerusform>%Ln problème</numerusform>
        <numerusform>%Ln problèmes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln the same</source>
      <translation>
        <numerusform>%Ln identique</numerusform>
        <numerusform>%Ln identiques</numerusform>
      </translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>Files that could not be read</source>
      <translation>Fichiers qui n’ont pas pu être lus</translation>
    </message>
    <message>
      <source>Hide</source>
      <translation>Masquer</translation>
    </message>
    <message>
      <source>Hide the files that could not be read</source>
      <translation>Masquer les fichiers qui n’ont pas pu être lus</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>Importer</translation>
    </message>
    <message numerus="yes">
      <source>Import %Ln article(s)</source>
      <translation>
        <numerusform>Importer %Ln article</numerusform>
        <numerusform>Importer %Ln articles</numerusform>
      </translation>
    </message>
    <message>
      <source>No article was found in what you chose. Text, Markdown, web pages, PDF, office documents, books, mail, feeds, tables and archives of these are read.</source>
      <translation>Aucun article n’a été trouvé dans votre choix. Sont lus : textes, Markdown, pages web, PDF, documents bureautiques, livres, courriels, flux, tableaux et archives de ceux-ci.</translation>
    </message>
    <message>
      <source>Nothing is ticked.</source>
      <translation>Rien n’est coché.</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>Afficher</translation>
    </message>
    <message>
      <source>Show the files that could not be read</source>
      <translation>Afficher les fichiers qui n’ont pas pu être lus</translation>
    </message>
    <message>
      <source>Space ticks, Enter edits, Delete leaves out</source>
      <translation>Espace coche, Entrée modifie, Suppr écarte</translation>
    </message>
    <message>
      <source>stopped before the end</source>
      <translation>arrêté avant la fin</translation>
    </message>
  </context>
  <context>
    <name>Surveying</name>
    <message numerus="yes">
      <source>%Ln files and folders</source>
      <translation>
        <numerusform>%Ln fichier ou dossier</numerusform>
        <numerusform>%Ln fichiers et dossiers</numerusform>
      </translation>
    </message>
    <message>
      <source>Back to the table</source>
      <translation>Retour au tableau</translation>
    </message>
    <message>
      <source>Import of {what}</source>
      <translation>Import de {what}</translation>
    </message>
    <message>
      <source>Looking at {what}</source>
      <translation>Examen de {what}</translation>
    </message>
    <message>
      <source>Nothing was imported.</source>
      <translation>Rien n’a été importé.</translation>
    </message>
    <message>
      <source>What {what} would bring</source>
      <translation>Ce qu’apporterait {what}</translation>
    </message>
  </context>
  <context>
    <name>TagField</name>
    <message>
      <source>New tag</source>
      <translation>Nouvelle étiquette</translation>
    </message>
    <message>
      <source>tag</source>
      <translation>étiquette</translation>
    </message>
  </context>
  <context>
    <name>Tagging</name>
    <message numerus="yes">
      <source>%Ln highlight(s)</source>
      <translation>
        <numerusform>%Ln surlignage</numerusform>
        <numerusform>%Ln surlignages</numerusform>
      </translation>
    </message>
    <message>
      <source>A colour for {name}</source>
      <translation>Une couleur pour {name}</translation>
    </message>
    <message>
      <source>Another name for {name} and its children</source>
      <translation>Un autre nom pour {name} et ses sous-étiquettes</translation>
    </message>
    <message>
      <source>Find a tag</source>
      <translation>Chercher une étiquette</translation>
    </message>
    <message>
      <source>Find or make a tag</source>
      <translation>Chercher ou créer une étiquette</translation>
    </message>
    <message>
      <source>Highlight as…</source>
      <translation>Surligner avec…</translation>
    </message>
    <message>
      <source>Highlight removed</source>
      <translation>Surlignage retiré</translation>
    </message>
    <message>
      <source>Highlights in this article</source>
      <translation>Surlignages de cet article</translation>
    </message>
    <message>
      <source>Make {name} one with…</source>
      <translation>Réunir {name} avec…</translation>
    </message>
    <message>
      <source>New tag “{}”</source>
      <translation>Nouvelle étiquette « {} »</translation>
    </message>
    <message>
      <source>No colour</source>
      <translation>Sans couleur</translation>
    </message>
    <message>
      <source>No tag</source>
      <translation>Sans étiquette</translation>
    </message>
    <message>
      <source>No tags yet. Type a name: a/b is a child of a.</source>
      <translation>Pas encore d’étiquettes. Saisissez un nom : a/b est une sous-étiquette de a.</translation>
    </message>
    <message>
      <source>None yet. Select words and press h.</source>
      <translation>Aucun pour l’instant. Sélectionnez des mots et appuyez sur h.</translation>
    </message>
    <message>
      <source>Remove the highlight</source>
      <translation>Retirer le surlignage</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Renommer</translation>
    </message>
    <message>
      <source>Tag renamed to {name}</source>
      <translation>Étiquette renommée en {name}</translation>
    </message>
    <message>
      <source>Tag {name} forgotten</source>
      <translation>Étiquette {name} oubliée</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>Étiquettes</translation>
    </message>
    <message>
      <source>There is no other tag.</source>
      <translation>Il n’y a pas d’autre étiquette.</translation>
    </message>
    <message>
      <source>This highlight</source>
      <translation>Ce surlignage</translation>
    </message>
    <message>
      <source>amber</source>
      <translation>ambre</translation>
    </message>
    <message>
      <source>another tag</source>
      <translation>autre étiquette</translation>
    </message>
    <message>
      <source>choose</source>
      <translation>choisir</translation>
    </message>
    <message>
      <source>colour</source>
      <translation>couleur</translation>
    </message>
    <message>
      <source>forget</source>
      <translation>oublier</translation>
    </message>
    <message>
      <source>go there</source>
      <translation>y aller</translation>
    </message>
    <message>
      <source>its articles</source>
      <translation>ses articles</translation>
    </message>
    <message>
      <source>leave both</source>
      <translation>laisser les deux</translation>
    </message>
    <message>
      <source>leave it</source>
      <translation>laisser</translation>
    </message>
    <message>
      <source>merge</source>
      <translation>fusionner</translation>
    </message>
    <message>
      <source>moss</source>
      <translation>mousse</translation>
    </message>
    <message>
      <source>plum</source>
      <translation>prune</translation>
    </message>
    <message>
      <source>remove</source>
      <translation>retirer</translation>
    </message>
    <message>
      <source>rename</source>
      <translation>renommer</translation>
    </message>
    <message>
      <source>rose</source>
      <translation>rose</translation>
    </message>
    <message>
      <source>sky</source>
      <translation>ciel</translation>
    </message>
    <message>
      <source>stone</source>
      <translation>pierre</translation>
    </message>
    <message>
      <source>{name} is {other} now</source>
      <translation>{name} s’appelle maintenant {other}</translation>
    </message>
  </context>
  <context>
    <name>TheirsSheet</name>
    <message numerus="yes">
      <source>%Ln highlight(s)</source>
      <translation>
        <numerusform>%Ln surlignage</numerusform>
        <numerusform>%Ln surlignages</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln quotation(s) reviewed</source>
      <translation>
        <numerusform>%Ln citation relue</numerusform>
        <numerusform>%Ln citations relues</numerusform>
      </translation>
    </message>
    <message>
      <source>Asks: {text}</source>
      <translation>Demande : {text}</translation>
    </message>
    <message>
      <source>Tags: {names}</source>
      <translation>Étiquettes : {names}</translation>
    </message>
    <message>
      <source>What others wrote on “{title}”</source>
      <translation>Ce que d’autres ont écrit sur « {title} »</translation>
    </message>
  </context>
  <context>
    <name>Ticks</name>
    <message>
      <source>All</source>
      <translation>Tout</translation>
    </message>
  </context>
  <context>
    <name>TieModel</name>
    <message>
      <source>Actors</source>
      <translation>Acteurs</translation>
    </message>
    <message>
      <source>Agree</source>
      <translation>Accords</translation>
    </message>
    <message>
      <source>Disagree</source>
      <translation>Désaccords</translation>
    </message>
    <message>
      <source>Questions</source>
      <translation>Questions</translation>
    </message>
    <message>
      <source>{one} and {other}</source>
      <translation>{one} et {other}</translation>
    </message>
  </context>
  <context>
    <name>TieTable</name>
    <message>
      <source>Who agrees and disagrees with whom</source>
      <translation>Qui est d’accord ou en désaccord avec qui</translation>
    </message>
  </context>
  <context>
    <name>TimelineChart</name>
    <message>
      <source>Positions over time</source>
      <translation>Positions au fil du temps</translation>
    </message>
  </context>
  <context>
    <name>TimelineView</name>
    <message>
      <source>Another question or actor…</source>
      <translation>Autre question ou acteur…</translation>
    </message>
    <message>
      <source>Hang quotations on questions: here you see who said what when, and who changed sides.</source>
      <translation>Rattachez des citations à des questions : vous verrez ici qui a dit quoi et quand, et qui a changé d’avis.</translation>
    </message>
    <message>
      <source>Nobody has said anything yet</source>
      <translation>Personne n’a encore rien dit</translation>
    </message>
    <message>
      <source>What was said, the oldest first</source>
      <translation>Ce qui a été dit, du plus ancien au plus récent</translation>
    </message>
    <message>
      <source>Write out…</source>
      <translation>Écrire…</translation>
    </message>
  </context>
  <context>
    <name>Timelines</name>
    <message numerus="yes">
      <source>%Ln statement(s)</source>
      <translation>
        <numerusform>%Ln prise de position</numerusform>
        <numerusform>%Ln prises de position</numerusform>
      </translation>
    </message>
    <message>
      <source>Nothing was said on any question yet.</source>
      <translation>Rien n’a encore été dit sur aucune question.</translation>
    </message>
    <message>
      <source>The picture was written to {file}.</source>
      <translation>L’image a été écrite dans {file}.</translation>
    </message>
    <message>
      <source>Which question, or which actor?</source>
      <translation>Quelle question, ou quel acteur ?</translation>
    </message>
    <message>
      <source>Words of a question, or a name</source>
      <translation>Mots d’une question, ou un nom</translation>
    </message>
    <message>
      <source>Write out the picture (.svg or .png)</source>
      <translation>Écrire l’image (.svg ou .png)</translation>
    </message>
    <message>
      <source>timeline</source>
      <translation>chronologie</translation>
    </message>
  </context>
  <context>
    <name>Toolbar</name>
    <message>
      <source>Import</source>
      <translation>Importer</translation>
    </message>
  </context>
  <context>
    <name>UserButton</name>
    <message>
      <source>Switch user: each has their own notes, tags, marks and reviews</source>
      <translation>Changer d’utilisateur : chacun a ses notes, étiquettes, marques et relectures</translation>
    </message>
    <message>
      <source>User {name}</source>
      <translation>Utilisateur {name}</translation>
    </message>
  </context>
  <context>
    <name>Users</name>
    <message>
      <source>Add and switch</source>
      <translation>Ajouter et basculer</translation>
    </message>
    <message>
      <source>Name of the new user</source>
      <translation>Nom du nouvel utilisateur</translation>
    </message>
    <message>
      <source>New name of “{user}”</source>
      <translation>Nouveau nom de « {user} »</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Renommer</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>You are {user} now.</source>
      <translation>Vous êtes maintenant {user}.</translation>
    </message>
    <message>
      <source>“{before}” is “{name}” now.</source>
      <translation>« {before} » s’appelle maintenant « {name} ».</translation>
    </message>
  </context>
  <context>
    <name>Versioning</name>
    <message>
      <source>No program is set up to open {file}. Open it from its folder.</source>
      <translation>Aucun programme n’est prévu pour ouvrir {file}. Ouvrez-le depuis son dossier.</translation>
    </message>
    <message>
      <source>The file {file} is gone or was moved. The article itself is kept in the library.</source>
      <translation>Le fichier {file} a disparu ou a été déplacé. L’article lui-même reste dans la bibliothèque.</translation>
    </message>
  </context>
  <context>
    <name>VersionsPopover</name>
    <message numerus="yes">
      <source>%Ln place(s)</source>
      <translation>
        <numerusform>%Ln endroit</numerusform>
        <numerusform>%Ln endroits</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln word(s)</source>
      <translation>
        <numerusform>%Ln mot</numerusform>
        <numerusform>%Ln mots</numerusform>
      </translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
    <message>
      <source>From version {old} to {new} the text changed in {places}: {key}</source>
      <translation>De la version {old} à la version {new}, le texte a changé à {places} : {key}</translation>
    </message>
    <message>
      <source>Open the original file</source>
      <translation>Ouvrir le fichier d’origine</translation>
    </message>
    <message>
      <source>The newest version</source>
      <translation>La version la plus récente</translation>
    </message>
    <message>
      <source>This is the only version.</source>
      <translation>C’est la seule version.</translation>
    </message>
    <message>
      <source>This is the version you read.</source>
      <translation>C’est la version que vous lisez.</translation>
    </message>
    <message>
      <source>Version {number}</source>
      <translation>Version {number}</translation>
    </message>
    <message>
      <source>Version {number} · newest</source>
      <translation>Version {number} · la plus récente</translation>
    </message>
    <message>
      <source>Version {old} has the same words as version {new}.</source>
      <translation>La version {old} a les mêmes mots que la version {new}.</translation>
    </message>
    <message>
      <source>Versions</source>
      <translation>Versions</translation>
    </message>
    <message>
      <source>Versions · {title}</source>
      <translation>Versions · {title}</translation>
    </message>
    <message>
      <source>What changed from version {old} to version {new}</source>
      <translation>Ce qui a changé de la version {old} à la version {new}</translation>
    </message>
    <message>
      <source>gone</source>
      <translation>disparu</translation>
    </message>
    <message>
      <source>new</source>
      <translation>nouveau</translation>
    </message>
  </context>
  <context>
    <name>Watching</name>
    <message numerus="yes">
      <source>%Ln file(s) of the watched folders could not be read.</source>
      <translation>
        <numerusform>%Ln fichier des dossiers surveillés n’a pas pu être lu.</numerusform>
        <numerusform>%Ln fichiers des dossiers surveillés n’ont pas pu être lus.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln new article(s)</source>
      <translation>
        <numerusform>%Ln nouvel article</numerusform>
        <numerusform>%Ln nouveaux articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln new version(s)</source>
      <translation>
        <numerusform>%Ln nouvelle version</numerusform>
        <numerusform>%Ln nouvelles versions</numerusform>
      </translation>
    </message>
    <message>
      <source>Show</source>
      <translation>Afficher</translation>
    </message>
    <message>
      <source>Watch a folder</source>
      <translation>Surveiller un dossier</translation>
    </message>
    <message>
      <source>Watching “{folder}”</source>
      <translation>Surveillance de « {folder} »</translation>
    </message>
    <message>
      <source>{what} from {folders}</source>
      <translation>{what} de {folders}</translation>
    </message>
    <message>
      <source>“{folder}” is watched no more</source>
      <translation>« {folder} » n’est plus surveillé</translation>
    </message>
  </context>
  <context>
    <name>Wordings</name>
    <message numerus="yes">
      <source>Also in %Ln article(s)</source>
      <translation>
        <numerusform>Aussi dans %Ln article</numerusform>
        <numerusform>Aussi dans %Ln articles</numerusform>
      </translation>
    </message>
    <message>
      <source>No other article has these words.</source>
      <translation>Aucun autre article n’a ces mots.</translation>
    </message>
  </context>
  <context>
    <name>Words</name>
    <message>
      <source>All</source>
      <translation>Tous</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>Écartés</translation>
    </message>
    <message>
      <source>New</source>
      <translation>Nouveaux</translation>
    </message>
    <message>
      <source>New versions</source>
      <translation>Nouvelles versions</translation>
    </message>
    <message>
      <source>Probable duplicates</source>
      <translation>Doublons probables</translation>
    </message>
    <message>
      <source>The same</source>
      <translation>Identiques</translation>
    </message>
    <message>
      <source>accepted</source>
      <translation>acceptée</translation>
    </message>
    <message>
      <source>accepted or rejected</source>
      <translation>acceptée ou rejetée</translation>
    </message>
    <message>
      <source>actor</source>
      <translation>acteur</translation>
    </message>
    <message>
      <source>added</source>
      <translation>ajoutée</translation>
    </message>
    <message>
      <source>after</source>
      <translation>après</translation>
    </message>
    <message>
      <source>all</source>
      <translation>tous</translation>
    </message>
    <message>
      <source>amber</source>
      <translation>ambre</translation>
    </message>
    <message>
      <source>analysed</source>
      <translation>analysé</translation>
    </message>
    <message>
      <source>analysing</source>
      <translation>en cours d’analyse</translation>
    </message>
    <message>
      <source>analysis</source>
      <translation>analyse</translation>
    </message>
    <message>
      <source>answered</source>
      <translation>résolue</translation>
    </message>
    <message>
      <source>arranged</source>
      <translation>arrangé</translation>
    </message>
    <message>
      <source>article</source>
      <translation>article</translation>
    </message>
    <message>
      <source>asks</source>
      <translation>demande</translation>
    </message>
    <message>
      <source>before</source>
      <translation>avant</translation>
    </message>
    <message>
      <source>by meaning</source>
      <translation>par le sens</translation>
    </message>
    <message>
      <source>by word</source>
      <translation>par les mots</translation>
    </message>
    <message>
      <source>by word and meaning</source>
      <translation>par les mots et le sens</translation>
    </message>
    <message>
      <source>certain</source>
      <translation>sûres</translation>
    </message>
    <message>
      <source>conditional</source>
      <translation>conditionnel</translation>
    </message>
    <message>
      <source>country</source>
      <translation>pays</translation>
    </message>
    <message>
      <source>declines</source>
      <translation>décline</translation>
    </message>
    <message>
      <source>description</source>
      <translation>description</translation>
    </message>
    <message>
      <source>direct</source>
      <translation>directe</translation>
    </message>
    <message>
      <source>disagreement</source>
      <translation>désaccord</translation>
    </message>
    <message>
      <source>document</source>
      <translation>document</translation>
    </message>
    <message>
      <source>failed</source>
      <translation>échec</translation>
    </message>
    <message>
      <source>folder</source>
      <translation>dossier</translation>
    </message>
    <message>
      <source>found by one of you</source>
      <translation>trouvée par l’un de vous</translation>
    </message>
    <message>
      <source>government</source>
      <translation>gouvernement</translation>
    </message>
    <message>
      <source>group</source>
      <translation>groupe</translation>
    </message>
    <message>
      <source>high</source>
      <translation>haute</translation>
    </message>
    <message>
      <source>highlight</source>
      <translation>surlignage</translation>
    </message>
    <message>
      <source>indirect</source>
      <translation>indirecte</translation>
    </message>
    <message>
      <source>left as it was found</source>
      <translation>laissée telle que trouvée</translation>
    </message>
    <message>
      <source>low</source>
      <translation>basse</translation>
    </message>
    <message>
      <source>mixed</source>
      <translation>mixte</translation>
    </message>
    <message>
      <source>moment</source>
      <translation>moment</translation>
    </message>
    <message>
      <source>moss</source>
      <translation>mousse</translation>
    </message>
    <message>
      <source>name</source>
      <translation>nom</translation>
    </message>
    <message>
      <source>new stance</source>
      <translation>nouvelle prise de position</translation>
    </message>
    <message>
      <source>new statement</source>
      <translation>nouvelle déclaration</translation>
    </message>
    <message>
      <source>newest</source>
      <translation>plus récents</translation>
    </message>
    <message>
      <source>no statement, everything reviewed</source>
      <translation>aucune déclaration, tout est relu</translation>
    </message>
    <message>
      <source>none</source>
      <translation>aucun</translation>
    </message>
    <message>
      <source>normal</source>
      <translation>normale</translation>
    </message>
    <message>
      <source>not added</source>
      <translation>non ajoutée</translation>
    </message>
    <message>
      <source>not reviewed</source>
      <translation>non relu</translation>
    </message>
    <message>
      <source>not reviewed yet</source>
      <translation>pas encore relu</translation>
    </message>
    <message>
      <source>note</source>
      <translation>note</translation>
    </message>
    <message>
      <source>oldest</source>
      <translation>plus anciens</translation>
    </message>
    <message>
      <source>open</source>
      <translation>ouverte</translation>
    </message>
    <message>
      <source>opposes</source>
      <translation>s’oppose</translation>
    </message>
    <message>
      <source>organisation</source>
      <translation>organisation</translation>
    </message>
    <message>
      <source>orphans</source>
      <translation>à replacer</translation>
    </message>
    <message>
      <source>own groups</source>
      <translation>groupes personnels</translation>
    </message>
    <message>
      <source>parked</source>
      <translation>mise de côté</translation>
    </message>
    <message>
      <source>partly answered</source>
      <translation>résolue en partie</translation>
    </message>
    <message>
      <source>person</source>
      <translation>personne</translation>
    </message>
    <message>
      <source>plum</source>
      <translation>prune</translation>
    </message>
    <message>
      <source>position</source>
      <translation>position</translation>
    </message>
    <message>
      <source>pronoun</source>
      <translation>pronom</translation>
    </message>
    <message>
      <source>question</source>
      <translation>question</translation>
    </message>
    <message>
      <source>question opened</source>
      <translation>question ouverte</translation>
    </message>
    <message>
      <source>rejected</source>
      <translation>rejetée</translation>
    </message>
    <message>
      <source>relevance</source>
      <translation>pertinence</translation>
    </message>
    <message>
      <source>review</source>
      <translation>relecture</translation>
    </message>
    <message>
      <source>rose</source>
      <translation>rose</translation>
    </message>
    <message>
      <source>search</source>
      <translation>recherche</translation>
    </message>
    <message>
      <source>silent</source>
      <translation>silence</translation>
    </message>
    <message>
      <source>sky</source>
      <translation>ciel</translation>
    </message>
    <message>
      <source>speaker</source>
      <translation>locuteur</translation>
    </message>
    <message>
      <source>stance</source>
      <translation>prise de position</translation>
    </message>
    <message>
      <source>starred</source>
      <translation>favoris</translation>
    </message>
    <message>
      <source>state</source>
      <translation>état</translation>
    </message>
    <message>
      <source>status changed</source>
      <translation>statut modifié</translation>
    </message>
    <message>
      <source>stone</source>
      <translation>pierre</translation>
    </message>
    <message>
      <source>supports</source>
      <translation>soutient</translation>
    </message>
    <message>
      <source>tag</source>
      <translation>étiquette</translation>
    </message>
    <message>
      <source>title</source>
      <translation>titre</translation>
    </message>
    <message>
      <source>trash</source>
      <translation>corbeille</translation>
    </message>
    <message>
      <source>unclear</source>
      <translation>ambigu</translation>
    </message>
    <message>
      <source>unread</source>
      <translation>non lus</translation>
    </message>
    <message>
      <source>user</source>
      <translation>utilisateur</translation>
    </message>
    <message>
      <source>waiting</source>
      <translation>en attente</translation>
    </message>
    <message>
      <source>where the words begin and end</source>
      <translation>début et fin des mots</translation>
    </message>
    <message>
      <source>within</source>
      <translation>dans</translation>
    </message>
    <message>
      <source>{here} of {all}</source>
      <translation>{here} sur {all}</translation>
    </message>
    <message>
      <source>{percent}%</source>
      <translation>{percent} %</translation>
    </message>
  </context>
  <context>
    <name>_Bar</name>
    <message>
      <source>An estimate: the engine’s confidence, and how near other names stand</source>
      <translation>Une estimation : la confiance du moteur, et la proximité d’autres noms</translation>
    </message>
  </context>
  <context>
    <name>_Delegate</name>
    <message>
      <source>Press the new key…</source>
      <translation>Appuyez sur le nouveau raccourci…</translation>
    </message>
  </context>
  <context>
    <name>_Item</name>
    <message>
      <source>Go there</source>
      <translation>Y aller</translation>
    </message>
  </context>
  <context>
    <name>_Looking</name>
    <message>
      <source>Cancel</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>Looking for files</source>
      <translation>Recherche de fichiers</translation>
    </message>
    <message>
      <source>Nothing is stored yet.</source>
      <translation>Rien n’est encore enregistré.</translation>
    </message>
    <message>
      <source>Show what was read so far</source>
      <translation>Afficher ce qui a été lu jusqu’ici</translation>
    </message>
    <message>
      <source>Stop here</source>
      <translation>S’arrêter là</translation>
    </message>
    <message>
      <source>{part} files</source>
      <translation>{part} fichiers</translation>
    </message>
  </context>
  <context>
    <name>_Nothing</name>
    <message numerus="yes">
      <source>%Ln decision(s) today.</source>
      <translation>
        <numerusform>%Ln décision aujourd’hui.</numerusform>
        <numerusform>%Ln décisions aujourd’hui.</numerusform>
      </translation>
    </message>
    <message>
      <source>Everything is reviewed</source>
      <translation>Tout est relu</translation>
    </message>
    <message>
      <source>What the engine is unsure of comes here by itself after the next import.</source>
      <translation>Ce dont le moteur doute arrivera ici après le prochain import.</translation>
    </message>
  </context>
  <context>
    <name>_OrderButton</name>
    <message>
      <source>Order of the list</source>
      <translation>Ordre de la liste</translation>
    </message>
  </context>
  <context>
    <name>_Progress</name>
    <message>
      <source>Progress</source>
      <translation>Progression</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Arrêter</translation>
    </message>
  </context>
  <context>
    <name>_Question</name>
    <message>
      <source>All users’ notes and articles will be as they were then. The library as it is now is backed up first, so that you can come back to it. The window closes for a moment and opens again.</source>
      <translation>Les notes et articles de tous les utilisateurs seront comme ils étaient alors. La bibliothèque actuelle est d’abord sauvegardée, pour que vous puissiez y revenir. La fenêtre se ferme un instant puis se rouvre.</translation>
    </message>
    <message>
      <source>Go back to it</source>
      <translation>Y revenir</translation>
    </message>
    <message>
      <source>Leave it as it is</source>
      <translation>La laisser telle quelle</translation>
    </message>
  </context>
  <context>
    <name>_Quotation</name>
    <message numerus="yes">
      <source>+%Ln outlet(s), counted once</source>
      <translation>
        <numerusform>+%Ln média, compté une fois</numerusform>
        <numerusform>+%Ln médias, comptés une fois</numerusform>
      </translation>
    </message>
    <message>
      <source>another article</source>
      <translation>un autre article</translation>
    </message>
    <message>
      <source>reviewed</source>
      <translation>relue</translation>
    </message>
    <message>
      <source>this article</source>
      <translation>cet article</translation>
    </message>
  </context>
  <context>
    <name>_Table</name>
    <message>
      <source>The keys</source>
      <translation>Les raccourcis</translation>
    </message>
  </context>
  <context>
    <name>_Was</name>
    <message>
      <source>The words were: {words}</source>
      <translation>Les mots étaient : {words}</translation>
    </message>
  </context>
</TS>
