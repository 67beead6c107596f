<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
  <context>
    <name></name>
    <message numerus="yes">
      <source>ReportSheet</source>
      <translation>
        <numerusform>ReportSheet</numerusform>
        <numerusform>ReportSheet</numerusform>
      </translation>
    </message>
  </context>
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
    <name>Board</name>
    <message numerus="yes">
      <source>%n actor(s)</source>
      <translation>
        <numerusform>%n actor</numerusform>
        <numerusform>%n actors</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <translation>
        <numerusform>and %n more</numerusform>
        <numerusform>and %n more</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more outlet(s)</source>
      <translation>
        <numerusform>and %n more outlet</numerusform>
        <numerusform>and %n more outlets</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>BulkBar</name>
    <message numerus="yes">
      <source>%n quotation(s)</source>
      <translation>
        <numerusform>%n quotation</numerusform>
        <numerusform>%n quotations</numerusform>
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
    <name>DossierPage</name>
    <message numerus="yes">
      <source></source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>EditsSheet</name>
    <message numerus="yes">
      <source>%n could not be read</source>
      <translation>
        <numerusform>%n could not be read</numerusform>
        <numerusform>%n could not be read</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n note(s) read otherwise than in the library.</source>
      <translation>
        <numerusform>%n note read otherwise than in the library.</numerusform>
        <numerusform>%n notes read otherwise than in the library.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Take in %n</source>
      <translation>
        <numerusform>Take in %n</numerusform>
        <numerusform>Take in %n</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Exporting</name>
    <message numerus="yes">
      <source>%n deleted by you not made again</source>
      <translation>
        <numerusform>%n deleted by you not made again</numerusform>
        <numerusform>%n deleted by you not made again</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) written to {name}</source>
      <translation>
        <numerusform>%n file written to {name}</numerusform>
        <numerusform>%n files written to {name}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n template(s) copied, for you to edit.</source>
      <translation>
        <numerusform>%n template copied, for you to edit.</numerusform>
        <numerusform>%n templates copied, for you to edit.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n unchanged</source>
      <translation>
        <numerusform>%n unchanged</numerusform>
        <numerusform>%n unchanged</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Export %n article(s)</source>
      <translation>
        <numerusform>Export %n article</numerusform>
        <numerusform>Export %n articles</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>GoingBack</name>
    <message numerus="yes">
      <source>%n step(s) taken</source>
      <translation>
        <numerusform>%n step taken</numerusform>
        <numerusform>%n steps taken</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>MatrixModel</name>
    <message numerus="yes">
      <source>%n to review</source>
      <translation>
        <numerusform>%n to review</numerusform>
        <numerusform>%n to review</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n utterance(s)</source>
      <translation>
        <numerusform>%n utterance</numerusform>
        <numerusform>%n utterances</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>MatrixPeek</name>
    <message numerus="yes">
      <source>+%n outlet(s)</source>
      <translation>
        <numerusform>+%n outlet</numerusform>
        <numerusform>+%n outlets</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Matrixing</name>
    <message numerus="yes">
      <source>%n actor(s)</source>
      <translation>
        <numerusform>%n actor</numerusform>
        <numerusform>%n actors</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n question(s)</source>
      <translation>
        <numerusform>%n question</numerusform>
        <numerusform>%n questions</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Returning</name>
    <message numerus="yes">
      <source>%n edit(s) taken in from {name}</source>
      <translation>
        <numerusform>%n edit taken in from {name}</numerusform>
        <numerusform>%n edits taken in from {name}</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Review</name>
    <message numerus="yes">
      <source>{speaker} was named %n sentence(s) before.</source>
      <translation>
        <numerusform>{speaker} was named %n sentence before.</numerusform>
        <numerusform>{speaker} was named %n sentences before.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SuggestionDelegate</name>
    <message numerus="yes">
      <source>%n article(s)</source>
      <translation>
        <numerusform>%n article</numerusform>
        <numerusform>%n articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more ask</source>
      <translation>
        <numerusform>and %n more ask</numerusform>
        <numerusform>and %n more ask</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Tagging</name>
    <message numerus="yes">
      <source>%n highlight(s)</source>
      <translation>
        <numerusform>%n highlight</numerusform>
        <numerusform>%n highlights</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>_Nothing</name>
    <message numerus="yes">
      <source>%n decision(s) today.</source>
      <translation>
        <numerusform>%n decision today.</numerusform>
        <numerusform>%n decisions today.</numerusform>
      </translation>
    </message>
  </context>
</TS>
