// SPDX-License-Identifier: Apache-2.0

// A section with questions of every kind, as long and as mixed as real ones are.

#include "every_type.h"

#include "paper_parts.h"
#include "pictures.h"

#include <utility>

namespace gongyuan::client {
namespace {

exam::Group choices()
{
    exam::Item marks = item("marks", exam::ItemType::Single, "外箱上的哪一个标志表示“此端向上”？", 1);
    for (const Picture& drawn : handlingMarks()) {
        marks.options.push_back(
            {std::string(1, static_cast<char>('a' + marks.options.size())), {}, false, drawn.image});
    }
    exam::Item several = item("several", exam::ItemType::Multiple, "出口报关时通常需要随附的单证有", 2);
    several.options = options({"商业发票", "装箱单", "出口货物报关单", "代理报关委托书", "买方的年度财务报表",
                               "出口许可证（实行许可证管理的商品）"});
    several.minChoices = 2;
    several.maxChoices = 4;
    return group("choices", "选择题", exam::ItemType::Multiple, {marks, several});
}

exam::Group fillIn()
{
    exam::Item contract =
        item("contract", exam::ItemType::FillIn, "根据合同摘要，把下面这段履约说明补充完整。", 5);
    contract.blocks.push_back(table({{"项目", "合同规定"},
                                     {"价格条件", "CIF HAMBURG，每套 41.20 美元"},
                                     {"数量", "3 000 套，允许溢短装 5%"},
                                     {"装运", "不迟于 2026 年 6 月 30 日，宁波港"}}));
    contract.passage =
        "宁州竹韵家居与汉堡买家按 CIF 汉堡成交，每套单价 [[price]] 美元，合同数量 [[quantity]] 套。"
        "货物应在 [[date]] 以前从 [[port]] 装运；卖方须按发票金额的 [[cover]] 投保一切险和战争险，"
        "并在提单日后 [[days]] 天内向议付行交单。\n信用证如需修改，应由 [[who]] 向开证行提出。";
    contract.gaps = {
        typedGap("price", exam::FieldType::Money, 4), typedGap("quantity", exam::FieldType::Number, 4),
        typedGap("date", exam::FieldType::Date, 8),   typedGap("port", exam::FieldType::Text, 6),
        typedGap("cover", exam::FieldType::Text, 4),  typedGap("days", exam::FieldType::Number, 3),
        typedGap("who", exam::FieldType::Text, 10)};
    return group("fillin", "填空题", exam::ItemType::FillIn, {contract});
}

exam::Group numeric()
{
    exam::Item cost =
        item("cost", exam::ItemType::Numeric,
             "某批竹制砧板出口总成本为 618 000 元，FOB 净收入为 92 400 美元。按下式计算出口换汇成本，"
             "保留两位小数，并选择单位。",
             3);
    cost.blocks.push_back(block(exam::Block::Kind::Formula, "换汇成本 = {出口总成本}/{FOB 出口外汇净收入}"));
    cost.units = {"元/美元", "美元/元", "%"};
    exam::Item spread =
        item("spread", exam::ItemType::Numeric, "五个工作日的订单数为 42、38、51、47、42，求样本标准差。", 3);
    spread.blocks.push_back(
        block(exam::Block::Kind::Formula,
              "s = √{{Σ(x_{i} − x̄)^{2}}/{n − 1}}，其中 x̄ = {x_{1} + x_{2} + … + x_{n}}/{n}"));
    return group("numeric", "计算题", exam::ItemType::Numeric, {cost, spread});
}

exam::Group inlineChoice()
{
    exam::Item letter = item("letter", exam::ItemType::InlineChoice, "为回复买方的邮件选择恰当的词语。", 4);
    letter.passage =
        "Dear Mr. Weber,\nThank you for your order No. 4418. We are pleased to [[confirm]] that the goods "
        "will be [[ship]] from Ningbo [[when]] 30 June 2026. Please [[open]] the letter of credit at least "
        "30 days before shipment, so that we can [[arrange]] everything in time.\n我方已将样品于昨日"
        "[[send]]，运单号另行告知。";
    letter.gaps = {listGap("confirm", {"confirm", "conform", "confuse"}),
                   listGap("ship", {"ship", "shipped", "shipping", "shipment"}),
                   listGap("when", {"on or before", "in", "since", "not earlier than"}),
                   listGap("open", {"open", "close", "draw"}),
                   listGap("arrange", {"arrange", "range", "rearrange"}),
                   listGap("send", {"寄出", "寄存", "收讫"})};
    return group("inline", "文中选择题", exam::ItemType::InlineChoice, {letter});
}

exam::Group match()
{
    exam::Item terms = item("terms", exam::ItemType::Match, "把贸易术语与卖方的交货义务对应起来。", 4);
    terms.prompts = options({"FOB 宁波", "CIF 汉堡", "DAP 慕尼黑", "EXW 宁州工厂"});
    terms.options = options({"在装运港把货物装上买方指定的船只", "装船并支付到目的港的运费和保险费",
                             "把货物运到买方所在地，由买方卸货", "在自己的场所把货物交给买方处置",
                             "货交承运人并支付运费，不负责保险"});
    terms.shuffle = true;
    return group("match", "匹配题", exam::ItemType::Match, {terms});
}

exam::Group order()
{
    exam::Item credit = item("credit", exam::ItemType::Order, "按时间先后排列跟单信用证结算的步骤。", 3);
    credit.options = options({"开证行审单付款", "买方向开证行申请开证", "卖方审核信用证并发货",
                              "通知行把信用证通知卖方", "卖方向议付行交单议付"});
    return group("order", "排序题", exam::ItemType::Order, {credit});
}

exam::Group gapMatch()
{
    exam::Item words = item("words", exam::ItemType::GapMatch, "把词语填入文中，每个词语最多使用一次。", 5);
    words.passage =
        "直播带货前，运营人员要先确定 [[one]]，再按 [[two]] 排出讲解顺序。讲解时突出商品的 [[three]]，"
        "用 [[four]] 回答观众的疑问；下播以后复盘 [[five]]，为下一场选品提供依据。";
    for (const char* id : {"one", "two", "three", "four", "five"}) {
        exam::Gap gap;
        gap.id = id;
        words.gaps.push_back(gap);
    }
    words.options =
        options({"主推商品", "流量曲线", "使用场景", "实物演示", "转化数据", "库存成本", "供应商名录"});
    words.shuffle = true;
    return group("gapmatch", "选词填空", exam::ItemType::GapMatch, {words});
}

exam::Group hottext()
{
    exam::Item invoice =
        item("errors", exam::ItemType::Hottext,
             "下面是一段发票说明，信用证规定的币种为美元、装运港为宁波。标出与信用证不符的词语并改正。", 4);
    invoice.passage =
        "We hereby certify that the goods are of [[origin]] and have been shipped per [[vessel]] from "
        "[[port]] to [[dest]] on [[date]]. Total amount: [[amount]] only, insurance covered for "
        "[[cover]] of the invoice value.";
    invoice.gaps = {wordGap("origin", "Chinese origin"),
                    wordGap("vessel", "M/V EVER BLOOM"),
                    wordGap("port", "Shanghai"),
                    wordGap("dest", "Hamburg"),
                    wordGap("date", "28 June 2026"),
                    wordGap("amount", "EUR 123,600.00"),
                    wordGap("cover", "110%")};
    invoice.correction = true;
    exam::Item risk = item("risk", exam::ItemType::Hottext, "标出客服答复中不符合平台规则的说法。", 2);
    risk.passage = "您好，[[thanks]]。[[delay]]，[[refund]]；如果您愿意，[[private]]，[[praise]]。[[bye]]。";
    risk.gaps = {wordGap("thanks", "感谢您的来信"),
                 wordGap("delay", "因为港口拥堵，包裹会晚到三天"),
                 wordGap("refund", "您可以在订单页面申请退款"),
                 wordGap("private", "请加我的私人微信另外付款"),
                 wordGap("praise", "给五星好评可以返现二十元"),
                 wordGap("bye", "祝您生活愉快")};
    return group("hottext", "改错题", exam::ItemType::Hottext, {invoice, risk});
}

exam::Group writing()
{
    exam::Item reply =
        item("reply", exam::ItemType::ExtendedText,
             "汉堡买家来信说，收到的 12 件竹制餐盘有裂纹，要求退款。请以店铺客服的名义用英文写一封回信："
             "表示歉意，说明原因，提出两种解决办法，并请对方提供照片。",
             10);
    reply.lines = 12;
    reply.minCharacters = 200;
    reply.maxCharacters = 1500;
    exam::Item brief = item("brief", exam::ItemType::ExtendedText, "简述信用证与托收在风险上的主要区别。", 5);
    brief.lines = 4;
    brief.maxCharacters = 120;
    return group("writing", "简答与写作", exam::ItemType::ExtendedText, {reply, brief});
}

exam::Group caseSet()
{
    exam::Group made = group("case", "案例分析题", exam::ItemType::CaseSet, {});
    exam::Material story;
    story.id = "story";
    story.title = "案例材料";
    story.blocks = {
        block(exam::Block::Kind::Heading, "宁州竹韵家居的新品推广"),
        block(exam::Block::Kind::Text,
              "宁州竹韵家居在跨境平台经营竹制厨具。3 "
              "月新品“竹纤维砧板”上架后，店铺同时投放搜索广告和站外社交广告，"
              "每日预算合计 600 元。运营人员每周记录一次数据，并在月底核算各渠道的成交情况。"),
        table({{"渠道", "曝光", "点击", "成交单数", "花费/元"},
               {"搜索广告", "182 400", "5 472", "164", "8 208"},
               {"站外社交", "410 000", "4 920", "49", "9 840"},
               {"自然流量", "96 700", "2 901", "116", "—"}}),
        picture(barChart(), "图 1　六个月的成交单数（1 月至 6 月）"),
        block(exam::Block::Kind::Formula, "点击转化率 = {成交单数}/{点击次数} × 100%"),
        block(exam::Block::Kind::Text,
              "客服记录显示，站外社交渠道的买家多询问“是否可以用洗碗机清洗”，而商品详情页没有说明。"
              "月末店铺有 17 笔退款，其中 12 笔的原因是“与描述不符”。")};
    exam::Material letter;
    letter.id = "mail";
    letter.title = "客户来信";
    letter.blocks = {
        block(exam::Block::Kind::Text,
              "Hello, I bought two cutting boards last week. One of them cracked after the first wash. "
              "Your page did not say that it must not go into the dishwasher. What can you offer me?")};
    made.materials = {story, letter};
    exam::Item judge = item("judge", exam::ItemType::Multiple, "根据材料和数据，下列判断正确的有哪些？", 2);
    judge.options = options({"搜索广告的点击率高于站外社交广告", "站外社交广告的点击转化率约为 1%",
                             "自然流量的点击转化率低于搜索广告", "站外社交广告的单次点击成本为 2 元",
                             "详情页应当补充清洗方式的说明"});
    judge.material = "story";
    exam::Item rate = item("rate", exam::ItemType::Numeric, "搜索广告的点击转化率是多少？保留一位小数。", 2);
    rate.units = {"%", "‰"};
    rate.material = "story";
    exam::Item answer = item("answer", exam::ItemType::ExtendedText, "写出答复这位客户的要点。", 6);
    answer.lines = 8;
    answer.maxCharacters = 800;
    answer.material = "mail";
    made.items = {judge, rate, answer};
    return made;
}

}  // namespace

exam::Section everyTypeSection()
{
    exam::Section made;
    made.id = "types";
    made.title = "综合理论";
    made.seconds = 3600;
    made.points = 64 * exam::kPoint;
    made.instructions = "各题分值写在题号后面。填空和改错按空给分，匹配、排序全部正确才得分。";
    made.groups = {choices(), fillIn(),   numeric(), inlineChoice(), match(),
                   order(),   gapMatch(), hottext(), writing(),      caseSet()};
    return made;
}

PaperAssets smallAssets()
{
    PaperAssets assets;
    std::vector<Picture> all = handlingMarks();
    all.push_back(barChart());
    for (Picture& drawn : all) {
        assets.emplace(drawn.image.asset, std::move(drawn.png));
    }
    return assets;
}

}  // namespace gongyuan::client
