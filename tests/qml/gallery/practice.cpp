// SPDX-License-Identifier: Apache-2.0

// The practical tasks.

#include "gallery/draw.h"

#include <variant>

namespace gongyuan::gallery {
namespace {

void fill(Sitter& sitter, const exam::FormWidget& form, int number)
{
    sitter.front(QStringLiteral("paneMaterial"));
    const auto tabs = sitter.child(QStringLiteral("materialTabs"));
    sitter.save(QStringLiteral("06-form-%1-empty").arg(number));
    tabs->setProperty("currentIndex", 1);
    int at = 0;
    for (const std::string& field : form.inputs()) {
        if (++at % 3 != 0) {
            sitter.model.task()->form()->type(field, at % 2 == 0 ? QStringLiteral("NB26-INV-031")
                                                                 : QStringLiteral("3,000"));
        }
    }
    sitter.front(QStringLiteral("paneAnswer"));
    sitter.child(QStringLiteral("field:") + QString::fromStdString(form.inputs().at(2)))->forceActiveFocus();
    sitter.save(QStringLiteral("06-form-%1").arg(number));
}

void calculate(Sitter& sitter, int number)
{
    client::SheetModel* sheet = sitter.model.task()->sheet();
    sitter.front(QStringLiteral("paneAnswer"));
    sitter.save(QStringLiteral("07-sheet-%1-empty").arg(number));
    for (int row = 0; row < sheet->rowCount(); ++row) {
        for (int column = sheet->columnCount() - 1; column > 1; --column) {
            const QModelIndex cell = sheet->index(row, column);
            if (sheet->data(cell, client::SheetModel::WantedRole).toBool()) {
                sheet->moveTo(row, column, false);
                sitter.child(QStringLiteral("grid"))->forceActiveFocus();
                sitter.type(QStringLiteral("=B2*C2+SUM(B3:C4"));
                sitter.save(QStringLiteral("07-sheet-%1").arg(number));
                sheet->cancel();
                return;
            }
        }
    }
}

}  // namespace

void drawPractice(Sitter& sitter)
{
    const auto& sections = sitter.desk.wholePaper().sections;
    if (sections.size() < 2) {
        return;
    }
    sitter.desk.enterSection(1);
    sitter.save(QStringLiteral("06-briefing"));
    sitter.desk.begin();
    int number = 0;
    for (const exam::Task& task : sections[1].tasks) {
        sitter.model.map()->openNumber(++number);
        if (const auto* form = std::get_if<exam::FormWidget>(&task.widget)) {
            fill(sitter, *form, number);
        } else {
            calculate(sitter, number);
        }
    }
    sitter.click(QStringLiteral("mapButton"));
    sitter.save(QStringLiteral("07-task-list"));
    sitter.press(Qt::Key_Escape);
}

}  // namespace gongyuan::gallery
