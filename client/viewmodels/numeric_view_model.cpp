// SPDX-License-Identifier: Apache-2.0

#include "numeric_view_model.h"

#include "answer_history.h"
#include "text.h"

#include <QRegularExpression>

#include <optional>
#include <utility>

namespace gongyuan::client {
namespace {

constexpr const char* kValue = "value";
constexpr const char* kUnit = "unit";

}  // namespace

bool readsAsNumber(const QString& typed)
{
    static const QRegularExpression number{
        QStringLiteral("^[-+\u2212]?(\\d{1,3}([, ]\\d{3})+|\\d+)?(\\.\\d+)?%?$")};
    const QString plain = typed.normalized(QString::NormalizationForm_KC).simplified();
    return plain.contains(QRegularExpression{QStringLiteral("\\d")}) && number.match(plain).hasMatch();
}

NumericViewModel::NumericViewModel(Desk& desk, QObject* parent)
    : QObject{parent}
    , m_desk{desk}
{
    connect(&desk, &Desk::questionChanged, this, [this](const std::string& question) {
        if (m_item != nullptr && m_item->id == question) {
            Q_EMIT edited();
        }
    });
    connect(&desk, &Desk::changed, this, [this] {
        if (!m_desk.view().candidate) {
            m_histories.clear();  // they are the candidate's
        }
    });
}

void NumericViewModel::show(const exam::Item* item)
{
    m_item = item != nullptr && item->type == exam::ItemType::Numeric ? item : nullptr;
    Q_EMIT reshaped();
    Q_EMIT edited();
}

EditHistory& NumericViewModel::history()
{
    auto& kept = m_histories[m_item->id];
    if (kept == nullptr) {
        kept = std::make_unique<EditHistory>(earlierEdits(m_desk, m_item->id));
    }
    return *kept;
}

NumericViewModel::Texts NumericViewModel::held() const
{
    const exam::Answer* answer = m_item == nullptr ? nullptr : m_desk.answer(m_item->id);
    const auto* texts = answer == nullptr ? nullptr : std::get_if<exam::TextsAnswer>(answer);
    return texts == nullptr ? Texts{} : texts->texts;
}

QString NumericViewModel::text(const char* place) const
{
    const Texts texts = held();
    const auto found = texts.find(place);
    return found == texts.end() ? QString{} : toQt(found->second);
}

QString NumericViewModel::value() const
{
    return text(kValue);
}

QStringList NumericViewModel::units() const
{
    QStringList units;
    if (m_item != nullptr) {
        for (const std::string& unit : m_item->units) {
            units.append(toQt(unit));
        }
    }
    return units;
}

int NumericViewModel::unit() const
{
    const QString chosen = text(kUnit);
    return chosen.isEmpty() ? -1 : static_cast<int>(units().indexOf(chosen));
}

bool NumericViewModel::readable() const
{
    const QString typed = value();
    return typed.trimmed().isEmpty() || readsAsNumber(typed);
}

void NumericViewModel::change(const char* place, const QString& text, bool typing)
{
    const Texts texts = held();
    const auto found = texts.find(place);
    const std::optional<std::string> before =
        found == texts.end() ? std::nullopt : std::optional<std::string>{found->second};
    const std::optional<std::string> after =
        text.isEmpty() ? std::nullopt : std::optional<std::string>{fromQt(text)};
    if (before != after) {
        const EditHistory::Edit edit{{place, before, after}};
        history().add(edit, typing);
        put(edit, /*forwards=*/true, !typing);
    }
}

void NumericViewModel::put(const EditHistory::Edit& edit, bool forwards, bool settled)
{
    if (edit.empty()) {
        return;
    }
    Texts texts = held();
    for (const EditHistory::Change& change : edit) {
        const auto& text = forwards ? change.after : change.before;
        if (text) {
            texts[change.place] = *text;
        } else {
            texts.erase(change.place);
        }
    }
    m_desk.setAnswer(m_item->id, texts.empty() ? exam::Answer{} : exam::Answer{exam::TextsAnswer{texts}},
                     settled);
}

void NumericViewModel::type(const QString& text)
{
    if (m_item != nullptr) {
        change(kValue, text, /*typing=*/true);
    }
}

void NumericViewModel::choose(int unit)
{
    const QStringList all = units();
    if (unit >= 0 && unit < all.size()) {
        change(kUnit, unit == this->unit() ? QString{} : all[unit], /*typing=*/false);
    }
}

void NumericViewModel::settle()
{
    if (m_item != nullptr && m_histories.count(m_item->id) > 0) {
        history().close();
        const Texts texts = held();
        m_desk.setAnswer(m_item->id, texts.empty() ? exam::Answer{} : exam::Answer{exam::TextsAnswer{texts}},
                         /*settled=*/true);
    }
}

void NumericViewModel::undo()
{
    if (m_item != nullptr) {
        put(history().undo(), /*forwards=*/false, /*settled=*/true);
    }
}

void NumericViewModel::redo()
{
    if (m_item != nullptr) {
        put(history().redo(), /*forwards=*/true, /*settled=*/true);
    }
}

}  // namespace gongyuan::client
