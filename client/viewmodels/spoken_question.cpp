// SPDX-License-Identifier: Apache-2.0

#include "spoken_question.h"

#include "exam/passage.h"
#include "option_order.h"
#include "text.h"

#include <algorithm>

namespace gongyuan::client {
namespace {

QString withDot(const QString& mark, const std::string& text)
{
    return mark + QStringLiteral(". ") + toQt(text);
}

// A gap is a pause; words that can be marked are read with the rest.
QString spokenPassage(const exam::Item& item)
{
    QString text;
    const auto parts = exam::passageParts(item.passage);
    if (!parts) {
        return toQt(item.passage);
    }
    for (const exam::PassagePart& part : parts.value()) {
        const auto gap = std::find_if(item.gaps.begin(), item.gaps.end(),
                                      [&](const exam::Gap& each) { return each.id == part.gap; });
        const bool words = gap != item.gaps.end() && !gap->text.empty();
        text += !part.text.empty() ? toQt(part.text) : words ? toQt(gap->text) : QStringLiteral(" …… ");
    }
    return text;
}

// What stands below the stem, as far as it has words.
void appendBlocks(const std::vector<exam::Block>& blocks, QStringList& parts)
{
    for (const exam::Block& block : blocks) {
        if (block.image) {
            parts.append(toQt(block.image->alt));
        }
        if (!block.text.empty()) {
            parts.append(toQt(block.text));
        }
        for (const auto& row : block.rows) {
            QStringList cells;
            std::transform(row.begin(), row.end(), std::back_inserter(cells), toQt);
            parts.append(cells.join(QStringLiteral(", ")));
        }
    }
}

}  // namespace

QStringList spokenParts(const exam::Item& item, const std::string& admissionNo)
{
    QStringList parts{toQt(item.stem)};
    appendBlocks(item.blocks, parts);
    if (!item.passage.empty()) {
        parts.append(spokenPassage(item));
    }
    for (std::size_t at = 0; at < item.gaps.size(); ++at) {
        QStringList words;
        for (const exam::Option& option : item.gaps[at].options) {
            words.append(toQt(option.text));
        }
        if (!words.isEmpty()) {
            parts.append(QString::number(at + 1) + QStringLiteral(". ") + words.join(QStringLiteral(", ")));
        }
    }
    for (std::size_t at = 0; at < item.prompts.size(); ++at) {
        parts.append(withDot(QString::number(at + 1), item.prompts[at].text));
    }
    int row = 0;
    for (const std::size_t at : optionOrder(item, admissionNo)) {
        const exam::Option& option = item.options[at];
        parts.append(withDot(optionLetter(row++),
                             option.text.empty() && option.image ? option.image->alt : option.text));
    }
    return parts;
}

QStringList spokenParts(const exam::Task& task)
{
    return {toQt(task.title), toQt(task.brief)};
}

}  // namespace gongyuan::client
