<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
  <context>
    <name>Actors</name>
    <message numerus="yes">
      <source>%Ln quotation(s)</source>
      <translation>
        <numerusform>%Ln quotation</numerusform>
        <numerusform>%Ln quotations</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>, and %Ln more</source>
      <translation>
        <numerusform>, and %Ln more</numerusform>
        <numerusform>, and %Ln more</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ActorsDelegate</name>
    <message numerus="yes">
      <source>Also in %Ln article(s) (w)</source>
      <translation>
        <numerusform>Also in %Ln article (w)</numerusform>
        <numerusform>Also in %Ln articles (w)</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Annotating</name>
    <message numerus="yes">
      <source>Tagged %Ln article(s)</source>
      <translation>
        <numerusform>Tagged %Ln article</numerusform>
        <numerusform>Tagged %Ln articles</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Article</name>
    <message numerus="yes">
      <source>%Ln highlight(s)</source>
      <translation>
        <numerusform>%Ln highlight</numerusform>
        <numerusform>%Ln highlights</numerusform>
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
        <numerusform>%Ln quotation</numerusform>
        <numerusform>%Ln quotations</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ArticleHeader</name>
    <message numerus="yes">
      <source>%Ln min</source>
      <translation>
        <numerusform>%Ln min</numerusform>
        <numerusform>%Ln min</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ArticleList</name>
    <message numerus="yes">
      <source>%Ln quotation(s)</source>
      <translation>
        <numerusform>%Ln quotation</numerusform>
        <numerusform>%Ln quotations</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln to review</source>
      <translation>
        <numerusform>%Ln to review</numerusform>
        <numerusform>%Ln to review</numerusform>
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
        <numerusform>+%Ln outlet</numerusform>
        <numerusform>+%Ln outlets</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %Ln more with the same report</source>
      <translation>
        <numerusform>and %Ln more with the same report</numerusform>
        <numerusform>and %Ln more with the same report</numerusform>
      </translation>
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
    <message numerus="yes">
      <source>the last %Ln day(s)</source>
      <translation>
        <numerusform>the last %Ln day</numerusform>
        <numerusform>the last %Ln days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>the last %Ln week(s)</source>
      <translation>
        <numerusform>the last %Ln week</numerusform>
        <numerusform>the last %Ln weeks</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Board</name>
    <message numerus="yes">
      <source>%Ln actor(s)</source>
      <translation>
        <numerusform>%Ln actor</numerusform>
        <numerusform>%Ln actors</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln not reviewed</source>
      <translation>
        <numerusform>%Ln not reviewed</numerusform>
        <numerusform>%Ln not reviewed</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln silent</source>
      <translation>
        <numerusform>%Ln silent</numerusform>
        <numerusform>%Ln silent</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %Ln more</source>
      <translation>
        <numerusform>and %Ln more</numerusform>
        <numerusform>and %Ln more</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %Ln more outlet(s)</source>
      <translation>
        <numerusform>and %Ln more outlet</numerusform>
        <numerusform>and %Ln more outlets</numerusform>
      </translation>
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
        <numerusform>%Ln suggested</numerusform>
        <numerusform>%Ln suggested</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>BulkBar</name>
    <message numerus="yes">
      <source>%Ln quotation(s)</source>
      <translation>
        <numerusform>%Ln quotation</numerusform>
        <numerusform>%Ln quotations</numerusform>
      </translation>
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
  </context>
  <context>
    <name>CompareSheet</name>
    <message numerus="yes">
      <source>%Ln article(s) that both of you have done.</source>
      <translation>
        <numerusform>%Ln article that both of you have done.</numerusform>
        <numerusform>%Ln articles that both of you have done.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln difference(s) to settle.</source>
      <translation>
        <numerusform>%Ln difference to settle.</numerusform>
        <numerusform>%Ln differences to settle.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln on the same question</source>
      <translation>
        <numerusform>%Ln on the same question</numerusform>
        <numerusform>%Ln on the same question</numerusform>
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
        <numerusform>%Ln quotation</numerusform>
        <numerusform>%Ln quotations</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln settled: you keep what you decided.</source>
      <translation>
        <numerusform>%Ln settled: you keep what you decided.</numerusform>
        <numerusform>%Ln settled: you keep what you decided.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{name} has done %Ln more: hidden until you have, too.</source>
      <translation>
        <numerusform>{name} has done %Ln more: hidden until you have, too.</numerusform>
        <numerusform>{name} has done %Ln more: hidden until you have, too.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{name} has yet to do %Ln more of yours.</source>
      <translation>
        <numerusform>{name} has yet to do %Ln more of yours.</numerusform>
        <numerusform>{name} has yet to do %Ln more of yours.</numerusform>
      </translation>
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
        <numerusform>%Ln quotation</numerusform>
        <numerusform>%Ln quotations</numerusform>
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
        <numerusform>+%Ln outlet</numerusform>
        <numerusform>+%Ln outlets</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Show the other %Ln</source>
      <translation>
        <numerusform>Show the other one</numerusform>
        <numerusform>Show the other %Ln</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Dossiers</name>
    <message numerus="yes">
      <source>%Ln actor(s) were written to {file}.</source>
      <translation>
        <numerusform>%Ln actor was written to {file}.</numerusform>
        <numerusform>%Ln actors were written to {file}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The same words in %Ln article(s)</source>
      <translation>
        <numerusform>The same words in %Ln article</numerusform>
        <numerusform>The same words in %Ln articles</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>EditsSheet</name>
    <message numerus="yes">
      <source>%Ln could not be read</source>
      <translation>
        <numerusform>%Ln could not be read</numerusform>
        <numerusform>%Ln could not be read</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln note(s) read otherwise than in the library.</source>
      <translation>
        <numerusform>%Ln note read otherwise than in the library.</numerusform>
        <numerusform>%Ln notes read otherwise than in the library.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Take in %Ln</source>
      <translation>
        <numerusform>Take in %Ln</numerusform>
        <numerusform>Take in %Ln</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Exporting</name>
    <message numerus="yes">
      <source>%Ln deleted by you not made again</source>
      <translation>
        <numerusform>%Ln deleted by you not made again</numerusform>
        <numerusform>%Ln deleted by you not made again</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln file(s) written to {name}</source>
      <translation>
        <numerusform>%Ln file written to {name}</numerusform>
        <numerusform>%Ln files written to {name}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln template(s) copied, for you to edit.</source>
      <translation>
        <numerusform>%Ln template copied, for you to edit.</numerusform>
        <numerusform>%Ln templates copied, for you to edit.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln unchanged</source>
      <translation>
        <numerusform>%Ln unchanged</numerusform>
        <numerusform>%Ln unchanged</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Export %Ln article(s)</source>
      <translation>
        <numerusform>Export %Ln article</numerusform>
        <numerusform>Export %Ln articles</numerusform>
      </translation>
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
    <message numerus="yes">
      <source>Counted in the %Ln newest.</source>
      <translation>
        <numerusform>Counted in the %Ln newest.</numerusform>
        <numerusform>Counted in the %Ln newest.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>FindingsSheet</name>
    <message numerus="yes">
      <source>%Ln mended.</source>
      <translation>
        <numerusform>%Ln mended.</numerusform>
        <numerusform>%Ln mended.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln more are not shown.</source>
      <translation>
        <numerusform>%Ln more are not shown.</numerusform>
        <numerusform>%Ln more are not shown.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln need(s) you.</source>
      <translation>
        <numerusform>%Ln need you.</numerusform>
        <numerusform>%Ln needs you.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>FolderRow</name>
    <message numerus="yes">
      <source>%Ln could not be read</source>
      <translation>
        <numerusform>%Ln could not be read</numerusform>
        <numerusform>%Ln could not be read</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>FoldersPopover</name>
    <message numerus="yes">
      <source>%Ln file(s)</source>
      <translation>
        <numerusform>%Ln file</numerusform>
        <numerusform>%Ln files</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>looked into %Ln min ago</source>
      <translation>
        <numerusform>looked into %Ln min ago</numerusform>
        <numerusform>looked into %Ln min ago</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>GoingBack</name>
    <message numerus="yes">
      <source>%Ln step(s) taken</source>
      <translation>
        <numerusform>%Ln step taken</numerusform>
        <numerusform>%Ln steps taken</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Grouping</name>
    <message numerus="yes">
      <source>%Ln article(s) carry this report</source>
      <translation>
        <numerusform>%Ln article carry this report</numerusform>
        <numerusform>%Ln articles carry this report</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>, from %Ln outlet(s)</source>
      <translation>
        <numerusform>, from %Ln outlet</numerusform>
        <numerusform>, from %Ln outlets</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Hits</name>
    <message numerus="yes">
      <source>%Ln hit(s)</source>
      <translation>
        <numerusform>%Ln hit</numerusform>
        <numerusform>%Ln hits</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ImportPopover</name>
    <message numerus="yes">
      <source>%Ln already in the library</source>
      <translation>
        <numerusform>%Ln already in the library</numerusform>
        <numerusform>%Ln already in the library</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln can be read and searched now.</source>
      <translation>
        <numerusform>%Ln can be read and searched now.</numerusform>
        <numerusform>%Ln can be read and searched now.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln changed: new versions, notes kept</source>
      <translation>
        <numerusform>%Ln changed: new versions, notes kept</numerusform>
        <numerusform>%Ln changed: new versions, notes kept</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln file(s) could not be read</source>
      <translation>
        <numerusform>%Ln file could not be read</numerusform>
        <numerusform>%Ln files could not be read</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Importing</name>
    <message numerus="yes">
      <source>%Ln article(s) could not be analysed.</source>
      <translation>
        <numerusform>%Ln article could not be analysed.</numerusform>
        <numerusform>%Ln articles could not be analysed.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln file(s) could not be read.</source>
      <translation>
        <numerusform>%Ln file could not be read.</numerusform>
        <numerusform>%Ln files could not be read.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Import of %Ln files and folders</source>
      <translation>
        <numerusform>Import of %Ln files and folders</numerusform>
        <numerusform>Import of %Ln files and folders</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>LayersSheet</name>
    <message numerus="yes">
      <source>%Ln article(s) came along.</source>
      <translation>
        <numerusform>%Ln article came along.</numerusform>
        <numerusform>%Ln articles came along.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln changed on both sides; the newer stays:</source>
      <translation>
        <numerusform>%Ln changed on both sides; the newer stays:</numerusform>
        <numerusform>%Ln changed on both sides; the newer stays:</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s)</source>
      <translation>
        <numerusform>%Ln row</numerusform>
        <numerusform>%Ln rows</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) wait for articles that are not here.</source>
      <translation>
        <numerusform>%Ln row wait for articles that are not here.</numerusform>
        <numerusform>%Ln rows wait for articles that are not here.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln waiting</source>
      <translation>
        <numerusform>%Ln waiting</numerusform>
        <numerusform>%Ln waiting</numerusform>
      </translation>
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
        <numerusform>%Ln report</numerusform>
        <numerusform>%Ln reports</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln result(s)</source>
      <translation>
        <numerusform>%Ln result</numerusform>
        <numerusform>%Ln results</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln+ articles</source>
      <translation>
        <numerusform>%Ln+ articles</numerusform>
        <numerusform>%Ln+ articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln+ results</source>
      <translation>
        <numerusform>%Ln+ results</numerusform>
        <numerusform>%Ln+ results</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Marking</name>
    <message numerus="yes">
      <source>Done: %Ln article(s)</source>
      <translation>
        <numerusform>Done: %Ln article</numerusform>
        <numerusform>Done: %Ln articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Moved to the trash: %Ln article(s)</source>
      <translation>
        <numerusform>Moved to the trash: %Ln article</numerusform>
        <numerusform>Moved to the trash: %Ln articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Not done: %Ln article(s)</source>
      <translation>
        <numerusform>Not done: %Ln article</numerusform>
        <numerusform>Not done: %Ln articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Star removed from %Ln article(s)</source>
      <translation>
        <numerusform>Star removed from %Ln article</numerusform>
        <numerusform>Star removed from %Ln articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Starred %Ln article(s)</source>
      <translation>
        <numerusform>Starred %Ln article</numerusform>
        <numerusform>Starred %Ln articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Taken out of the trash: %Ln article(s)</source>
      <translation>
        <numerusform>Taken out of the trash: %Ln article</numerusform>
        <numerusform>Taken out of the trash: %Ln articles</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>MarksList</name>
    <message numerus="yes">
      <source>%Ln highlight(s)</source>
      <translation>
        <numerusform>%Ln highlight</numerusform>
        <numerusform>%Ln highlights</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>MatrixMenus</name>
    <message numerus="yes">
      <source>%Ln actor(s)</source>
      <translation>
        <numerusform>%Ln actor</numerusform>
        <numerusform>%Ln actors</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>MatrixModel</name>
    <message numerus="yes">
      <source>%Ln to review</source>
      <translation>
        <numerusform>%Ln to review</numerusform>
        <numerusform>%Ln to review</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln utterance(s)</source>
      <translation>
        <numerusform>%Ln utterance</numerusform>
        <numerusform>%Ln utterances</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>MatrixPeek</name>
    <message numerus="yes">
      <source>+%Ln outlet(s)</source>
      <translation>
        <numerusform>+%Ln outlet</numerusform>
        <numerusform>+%Ln outlets</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Matrixing</name>
    <message numerus="yes">
      <source>%Ln actor(s)</source>
      <translation>
        <numerusform>%Ln actor</numerusform>
        <numerusform>%Ln actors</numerusform>
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
        <numerusform>%Ln quotation to review</numerusform>
        <numerusform>%Ln quotations to review</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>NetworkPicture</name>
    <message numerus="yes">
      <source>{names} and %n more</source>
      <translation>
        <numerusform>{names} and %n more</numerusform>
        <numerusform>{names} and %n more</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>NetworkView</name>
    <message numerus="yes">
      <source>%Ln tie(s)</source>
      <translation>
        <numerusform>%Ln tie</numerusform>
        <numerusform>%Ln ties</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Networking</name>
    <message numerus="yes">
      <source>%Ln line(s)</source>
      <translation>
        <numerusform>%Ln line</numerusform>
        <numerusform>%Ln lines</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>QuestionRow</name>
    <message numerus="yes">
      <source>%Ln answer(s)</source>
      <translation>
        <numerusform>%Ln answer</numerusform>
        <numerusform>%Ln answers</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ReportSheet</name>
    <message numerus="yes">
      <source>%Ln changed</source>
      <translation>
        <numerusform>%Ln changed</numerusform>
        <numerusform>%Ln changed</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln deleted by you</source>
      <translation>
        <numerusform>%Ln deleted by you</numerusform>
        <numerusform>%Ln deleted by you</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln kept as you wrote them</source>
      <translation>
        <numerusform>%Ln kept as you wrote them</numerusform>
        <numerusform>%Ln kept as you wrote them</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln new</source>
      <translation>
        <numerusform>%Ln new</numerusform>
        <numerusform>%Ln new</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln that could not be written</source>
      <translation>
        <numerusform>%Ln that could not be written</numerusform>
        <numerusform>%Ln that could not be written</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln unchanged</source>
      <translation>
        <numerusform>%Ln unchanged</numerusform>
        <numerusform>%Ln unchanged</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Returning</name>
    <message numerus="yes">
      <source>%Ln edit(s) taken in from {name}</source>
      <translation>
        <numerusform>%Ln edit taken in from {name}</numerusform>
        <numerusform>%Ln edits taken in from {name}</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Review</name>
    <message numerus="yes">
      <source>{speaker} was named %Ln sentence(s) before.</source>
      <translation>
        <numerusform>{speaker} was named %Ln sentence before.</numerusform>
        <numerusform>{speaker} was named %Ln sentences before.</numerusform>
      </translation>
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
        <numerusform>%Ln waiting for analysis</numerusform>
        <numerusform>%Ln waiting for analysis</numerusform>
      </translation>
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
    <message numerus="yes">
      <source>and %Ln more ask</source>
      <translation>
        <numerusform>and %Ln more ask</numerusform>
        <numerusform>and %Ln more ask</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Survey</name>
    <message numerus="yes">
      <source> and %Ln more</source>
      <translation>
        <numerusform> and %Ln more</numerusform>
        <numerusform> and %Ln more</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SurveyView</name>
    <message numerus="yes">
      <source>%Ln file(s) could not be read</source>
      <translation>
        <numerusform>%Ln file could not be read</numerusform>
        <numerusform>%Ln files could not be read</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln left out</source>
      <translation>
        <numerusform>%Ln left out</numerusform>
        <numerusform>%Ln left out</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln new</source>
      <translation>
        <numerusform>%Ln new</numerusform>
        <numerusform>%Ln new</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln new version(s)</source>
      <translation>
        <numerusform>%Ln new version</numerusform>
        <numerusform>%Ln new versions</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln problem(s)</source>
      <translation>
        <numerusform>%Ln problem</numerusform>
        <numerusform>%Ln problems</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln the same</source>
      <translation>
        <numerusform>%Ln the same</numerusform>
        <numerusform>%Ln the same</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Import %Ln article(s)</source>
      <translation>
        <numerusform>Import %Ln article</numerusform>
        <numerusform>Import %Ln articles</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Surveying</name>
    <message numerus="yes">
      <source>%Ln files and folders</source>
      <translation>
        <numerusform>%Ln files and folders</numerusform>
        <numerusform>%Ln files and folders</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Tagging</name>
    <message numerus="yes">
      <source>%Ln highlight(s)</source>
      <translation>
        <numerusform>%Ln highlight</numerusform>
        <numerusform>%Ln highlights</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>TheirsSheet</name>
    <message numerus="yes">
      <source>%Ln highlight(s)</source>
      <translation>
        <numerusform>%Ln highlight</numerusform>
        <numerusform>%Ln highlights</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln quotation(s) reviewed</source>
      <translation>
        <numerusform>%Ln quotation reviewed</numerusform>
        <numerusform>%Ln quotations reviewed</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Timelines</name>
    <message numerus="yes">
      <source>%Ln statement(s)</source>
      <translation>
        <numerusform>%Ln statement</numerusform>
        <numerusform>%Ln statements</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>VersionsPopover</name>
    <message numerus="yes">
      <source>%Ln place(s)</source>
      <translation>
        <numerusform>%Ln place</numerusform>
        <numerusform>%Ln places</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln word(s)</source>
      <translation>
        <numerusform>%Ln word</numerusform>
        <numerusform>%Ln words</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Watching</name>
    <message numerus="yes">
      <source>%Ln file(s) of the watched folders could not be read.</source>
      <translation>
        <numerusform>%Ln file of the watched folders could not be read.</numerusform>
        <numerusform>%Ln files of the watched folders could not be read.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln new article(s)</source>
      <translation>
        <numerusform>%Ln new article</numerusform>
        <numerusform>%Ln new articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln new version(s)</source>
      <translation>
        <numerusform>%Ln new version</numerusform>
        <numerusform>%Ln new versions</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Wordings</name>
    <message numerus="yes">
      <source>Also in %Ln article(s)</source>
      <translation>
        <numerusform>Also in %Ln article</numerusform>
        <numerusform>Also in %Ln articles</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>_Nothing</name>
    <message numerus="yes">
      <source>%Ln decision(s) today.</source>
      <translation>
        <numerusform>%Ln decision today.</numerusform>
        <numerusform>%Ln decisions today.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>_Quotation</name>
    <message numerus="yes">
      <source>+%Ln outlet(s), counted once</source>
      <translation>
        <numerusform>+%Ln outlet, counted once</numerusform>
        <numerusform>+%Ln outlets, counted once</numerusform>
      </translation>
    </message>
  </context>
</TS>
