// SPDX-License-Identifier: Apache-2.0

// librime, from keys to words. It knows no Qt and no window.
//
// librime is one per process, and so is an Engine. It reads a data folder that was made when the project was
// built and writes nothing: no user dictionary, no learning, no log, no file. Not thread-safe; it may be
// opened in one thread and used in another.

#pragma once

#include "composition.h"
#include "core/result.h"
#include "modes.h"
#include "ram_folder.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

struct rime_api_t;

namespace gongyuan::ime {

class Engine {
public:
    enum class Key { Space, Backspace, Return, Escape, Next, Previous, PageDown, PageUp };

    /// NotFound names what is missing in `data`; Platform when librime refuses. No other Engine exists.
    static Result<Engine> open(const std::filesystem::path& data);
    Engine(Engine&& other) noexcept;
    Engine& operator=(Engine&&) = delete;
    ~Engine();

    /// A printable ASCII character; false when the engine has no use for it, and then nothing has changed.
    bool type(char character);
    bool press(Key key);
    /// A word of the page that is shown.
    void choose(int index);
    /// The chosen word, and what stands after it, become text.
    void confirm();
    void clear();

    /// Everything but `latin`, which is none of the engine's business. Clears when the scheme changes.
    void set(const Modes& modes);
    /// As after open(): no text, no half of a pair of quotes, no mode is left. Takes `modes` over.
    void reset(const Modes& modes);

    Composition composition() const;
    /// The text that has been finished since the last call, UTF-8.
    std::string take();
    /// What these characters become, typed one after the other.
    std::string made(std::string_view typed);

    /// What librime may write into; empty at all times.
    const std::filesystem::path& scratch() const { return m_scratch.path(); }

private:
    Engine(const rime_api_t& api, RamFolder scratch)
        : m_api{&api}
        , m_scratch{std::move(scratch)}
    {
    }
    Status begin(const Modes& modes);
    bool send(int symbol);

    const rime_api_t* m_api;
    RamFolder m_scratch;
    std::uintptr_t m_session = 0;
    Scheme m_scheme = Scheme::Pinyin;
};

}  // namespace gongyuan::ime
