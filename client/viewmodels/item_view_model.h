// SPDX-License-Identifier: Apache-2.0

// The theory item on the screen: what it asks, the shared material it belongs to, and the model of its kind
// of answer; the models of the other kinds are empty meanwhile. An answer made here goes to the desk at once;
// what is shown as answered is always what the desk holds.

#pragma once

#include "gap_text_model.h"
#include "material_model.h"
#include "numeric_view_model.h"
#include "option_model.h"
#include "order_model.h"
#include "pairs_view_model.h"
#include "session/desk.h"
#include "writing_view_model.h"

#include <QObject>
#include <QtQmlIntegration>

#include <set>
#include <string>

namespace gongyuan::client {

class ItemViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of DeskViewModel.")
    Q_PROPERTY(Kind kind READ kind NOTIFY changed FINAL)
    Q_PROPERTY(QString itemId READ itemId NOTIFY changed FINAL)
    Q_PROPERTY(QString stem READ stem NOTIFY changed FINAL)
    Q_PROPERTY(QString points READ points NOTIFY changed FINAL)
    Q_PROPERTY(QString groupTitle READ groupTitle NOTIFY changed FINAL)
    Q_PROPERTY(bool inCase READ inCase NOTIFY changed FINAL)
    Q_PROPERTY(int material READ material NOTIFY changed FINAL)
    Q_PROPERTY(QString caseTitle READ caseTitle NOTIFY changed FINAL)
    Q_PROPERTY(int caseNumber READ caseNumber NOTIFY changed FINAL)
    Q_PROPERTY(int caseTotal READ caseTotal NOTIFY changed FINAL)
    Q_PROPERTY(int optionCount READ optionCount NOTIFY changed FINAL)
    Q_PROPERTY(int selectedCount READ selectedCount NOTIFY answered FINAL)
    Q_PROPERTY(bool typed READ typed NOTIFY changed FINAL)
    Q_PROPERTY(int fewest READ fewest NOTIFY changed FINAL)
    Q_PROPERTY(int most READ most NOTIFY changed FINAL)
    Q_PROPERTY(bool full READ full NOTIFY answered FINAL)
    Q_PROPERTY(gongyuan::client::BlockModel* blocks READ blocks CONSTANT FINAL)
    Q_PROPERTY(gongyuan::client::MaterialModel* materials READ materials CONSTANT FINAL)
    Q_PROPERTY(gongyuan::client::OptionModel* options READ options CONSTANT FINAL)
    Q_PROPERTY(gongyuan::client::GapTextModel* gaps READ gaps CONSTANT FINAL)
    Q_PROPERTY(gongyuan::client::NumericViewModel* numeric READ numeric CONSTANT FINAL)
    Q_PROPERTY(gongyuan::client::PairsViewModel* pairs READ pairs CONSTANT FINAL)
    Q_PROPERTY(gongyuan::client::OrderModel* order READ order CONSTANT FINAL)
    Q_PROPERTY(gongyuan::client::WritingViewModel* writing READ writing CONSTANT FINAL)

public:
    enum class Kind {
        None,  // then as exam::ItemType
        Single,
        Multiple,
        TrueFalse,
        FillIn,
        Numeric,
        InlineChoice,
        Match,
        Order,
        GapMatch,
        Hottext,
        ExtendedText,
    };
    Q_ENUM(Kind)

    explicit ItemViewModel(Desk& desk, QObject* parent = nullptr);

    /// Shows this item of the section; null shows none. What was being typed before is settled first, unless
    /// nothing follows: then the section has ended and the desk has taken everything.
    void show(const exam::Group* group, const exam::Item* item);
    void settle();

    Kind kind() const;
    QString itemId() const;
    QString stem() const;
    QString points() const;
    QString groupTitle() const;
    bool inCase() const;
    /// Row of `materials` that the item is about.
    int material() const;
    QString caseTitle() const;
    /// Which of the questions about this material it is, and how many there are.
    int caseNumber() const;
    int caseTotal() const;
    int optionCount() const;
    int selectedCount() const;
    /// Its answer is typed, in whole or in part.
    bool typed() const;
    /// Bounds of a multiple choice; 0 means none.
    int fewest() const;
    int most() const;
    /// An option was refused because the most are chosen; false again with the next change.
    bool full() const { return m_full; }
    BlockModel* blocks() { return &m_blocks; }
    MaterialModel* materials() { return &m_materials; }
    OptionModel* options() { return &m_options; }
    GapTextModel* gaps() { return &m_gaps; }
    NumericViewModel* numeric() { return &m_numeric; }
    PairsViewModel* pairs() { return &m_pairs; }
    OrderModel* order() { return &m_order; }
    WritingViewModel* writing() { return &m_writing; }

    /// Chooses an option, of a choice item or of a pool; choosing it again takes it back. Nothing when there
    /// is no such option.
    Q_INVOKABLE void choose(int row);
    Q_INVOKABLE void toggleStrike(int row);
    /// Back to blank.
    Q_INVOKABLE void clear();

Q_SIGNALS:
    void changed();
    void answered();
    void pictureAsked(const gongyuan::exam::Image& image, const QString& caption);

private:
    bool ofChoice() const;
    void showOptions();
    void follow(const std::string& question);
    std::vector<std::string> chosen() const;
    std::pair<int, int> placeInCase() const;
    /// Ids of the options struck out, as the desk keeps them. Precondition: an item is shown.
    std::set<std::string> struck() const;

    Desk& m_desk;
    BlockModel m_blocks;
    MaterialModel m_materials;
    OptionModel m_options;
    GapTextModel m_gaps;
    NumericViewModel m_numeric;
    PairsViewModel m_pairs;
    OrderModel m_order;
    WritingViewModel m_writing;
    const exam::Group* m_group = nullptr;
    const exam::Group* m_materialsOf = nullptr;
    const exam::Item* m_item = nullptr;
    bool m_full = false;
};

}  // namespace gongyuan::client
