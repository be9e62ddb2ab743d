// SPDX-License-Identifier: Apache-2.0

#include "input_method.h"

#include "wide.h"

#include <cctype>
#include <utility>

namespace gongyuan::ime {

void InputMethod::adopt(Engine engine)
{
    m_engine.emplace(std::move(engine));
    m_engine->set(m_modes);
    m_state = State::Ready;
    Q_EMIT changed();
}

void InputMethod::giveUp()
{
    m_state = State::Unavailable;
    Q_EMIT changed();
}

bool InputMethod::engineReady()
{
    if (m_state == State::Starting) {
        Q_EMIT engineNeeded();
    }
    return m_engine.has_value();
}

bool InputMethod::claims(const QKeyEvent& event) const
{
    if (m_field != Field::Chinese || isModifier(event.key())) {
        return false;
    }
    return composing() || m_symbolsOpen || commandOf(event).has_value();
}

bool InputMethod::press(const QKeyEvent& event)
{
    if (m_field != Field::Chinese) {
        return false;
    }
    if (isModifier(event.key())) {
        m_shiftAlone = event.key() == Qt::Key_Shift &&
                       (event.modifiers() & ~Qt::ShiftModifier) == Qt::NoModifier && !event.isAutoRepeat();
        return false;
    }
    m_shiftAlone = false;
    if (const auto command = commandOf(event)) {
        perform(*command);
        return true;
    }
    if (m_symbolsOpen) {
        return pickSymbol(event);
    }
    return composing() ? compose(event) : begin(event);
}

bool InputMethod::release(const QKeyEvent& event)
{
    if (event.key() == Qt::Key_Shift && std::exchange(m_shiftAlone, false) && m_field == Field::Chinese) {
        perform(Command::Latin);
    }
    return false;
}

bool InputMethod::begin(const QKeyEvent& event)
{
    const auto character = characterOf(event);
    if (!character) {
        return false;
    }
    const bool letter = std::isalpha(static_cast<unsigned char>(*character)) != 0;
    const bool shifted = (event.modifiers() & Qt::ShiftModifier) != 0;
    // With Caps Lock on, capitals are meant and no words.
    const bool locked = letter && (std::isupper(static_cast<unsigned char>(*character)) != 0) != shifted;
    const bool plain = !letter && std::ispunct(static_cast<unsigned char>(*character)) == 0;
    if (chinese() && !locked && !plain && !((*character == '.' || *character == ':') && afterDigit())) {
        if (engineReady() && m_engine->type(*character)) {
            flush();
            return true;
        }
    }
    if (m_modes.fullWidth) {
        Q_EMIT edited(QString{widened(QLatin1Char{*character})}, {});
        return true;
    }
    return false;
}

bool InputMethod::compose(const QKeyEvent& event)
{
    switch (event.key()) {
    case Qt::Key_Tab:
    case Qt::Key_Backtab: finish(); return false;
    case Qt::Key_Escape: m_engine->clear(); break;
    case Qt::Key_Return:
    case Qt::Key_Enter: m_engine->press(Engine::Key::Return); break;
    case Qt::Key_Backspace: m_engine->press(Engine::Key::Backspace); break;
    case Qt::Key_Right: m_engine->press(Engine::Key::Next); break;
    case Qt::Key_Left: m_engine->press(Engine::Key::Previous); break;
    case Qt::Key_PageDown:
    case Qt::Key_Down: turn(1); return true;
    case Qt::Key_PageUp:
    case Qt::Key_Up: turn(-1); return true;
    default:
        if (const auto character = characterOf(event)) {
            feed(*character);
            return true;
        }
    }
    flush();
    return true;
}

void InputMethod::feed(char character)
{
    const bool words = !m_composition.words.empty();
    if (words && character >= '0' && character <= '9') {
        choose(character - '1');
    } else if (words && pageKey(character)) {
        return;
    } else {
        QString rest;
        if (!m_engine->type(character)) {
            // It fits no composition: the word is finished, and the character begins the next or stands as it
            // is.
            m_engine->confirm();
            if (!m_engine->type(character)) {
                const QChar plain = QLatin1Char{character};
                rest = m_modes.fullWidth ? widened(plain) : plain;
            }
        }
        flush(rest);
    }
}

bool InputMethod::pageKey(char character)
{
    const bool forward = character == '=' || (character == '.' && m_turned);
    const bool back = character == '-' || (character == ',' && m_turned);
    if (forward || back) {
        turn(forward ? 1 : -1);
    }
    return forward || back;
}

bool InputMethod::pickSymbol(const QKeyEvent& event)
{
    const int count = static_cast<int>(kSymbols.size());
    int step = 0;
    switch (event.key()) {
    case Qt::Key_Right: step = 1; break;
    case Qt::Key_Left: step = -1; break;
    case Qt::Key_Down: step = kSymbolsInRow; break;
    case Qt::Key_Up: step = -kSymbolsInRow; break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: insertSymbol(m_symbol); return true;
    case Qt::Key_Escape: closeSymbols(); return true;
    default: closeSymbols(); return begin(event);
    }
    m_symbol = (m_symbol + step + count) % count;
    Q_EMIT changed();
    return true;
}

bool InputMethod::afterDigit()
{
    QChar before;
    Q_EMIT characterWanted(before);
    return before >= QLatin1Char{'0'} && before <= QLatin1Char{'9'};
}

void InputMethod::choose(int index)
{
    if (index >= 0 && index < static_cast<int>(m_composition.words.size())) {
        m_engine->choose(index);
        flush();
    }
}

void InputMethod::turn(int pages)
{
    if (!composing()) {
        return;
    }
    if (pages > 0 ? !m_composition.lastPage : m_composition.page > 0) {
        m_engine->press(pages > 0 ? Engine::Key::PageDown : Engine::Key::PageUp);
        flush();
        m_turned = true;
    }
}

void InputMethod::flush(const QString& rest)
{
    const QString text = QString::fromStdString(m_engine->take()) + rest;
    const std::string before = std::exchange(m_composition, m_engine->composition()).line;
    m_turned = m_turned && m_composition.line == before;
    if (!text.isEmpty() || m_composition.line != before) {
        Q_EMIT edited(text, QString::fromStdString(m_composition.line));
    }
    Q_EMIT changed();
}

void InputMethod::finish()
{
    if (composing()) {
        m_engine->press(Engine::Key::Return);
        flush();
    }
}

void InputMethod::forget()
{
    if (composing()) {
        m_engine->clear();
        m_engine->take();
        m_composition = {};
        Q_EMIT changed();
    }
}

void InputMethod::enter(Field field)
{
    if (field == m_field) {
        return;
    }
    finish();
    m_field = field;
    m_shiftAlone = false;
    m_symbolsOpen = false;
    if (chinese() && m_state == State::Starting) {
        Q_EMIT engineWanted();
    }
    Q_EMIT changed();
}

void InputMethod::start(char letter)
{
    if (chinese() && !composing() && engineReady() && m_engine->type(letter)) {
        flush();
    }
}

void InputMethod::reset()
{
    finish();
    m_modes = {};
    m_symbolsOpen = false;
    m_symbol = 0;
    if (m_engine) {
        m_engine->reset(m_modes);
    }
    Q_EMIT changed();
}

std::optional<std::string> InputMethod::tryOut(std::string_view letters)
{
    if (!engineReady()) {
        return std::nullopt;
    }
    finish();
    m_engine->reset({});
    std::string made = m_engine->made(letters);
    m_engine->reset(m_modes);
    return made;
}

void InputMethod::setModes(const Modes& modes)
{
    if (modes == m_modes) {
        return;
    }
    finish();
    m_modes = modes;
    if (m_engine) {
        m_engine->set(m_modes);
    }
    Q_EMIT changed();
}

void InputMethod::perform(Command command)
{
    Modes modes = m_modes;
    switch (command) {
    case Command::Latin: modes.latin = !modes.latin; break;
    case Command::Width: modes.fullWidth = !modes.fullWidth; break;
    case Command::Punctuation: modes.latinPunctuation = !modes.latinPunctuation; break;
    case Command::Scheme:
        modes.scheme = modes.scheme == Scheme::Pinyin ? Scheme::Wubi : Scheme::Pinyin;
        modes.latin = false;
        break;
    case Command::Symbols:
        finish();
        m_symbolsOpen = !m_symbolsOpen && m_field == Field::Chinese;
        m_symbol = 0;
        Q_EMIT changed();
        return;
    }
    setModes(modes);
}

void InputMethod::insertSymbol(int index)
{
    if (index >= 0 && index < static_cast<int>(kSymbols.size())) {
        m_symbol = index;
        Q_EMIT edited(QString{QChar{kSymbols[static_cast<std::size_t>(index)]}}, {});
        Q_EMIT changed();
    }
}

void InputMethod::closeSymbols()
{
    m_symbolsOpen = false;
    Q_EMIT changed();
}

}  // namespace gongyuan::ime
