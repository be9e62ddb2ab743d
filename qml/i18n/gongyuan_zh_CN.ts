<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AidsPanel</name>
    <message>
        <source>More aids</source>
        <extracomment>Title of the panel with aids.</extracomment>
        <translation>更多工具</translation>
    </message>
    <message>
        <source>Stop reading aloud</source>
        <extracomment>Button while a question is being read aloud.</extracomment>
        <translation>停止朗读</translation>
    </message>
    <message>
        <source>Read the question aloud</source>
        <extracomment>Button that has the question read aloud.</extracomment>
        <translation>朗读本题</translation>
    </message>
    <message>
        <source>Headphones are needed.</source>
        <extracomment>Under the button that has the question read aloud.</extracomment>
        <translation>需使用耳机。</translation>
    </message>
    <message>
        <source>Line reader</source>
        <extracomment>Button: a band that leaves a few lines bright.</extracomment>
        <translation>阅读尺</translation>
    </message>
    <message>
        <source>The band follows the mouse; Alt with ↑ ↓ moves it, Alt with + − resizes it.</source>
        <extracomment>Under the button of the line reader.</extracomment>
        <translation>随鼠标移动；按 Alt + ↑ ↓ 移动，按 Alt + 加减号调整高度。</translation>
    </message>
    <message>
        <source>Cover a part of the screen</source>
        <extracomment>Button: a sheet that covers a part of the screen.</extracomment>
        <translation>遮挡部分屏幕</translation>
    </message>
    <message>
        <source>Arrow keys move the cover, with Shift they resize it, Delete removes it.</source>
        <extracomment>Under the button that covers a part of the screen.</extracomment>
        <translation>方向键移动，Shift + 方向键调整大小，Delete 键移除。</translation>
    </message>
    <message>
        <source>Remove all covers</source>
        <extracomment>Button: takes all covers away that were laid on parts of the screen.</extracomment>
        <translation>移除全部遮挡</translation>
    </message>
    <message>
        <source>Show the clock</source>
        <extracomment>Button that shows the clock again.</extracomment>
        <translation>显示时间</translation>
    </message>
    <message>
        <source>Hide the clock</source>
        <extracomment>Button that hides the clock.</extracomment>
        <translation>隐藏时间</translation>
    </message>
    <message>
        <source>In the last 5 minutes it is always shown.</source>
        <extracomment>Under the button that hides the clock.</extracomment>
        <translation>最后 5 分钟始终显示。</translation>
    </message>
    <message>
        <source>Cover the screen</source>
        <extracomment>Button: covers the whole screen.</extracomment>
        <translation>遮盖屏幕</translation>
    </message>
    <message>
        <source>When you leave your seat for a moment. The clock keeps running.</source>
        <extracomment>Under the button that covers the whole screen.</extracomment>
        <translation>短暂离座时使用，计时继续。</translation>
    </message>
    <message>
        <source>Take a break of %1 minutes</source>
        <extracomment>Button that begins a granted break. %1 is a number of minutes.</extracomment>
        <translation>休息 %1 分钟</translation>
    </message>
    <message>
        <source>%1 left. The clock of this part is stopped.</source>
        <extracomment>Under the button of a break that stops the clock. %1 is a number.</extracomment>
        <translation>还可休息 %1 次，休息时本部分计时停止。</translation>
    </message>
    <message>
        <source>%1 left. The clock of this part keeps running.</source>
        <extracomment>Under the button of a break beside a running clock. %1 is a number.</extracomment>
        <translation>还可休息 %1 次，休息时本部分计时继续。</translation>
    </message>
    <message>
        <source>Return to answering</source>
        <extracomment>Closes the panel with aids.</extracomment>
        <translation>返回作答</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>For the proctor: no network</source>
        <extracomment>Opens the place where a proctor types a decision by hand because there is no network.</extracomment>
        <translation>监考专用：网络不通</translation>
    </message>
    <message>
        <source>Tell the room server</source>
        <extracomment>Label of the characters that the proctor takes to the room server.</extracomment>
        <translation>报给考场服务器</translation>
    </message>
    <message>
        <source>Type its answer here. It counts once.</source>
        <extracomment>Above the field for the proctor&apos;s answer.</extracomment>
        <translation>在此输入服务器的应答，只生效一次。</translation>
    </message>
    <message>
        <source>Answer of the room server</source>
        <extracomment>Name of the field for the proctor&apos;s answer.</extracomment>
        <translation>考场服务器的应答</translation>
    </message>
    <message>
        <source>Carry it out</source>
        <extracomment>Takes the proctor&apos;s answer.</extracomment>
        <translation>执行</translation>
    </message>
</context>
<context>
    <name>AskSheet</name>
    <message>
        <source>Return to answering</source>
        <translation>返回作答</translation>
    </message>
</context>
<context>
    <name>BlankField</name>
    <message>
        <source>Gap %1</source>
        <extracomment>For screen readers: an input in a passage. %1 is its number.</extracomment>
        <translation>第 %1 空</translation>
    </message>
</context>
<context>
    <name>BreakScreen</name>
    <message>
        <source>Break</source>
        <extracomment>Title of the page during a granted break.</extracomment>
        <translation>休息中</translation>
    </message>
    <message>
        <source>The clock of this part is stopped. Your answers are saved. The paper comes back by itself when the break is over.</source>
        <extracomment>During a break that stops the section&apos;s clock.</extracomment>
        <translation>本部分计时已停止，答案已保存。休息结束后自动返回试卷。</translation>
    </message>
    <message>
        <source>The clock of this part keeps running. Your answers are saved. The paper comes back by itself when the break is over.</source>
        <extracomment>During a break beside a running clock.</extracomment>
        <translation>本部分计时继续，答案已保存。休息结束后自动返回试卷。</translation>
    </message>
    <message>
        <source>Breaks left after this one: %1</source>
        <extracomment>During a break. %1 is a number.</extracomment>
        <translation>此次之后还可休息 %1 次</translation>
    </message>
    <message>
        <source>End the break and go on</source>
        <extracomment>Ends a break early and goes back to the paper.</extracomment>
        <translation>结束休息，继续作答</translation>
    </message>
</context>
<context>
    <name>BriefingScreen</name>
    <message>
        <source>Part %1 of %2</source>
        <extracomment>Under the section&apos;s title. %1 is its number, %2 how many sections there are.</extracomment>
        <translation>第 %1 部分，共 %2 部分</translation>
    </message>
    <message>
        <source>minutes</source>
        <extracomment>Under the number of minutes of a section.</extracomment>
        <translation>分钟</translation>
    </message>
    <message>
        <source>points</source>
        <extracomment>Under the number of points of a section.</extracomment>
        <translation>分</translation>
    </message>
    <message>
        <source>questions</source>
        <extracomment>Under the number of questions or tasks of a section.</extracomment>
        <translation>题</translation>
    </message>
    <message>
        <source>How it is marked</source>
        <extracomment>Heading above the marking rule of a section.</extracomment>
        <translation>评分办法</translation>
    </message>
    <message>
        <source>The clock starts when you begin. Once handed in, %1 cannot be opened again.</source>
        <extracomment>Start page of a section. %1 is the section.</extracomment>
        <translation>开始作答后计时。%1交卷后不能再打开。</translation>
    </message>
    <message>
        <source>Begins by itself in %1 seconds.</source>
        <extracomment>Start page of a section. %1 is a number of seconds.</extracomment>
        <translation>%1 秒后自动开始。</translation>
    </message>
    <message>
        <source>Read what is below</source>
        <extracomment>Start page of a section: shows the part of the marking rule that is below the edge of the screen.</extracomment>
        <translation>请先看下方内容</translation>
    </message>
    <message>
        <source>Begin</source>
        <extracomment>Starts the section and its clock.</extracomment>
        <translation>开始作答</translation>
    </message>
</context>
<context>
    <name>CalculatorKeys</name>
    <message>
        <source>Clear memory</source>
        <extracomment>Calculator key, for screen readers.</extracomment>
        <translation>清除存储</translation>
    </message>
    <message>
        <source>Recall memory</source>
        <extracomment>Calculator key, for screen readers.</extracomment>
        <translation>读取存储</translation>
    </message>
    <message>
        <source>Add to memory</source>
        <extracomment>Calculator key, for screen readers.</extracomment>
        <translation>加入存储</translation>
    </message>
    <message>
        <source>Subtract from memory</source>
        <extracomment>Calculator key, for screen readers.</extracomment>
        <translation>从存储减去</translation>
    </message>
    <message>
        <source>Delete the last character</source>
        <extracomment>Calculator key, for screen readers.</extracomment>
        <translation>退格</translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>Calculator key, for screen readers.</extracomment>
        <translation>清空</translation>
    </message>
    <message>
        <source>Square root</source>
        <extracomment>Calculator key, for screen readers.</extracomment>
        <translation>平方根</translation>
    </message>
    <message>
        <source>Square</source>
        <extracomment>Calculator key, for screen readers.</extracomment>
        <translation>平方</translation>
    </message>
    <message>
        <source>Reciprocal</source>
        <extracomment>Calculator key, for screen readers.</extracomment>
        <translation>倒数</translation>
    </message>
    <message>
        <source>Percent</source>
        <extracomment>Calculator key, for screen readers.</extracomment>
        <translation>百分号</translation>
    </message>
    <message>
        <source>Open bracket</source>
        <extracomment>Calculator key, for screen readers.</extracomment>
        <translation>左括号</translation>
    </message>
    <message>
        <source>Close bracket</source>
        <extracomment>Calculator key, for screen readers.</extracomment>
        <translation>右括号</translation>
    </message>
    <message>
        <source>Times</source>
        <extracomment>Calculator key, for screen readers.</extracomment>
        <translation>乘</translation>
    </message>
    <message>
        <source>Divided by</source>
        <extracomment>Calculator key, for screen readers.</extracomment>
        <translation>除以</translation>
    </message>
    <message>
        <source>Plus</source>
        <extracomment>Calculator key, for screen readers.</extracomment>
        <translation>加</translation>
    </message>
    <message>
        <source>Minus</source>
        <extracomment>Calculator key, for screen readers.</extracomment>
        <translation>减</translation>
    </message>
    <message>
        <source>Change sign</source>
        <extracomment>Calculator key, for screen readers.</extracomment>
        <translation>正负号</translation>
    </message>
    <message>
        <source>Decimal point</source>
        <extracomment>Calculator key, for screen readers.</extracomment>
        <translation>小数点</translation>
    </message>
    <message>
        <source>Equals</source>
        <extracomment>Calculator key, for screen readers.</extracomment>
        <translation>等于</translation>
    </message>
</context>
<context>
    <name>CalculatorPanel</name>
    <message>
        <source>Calculator</source>
        <extracomment>Title of the calculator.</extracomment>
        <translation>计算器</translation>
    </message>
    <message>
        <source>M = %1</source>
        <extracomment>On the calculator&apos;s display. %1 is the number in its memory.</extracomment>
        <translation>存储 %1</translation>
    </message>
    <message>
        <source>Not complete</source>
        <extracomment>On the calculator&apos;s display: what was typed cannot be computed.</extracomment>
        <translation>算式不完整</translation>
    </message>
    <message>
        <source>Cannot divide by 0</source>
        <extracomment>On the calculator&apos;s display.</extracomment>
        <translation>除数不能为 0</translation>
    </message>
    <message>
        <source>No root of a negative number</source>
        <extracomment>On the calculator&apos;s display.</extracomment>
        <translation>负数没有平方根</translation>
    </message>
    <message>
        <source>The number is too large</source>
        <extracomment>On the calculator&apos;s display.</extracomment>
        <translation>数值过大</translation>
    </message>
    <message>
        <source>Put the result into the answer</source>
        <extracomment>Calculator button: puts the result into the answer input that had the focus last.</extracomment>
        <translation>将结果填入作答框</translation>
    </message>
</context>
<context>
    <name>ChoiceBody</name>
    <message>
        <source>Choose exactly %1 options. Chosen so far: %2.</source>
        <extracomment>Above the options of a multiple choice item: exactly %1 are to be chosen; %2 are chosen.</extracomment>
        <translation>请选 %1 项，已选 %2 项。</translation>
    </message>
    <message>
        <source>Choose at least %1 options. Chosen so far: %2.</source>
        <extracomment>Above the options of a multiple choice item: %1 or more are to be chosen; %2 are chosen.</extracomment>
        <translation>请至少选 %1 项，已选 %2 项。</translation>
    </message>
    <message>
        <source>Choose at most %1 options. Chosen so far: %2.</source>
        <extracomment>Above the options of a multiple choice item: at most %1 are to be chosen; %2 are chosen.</extracomment>
        <translation>请最多选 %1 项，已选 %2 项。</translation>
    </message>
    <message>
        <source>Choose %1 to %2 options. Chosen so far: %3.</source>
        <extracomment>Above the options of a multiple choice item: %1 to %2 are to be chosen; %3 are chosen.</extracomment>
        <translation>请选 %1–%2 项，已选 %3 项。</translation>
    </message>
    <message>
        <source>You can choose at most %1. Clear one to choose another.</source>
        <extracomment>Multiple choice: an option was refused because %1, the most, are chosen.</extracomment>
        <translation>最多选 %1 项。请先取消一项，再选另一项。</translation>
    </message>
    <message>
        <source>%1 chosen. Press A–%2 to choose or take back. Right click strikes an option out; this does not affect marking.</source>
        <extracomment>Hint under the options of a multiple choice item. %1 is how many are chosen, %2 the last key.</extracomment>
        <translation>已选 %1 项。按 A–%2 选择，再按一次取消。右键可划除选项，划除不影响评分。</translation>
    </message>
    <message>
        <source>Press A–%1 to choose, again to take back. Right click strikes an option out; this does not affect marking.</source>
        <extracomment>Hint under the options of an item with one answer. %1 is the last key.</extracomment>
        <translation>按 A–%1 直接选择，再按一次取消。右键可划除选项，划除不影响评分。</translation>
    </message>
</context>
<context>
    <name>ChosenWord</name>
    <message>
        <source>Gap %1: %2</source>
        <extracomment>For screen readers: a gap of a passage with a list of words. %1 is its number, %2 the chosen word.</extracomment>
        <translation>第 %1 空：%2</translation>
    </message>
    <message>
        <source>Choose</source>
        <extracomment>In a gap of a passage, while no word is chosen.</extracomment>
        <translation>请选择</translation>
    </message>
</context>
<context>
    <name>ClearSheet</name>
    <message>
        <source>Clear this form?</source>
        <extracomment>Question before a form is emptied.</extracomment>
        <translation>清空这张表格？</translation>
    </message>
    <message>
        <source>Everything you filled in here is removed. Undo brings it back.</source>
        <extracomment>Under the question before a form or sheet is emptied.</extracomment>
        <translation>您在这里填写的内容将全部清除，可以用“撤销”恢复。</translation>
    </message>
    <message>
        <source>Clear the form</source>
        <extracomment>Button that empties the form.</extracomment>
        <translation>清空表格</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>Last minute</source>
        <extracomment>Beside the clock in the last minute.</extracomment>
        <translation>最后 1 分钟</translation>
    </message>
    <message>
        <source>Under 5 minutes</source>
        <extracomment>Beside the clock in the last five minutes.</extracomment>
        <translation>不足 5 分钟</translation>
    </message>
    <message>
        <source>Time left</source>
        <extracomment>Beside the clock while there is plenty of time.</extracomment>
        <translation>剩余时间</translation>
    </message>
</context>
<context>
    <name>CodeButtons</name>
    <message>
        <source>The proctor reads the code out. The paper is opened on this computer only.</source>
        <translation>开考密码由监考员公布。试卷只在本机打开。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>Empties the session code.</extracomment>
        <translation>清空</translation>
    </message>
    <message>
        <source>Open the paper</source>
        <extracomment>Opens the paper with the session code.</extracomment>
        <translation>打开试卷</translation>
    </message>
</context>
<context>
    <name>CodePage</name>
    <message>
        <source>Type the session code</source>
        <extracomment>Title of the page where the session code is typed.</extracomment>
        <translation>输入开考密码</translation>
    </message>
    <message>
        <source>Time to the start</source>
        <translation>距开考还有</translation>
    </message>
    <message>
        <source>Session code</source>
        <translation>开考密码</translation>
    </message>
    <message>
        <source>Capitals and small letters are the same. The letters I, L, O and U do not occur. Compare each group of 4.</source>
        <translation>不分大小写。没有字母 I、L、O、U；请按 4 个一组逐字核对。</translation>
    </message>
    <message>
        <source>%1 tries left</source>
        <extracomment>How often the session code may still be tried. %1 is a number.</extracomment>
        <translation>还可试 %1 次</translation>
    </message>
    <message>
        <source>The sealed paper is on this computer and verified</source>
        <translation>加密试卷已在本机，校验一致</translation>
    </message>
    <message>
        <source>The sealed paper is still on its way</source>
        <translation>加密试卷尚在传送</translation>
    </message>
    <message>
        <source>The code is right; your answers are being fetched from the room server</source>
        <extracomment>After a move to another seat, when the code was right.</extracomment>
        <translation>场次密码正确，正在从考场服务器取回作答</translation>
    </message>
</context>
<context>
    <name>CoverScreen</name>
    <message>
        <source>Screen covered</source>
        <extracomment>Title of the page that covers the paper at the candidate&apos;s wish.</extracomment>
        <translation>屏幕已遮盖</translation>
    </message>
    <message>
        <source>Your answers are saved. The clock keeps running.</source>
        <extracomment>On the page that covers the paper at the candidate&apos;s wish.</extracomment>
        <translation>答案已保存，计时继续。</translation>
    </message>
    <message>
        <source>Uncover and go on</source>
        <extracomment>Takes the cover away and goes on with the paper.</extracomment>
        <translation>取消遮盖，继续作答</translation>
    </message>
</context>
<context>
    <name>DisplayPanel</name>
    <message>
        <source>Text size and colours</source>
        <translation>字号与配色</translation>
    </message>
    <message>
        <source>Text size</source>
        <extracomment>Label of the five text sizes.</extracomment>
        <translation>字号</translation>
    </message>
    <message>
        <source>Colours</source>
        <extracomment>Label of the four colour themes.</extracomment>
        <translation>配色</translation>
    </message>
    <message>
        <source>Paper</source>
        <extracomment>Colour theme: black on cream, the default.</extracomment>
        <translation>纸色</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>Colour theme: light on dark.</extracomment>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <extracomment>Colour theme: white on black.</extracomment>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Yellow on blue</source>
        <extracomment>Colour theme.</extracomment>
        <translation>蓝底黄字</translation>
    </message>
    <message>
        <source>Keys: Ctrl and + larger, Ctrl and − smaller, Ctrl and 0 standard.</source>
        <extracomment>Hint under the settings.</extracomment>
        <translation>快捷键：Ctrl 加 + 放大，Ctrl 加 − 缩小，Ctrl 加 0 恢复。</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>Closes the panel with text sizes and colours.</extracomment>
        <translation>完成</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <extracomment>Label of the line spacings.</extracomment>
        <translation>行距</translation>
    </message>
    <message>
        <source>One column</source>
        <extracomment>Setting: the page is one column.</extracomment>
        <translation>单栏显示</translation>
    </message>
    <message>
        <source>Single letters and digits as shortcuts</source>
        <extracomment>Setting: letters and digits answer a question while no input has the focus.</extracomment>
        <translation>单个字母和数字用作快捷键</translation>
    </message>
</context>
<context>
    <name>EnrolmentScreen</name>
    <message>
        <source>Make this computer a seat</source>
        <extracomment>Title of the enrolment page.</extracomment>
        <translation>登记考试机</translation>
    </message>
    <message>
        <source>For the administrator: the room server shows its address and a one-time code for each seat.</source>
        <translation>由系统管理员操作：考场服务器会显示地址和每台考试机的一次性登记码。</translation>
    </message>
    <message>
        <source>Room server</source>
        <extracomment>Label of the room server&apos;s address.</extracomment>
        <translation>考场服务器</translation>
    </message>
    <message>
        <source>Name or number and port, as the server shows it, for example 10.1.3.1:7444.</source>
        <extracomment>Help under the room server&apos;s address.</extracomment>
        <translation>服务器显示的名称或地址和端口，例如 10.1.3.1:7444。</translation>
    </message>
    <message>
        <source>One-time code</source>
        <extracomment>Label of the one-time code of a seat.</extracomment>
        <translation>一次性登记码</translation>
    </message>
    <message>
        <source>Enrol</source>
        <extracomment>Button that enrols the computer.</extracomment>
        <translation>登记本机</translation>
    </message>
</context>
<context>
    <name>EquipmentPanel</name>
    <message>
        <source>Equipment check</source>
        <extracomment>Title of the page where the candidate tries the keyboard.</extracomment>
        <translation>设备检查</translation>
    </message>
    <message>
        <source>Everything works</source>
        <extracomment>Closes the equipment check.</extracomment>
        <translation>全部正常</translation>
    </message>
    <message>
        <source>Raise hand</source>
        <translation>举手</translation>
    </message>
</context>
<context>
    <name>ExamButton</name>
    <message>
        <source>Cannot be used now</source>
        <extracomment>For screen readers: a button or field that does nothing at the moment.</extracomment>
        <translation>现在不能使用</translation>
    </message>
</context>
<context>
    <name>ExamFooter</name>
    <message>
        <source>Flagged</source>
        <extracomment>Footer button that marks the question for a second look, while it is marked.</extracomment>
        <translation>已标记</translation>
    </message>
    <message>
        <source>Flag</source>
        <extracomment>Footer button that marks the question for a second look.</extracomment>
        <translation>标记</translation>
    </message>
    <message>
        <source>Strike options</source>
        <extracomment>Footer button: while on, choosing an option strikes it out instead.</extracomment>
        <translation>划除选项</translation>
    </message>
    <message>
        <source>Task list</source>
        <extracomment>Footer button that opens the list of questions.</extracomment>
        <translation>任务列表</translation>
    </message>
    <message>
        <source>Question list</source>
        <translation>题目列表</translation>
    </message>
    <message>
        <source>Previous task</source>
        <extracomment>Footer button: one question or task back.</extracomment>
        <translation>上一任务</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一题</translation>
    </message>
    <message>
        <source>Review</source>
        <extracomment>Footer button: after the last question or task it leads to the review page.</extracomment>
        <translation>检查</translation>
    </message>
    <message>
        <source>Next task</source>
        <extracomment>Footer button: one question or task on.</extracomment>
        <translation>下一任务</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一题</translation>
    </message>
    <message>
        <source>Calculator</source>
        <extracomment>Footer button that opens the calculator.</extracomment>
        <translation>计算器</translation>
    </message>
    <message>
        <source>Notes (1)</source>
        <extracomment>Footer button that opens the notes, when the question has one.</extracomment>
        <translation>便笺（有）</translation>
    </message>
    <message>
        <source>Notes</source>
        <extracomment>Footer button that opens the notes.</extracomment>
        <translation>便笺</translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>Footer button that opens further aids.</extracomment>
        <translation>更多工具</translation>
    </message>
</context>
<context>
    <name>ExamHeader</name>
    <message>
        <source>Room %1, seat %2</source>
        <extracomment>Under the candidate&apos;s name. %1 is the room, %2 the seat.</extracomment>
        <translation>%1 考场 %2 号</translation>
    </message>
    <message>
        <source>Answered %1 of %2</source>
        <extracomment>In the header of the review page. %1 answered of %2 questions.
----------
Name of the progress line for screen readers.</extracomment>
        <translation>已答 %1 / %2</translation>
    </message>
    <message>
        <source>Task %1 of %2</source>
        <extracomment>In the header. %1 is the task&apos;s number, %2 how many there are.</extracomment>
        <translation>任务 %1 / 共 %2 项</translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <extracomment>In the header. %1 is the question&apos;s number, %2 how many there are.</extracomment>
        <translation>第 %1 题 / 共 %2 题</translation>
    </message>
    <message>
        <source>Text size and colours</source>
        <translation>字号与配色</translation>
    </message>
    <message>
        <source>Raise hand</source>
        <translation>举手</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Header button: back from the review page to the questions; or towards hand-in.</extracomment>
        <translation>返回</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>交卷</translation>
    </message>
    <message>
        <source>Show the clock</source>
        <extracomment>In place of the hidden clock: shows it again.</extracomment>
        <translation>显示时间</translation>
    </message>
</context>
<context>
    <name>ExamTools</name>
    <message>
        <source>Question %1 of %2.</source>
        <extracomment>The first words when a question is read aloud. %1 is its number, %2 how many there are.</extracomment>
        <translation>第 %1 题，共 %2 题。</translation>
    </message>
</context>
<context>
    <name>FencedScreen</name>
    <message>
        <source>This seat was replaced</source>
        <extracomment>Title: the exam goes on at another seat.</extracomment>
        <translation>本座位已被替换</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The proctor moved this exam to seat %1.</source>
        <extracomment>Replaced seat. %1 is a seat.</extracomment>
        <translation>监考员已将本场考试换到 %1 号座位。</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Everything answered here before the move counts. What was done later is kept as evidence and not mixed in.</source>
        <translation>换机之前在这里的作答全部有效；之后的操作只作记录留存，不会混入答卷。</translation>
    </message>
    <message>
        <source>Please</source>
        <translation>请您</translation>
    </message>
    <message>
        <source>Go on at the other seat. Staff may free this one.</source>
        <translation>请到新座位继续作答。工作人员可以释放本座位。</translation>
    </message>
    <message>
        <source>Free this seat</source>
        <extracomment>Makes a replaced seat ready for another candidate.</extracomment>
        <translation>释放本座位</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Cannot be used now</source>
        <extracomment>For screen readers: a button or field that does nothing at the moment.</extracomment>
        <translation>现在不能使用</translation>
    </message>
</context>
<context>
    <name>FloatingPanel</name>
    <message>
        <source>Close</source>
        <extracomment>Closes a panel.</extracomment>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>FormHead</name>
    <message>
        <source>%1 of %2 filled in</source>
        <extracomment>Beside a form task&apos;s title. %1 of %2 inputs are filled in.</extracomment>
        <translation>已填 %1 / %2 栏</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>Takes the last change back.</extracomment>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <extracomment>Makes the change again that was taken back.</extracomment>
        <translation>重做</translation>
    </message>
    <message>
        <source>Clear and refill</source>
        <extracomment>Empties the form.</extracomment>
        <translation>清空重填</translation>
    </message>
</context>
<context>
    <name>FormulaBar</name>
    <message>
        <source>Content of %1</source>
        <extracomment>For screen readers: the line where a cell&apos;s content is typed. %1 is the cell.</extracomment>
        <translation>%1 的内容</translation>
    </message>
    <message>
        <source>Given, cannot be changed</source>
        <extracomment>At the end of the formula bar when the paper&apos;s cell cannot be changed.</extracomment>
        <translation>已给出，不能修改</translation>
    </message>
    <message>
        <source>Enter confirms, Esc cancels</source>
        <extracomment>At the end of the formula bar while typing.</extracomment>
        <translation>回车确认，Esc 取消</translation>
    </message>
    <message>
        <source>Preview %1</source>
        <extracomment>At the end of the formula bar. %1 is what the formula would show.</extracomment>
        <translation>预览 %1</translation>
    </message>
</context>
<context>
    <name>GapBody</name>
    <message>
        <source>%1 of %2 filled in. Tab and Enter go to the next gap; Ctrl+Z takes back.</source>
        <extracomment>Hint under a passage with inputs. %1 of %2 are filled in.</extracomment>
        <translation>已填 %1 / %2 空。按 Tab 或回车到下一空，Ctrl+Z 撤销。</translation>
    </message>
    <message>
        <source>%1 of %2 chosen. Enter opens the list of a gap, a letter chooses, Delete empties it.</source>
        <extracomment>Hint under a passage with lists of words. %1 of %2 are chosen.</extracomment>
        <translation>已选 %1 / %2 空。回车打开词表，字母直接选择，Delete 清空。</translation>
    </message>
    <message>
        <source>%1 marked. Click underlined words or press Space to mark what is wrong, and type what should stand there.</source>
        <extracomment>Hint under a passage whose wrong words are marked and put right. %1 is how many are marked.</extracomment>
        <translation>已标出 %1 处。点击带下划线的词语或按空格标出错处，再填写正确内容。</translation>
    </message>
    <message>
        <source>%1 marked. Click underlined words or press Space to mark them, again to take it back.</source>
        <extracomment>Hint under a passage whose words can be marked. %1 is how many are marked.</extracomment>
        <translation>已标出 %1 处。点击带下划线的词语或按空格标出，再按一次取消。</translation>
    </message>
</context>
<context>
    <name>GapSlot</name>
    <message>
        <source>Gap %1: %2</source>
        <extracomment>For screen readers: a gap that takes a word of the list. %1 is its number, %2 the word, or nothing.</extracomment>
        <translation>第 %1 空：%2</translation>
    </message>
</context>
<context>
    <name>GateSheet</name>
    <message>
        <source>Handing in %1</source>
        <translation>%1即将交卷</translation>
    </message>
    <message>
        <source>%1 is handed in when the count ends and cannot be reopened. %2 comes next.</source>
        <extracomment>Countdown before a section is closed. %1 is this section, %2 the next one.</extracomment>
        <translation>倒计时结束后，%1交卷，不能再打开。接着是%2。</translation>
    </message>
    <message>
        <source>All answers are sealed when the count ends. Nothing can be changed after that.</source>
        <extracomment>Countdown before the last section is closed.</extracomment>
        <translation>倒计时结束后，全部答案封存，不能再修改。</translation>
    </message>
    <message>
        <source>Stop, return to answering</source>
        <extracomment>Stops the countdown.</extracomment>
        <translation>停止，返回作答</translation>
    </message>
</context>
<context>
    <name>GuardCover</name>
    <message>
        <source>This computer is not guarded yet</source>
        <extracomment>Title of the page that covers everything while the machine is not guarded.</extracomment>
        <translation>本机尚未进入考试保护</translation>
    </message>
    <message>
        <source>Nothing is shown for now</source>
        <extracomment>Title of the page that covers everything while something is wrong with the display.</extracomment>
        <translation>内容已隐藏</translation>
    </message>
    <message>
        <source>Cause</source>
        <extracomment>Lock screen, label of the first line.</extracomment>
        <translation>原因</translation>
    </message>
    <message>
        <source>Answers</source>
        <extracomment>Lock screen, label of the second line.</extracomment>
        <translation>答案</translation>
    </message>
    <message>
        <source>What was answered is saved on this computer.</source>
        <extracomment>Page that covers everything.</extracomment>
        <translation>已作答内容保存在本机</translation>
    </message>
    <message>
        <source>Please</source>
        <extracomment>Lock screen, label of the third line.</extracomment>
        <translation>请您</translation>
    </message>
    <message>
        <source>The technician removes the cause; this page then goes away by itself.</source>
        <extracomment>Page that covers everything: the machine is not guarded. For staff.</extracomment>
        <translation>请技术人员排除原因，本页随后自动消失</translation>
    </message>
    <message>
        <source>Raise your hand. This page goes away when exactly one display is connected.</source>
        <extracomment>Page that covers everything: something is wrong with the display.</extracomment>
        <translation>举手；只接一台显示器后，本页自动消失</translation>
    </message>
    <message>
        <source>The technician closes these programs; this page then goes away by itself: %1</source>
        <extracomment>Page that covers everything: the machine is not guarded. For staff. %1 are names of programs.</extracomment>
        <translation>请技术人员关闭以下程序，本页随后自动消失：%1</translation>
    </message>
</context>
<context>
    <name>HandInSheet</name>
    <message>
        <source>Confirm hand-in</source>
        <extracomment>Title of the second confirmation.</extracomment>
        <translation>确认交卷</translation>
    </message>
    <message>
        <source>%1 · second confirmation</source>
        <extracomment>Under the title. %1 is the section.</extracomment>
        <translation>%1 · 第二次确认</translation>
    </message>
    <message>
        <source>%1 not answered, %2 partly answered, %3 minutes left.</source>
        <extracomment>Second confirmation. %1 and %2 are numbers of questions, %3 the minutes left.</extracomment>
        <translation>还有 %1 题未答、%2 题部分作答，剩余时间 %3 分钟。</translation>
    </message>
    <message>
        <source>Everything is answered, %1 minutes left.</source>
        <extracomment>Second confirmation. %1 is the minutes left.</extracomment>
        <translation>已全部作答，剩余时间 %1 分钟。</translation>
    </message>
    <message>
        <source>After hand-in %1 cannot be opened again; %2 comes next.</source>
        <extracomment>Second confirmation. %1 is this section, %2 the next one.</extracomment>
        <translation>交卷后%1不能再打开，接着是%2。</translation>
    </message>
    <message>
        <source>After hand-in all answers are sealed and nothing can be changed.</source>
        <translation>交卷后全部答案封存，不能再修改。</translation>
    </message>
    <message>
        <source>Type HAND IN, or the last 4 digits of your admission number</source>
        <extracomment>Label of the input of the second confirmation.</extracomment>
        <translation>请输入“交卷”二字，或准考证号后 4 位</translation>
    </message>
    <message>
        <source>If you hand in by mistake, raise your hand at once.</source>
        <extracomment>Second confirmation, small print.</extracomment>
        <translation>误交卷时，请立即举手，由监考员处理。</translation>
    </message>
    <message>
        <source>Hand in now</source>
        <extracomment>The final button of the second confirmation.</extracomment>
        <translation>确认交卷</translation>
    </message>
    <message>
        <source>Return to answering</source>
        <translation>返回作答</translation>
    </message>
    <message>
        <source>%1 not answered, %2 minutes left.</source>
        <extracomment>Second confirmation. %1 is a number of questions, %2 the minutes left.</extracomment>
        <translation>还有 %1 题未答，剩余时间 %2 分钟。</translation>
    </message>
    <message>
        <source>%1 partly answered, %2 minutes left.</source>
        <extracomment>Second confirmation. %1 is a number of questions, %2 the minutes left.</extracomment>
        <translation>还有 %1 题部分作答，剩余时间 %2 分钟。</translation>
    </message>
</context>
<context>
    <name>HandSign</name>
    <message>
        <source>Hand raised</source>
        <extracomment>Title of the sign that calls the proctor.</extracomment>
        <translation>已举手</translation>
    </message>
    <message>
        <source>Room %1, seat %2</source>
        <translation>%1 考场 %2 号</translation>
    </message>
    <message>
        <source>Please also raise your hand and stay seated; the proctor comes to you. The clock keeps running and your answers are safe.</source>
        <extracomment>On the sign that calls the proctor.</extracomment>
        <translation>请同时举手示意，留在座位上，监考员会过来。计时继续，答案已保存。</translation>
    </message>
    <message>
        <source>Continue</source>
        <extracomment>Puts the raised hand away.</extracomment>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>HighlightBar</name>
    <message>
        <source>Mark with a solid line</source>
        <extracomment>Marks the chosen words; the first of three looks.</extracomment>
        <translation>实线标注</translation>
    </message>
    <message>
        <source>Mark with a dashed line</source>
        <extracomment>Marks the chosen words; the second of three looks.</extracomment>
        <translation>虚线标注</translation>
    </message>
    <message>
        <source>Mark with a dotted line</source>
        <extracomment>Marks the chosen words; the third of three looks.</extracomment>
        <translation>点线标注</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>Takes the marks of the chosen words away.</extracomment>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>IdentityButtons</name>
    <message>
        <source>Correct, continue</source>
        <extracomment>Identity check: everything is right.</extracomment>
        <translation>信息无误，继续</translation>
    </message>
    <message>
        <source>Not me, call the proctor</source>
        <extracomment>Identity check: the roster shows somebody else.</extracomment>
        <translation>不是我，请监考员</translation>
    </message>
    <message>
        <source>Check what is below</source>
        <extracomment>Identity check: shows the lines below the edge of the screen, which are to be checked too.</extracomment>
        <translation>请看下方内容</translation>
    </message>
</context>
<context>
    <name>IdentityCard</name>
    <message>
        <source>Is this you?</source>
        <translation>这是您本人吗？</translation>
    </message>
    <message>
        <source>Today&apos;s session</source>
        <translation>本场考试</translation>
    </message>
    <message>
        <source>Admission number</source>
        <translation>准考证号</translation>
    </message>
    <message>
        <source>ID number</source>
        <extracomment>Label of the masked ID number.</extracomment>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Exam</source>
        <extracomment>Label: which exam.</extracomment>
        <translation>考试科目</translation>
    </message>
    <message>
        <source>Start</source>
        <extracomment>Label: when the exam starts.</extracomment>
        <translation>开考时间</translation>
    </message>
</context>
<context>
    <name>ImeBar</name>
    <message>
        <source>Chinese cannot be typed on this computer. Raise your hand; the proctor decides on another seat. Latin letters work.</source>
        <extracomment>Under an input when the input method did not start on this computer.</extracomment>
        <translation>本机不能输入中文，请举手，由监考员安排换机。英文输入不受影响。</translation>
    </message>
    <message>
        <source>Latin letters</source>
        <extracomment>State of the input method, and the button that changes it: Chinese words or Latin letters.</extracomment>
        <translation>英文</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Wubi</source>
        <translation>五笔</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Changes between Pinyin and Wubi</source>
        <extracomment>For screen readers: changes between the two ways to type Chinese.</extracomment>
        <translation>切换拼音和五笔</translation>
    </message>
    <message>
        <source>Latin punctuation</source>
        <translation>英文标点</translation>
    </message>
    <message>
        <source>Chinese punctuation</source>
        <translation>中文标点</translation>
    </message>
    <message>
        <source>Full width</source>
        <translation>全角</translation>
    </message>
    <message>
        <source>Half width</source>
        <translation>半角</translation>
    </message>
    <message>
        <source>Symbols</source>
        <extracomment>Opens the panel of characters that the keyboard has not.</extracomment>
        <translation>符号</translation>
    </message>
    <message>
        <source>This field takes Latin letters and digits</source>
        <extracomment>Keys of the input method.</extracomment>
        <translation>此处只输入英文和数字</translation>
    </message>
    <message>
        <source>Ctrl+.: punctuation    Shift+Space: width    Ctrl+/: symbols</source>
        <translation>Ctrl+. 标点&#x3000;Shift+空格 全半角&#x3000;Ctrl+/ 符号</translation>
    </message>
</context>
<context>
    <name>ImeState</name>
    <message>
        <source>Wubi</source>
        <extracomment>Mode of the input method: by shape of the characters, or by sound.</extracomment>
        <translation>五笔</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Latin punctuation</source>
        <extracomment>State of the input method: which punctuation the keys type.</extracomment>
        <translation>英文标点</translation>
    </message>
    <message>
        <source>Chinese punctuation</source>
        <translation>中文标点</translation>
    </message>
    <message>
        <source>Full width</source>
        <extracomment>State of the input method: how wide letters and digits are.</extracomment>
        <translation>全角</translation>
    </message>
    <message>
        <source>Half width</source>
        <translation>半角</translation>
    </message>
    <message>
        <source>Digits choose</source>
        <extracomment>Hint in the candidate window: digits choose a word; and when there is no word, what the space bar does.</extracomment>
        <translation>数字键选词</translation>
    </message>
    <message>
        <source>Space enters the letters</source>
        <translation>空格键上屏</translation>
    </message>
</context>
<context>
    <name>ImeSymbols</name>
    <message>
        <source>Symbols</source>
        <extracomment>For screen readers: the panel of characters that the keyboard has not.</extracomment>
        <translation>符号</translation>
    </message>
    <message>
        <source>Arrows move, Enter inserts, Esc closes</source>
        <extracomment>Hint in the panel of symbols.</extracomment>
        <translation>方向键移动，回车输入，Esc 关闭</translation>
    </message>
</context>
<context>
    <name>ImeTest</name>
    <message>
        <source>Chinese</source>
        <extracomment>Label of a line to type, in Chinese.</extracomment>
        <translation>中文</translation>
    </message>
    <message>
        <source>Latin letters</source>
        <extracomment>Label of a line to type, in Latin letters.</extracomment>
        <translation>英文</translation>
    </message>
    <message>
        <source>Full-width and half-width digits</source>
        <extracomment>Label of a line to type: a number in full-width and one in half-width digits.</extracomment>
        <translation>全角和半角数字</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <extracomment>Label of a line to type: an e-mail address.</extracomment>
        <translation>电子邮箱地址</translation>
    </message>
    <message>
        <source>Keyboard and input method work.</source>
        <extracomment>When all lines to type are right.</extracomment>
        <translation>键盘和输入法正常。</translation>
    </message>
    <message>
        <source>Keyboard layout: US. @ is Shift and 2. If another character appears or a key does not work, raise your hand.</source>
        <extracomment>Under the lines to type.</extracomment>
        <translation>键盘布局为美式，@ 是 Shift 加 2。如果出现别的字符，或者某个键不起作用，请举手。</translation>
    </message>
</context>
<context>
    <name>ImeWindow</name>
    <message>
        <source>Words to choose from</source>
        <extracomment>For screen readers: the list of words that fit the letters typed so far.</extracomment>
        <translation>候选词</translation>
    </message>
    <message>
        <source>Previous words</source>
        <extracomment>Button of the candidate window: the words before these.</extracomment>
        <translation>上一页候选词</translation>
    </message>
    <message>
        <source>More words</source>
        <extracomment>Button of the candidate window: more words.</extracomment>
        <translation>下一页候选词</translation>
    </message>
</context>
<context>
    <name>ItemHead</name>
    <message>
        <source>Flagged</source>
        <translation>已标记</translation>
    </message>
    <message>
        <source>%1 · %2 · question %3 of %4 on this material</source>
        <extracomment>Above the stem of a question about shared material. %1 is the question type, %2 &quot;2 points&quot;, %3 its number among the %4 questions about this material.</extracomment>
        <translation>%1 · %2 · 本材料第 %3 问，共 %4 问</translation>
    </message>
</context>
<context>
    <name>ItemPane</name>
    <message>
        <source>The question goes on below. Scroll down, or go on once more to leave it.</source>
        <extracomment>Once, when the candidate leaves a question whose text goes on below the edge of the screen.</extracomment>
        <translation>题目下面还有内容。请向下滚动，或再按一次离开本题。</translation>
    </message>
</context>
<context>
    <name>KindWords</name>
    <message>
        <source>Single choice</source>
        <extracomment>Kind of question.</extracomment>
        <translation>单选题</translation>
    </message>
    <message>
        <source>Multiple choice</source>
        <extracomment>Kind of question.</extracomment>
        <translation>多选题</translation>
    </message>
    <message>
        <source>True or false</source>
        <extracomment>Kind of question.</extracomment>
        <translation>判断题</translation>
    </message>
    <message>
        <source>Fill in</source>
        <extracomment>Kind of question: gaps to be typed into.</extracomment>
        <translation>填空题</translation>
    </message>
    <message>
        <source>Calculation</source>
        <extracomment>Kind of question: a number to be worked out.</extracomment>
        <translation>计算题</translation>
    </message>
    <message>
        <source>Choose in text</source>
        <extracomment>Kind of question: gaps with lists of words.</extracomment>
        <translation>文中选择题</translation>
    </message>
    <message>
        <source>Matching</source>
        <extracomment>Kind of question.</extracomment>
        <translation>匹配题</translation>
    </message>
    <message>
        <source>Ordering</source>
        <extracomment>Kind of question.</extracomment>
        <translation>排序题</translation>
    </message>
    <message>
        <source>Words into gaps</source>
        <extracomment>Kind of question: words of a list go into gaps.</extracomment>
        <translation>选词填空</translation>
    </message>
    <message>
        <source>Marking in text</source>
        <extracomment>Kind of question: words in a text are marked.</extracomment>
        <translation>标记题</translation>
    </message>
    <message>
        <source>Written answer</source>
        <extracomment>Kind of question: a short answer, an essay, a letter.</extracomment>
        <translation>书面作答</translation>
    </message>
</context>
<context>
    <name>LockWords</name>
    <message>
        <source>A second display was detected</source>
        <extracomment>Lock screen, cause.</extracomment>
        <translation>检测到第二台显示器</translation>
    </message>
    <message>
        <source>A storage device was plugged in</source>
        <extracomment>Lock screen, cause.</extracomment>
        <translation>检测到外接存储设备</translation>
    </message>
    <message>
        <source>Another window came to the front</source>
        <extracomment>Lock screen, cause.</extracomment>
        <translation>检测到其他窗口</translation>
    </message>
    <message>
        <source>Locked by the proctor</source>
        <extracomment>Lock screen, cause.</extracomment>
        <translation>监考员已锁屏</translation>
    </message>
    <message>
        <source>No display is connected</source>
        <extracomment>Lock screen, cause.</extracomment>
        <translation>没有连接显示器</translation>
    </message>
    <message>
        <source>This computer was asleep for a long time</source>
        <extracomment>Lock screen, cause.</extracomment>
        <translation>本机休眠时间过长</translation>
    </message>
    <message>
        <source>Another program holds the keyboard</source>
        <extracomment>Lock screen, cause.</extracomment>
        <translation>其他程序占用了键盘</translation>
    </message>
    <message>
        <source>Another program showed a window</source>
        <extracomment>Lock screen, cause.</extracomment>
        <translation>出现了其他程序的窗口</translation>
    </message>
    <message>
        <source>Another program records the keyboard</source>
        <extracomment>Lock screen, cause.</extracomment>
        <translation>其他程序在记录键盘输入</translation>
    </message>
    <message>
        <source>This computer could not be guarded</source>
        <extracomment>Lock screen, cause.</extracomment>
        <translation>本机未能进入考试保护</translation>
    </message>
    <message>
        <source>The answers on this computer are older than those at the room server</source>
        <extracomment>Lock screen, cause: somebody put an older state of the disk back.</extracomment>
        <translation>本机的作答记录比考场服务器上的旧</translation>
    </message>
</context>
<context>
    <name>LockedScreen</name>
    <message>
        <source>This screen is locked</source>
        <translation>屏幕已锁定</translation>
    </message>
    <message>
        <source>Cause</source>
        <extracomment>Lock screen, label of the first line.</extracomment>
        <translation>原因</translation>
    </message>
    <message>
        <source>Answers</source>
        <extracomment>Lock screen, label of the second line.</extracomment>
        <translation>答案</translation>
    </message>
    <message>
        <source>Answers up to %1 are saved. The clock keeps running.</source>
        <extracomment>Lock screen. %1 is a time of day.</extracomment>
        <translation>%1 以前的答案已保存，计时继续</translation>
    </message>
    <message>
        <source>Please</source>
        <extracomment>Lock screen, label of the third line.</extracomment>
        <translation>请您</translation>
    </message>
    <message>
        <source>Raise your hand; the proctor checks and unlocks.</source>
        <translation>举手，由监考员核查后解锁</translation>
    </message>
</context>
<context>
    <name>LoginButton</name>
    <message>
        <source>Log in</source>
        <extracomment>Button of the login page.</extracomment>
        <translation>登录</translation>
    </message>
</context>
<context>
    <name>LoginScreen</name>
    <message>
        <source>Please log in</source>
        <extracomment>Title of the login page.</extracomment>
        <translation>请登录</translation>
    </message>
    <message>
        <source>Type the numbers on your admission ticket; blanks are not needed.</source>
        <translation>请对照准考证输入，空格不必输入。</translation>
    </message>
    <message>
        <source>Admission number</source>
        <translation>准考证号</translation>
    </message>
    <message>
        <source>Last characters of your ID number</source>
        <translation>证件号码后几位</translation>
    </message>
    <message>
        <source>If the last one is the letter X, type X.</source>
        <translation>末位是字母 X 的，请输入 X。</translation>
    </message>
    <message>
        <source>This is your seat: room %1, seat %2</source>
        <translation>座位相符：%1 考场 %2 号</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Gongyuan Examination System</source>
        <extracomment>Title of the window; never seen in the kiosk.</extracomment>
        <translation>贡院考试系统</translation>
    </message>
</context>
<context>
    <name>MapCell</name>
    <message>
        <source>Question %1, %2</source>
        <extracomment>For screen readers, in the question map. %1 is the number, %2 the state.</extracomment>
        <translation>第 %1 题，%2</translation>
    </message>
</context>
<context>
    <name>MapGroup</name>
    <message>
        <source>%1 each</source>
        <extracomment>In the question map, after a group&apos;s name. %1 is its points, as in &quot;2 points&quot;.</extracomment>
        <translation>每题 %1</translation>
    </message>
</context>
<context>
    <name>MapLegend</name>
    <message>
        <source>Answered</source>
        <extracomment>Legend of the question map.</extracomment>
        <translation>已答</translation>
    </message>
    <message>
        <source>Not answered</source>
        <extracomment>Legend of the question map.</extracomment>
        <translation>未答</translation>
    </message>
    <message>
        <source>Partly</source>
        <extracomment>Legend of the question map.</extracomment>
        <translation>部分作答</translation>
    </message>
    <message>
        <source>Not seen</source>
        <extracomment>Legend of the question map.</extracomment>
        <translation>未看</translation>
    </message>
    <message>
        <source>Current</source>
        <extracomment>Legend of the question map: the question on the screen.</extracomment>
        <translation>当前</translation>
    </message>
    <message>
        <source>Flag</source>
        <extracomment>Legend of the question map: marked for a second look.</extracomment>
        <translation>标记</translation>
    </message>
</context>
<context>
    <name>MarkedWord</name>
    <message>
        <source>Instead of %1</source>
        <extracomment>For screen readers: the input for what should stand there instead. %1 are the marked words.</extracomment>
        <translation>把“%1”改为</translation>
    </message>
    <message>
        <source>Put right here</source>
        <extracomment>In an input behind words that were marked as wrong.</extracomment>
        <translation>在此改正</translation>
    </message>
</context>
<context>
    <name>Mask</name>
    <message>
        <source>Cover; arrow keys move it, with Shift they resize it, Delete removes it</source>
        <extracomment>For screen readers: a sheet that covers a part of the screen.</extracomment>
        <translation>遮挡块；方向键移动，Shift + 方向键调整大小，Delete 键移除</translation>
    </message>
    <message>
        <source>Arrow keys move, Shift resizes, Delete removes</source>
        <extracomment>On a sheet that covers a part of the screen, while it has the focus.</extracomment>
        <translation>方向键移动，Shift 调整大小，Delete 移除</translation>
    </message>
    <message>
        <source>Remove the cover</source>
        <extracomment>Takes a sheet away that covers a part of the screen.</extracomment>
        <translation>移除遮挡</translation>
    </message>
</context>
<context>
    <name>MatchFace</name>
    <message>
        <source>Choose an option</source>
        <extracomment>In the place beside a prompt while it is empty; the second text while it takes the next option.</extracomment>
        <translation>请选择选项</translation>
    </message>
    <message>
        <source>Nothing placed</source>
        <translation>未选</translation>
    </message>
    <message>
        <source>Empty: %1</source>
        <extracomment>For screen readers: button that empties the place beside a prompt. %1 is the prompt.</extracomment>
        <translation>清空：%1</translation>
    </message>
</context>
<context>
    <name>MatchRow</name>
    <message>
        <source>%1: %2</source>
        <extracomment>For screen readers: a prompt and what was matched with it. %1 is the prompt, %2 the option, or nothing.</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>MaterialPane</name>
    <message>
        <source>Smaller documents</source>
        <extracomment>Button beside the documents: smaller type in the documents alone.</extracomment>
        <translation>缩小材料文字</translation>
    </message>
    <message>
        <source>Larger documents</source>
        <extracomment>Button beside the documents: larger type in the documents alone.</extracomment>
        <translation>放大材料文字</translation>
    </message>
</context>
<context>
    <name>MaterialTab</name>
    <message>
        <source>Task</source>
        <extracomment>Tab with the task&apos;s own text, before the documents.</extracomment>
        <translation>任务说明</translation>
    </message>
</context>
<context>
    <name>ModeBand</name>
    <message>
        <source>Practice: nothing here is reported</source>
        <extracomment>Band on every page of a practice session.</extracomment>
        <translation>练习：成绩不上报</translation>
    </message>
    <message>
        <source>Rehearsal: this is not the exam</source>
        <extracomment>Band on every page of a rehearsal.</extracomment>
        <translation>试考：非正式考试</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Notes</source>
        <extracomment>Title of the notes panel.</extracomment>
        <translation>便笺</translation>
    </message>
    <message>
        <source>Not marked; gone after the exam.</source>
        <extracomment>In the notes panel: notes are for the candidate alone.</extracomment>
        <translation>不计分，考试结束后清除。</translation>
    </message>
    <message>
        <source>Whole paper</source>
        <extracomment>Label of the notes that belong to the whole paper.</extracomment>
        <translation>全卷便笺</translation>
    </message>
</context>
<context>
    <name>NoticesScreen</name>
    <message>
        <source>Notices and pledge</source>
        <extracomment>Title of the page with the rules of the exam.</extracomment>
        <translation>考生须知与承诺</translation>
    </message>
    <message>
        <source>Pledge</source>
        <extracomment>Heading above the pledge.</extracomment>
        <translation>诚信承诺</translation>
    </message>
    <message>
        <source>By continuing you give the pledge above.</source>
        <extracomment>Beside the button that is not active yet; and once it is.</extracomment>
        <translation>继续即表示您作出以上承诺。</translation>
    </message>
    <message>
        <source>Please scroll to the end of the text.</source>
        <translation>请阅读到最后。</translation>
    </message>
    <message>
        <source>I have read this</source>
        <extracomment>Button under the notices; active at the end of the text.</extracomment>
        <translation>我已阅读</translation>
    </message>
</context>
<context>
    <name>NumericBody</name>
    <message>
        <source>Number</source>
        <extracomment>For screen readers: the input of a question that asks for a number.</extracomment>
        <translation>数值</translation>
    </message>
    <message>
        <source>This does not read as a number. It is kept as typed; please look at it again.</source>
        <extracomment>Under an input for a number, when what is typed does not read as one. It is kept all the same.</extracomment>
        <translation>这里不像一个数。内容已照原样保留，请再看一眼。</translation>
    </message>
    <message>
        <source>Full-width and half-width digits, 12500 and 12,500 are all read. Choose the unit as well.</source>
        <extracomment>Hint under an input for a number.</extracomment>
        <translation>全角、半角数字以及 12500、12,500 都可以识别。请同时选择单位。</translation>
    </message>
    <message>
        <source>Full-width and half-width digits, 12500 and 12,500 are all read.</source>
        <translation>全角、半角数字以及 12500、12,500 都可以识别。</translation>
    </message>
</context>
<context>
    <name>OptionFace</name>
    <message>
        <source>Struck out</source>
        <extracomment>At the right end of an option that the candidate struck out.</extracomment>
        <translation>已划除</translation>
    </message>
</context>
<context>
    <name>OptionRow</name>
    <message>
        <source>Struck out</source>
        <extracomment>For screen readers, after an option that the candidate struck out.</extracomment>
        <translation>已划除</translation>
    </message>
</context>
<context>
    <name>OrderBody</name>
    <message>
        <source>This is my order</source>
        <extracomment>Ordering item: the order on the screen is the answer, also when nothing was moved.</extracomment>
        <translation>就按这个顺序</translation>
    </message>
    <message>
        <source>Order answered</source>
        <extracomment>Ordering item: the order on the screen is kept as the answer.</extracomment>
        <translation>顺序已作答</translation>
    </message>
    <message>
        <source>Start again</source>
        <extracomment>Ordering item: back to the order at the beginning, not answered.</extracomment>
        <translation>恢复初始顺序</translation>
    </message>
    <message>
        <source>The row is in your hand. Choose where it goes; Esc puts it back.</source>
        <extracomment>Hint while a row of an ordering item is held.</extracomment>
        <translation>已拿起这一行。请选择放到哪里，按 Esc 放回。</translation>
    </message>
    <message>
        <source>Alt+↑ and Alt+↓ or the arrows at the right move a row. Or choose a row, then the place it goes to. Rows can be dragged too.</source>
        <extracomment>Hint under an ordering item.</extracomment>
        <translation>按 Alt+↑、Alt+↓ 或点击右侧箭头移动；也可以先选一行，再选它要去的位置，或用鼠标拖动。</translation>
    </message>
</context>
<context>
    <name>OrderFace</name>
    <message>
        <source>Move up: %1</source>
        <extracomment>For screen readers: button of a row, one place up. %1 are the row&apos;s words.</extracomment>
        <translation>上移：%1</translation>
    </message>
    <message>
        <source>Move down: %1</source>
        <extracomment>For screen readers: button of a row, one place down. %1 are the row&apos;s words.</extracomment>
        <translation>下移：%1</translation>
    </message>
</context>
<context>
    <name>OrderRow</name>
    <message>
        <source>%1. %2</source>
        <extracomment>For screen readers: a row of an ordering item. %1 is its place, %2 its words.</extracomment>
        <translation>第 %1 行：%2</translation>
    </message>
</context>
<context>
    <name>PairsHint</name>
    <message>
        <source>%1 is in your hand. Choose where it goes; Esc puts it back.</source>
        <extracomment>Hint while an option is in the hand. %1 is its letter.</extracomment>
        <translation>已拿起 %1。请选择放到哪里，按 Esc 放回。</translation>
    </message>
    <message>
        <source>%1 of %2 placed; an option may be used more than once.</source>
        <extracomment>Hint under an item whose options go to places, where an option may be used again. %1 of %2 are placed.</extracomment>
        <translation>已放 %1 / %2 处，同一选项可以多次使用。</translation>
    </message>
    <message>
        <source>%1 of %2 placed; each option is used at most once.</source>
        <extracomment>Hint under an item whose options go to places, each option once. %1 of %2 are placed.</extracomment>
        <translation>已放 %1 / %2 处，每个选项最多使用一次。</translation>
    </message>
    <message>
        <source>Choose a place, then an option or its letter. Delete empties a place.</source>
        <extracomment>How options are placed; follows how many are.</extracomment>
        <translation>先选位置，再选选项或按它的字母；Delete 清空。</translation>
    </message>
</context>
<context>
    <name>PaneSwitch</name>
    <message>
        <source>Material</source>
        <extracomment>Tab at large type: the documents that a question or task is about.</extracomment>
        <translation>材料</translation>
    </message>
    <message>
        <source>Answer</source>
        <extracomment>Tab at large type: the question, form or sheet to be answered.</extracomment>
        <translation>作答</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Question %1</source>
        <extracomment>Label of the note that belongs to one question. %1 is its number.</extracomment>
        <translation>第 %1 题</translation>
    </message>
</context>
<context>
    <name>PassageFlow</name>
    <message>
        <source> (gap) </source>
        <extracomment>For screen readers, in a passage: a gap.</extracomment>
        <translation>（空）</translation>
    </message>
</context>
<context>
    <name>PausedScreen</name>
    <message>
        <source>Waiting for the proctor</source>
        <extracomment>Title: the computer was off for too long, a proctor must let the candidate go on.</extracomment>
        <translation>等待监考员确认</translation>
    </message>
    <message>
        <source>The exam is paused</source>
        <extracomment>Title: a proctor paused the exam.</extracomment>
        <translation>考试已暂停</translation>
    </message>
    <message>
        <source>Why</source>
        <extracomment>Paused screen, label of the first line.</extracomment>
        <translation>原因</translation>
    </message>
    <message>
        <source>This computer was away for a while.</source>
        <extracomment>Paused screen.</extracomment>
        <translation>本机曾中断较长时间。</translation>
    </message>
    <message>
        <source>Safe</source>
        <extracomment>Paused screen, label of the second line.</extracomment>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Your answers are saved. The clock stands still; no time is lost.</source>
        <translation>作答已保存，计时已停止，不会损失时间。</translation>
    </message>
    <message>
        <source>Please</source>
        <translation>请您</translation>
    </message>
    <message>
        <source>Raise your hand and stay seated. The proctor lets you go on.</source>
        <extracomment>Paused screen.</extracomment>
        <translation>请举手并留在座位上，由监考员允许后继续。</translation>
    </message>
    <message>
        <source>Be quiet and stay seated. The paper comes back by itself.</source>
        <extracomment>Paused screen.</extracomment>
        <translation>请保持安静，留在座位上，试卷会自动恢复。</translation>
    </message>
</context>
<context>
    <name>PictureFace</name>
    <message>
        <source>Enlarge</source>
        <extracomment>For screen readers: what pressing a picture does.</extracomment>
        <translation>放大查看</translation>
    </message>
</context>
<context>
    <name>PictureViewer</name>
    <message>
        <source>Smaller</source>
        <extracomment>Button of the picture viewer.</extracomment>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <extracomment>Button of the picture viewer.</extracomment>
        <translation>放大</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <extracomment>Button of the picture viewer: the whole picture again.</extracomment>
        <translation>完整图片</translation>
    </message>
    <message>
        <source>Back to the question</source>
        <extracomment>Button of the picture viewer: back to the question.</extracomment>
        <translation>返回题目</translation>
    </message>
</context>
<context>
    <name>PlainHeader</name>
    <message>
        <source>Gongyuan Examination System</source>
        <extracomment>Name of the system, in the header of every page outside the answering part.</extracomment>
        <translation>贡院考试系统</translation>
    </message>
    <message>
        <source>Room %1</source>
        <extracomment>In the header. %1 is the number of the exam room.</extracomment>
        <translation>%1 考场</translation>
    </message>
    <message>
        <source>Seat</source>
        <comment>before the number</comment>
        <extracomment>Before the seat number in the English header.</extracomment>
        <translation>座位</translation>
    </message>
    <message>
        <source>Seat</source>
        <comment>after the number</comment>
        <extracomment>After the seat number in the Chinese header.</extracomment>
        <translation>号机</translation>
    </message>
    <message>
        <source>Text size and colours</source>
        <extracomment>Opens the panel with text sizes and colours.</extracomment>
        <translation>字号与配色</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>Switches between Chinese and English.</extracomment>
        <translation>语言</translation>
    </message>
    <message>
        <source>Raise hand</source>
        <extracomment>Button that calls the proctor.</extracomment>
        <translation>举手</translation>
    </message>
    <message>
        <source>Equipment check</source>
        <extracomment>Opens the page where the candidate tries the keyboard and the input method.</extracomment>
        <translation>设备检查</translation>
    </message>
    <message>
        <source>Pre-flight check</source>
        <extracomment>Opens the page with the checks of the computer, for technicians.</extracomment>
        <translation>考前自检</translation>
    </message>
</context>
<context>
    <name>PointsWords</name>
    <message>
        <source>1 point</source>
        <extracomment>Exactly one point.</extracomment>
        <translation>1 分</translation>
    </message>
    <message>
        <source>%1 points</source>
        <extracomment>%1 is a number of points other than 1.</extracomment>
        <translation>%1 分</translation>
    </message>
</context>
<context>
    <name>PoolChip</name>
    <message>
        <source>Used</source>
        <extracomment>For screen readers: this option stands somewhere already.</extracomment>
        <translation>已用</translation>
    </message>
</context>
<context>
    <name>PoolFace</name>
    <message>
        <source>Used</source>
        <extracomment>On an option of a pool that was put somewhere.</extracomment>
        <translation>已用</translation>
    </message>
</context>
<context>
    <name>PreflightLine</name>
    <message>
        <source>Passed</source>
        <extracomment>Pre-flight: outcome of one check.</extracomment>
        <translation>通过</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <extracomment>Pre-flight: outcome of one check: the technician has to know and accept it.</extracomment>
        <translation>需确认</translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>Pre-flight: outcome of one check: no exam may be held on this computer.</extracomment>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Not checked</source>
        <extracomment>Pre-flight: outcome of one check.</extracomment>
        <translation>未检查</translation>
    </message>
</context>
<context>
    <name>PreflightScreen</name>
    <message>
        <source>the computer</source>
        <extracomment>Pre-flight: what is being looked at.</extracomment>
        <translation>本机系统</translation>
    </message>
    <message>
        <source>the disk of the answers</source>
        <extracomment>Pre-flight: what is being looked at.</extracomment>
        <translation>存放答案的磁盘</translation>
    </message>
    <message>
        <source>display, fonts and input method</source>
        <extracomment>Pre-flight: what is being looked at.</extracomment>
        <translation>显示器、字体和输入法</translation>
    </message>
    <message>
        <source>the room server</source>
        <extracomment>Pre-flight: what is being looked at.</extracomment>
        <translation>考场服务器</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <extracomment>Pre-flight: %1 is the number of the step, %2 of all steps, %3 what is being looked at.</extracomment>
        <translation>第 %1 步，共 %2 步：%3</translation>
    </message>
    <message>
        <source>Not ready: %1 failed. Do what the lines say, then run it again.</source>
        <extracomment>Pre-flight: at least one check failed. %1 is how many.</extracomment>
        <translation>未就绪：%1 项未通过。请按提示处理后重测。</translation>
    </message>
    <message>
        <source>Ready once %1 lines are confirmed by the technician.</source>
        <extracomment>Pre-flight: nothing failed. %1 is how many lines somebody has to accept.</extracomment>
        <translation>%1 项需确认，由技术支持确认后可以使用。</translation>
    </message>
    <message>
        <source>Ready.</source>
        <extracomment>Pre-flight: everything passed.</extracomment>
        <translation>就绪。</translation>
    </message>
    <message>
        <source>Pre-flight check</source>
        <extracomment>Title of the page with the checks of the computer.</extracomment>
        <translation>考前自检</translation>
    </message>
    <message>
        <source>The room server has this report.</source>
        <extracomment>Pre-flight: the report has reached the room server.</extracomment>
        <translation>结果已交给考场服务器。</translation>
    </message>
    <message>
        <source>The room server does not have this report; see the line on the room server.</source>
        <extracomment>Pre-flight: the report has not reached the room server.</extracomment>
        <translation>结果没有交给考场服务器，原因见“考场服务器”一项。</translation>
    </message>
    <message>
        <source>Run again</source>
        <extracomment>Button: runs all checks of the computer once more.</extracomment>
        <translation>重新检测</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Closes the page with the checks of the computer.</extracomment>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>PreparingScreen</name>
    <message>
        <source>Seat %1</source>
        <extracomment>For screen readers. %1 is the seat&apos;s number.</extracomment>
        <translation>%1 号机</translation>
    </message>
    <message>
        <source>This computer is getting ready</source>
        <extracomment>Page shown while the computer gets ready.</extracomment>
        <translation>本机正在准备</translation>
    </message>
    <message>
        <source>Connected to the room server</source>
        <extracomment>Getting ready: first line.</extracomment>
        <translation>已连接考场服务器</translation>
    </message>
    <message>
        <source>Connecting to the room server</source>
        <extracomment>Getting ready: first line.</extracomment>
        <translation>正在连接考场服务器</translation>
    </message>
    <message>
        <source>No connection to the room server; tried again by itself</source>
        <extracomment>Getting ready: first line.</extracomment>
        <translation>尚未连接考场服务器，正在自动重试</translation>
    </message>
    <message>
        <source>Sealed paper received and verified</source>
        <extracomment>Getting ready: second line.</extracomment>
        <translation>加密试卷已收到，校验一致</translation>
    </message>
    <message>
        <source>Waiting for the sealed paper and the roster</source>
        <translation>正在等待加密试卷和考生名单</translation>
    </message>
    <message>
        <source>Nothing needs to be done here. If this stays for more than five minutes, tell the proctor.</source>
        <translation>这里不需要操作。超过五分钟没有变化，请告知监考员。</translation>
    </message>
</context>
<context>
    <name>Pressable</name>
    <message>
        <source>Cannot be used now</source>
        <extracomment>For screen readers: a button or field that does nothing at the moment.</extracomment>
        <translation>现在不能使用</translation>
    </message>
</context>
<context>
    <name>ProgressWords</name>
    <message>
        <source>Answered</source>
        <extracomment>State of a question: every input is filled in.</extracomment>
        <translation>已答</translation>
    </message>
    <message>
        <source>Partly answered</source>
        <extracomment>State of a question: some of its inputs are filled in.</extracomment>
        <translation>部分作答</translation>
    </message>
    <message>
        <source>Not answered</source>
        <extracomment>State of a question: it was opened and is empty.</extracomment>
        <translation>未答</translation>
    </message>
    <message>
        <source>Not seen</source>
        <extracomment>State of a question: it was never opened.</extracomment>
        <translation>未看</translation>
    </message>
</context>
<context>
    <name>QuestionMap</name>
    <message>
        <source>Task list</source>
        <translation>任务列表</translation>
    </message>
    <message>
        <source>Question list</source>
        <translation>题目列表</translation>
    </message>
    <message>
        <source>Answered %1 of %2</source>
        <translation>已答 %1 / %2</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Closes the question list.</extracomment>
        <translation>关闭</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Filter of the question list: no filter.</extracomment>
        <translation>全部</translation>
    </message>
    <message>
        <source>Unanswered %1</source>
        <extracomment>Filter of the question list. %1 is how many.</extracomment>
        <translation>未答 %1</translation>
    </message>
    <message>
        <source>Partly %1</source>
        <extracomment>Filter of the question list. %1 is how many.</extracomment>
        <translation>部分作答 %1</translation>
    </message>
    <message>
        <source>Flagged %1</source>
        <extracomment>Filter of the question list. %1 is how many.</extracomment>
        <translation>已标记 %1</translation>
    </message>
</context>
<context>
    <name>ReceiptScreen</name>
    <message>
        <source>Answers sealed</source>
        <translation>答卷已封存</translation>
    </message>
    <message>
        <source>Receipt number</source>
        <translation>回执编号</translation>
    </message>
    <message>
        <source>Saved on this computer</source>
        <translation>已保存在本机</translation>
    </message>
    <message>
        <source>Copied to the room server</source>
        <translation>已同步到考场服务器</translation>
    </message>
    <message>
        <source>Uploaded by the proctor</source>
        <translation>上传由监考员完成</translation>
    </message>
    <message>
        <source>after the session</source>
        <translation>考试结束后</translation>
    </message>
    <message>
        <source>Please stay seated until the proctor tells you to leave, and hand back the scratch paper.</source>
        <translation>请留在座位上，听监考员通知后离场。离场前请交回草稿纸。</translation>
    </message>
    <message>
        <source>QR code of the receipt</source>
        <translation>回执二维码</translation>
    </message>
</context>
<context>
    <name>RefusalWords</name>
    <message>
        <source>The enrolment code is not valid (check character). Please compare it character by character.</source>
        <extracomment>Enrolment: the one-time code does not fit its check character.</extracomment>
        <translation>登记码不正确（校验位不符）。请逐字核对后重试。</translation>
    </message>
    <message>
        <source>The room server refused this code: unknown, used or expired. Ask the administrator for a new one.</source>
        <extracomment>Enrolment: the room server refused the one-time code.</extracomment>
        <translation>考场服务器没有接受这个登记码：不存在、已使用或已过期。请系统管理员重新生成。</translation>
    </message>
    <message>
        <source>The room server cannot be reached. Check the address and the cable, then try again.</source>
        <extracomment>The room server does not answer.</extracomment>
        <translation>连接不上考场服务器。请检查地址和网线后重试。</translation>
    </message>
    <message>
        <source>This room server does not belong to the authority this computer knows. Nothing was sent. Call the administrator.</source>
        <extracomment>The room server&apos;s certificate does not belong to the authority this computer knows.</extracomment>
        <translation>这台考场服务器不属于本机所知的考试机构，没有发送任何数据。请联系系统管理员。</translation>
    </message>
    <message>
        <source>This admission number is not in this session. Please check and retype it; if it fails again, raise your hand.</source>
        <extracomment>Login refused.</extracomment>
        <translation>本场次没有该准考证号。请核对后重新输入，仍不成功请举手。</translation>
    </message>
    <message>
        <source>Wrong room: yours is room %1. Please raise your hand; the proctor will guide you.</source>
        <extracomment>Login refused. %1 is the right room.</extracomment>
        <translation>考场不符：您的考场是 %1 考场。请举手，由监考员指引。</translation>
    </message>
    <message>
        <source>Wrong seat: yours is seat %1, this is seat %2. Please raise your hand.</source>
        <extracomment>Login refused. %1 is the right seat, %2 this one.</extracomment>
        <translation>座位不符：您的座位是 %1 号，这里是 %2 号。请举手。</translation>
    </message>
    <message>
        <source>You are logged in at seat %1. Raise your hand; the proctor must move you.</source>
        <extracomment>Login refused. %1 is a seat.</extracomment>
        <translation>您已在 %1 号机登录。请举手，由监考员办理换机。</translation>
    </message>
    <message>
        <source>Not started yet. This session starts at %1.</source>
        <extracomment>Login refused. %1 is a time of day.</extracomment>
        <translation>尚未开考。本场 %1 开始。</translation>
    </message>
    <message>
        <source>The session code is not valid (check character). Please compare it character by character. This costs no try.</source>
        <extracomment>The session code does not fit its check character; no try is counted.</extracomment>
        <translation>开考密码不正确（校验位不符）。请逐字核对后重试，本次不计次数。</translation>
    </message>
    <message>
        <source>Wrong code or wrong room. Nothing is lost. %1 tries left; if in doubt, raise your hand.</source>
        <extracomment>The session code is wrong, or it is another room&apos;s. %1 is the number of tries left.</extracomment>
        <translation>开考密码或考场不符，没有任何数据丢失。还可试 %1 次；如有疑问请举手。</translation>
    </message>
    <message>
        <source>Too many tries. Please wait %1 seconds; the proctor is informed.</source>
        <extracomment>Too many wrong session codes. %1 is a number of seconds.</extracomment>
        <translation>尝试次数过多，请等待 %1 秒。监考员已收到提醒。</translation>
    </message>
    <message>
        <source>The paper may be opened from %1 on. The code was not used up; please wait.</source>
        <extracomment>%1 is a time of day.</extracomment>
        <translation>%1 起才能打开试卷。开考密码没有失效，请稍候。</translation>
    </message>
    <message>
        <source>The time for opening this paper is over. Please raise your hand.</source>
        <translation>已过打开试卷的时间。请举手。</translation>
    </message>
    <message>
        <source>The paper on this computer is damaged and was not opened. Please raise your hand; the proctor will send it again.</source>
        <translation>本机的试卷已损坏，没有打开。请举手，由监考员重新下发。</translation>
    </message>
    <message>
        <source>The paper is not on this computer yet. Please wait a moment, or raise your hand.</source>
        <translation>试卷尚未到达本机。请稍候，或举手。</translation>
    </message>
    <message>
        <source>This computer cannot save. Stop and raise your hand now. Answers up to %1 are safe.</source>
        <extracomment>%1 is a time of day.</extracomment>
        <translation>本机保存失败，请停止作答并立即举手。%1 之前的答案是安全的。</translation>
    </message>
    <message>
        <source>This is not possible now. Your answers are safe.</source>
        <translation>现在不能进行这项操作。答案是安全的。</translation>
    </message>
    <message>
        <source>Your answers could not be fetched from the room server. Nothing is lost. Type the code again in a moment, or raise your hand.</source>
        <extracomment>After a move to another seat.</extracomment>
        <translation>未能从考场服务器取回作答，作答没有丢失。请稍后再次输入场次密码，或举手。</translation>
    </message>
    <message>
        <source>These characters do not fit. Please wait %1 seconds before the next try.</source>
        <extracomment>The proctor&apos;s characters were wrong too often. %1 is a number of seconds.</extracomment>
        <translation>应答不正确，请等待 %1 秒后再试。</translation>
    </message>
    <message>
        <source>These characters do not fit. Compare them with the proctor, character by character.</source>
        <translation>应答不正确，请与监考员逐个字符核对。</translation>
    </message>
    <message>
        <source>No memory stick was found. Your answers are safe on this computer. Plug the stick in and try again.</source>
        <extracomment>Sealing page: the sheet cannot be copied to a memory stick.</extracomment>
        <translation>没有找到 U 盘。作答已安全保存在本机，请插入 U 盘后重试。</translation>
    </message>
    <message>
        <source>The memory stick did not take the copy. Your answers are safe on this computer. Try another stick.</source>
        <extracomment>Sealing page: the copy on the memory stick is not good.</extracomment>
        <translation>未能写入 U 盘。作答已安全保存在本机，请换一个 U 盘再试。</translation>
    </message>
    <message>
        <source>The room server did not take the stick&apos;s code for seat %1: used, expired or of another room. Nothing was changed. Choose another seat, or write a new stick.</source>
        <extracomment>Enrolment by stick was refused. %1 is the seat on the stick.</extracomment>
        <translation>考场服务器不接受 U 盘上 %1 号机的登记码：已使用、已过期或属于其他考场。本机没有任何改动。请改选其他机号，或重新制作登记 U 盘。</translation>
    </message>
</context>
<context>
    <name>RestoreSheet</name>
    <message>
        <source>Restore the given data?</source>
        <extracomment>Question before a sheet is put back to the given data.</extracomment>
        <translation>恢复初始数据？</translation>
    </message>
    <message>
        <source>Everything you filled in here is removed. Undo brings it back.</source>
        <extracomment>Under the question before a form or sheet is emptied.</extracomment>
        <translation>您在这里填写的内容将全部清除，可以用“撤销”恢复。</translation>
    </message>
    <message>
        <source>Restore</source>
        <extracomment>Button that puts the sheet back to the given data.</extracomment>
        <translation>恢复</translation>
    </message>
</context>
<context>
    <name>ReviewFace</name>
    <message>
        <source>Look</source>
        <extracomment>Link on the review page, back to a question that is answered, or to one that is not.</extracomment>
        <translation>去查看</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>去作答</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Check before handing in</source>
        <extracomment>Title of the review page.</extracomment>
        <translation>交卷前检查</translation>
    </message>
    <message>
        <source>Everything in %1 is answered.</source>
        <extracomment>Review page when nothing is missing. %1 is the section.</extracomment>
        <translation>%1已全部作答。</translation>
    </message>
    <message>
        <source>%1: %2 not answered. Choose a line to go back to it.</source>
        <extracomment>Review page. %1 is the section, %2 a number.</extracomment>
        <translation>%1还有 %2 题未答。点题号可以返回作答。</translation>
    </message>
    <message>
        <source>%1: %2 not answered, %3 partly answered. Choose a line to go back to it.</source>
        <extracomment>Review page. %1 is the section, %2 and %3 are numbers.</extracomment>
        <translation>%1还有 %2 题未答、%3 题部分作答。点题号可以返回作答。</translation>
    </message>
    <message>
        <source>Not answered: %1</source>
        <extracomment>Heading on the review page. %1 is how many.</extracomment>
        <translation>未答&#x3000;%1 题</translation>
    </message>
    <message>
        <source>Partly answered: %1</source>
        <extracomment>Heading on the review page. %1 is how many.</extracomment>
        <translation>部分作答&#x3000;%1 题</translation>
    </message>
    <message>
        <source>Flagged: %1</source>
        <extracomment>Heading on the review page. %1 is how many.</extracomment>
        <translation>已标记&#x3000;%1 题</translation>
    </message>
    <message>
        <source>of %1 answered</source>
        <extracomment>After the big number of answered questions. %1 is how many there are.</extracomment>
        <translation>/ %1 题已答完</translation>
    </message>
    <message>
        <source>Nothing is answered yet. Please go back and answer first.</source>
        <translation>还没有作答。请先返回作答。</translation>
    </message>
    <message>
        <source>Once handed in, %1 cannot be opened again.</source>
        <translation>%1交卷后不能再打开。</translation>
    </message>
    <message>
        <source>Return to answering</source>
        <extracomment>Default button of the review page.</extracomment>
        <translation>返回作答</translation>
    </message>
    <message>
        <source>Go on to hand in</source>
        <extracomment>Leads from the review page to the second confirmation.</extracomment>
        <translation>继续交卷</translation>
    </message>
    <message>
        <source>%1: %2 partly answered. Choose a line to go back to it.</source>
        <extracomment>Review page. %1 is the section, %2 a number.</extracomment>
        <translation>%1还有 %2 题部分作答。点题号可以返回作答。</translation>
    </message>
</context>
<context>
    <name>ReviewRow</name>
    <message>
        <source>Question %1: %2</source>
        <extracomment>For screen readers, on the review page. %1 is the number, %2 how the question begins.</extracomment>
        <translation>第 %1 题：%2</translation>
    </message>
</context>
<context>
    <name>SaveBadge</name>
    <message>
        <source>Not saved, raise your hand</source>
        <extracomment>Save indicator when this computer cannot store answers.</extracomment>
        <translation>保存失败，请举手</translation>
    </message>
    <message>
        <source>Copied to the room server</source>
        <extracomment>Save indicator: the room server has every answer.</extracomment>
        <translation>已同步到考场服务器</translation>
    </message>
    <message>
        <source>Saved on this computer %1</source>
        <extracomment>Save indicator: every answer is durable on this computer. %1 is the time.</extracomment>
        <translation>已保存在本机 %1</translation>
    </message>
    <message>
        <source>Saving</source>
        <extracomment>Save indicator while something is not on the disk yet.</extracomment>
        <translation>正在保存</translation>
    </message>
</context>
<context>
    <name>SealingScreen</name>
    <message>
        <source>Your answers are sealed</source>
        <extracomment>Title while the answers are sealed and copied.</extracomment>
        <translation>答卷已封存</translation>
    </message>
    <message>
        <source>Sealing your answers</source>
        <translation>正在封存答卷</translation>
    </message>
    <message>
        <source>Handed in; nothing can be changed any more</source>
        <translation>已交卷，不能再修改</translation>
    </message>
    <message>
        <source>Sealed on this computer %1</source>
        <extracomment>Sealing page. %1 is a time of day.</extracomment>
        <translation>已在本机封存 %1</translation>
    </message>
    <message>
        <source>Being sealed on this computer</source>
        <translation>正在本机封存</translation>
    </message>
    <message>
        <source>The room server cannot be reached; copied as soon as it is back</source>
        <extracomment>Sealing page without a network.</extracomment>
        <translation>暂时连接不上考场服务器，恢复后自动同步</translation>
    </message>
    <message>
        <source>Being copied to the room server</source>
        <extracomment>Sealing page.</extracomment>
        <translation>正在同步到考场服务器</translation>
    </message>
    <message>
        <source>Your answers are safe on this computer. Please stay seated.</source>
        <translation>答案已安全保存在本机。请留在座位上。</translation>
    </message>
    <message>
        <source>Please stay seated and do not switch the computer off.</source>
        <translation>请留在座位上，不要关闭电脑。</translation>
    </message>
    <message>
        <source>Copied to the memory stick and read back</source>
        <extracomment>Sealing page: a whole copy lies on a memory stick.</extracomment>
        <translation>已复制到 U 盘并核对</translation>
    </message>
    <message>
        <source>For the proctor: copy to a memory stick</source>
        <extracomment>For the proctor: writes the sealed answers to a memory stick.</extracomment>
        <translation>监考专用：复制到 U 盘</translation>
    </message>
</context>
<context>
    <name>SectionLine</name>
    <message>
        <source>%1 min · %2 points · %3 questions</source>
        <extracomment>A section&apos;s size. %1 is minutes, %2 points, %3 the number of questions or tasks.</extracomment>
        <translation>%1 分钟 · %2 分 · %3 题</translation>
    </message>
</context>
<context>
    <name>SheetTitle</name>
    <message>
        <source>%1 of %2 cells done</source>
        <extracomment>Beside a sheet task&apos;s title. %1 of %2 cells that are asked for are filled in.</extracomment>
        <translation>已填 %1 / %2 格</translation>
    </message>
</context>
<context>
    <name>SheetTools</name>
    <message>
        <source>Undo</source>
        <extracomment>Takes the last change back.</extracomment>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <extracomment>Makes the change again that was taken back.</extracomment>
        <translation>重做</translation>
    </message>
    <message>
        <source>Fill down</source>
        <extracomment>Copies the top cell of the selection into the cells below.</extracomment>
        <translation>向下填充</translation>
    </message>
    <message>
        <source>F2 edits, Enter and Tab move on, Ctrl+D fills down, Ctrl+C and Ctrl+V copy</source>
        <extracomment>Hint beside the sheet&apos;s tools.</extracomment>
        <translation>F2 编辑，回车、Tab 移动，Ctrl+D 向下填充，Ctrl+C、Ctrl+V 复制粘贴</translation>
    </message>
    <message>
        <source>Restore the given data</source>
        <extracomment>Puts the sheet back to what the paper gave.</extracomment>
        <translation>恢复初始数据</translation>
    </message>
</context>
<context>
    <name>ShutOutScreen</name>
    <message>
        <source>This computer is no longer a seat</source>
        <extracomment>Title: the room server has withdrawn this computer.</extracomment>
        <translation>本机已不再是考试座位</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The room server does not accept it any more: seat %1 is another computer now, or was withdrawn.</source>
        <extracomment>Withdrawn computer. %1 is a seat.</extracomment>
        <translation>考场服务器不再接受本机：%1 号座位已换到另一台电脑，或已停用。</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Everything that was answered here is kept on this computer, also when it is set up anew.</source>
        <translation>在本机作答的全部内容都保留在本机，重新设置后也不会丢失。</translation>
    </message>
    <message>
        <source>Please</source>
        <translation>请您</translation>
    </message>
    <message>
        <source>Candidates: take another seat. Staff: set this computer up anew, switch it off and on, and enter a new enrolment code.</source>
        <translation>考生请换座位。工作人员请先“重新设置”，再关机重新开机，然后输入新的登记码。</translation>
    </message>
    <message>
        <source>Set up anew</source>
        <extracomment>Makes a withdrawn computer one that can be enrolled again.</extracomment>
        <translation>重新设置</translation>
    </message>
</context>
<context>
    <name>SituationBanner</name>
    <message>
        <source>Network lost. Your answers are saved on this computer; please keep working. The proctor is notified.</source>
        <extracomment>Banner. The seat keeps working without the network.</extracomment>
        <translation>网络已断开，答案已保存在本机，请继续作答。监考员将收到提醒。</translation>
    </message>
    <message>
        <source>Network is back. Your answers are copied to the room server.</source>
        <extracomment>Banner. The room server has every answer again.</extracomment>
        <translation>网络已恢复，答案已同步到考场服务器。</translation>
    </message>
    <message>
        <source>Network is back. Your answers are saved on this computer.</source>
        <extracomment>Banner. The line to the room works again.</extracomment>
        <translation>网络已恢复，答案已保存在本机。</translation>
    </message>
    <message>
        <source>The computer restarted; your answers up to %1 are here again. Please keep working. The lost time is recorded; raise your hand if anything is missing.</source>
        <extracomment>Banner after a crash or reboot. %1 is a time of day.</extracomment>
        <translation>电脑已重新启动，答案已恢复到 %1，请继续作答。中断时间已登记；如有缺失请举手。</translation>
    </message>
    <message>
        <source>The proctor added %1 minutes. Your new end is %2.</source>
        <extracomment>Banner. %1 is a number of minutes, %2 a time of day.</extracomment>
        <translation>监考员已为您补时 %1 分钟，新的结束时间 %2。</translation>
    </message>
    <message>
        <source>A disk of this computer failed. Your answers are saved in a second place; please keep working. The proctor is notified.</source>
        <extracomment>Banner. The first disk of this computer failed; nothing is lost.</extracomment>
        <translation>本机一个磁盘出现故障，作答已保存到第二个位置，请继续作答。监考员已收到通知。</translation>
    </message>
    <message>
        <source>The room server no longer accepts this computer. Your answers are saved on it. Please raise your hand.</source>
        <extracomment>Banner. The room server has withdrawn this computer while a candidate sits at it.</extracomment>
        <translation>考场服务器不再接受本机。作答已保存在本机，请举手。</translation>
    </message>
</context>
<context>
    <name>SpeechBanner</name>
    <message>
        <source>The question is being read aloud.</source>
        <extracomment>Shown while the question is read aloud.</extracomment>
        <translation>正在朗读本题。</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>Stops reading aloud.</extracomment>
        <translation>停止</translation>
    </message>
    <message>
        <source>This computer cannot read aloud: no sound or no voice. Your answers are safe. Please raise your hand; the proctor helps.</source>
        <extracomment>This seat has no voice or no sound device.</extracomment>
        <translation>本机无法朗读（没有声音设备或语音）。答案是安全的，请举手，由监考员处理。</translation>
    </message>
</context>
<context>
    <name>Splitter</name>
    <message>
        <source>Divider</source>
        <extracomment>For screen readers: the divider between documents and answer.</extracomment>
        <translation>分隔条</translation>
    </message>
</context>
<context>
    <name>StickCard</name>
    <message>
        <source>Enrolment stick of room %1</source>
        <extracomment>Enrolment: an enrolment stick is plugged in. %1 is the room.</extracomment>
        <translation>%1 考场的登记 U 盘</translation>
    </message>
    <message>
        <source>Previous seat</source>
        <extracomment>Chooses the seat before the one shown, on the enrolment stick.</extracomment>
        <translation>上一个机号</translation>
    </message>
    <message>
        <source>Seat %1</source>
        <translation>%1 号机</translation>
    </message>
    <message>
        <source>Next seat</source>
        <extracomment>Chooses the seat after the one shown, on the enrolment stick.</extracomment>
        <translation>下一个机号</translation>
    </message>
    <message>
        <source>Enrol as seat %1</source>
        <extracomment>Button: this computer becomes the seat. %1 is its number.</extracomment>
        <translation>登记为 %1 号机</translation>
    </message>
    <message>
        <source>Compare the number with the seat&apos;s label. Left and right choose another; take the stick out when the next page is shown.</source>
        <extracomment>Enrolment by stick. The arrow keys choose.</extracomment>
        <translation>请与机位标签核对机号，左右方向键可以改选。出现下一页后即可拔出 U 盘。</translation>
    </message>
</context>
<context>
    <name>TaskTitle</name>
    <message>
        <source>Task %1  %2</source>
        <extracomment>A task&apos;s heading. %1 is its number, %2 its title.</extracomment>
        <translation>任务 %1&#x3000;%2</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>已标记</translation>
    </message>
</context>
<context>
    <name>TimeAnnouncer</name>
    <message>
        <source>Minutes left: %1</source>
        <extracomment>For screen readers. %1 is a number of minutes.</extracomment>
        <translation>剩余时间 %1 分钟</translation>
    </message>
</context>
<context>
    <name>TimeBanner</name>
    <message>
        <source>Minutes left in this part: %1. Answers are saved as you go.</source>
        <extracomment>Banner. %1 is a number of minutes.</extracomment>
        <translation>本部分还剩 %1 分钟。答案随时自动保存。</translation>
    </message>
</context>
<context>
    <name>TutorialScreen</name>
    <message>
        <source>Samples to try out: not marked, nothing is stored.</source>
        <extracomment>Above the samples of the kinds of questions.</extracomment>
        <translation>练习题：不计分，不保存。</translation>
    </message>
    <message>
        <source>Back to waiting</source>
        <extracomment>Leaves the samples and goes back to waiting for the start.</extracomment>
        <translation>返回候考</translation>
    </message>
</context>
<context>
    <name>WaitingButtons</name>
    <message>
        <source>Type the session code</source>
        <extracomment>Opens the page where the session code is typed.</extracomment>
        <translation>输入开考密码</translation>
    </message>
    <message>
        <source>Try out the kinds of questions</source>
        <extracomment>Opens samples of the kinds of questions, to try out before the start.</extracomment>
        <translation>练习题</translation>
    </message>
</context>
<context>
    <name>WaitingScreen</name>
    <message>
        <source>Admission number %1</source>
        <extracomment>%1 is the admission number.</extracomment>
        <translation>准考证号 %1</translation>
    </message>
    <message>
        <source>The session starts</source>
        <extracomment>Above the big countdown; and once the announced start has come.</extracomment>
        <translation>开考时间已到</translation>
    </message>
    <message>
        <source>Time to the start</source>
        <translation>距开考还有</translation>
    </message>
    <message>
        <source>When the proctor announces the session code, type it here.</source>
        <extracomment>Under the countdown. %1 is the time of the start.</extracomment>
        <translation>监考员公布开考密码后，请在这里输入。</translation>
    </message>
    <message>
        <source>The exam starts at %1. The proctor then announces the session code; you type it here.</source>
        <translation>%1 开考。届时监考员公布开考密码，请在这里输入。</translation>
    </message>
    <message>
        <source>Identity checked</source>
        <translation>身份已核对</translation>
    </message>
    <message>
        <source>Notices read</source>
        <translation>考生须知已阅读</translation>
    </message>
    <message>
        <source>The sealed paper is on this computer</source>
        <translation>加密试卷已在本机</translation>
    </message>
    <message>
        <source>The sealed paper is still on its way</source>
        <translation>加密试卷尚在传送</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>考生须知</translation>
    </message>
</context>
<context>
    <name>WritingBody</name>
    <message>
        <source>Your answer</source>
        <extracomment>For screen readers: the editor of a short answer or essay.</extracomment>
        <translation>您的答案</translation>
    </message>
    <message>
        <source>%1 of at most %2 characters typed</source>
        <extracomment>Under an editor. %1 characters are typed, %2 is the bound.</extracomment>
        <translation>已输入 %1 字 / 上限 %2 字</translation>
    </message>
    <message>
        <source>%1 characters typed</source>
        <extracomment>Under an editor. %1 characters are typed.</extracomment>
        <translation>已输入 %1 字</translation>
    </message>
    <message>
        <source>%1 words</source>
        <extracomment>Under an editor, after the number of characters: the number of words in Latin script.</extracomment>
        <translation>英文 %1 词</translation>
    </message>
    <message>
        <source>at least %1 recommended</source>
        <extracomment>Under an editor, after the number of characters: advice, nothing is refused. %1 is a number.</extracomment>
        <translation>建议不少于 %1 字</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>Takes the last change back.</extracomment>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <extracomment>Makes the change again that was taken back.</extracomment>
        <translation>重做</translation>
    </message>
    <message>
        <source>The limit is %1 characters; the rest was left out.</source>
        <extracomment>Under an editor when the bound is reached. %1 is the bound.</extracomment>
        <translation>最多 %1 字，超出的内容没有输入。</translation>
    </message>
</context>
</TS>
