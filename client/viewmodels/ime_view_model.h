// SPDX-License-Identifier: Apache-2.0

// The input method for the screens: its mode, what is being composed, and where in the window that stands.

#pragma once

#include "ime/input_method.h"
#include "ime_words_model.h"

#include <QColor>
#include <QObject>
#include <QRectF>
#include <QStringList>
#include <QtQmlIntegration>

namespace gongyuan::client {

class ImeViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given to Main.qml by the application.")
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    Q_PROPERTY(bool wubi READ wubi NOTIFY changed FINAL)
    Q_PROPERTY(bool latin READ latin NOTIFY changed FINAL)
    Q_PROPERTY(bool fullWidth READ fullWidth NOTIFY changed FINAL)
    Q_PROPERTY(bool latinPunctuation READ latinPunctuation NOTIFY changed FINAL)
    Q_PROPERTY(Field field READ field NOTIFY changed FINAL)
    Q_PROPERTY(bool composing READ composing NOTIFY changed FINAL)
    Q_PROPERTY(QString line READ line NOTIFY changed FINAL)
    Q_PROPERTY(bool hasPrevious READ hasPrevious NOTIFY changed FINAL)
    Q_PROPERTY(bool hasNext READ hasNext NOTIFY changed FINAL)
    Q_PROPERTY(gongyuan::client::ImeWordsModel* words READ words CONSTANT FINAL)
    Q_PROPERTY(bool symbolsOpen READ symbolsOpen NOTIFY changed FINAL)
    Q_PROPERTY(int symbol READ symbol NOTIFY changed FINAL)
    Q_PROPERTY(QStringList symbols READ symbols CONSTANT FINAL)
    Q_PROPERTY(int symbolsInRow READ symbolsInRow CONSTANT FINAL)
    Q_PROPERTY(QColor tint READ tint WRITE setTint NOTIFY changed FINAL)
    Q_PROPERTY(qreal lineTop READ lineTop NOTIFY moved FINAL)
    Q_PROPERTY(qreal lineBottom READ lineBottom NOTIFY moved FINAL)
    Q_PROPERTY(qreal begin READ begin NOTIFY moved FINAL)

public:
    enum class State { Starting, Ready, Unavailable };
    Q_ENUM(State)
    enum class Field { None, Latin, Chinese };
    Q_ENUM(Field)

    /// The method outlives the view model.
    explicit ImeViewModel(ime::InputMethod& method, QObject* parent = nullptr);

    State state() const { return static_cast<State>(m_method.state()); }
    bool wubi() const { return m_method.modes().scheme == ime::Scheme::Wubi; }
    bool latin() const { return m_method.modes().latin; }
    bool fullWidth() const { return m_method.modes().fullWidth; }
    bool latinPunctuation() const { return m_method.modes().latinPunctuation; }
    Field field() const { return static_cast<Field>(m_method.field()); }
    bool composing() const { return m_method.composing(); }
    QString line() const { return QString::fromStdString(m_method.composition().line); }
    bool hasPrevious() const { return m_method.composition().page > 0; }
    bool hasNext() const { return !m_method.composition().lastPage; }
    ImeWordsModel* words() { return &m_words; }
    bool symbolsOpen() const { return m_method.symbolsOpen(); }
    int symbol() const { return m_method.symbol(); }
    QColor tint() const { return m_method.tint(); }
    /// Used from the next key on.
    void setTint(const QColor& tint);
    QStringList symbols() const;
    int symbolsInRow() const { return ime::kSymbolsInRow; }
    /// The text cursor in the window.
    QRectF cursor() const { return m_cursor; }
    qreal lineTop() const { return m_cursor.top(); }
    qreal lineBottom() const { return m_cursor.bottom(); }
    /// Where the composition began when that is in the line of the cursor; otherwise where the cursor is.
    qreal begin() const { return m_begin.y() == m_cursor.y() ? m_begin.x() : m_cursor.x(); }

    Q_INVOKABLE void choose(int index) { m_method.choose(index); }
    Q_INVOKABLE void turn(int pages) { m_method.turn(pages); }
    Q_INVOKABLE void toggleLatin() { m_method.perform(ime::Command::Latin); }
    Q_INVOKABLE void toggleScheme() { m_method.perform(ime::Command::Scheme); }
    Q_INVOKABLE void toggleWidth() { m_method.perform(ime::Command::Width); }
    Q_INVOKABLE void togglePunctuation() { m_method.perform(ime::Command::Punctuation); }
    Q_INVOKABLE void toggleSymbols() { m_method.perform(ime::Command::Symbols); }
    Q_INVOKABLE void insertSymbol(int index) { m_method.insertSymbol(index); }

Q_SIGNALS:
    void changed();
    void moved();

private:
    void follow();

    ime::InputMethod& m_method;
    ImeWordsModel m_words;
    QRectF m_cursor;
    QRectF m_begin;
};

}  // namespace gongyuan::client
