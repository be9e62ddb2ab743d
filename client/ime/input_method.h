// SPDX-License-Identifier: Apache-2.0

// The input method: keys in, text and what is being composed out. It belongs to no platform and draws
// nothing; context.h brings keys and takes text, the view model shows the rest.
//
// Rules that hold for every key:
// - Nothing that was typed is lost. When the field, the candidate or a mode ends a composition, what stands
// in the
//   line becomes text as it stands: words that were chosen, and the letters after them. Only Esc removes it.
// - While something is composed every key is the input method's (Tab ends the composition and goes on).
// - In a field that is not Field::Chinese, and without an engine, no key is touched. The first key may wait
// for it.

#pragma once

#include "commands.h"
#include "composition.h"
#include "engine.h"
#include "modes.h"
#include "symbols.h"

#include <QColor>
#include <QKeyEvent>
#include <QObject>
#include <QString>

#include <optional>
#include <string>
#include <string_view>

namespace gongyuan::ime {

class InputMethod : public QObject {
    Q_OBJECT

public:
    enum class State { Starting, Ready, Unavailable };

    using QObject::QObject;

    /// `Starting` until one of these is called.
    void adopt(Engine engine);
    /// There will be no engine: Latin letters work, and the screens say that Chinese does not.
    void giveUp();

    /// True when the key is used up; then nobody else may see it.
    bool press(const QKeyEvent& event);
    bool release(const QKeyEvent& event);
    /// Whether press() would use the key up: then no shortcut may have it.
    bool claims(const QKeyEvent& event) const;

    void enter(Field field);
    /// Composes from a letter that opened the field, when words are typed there.
    void start(char letter);
    /// What stands in the line becomes text.
    void finish();
    /// The field has dropped what stood in the line; says nothing back.
    void forget();
    /// For the next candidate: modes as at the start, nothing typed before has any effect.
    void reset();

    /// What the engine makes of these letters by Pinyin, for a test of the machine; absent without an engine.
    /// Modes and text are as before, what is composed is finished.
    std::optional<std::string> tryOut(std::string_view letters);

    void setModes(const Modes& modes);
    void perform(Command command);
    /// A word of the page; out of range does nothing.
    void choose(int index);
    void turn(int pages);
    void insertSymbol(int index);
    void closeSymbols();

    State state() const { return m_state; }
    const Modes& modes() const { return m_modes; }
    Field field() const { return m_field; }
    const Composition& composition() const { return m_composition; }
    bool composing() const { return !m_composition.empty(); }
    /// Whether an engine is there; one that is only starting is waited for.
    bool engineReady();
    bool chinese() const
    {
        return m_field == Field::Chinese && m_state != State::Unavailable && !m_modes.latin;
    }
    /// The colour of what stands in the line; the field's own when it is not valid.
    QColor tint() const { return m_tint; }
    void setTint(const QColor& tint) { m_tint = tint; }
    bool symbolsOpen() const { return m_symbolsOpen; }
    int symbol() const { return m_symbol; }

Q_SIGNALS:
    /// `text` goes into the field, then `line` stands underlined behind it.
    void edited(const QString& text, const QString& line);
    /// Asks whoever knows the field for the character before the cursor; the answer goes into `character`.
    void characterWanted(QChar& character);
    void changed();
    /// Chinese may be typed from now on, and there is no engine yet.
    void engineWanted();
    /// Something waits for the engine: whoever has it calls `adopt` or `giveUp` before this returns.
    void engineNeeded();

private:
    bool compose(const QKeyEvent& event);
    bool begin(const QKeyEvent& event);
    void feed(char character);
    bool pageKey(char character);
    bool pickSymbol(const QKeyEvent& event);
    bool afterDigit();
    /// Passes on what the engine has finished, and `rest` behind it.
    void flush(const QString& rest = {});

    std::optional<Engine> m_engine;
    State m_state = State::Starting;
    Modes m_modes;
    Field m_field = Field::None;
    Composition m_composition;
    bool m_turned = false;      // a page was turned: comma and full stop turn pages too
    bool m_shiftAlone = false;  // Shift is down and no other key has been
    bool m_symbolsOpen = false;
    int m_symbol = 0;
    QColor m_tint;
};

}  // namespace gongyuan::ime
