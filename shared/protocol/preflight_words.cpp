// SPDX-License-Identifier: Apache-2.0

#include "protocol/preflight_words.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace gongyuan::protocol {
namespace {

constexpr std::array kChecks{
    CheckWords{"image", "启动镜像", "Boot image"},
    CheckWords{"memory", "内存", "Memory"},
    CheckWords{"virtual-machine", "虚拟机", "Virtual machine"},
    CheckWords{"disk-space", "磁盘空间", "Disk space"},
    CheckWords{"disk-speed", "磁盘速度", "Disk speed"},
    CheckWords{"disk-sync", "写入落盘", "Honest writes"},
    CheckWords{"restore-card", "还原卡", "Restore card"},
    CheckWords{"swap", "交换空间", "Swap"},
    CheckWords{"core-dumps", "内存转储", "Core dumps"},
    CheckWords{"ptrace", "进程跟踪", "Process tracing"},
    CheckWords{"sysrq", "SysRq 键", "SysRq key"},
    CheckWords{"clock", "时钟", "Clock"},
    CheckWords{"display", "显示器", "Display"},
    CheckWords{"second-display", "第二台显示器", "Second display"},
    CheckWords{"keyboard", "键盘", "Keyboard"},
    CheckWords{"input-method", "输入法", "Input method"},
    CheckWords{"fonts", "字体", "Fonts"},
    CheckWords{"sound", "声音", "Sound"},
    CheckWords{"room", "考场服务器", "Room server"},
    CheckWords{"throughput", "网络速度", "Network speed"},
    CheckWords{"certificates", "证书", "Certificates"},
    CheckWords{"ports", "开放端口", "Open ports"},
};

constexpr Verdict kOk = Verdict::Ok;
constexpr Verdict kWarning = Verdict::Warning;
constexpr Verdict kFailed = Verdict::Failed;
constexpr Verdict kUnknown = Verdict::NotChecked;

constexpr std::array kFindings{
    FindingWords{"image", "verified", kOk, "由启动镜像启动", "Started from the boot image", "", ""},
    FindingWords{"image", "installed", kWarning, "已安装的系统，不是启动镜像",
                 "An installed system, not the boot image",
                 "请确认这台电脑由学校自行管理；否则请用启动镜像启动。",
                 "Make sure the school itself manages this computer; otherwise start the boot image."},
    FindingWords{"image", "malformed", kFailed, "启动镜像的说明文件无法读取",
                 "The boot image's description cannot be read", "请重新制作启动盘后再测。",
                 "Make the boot medium again, then test again."},
    FindingWords{"memory", "enough", kOk, "内存足够", "Enough memory", "", ""},
    FindingWords{"memory", "tight", kWarning, "内存偏少", "Memory is tight",
                 "请关闭其他程序；长卷考试请换用内存更大的电脑。",
                 "Stop other programs; for long papers use a computer with more memory."},
    FindingWords{"memory", "short", kFailed, "内存不足，无法打开试卷", "Too little memory to open a paper",
                 "请换用空闲内存不少于 768 MiB 的电脑。",
                 "Use a computer with at least 768 MiB of free memory."},
    FindingWords{"memory", "unknown", kUnknown, "无法读取", "Cannot be read", "请人工核对内存。",
                 "Check the memory by hand."},
    FindingWords{"virtual-machine", "none", kOk, "未发现虚拟机", "No virtual machine found", "", ""},
    FindingWords{"virtual-machine", "found", kWarning, "系统运行在虚拟机中", "Runs inside a virtual machine",
                 "正式考试请在真实电脑上进行；排练可以继续。",
                 "Hold an exam on a real computer; a rehearsal may go on."},
    FindingWords{"disk-space", "enough", kOk, "空间足够", "Enough space", "", ""},
    FindingWords{"disk-space", "tight", kWarning, "空间偏少", "Space is tight",
                 "请在开考前清理答案所在的磁盘，至少留出 2 GiB。",
                 "Free the disk of the answers before the exam: 2 GiB at least."},
    FindingWords{"disk-space", "short", kFailed, "空间不足", "Too little space",
                 "请清理磁盘至少留出 512 MiB，或改用考试 U 盘（--data）。",
                 "Free at least 512 MiB, or use the exam stick (--data)."},
    FindingWords{"disk-space", "unwritable", kFailed, "答案目录无法写入",
                 "The folder of the answers cannot be written", "请检查目录的所有者和磁盘是否只读。",
                 "Check who owns the folder and whether the disk is read-only."},
    FindingWords{"disk-speed", "fast", kOk, "速度足够", "Fast enough", "", ""},
    FindingWords{"disk-speed", "slow", kWarning, "磁盘较慢，打开试卷需要更久",
                 "The disk is slow; opening a paper takes longer",
                 "请改用更快的磁盘或 USB 3 接口的考试 U 盘。",
                 "Use a faster disk, or an exam stick in a USB 3 socket."},
    FindingWords{"disk-speed", "crawling", kFailed, "磁盘太慢，不能考试", "The disk is too slow for an exam",
                 "请更换磁盘，或改用考试 U 盘（--data）。",
                 "Replace the disk, or use the exam stick (--data)."},
    FindingWords{"disk-speed", "unknown", kUnknown, "未能测量", "Not measured", "请先解决磁盘空间一项。",
                 "Solve the line on disk space first."},
    FindingWords{"disk-sync", "honest", kOk, "写入后确实落盘", "What is written reaches the medium", "", ""},
    FindingWords{"disk-sync", "slow", kWarning, "落盘较慢", "Writes reach the medium slowly",
                 "请改用更快的磁盘；已显示的保存状态仍然真实。",
                 "Use a faster disk; what is shown as saved stays true."},
    FindingWords{"disk-sync", "stalls", kFailed, "落盘时有长时间停顿", "Writes stall for too long",
                 "磁盘可能将要损坏：请更换磁盘或改用考试 U 盘。",
                 "The disk may be failing: replace it, or use the exam stick."},
    FindingWords{"disk-sync", "too-fast", kFailed, "落盘快得不可能：断电会丢失答案",
                 "Faster than this medium can be: a power cut would lose answers",
                 "请关闭磁盘的写缓存和还原软件，或改用考试 U 盘（--data）。",
                 "Turn off write caching and restore software, or use the exam stick (--data)."},
    FindingWords{"disk-sync", "no-barrier", kFailed, "文件系统关闭了写屏障：断电会丢失答案",
                 "Mounted without write barriers: a power cut would lose answers",
                 "请去掉挂载选项 nobarrier / barrier=0 后重启。",
                 "Remove the mount option nobarrier or barrier=0 and restart."},
    FindingWords{"disk-sync", "memory", kFailed, "答案所在的目录在内存中，断电即丢失",
                 "The answers' folder is in memory: a power cut loses it",
                 "请用 --data 指向磁盘或考试 U 盘；确实没有时用 --memory 启动内存加副本模式。",
                 "Point --data at a disk or the exam stick; if there is none, start with --memory (memory "
                 "plus replica)."},
    FindingWords{"disk-sync", "memory-mode", kWarning, "内存加副本模式：答案由考场服务器保存副本",
                 "Memory plus replica: the room server keeps the second copy",
                 "考试期间考场网络必须保持连通；断电后请换机续考。",
                 "The room's network must hold during the exam; after a power cut continue by a move."},
    FindingWords{"disk-sync", "unknown", kUnknown, "未能测量", "Not measured", "请先解决磁盘空间一项。",
                 "Solve the line on disk space first."},
    FindingWords{"restore-card", "kept", kOk, "标记在重启后仍在",
                 "The marker was still there after a restart", "", ""},
    FindingWords{"restore-card", "restart", kUnknown, "标记已写入，重启一次才能判断",
                 "The marker is written; it takes one restart to tell",
                 "请重启这台电脑，再测一次；与考场服务器连通时结果才可靠。",
                 "Restart this computer and test again, with the room server reachable."},
    FindingWords{
        "restore-card", "rolled-back", kFailed, "检测到还原卡或还原软件：重启后数据不保留",
        "Restore card or software found: data is lost at a restart",
        "请系统管理员关闭还原功能后重测；或改用考试 U 盘（--data），或用 --memory 启动内存加副本模式。",
        "Administrator: disable it and test again; or use the exam stick (--data), or start with --memory "
        "(memory plus replica)."},
    FindingWords{"restore-card", "overlay", kFailed, "磁盘是叠加层，重启后数据不保留",
                 "The disk is an overlay: data is lost at a restart",
                 "请改用考试 U 盘或专用分区（--data），或用 --memory 启动内存加副本模式。",
                 "Use the exam stick or a partition of its own (--data), or start with --memory (memory plus "
                 "replica)."},
    FindingWords{
        "restore-card", "software", kWarning, "发现还原软件", "Restore software is present",
        "请确认答案所在的分区不被还原；标记重启后仍在才可使用。",
        "Make sure it leaves the answers' partition alone; use it only when the marker survives a restart."},
    FindingWords{"restore-card", "memory", kFailed, "答案所在的目录在内存中，重启即丢失",
                 "The answers' folder is in memory: a restart loses it",
                 "请用 --data 指向磁盘或考试 U 盘；确实没有时用 --memory 启动内存加副本模式。",
                 "Point --data at a disk or the exam stick; if there is none, start with --memory (memory "
                 "plus replica)."},
    FindingWords{"restore-card", "memory-mode", kWarning, "内存加副本模式：重启后须重新登记并换机续考",
                 "Memory plus replica: after a restart enrol again and continue by a move",
                 "请准备备用机，并确认考场服务器一项通过。",
                 "Keep a spare computer, and see that the line on the room server passes."},
    FindingWords{"restore-card", "unknown", kUnknown, "标记无法写入", "The marker cannot be written",
                 "请先解决磁盘空间一项。", "Solve the line on disk space first."},
    FindingWords{"swap", "off", kOk, "未启用", "Off", "", ""},
    FindingWords{"swap", "on", kWarning, "已启用：内存内容可能写到磁盘",
                 "On: memory may be written to the disk", "请执行 swapoff -a，并从 /etc/fstab 中去掉。",
                 "Run swapoff -a and remove it from /etc/fstab."},
    FindingWords{"swap", "unknown", kUnknown, "无法读取", "Cannot be read", "请人工核对。",
                 "Check it by hand."},
    FindingWords{"core-dumps", "off", kOk, "本程序不会被转储", "This program is never dumped", "", ""},
    FindingWords{"core-dumps", "on", kFailed, "程序出错时会把内存写到磁盘",
                 "A crash would write memory to the disk", "请重新安装程序；它启动时应关闭转储。",
                 "Install the program again; it turns dumps off when it starts."},
    FindingWords{"ptrace", "closed", kOk, "其他进程不能附加", "No other process can attach", "", ""},
    FindingWords{"ptrace", "open", kWarning, "同一用户的进程可以互相附加",
                 "Processes of one user may attach to each other",
                 "请设置 kernel.yama.ptrace_scope=2 或更高。", "Set kernel.yama.ptrace_scope to 2 or more."},
    FindingWords{"ptrace", "unknown", kUnknown, "无法读取", "Cannot be read", "请人工核对。",
                 "Check it by hand."},
    FindingWords{"sysrq", "off", kOk, "已关闭", "Off", "", ""},
    FindingWords{"sysrq", "on", kWarning, "已启用：考生可借此离开考试",
                 "On: a candidate could leave the exam by it", "请设置 kernel.sysrq=0。",
                 "Set kernel.sysrq to 0."},
    FindingWords{"sysrq", "unknown", kUnknown, "无法读取", "Cannot be read", "请人工核对。",
                 "Check it by hand."},
    FindingWords{"clock", "right", kOk, "与考场服务器一致", "Agrees with the room server", "", ""},
    FindingWords{"clock", "skewed", kWarning, "与考场服务器不一致；考试以服务器为准",
                 "Differs from the room server, whose time counts", "请校准这台电脑的时间和时区。",
                 "Set this computer's time and zone."},
    FindingWords{
        "clock", "local-time", kWarning, "按本地时间走，与 Windows 相同；考试以服务器为准",
        "Keeps local time, as Windows does; the room server's time counts",
        "可在启动 U 盘上放内容为 local 的 rtc.txt，或用 serve-pxe --rtc local。",
        "A file rtc.txt with the word local on the boot stick, or serve-pxe --rtc local, puts it right."},
    FindingWords{
        "clock", "wrong", kFailed, "与考场服务器相差太多：证书可能失效",
        "Too far from the room server: certificates may not hold",
        "请校准这台电脑或考场服务器的时间，更换主板电池后重测。",
        "Set the time of this computer or of the room server, replace the board's battery, test again."},
    FindingWords{"clock", "unknown", kUnknown, "未连上考场服务器，无法比较",
                 "Not compared: the room server was not reached", "请先解决考场服务器一项。",
                 "Solve the line on the room server first."},
    FindingWords{"display", "fits", kOk, "尺寸与刷新率合适", "Size and refresh rate fit", "", ""},
    FindingWords{"display", "small", kFailed, "显示器小于 1280×720", "The display is smaller than 1280×720",
                 "请提高分辨率或更换显示器。", "Raise the resolution or replace the display."},
    FindingWords{"display", "flicker", kWarning, "刷新率低于 50 赫兹",
                 "Refreshes less than 50 times a second", "请更换线缆或选择更高的刷新率。",
                 "Replace the cable or choose a higher rate."},
    FindingWords{"display", "unknown", kUnknown, "没有显示器", "No display", "请在座位屏幕上运行自检。",
                 "Run the pre-flight on the seat's own screen."},
    FindingWords{"second-display", "one", kOk, "只有一台", "There is one only", "", ""},
    FindingWords{"second-display", "several", kFailed, "连接了多台显示器", "Several displays are connected",
                 "请拔掉多余的显示器和投影线。", "Unplug the other displays and the projector."},
    FindingWords{"second-display", "unknown", kUnknown, "没有显示器", "No display",
                 "请在座位屏幕上运行自检。", "Run the pre-flight on the seat's own screen."},
    FindingWords{"keyboard", "one", kOk, "键盘已识别", "The keyboard was found", "", ""},
    FindingWords{"keyboard", "several", kWarning, "有多个键盘类设备", "Several keyboard devices",
                 "请拔掉多余的键盘、扫码枪和不明的 USB 设备。",
                 "Unplug further keyboards, scanners and unknown USB devices."},
    FindingWords{"keyboard", "none", kFailed, "没有键盘", "No keyboard", "请插好键盘后重测。",
                 "Plug in a keyboard and test again."},
    FindingWords{"keyboard", "unknown", kUnknown, "无法列出输入设备", "Input devices cannot be listed",
                 "请在座位上按键试一试。", "Try the keys at the seat."},
    FindingWords{"input-method", "converts", kOk, "拼音可转换为汉字", "Pinyin becomes Chinese characters", "",
                 ""},
    FindingWords{"input-method", "wrong", kFailed, "拼音转换结果不对", "Pinyin is converted wrongly",
                 "请重新安装程序的输入法数据。", "Install the program's input method data again."},
    FindingWords{"input-method", "absent", kFailed, "输入法无法启动", "The input method does not start",
                 "请重新安装程序：输入法数据缺失或损坏。",
                 "Install the program again: its input method data is missing or damaged."},
    FindingWords{"fonts", "right", kOk, "使用思源黑体简体", "Noto Sans CJK SC is used", "", ""},
    FindingWords{"fonts", "replaced", kFailed, "简体字体未生效，字形会出错",
                 "Another font is used: characters take wrong forms", "请安装 fonts-noto-cjk。",
                 "Install fonts-noto-cjk."},
    FindingWords{"fonts", "unknown", kUnknown, "没有显示器", "No display", "请在座位屏幕上运行自检。",
                 "Run the pre-flight on the seat's own screen."},
    FindingWords{"sound", "found", kOk, "声卡已识别", "A sound card was found", "", ""},
    FindingWords{"sound", "none", kWarning, "没有声卡", "No sound card", "有朗读需要的考生请安排在其他座位。",
                 "Seat candidates who need reading aloud elsewhere."},
    FindingWords{"room", "reached", kOk, "连接正常，身份已核对", "Reached, and proved to be ours", "", ""},
    FindingWords{"room", "slow", kWarning, "往返较慢", "Answers slowly", "请检查交换机、网线和无线连接。",
                 "Check the switch, the cable and any wireless link."},
    FindingWords{"room", "unreachable", kFailed, "连不上考场服务器", "The room server cannot be reached",
                 "请检查网线、地址和服务器是否已启动。",
                 "Check the cable, the address and whether the server runs."},
    FindingWords{
        "room", "not-ours", kFailed, "对方不是本考场的服务器", "What answers is not this room's server",
        "请核对地址；仍不对时立即报告：网络中可能有冒充者。",
        "Check the address; if it stays so, report it at once: somebody may be impersonating the room."},
    FindingWords{"room", "revoked", kFailed, "服务器不接受这台考试机", "The room does not accept this seat",
                 "请在服务器上重新发放登记码并重新登记。",
                 "Issue a new enrolment code at the server and enrol again."},
    FindingWords{"room", "not-enrolled", kUnknown, "这台电脑尚未登记", "This computer is not enrolled yet",
                 "请先登记，再测一次。", "Enrol it, then test again."},
    FindingWords{"room", "in-use", kUnknown, "考试程序正在运行，由它来测试",
                 "The seat's program is running and does this itself", "请在座位屏幕上打开自检。",
                 "Open the pre-flight on the seat's screen."},
    FindingWords{"throughput", "fast", kOk, "足以按时下发试卷", "Fast enough for the paper", "", ""},
    FindingWords{"throughput", "slow", kWarning, "下发试卷会超过五分钟",
                 "The paper would take over five minutes", "请提前一天下发，并检查交换机和网线。",
                 "Distribute the day before, and check switch and cable."},
    FindingWords{"throughput", "no-paper", kUnknown, "服务器上还没有试卷，无法测量",
                 "Not measured: the server has no paper yet", "导入试卷后再测一次。",
                 "Test again once a paper is imported."},
    FindingWords{"throughput", "unknown", kUnknown, "未能测量", "Not measured", "请先解决考场服务器一项。",
                 "Solve the line on the room server first."},
    FindingWords{"certificates", "valid", kOk, "在考试日之后仍有效", "Valid beyond the exam", "", ""},
    FindingWords{"certificates", "ends-soon", kWarning, "考试后一天内到期", "Ends within a day of the exam",
                 "请重新登记这台考试机。", "Enrol this seat again."},
    FindingWords{"certificates", "ends-before", kFailed, "在考试前到期", "Ends before the exam",
                 "请重新登记这台考试机；考场证书到期时请考试机构重新签发。",
                 "Enrol this seat again; if it is the room's, ask the authority for a new one."},
    FindingWords{"certificates", "none", kUnknown, "尚未登记，没有证书", "Not enrolled: no certificate",
                 "请先登记，再测一次。", "Enrol it, then test again."},
    FindingWords{"ports", "closed", kOk, "没有对外开放的端口", "No port is open to the network", "", ""},
    FindingWords{"ports", "open", kWarning, "有对外开放的端口", "Ports are open to the network",
                 "请停止占用这些端口的服务（远程桌面、SSH、共享）。",
                 "Stop the services behind them (remote desktop, SSH, shares)."},
    FindingWords{"ports", "unknown", kUnknown, "无法读取", "Cannot be read", "请人工核对。",
                 "Check it by hand."},
};

std::string grouped(std::int64_t value)
{
    std::string digits = std::to_string(value < 0 ? -value : value);
    for (std::size_t at = digits.size(); at > 3; at -= 3) {
        digits.insert(at - 3, " ");
    }
    return (value < 0 ? "−" : "") + digits;
}

}  // namespace

std::span<const CheckWords> preflightChecks()
{
    return kChecks;
}

std::span<const FindingWords> preflightFindings()
{
    return kFindings;
}

const CheckWords* checkWords(std::string_view check)
{
    const auto* const found = std::find_if(kChecks.begin(), kChecks.end(),
                                           [&](const CheckWords& each) { return each.id == check; });
    return found == kChecks.end() ? nullptr : found;
}

const FindingWords* findingWords(std::string_view check, std::string_view finding)
{
    const auto* const found = std::find_if(kFindings.begin(), kFindings.end(), [&](const FindingWords& each) {
        return each.check == check && each.finding == finding;
    });
    return found == kFindings.end() ? nullptr : found;
}

std::string measured(const PreflightLine& line)
{
    return line.unit.empty() ? std::string{} : grouped(line.value) + " " + line.unit;
}

std::string checkText(const PreflightLine& line, bool english)
{
    const CheckWords* const words = checkWords(line.check);
    return words == nullptr ? line.check : std::string{english ? words->en : words->zh};
}

std::string findingText(const PreflightLine& line, bool english)
{
    const FindingWords* const words = findingWords(line.check, line.finding);
    std::string text = words == nullptr ? line.finding : std::string{english ? words->en : words->zh};
    if (!line.detail.empty()) {
        text += english ? ": " : "：";
        text += line.detail;
    }
    return text;
}

std::string fixText(const PreflightLine& line, bool english)
{
    const FindingWords* const words = findingWords(line.check, line.finding);
    return words == nullptr ? std::string{} : std::string{english ? words->fixEn : words->fixZh};
}

std::string_view verdictText(Verdict verdict, bool english)
{
    switch (verdict) {
    case Verdict::Ok: return english ? "passed" : "通过";
    case Verdict::Warning: return english ? "attend" : "需确认";
    case Verdict::Failed: return english ? "failed" : "未通过";
    case Verdict::NotChecked: return english ? "not checked" : "未检查";
    }
    assert(false);
    return {};
}

}  // namespace gongyuan::protocol
