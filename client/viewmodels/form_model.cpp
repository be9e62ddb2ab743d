// SPDX-License-Identifier: Apache-2.0

#include "form_model.h"

#include "answer_history.h"
#include "form_cells.h"
#include "text.h"

#include <numeric>
#include <utility>

namespace gongyuan::client {
namespace {

QVariantList shares(const std::vector<int>& widths)
{
    const int total = std::accumulate(widths.begin(), widths.end(), 0);
    QVariantList made;
    for (const int width : widths) {
        made.append(total > 0 ? static_cast<double>(width) / total : 0.0);
    }
    return made;
}

}  // namespace

FormModel::FormModel(Desk& desk, QObject* parent)
    : QAbstractListModel{parent}
    , m_desk{desk}
{
    connect(&desk, &Desk::questionChanged, this, &FormModel::follow);
    connect(&desk, &Desk::changed, this, [this] {
        if (!m_desk.view().candidate) {
            m_histories.clear();  // they are the candidate's
        }
    });
}

void FormModel::show(const exam::Task* task)
{
    beginResetModel();
    m_blocks.clear();
    m_values.clear();
    m_task = task;
    m_form = task == nullptr ? nullptr : std::get_if<exam::FormWidget>(&task->widget);
    m_inputs = 0;
    if (m_form != nullptr) {
        for (const exam::FormBlock& block : m_form->blocks) {
            std::vector<FormFieldModel::Cell> cells = formCells(block);
            for (const FormFieldModel::Cell& cell : cells) {
                m_inputs += cell.given || cell.head ? 0 : 1;
            }
            m_blocks.push_back({shares(block.widths), block.kind == exam::FormBlock::Kind::Lines,
                                std::make_unique<FormFieldModel>(*this, std::move(cells))});
        }
    }
    endResetModel();
    adopt();
    Q_EMIT reshaped();
}

EditHistory* FormModel::history() const
{
    if (m_form == nullptr) {
        return nullptr;
    }
    auto& kept = m_histories[m_task->id];
    if (kept == nullptr) {
        kept = std::make_unique<EditHistory>(earlierEdits(m_desk, m_task->id));
    }
    return kept.get();
}

void FormModel::follow(const std::string& question)
{
    if (m_form != nullptr && m_task->id == question) {
        adopt();
    }
}

void FormModel::adopt()
{
    const exam::Answer* answer = m_form == nullptr ? nullptr : m_desk.answer(m_task->id);
    const auto* form = answer == nullptr ? nullptr : std::get_if<exam::FormAnswer>(answer);
    std::map<std::string, std::string> wanted;
    if (form != nullptr) {
        wanted = form->fields;
    }
    const std::map<std::string, std::string> shown = m_values;
    for (const auto& [field, text] : shown) {
        if (wanted.count(field) == 0) {
            set(field, std::nullopt);
        }
    }
    for (const auto& [field, text] : wanted) {
        set(field, text);
    }
    Q_EMIT edited();
}

void FormModel::set(const std::string& field, const std::optional<std::string>& text)
{
    if (text && !text->empty()) {
        m_values[field] = *text;
    } else {
        m_values.erase(field);
    }
    for (const Block& block : m_blocks) {
        if (block.fields->show(field, toQt(text.value_or(std::string{})))) {
            return;
        }
    }
}

void FormModel::type(const std::string& field, const QString& text)
{
    if (m_form == nullptr) {
        return;
    }
    const auto found = m_values.find(field);
    const std::optional<std::string> before =
        found == m_values.end() ? std::nullopt : std::optional<std::string>{found->second};
    const std::string typed = fromQt(text);
    if (before.value_or(std::string{}) == typed) {
        return;
    }
    history()->add({{field, before, typed}}, /*typing=*/true);
    set(field, typed);
    store(/*settled=*/false);
}

void FormModel::store(bool settled)
{
    m_desk.setAnswer(m_task->id, m_values.empty() ? exam::Answer{} : exam::Answer{exam::FormAnswer{m_values}},
                     settled);
    Q_EMIT edited();
}

void FormModel::settle()
{
    if (m_form != nullptr) {
        history()->close();
        const exam::Answer* held = m_desk.answer(m_task->id);
        if (held != nullptr || !m_values.empty()) {
            store(/*settled=*/true);
        }
    }
}

void FormModel::put(const EditHistory::Edit& edit, bool forwards)
{
    if (edit.empty()) {
        return;
    }
    for (const EditHistory::Change& change : edit) {
        set(change.place, forwards ? change.after : change.before);
    }
    store(/*settled=*/true);
}

void FormModel::undo()
{
    if (m_form != nullptr) {
        put(history()->undo(), /*forwards=*/false);
    }
}

void FormModel::redo()
{
    if (m_form != nullptr) {
        put(history()->redo(), /*forwards=*/true);
    }
}

void FormModel::clear()
{
    EditHistory::Edit edit;
    for (const auto& [field, text] : m_values) {
        edit.push_back({field, text, std::nullopt});
    }
    if (m_form != nullptr && !edit.empty()) {
        history()->add(edit);
        put(edit, /*forwards=*/true);
    }
}

QString FormModel::titleZh() const
{
    return m_form == nullptr ? QString{} : toQt(m_form->titleZh);
}
QString FormModel::titleEn() const
{
    return m_form == nullptr ? QString{} : toQt(m_form->titleEn);
}
int FormModel::inputs() const
{
    return m_inputs;
}
int FormModel::filled() const
{
    return static_cast<int>(m_values.size());
}
bool FormModel::canUndo() const
{
    return m_form != nullptr && history()->canUndo();
}
bool FormModel::canRedo() const
{
    return m_form != nullptr && history()->canRedo();
}

int FormModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_blocks.size());
}

QVariant FormModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Block& block = m_blocks[static_cast<std::size_t>(index.row())];
    switch (role) {
    case SharesRole: return block.shares;
    case FieldsRole: return QVariant::fromValue(block.fields.get());
    case TableRole: return block.table;
    default: return {};
    }
}

QHash<int, QByteArray> FormModel::roleNames() const
{
    return {{SharesRole, "shares"}, {FieldsRole, "fields"}, {TableRole, "table"}};
}

}  // namespace gongyuan::client
