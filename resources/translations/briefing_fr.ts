<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
  <context>
    <name>AboutSheet</name>
    <message>
      <source>Close</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Linked from</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>New note</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No notes yet. Write one, or link to this with [[ in another.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Actions</name>
    <message>
      <source>Menus</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Actors</name>
    <message numerus="yes">
      <source>%Ln quotation(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>, and %Ln more</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Actors and positions</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No position yet</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nobody is quoted in this article.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Quotation {number}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Speaker not found</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This article could not be analysed. It can be read, noted, tagged and exported all the same.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Waiting for analysis. Who is quoted appears here by itself; you can read on meanwhile.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>also: {names}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>on</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>rejected by you</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>reviewed by you</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>speaker not found</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>to review</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{stance} on {question}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{verdict} by you</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>ActorsDelegate</name>
    <message numerus="yes">
      <source>Also in %Ln article(s) (w)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ActorsList</name>
    <message>
      <source>Actors</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Name of an actor</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>ActorsPane</name>
    <message>
      <source>Actors and positions</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>ActorsTree</name>
    <message>
      <source>Actors and positions</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>AddSheet</name>
    <message>
      <source>Add</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Add a quotation</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Annotating</name>
    <message>
      <source>A note you had not finished was kept.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Note deleted</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Question deleted</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Tag {name} taken off</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>Tagged %Ln article(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>on quotation {number}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>on “{words}”</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>ArticleHeader</name>
    <message numerus="yes">
      <source>%Ln min</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Export</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Mark as done</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Mark as not done</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>More</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show all versions and what changed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Star</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Take the star off</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Version {number}: show all versions</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>version {number}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{outlet}: open the original in the browser</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>ArticleList</name>
    <message numerus="yes">
      <source>%Ln quotation(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln to review</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>+%Ln article(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>+%Ln outlet(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Analysing…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Articles</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Could not be analysed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No outlet given</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No quotations</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Waiting for analysis</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>and %Ln more with the same report</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>done</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>read</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>starred</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>unread</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>ArticlePage</name>
    <message>
      <source>Article</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>ArticlePane</name>
    <message>
      <source>Copy</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Highlighted as {tag}</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>BackupsSheet</name>
    <message numerus="yes">
      <source>%n article(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n note(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>A backup is the whole library, with all its users. Each is read through once it is written.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Automatic backups</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Back up now</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Backups</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>By itself</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>For how many days one is kept</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>For how many weeks one is kept</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Go back to a file…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Go back to it…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Go back to {backup}?</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Keep one of</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Never</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Once a day, while the library is in use</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>There is none yet. {about}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>To a file…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>automatic</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>before an upgrade</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>before going back</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>cannot be read</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>made by hand</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>no weeks</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>not verified</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>the last %n day(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>the last %n week(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>the library of {day}, {time}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{library}, with {articles}</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Board</name>
    <message numerus="yes">
      <source>%Ln actor(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Answered</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>High</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Low</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Normal</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Overdue, {day}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Parked</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Partly answered</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Speaker not known</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The article</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>and %Ln more</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %Ln more outlet(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>asked by</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>asked by {names}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>due {day}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>owner {name}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>priority {name}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{name} asks: {question}</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>BoardFilters</name>
    <message>
      <source>Any owner</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Any tag</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Due</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Due any time</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Due within a month</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Due within a week</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Overdue</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Owner</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Tag</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Words on a card</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>BoardView</name>
    <message>
      <source>New question</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No open questions yet.

Take one that the articles ask from the left with q, or write your own: what must be known before the next briefing?</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Boarding</name>
    <message>
      <source>Add</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Comment</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>How does it stand to the question?</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Hung on the question</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Keep</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Merge into</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Merge into which question?</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Note added</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Note on “{question}”</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>On which condition?</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open question</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Question added</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Question deleted</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Question written down</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Questions merged</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Quotations</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stance</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Suggestion dismissed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Taken off the question</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Words of a quotation</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>BulkBar</name>
    <message numerus="yes">
      <source>%Ln quotation(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Above</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Accept</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Accept all above…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Least confidence</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Leave them as they are</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>the surest {count}</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Chip</name>
    <message numerus="yes">
      <source>%Ln article(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Show articles tagged {name}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show articles tagged {name}; Delete takes it off</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Tag {name}</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Column</name>
    <message>
      <source>Drag a question here</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing: it was deleted.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>ColumnHead</name>
    <message>
      <source>New question: {status}</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Commanding</name>
    <message>
      <source>About Briefing Reader</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Import a folder</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Import files</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Library: {file}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Look into a folder</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Reads briefings offline: who said what, on which question, and what is still open.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Commands</name>
    <message>
      <source>100 %</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>115 %</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>130 %</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>150 %</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>200 %</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A bundle of your notes, tags, questions and positions</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A copy of the whole library at a place of your choice</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>About Briefing Reader</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Accept</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Accept all above…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Accept all quotations to review from a confidence on</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Actor</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Actors</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Actors and notes</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Add a quotation…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Add to the board</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>All articles</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>All tags…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>All that hangs on this one hangs on the other then</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Always</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Answered</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Archive</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Article</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Article list</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Articles to import</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>As Markdown, CSV, Excel, PNG or SVG</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>As the system</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>At folders and many files</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Back up now, go back to an earlier state, choose how many are kept</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Back up to a file…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Backups…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Best first</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>By actor</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>By month</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>By outlet</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>By tag</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>By title</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>C in the table: what changed since the last saved moment</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Change the keys…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Changed since…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Check the library</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Choose a cell of the matrix first.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Choose a saved search first.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Choose the tag whose colour the words get</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Colour of the actor…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Commands…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Copies of one report as one</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Copy as a Markdown table</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Copy the quotation</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Copy the words with their speaker, outlet and date</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Dark</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Delete it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Delete the question</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Delete the saved search</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Details</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Dismiss</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Done</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Due date</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Edit</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Edit speaker, kind and stance</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Edit the cell</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Edit the words</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>End the export, backup or archive that is being written</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Enter in the table</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Everything in the library as JSON, that other programs can read</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Everything in the window this large, from the next start on</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Export the whole library…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Export…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>F in the table: hang one on the question with one key</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>File</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Find evidence…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Find in this article</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Find quotations by their words and hang them on the question</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Find what is damaged and mend what can be made again</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Find, colour, rename, merge and forget tags</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>First speaker offered</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Further down</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Further up</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Give commands other keys, for you alone</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Go</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Go back to any point of it, or forward again</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Go to an actor in the Actors view first.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Go to the Matrix view first.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Go to the Review view first.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Go to the next place of what was searched for</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Go to the notes to re-place first.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Go to the open questions first.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Go to them, change their tags, take them away</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Go to where it was asked</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Help</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Hide everything around the article</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>High, normal or low</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Highlight the selected words</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Highlight with a tag…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Highlights in this article…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>How the import stands</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Import a folder…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Import articles first.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Import files…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Import nothing</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Import the sample briefings</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Import what is ticked</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>In a new file; this library stays as it is</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It is not suggested again</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Keep it among the shelves, with how many articles it finds</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Keep it as a note on the article</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Larger text</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Layers of others</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Leave it for later</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Letters</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Light</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Light and dark</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Look before importing</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Look for words on the board</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Look into a folder first.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Look into a folder, then import…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Look into the watched folders now</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Make a library of an archive…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Mark as read or unread</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Mark as worked through</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Matrix</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Merge into another question…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Merge with another actor…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>More contrast</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>More room between letters and words</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Move to trash</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Narrow</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Narrow the list</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Never</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>New note</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>New question</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>New user…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Newest first</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Next article</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Next hit</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Next pane</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Next priority</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Next quotation</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Next unread article</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No motion</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Normal</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Normal text</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Note on the question</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Note on the selected words, the selected quotation or the article</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Notes</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Notes and positions of those whose bundles are here</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Notes on the speaker…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Notes on this actor…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Notes on…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Notes to re-place</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Notes, tags, marks and settings stay yours under the new name</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing glides or fades</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing is being imported or analysed.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing is being written.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing that was searched for stands in this article.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Oldest first</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Only the article</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open an article first.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open question</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open the original file</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open the sentence</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Order</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Other articles that carry the report of this row</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Other articles that print this quotation</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Owner</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Parked</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Partly answered</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pause import and analysis</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Previous article</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Previous hit</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Previous pane</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Previous quotation</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Put back what lost its place when a text was changed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Put into a group…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Put it on the selected words</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Questions</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Quit</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Quotation</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Quotations for this cell…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Re-place notes and highlights…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Read</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Read it in its article</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Read on</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Redo</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Reject</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Rename the saved search…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Rename this user…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Review</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Sans</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Sans, set wide</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Save this moment…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Save this search…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Scroll down; at the end go to the next unread article</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Search for something first.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Search the library</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Second speaker offered</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>See two actors as one; undo takes it back</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>See what a folder would bring, mend titles and dates, leave articles out</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Select a question on the board first.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Select a quotation first.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Select a quotation or an actor first.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Select a suggested question first.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Select some words of the article first.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Serif</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show articles that carry the same report as one row</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show the whole board</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Size of everything</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Smaller text</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Space in the Review view</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Space in the table</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Starred</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Status of the question</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stop import and analysis</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stop writing</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stronger edges and darker words, whatever the system asks for</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Suggested question</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Tags of the question</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Tag…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Take back what was written in a vault…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Take in somebody's…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Take out of the trash</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Take owner, day, tag and words off again</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Take the decision back</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The day it must be answered by</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The keys</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The same colour and shape wherever the actor is shown</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The same report elsewhere…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The same words elsewhere…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The selected words, said by whom you say</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>There is nothing to redo.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>There is nothing to undo.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Third speaker offered</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This article is not in the trash.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This quotation has no decision of yours.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Tick the rows, or leave them out</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>To re-place</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>To see later what has changed since</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>To the next status</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>To the status before</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Trash</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Undo</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Undo brings it back</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Unread</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Versions and what changed…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>View</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Wait until the import is done, or stop it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Watch a folder…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Watched folders…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What fits the search best comes first; once more for newest first</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What is new or changed in them is imported by itself</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What others wrote on this article…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What others wrote, taken in from their bundles, and to hand them yours</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What was read stays; the rest is analysed at the next start</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What you did…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What you wrote about an actor, a question or an article, and what links to it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What you wrote about who said this, wherever it was</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What you wrote in the notes of exported Markdown comes in as notes</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Who finds the answer</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Whose layers are here…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Wide</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Width of the text</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>With the tag that was chosen last</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Words, owner, due date, evidence and notes</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Write an archive of what is mine…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Write an archive…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Write down an open question; begins with what is selected</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Write mine for somebody…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Write out the matrix…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Write the selected articles, with all that hangs on them, in a format of your choice</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Your notes, tags, questions and decisions, with the articles that they hang on</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>add</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>changed since</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>commands</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>dismiss</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>due date</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>edit</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>group</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>import</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>merge</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>next status</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>next, previous</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>note</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>open</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>open the sentence</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>owner</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>question</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>review</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>search</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>speaker</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>suggestions</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>tag</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>the keys</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>undo</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>DecisionPanel</name>
    <message>
      <source>Accept</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Choose a question</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Condition</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Decision</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Edit spans</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Enter takes · + adds a part · Esc leaves</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Kind</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>New question…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Question</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Reject</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Skip</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Someone else…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Speaker</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stance</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>choose a question first</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>the condition’s words</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>DetailsPanel</name>
    <message>
      <source>24 Apr, Friday, +2w</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Asked by</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Asked in {article}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Close the details</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Details of the question</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Due</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Evidence</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Find evidence</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No such day. Try 24 Apr, Friday, +2w or 2025-04-24.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Note</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Notes</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing hangs on it yet. Find quotations here, or press e on one while reading.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Owner</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Priority</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Question</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Status</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Tags</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Words of the question</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>mandate, troops</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>DossierPage</name>
    <message numerus="yes">
      <source>%Ln article(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln quotation(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Also as</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Dossier</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Dossier of {name}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>In your groups: {names}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>May be the same as</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Merge</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Not on a question yet</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Not the same</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Outlets</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Quoted beside</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Roles</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>DossierView</name>
    <message>
      <source>Colour…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Import articles. Once they are analysed, everyone who is quoted in them stands here.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Merge with…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nobody is quoted yet</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Notes</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Put into a group…</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Dossiers</name>
    <message>
      <source>Groups of {name}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Merged into {name}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Name of a group</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Name of an actor</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>New group “{}”</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>They are kept apart, and suggested no more</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Who is {name} as well?</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>take out</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>DropFrame</name>
    <message>
      <source>Drop to import</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>EditsSheet</name>
    <message numerus="yes">
      <source>%n could not be read</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n note(s) read otherwise than in the library.</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>1 · In the library</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>2 · In the file</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>All notes in it read as they do in the library.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Another folder…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Both</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Delete it here too</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>In the file</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Later</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Never</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>Take in %n</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Take it in</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The file’s</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The library’s</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What was written in the vault</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>When they last agreed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Whose words count</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Written in {name}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>both</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>changed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>conflict</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>deleted</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>library’s</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>new</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>stays out</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>take, or leave for later</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>taken</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>the file’s</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>the library’s</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{title} · {file}</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>EmptyLibrary</name>
    <message>
      <source>Choose files…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Drop articles here to begin</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Import a folder…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open the sample briefings</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Single files or a whole folder. Outlet, date and byline are read from each page.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>EmptyView</name>
    <message>
      <source>Articles are stored in one file on this computer. Nothing is sent.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Every change can be undone, also after a restart.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing is final</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Quotations and their speakers are found; you confirm the doubtful ones.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stays here</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Who said what</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Errand</name>
    <message>
      <source>One thing at a time. Wait for this, or stop it: {doing}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stop</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stopped. Nothing was written.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>stopping</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{done} of {total}</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>ErrorDialog</name>
    <message>
      <source>Copy detail</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Detail</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Something went wrong</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The program met an error it did not expect. Your library is safe: a change is stored whole or not at all. You can go on working. If it happens again, please report it with the detail below.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>EvidenceList</name>
    <message>
      <source>Comment…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Enter: its sentence · 1–6: stance · c: comment · Delete: take it off</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Evidence</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Go to its sentence</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stance</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Take it off the question</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Exchanging</name>
    <message>
      <source>A bundle</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>An archive</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Archives (*.zip);;All files (*)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Bundles (*.zip);;All files (*)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No layer of others has anything on this article.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open folder</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Reading the archive</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Taking in the bundle</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Undo</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Where the new library is to be</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Whose layers are here…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Write an archive to a new file</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Write your layer to a new file</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Writing the archive</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Writing your layer</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Written to {file}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Your bundle was merged.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{library} is the library that the archive has.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{name}’s layer is out. Their bundle brings it back.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>ExportSheet</name>
    <message>
      <source>Choose…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Copy them, to edit…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Export</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Flavour</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Format</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Format: {name}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Look first</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Take the program’s templates again</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Where to</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>actors</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>articles</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>highlights</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>notes</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>questions</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>quotations</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>tags</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>the program’s</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Exporting</name>
    <message numerus="yes">
      <source>%n deleted by you not made again</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) written to {name}</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n template(s) copied, for you to edit.</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n unchanged</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Copy the templates into a folder</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>Export %n article(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Export into a folder</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Export the whole library</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Export to</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Folder of templates</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Looking</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing has changed in {name}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open folder</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Writing</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>FacetsBar</name>
    <message numerus="yes">
      <source>%Ln article(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>, in the search</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Actor</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>Counted in the %Ln newest.</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Month</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Narrow by {kind}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Narrow the list by {kind}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No outlet is given in this list.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nobody is quoted in this list.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing in this list has a tag. Press t on an article to give it one.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Outlet</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Tag</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>There are no dates in this list.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{kind}, to narrow the list</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>FindBar</name>
    <message>
      <source>Close (Esc)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Find in this article</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Next (Enter)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Not found</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Previous (Shift+Enter)</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Finding</name>
    <message>
      <source>Articles</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Questions</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Quotations</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Saved searches</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>FindingRow</name>
    <message>
      <source>Mended.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Not mended.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>FindingsSheet</name>
    <message numerus="yes">
      <source>%n mended.</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more are not shown.</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n need(s) you.</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Backups…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What the check has found</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>FolderRow</name>
    <message numerus="yes">
      <source>%Ln could not be read</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Delete watches it no more</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show what could not be read of {folder}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Watch {folder} no more</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>FoldersPopover</name>
    <message numerus="yes">
      <source>%Ln file(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Files that could not be read</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Look now</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No folder is watched yet. Choose the one that your clippings, mail or downloads arrive in: what is in it is imported, and what comes later as soon as it is there.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Watch a folder…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Watched folders</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What is new or changed in these folders is imported while the window is open.</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>looked into %Ln min ago</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>looked into just now</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>not looked into yet</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>GoingBack</name>
    <message numerus="yes">
      <source>%Ln step(s) taken</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Before all of this</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing yet. What you change can be undone from here, also after a restart.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What you did</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>close</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>make it as it was after this</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>undone · {when}</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Grouping</name>
    <message numerus="yes">
      <source>%Ln article(s) carry this report</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>, from %Ln outlet(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>No other article carries this report.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>fullest</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>HighlightCard</name>
    <message>
      <source>Click to go there, Enter for another tag</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Highlight: {words}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>its words are no longer in the text</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Hits</name>
    <message numerus="yes">
      <source>%Ln hit(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ImportPopover</name>
    <message numerus="yes">
      <source>%Ln already in the library</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln can be read and searched now.</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln changed: new versions, notes kept</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln file(s) could not be read</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Articles stored</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Done</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Files read</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Files that could not be read</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Finding who said what</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Go on</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Hide</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pause</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Paused</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stop</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stopped. What was read is stored.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Watched folders</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Importing</name>
    <message numerus="yes">
      <source>%Ln article(s) could not be analysed.</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln file(s) could not be read.</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Analysis</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>Import of %Ln files and folders</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Import of “{name}”</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Looking for files</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What is not analysed can be read and searched all the same.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Keeping</name>
    <message>
      <source>A backup to go back to</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Back up the library to a new file</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Backed up to {file}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Backing up</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Checking</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Libraries (*.briefings);;All files (*)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open folder</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The library is backed up, and the backup is sound.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The library is in good order.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>KeyRows</name>
    <message>
      <source>Commands and their keys</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>no key</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>KeySheet</name>
    <message>
      <source>The keys</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>KeysEditor</name>
    <message>
      <source>All as they were</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>All keys are as they were.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Change the keys</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Search for a command or a key</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What has other keys than at first stands in bold.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>as it was</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>close</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>no key</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>press another key</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{key} moves about in every part of the window and cannot be a command.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{key} was the key of “{others}”, which has it no more.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>KindPicker</name>
    <message>
      <source>All of the words are quoted</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Kind</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Reported in the article’s own words</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Some of the words are quoted</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Labels</name>
    <message>
      <source>Accept 1 quotation</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Accept quotation</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Add note</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Add question</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Add quotation</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Add sample questions</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Agree to be compared</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Change group</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Change search</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Correct actor</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Delete group</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Delete moment</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Delete note</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Delete question</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Delete search</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Dismiss question</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Edit note</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Edit position</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Edit question</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Edit quotation</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Hang on question</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Highlight</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Keep actors apart</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Make group</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Mark as done</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Mark as not done</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Mark as read</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Mark as unread</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Merge actors</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Merge questions</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Move question</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Move to trash</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Reject quotation</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Remove highlight</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Remove quotation</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Remove star</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Rename group</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Rename search</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Restore from trash</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Restore question</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Save moment</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Save search</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Split actors</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Star</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Take back decision</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Take off question</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Take tag off highlight</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Withdraw from comparison</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>LayersSheet</name>
    <message numerus="yes">
      <source>%n article(s) came along.</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n changed on both sides; the newer stays:</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s) wait for articles that are not here.</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n waiting</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Colleagues without a server hand each other bundles. Theirs stay theirs: you read them beside yours. Any order, any number of times.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Conflicts</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Layers of others</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Mine goes</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>New: {name}’s layer.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing new: a later bundle of {name}’s is here.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing new: {name}’s layer is here as it is in the bundle.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Renewed: {name}’s layer.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Take in a bundle…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What a bundle of mine has</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Write mine…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Your bundle was merged with what you have here.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>take the layer out again</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>the bundle’s stays</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>what is here stays</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>with the articles it hangs on</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>without articles</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Legend</name>
    <message>
      <source>Signs: {words}</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Linking</name>
    <message>
      <source>A question, an actor, an article or a note</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Look for “{}” in the whole library</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nobody is known to have said this.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Notes on…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing has these words in its name.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing, or more than one thing, is called “{words}”. Write the link anew to choose.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>actor</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>article</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>close</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>note</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>question</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>show its notes</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{name} is not in the register of actors yet.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>ListHead</name>
    <message>
      <source>Order: {order}</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>ListPane</name>
    <message numerus="yes">
      <source>%Ln article(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln report(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln result(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln+ articles</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln+ results</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Articles appear here as soon as they are read in.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Best first</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Every note stands where it was made.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Everything is read. Choose “All articles” to see it again.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Newest</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No article here is tagged “{tag}”.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing found. Try fewer words, or press Esc to see every article.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing is starred yet. Press s on an article to keep it here.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Oldest</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The trash is empty.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Title</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Listing</name>
    <message>
      <source>Everything in this list is read.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Looking</name>
    <message>
      <source>Everything is {percent} % as large at the next start.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{keys} brings everything back.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Marking</name>
    <message numerus="yes">
      <source>Done: %Ln article(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Moved to the trash: %Ln article(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Not done: %Ln article(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Star removed from %Ln article(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Starred %Ln article(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Taken out of the trash: %Ln article(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>MatrixBar</name>
    <message>
      <source>What was said when, and where</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Which actors, and how they are grouped</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Which questions, and how they are sorted</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>MatrixModel</name>
    <message numerus="yes">
      <source>%Ln to review</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln utterance(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Condition: {words}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>changed: {before} before</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>not reviewed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>silent</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>MatrixPeek</name>
    <message numerus="yes">
      <source>+%Ln outlet(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Open sentence</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Suggestions</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{stance} on {question}</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>MatrixTable</name>
    <message>
      <source>Matrix of actors and questions</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>MatrixView</name>
    <message>
      <source>Hang a quotation on a question, with a stance: press e on its card. Each actor then has a row here, and each question a column.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No positions yet</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Matrixing</name>
    <message numerus="yes">
      <source>%Ln actor(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln question(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Actors</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>All time</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Briefing</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Changed since {name}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Every outlet</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Group by</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Moment saved: {name}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No moment is saved yet.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No other quotation of {name} has words of this question.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing has changed since {name}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Outlet</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Questions</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Said</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Save</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Save this moment as</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Save this moment…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Since {day}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Since {name}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Sort by</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The last 30 days</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The matrix was copied as a Markdown table.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The matrix was written to {file}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The registry does not know this actor, so nothing can be offered.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Write out the matrix</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{name} on “{question}”</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>MessageBar</name>
    <message>
      <source>Close this message</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Undo</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>NameField</name>
    <message>
      <source>Speaker</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>name of the speaker</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>NoteCard</name>
    <message>
      <source>Delete</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Double click or Enter to edit</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Edit</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Go to its words</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Its words are no longer in the text: “{words}”</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Note: {words}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Today, {time}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Yesterday, {time}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>on a quotation</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>on “{words}”</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>NoteEditor</name>
    <message>
      <source>*Nothing written yet.*</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Done</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No preview</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Preview</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>NoteField</name>
    <message>
      <source>Note, Markdown</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What to link to</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Write in Markdown; [[ links to an article, actor, question or note</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>NotesDock</name>
    <message>
      <source>Linked from</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Note</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Notes</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Question</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Questions</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show this note</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Tag</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>NotesView</name>
    <message>
      <source>By actor</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>By article</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>By question</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>By tag</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Everything</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Highlights</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>New note</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Newest first</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No notes yet. Press a while reading to write one and h to highlight: both stay with the words they are about.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Notes</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing has these words.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>On something else</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Put together: {words}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Search notes and highlights</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show more</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Without a tag</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Palette</name>
    <message>
      <source>Command</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Commands</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What can be done and found</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What do you want to do or find?</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>choose</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>commands only</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>fill in</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>run</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Passage</name>
    <message>
      <source>Passage</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Pictures</name>
    <message>
      <source>{file} could not be written. Choose another place.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Pinning</name>
    <message>
      <source>Colour of {name}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>In order of appearance</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Jade, diamond</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Lilac, cross</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Navy, disc</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Ochre, square</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pine, triangle down</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Purple, half disc</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Rust, ring</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Wine, triangle</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>now</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>PlaceRow</name>
    <message>
      <source>Place {number}: {words}, {likeness}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{percent} % alike</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>QuestionRow</name>
    <message numerus="yes">
      <source>%Ln answer(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Delete</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Edit</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Question: {question}, {status}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Words of the question</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>asked by {name}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>due {day}</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>QueueList</name>
    <message>
      <source>Quotations to review</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>QueuePane</name>
    <message>
      <source>By article</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Most certain first</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Order: {order}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>To review</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>ReasonsPane</name>
    <message>
      <source>Found by {rule}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Just done</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Reasons</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This speaker elsewhere</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Undo</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Why this speaker</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>RepairTray</name>
    <message>
      <source>Close the tray (Esc)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Decision to re-place</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Delete</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Highlight to re-place</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Keep as a note</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Next</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No likely place was found. Select the words it belongs to in the article.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Note to re-place</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>On the selected words</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Put it there</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Select the words in the article first.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Repairing</name>
    <message>
      <source>Decision deleted</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Decision kept as a note</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Decision put back</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Every note and highlight is in its place.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Highlight deleted</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Highlight kept as a note</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Highlight put back</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Note deleted</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Note kept on the article</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Note put back</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>ReportSheet</name>
    <message numerus="yes">
      <source>%n changed</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n deleted by you</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n kept as you wrote them</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n new</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n that could not be written</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n unchanged</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Exported to {name}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Files</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Make deleted files again</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open folder</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What an export to {name} would do</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Write this</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>You deleted this file, so it is not made again.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>changed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>could not be written</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>deleted by you</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>kept as you wrote it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>new</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Restoring</name>
    <message>
      <source>Briefing Reader</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Progress</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Reading the backup, keeping the present library, putting it in place…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The library is what the backup is.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The library is what the backup is. As it was before, it is among the backups.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Returning</name>
    <message numerus="yes">
      <source>%n edit(s) taken in from {name}</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Folder that was exported as Markdown</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Reading the vault</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The library stays as it was.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Review</name>
    <message>
      <source>The cue “{cue}” comes before the quotation.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The cue “{cue}” follows the quotation.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The cue “{cue}” stands within the quotation.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The text names nobody beside these words.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Whom “{source}” means was not found.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>asks</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>conditional</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>cue</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>declines</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>direct</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>indirect</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>mixed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>no speaker found</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>opposes</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>source</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>speaker</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>supports</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>unclear</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{speaker} is named in the same sentence.</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>{speaker} was named %Ln sentence(s) before.</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>{speaker}, {confidence}, {words}, {state}, {outlet}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>“{source}” is printed beside it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>“{source}” was taken for {speaker}.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>ReviewDesk</name>
    <message>
      <source>Accepted all above {confidence}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Accepted: {name}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Accepted: {name}, {stance}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Changed speaker: {name}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Cut otherwise: {name}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Rejected: ‘{words}’</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>was “{name}”</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{today} reviewed today · {left} left</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>ReviewView</name>
    <message>
      <source>paragraph {here} of {all}</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Reviewing</name>
    <message>
      <source>Quotation copied</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Saving</name>
    <message>
      <source>Deleted “{name}”.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Keep this search as</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Kept as “{name}”.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Rename</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Rename this search</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Save</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This search is kept as “{name}”.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>SearchField</name>
    <message>
      <source>Search articles, quotations, notes</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Search the library</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>SearchSheet</name>
    <message>
      <source>Suggestions</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>choose</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>close</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>fill in</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>for whom they speak</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>from a day on, such as 2025-03 or 7d</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>supports, opposes, asks…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>the language, such as en</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>unread, starred, open…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>up to a day, such as 2025-03</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>what it bears on</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>where it appeared</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>who says it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>words inside quotations</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>words of the title</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>words of your notes</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>your tags</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Session</name>
    <message>
      <source>Redo</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Redone: {change}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Undo</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Undone: {change}</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Sheet</name>
    <message>
      <source>Close</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>ShelfList</name>
    <message>
      <source>Shelves</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Shelves</name>
    <message>
      <source>All articles</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Notes to re-place</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Starred</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Trash</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Unread</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>saved search</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Situation</name>
    <message numerus="yes">
      <source>%Ln article(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln waiting for analysis</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>New library · nothing leaves this computer</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Redo</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Redo {change}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Undo</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Undo {change}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>everything analysed</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>StancePicker</name>
    <message>
      <source>Stance</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>StateButton</name>
    <message>
      <source>Show what is going on</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>State</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>StatusBar</name>
    <message>
      <source>Analysing {part}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Go on</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Grouping {part}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pause</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Reading {part}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Storing {part}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Writing {part}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>a few seconds left</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>about {time} h left</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>about {time} min left</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>about {time} s left</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{rate} a minute</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{rate} a second</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>StatusButton</name>
    <message>
      <source>Change the status</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Status: {status}</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>SuggestionCard</name>
    <message>
      <source>Accept</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Another speaker…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Choose a question</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Choose a speaker</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Condition</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Edit</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Kind</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Kind: {kind}. Found by: {how}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>New question…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Question</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Quotation {number}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Reject</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Rejected by you</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Reviewed by you</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Speaker</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stance</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Suggestion</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Suggestion {part}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Why?</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>choose a question first</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>the condition’s words</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>SuggestionDelegate</name>
    <message numerus="yes">
      <source>%Ln article(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>The article asks</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>and %Ln more ask</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>asks</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>SuggestionList</name>
    <message>
      <source>Questions suggested from articles</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>SuggestionsPane</name>
    <message>
      <source>Add</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Dismiss</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Questions that articles ask appear here as they are analysed.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Suggested from articles</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Survey</name>
    <message numerus="yes">
      <source> and %Ln more</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>An article needs a title.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Date</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Format</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>In the library</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Like “{title}”</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>New</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>New version of “{title}”</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No date</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No outlet</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Outlet</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The file says nothing</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The file says: {words}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The same as {file}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>There already</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>There is no such day. Write year, month, day: {example}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Ticked</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Title</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Words</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>SurveyTable</name>
    <message>
      <source>Articles that would be imported</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>SurveyView</name>
    <message numerus="yes">
      <source>%Ln file(s) could not be read</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln left out</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln new</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln new version(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln problem(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln the same</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Files that could not be read</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Hide</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Hide the files that could not be read</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Import</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>Import %Ln article(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>No article was found in what you chose. Text, Markdown, web pages, PDF, office documents, books, mail, feeds, tables and archives of these are read.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing is ticked.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show the files that could not be read</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Space ticks, Enter edits, Delete leaves out</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>stopped before the end</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Surveying</name>
    <message numerus="yes">
      <source>%Ln files and folders</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Back to the table</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Import of {what}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Looking at {what}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing was imported.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What {what} would bring</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>TagField</name>
    <message>
      <source>New tag</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>tag</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Tagging</name>
    <message numerus="yes">
      <source>%Ln highlight(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>A colour for {name}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Another name for {name} and its children</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Find a tag</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Find or make a tag</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Highlight as…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Highlight removed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Highlights in this article</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Make {name} one with…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>New tag “{}”</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No colour</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No tag</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No tags yet. Type a name: a/b is a child of a.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>None yet. Select words and press h.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Remove the highlight</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Rename</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Tag renamed to {name}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Tag {name} forgotten</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Tags</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>There is no other tag.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This highlight</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>amber</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>another tag</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>choose</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>colour</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>forget</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>go there</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>its articles</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>leave both</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>leave it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>merge</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>moss</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>plum</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>remove</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>rename</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>rose</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>sky</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>stone</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{name} is {other} now</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>TheirsSheet</name>
    <message numerus="yes">
      <source>%n highlight(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n quotation(s) reviewed</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Asks: {text}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Tags: {names}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What others wrote on “{title}”</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>TimelineChart</name>
    <message>
      <source>Positions over time</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Toolbar</name>
    <message>
      <source>Import</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>UserButton</name>
    <message>
      <source>Switch user: each has their own notes, tags, marks and reviews</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>User {name}</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Users</name>
    <message>
      <source>Add and switch</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Name of the new user</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>New name of “{user}”</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Rename</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Undo</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>You are {user} now.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>“{before}” is “{name}” now.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Versioning</name>
    <message>
      <source>No program is set up to open {file}. Open it from its folder.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The file {file} is gone or was moved. The article itself is kept in the library.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>VersionsPopover</name>
    <message numerus="yes">
      <source>%Ln place(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln word(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>From version {old} to {new} the text changed in {places}: {key}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open the original file</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The newest version</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This is the only version.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This is the version you read.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Version {number}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Version {number} · newest</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Version {old} has the same words as version {new}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Versions</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Versions · {title}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What changed from version {old} to version {new}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>gone</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>new</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Watching</name>
    <message numerus="yes">
      <source>%Ln file(s) of the watched folders could not be read.</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln new article(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln new version(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Show</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Watch a folder</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Watching “{folder}”</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{what} from {folders}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>“{folder}” is watched no more</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Wordings</name>
    <message numerus="yes">
      <source>Also in %Ln article(s)</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>No other article has these words.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>Words</name>
    <message>
      <source>All</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Left out</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>New</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>New versions</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Probable duplicates</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The same</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>accepted</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>accepted or rejected</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>actor</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>added</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>after</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>all</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>amber</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>analysed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>analysing</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>analysis</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>answered</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>arranged</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>article</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>asks</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>before</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>certain</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>conditional</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>country</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>declines</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>description</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>direct</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>disagreement</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>document</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>failed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>folder</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>government</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>group</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>high</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>highlight</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>indirect</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>low</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>mixed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>moment</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>moss</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>name</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>new stance</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>new statement</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>newest</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>no statement, everything reviewed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>none</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>normal</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>not reviewed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>not reviewed yet</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>note</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>oldest</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>open</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>opposes</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>organisation</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>orphans</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>own groups</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>parked</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>partly answered</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>person</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>plum</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>position</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>pronoun</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>question</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>question opened</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>rejected</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>relevance</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>review</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>rose</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>search</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>silent</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>sky</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>speaker</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>stance</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>starred</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>state</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>status changed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>stone</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>supports</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>tag</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>title</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>trash</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>unclear</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>unread</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>user</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>waiting</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>within</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{here} of {all}</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>_Bar</name>
    <message>
      <source>An estimate: the engine’s confidence, and how near other names stand</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>_Delegate</name>
    <message>
      <source>Press the new key…</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>_Item</name>
    <message>
      <source>Go there</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>_Looking</name>
    <message>
      <source>Cancel</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Looking for files</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing is stored yet.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show what was read so far</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stop here</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{part} files</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>_Nothing</name>
    <message numerus="yes">
      <source>%Ln decision(s) today.</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Everything is reviewed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What the engine is unsure of comes here by itself after the next import.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>_OrderButton</name>
    <message>
      <source>Order of the list</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>_Progress</name>
    <message>
      <source>Progress</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stop</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>_Question</name>
    <message>
      <source>All users’ notes and articles will be as they were then. The library as it is now is backed up first, so that you can come back to it. The window closes for a moment and opens again.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Go back to it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Leave it as it is</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>_Quotation</name>
    <message>
      <source>another article</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>reviewed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>this article</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>_Table</name>
    <message>
      <source>The keys</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
  <context>
    <name>_Was</name>
    <message>
      <source>The words were: {words}</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
</TS>
