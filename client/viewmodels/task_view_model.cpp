// SPDX-License-Identifier: Apache-2.0

#include "task_view_model.h"

#include "text.h"

#include <utility>

namespace gongyuan::client {

TaskViewModel::TaskViewModel(Desk& desk, QObject* parent)
    : QObject{parent}
    , m_form{desk}
    , m_sheet{desk}
{
}

void TaskViewModel::show(const exam::Task* task)
{
    if (task != nullptr) {
        m_form.settle();
    }
    m_task = task;
    std::vector<exam::Material> materials;
    if (task != nullptr) {
        exam::Block brief;
        brief.text = task->brief;
        materials.push_back({task->id, std::string{}, {std::move(brief)}});
        materials.insert(materials.end(), task->materials.begin(), task->materials.end());
    }
    m_materials.reset(materials);
    m_form.show(task);
    m_sheet.show(task);
    Q_EMIT changed();
}

TaskViewModel::Kind TaskViewModel::kind() const
{
    if (m_task == nullptr) {
        return Kind::None;
    }
    return std::holds_alternative<exam::FormWidget>(m_task->widget) ? Kind::Form : Kind::Sheet;
}

QString TaskViewModel::title() const
{
    return m_task == nullptr ? QString{} : toQt(m_task->title);
}
QString TaskViewModel::brief() const
{
    return m_task == nullptr ? QString{} : toQt(m_task->brief);
}
QString TaskViewModel::points() const
{
    return m_task == nullptr ? QString{} : pointsText(m_task->points);
}
int TaskViewModel::minutes() const
{
    return m_task == nullptr ? 0 : m_task->minutes;
}
MaterialModel* TaskViewModel::materials()
{
    return &m_materials;
}
FormModel* TaskViewModel::form()
{
    return &m_form;
}
SheetModel* TaskViewModel::sheet()
{
    return &m_sheet;
}

}  // namespace gongyuan::client
