<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>AidsPanel</name>
    <message>
        <source>More aids</source>
        <extracomment>Title of the panel with aids.</extracomment>
        <translation>More aids</translation>
    </message>
    <message>
        <source>Stop reading aloud</source>
        <extracomment>Button while a question is being read aloud.</extracomment>
        <translation>Stop reading aloud</translation>
    </message>
    <message>
        <source>Read the question aloud</source>
        <extracomment>Button that has the question read aloud.</extracomment>
        <translation>Read the question aloud</translation>
    </message>
    <message>
        <source>Headphones are needed.</source>
        <extracomment>Under the button that has the question read aloud.</extracomment>
        <translation>Headphones are needed.</translation>
    </message>
    <message>
        <source>Line reader</source>
        <extracomment>Button: a band that leaves a few lines bright.</extracomment>
        <translation>Line reader</translation>
    </message>
    <message>
        <source>The band follows the mouse; Alt with ↑ ↓ moves it, Alt with + − resizes it.</source>
        <extracomment>Under the button of the line reader.</extracomment>
        <translation>The band follows the mouse; Alt with ↑ ↓ moves it, Alt with + − resizes it.</translation>
    </message>
    <message>
        <source>Cover a part of the screen</source>
        <extracomment>Button: a sheet that covers a part of the screen.</extracomment>
        <translation>Cover a part of the screen</translation>
    </message>
    <message>
        <source>Arrow keys move the cover, with Shift they resize it, Delete removes it.</source>
        <extracomment>Under the button that covers a part of the screen.</extracomment>
        <translation>Arrow keys move the cover, with Shift they resize it, Delete removes it.</translation>
    </message>
    <message>
        <source>Remove all covers</source>
        <extracomment>Button: takes all covers away that were laid on parts of the screen.</extracomment>
        <translation>Remove all covers</translation>
    </message>
    <message>
        <source>Show the clock</source>
        <extracomment>Button that shows the clock again.</extracomment>
        <translation>Show the clock</translation>
    </message>
    <message>
        <source>Hide the clock</source>
        <extracomment>Button that hides the clock.</extracomment>
        <translation>Hide the clock</translation>
    </message>
    <message>
        <source>In the last 5 minutes it is always shown.</source>
        <extracomment>Under the button that hides the clock.</extracomment>
        <translation>In the last 5 minutes it is always shown.</translation>
    </message>
    <message>
        <source>Cover the screen</source>
        <extracomment>Button: covers the whole screen.</extracomment>
        <translation>Cover the screen</translation>
    </message>
    <message>
        <source>When you leave your seat for a moment. The clock keeps running.</source>
        <extracomment>Under the button that covers the whole screen.</extracomment>
        <translation>When you leave your seat for a moment. The clock keeps running.</translation>
    </message>
    <message>
        <source>Take a break of %1 minutes</source>
        <extracomment>Button that begins a granted break. %1 is a number of minutes.</extracomment>
        <translation>Take a break of %1 minutes</translation>
    </message>
    <message>
        <source>%1 left. The clock of this part is stopped.</source>
        <extracomment>Under the button of a break that stops the clock. %1 is a number.</extracomment>
        <translation>%1 left. The clock of this part is stopped.</translation>
    </message>
    <message>
        <source>%1 left. The clock of this part keeps running.</source>
        <extracomment>Under the button of a break beside a running clock. %1 is a number.</extracomment>
        <translation>%1 left. The clock of this part keeps running.</translation>
    </message>
    <message>
        <source>Return to answering</source>
        <extracomment>Closes the panel with aids.</extracomment>
        <translation>Return to answering</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>For the proctor: no network</source>
        <extracomment>Opens the place where a proctor types a decision by hand because there is no network.</extracomment>
        <translation>For the proctor: no network</translation>
    </message>
    <message>
        <source>Tell the room server</source>
        <extracomment>Label of the characters that the proctor takes to the room server.</extracomment>
        <translation>Tell the room server</translation>
    </message>
    <message>
        <source>Type its answer here. It counts once.</source>
        <extracomment>Above the field for the proctor&apos;s answer.</extracomment>
        <translation>Type its answer here. It counts once.</translation>
    </message>
    <message>
        <source>Answer of the room server</source>
        <extracomment>Name of the field for the proctor&apos;s answer.</extracomment>
        <translation>Answer of the room server</translation>
    </message>
    <message>
        <source>Carry it out</source>
        <extracomment>Takes the proctor&apos;s answer.</extracomment>
        <translation>Carry it out</translation>
    </message>
</context>
<context>
    <name>AskSheet</name>
    <message>
        <source>Return to answering</source>
        <translation>Return to answering</translation>
    </message>
</context>
<context>
    <name>BlankField</name>
    <message>
        <source>Gap %1</source>
        <extracomment>For screen readers: an input in a passage. %1 is its number.</extracomment>
        <translation>Gap %1</translation>
    </message>
</context>
<context>
    <name>BreakScreen</name>
    <message>
        <source>Break</source>
        <extracomment>Title of the page during a granted break.</extracomment>
        <translation>Break</translation>
    </message>
    <message>
        <source>The clock of this part is stopped. Your answers are saved. The paper comes back by itself when the break is over.</source>
        <extracomment>During a break that stops the section&apos;s clock.</extracomment>
        <translation>The clock of this part is stopped. Your answers are saved. The paper comes back by itself when the break is over.</translation>
    </message>
    <message>
        <source>The clock of this part keeps running. Your answers are saved. The paper comes back by itself when the break is over.</source>
        <extracomment>During a break beside a running clock.</extracomment>
        <translation>The clock of this part keeps running. Your answers are saved. The paper comes back by itself when the break is over.</translation>
    </message>
    <message>
        <source>Breaks left after this one: %1</source>
        <extracomment>During a break. %1 is a number.</extracomment>
        <translation>Breaks left after this one: %1</translation>
    </message>
    <message>
        <source>End the break and go on</source>
        <extracomment>Ends a break early and goes back to the paper.</extracomment>
        <translation>End the break and go on</translation>
    </message>
</context>
<context>
    <name>BriefingScreen</name>
    <message>
        <source>Part %1 of %2</source>
        <extracomment>Under the section&apos;s title. %1 is its number, %2 how many sections there are.</extracomment>
        <translation>Part %1 of %2</translation>
    </message>
    <message>
        <source>minutes</source>
        <extracomment>Under the number of minutes of a section.</extracomment>
        <translation>minutes</translation>
    </message>
    <message>
        <source>points</source>
        <extracomment>Under the number of points of a section.</extracomment>
        <translation>points</translation>
    </message>
    <message>
        <source>questions</source>
        <extracomment>Under the number of questions or tasks of a section.</extracomment>
        <translation>questions</translation>
    </message>
    <message>
        <source>How it is marked</source>
        <extracomment>Heading above the marking rule of a section.</extracomment>
        <translation>How it is marked</translation>
    </message>
    <message>
        <source>The clock starts when you begin. Once handed in, %1 cannot be opened again.</source>
        <extracomment>Start page of a section. %1 is the section.</extracomment>
        <translation>The clock starts when you begin. Once handed in, %1 cannot be opened again.</translation>
    </message>
    <message>
        <source>Begins by itself in %1 seconds.</source>
        <extracomment>Start page of a section. %1 is a number of seconds.</extracomment>
        <translation>Begins by itself in %1 seconds.</translation>
    </message>
    <message>
        <source>Read what is below</source>
        <extracomment>Start page of a section: shows the part of the marking rule that is below the edge of the screen.</extracomment>
        <translation>Read what is below</translation>
    </message>
    <message>
        <source>Begin</source>
        <extracomment>Starts the section and its clock.</extracomment>
        <translation>Begin</translation>
    </message>
</context>
<context>
    <name>CalculatorKeys</name>
    <message>
        <source>Clear memory</source>
        <extracomment>Calculator key, for screen readers.</extracomment>
        <translation>Clear memory</translation>
    </message>
    <message>
        <source>Recall memory</source>
        <extracomment>Calculator key, for screen readers.</extracomment>
        <translation>Recall memory</translation>
    </message>
    <message>
        <source>Add to memory</source>
        <extracomment>Calculator key, for screen readers.</extracomment>
        <translation>Add to memory</translation>
    </message>
    <message>
        <source>Subtract from memory</source>
        <extracomment>Calculator key, for screen readers.</extracomment>
        <translation>Subtract from memory</translation>
    </message>
    <message>
        <source>Delete the last character</source>
        <extracomment>Calculator key, for screen readers.</extracomment>
        <translation>Delete the last character</translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>Calculator key, for screen readers.</extracomment>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Square root</source>
        <extracomment>Calculator key, for screen readers.</extracomment>
        <translation>Square root</translation>
    </message>
    <message>
        <source>Square</source>
        <extracomment>Calculator key, for screen readers.</extracomment>
        <translation>Square</translation>
    </message>
    <message>
        <source>Reciprocal</source>
        <extracomment>Calculator key, for screen readers.</extracomment>
        <translation>Reciprocal</translation>
    </message>
    <message>
        <source>Percent</source>
        <extracomment>Calculator key, for screen readers.</extracomment>
        <translation>Percent</translation>
    </message>
    <message>
        <source>Open bracket</source>
        <extracomment>Calculator key, for screen readers.</extracomment>
        <translation>Open bracket</translation>
    </message>
    <message>
        <source>Close bracket</source>
        <extracomment>Calculator key, for screen readers.</extracomment>
        <translation>Close bracket</translation>
    </message>
    <message>
        <source>Times</source>
        <extracomment>Calculator key, for screen readers.</extracomment>
        <translation>Times</translation>
    </message>
    <message>
        <source>Divided by</source>
        <extracomment>Calculator key, for screen readers.</extracomment>
        <translation>Divided by</translation>
    </message>
    <message>
        <source>Plus</source>
        <extracomment>Calculator key, for screen readers.</extracomment>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Minus</source>
        <extracomment>Calculator key, for screen readers.</extracomment>
        <translation>Minus</translation>
    </message>
    <message>
        <source>Change sign</source>
        <extracomment>Calculator key, for screen readers.</extracomment>
        <translation>Change sign</translation>
    </message>
    <message>
        <source>Decimal point</source>
        <extracomment>Calculator key, for screen readers.</extracomment>
        <translation>Decimal point</translation>
    </message>
    <message>
        <source>Equals</source>
        <extracomment>Calculator key, for screen readers.</extracomment>
        <translation>Equals</translation>
    </message>
</context>
<context>
    <name>CalculatorPanel</name>
    <message>
        <source>Calculator</source>
        <extracomment>Title of the calculator.</extracomment>
        <translation>Calculator</translation>
    </message>
    <message>
        <source>M = %1</source>
        <extracomment>On the calculator&apos;s display. %1 is the number in its memory.</extracomment>
        <translation>M = %1</translation>
    </message>
    <message>
        <source>Not complete</source>
        <extracomment>On the calculator&apos;s display: what was typed cannot be computed.</extracomment>
        <translation>Not complete</translation>
    </message>
    <message>
        <source>Cannot divide by 0</source>
        <extracomment>On the calculator&apos;s display.</extracomment>
        <translation>Cannot divide by 0</translation>
    </message>
    <message>
        <source>No root of a negative number</source>
        <extracomment>On the calculator&apos;s display.</extracomment>
        <translation>No root of a negative number</translation>
    </message>
    <message>
        <source>The number is too large</source>
        <extracomment>On the calculator&apos;s display.</extracomment>
        <translation>The number is too large</translation>
    </message>
    <message>
        <source>Put the result into the answer</source>
        <extracomment>Calculator button: puts the result into the answer input that had the focus last.</extracomment>
        <translation>Put the result into the answer</translation>
    </message>
</context>
<context>
    <name>ChoiceBody</name>
    <message>
        <source>Choose exactly %1 options. Chosen so far: %2.</source>
        <extracomment>Above the options of a multiple choice item: exactly %1 are to be chosen; %2 are chosen.</extracomment>
        <translation>Choose exactly %1 options. Chosen so far: %2.</translation>
    </message>
    <message>
        <source>Choose at least %1 options. Chosen so far: %2.</source>
        <extracomment>Above the options of a multiple choice item: %1 or more are to be chosen; %2 are chosen.</extracomment>
        <translation>Choose at least %1 options. Chosen so far: %2.</translation>
    </message>
    <message>
        <source>Choose at most %1 options. Chosen so far: %2.</source>
        <extracomment>Above the options of a multiple choice item: at most %1 are to be chosen; %2 are chosen.</extracomment>
        <translation>Choose at most %1 options. Chosen so far: %2.</translation>
    </message>
    <message>
        <source>Choose %1 to %2 options. Chosen so far: %3.</source>
        <extracomment>Above the options of a multiple choice item: %1 to %2 are to be chosen; %3 are chosen.</extracomment>
        <translation>Choose %1 to %2 options. Chosen so far: %3.</translation>
    </message>
    <message>
        <source>You can choose at most %1. Clear one to choose another.</source>
        <extracomment>Multiple choice: an option was refused because %1, the most, are chosen.</extracomment>
        <translation>You can choose at most %1. Clear one to choose another.</translation>
    </message>
    <message>
        <source>%1 chosen. Press A–%2 to choose or take back. Right click strikes an option out; this does not affect marking.</source>
        <extracomment>Hint under the options of a multiple choice item. %1 is how many are chosen, %2 the last key.</extracomment>
        <translation>%1 chosen. Press A–%2 to choose or take back. Right click strikes an option out; this does not affect marking.</translation>
    </message>
    <message>
        <source>Press A–%1 to choose, again to take back. Right click strikes an option out; this does not affect marking.</source>
        <extracomment>Hint under the options of an item with one answer. %1 is the last key.</extracomment>
        <translation>Press A–%1 to choose, again to take back. Right click strikes an option out; this does not affect marking.</translation>
    </message>
</context>
<context>
    <name>ChosenWord</name>
    <message>
        <source>Gap %1: %2</source>
        <extracomment>For screen readers: a gap of a passage with a list of words. %1 is its number, %2 the chosen word.</extracomment>
        <translation>Gap %1: %2</translation>
    </message>
    <message>
        <source>Choose</source>
        <extracomment>In a gap of a passage, while no word is chosen.</extracomment>
        <translation>Choose</translation>
    </message>
</context>
<context>
    <name>ClearSheet</name>
    <message>
        <source>Clear this form?</source>
        <extracomment>Question before a form is emptied.</extracomment>
        <translation>Clear this form?</translation>
    </message>
    <message>
        <source>Everything you filled in here is removed. Undo brings it back.</source>
        <extracomment>Under the question before a form or sheet is emptied.</extracomment>
        <translation>Everything you filled in here is removed. Undo brings it back.</translation>
    </message>
    <message>
        <source>Clear the form</source>
        <extracomment>Button that empties the form.</extracomment>
        <translation>Clear the form</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>Last minute</source>
        <extracomment>Beside the clock in the last minute.</extracomment>
        <translation>Last minute</translation>
    </message>
    <message>
        <source>Under 5 minutes</source>
        <extracomment>Beside the clock in the last five minutes.</extracomment>
        <translation>Under 5 minutes</translation>
    </message>
    <message>
        <source>Time left</source>
        <extracomment>Beside the clock while there is plenty of time.</extracomment>
        <translation>Time left</translation>
    </message>
</context>
<context>
    <name>CodeButtons</name>
    <message>
        <source>The proctor reads the code out. The paper is opened on this computer only.</source>
        <translation>The proctor reads the code out. The paper is opened on this computer only.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>Empties the session code.</extracomment>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Open the paper</source>
        <extracomment>Opens the paper with the session code.</extracomment>
        <translation>Open the paper</translation>
    </message>
</context>
<context>
    <name>CodePage</name>
    <message>
        <source>Type the session code</source>
        <extracomment>Title of the page where the session code is typed.</extracomment>
        <translation>Type the session code</translation>
    </message>
    <message>
        <source>Time to the start</source>
        <translation>Time to the start</translation>
    </message>
    <message>
        <source>Session code</source>
        <translation>Session code</translation>
    </message>
    <message>
        <source>Capitals and small letters are the same. The letters I, L, O and U do not occur. Compare each group of 4.</source>
        <translation>Capitals and small letters are the same. The letters I, L, O and U do not occur. Compare each group of 4.</translation>
    </message>
    <message>
        <source>%1 tries left</source>
        <extracomment>How often the session code may still be tried. %1 is a number.</extracomment>
        <translation>%1 tries left</translation>
    </message>
    <message>
        <source>The sealed paper is on this computer and verified</source>
        <translation>The sealed paper is on this computer and verified</translation>
    </message>
    <message>
        <source>The sealed paper is still on its way</source>
        <translation>The sealed paper is still on its way</translation>
    </message>
    <message>
        <source>The code is right; your answers are being fetched from the room server</source>
        <extracomment>After a move to another seat, when the code was right.</extracomment>
        <translation>The code is right; your answers are being fetched from the room server</translation>
    </message>
</context>
<context>
    <name>CoverScreen</name>
    <message>
        <source>Screen covered</source>
        <extracomment>Title of the page that covers the paper at the candidate&apos;s wish.</extracomment>
        <translation>Screen covered</translation>
    </message>
    <message>
        <source>Your answers are saved. The clock keeps running.</source>
        <extracomment>On the page that covers the paper at the candidate&apos;s wish.</extracomment>
        <translation>Your answers are saved. The clock keeps running.</translation>
    </message>
    <message>
        <source>Uncover and go on</source>
        <extracomment>Takes the cover away and goes on with the paper.</extracomment>
        <translation>Uncover and go on</translation>
    </message>
</context>
<context>
    <name>DisplayPanel</name>
    <message>
        <source>Text size and colours</source>
        <translation>Text size and colours</translation>
    </message>
    <message>
        <source>Text size</source>
        <extracomment>Label of the five text sizes.</extracomment>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Colours</source>
        <extracomment>Label of the four colour themes.</extracomment>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Paper</source>
        <extracomment>Colour theme: black on cream, the default.</extracomment>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>Colour theme: light on dark.</extracomment>
        <translation>Dark</translation>
    </message>
    <message>
        <source>High contrast</source>
        <extracomment>Colour theme: white on black.</extracomment>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Yellow on blue</source>
        <extracomment>Colour theme.</extracomment>
        <translation>Yellow on blue</translation>
    </message>
    <message>
        <source>Keys: Ctrl and + larger, Ctrl and − smaller, Ctrl and 0 standard.</source>
        <extracomment>Hint under the settings.</extracomment>
        <translation>Keys: Ctrl and + larger, Ctrl and − smaller, Ctrl and 0 standard.</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>Closes the panel with text sizes and colours.</extracomment>
        <translation>Done</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <extracomment>Label of the line spacings.</extracomment>
        <translation>Line spacing</translation>
    </message>
    <message>
        <source>One column</source>
        <extracomment>Setting: the page is one column.</extracomment>
        <translation>One column</translation>
    </message>
    <message>
        <source>Single letters and digits as shortcuts</source>
        <extracomment>Setting: letters and digits answer a question while no input has the focus.</extracomment>
        <translation>Single letters and digits as shortcuts</translation>
    </message>
</context>
<context>
    <name>EnrolmentScreen</name>
    <message>
        <source>Make this computer a seat</source>
        <extracomment>Title of the enrolment page.</extracomment>
        <translation>Make this computer a seat</translation>
    </message>
    <message>
        <source>For the administrator: the room server shows its address and a one-time code for each seat.</source>
        <translation>For the administrator: the room server shows its address and a one-time code for each seat.</translation>
    </message>
    <message>
        <source>Room server</source>
        <extracomment>Label of the room server&apos;s address.</extracomment>
        <translation>Room server</translation>
    </message>
    <message>
        <source>Name or number and port, as the server shows it, for example 10.1.3.1:7444.</source>
        <extracomment>Help under the room server&apos;s address.</extracomment>
        <translation>Name or number and port, as the server shows it, for example 10.1.3.1:7444.</translation>
    </message>
    <message>
        <source>One-time code</source>
        <extracomment>Label of the one-time code of a seat.</extracomment>
        <translation>One-time code</translation>
    </message>
    <message>
        <source>Enrol</source>
        <extracomment>Button that enrols the computer.</extracomment>
        <translation>Enrol</translation>
    </message>
</context>
<context>
    <name>EquipmentPanel</name>
    <message>
        <source>Equipment check</source>
        <extracomment>Title of the page where the candidate tries the keyboard.</extracomment>
        <translation>Equipment check</translation>
    </message>
    <message>
        <source>Everything works</source>
        <extracomment>Closes the equipment check.</extracomment>
        <translation>Everything works</translation>
    </message>
    <message>
        <source>Raise hand</source>
        <translation>Raise hand</translation>
    </message>
</context>
<context>
    <name>ExamButton</name>
    <message>
        <source>Cannot be used now</source>
        <extracomment>For screen readers: a button or field that does nothing at the moment.</extracomment>
        <translation>Cannot be used now</translation>
    </message>
</context>
<context>
    <name>ExamFooter</name>
    <message>
        <source>Flagged</source>
        <extracomment>Footer button that marks the question for a second look, while it is marked.</extracomment>
        <translation>Flagged</translation>
    </message>
    <message>
        <source>Flag</source>
        <extracomment>Footer button that marks the question for a second look.</extracomment>
        <translation>Flag</translation>
    </message>
    <message>
        <source>Strike options</source>
        <extracomment>Footer button: while on, choosing an option strikes it out instead.</extracomment>
        <translation>Strike options</translation>
    </message>
    <message>
        <source>Task list</source>
        <extracomment>Footer button that opens the list of questions.</extracomment>
        <translation>Task list</translation>
    </message>
    <message>
        <source>Question list</source>
        <translation>Question list</translation>
    </message>
    <message>
        <source>Previous task</source>
        <extracomment>Footer button: one question or task back.</extracomment>
        <translation>Previous task</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Review</source>
        <extracomment>Footer button: after the last question or task it leads to the review page.</extracomment>
        <translation>Review</translation>
    </message>
    <message>
        <source>Next task</source>
        <extracomment>Footer button: one question or task on.</extracomment>
        <translation>Next task</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Calculator</source>
        <extracomment>Footer button that opens the calculator.</extracomment>
        <translation>Calculator</translation>
    </message>
    <message>
        <source>Notes (1)</source>
        <extracomment>Footer button that opens the notes, when the question has one.</extracomment>
        <translation>Notes (1)</translation>
    </message>
    <message>
        <source>Notes</source>
        <extracomment>Footer button that opens the notes.</extracomment>
        <translation>Notes</translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>Footer button that opens further aids.</extracomment>
        <translation>More</translation>
    </message>
</context>
<context>
    <name>ExamHeader</name>
    <message>
        <source>Room %1, seat %2</source>
        <extracomment>Under the candidate&apos;s name. %1 is the room, %2 the seat.</extracomment>
        <translation>Room %1, seat %2</translation>
    </message>
    <message>
        <source>Answered %1 of %2</source>
        <extracomment>In the header of the review page. %1 answered of %2 questions.
----------
Name of the progress line for screen readers.</extracomment>
        <translation>Answered %1 of %2</translation>
    </message>
    <message>
        <source>Task %1 of %2</source>
        <extracomment>In the header. %1 is the task&apos;s number, %2 how many there are.</extracomment>
        <translation>Task %1 of %2</translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <extracomment>In the header. %1 is the question&apos;s number, %2 how many there are.</extracomment>
        <translation>Question %1 of %2</translation>
    </message>
    <message>
        <source>Text size and colours</source>
        <translation>Text size and colours</translation>
    </message>
    <message>
        <source>Raise hand</source>
        <translation>Raise hand</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Header button: back from the review page to the questions; or towards hand-in.</extracomment>
        <translation>Back</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>Hand in</translation>
    </message>
    <message>
        <source>Show the clock</source>
        <extracomment>In place of the hidden clock: shows it again.</extracomment>
        <translation>Show the clock</translation>
    </message>
</context>
<context>
    <name>ExamTools</name>
    <message>
        <source>Question %1 of %2.</source>
        <extracomment>The first words when a question is read aloud. %1 is its number, %2 how many there are.</extracomment>
        <translation>Question %1 of %2.</translation>
    </message>
</context>
<context>
    <name>FencedScreen</name>
    <message>
        <source>This seat was replaced</source>
        <extracomment>Title: the exam goes on at another seat.</extracomment>
        <translation>This seat was replaced</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>The proctor moved this exam to seat %1.</source>
        <extracomment>Replaced seat. %1 is a seat.</extracomment>
        <translation>The proctor moved this exam to seat %1.</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>Safe</translation>
    </message>
    <message>
        <source>Everything answered here before the move counts. What was done later is kept as evidence and not mixed in.</source>
        <translation>Everything answered here before the move counts. What was done later is kept as evidence and not mixed in.</translation>
    </message>
    <message>
        <source>Please</source>
        <translation>Please</translation>
    </message>
    <message>
        <source>Go on at the other seat. Staff may free this one.</source>
        <translation>Go on at the other seat. Staff may free this one.</translation>
    </message>
    <message>
        <source>Free this seat</source>
        <extracomment>Makes a replaced seat ready for another candidate.</extracomment>
        <translation>Free this seat</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Cannot be used now</source>
        <extracomment>For screen readers: a button or field that does nothing at the moment.</extracomment>
        <translation>Cannot be used now</translation>
    </message>
</context>
<context>
    <name>FloatingPanel</name>
    <message>
        <source>Close</source>
        <extracomment>Closes a panel.</extracomment>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>FormHead</name>
    <message>
        <source>%1 of %2 filled in</source>
        <extracomment>Beside a form task&apos;s title. %1 of %2 inputs are filled in.</extracomment>
        <translation type="unfinished">%1 of %2 filled in</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>Takes the last change back.</extracomment>
        <translation type="unfinished">Undo</translation>
    </message>
    <message>
        <source>Redo</source>
        <extracomment>Makes the change again that was taken back.</extracomment>
        <translation type="unfinished">Redo</translation>
    </message>
    <message>
        <source>Clear and refill</source>
        <extracomment>Empties the form.</extracomment>
        <translation type="unfinished">Clear and refill</translation>
    </message>
</context>
<context>
    <name>FormulaBar</name>
    <message>
        <source>Content of %1</source>
        <extracomment>For screen readers: the line where a cell&apos;s content is typed. %1 is the cell.</extracomment>
        <translation>Content of %1</translation>
    </message>
    <message>
        <source>Given, cannot be changed</source>
        <extracomment>At the end of the formula bar when the paper&apos;s cell cannot be changed.</extracomment>
        <translation>Given, cannot be changed</translation>
    </message>
    <message>
        <source>Enter confirms, Esc cancels</source>
        <extracomment>At the end of the formula bar while typing.</extracomment>
        <translation>Enter confirms, Esc cancels</translation>
    </message>
    <message>
        <source>Preview %1</source>
        <extracomment>At the end of the formula bar. %1 is what the formula would show.</extracomment>
        <translation>Preview %1</translation>
    </message>
</context>
<context>
    <name>GapBody</name>
    <message>
        <source>%1 of %2 filled in. Tab and Enter go to the next gap; Ctrl+Z takes back.</source>
        <extracomment>Hint under a passage with inputs. %1 of %2 are filled in.</extracomment>
        <translation>%1 of %2 filled in. Tab and Enter go to the next gap; Ctrl+Z takes back.</translation>
    </message>
    <message>
        <source>%1 of %2 chosen. Enter opens the list of a gap, a letter chooses, Delete empties it.</source>
        <extracomment>Hint under a passage with lists of words. %1 of %2 are chosen.</extracomment>
        <translation>%1 of %2 chosen. Enter opens the list of a gap, a letter chooses, Delete empties it.</translation>
    </message>
    <message>
        <source>%1 marked. Click underlined words or press Space to mark what is wrong, and type what should stand there.</source>
        <extracomment>Hint under a passage whose wrong words are marked and put right. %1 is how many are marked.</extracomment>
        <translation>%1 marked. Click underlined words or press Space to mark what is wrong, and type what should stand there.</translation>
    </message>
    <message>
        <source>%1 marked. Click underlined words or press Space to mark them, again to take it back.</source>
        <extracomment>Hint under a passage whose words can be marked. %1 is how many are marked.</extracomment>
        <translation>%1 marked. Click underlined words or press Space to mark them, again to take it back.</translation>
    </message>
</context>
<context>
    <name>GapSlot</name>
    <message>
        <source>Gap %1: %2</source>
        <extracomment>For screen readers: a gap that takes a word of the list. %1 is its number, %2 the word, or nothing.</extracomment>
        <translation>Gap %1: %2</translation>
    </message>
</context>
<context>
    <name>GateSheet</name>
    <message>
        <source>Handing in %1</source>
        <translation>Handing in %1</translation>
    </message>
    <message>
        <source>%1 is handed in when the count ends and cannot be reopened. %2 comes next.</source>
        <extracomment>Countdown before a section is closed. %1 is this section, %2 the next one.</extracomment>
        <translation>%1 is handed in when the count ends and cannot be reopened. %2 comes next.</translation>
    </message>
    <message>
        <source>All answers are sealed when the count ends. Nothing can be changed after that.</source>
        <extracomment>Countdown before the last section is closed.</extracomment>
        <translation>All answers are sealed when the count ends. Nothing can be changed after that.</translation>
    </message>
    <message>
        <source>Stop, return to answering</source>
        <extracomment>Stops the countdown.</extracomment>
        <translation>Stop, return to answering</translation>
    </message>
</context>
<context>
    <name>GuardCover</name>
    <message>
        <source>This computer is not guarded yet</source>
        <extracomment>Title of the page that covers everything while the machine is not guarded.</extracomment>
        <translation>This computer is not guarded yet</translation>
    </message>
    <message>
        <source>Nothing is shown for now</source>
        <extracomment>Title of the page that covers everything while something is wrong with the display.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cause</source>
        <extracomment>Lock screen, label of the first line.</extracomment>
        <translation type="unfinished">Cause</translation>
    </message>
    <message>
        <source>Answers</source>
        <extracomment>Lock screen, label of the second line.</extracomment>
        <translation type="unfinished">Answers</translation>
    </message>
    <message>
        <source>What was answered is saved on this computer.</source>
        <extracomment>Page that covers everything.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please</source>
        <extracomment>Lock screen, label of the third line.</extracomment>
        <translation type="unfinished">Please</translation>
    </message>
    <message>
        <source>The technician removes the cause; this page then goes away by itself.</source>
        <extracomment>Page that covers everything: the machine is not guarded. For staff.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise your hand. This page goes away when exactly one display is connected.</source>
        <extracomment>Page that covers everything: something is wrong with the display.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The technician closes these programs; this page then goes away by itself: %1</source>
        <extracomment>Page that covers everything: the machine is not guarded. For staff. %1 are names of programs.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HandInSheet</name>
    <message>
        <source>Confirm hand-in</source>
        <extracomment>Title of the second confirmation.</extracomment>
        <translation>Confirm hand-in</translation>
    </message>
    <message>
        <source>%1 · second confirmation</source>
        <extracomment>Under the title. %1 is the section.</extracomment>
        <translation>%1 · second confirmation</translation>
    </message>
    <message>
        <source>%1 not answered, %2 partly answered, %3 minutes left.</source>
        <extracomment>Second confirmation. %1 and %2 are numbers of questions, %3 the minutes left.</extracomment>
        <translation>%1 not answered, %2 partly answered, %3 minutes left.</translation>
    </message>
    <message>
        <source>Everything is answered, %1 minutes left.</source>
        <extracomment>Second confirmation. %1 is the minutes left.</extracomment>
        <translation>Everything is answered, %1 minutes left.</translation>
    </message>
    <message>
        <source>After hand-in %1 cannot be opened again; %2 comes next.</source>
        <extracomment>Second confirmation. %1 is this section, %2 the next one.</extracomment>
        <translation>After hand-in %1 cannot be opened again; %2 comes next.</translation>
    </message>
    <message>
        <source>After hand-in all answers are sealed and nothing can be changed.</source>
        <translation>After hand-in all answers are sealed and nothing can be changed.</translation>
    </message>
    <message>
        <source>Type HAND IN, or the last 4 digits of your admission number</source>
        <extracomment>Label of the input of the second confirmation.</extracomment>
        <translation>Type HAND IN, or the last 4 digits of your admission number</translation>
    </message>
    <message>
        <source>If you hand in by mistake, raise your hand at once.</source>
        <extracomment>Second confirmation, small print.</extracomment>
        <translation>If you hand in by mistake, raise your hand at once.</translation>
    </message>
    <message>
        <source>Hand in now</source>
        <extracomment>The final button of the second confirmation.</extracomment>
        <translation>Hand in now</translation>
    </message>
    <message>
        <source>Return to answering</source>
        <translation>Return to answering</translation>
    </message>
    <message>
        <source>%1 not answered, %2 minutes left.</source>
        <extracomment>Second confirmation. %1 is a number of questions, %2 the minutes left.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 partly answered, %2 minutes left.</source>
        <extracomment>Second confirmation. %1 is a number of questions, %2 the minutes left.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HandSign</name>
    <message>
        <source>Hand raised</source>
        <extracomment>Title of the sign that calls the proctor.</extracomment>
        <translation>Hand raised</translation>
    </message>
    <message>
        <source>Room %1, seat %2</source>
        <translation>Room %1, seat %2</translation>
    </message>
    <message>
        <source>Please also raise your hand and stay seated; the proctor comes to you. The clock keeps running and your answers are safe.</source>
        <extracomment>On the sign that calls the proctor.</extracomment>
        <translation>Please also raise your hand and stay seated; the proctor comes to you. The clock keeps running and your answers are safe.</translation>
    </message>
    <message>
        <source>Continue</source>
        <extracomment>Puts the raised hand away.</extracomment>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>HighlightBar</name>
    <message>
        <source>Mark with a solid line</source>
        <extracomment>Marks the chosen words; the first of three looks.</extracomment>
        <translation>Mark with a solid line</translation>
    </message>
    <message>
        <source>Mark with a dashed line</source>
        <extracomment>Marks the chosen words; the second of three looks.</extracomment>
        <translation>Mark with a dashed line</translation>
    </message>
    <message>
        <source>Mark with a dotted line</source>
        <extracomment>Marks the chosen words; the third of three looks.</extracomment>
        <translation>Mark with a dotted line</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>Takes the marks of the chosen words away.</extracomment>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>IdentityButtons</name>
    <message>
        <source>Correct, continue</source>
        <extracomment>Identity check: everything is right.</extracomment>
        <translation type="unfinished">Correct, continue</translation>
    </message>
    <message>
        <source>Not me, call the proctor</source>
        <extracomment>Identity check: the roster shows somebody else.</extracomment>
        <translation type="unfinished">Not me, call the proctor</translation>
    </message>
    <message>
        <source>Check what is below</source>
        <extracomment>Identity check: shows the lines below the edge of the screen, which are to be checked too.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdentityCard</name>
    <message>
        <source>Is this you?</source>
        <translation>Is this you?</translation>
    </message>
    <message>
        <source>Today&apos;s session</source>
        <translation>Today&apos;s session</translation>
    </message>
    <message>
        <source>Admission number</source>
        <translation>Admission number</translation>
    </message>
    <message>
        <source>ID number</source>
        <extracomment>Label of the masked ID number.</extracomment>
        <translation>ID number</translation>
    </message>
    <message>
        <source>Exam</source>
        <extracomment>Label: which exam.</extracomment>
        <translation>Exam</translation>
    </message>
    <message>
        <source>Start</source>
        <extracomment>Label: when the exam starts.</extracomment>
        <translation>Start</translation>
    </message>
</context>
<context>
    <name>ImeBar</name>
    <message>
        <source>Chinese cannot be typed on this computer. Raise your hand; the proctor decides on another seat. Latin letters work.</source>
        <extracomment>Under an input when the input method did not start on this computer.</extracomment>
        <translation>Chinese cannot be typed on this computer. Raise your hand; the proctor decides on another seat. Latin letters work.</translation>
    </message>
    <message>
        <source>Latin letters</source>
        <extracomment>State of the input method, and the button that changes it: Chinese words or Latin letters.</extracomment>
        <translation>Latin letters</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinese</translation>
    </message>
    <message>
        <source>Wubi</source>
        <translation>Wubi</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>Pinyin</translation>
    </message>
    <message>
        <source>Changes between Pinyin and Wubi</source>
        <extracomment>For screen readers: changes between the two ways to type Chinese.</extracomment>
        <translation>Changes between Pinyin and Wubi</translation>
    </message>
    <message>
        <source>Latin punctuation</source>
        <translation>Latin punctuation</translation>
    </message>
    <message>
        <source>Chinese punctuation</source>
        <translation>Chinese punctuation</translation>
    </message>
    <message>
        <source>Full width</source>
        <translation>Full width</translation>
    </message>
    <message>
        <source>Half width</source>
        <translation>Half width</translation>
    </message>
    <message>
        <source>Symbols</source>
        <extracomment>Opens the panel of characters that the keyboard has not.</extracomment>
        <translation>Symbols</translation>
    </message>
    <message>
        <source>This field takes Latin letters and digits</source>
        <extracomment>Keys of the input method.</extracomment>
        <translation>This field takes Latin letters and digits</translation>
    </message>
    <message>
        <source>Ctrl+.: punctuation    Shift+Space: width    Ctrl+/: symbols</source>
        <translation>Ctrl+.: punctuation    Shift+Space: width    Ctrl+/: symbols</translation>
    </message>
</context>
<context>
    <name>ImeState</name>
    <message>
        <source>Wubi</source>
        <extracomment>Mode of the input method: by shape of the characters, or by sound.</extracomment>
        <translation>Wubi</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>Pinyin</translation>
    </message>
    <message>
        <source>Latin punctuation</source>
        <extracomment>State of the input method: which punctuation the keys type.</extracomment>
        <translation>Latin punctuation</translation>
    </message>
    <message>
        <source>Chinese punctuation</source>
        <translation>Chinese punctuation</translation>
    </message>
    <message>
        <source>Full width</source>
        <extracomment>State of the input method: how wide letters and digits are.</extracomment>
        <translation>Full width</translation>
    </message>
    <message>
        <source>Half width</source>
        <translation>Half width</translation>
    </message>
    <message>
        <source>Digits choose</source>
        <extracomment>Hint in the candidate window: digits choose a word; and when there is no word, what the space bar does.</extracomment>
        <translation>Digits choose</translation>
    </message>
    <message>
        <source>Space enters the letters</source>
        <translation>Space enters the letters</translation>
    </message>
</context>
<context>
    <name>ImeSymbols</name>
    <message>
        <source>Symbols</source>
        <extracomment>For screen readers: the panel of characters that the keyboard has not.</extracomment>
        <translation>Symbols</translation>
    </message>
    <message>
        <source>Arrows move, Enter inserts, Esc closes</source>
        <extracomment>Hint in the panel of symbols.</extracomment>
        <translation>Arrows move, Enter inserts, Esc closes</translation>
    </message>
</context>
<context>
    <name>ImeTest</name>
    <message>
        <source>Chinese</source>
        <extracomment>Label of a line to type, in Chinese.</extracomment>
        <translation>Chinese</translation>
    </message>
    <message>
        <source>Latin letters</source>
        <extracomment>Label of a line to type, in Latin letters.</extracomment>
        <translation>Latin letters</translation>
    </message>
    <message>
        <source>Full-width and half-width digits</source>
        <extracomment>Label of a line to type: a number in full-width and one in half-width digits.</extracomment>
        <translation>Full-width and half-width digits</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <extracomment>Label of a line to type: an e-mail address.</extracomment>
        <translation>E-mail address</translation>
    </message>
    <message>
        <source>Keyboard and input method work.</source>
        <extracomment>When all lines to type are right.</extracomment>
        <translation>Keyboard and input method work.</translation>
    </message>
    <message>
        <source>Keyboard layout: US. @ is Shift and 2. If another character appears or a key does not work, raise your hand.</source>
        <extracomment>Under the lines to type.</extracomment>
        <translation>Keyboard layout: US. @ is Shift and 2. If another character appears or a key does not work, raise your hand.</translation>
    </message>
</context>
<context>
    <name>ImeWindow</name>
    <message>
        <source>Words to choose from</source>
        <extracomment>For screen readers: the list of words that fit the letters typed so far.</extracomment>
        <translation>Words to choose from</translation>
    </message>
    <message>
        <source>Previous words</source>
        <extracomment>Button of the candidate window: the words before these.</extracomment>
        <translation>Previous words</translation>
    </message>
    <message>
        <source>More words</source>
        <extracomment>Button of the candidate window: more words.</extracomment>
        <translation>More words</translation>
    </message>
</context>
<context>
    <name>ItemHead</name>
    <message>
        <source>Flagged</source>
        <translation>Flagged</translation>
    </message>
    <message>
        <source>%1 · %2 · question %3 of %4 on this material</source>
        <extracomment>Above the stem of a question about shared material. %1 is the question type, %2 &quot;2 points&quot;, %3 its number among the %4 questions about this material.</extracomment>
        <translation>%1 · %2 · question %3 of %4 on this material</translation>
    </message>
</context>
<context>
    <name>ItemPane</name>
    <message>
        <source>The question goes on below. Scroll down, or go on once more to leave it.</source>
        <extracomment>Once, when the candidate leaves a question whose text goes on below the edge of the screen.</extracomment>
        <translation>The question goes on below. Scroll down, or go on once more to leave it.</translation>
    </message>
</context>
<context>
    <name>KindWords</name>
    <message>
        <source>Single choice</source>
        <extracomment>Kind of question.</extracomment>
        <translation>Single choice</translation>
    </message>
    <message>
        <source>Multiple choice</source>
        <extracomment>Kind of question.</extracomment>
        <translation>Multiple choice</translation>
    </message>
    <message>
        <source>True or false</source>
        <extracomment>Kind of question.</extracomment>
        <translation>True or false</translation>
    </message>
    <message>
        <source>Fill in</source>
        <extracomment>Kind of question: gaps to be typed into.</extracomment>
        <translation>Fill in</translation>
    </message>
    <message>
        <source>Calculation</source>
        <extracomment>Kind of question: a number to be worked out.</extracomment>
        <translation>Calculation</translation>
    </message>
    <message>
        <source>Choose in text</source>
        <extracomment>Kind of question: gaps with lists of words.</extracomment>
        <translation>Choose in text</translation>
    </message>
    <message>
        <source>Matching</source>
        <extracomment>Kind of question.</extracomment>
        <translation>Matching</translation>
    </message>
    <message>
        <source>Ordering</source>
        <extracomment>Kind of question.</extracomment>
        <translation>Ordering</translation>
    </message>
    <message>
        <source>Words into gaps</source>
        <extracomment>Kind of question: words of a list go into gaps.</extracomment>
        <translation>Words into gaps</translation>
    </message>
    <message>
        <source>Marking in text</source>
        <extracomment>Kind of question: words in a text are marked.</extracomment>
        <translation>Marking in text</translation>
    </message>
    <message>
        <source>Written answer</source>
        <extracomment>Kind of question: a short answer, an essay, a letter.</extracomment>
        <translation>Written answer</translation>
    </message>
</context>
<context>
    <name>LockWords</name>
    <message>
        <source>A second display was detected</source>
        <extracomment>Lock screen, cause.</extracomment>
        <translation>A second display was detected</translation>
    </message>
    <message>
        <source>A storage device was plugged in</source>
        <extracomment>Lock screen, cause.</extracomment>
        <translation>A storage device was plugged in</translation>
    </message>
    <message>
        <source>Another window came to the front</source>
        <extracomment>Lock screen, cause.</extracomment>
        <translation>Another window came to the front</translation>
    </message>
    <message>
        <source>Locked by the proctor</source>
        <extracomment>Lock screen, cause.</extracomment>
        <translation>Locked by the proctor</translation>
    </message>
    <message>
        <source>No display is connected</source>
        <extracomment>Lock screen, cause.</extracomment>
        <translation>No display is connected</translation>
    </message>
    <message>
        <source>This computer was asleep for a long time</source>
        <extracomment>Lock screen, cause.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds the keyboard</source>
        <extracomment>Lock screen, cause.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program showed a window</source>
        <extracomment>Lock screen, cause.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program records the keyboard</source>
        <extracomment>Lock screen, cause.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer could not be guarded</source>
        <extracomment>Lock screen, cause.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers on this computer are older than those at the room server</source>
        <extracomment>Lock screen, cause: somebody put an older state of the disk back.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LockedScreen</name>
    <message>
        <source>This screen is locked</source>
        <translation>This screen is locked</translation>
    </message>
    <message>
        <source>Cause</source>
        <extracomment>Lock screen, label of the first line.</extracomment>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Answers</source>
        <extracomment>Lock screen, label of the second line.</extracomment>
        <translation>Answers</translation>
    </message>
    <message>
        <source>Answers up to %1 are saved. The clock keeps running.</source>
        <extracomment>Lock screen. %1 is a time of day.</extracomment>
        <translation>Answers up to %1 are saved. The clock keeps running.</translation>
    </message>
    <message>
        <source>Please</source>
        <extracomment>Lock screen, label of the third line.</extracomment>
        <translation>Please</translation>
    </message>
    <message>
        <source>Raise your hand; the proctor checks and unlocks.</source>
        <translation>Raise your hand; the proctor checks and unlocks.</translation>
    </message>
</context>
<context>
    <name>LoginButton</name>
    <message>
        <source>Log in</source>
        <extracomment>Button of the login page.</extracomment>
        <translation type="unfinished">Log in</translation>
    </message>
</context>
<context>
    <name>LoginScreen</name>
    <message>
        <source>Please log in</source>
        <extracomment>Title of the login page.</extracomment>
        <translation>Please log in</translation>
    </message>
    <message>
        <source>Type the numbers on your admission ticket; blanks are not needed.</source>
        <translation>Type the numbers on your admission ticket; blanks are not needed.</translation>
    </message>
    <message>
        <source>Admission number</source>
        <translation>Admission number</translation>
    </message>
    <message>
        <source>Last characters of your ID number</source>
        <translation>Last characters of your ID number</translation>
    </message>
    <message>
        <source>If the last one is the letter X, type X.</source>
        <translation>If the last one is the letter X, type X.</translation>
    </message>
    <message>
        <source>This is your seat: room %1, seat %2</source>
        <translation>This is your seat: room %1, seat %2</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Gongyuan Examination System</source>
        <extracomment>Title of the window; never seen in the kiosk.</extracomment>
        <translation>Gongyuan Examination System</translation>
    </message>
</context>
<context>
    <name>MapCell</name>
    <message>
        <source>Question %1, %2</source>
        <extracomment>For screen readers, in the question map. %1 is the number, %2 the state.</extracomment>
        <translation>Question %1, %2</translation>
    </message>
</context>
<context>
    <name>MapGroup</name>
    <message>
        <source>%1 each</source>
        <extracomment>In the question map, after a group&apos;s name. %1 is its points, as in &quot;2 points&quot;.</extracomment>
        <translation>%1 each</translation>
    </message>
</context>
<context>
    <name>MapLegend</name>
    <message>
        <source>Answered</source>
        <extracomment>Legend of the question map.</extracomment>
        <translation type="unfinished">Answered</translation>
    </message>
    <message>
        <source>Not answered</source>
        <extracomment>Legend of the question map.</extracomment>
        <translation type="unfinished">Not answered</translation>
    </message>
    <message>
        <source>Partly</source>
        <extracomment>Legend of the question map.</extracomment>
        <translation type="unfinished">Partly</translation>
    </message>
    <message>
        <source>Not seen</source>
        <extracomment>Legend of the question map.</extracomment>
        <translation type="unfinished">Not seen</translation>
    </message>
    <message>
        <source>Current</source>
        <extracomment>Legend of the question map: the question on the screen.</extracomment>
        <translation type="unfinished">Current</translation>
    </message>
    <message>
        <source>Flag</source>
        <extracomment>Legend of the question map: marked for a second look.</extracomment>
        <translation type="unfinished">Flag</translation>
    </message>
</context>
<context>
    <name>MarkedWord</name>
    <message>
        <source>Instead of %1</source>
        <extracomment>For screen readers: the input for what should stand there instead. %1 are the marked words.</extracomment>
        <translation>Instead of %1</translation>
    </message>
    <message>
        <source>Put right here</source>
        <extracomment>In an input behind words that were marked as wrong.</extracomment>
        <translation>Put right here</translation>
    </message>
</context>
<context>
    <name>Mask</name>
    <message>
        <source>Cover; arrow keys move it, with Shift they resize it, Delete removes it</source>
        <extracomment>For screen readers: a sheet that covers a part of the screen.</extracomment>
        <translation>Cover; arrow keys move it, with Shift they resize it, Delete removes it</translation>
    </message>
    <message>
        <source>Arrow keys move, Shift resizes, Delete removes</source>
        <extracomment>On a sheet that covers a part of the screen, while it has the focus.</extracomment>
        <translation>Arrow keys move, Shift resizes, Delete removes</translation>
    </message>
    <message>
        <source>Remove the cover</source>
        <extracomment>Takes a sheet away that covers a part of the screen.</extracomment>
        <translation>Remove the cover</translation>
    </message>
</context>
<context>
    <name>MatchFace</name>
    <message>
        <source>Choose an option</source>
        <extracomment>In the place beside a prompt while it is empty; the second text while it takes the next option.</extracomment>
        <translation>Choose an option</translation>
    </message>
    <message>
        <source>Nothing placed</source>
        <translation>Nothing placed</translation>
    </message>
    <message>
        <source>Empty: %1</source>
        <extracomment>For screen readers: button that empties the place beside a prompt. %1 is the prompt.</extracomment>
        <translation>Empty: %1</translation>
    </message>
</context>
<context>
    <name>MatchRow</name>
    <message>
        <source>%1: %2</source>
        <extracomment>For screen readers: a prompt and what was matched with it. %1 is the prompt, %2 the option, or nothing.</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>MaterialPane</name>
    <message>
        <source>Smaller documents</source>
        <extracomment>Button beside the documents: smaller type in the documents alone.</extracomment>
        <translation>Smaller documents</translation>
    </message>
    <message>
        <source>Larger documents</source>
        <extracomment>Button beside the documents: larger type in the documents alone.</extracomment>
        <translation>Larger documents</translation>
    </message>
</context>
<context>
    <name>MaterialTab</name>
    <message>
        <source>Task</source>
        <extracomment>Tab with the task&apos;s own text, before the documents.</extracomment>
        <translation>Task</translation>
    </message>
</context>
<context>
    <name>ModeBand</name>
    <message>
        <source>Practice: nothing here is reported</source>
        <extracomment>Band on every page of a practice session.</extracomment>
        <translation>Practice: nothing here is reported</translation>
    </message>
    <message>
        <source>Rehearsal: this is not the exam</source>
        <extracomment>Band on every page of a rehearsal.</extracomment>
        <translation>Rehearsal: this is not the exam</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Notes</source>
        <extracomment>Title of the notes panel.</extracomment>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Not marked; gone after the exam.</source>
        <extracomment>In the notes panel: notes are for the candidate alone.</extracomment>
        <translation>Not marked; gone after the exam.</translation>
    </message>
    <message>
        <source>Whole paper</source>
        <extracomment>Label of the notes that belong to the whole paper.</extracomment>
        <translation>Whole paper</translation>
    </message>
</context>
<context>
    <name>NoticesScreen</name>
    <message>
        <source>Notices and pledge</source>
        <extracomment>Title of the page with the rules of the exam.</extracomment>
        <translation>Notices and pledge</translation>
    </message>
    <message>
        <source>Pledge</source>
        <extracomment>Heading above the pledge.</extracomment>
        <translation>Pledge</translation>
    </message>
    <message>
        <source>By continuing you give the pledge above.</source>
        <extracomment>Beside the button that is not active yet; and once it is.</extracomment>
        <translation>By continuing you give the pledge above.</translation>
    </message>
    <message>
        <source>Please scroll to the end of the text.</source>
        <translation>Please scroll to the end of the text.</translation>
    </message>
    <message>
        <source>I have read this</source>
        <extracomment>Button under the notices; active at the end of the text.</extracomment>
        <translation>I have read this</translation>
    </message>
</context>
<context>
    <name>NumericBody</name>
    <message>
        <source>Number</source>
        <extracomment>For screen readers: the input of a question that asks for a number.</extracomment>
        <translation>Number</translation>
    </message>
    <message>
        <source>This does not read as a number. It is kept as typed; please look at it again.</source>
        <extracomment>Under an input for a number, when what is typed does not read as one. It is kept all the same.</extracomment>
        <translation>This does not read as a number. It is kept as typed; please look at it again.</translation>
    </message>
    <message>
        <source>Full-width and half-width digits, 12500 and 12,500 are all read. Choose the unit as well.</source>
        <extracomment>Hint under an input for a number.</extracomment>
        <translation>Full-width and half-width digits, 12500 and 12,500 are all read. Choose the unit as well.</translation>
    </message>
    <message>
        <source>Full-width and half-width digits, 12500 and 12,500 are all read.</source>
        <translation>Full-width and half-width digits, 12500 and 12,500 are all read.</translation>
    </message>
</context>
<context>
    <name>OptionFace</name>
    <message>
        <source>Struck out</source>
        <extracomment>At the right end of an option that the candidate struck out.</extracomment>
        <translation>Struck out</translation>
    </message>
</context>
<context>
    <name>OptionRow</name>
    <message>
        <source>Struck out</source>
        <extracomment>For screen readers, after an option that the candidate struck out.</extracomment>
        <translation>Struck out</translation>
    </message>
</context>
<context>
    <name>OrderBody</name>
    <message>
        <source>This is my order</source>
        <extracomment>Ordering item: the order on the screen is the answer, also when nothing was moved.</extracomment>
        <translation>This is my order</translation>
    </message>
    <message>
        <source>Order answered</source>
        <extracomment>Ordering item: the order on the screen is kept as the answer.</extracomment>
        <translation>Order answered</translation>
    </message>
    <message>
        <source>Start again</source>
        <extracomment>Ordering item: back to the order at the beginning, not answered.</extracomment>
        <translation>Start again</translation>
    </message>
    <message>
        <source>The row is in your hand. Choose where it goes; Esc puts it back.</source>
        <extracomment>Hint while a row of an ordering item is held.</extracomment>
        <translation>The row is in your hand. Choose where it goes; Esc puts it back.</translation>
    </message>
    <message>
        <source>Alt+↑ and Alt+↓ or the arrows at the right move a row. Or choose a row, then the place it goes to. Rows can be dragged too.</source>
        <extracomment>Hint under an ordering item.</extracomment>
        <translation>Alt+↑ and Alt+↓ or the arrows at the right move a row. Or choose a row, then the place it goes to. Rows can be dragged too.</translation>
    </message>
</context>
<context>
    <name>OrderFace</name>
    <message>
        <source>Move up: %1</source>
        <extracomment>For screen readers: button of a row, one place up. %1 are the row&apos;s words.</extracomment>
        <translation>Move up: %1</translation>
    </message>
    <message>
        <source>Move down: %1</source>
        <extracomment>For screen readers: button of a row, one place down. %1 are the row&apos;s words.</extracomment>
        <translation>Move down: %1</translation>
    </message>
</context>
<context>
    <name>OrderRow</name>
    <message>
        <source>%1. %2</source>
        <extracomment>For screen readers: a row of an ordering item. %1 is its place, %2 its words.</extracomment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>PairsHint</name>
    <message>
        <source>%1 is in your hand. Choose where it goes; Esc puts it back.</source>
        <extracomment>Hint while an option is in the hand. %1 is its letter.</extracomment>
        <translation>%1 is in your hand. Choose where it goes; Esc puts it back.</translation>
    </message>
    <message>
        <source>%1 of %2 placed; an option may be used more than once.</source>
        <extracomment>Hint under an item whose options go to places, where an option may be used again. %1 of %2 are placed.</extracomment>
        <translation>%1 of %2 placed; an option may be used more than once.</translation>
    </message>
    <message>
        <source>%1 of %2 placed; each option is used at most once.</source>
        <extracomment>Hint under an item whose options go to places, each option once. %1 of %2 are placed.</extracomment>
        <translation>%1 of %2 placed; each option is used at most once.</translation>
    </message>
    <message>
        <source>Choose a place, then an option or its letter. Delete empties a place.</source>
        <extracomment>How options are placed; follows how many are.</extracomment>
        <translation>Choose a place, then an option or its letter. Delete empties a place.</translation>
    </message>
</context>
<context>
    <name>PaneSwitch</name>
    <message>
        <source>Material</source>
        <extracomment>Tab at large type: the documents that a question or task is about.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <extracomment>Tab at large type: the question, form or sheet to be answered.</extracomment>
        <translation type="unfinished">Answer</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Question %1</source>
        <extracomment>Label of the note that belongs to one question. %1 is its number.</extracomment>
        <translation>Question %1</translation>
    </message>
</context>
<context>
    <name>PassageFlow</name>
    <message>
        <source> (gap) </source>
        <extracomment>For screen readers, in a passage: a gap.</extracomment>
        <translation> (gap) </translation>
    </message>
</context>
<context>
    <name>PausedScreen</name>
    <message>
        <source>Waiting for the proctor</source>
        <extracomment>Title: the computer was off for too long, a proctor must let the candidate go on.</extracomment>
        <translation>Waiting for the proctor</translation>
    </message>
    <message>
        <source>The exam is paused</source>
        <extracomment>Title: a proctor paused the exam.</extracomment>
        <translation>The exam is paused</translation>
    </message>
    <message>
        <source>Why</source>
        <extracomment>Paused screen, label of the first line.</extracomment>
        <translation>Why</translation>
    </message>
    <message>
        <source>This computer was away for a while.</source>
        <extracomment>Paused screen.</extracomment>
        <translation>This computer was away for a while.</translation>
    </message>
    <message>
        <source>Safe</source>
        <extracomment>Paused screen, label of the second line.</extracomment>
        <translation>Safe</translation>
    </message>
    <message>
        <source>Your answers are saved. The clock stands still; no time is lost.</source>
        <translation>Your answers are saved. The clock stands still; no time is lost.</translation>
    </message>
    <message>
        <source>Please</source>
        <translation>Please</translation>
    </message>
    <message>
        <source>Raise your hand and stay seated. The proctor lets you go on.</source>
        <extracomment>Paused screen.</extracomment>
        <translation>Raise your hand and stay seated. The proctor lets you go on.</translation>
    </message>
    <message>
        <source>Be quiet and stay seated. The paper comes back by itself.</source>
        <extracomment>Paused screen.</extracomment>
        <translation>Be quiet and stay seated. The paper comes back by itself.</translation>
    </message>
</context>
<context>
    <name>PictureFace</name>
    <message>
        <source>Enlarge</source>
        <extracomment>For screen readers: what pressing a picture does.</extracomment>
        <translation>Enlarge</translation>
    </message>
</context>
<context>
    <name>PictureViewer</name>
    <message>
        <source>Smaller</source>
        <extracomment>Button of the picture viewer.</extracomment>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Larger</source>
        <extracomment>Button of the picture viewer.</extracomment>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <extracomment>Button of the picture viewer: the whole picture again.</extracomment>
        <translation>Whole picture</translation>
    </message>
    <message>
        <source>Back to the question</source>
        <extracomment>Button of the picture viewer: back to the question.</extracomment>
        <translation>Back to the question</translation>
    </message>
</context>
<context>
    <name>PlainHeader</name>
    <message>
        <source>Gongyuan Examination System</source>
        <extracomment>Name of the system, in the header of every page outside the answering part.</extracomment>
        <translation>Gongyuan Examination System</translation>
    </message>
    <message>
        <source>Room %1</source>
        <extracomment>In the header. %1 is the number of the exam room.</extracomment>
        <translation>Room %1</translation>
    </message>
    <message>
        <source>Seat</source>
        <comment>before the number</comment>
        <extracomment>Before the seat number in the English header.</extracomment>
        <translation>Seat</translation>
    </message>
    <message>
        <source>Seat</source>
        <comment>after the number</comment>
        <extracomment>After the seat number in the Chinese header.</extracomment>
        <translation>Seat</translation>
    </message>
    <message>
        <source>Text size and colours</source>
        <extracomment>Opens the panel with text sizes and colours.</extracomment>
        <translation>Text size and colours</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>Switches between Chinese and English.</extracomment>
        <translation>Language</translation>
    </message>
    <message>
        <source>Raise hand</source>
        <extracomment>Button that calls the proctor.</extracomment>
        <translation>Raise hand</translation>
    </message>
    <message>
        <source>Equipment check</source>
        <extracomment>Opens the page where the candidate tries the keyboard and the input method.</extracomment>
        <translation>Equipment check</translation>
    </message>
    <message>
        <source>Pre-flight check</source>
        <extracomment>Opens the page with the checks of the computer, for technicians.</extracomment>
        <translation>Pre-flight check</translation>
    </message>
</context>
<context>
    <name>PointsWords</name>
    <message>
        <source>1 point</source>
        <extracomment>Exactly one point.</extracomment>
        <translation>1 point</translation>
    </message>
    <message>
        <source>%1 points</source>
        <extracomment>%1 is a number of points other than 1.</extracomment>
        <translation>%1 points</translation>
    </message>
</context>
<context>
    <name>PoolChip</name>
    <message>
        <source>Used</source>
        <extracomment>For screen readers: this option stands somewhere already.</extracomment>
        <translation>Used</translation>
    </message>
</context>
<context>
    <name>PoolFace</name>
    <message>
        <source>Used</source>
        <extracomment>On an option of a pool that was put somewhere.</extracomment>
        <translation>Used</translation>
    </message>
</context>
<context>
    <name>PreflightLine</name>
    <message>
        <source>Passed</source>
        <extracomment>Pre-flight: outcome of one check.</extracomment>
        <translation>Passed</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <extracomment>Pre-flight: outcome of one check: the technician has to know and accept it.</extracomment>
        <translation>To be confirmed</translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>Pre-flight: outcome of one check: no exam may be held on this computer.</extracomment>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Not checked</source>
        <extracomment>Pre-flight: outcome of one check.</extracomment>
        <translation>Not checked</translation>
    </message>
</context>
<context>
    <name>PreflightScreen</name>
    <message>
        <source>the computer</source>
        <extracomment>Pre-flight: what is being looked at.</extracomment>
        <translation>the computer</translation>
    </message>
    <message>
        <source>the disk of the answers</source>
        <extracomment>Pre-flight: what is being looked at.</extracomment>
        <translation>the disk of the answers</translation>
    </message>
    <message>
        <source>display, fonts and input method</source>
        <extracomment>Pre-flight: what is being looked at.</extracomment>
        <translation>display, fonts and input method</translation>
    </message>
    <message>
        <source>the room server</source>
        <extracomment>Pre-flight: what is being looked at.</extracomment>
        <translation>the room server</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <extracomment>Pre-flight: %1 is the number of the step, %2 of all steps, %3 what is being looked at.</extracomment>
        <translation>Step %1 of %2: %3</translation>
    </message>
    <message>
        <source>Not ready: %1 failed. Do what the lines say, then run it again.</source>
        <extracomment>Pre-flight: at least one check failed. %1 is how many.</extracomment>
        <translation>Not ready: %1 failed. Do what the lines say, then run it again.</translation>
    </message>
    <message>
        <source>Ready once %1 lines are confirmed by the technician.</source>
        <extracomment>Pre-flight: nothing failed. %1 is how many lines somebody has to accept.</extracomment>
        <translation>Ready once %1 lines are confirmed by the technician.</translation>
    </message>
    <message>
        <source>Ready.</source>
        <extracomment>Pre-flight: everything passed.</extracomment>
        <translation>Ready.</translation>
    </message>
    <message>
        <source>Pre-flight check</source>
        <extracomment>Title of the page with the checks of the computer.</extracomment>
        <translation>Pre-flight check</translation>
    </message>
    <message>
        <source>The room server has this report.</source>
        <extracomment>Pre-flight: the report has reached the room server.</extracomment>
        <translation>The room server has this report.</translation>
    </message>
    <message>
        <source>The room server does not have this report; see the line on the room server.</source>
        <extracomment>Pre-flight: the report has not reached the room server.</extracomment>
        <translation>The room server does not have this report; see the line on the room server.</translation>
    </message>
    <message>
        <source>Run again</source>
        <extracomment>Button: runs all checks of the computer once more.</extracomment>
        <translation>Run again</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Closes the page with the checks of the computer.</extracomment>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>PreparingScreen</name>
    <message>
        <source>Seat %1</source>
        <extracomment>For screen readers. %1 is the seat&apos;s number.</extracomment>
        <translation>Seat %1</translation>
    </message>
    <message>
        <source>This computer is getting ready</source>
        <extracomment>Page shown while the computer gets ready.</extracomment>
        <translation>This computer is getting ready</translation>
    </message>
    <message>
        <source>Connected to the room server</source>
        <extracomment>Getting ready: first line.</extracomment>
        <translation>Connected to the room server</translation>
    </message>
    <message>
        <source>Connecting to the room server</source>
        <extracomment>Getting ready: first line.</extracomment>
        <translation>Connecting to the room server</translation>
    </message>
    <message>
        <source>No connection to the room server; tried again by itself</source>
        <extracomment>Getting ready: first line.</extracomment>
        <translation>No connection to the room server; tried again by itself</translation>
    </message>
    <message>
        <source>Sealed paper received and verified</source>
        <extracomment>Getting ready: second line.</extracomment>
        <translation>Sealed paper received and verified</translation>
    </message>
    <message>
        <source>Waiting for the sealed paper and the roster</source>
        <translation>Waiting for the sealed paper and the roster</translation>
    </message>
    <message>
        <source>Nothing needs to be done here. If this stays for more than five minutes, tell the proctor.</source>
        <translation>Nothing needs to be done here. If this stays for more than five minutes, tell the proctor.</translation>
    </message>
</context>
<context>
    <name>Pressable</name>
    <message>
        <source>Cannot be used now</source>
        <extracomment>For screen readers: a button or field that does nothing at the moment.</extracomment>
        <translation>Cannot be used now</translation>
    </message>
</context>
<context>
    <name>ProgressWords</name>
    <message>
        <source>Answered</source>
        <extracomment>State of a question: every input is filled in.</extracomment>
        <translation>Answered</translation>
    </message>
    <message>
        <source>Partly answered</source>
        <extracomment>State of a question: some of its inputs are filled in.</extracomment>
        <translation>Partly answered</translation>
    </message>
    <message>
        <source>Not answered</source>
        <extracomment>State of a question: it was opened and is empty.</extracomment>
        <translation>Not answered</translation>
    </message>
    <message>
        <source>Not seen</source>
        <extracomment>State of a question: it was never opened.</extracomment>
        <translation>Not seen</translation>
    </message>
</context>
<context>
    <name>QuestionMap</name>
    <message>
        <source>Task list</source>
        <translation>Task list</translation>
    </message>
    <message>
        <source>Question list</source>
        <translation>Question list</translation>
    </message>
    <message>
        <source>Answered %1 of %2</source>
        <translation>Answered %1 of %2</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Closes the question list.</extracomment>
        <translation>Close</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Filter of the question list: no filter.</extracomment>
        <translation>All</translation>
    </message>
    <message>
        <source>Unanswered %1</source>
        <extracomment>Filter of the question list. %1 is how many.</extracomment>
        <translation>Unanswered %1</translation>
    </message>
    <message>
        <source>Partly %1</source>
        <extracomment>Filter of the question list. %1 is how many.</extracomment>
        <translation>Partly %1</translation>
    </message>
    <message>
        <source>Flagged %1</source>
        <extracomment>Filter of the question list. %1 is how many.</extracomment>
        <translation>Flagged %1</translation>
    </message>
</context>
<context>
    <name>ReceiptScreen</name>
    <message>
        <source>Answers sealed</source>
        <translation>Answers sealed</translation>
    </message>
    <message>
        <source>Receipt number</source>
        <translation>Receipt number</translation>
    </message>
    <message>
        <source>Saved on this computer</source>
        <translation>Saved on this computer</translation>
    </message>
    <message>
        <source>Copied to the room server</source>
        <translation>Copied to the room server</translation>
    </message>
    <message>
        <source>Uploaded by the proctor</source>
        <translation>Uploaded by the proctor</translation>
    </message>
    <message>
        <source>after the session</source>
        <translation>after the session</translation>
    </message>
    <message>
        <source>Please stay seated until the proctor tells you to leave, and hand back the scratch paper.</source>
        <translation>Please stay seated until the proctor tells you to leave, and hand back the scratch paper.</translation>
    </message>
    <message>
        <source>QR code of the receipt</source>
        <translation>QR code of the receipt</translation>
    </message>
</context>
<context>
    <name>RefusalWords</name>
    <message>
        <source>The enrolment code is not valid (check character). Please compare it character by character.</source>
        <extracomment>Enrolment: the one-time code does not fit its check character.</extracomment>
        <translation>The enrolment code is not valid (check character). Please compare it character by character.</translation>
    </message>
    <message>
        <source>The room server refused this code: unknown, used or expired. Ask the administrator for a new one.</source>
        <extracomment>Enrolment: the room server refused the one-time code.</extracomment>
        <translation>The room server refused this code: unknown, used or expired. Ask the administrator for a new one.</translation>
    </message>
    <message>
        <source>The room server cannot be reached. Check the address and the cable, then try again.</source>
        <extracomment>The room server does not answer.</extracomment>
        <translation>The room server cannot be reached. Check the address and the cable, then try again.</translation>
    </message>
    <message>
        <source>This room server does not belong to the authority this computer knows. Nothing was sent. Call the administrator.</source>
        <extracomment>The room server&apos;s certificate does not belong to the authority this computer knows.</extracomment>
        <translation>This room server does not belong to the authority this computer knows. Nothing was sent. Call the administrator.</translation>
    </message>
    <message>
        <source>This admission number is not in this session. Please check and retype it; if it fails again, raise your hand.</source>
        <extracomment>Login refused.</extracomment>
        <translation>This admission number is not in this session. Please check and retype it; if it fails again, raise your hand.</translation>
    </message>
    <message>
        <source>Wrong room: yours is room %1. Please raise your hand; the proctor will guide you.</source>
        <extracomment>Login refused. %1 is the right room.</extracomment>
        <translation>Wrong room: yours is room %1. Please raise your hand; the proctor will guide you.</translation>
    </message>
    <message>
        <source>Wrong seat: yours is seat %1, this is seat %2. Please raise your hand.</source>
        <extracomment>Login refused. %1 is the right seat, %2 this one.</extracomment>
        <translation>Wrong seat: yours is seat %1, this is seat %2. Please raise your hand.</translation>
    </message>
    <message>
        <source>You are logged in at seat %1. Raise your hand; the proctor must move you.</source>
        <extracomment>Login refused. %1 is a seat.</extracomment>
        <translation>You are logged in at seat %1. Raise your hand; the proctor must move you.</translation>
    </message>
    <message>
        <source>Not started yet. This session starts at %1.</source>
        <extracomment>Login refused. %1 is a time of day.</extracomment>
        <translation>Not started yet. This session starts at %1.</translation>
    </message>
    <message>
        <source>The session code is not valid (check character). Please compare it character by character. This costs no try.</source>
        <extracomment>The session code does not fit its check character; no try is counted.</extracomment>
        <translation>The session code is not valid (check character). Please compare it character by character. This costs no try.</translation>
    </message>
    <message>
        <source>Wrong code or wrong room. Nothing is lost. %1 tries left; if in doubt, raise your hand.</source>
        <extracomment>The session code is wrong, or it is another room&apos;s. %1 is the number of tries left.</extracomment>
        <translation>Wrong code or wrong room. Nothing is lost. %1 tries left; if in doubt, raise your hand.</translation>
    </message>
    <message>
        <source>Too many tries. Please wait %1 seconds; the proctor is informed.</source>
        <extracomment>Too many wrong session codes. %1 is a number of seconds.</extracomment>
        <translation>Too many tries. Please wait %1 seconds; the proctor is informed.</translation>
    </message>
    <message>
        <source>The paper may be opened from %1 on. The code was not used up; please wait.</source>
        <extracomment>%1 is a time of day.</extracomment>
        <translation>The paper may be opened from %1 on. The code was not used up; please wait.</translation>
    </message>
    <message>
        <source>The time for opening this paper is over. Please raise your hand.</source>
        <translation>The time for opening this paper is over. Please raise your hand.</translation>
    </message>
    <message>
        <source>The paper on this computer is damaged and was not opened. Please raise your hand; the proctor will send it again.</source>
        <translation>The paper on this computer is damaged and was not opened. Please raise your hand; the proctor will send it again.</translation>
    </message>
    <message>
        <source>The paper is not on this computer yet. Please wait a moment, or raise your hand.</source>
        <translation>The paper is not on this computer yet. Please wait a moment, or raise your hand.</translation>
    </message>
    <message>
        <source>This computer cannot save. Stop and raise your hand now. Answers up to %1 are safe.</source>
        <extracomment>%1 is a time of day.</extracomment>
        <translation>This computer cannot save. Stop and raise your hand now. Answers up to %1 are safe.</translation>
    </message>
    <message>
        <source>This is not possible now. Your answers are safe.</source>
        <translation>This is not possible now. Your answers are safe.</translation>
    </message>
    <message>
        <source>Your answers could not be fetched from the room server. Nothing is lost. Type the code again in a moment, or raise your hand.</source>
        <extracomment>After a move to another seat.</extracomment>
        <translation>Your answers could not be fetched from the room server. Nothing is lost. Type the code again in a moment, or raise your hand.</translation>
    </message>
    <message>
        <source>These characters do not fit. Please wait %1 seconds before the next try.</source>
        <extracomment>The proctor&apos;s characters were wrong too often. %1 is a number of seconds.</extracomment>
        <translation>These characters do not fit. Please wait %1 seconds before the next try.</translation>
    </message>
    <message>
        <source>These characters do not fit. Compare them with the proctor, character by character.</source>
        <translation>These characters do not fit. Compare them with the proctor, character by character.</translation>
    </message>
    <message>
        <source>No memory stick was found. Your answers are safe on this computer. Plug the stick in and try again.</source>
        <extracomment>Sealing page: the sheet cannot be copied to a memory stick.</extracomment>
        <translation>No memory stick was found. Your answers are safe on this computer. Plug the stick in and try again.</translation>
    </message>
    <message>
        <source>The memory stick did not take the copy. Your answers are safe on this computer. Try another stick.</source>
        <extracomment>Sealing page: the copy on the memory stick is not good.</extracomment>
        <translation>The memory stick did not take the copy. Your answers are safe on this computer. Try another stick.</translation>
    </message>
    <message>
        <source>The room server did not take the stick&apos;s code for seat %1: used, expired or of another room. Nothing was changed. Choose another seat, or write a new stick.</source>
        <extracomment>Enrolment by stick was refused. %1 is the seat on the stick.</extracomment>
        <translation>The room server did not take the stick&apos;s code for seat %1: used, expired or of another room. Nothing was changed. Choose another seat, or write a new stick.</translation>
    </message>
</context>
<context>
    <name>RestoreSheet</name>
    <message>
        <source>Restore the given data?</source>
        <extracomment>Question before a sheet is put back to the given data.</extracomment>
        <translation>Restore the given data?</translation>
    </message>
    <message>
        <source>Everything you filled in here is removed. Undo brings it back.</source>
        <extracomment>Under the question before a form or sheet is emptied.</extracomment>
        <translation>Everything you filled in here is removed. Undo brings it back.</translation>
    </message>
    <message>
        <source>Restore</source>
        <extracomment>Button that puts the sheet back to the given data.</extracomment>
        <translation>Restore</translation>
    </message>
</context>
<context>
    <name>ReviewFace</name>
    <message>
        <source>Look</source>
        <extracomment>Link on the review page, back to a question that is answered, or to one that is not.</extracomment>
        <translation>Look</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Check before handing in</source>
        <extracomment>Title of the review page.</extracomment>
        <translation>Check before handing in</translation>
    </message>
    <message>
        <source>Everything in %1 is answered.</source>
        <extracomment>Review page when nothing is missing. %1 is the section.</extracomment>
        <translation>Everything in %1 is answered.</translation>
    </message>
    <message>
        <source>%1: %2 not answered. Choose a line to go back to it.</source>
        <extracomment>Review page. %1 is the section, %2 a number.</extracomment>
        <translation>%1: %2 not answered. Choose a line to go back to it.</translation>
    </message>
    <message>
        <source>%1: %2 not answered, %3 partly answered. Choose a line to go back to it.</source>
        <extracomment>Review page. %1 is the section, %2 and %3 are numbers.</extracomment>
        <translation>%1: %2 not answered, %3 partly answered. Choose a line to go back to it.</translation>
    </message>
    <message>
        <source>Not answered: %1</source>
        <extracomment>Heading on the review page. %1 is how many.</extracomment>
        <translation>Not answered: %1</translation>
    </message>
    <message>
        <source>Partly answered: %1</source>
        <extracomment>Heading on the review page. %1 is how many.</extracomment>
        <translation>Partly answered: %1</translation>
    </message>
    <message>
        <source>Flagged: %1</source>
        <extracomment>Heading on the review page. %1 is how many.</extracomment>
        <translation>Flagged: %1</translation>
    </message>
    <message>
        <source>of %1 answered</source>
        <extracomment>After the big number of answered questions. %1 is how many there are.</extracomment>
        <translation>of %1 answered</translation>
    </message>
    <message>
        <source>Nothing is answered yet. Please go back and answer first.</source>
        <translation>Nothing is answered yet. Please go back and answer first.</translation>
    </message>
    <message>
        <source>Once handed in, %1 cannot be opened again.</source>
        <translation>Once handed in, %1 cannot be opened again.</translation>
    </message>
    <message>
        <source>Return to answering</source>
        <extracomment>Default button of the review page.</extracomment>
        <translation>Return to answering</translation>
    </message>
    <message>
        <source>Go on to hand in</source>
        <extracomment>Leads from the review page to the second confirmation.</extracomment>
        <translation>Go on to hand in</translation>
    </message>
    <message>
        <source>%1: %2 partly answered. Choose a line to go back to it.</source>
        <extracomment>Review page. %1 is the section, %2 a number.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewRow</name>
    <message>
        <source>Question %1: %2</source>
        <extracomment>For screen readers, on the review page. %1 is the number, %2 how the question begins.</extracomment>
        <translation>Question %1: %2</translation>
    </message>
</context>
<context>
    <name>SaveBadge</name>
    <message>
        <source>Not saved, raise your hand</source>
        <extracomment>Save indicator when this computer cannot store answers.</extracomment>
        <translation>Not saved, raise your hand</translation>
    </message>
    <message>
        <source>Copied to the room server</source>
        <extracomment>Save indicator: the room server has every answer.</extracomment>
        <translation>Copied to the room server</translation>
    </message>
    <message>
        <source>Saved on this computer %1</source>
        <extracomment>Save indicator: every answer is durable on this computer. %1 is the time.</extracomment>
        <translation>Saved on this computer %1</translation>
    </message>
    <message>
        <source>Saving</source>
        <extracomment>Save indicator while something is not on the disk yet.</extracomment>
        <translation>Saving</translation>
    </message>
</context>
<context>
    <name>SealingScreen</name>
    <message>
        <source>Your answers are sealed</source>
        <extracomment>Title while the answers are sealed and copied.</extracomment>
        <translation>Your answers are sealed</translation>
    </message>
    <message>
        <source>Sealing your answers</source>
        <translation>Sealing your answers</translation>
    </message>
    <message>
        <source>Handed in; nothing can be changed any more</source>
        <translation>Handed in; nothing can be changed any more</translation>
    </message>
    <message>
        <source>Sealed on this computer %1</source>
        <extracomment>Sealing page. %1 is a time of day.</extracomment>
        <translation>Sealed on this computer %1</translation>
    </message>
    <message>
        <source>Being sealed on this computer</source>
        <translation>Being sealed on this computer</translation>
    </message>
    <message>
        <source>The room server cannot be reached; copied as soon as it is back</source>
        <extracomment>Sealing page without a network.</extracomment>
        <translation>The room server cannot be reached; copied as soon as it is back</translation>
    </message>
    <message>
        <source>Being copied to the room server</source>
        <extracomment>Sealing page.</extracomment>
        <translation>Being copied to the room server</translation>
    </message>
    <message>
        <source>Your answers are safe on this computer. Please stay seated.</source>
        <translation>Your answers are safe on this computer. Please stay seated.</translation>
    </message>
    <message>
        <source>Please stay seated and do not switch the computer off.</source>
        <translation>Please stay seated and do not switch the computer off.</translation>
    </message>
    <message>
        <source>Copied to the memory stick and read back</source>
        <extracomment>Sealing page: a whole copy lies on a memory stick.</extracomment>
        <translation>Copied to the memory stick and read back</translation>
    </message>
    <message>
        <source>For the proctor: copy to a memory stick</source>
        <extracomment>For the proctor: writes the sealed answers to a memory stick.</extracomment>
        <translation>For the proctor: copy to a memory stick</translation>
    </message>
</context>
<context>
    <name>SectionLine</name>
    <message>
        <source>%1 min · %2 points · %3 questions</source>
        <extracomment>A section&apos;s size. %1 is minutes, %2 points, %3 the number of questions or tasks.</extracomment>
        <translation>%1 min · %2 points · %3 questions</translation>
    </message>
</context>
<context>
    <name>SheetTitle</name>
    <message>
        <source>%1 of %2 cells done</source>
        <extracomment>Beside a sheet task&apos;s title. %1 of %2 cells that are asked for are filled in.</extracomment>
        <translation type="unfinished">%1 of %2 cells done</translation>
    </message>
</context>
<context>
    <name>SheetTools</name>
    <message>
        <source>Undo</source>
        <extracomment>Takes the last change back.</extracomment>
        <translation type="unfinished">Undo</translation>
    </message>
    <message>
        <source>Redo</source>
        <extracomment>Makes the change again that was taken back.</extracomment>
        <translation type="unfinished">Redo</translation>
    </message>
    <message>
        <source>Fill down</source>
        <extracomment>Copies the top cell of the selection into the cells below.</extracomment>
        <translation type="unfinished">Fill down</translation>
    </message>
    <message>
        <source>F2 edits, Enter and Tab move on, Ctrl+D fills down, Ctrl+C and Ctrl+V copy</source>
        <extracomment>Hint beside the sheet&apos;s tools.</extracomment>
        <translation type="unfinished">F2 edits, Enter and Tab move on, Ctrl+D fills down, Ctrl+C and Ctrl+V copy</translation>
    </message>
    <message>
        <source>Restore the given data</source>
        <extracomment>Puts the sheet back to what the paper gave.</extracomment>
        <translation type="unfinished">Restore the given data</translation>
    </message>
</context>
<context>
    <name>ShutOutScreen</name>
    <message>
        <source>This computer is no longer a seat</source>
        <extracomment>Title: the room server has withdrawn this computer.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished">Why</translation>
    </message>
    <message>
        <source>The room server does not accept it any more: seat %1 is another computer now, or was withdrawn.</source>
        <extracomment>Withdrawn computer. %1 is a seat.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe</source>
        <translation type="unfinished">Safe</translation>
    </message>
    <message>
        <source>Everything that was answered here is kept on this computer, also when it is set up anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please</source>
        <translation type="unfinished">Please</translation>
    </message>
    <message>
        <source>Candidates: take another seat. Staff: set this computer up anew, switch it off and on, and enter a new enrolment code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up anew</source>
        <extracomment>Makes a withdrawn computer one that can be enrolled again.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SituationBanner</name>
    <message>
        <source>Network lost. Your answers are saved on this computer; please keep working. The proctor is notified.</source>
        <extracomment>Banner. The seat keeps working without the network.</extracomment>
        <translation>Network lost. Your answers are saved on this computer; please keep working. The proctor is notified.</translation>
    </message>
    <message>
        <source>Network is back. Your answers are copied to the room server.</source>
        <extracomment>Banner. The room server has every answer again.</extracomment>
        <translation>Network is back. Your answers are copied to the room server.</translation>
    </message>
    <message>
        <source>Network is back. Your answers are saved on this computer.</source>
        <extracomment>Banner. The line to the room works again.</extracomment>
        <translation>Network is back. Your answers are saved on this computer.</translation>
    </message>
    <message>
        <source>The computer restarted; your answers up to %1 are here again. Please keep working. The lost time is recorded; raise your hand if anything is missing.</source>
        <extracomment>Banner after a crash or reboot. %1 is a time of day.</extracomment>
        <translation>The computer restarted; your answers up to %1 are here again. Please keep working. The lost time is recorded; raise your hand if anything is missing.</translation>
    </message>
    <message>
        <source>The proctor added %1 minutes. Your new end is %2.</source>
        <extracomment>Banner. %1 is a number of minutes, %2 a time of day.</extracomment>
        <translation>The proctor added %1 minutes. Your new end is %2.</translation>
    </message>
    <message>
        <source>A disk of this computer failed. Your answers are saved in a second place; please keep working. The proctor is notified.</source>
        <extracomment>Banner. The first disk of this computer failed; nothing is lost.</extracomment>
        <translation>A disk of this computer failed. Your answers are saved in a second place; please keep working. The proctor is notified.</translation>
    </message>
    <message>
        <source>The room server no longer accepts this computer. Your answers are saved on it. Please raise your hand.</source>
        <extracomment>Banner. The room server has withdrawn this computer while a candidate sits at it.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpeechBanner</name>
    <message>
        <source>The question is being read aloud.</source>
        <extracomment>Shown while the question is read aloud.</extracomment>
        <translation>The question is being read aloud.</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>Stops reading aloud.</extracomment>
        <translation>Stop</translation>
    </message>
    <message>
        <source>This computer cannot read aloud: no sound or no voice. Your answers are safe. Please raise your hand; the proctor helps.</source>
        <extracomment>This seat has no voice or no sound device.</extracomment>
        <translation>This computer cannot read aloud: no sound or no voice. Your answers are safe. Please raise your hand; the proctor helps.</translation>
    </message>
</context>
<context>
    <name>Splitter</name>
    <message>
        <source>Divider</source>
        <extracomment>For screen readers: the divider between documents and answer.</extracomment>
        <translation>Divider</translation>
    </message>
</context>
<context>
    <name>StickCard</name>
    <message>
        <source>Enrolment stick of room %1</source>
        <extracomment>Enrolment: an enrolment stick is plugged in. %1 is the room.</extracomment>
        <translation>Enrolment stick of room %1</translation>
    </message>
    <message>
        <source>Previous seat</source>
        <extracomment>Chooses the seat before the one shown, on the enrolment stick.</extracomment>
        <translation>Previous seat</translation>
    </message>
    <message>
        <source>Seat %1</source>
        <translation>Seat %1</translation>
    </message>
    <message>
        <source>Next seat</source>
        <extracomment>Chooses the seat after the one shown, on the enrolment stick.</extracomment>
        <translation>Next seat</translation>
    </message>
    <message>
        <source>Enrol as seat %1</source>
        <extracomment>Button: this computer becomes the seat. %1 is its number.</extracomment>
        <translation>Enrol as seat %1</translation>
    </message>
    <message>
        <source>Compare the number with the seat&apos;s label. Left and right choose another; take the stick out when the next page is shown.</source>
        <extracomment>Enrolment by stick. The arrow keys choose.</extracomment>
        <translation>Compare the number with the seat&apos;s label. Left and right choose another; take the stick out when the next page is shown.</translation>
    </message>
</context>
<context>
    <name>TaskTitle</name>
    <message>
        <source>Task %1  %2</source>
        <extracomment>A task&apos;s heading. %1 is its number, %2 its title.</extracomment>
        <translation>Task %1  %2</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Flagged</translation>
    </message>
</context>
<context>
    <name>TimeAnnouncer</name>
    <message>
        <source>Minutes left: %1</source>
        <extracomment>For screen readers. %1 is a number of minutes.</extracomment>
        <translation>Minutes left: %1</translation>
    </message>
</context>
<context>
    <name>TimeBanner</name>
    <message>
        <source>Minutes left in this part: %1. Answers are saved as you go.</source>
        <extracomment>Banner. %1 is a number of minutes.</extracomment>
        <translation>Minutes left in this part: %1. Answers are saved as you go.</translation>
    </message>
</context>
<context>
    <name>TutorialScreen</name>
    <message>
        <source>Samples to try out: not marked, nothing is stored.</source>
        <extracomment>Above the samples of the kinds of questions.</extracomment>
        <translation>Samples to try out: not marked, nothing is stored.</translation>
    </message>
    <message>
        <source>Back to waiting</source>
        <extracomment>Leaves the samples and goes back to waiting for the start.</extracomment>
        <translation>Back to waiting</translation>
    </message>
</context>
<context>
    <name>WaitingButtons</name>
    <message>
        <source>Type the session code</source>
        <extracomment>Opens the page where the session code is typed.</extracomment>
        <translation>Type the session code</translation>
    </message>
    <message>
        <source>Try out the kinds of questions</source>
        <extracomment>Opens samples of the kinds of questions, to try out before the start.</extracomment>
        <translation>Try out the kinds of questions</translation>
    </message>
</context>
<context>
    <name>WaitingScreen</name>
    <message>
        <source>Admission number %1</source>
        <extracomment>%1 is the admission number.</extracomment>
        <translation>Admission number %1</translation>
    </message>
    <message>
        <source>The session starts</source>
        <extracomment>Above the big countdown; and once the announced start has come.</extracomment>
        <translation>The session starts</translation>
    </message>
    <message>
        <source>Time to the start</source>
        <translation>Time to the start</translation>
    </message>
    <message>
        <source>When the proctor announces the session code, type it here.</source>
        <extracomment>Under the countdown. %1 is the time of the start.</extracomment>
        <translation>When the proctor announces the session code, type it here.</translation>
    </message>
    <message>
        <source>The exam starts at %1. The proctor then announces the session code; you type it here.</source>
        <translation>The exam starts at %1. The proctor then announces the session code; you type it here.</translation>
    </message>
    <message>
        <source>Identity checked</source>
        <translation>Identity checked</translation>
    </message>
    <message>
        <source>Notices read</source>
        <translation>Notices read</translation>
    </message>
    <message>
        <source>The sealed paper is on this computer</source>
        <translation>The sealed paper is on this computer</translation>
    </message>
    <message>
        <source>The sealed paper is still on its way</source>
        <translation>The sealed paper is still on its way</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Notices</translation>
    </message>
</context>
<context>
    <name>WritingBody</name>
    <message>
        <source>Your answer</source>
        <extracomment>For screen readers: the editor of a short answer or essay.</extracomment>
        <translation>Your answer</translation>
    </message>
    <message>
        <source>%1 of at most %2 characters typed</source>
        <extracomment>Under an editor. %1 characters are typed, %2 is the bound.</extracomment>
        <translation>%1 of at most %2 characters typed</translation>
    </message>
    <message>
        <source>%1 characters typed</source>
        <extracomment>Under an editor. %1 characters are typed.</extracomment>
        <translation>%1 characters typed</translation>
    </message>
    <message>
        <source>%1 words</source>
        <extracomment>Under an editor, after the number of characters: the number of words in Latin script.</extracomment>
        <translation>%1 words</translation>
    </message>
    <message>
        <source>at least %1 recommended</source>
        <extracomment>Under an editor, after the number of characters: advice, nothing is refused. %1 is a number.</extracomment>
        <translation>at least %1 recommended</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>Takes the last change back.</extracomment>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Redo</source>
        <extracomment>Makes the change again that was taken back.</extracomment>
        <translation>Redo</translation>
    </message>
    <message>
        <source>The limit is %1 characters; the rest was left out.</source>
        <extracomment>Under an editor when the bound is reached. %1 is the bound.</extracomment>
        <translation>The limit is %1 characters; the rest was left out.</translation>
    </message>
</context>
</TS>
