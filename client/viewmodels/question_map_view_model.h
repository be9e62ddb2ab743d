// SPDX-License-Identifier: Apache-2.0

// The question map of the running section, and which of its questions is on the screen. Everything it shows
// comes from the desk; what it decides is the order in which this candidate meets the questions, and so where
// "next" leads.

#pragma once

#include "question_groups_model.h"
#include "question_rows_model.h"
#include "session/desk.h"

#include <QObject>
#include <QtQmlIntegration>

#include <set>
#include <vector>

namespace gongyuan::client {

class QuestionMapViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of DeskViewModel.")
    Q_PROPERTY(gongyuan::client::QuestionGroupsModel* groups READ groups CONSTANT FINAL)
    Q_PROPERTY(gongyuan::client::QuestionRowsModel* unanswered READ unanswered CONSTANT FINAL)
    Q_PROPERTY(gongyuan::client::QuestionRowsModel* partly READ partly CONSTANT FINAL)
    Q_PROPERTY(gongyuan::client::QuestionRowsModel* flagged READ flagged CONSTANT FINAL)
    Q_PROPERTY(Filter filter READ filter WRITE setFilter NOTIFY changed FINAL)
    Q_PROPERTY(bool practice READ practice NOTIFY changed FINAL)
    Q_PROPERTY(int total READ total NOTIFY changed FINAL)
    Q_PROPERTY(int done READ done NOTIFY changed FINAL)
    Q_PROPERTY(int partlyCount READ partlyCount NOTIFY changed FINAL)
    Q_PROPERTY(int unansweredCount READ unansweredCount NOTIFY changed FINAL)
    Q_PROPERTY(int flaggedCount READ flaggedCount NOTIFY changed FINAL)
    Q_PROPERTY(QString currentId READ currentId NOTIFY opened FINAL)
    Q_PROPERTY(int currentNumber READ currentNumber NOTIFY opened FINAL)
    Q_PROPERTY(bool currentFlagged READ currentFlagged NOTIFY changed FINAL)
    Q_PROPERTY(bool unread READ unread WRITE setUnread NOTIFY opened FINAL)

public:
    enum class Filter { All, Unanswered, Partly, Flagged };
    Q_ENUM(Filter)

    explicit QuestionMapViewModel(Desk& desk, QObject* parent = nullptr);

    QuestionGroupsModel* groups();
    QuestionRowsModel* unanswered();
    QuestionRowsModel* partly();
    QuestionRowsModel* flagged();
    Filter filter() const;
    void setFilter(Filter filter);
    bool practice() const;
    int total() const;
    int done() const;
    int partlyCount() const;
    int unansweredCount() const;
    int flaggedCount() const;
    QString currentId() const;
    int currentNumber() const;
    bool currentFlagged() const;
    /// Written by the screen: the end of the open question's stem was not in sight yet.
    bool unread() const { return m_unread; }
    void setUnread(bool unread) { m_unread = unread; }

    /// The paper's section that runs; null while the paper is closed.
    const exam::Section* section() const;

    Q_INVOKABLE void open(const QString& question);
    Q_INVOKABLE void openNumber(int number);
    Q_INVOKABLE void next();
    Q_INVOKABLE void previous();
    Q_INVOKABLE void toggleFlag();

Q_SIGNALS:
    void changed();
    void opened();
    /// The candidate wanted to leave a question while its end was not seen (`unread`); asked once, not again.
    void heldBack();

private:
    using Row = QuestionRowsModel::Row;

    void refresh();
    void follow();
    bool passes(const Row& row) const;
    int count(QuestionRowsModel::Progress progress) const;
    std::vector<QuestionView> questions(const exam::Section& section) const;
    QuestionGroupsModel::Group group(const QString& title, const QString& each, std::size_t from,
                                     std::size_t size) const;
    std::vector<QuestionGroupsModel::Group> grouped() const;

    Desk& m_desk;
    QuestionGroupsModel m_groups;
    QuestionRowsModel m_unanswered;
    QuestionRowsModel m_partly;
    QuestionRowsModel m_flagged;
    Filter m_filter = Filter::All;
    std::vector<Row> m_rows;
    QString m_current;
    std::size_t m_section = 0;
    bool m_unread = false;
    std::set<QString> m_asked;  // where the candidate was held back
};

}  // namespace gongyuan::client
