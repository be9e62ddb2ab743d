// SPDX-License-Identifier: Apache-2.0

#include "question_map_view_model.h"

#include "option_order.h"
#include "text.h"

#include <algorithm>
#include <map>

namespace gongyuan::client {
namespace {

/// The stem's beginning: one line, for the review page.
QString shortTitle(const std::string& stem)
{
    constexpr int kLongest = 60;
    const QString line = toQt(stem).section(QLatin1Char{'\n'}, 0, 0).simplified();
    return line.size() > kLongest ? line.left(kLongest) + QChar{0x2026} : line;
}

std::map<std::string, QString> titles(const exam::Section& section)
{
    std::map<std::string, QString> found;
    for (const exam::Group& group : section.groups) {
        for (const exam::Item& item : group.items) {
            found.emplace(item.id, shortTitle(item.stem));
        }
    }
    for (const exam::Task& task : section.tasks) {
        found.emplace(task.id, toQt(task.title));
    }
    return found;
}

QString equalPoints(const exam::Group& group)
{
    const auto differs = [&group](const exam::Item& item) {
        return item.points != group.items.front().points;
    };
    const bool equal = !group.items.empty() && std::none_of(group.items.begin(), group.items.end(), differs);
    return equal ? pointsText(group.items.front().points) : QString{};
}

}  // namespace

QuestionMapViewModel::QuestionMapViewModel(Desk& desk, QObject* parent)
    : QObject{parent}
    , m_desk{desk}
{
    connect(&m_groups, &QuestionGroupsModel::asked, this, &QuestionMapViewModel::open);
    for (const QuestionRowsModel* rows : {&m_unanswered, &m_partly, &m_flagged}) {
        connect(rows, &QuestionRowsModel::asked, this, &QuestionMapViewModel::open);
    }
    connect(&desk, &Desk::changed, this, &QuestionMapViewModel::follow);
    connect(&desk, &Desk::questionChanged, this, &QuestionMapViewModel::refresh);
    follow();
}

const exam::Section* QuestionMapViewModel::section() const
{
    const exam::Paper* paper = m_desk.paper();
    const DeskView& view = m_desk.view();
    const bool open =
        paper != nullptr && view.stage == Stage::Answering && view.section < paper->sections.size();
    return open ? &paper->sections[view.section] : nullptr;
}

void QuestionMapViewModel::follow()
{
    const bool begun = m_rows.empty() || m_section != m_desk.view().section;
    m_section = m_desk.view().section;
    if (section() == nullptr) {
        m_current.clear();
    }
    refresh();
    if (section() == nullptr || m_rows.empty() || (!begun && !m_current.isEmpty())) {
        return;
    }
    m_filter = Filter::All;
    const QString last = toQt(m_desk.position());
    const auto known =
        std::any_of(m_rows.begin(), m_rows.end(), [&last](const Row& row) { return row.id == last; });
    open(known ? last : m_rows.front().id);
}

std::vector<QuestionView> QuestionMapViewModel::questions(const exam::Section& section) const
{
    const std::vector<QuestionView> all = m_desk.questions();
    const auto& candidate = m_desk.view().candidate;
    std::vector<QuestionView> ordered;
    for (const exam::Group& group : section.groups) {
        const std::size_t from = ordered.size();
        for (const std::size_t at :
             questionOrder(group, candidate ? candidate->admissionNo : std::string{})) {
            if (from + at < all.size()) {
                ordered.push_back(all[from + at]);
            }
        }
    }
    const auto tasks = static_cast<std::ptrdiff_t>(std::min(ordered.size(), all.size()));
    ordered.insert(ordered.end(), all.begin() + tasks, all.end());
    return ordered;
}

void QuestionMapViewModel::refresh()
{
    m_rows.clear();
    if (const exam::Section* running = section(); running != nullptr) {
        const auto names = titles(*running);
        for (const QuestionView& question : questions(*running)) {
            Row row;
            row.id = toQt(question.id);
            row.number = static_cast<int>(m_rows.size()) + 1;
            if (const auto title = names.find(question.id); title != names.end()) {
                row.title = title->second;
            }
            row.progress = static_cast<QuestionRowsModel::Progress>(question.progress);
            row.flagged = question.flagged;
            row.current = row.id == m_current;
            m_rows.push_back(row);
        }
    }
    m_groups.show(grouped());
    const auto only = [this](auto wanted) {
        std::vector<Row> rows;
        std::copy_if(m_rows.begin(), m_rows.end(), std::back_inserter(rows), wanted);
        return rows;
    };
    m_unanswered.show(
        only([](const Row& row) { return row.progress < QuestionRowsModel::Progress::Partly; }));
    m_partly.show(only([](const Row& row) { return row.progress == QuestionRowsModel::Progress::Partly; }));
    m_flagged.show(only([](const Row& row) { return row.flagged; }));
    Q_EMIT changed();
}

bool QuestionMapViewModel::passes(const Row& row) const
{
    switch (m_filter) {
    case Filter::All: return true;
    case Filter::Unanswered: return row.progress < QuestionRowsModel::Progress::Partly;
    case Filter::Partly: return row.progress == QuestionRowsModel::Progress::Partly;
    case Filter::Flagged: return row.flagged;
    }
    Q_UNREACHABLE();
}

QuestionGroupsModel::Group QuestionMapViewModel::group(const QString& title, const QString& each,
                                                       std::size_t from, std::size_t size) const
{
    QuestionGroupsModel::Group made;
    made.title = title;
    made.each = each;
    made.total = static_cast<int>(size);
    for (std::size_t at = from; at < std::min(from + size, m_rows.size()); ++at) {
        made.done += m_rows[at].progress == QuestionRowsModel::Progress::Done ? 1 : 0;
        if (passes(m_rows[at])) {
            made.rows.push_back(m_rows[at]);
        }
    }
    return made;
}

std::vector<QuestionGroupsModel::Group> QuestionMapViewModel::grouped() const
{
    std::vector<QuestionGroupsModel::Group> made;
    const exam::Section* running = section();
    if (running == nullptr) {
        return made;
    }
    std::size_t from = 0;
    for (const exam::Group& part : running->groups) {
        made.push_back(group(toQt(part.title), equalPoints(part), from, part.items.size()));
        from += part.items.size();
    }
    if (!running->tasks.empty()) {
        made.push_back(group(toQt(running->title), QString{}, from, running->tasks.size()));
    }
    return made;
}

void QuestionMapViewModel::open(const QString& question)
{
    const auto named = [&question](const Row& row) { return row.id == question; };
    if (std::none_of(m_rows.begin(), m_rows.end(), named)) {
        return;
    }
    if (m_unread && !m_current.isEmpty() && question != m_current && m_asked.insert(m_current).second) {
        Q_EMIT heldBack();
        return;
    }
    m_unread = false;
    m_current = question;
    m_desk.show(fromQt(question));
    refresh();
    Q_EMIT opened();
}

void QuestionMapViewModel::openNumber(int number)
{
    if (number >= 1 && number <= total()) {
        open(m_rows[static_cast<std::size_t>(number) - 1].id);
    }
}

void QuestionMapViewModel::next()
{
    openNumber(currentNumber() + 1);
}

void QuestionMapViewModel::previous()
{
    openNumber(currentNumber() - 1);
}

void QuestionMapViewModel::toggleFlag()
{
    if (!m_current.isEmpty()) {
        m_desk.setFlag(fromQt(m_current), !currentFlagged());
    }
}

void QuestionMapViewModel::setFilter(Filter filter)
{
    m_filter = filter;
    refresh();
}

int QuestionMapViewModel::count(QuestionRowsModel::Progress progress) const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(),
                                          [progress](const Row& row) { return row.progress == progress; }));
}

int QuestionMapViewModel::currentNumber() const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [this](const Row& row) { return row.id == m_current; });
    return found == m_rows.end() ? 0 : found->number;
}

bool QuestionMapViewModel::currentFlagged() const
{
    return std::any_of(m_rows.begin(), m_rows.end(),
                       [this](const Row& row) { return row.id == m_current && row.flagged; });
}

bool QuestionMapViewModel::practice() const
{
    const exam::Section* running = section();
    return running != nullptr && running->kind == exam::Section::Kind::Practice;
}

int QuestionMapViewModel::total() const
{
    return static_cast<int>(m_rows.size());
}
int QuestionMapViewModel::done() const
{
    return count(QuestionRowsModel::Progress::Done);
}
int QuestionMapViewModel::partlyCount() const
{
    return m_partly.count();
}
int QuestionMapViewModel::unansweredCount() const
{
    return m_unanswered.count();
}
int QuestionMapViewModel::flaggedCount() const
{
    return m_flagged.count();
}
QString QuestionMapViewModel::currentId() const
{
    return m_current;
}
QuestionGroupsModel* QuestionMapViewModel::groups()
{
    return &m_groups;
}
QuestionRowsModel* QuestionMapViewModel::unanswered()
{
    return &m_unanswered;
}
QuestionRowsModel* QuestionMapViewModel::partly()
{
    return &m_partly;
}
QuestionRowsModel* QuestionMapViewModel::flagged()
{
    return &m_flagged;
}
QuestionMapViewModel::Filter QuestionMapViewModel::filter() const
{
    return m_filter;
}

}  // namespace gongyuan::client
