// SPDX-License-Identifier: Apache-2.0

#include "engine.h"

#include <array>
#include <cassert>
#include <dlfcn.h>
#include <memory>
#include <rime_api.h>
#include <utility>

namespace gongyuan::ime {
namespace {

namespace fs = std::filesystem;

// X11 key symbols, as librime takes them.
int symbolOf(Engine::Key key)
{
    switch (key) {
    case Engine::Key::Space: return 0x20;
    case Engine::Key::Backspace: return 0xff08;
    case Engine::Key::Return: return 0xff0d;
    case Engine::Key::Escape: return 0xff1b;
    case Engine::Key::Next: return 0xff54;      // Down
    case Engine::Key::Previous: return 0xff52;  // Up
    case Engine::Key::PageDown: return 0xff56;
    case Engine::Key::PageUp: return 0xff55;
    }
    return 0;
}

const char* schemaOf(Scheme scheme)
{
    return scheme == Scheme::Pinyin ? "gongyuan_pinyin" : "gongyuan_wubi";
}

// What a deployed data folder has at least; librime would say nothing and offer no words.
Status complete(const fs::path& data)
{
    constexpr std::array kFiles{"build/default.yaml",
                                "build/gongyuan_pinyin.schema.yaml",
                                "build/gongyuan_pinyin.prism.bin",
                                "build/luna_pinyin.table.bin",
                                "build/gongyuan_wubi.schema.yaml",
                                "build/gongyuan_wubi.prism.bin",
                                "build/wubi86.table.bin",
                                "opencc/t2s.json"};
    for (const char* file : kFiles) {
        std::error_code failed;
        if (!fs::is_regular_file(data / file, failed)) {
            return Error{Errc::NotFound, "input method data: " + (data / file).string() + " is missing"};
        }
    }
    return done();
}

// Loaded with the first engine, and kept: with all that it needs it is 3 MiB and a part of the start that
// only those pay for who type Chinese.
Result<const RimeApi*> loadRime()
{
    void* const library = ::dlopen("librime.so.1", RTLD_NOW | RTLD_LOCAL);
    void* const get = library == nullptr ? nullptr : ::dlsym(library, "rime_get_api");
    if (get == nullptr) {
        return Error{Errc::NotFound, "input method: librime.so.1 is missing or another one"};
    }
    return reinterpret_cast<decltype(&rime_get_api)>(get)();
}

}  // namespace

Result<Engine> Engine::open(const fs::path& data)
{
    GONGYUAN_CHECK(complete(data));
    GONGYUAN_TRY(const RimeApi* const api, loadRime());
    GONGYUAN_TRY(RamFolder scratch, RamFolder::make());
    // The default list of modules would bring the one that deploys, and with it writing.
    std::array<const char*, 4> modules{"core", "dict", "gears", nullptr};
    const std::string shared = data.string();
    const std::string built = (data / "build").string();
    const std::string own = scratch.path().string();
    RimeTraits traits{};
    RIME_STRUCT_INIT(RimeTraits, traits);
    traits.shared_data_dir = shared.c_str();
    traits.user_data_dir = own.c_str();
    traits.prebuilt_data_dir = built.c_str();
    traits.staging_dir = built.c_str();
    traits.distribution_name = "Gongyuan";
    traits.distribution_code_name = "gongyuan";
    traits.distribution_version = "1";
    traits.app_name = "rime.gongyuan";
    traits.modules = modules.data();
    traits.min_log_level = 3;  // a log would hold what a candidate types
    traits.log_dir = "";
    // Logging is set up once in a process; a second engine takes it as it is.
    static const bool ready = (api->setup(&traits), true);
    assert(ready);
    api->initialize(&traits);
    Engine engine{*api, std::move(scratch)};
    GONGYUAN_CHECK(engine.begin({}));
    return engine;
}

Engine::Engine(Engine&& other) noexcept
    : m_api{std::exchange(other.m_api, nullptr)}
    , m_scratch{std::move(other.m_scratch)}
    , m_session{std::exchange(other.m_session, 0)}
    , m_scheme{other.m_scheme}
{
}

Engine::~Engine()
{
    if (m_api != nullptr) {
        m_api->cleanup_all_sessions();
        m_api->finalize();
    }
}

Status Engine::begin(const Modes& modes)
{
    m_api->cleanup_all_sessions();
    m_session = m_api->create_session();
    m_scheme = modes.scheme;
    if (m_session == 0 || m_api->select_schema(m_session, schemaOf(m_scheme)) == 0) {
        return Error{Errc::Platform, "librime opens no session"};
    }
    set(modes);
    return done();
}

bool Engine::send(int symbol)
{
    return m_api->process_key(m_session, symbol, 0) != 0;
}

bool Engine::type(char character)
{
    return send(static_cast<unsigned char>(character));
}

bool Engine::press(Key key)
{
    return send(symbolOf(key));
}

void Engine::choose(int index)
{
    m_api->select_candidate_on_current_page(m_session, static_cast<std::size_t>(index));
}

void Engine::confirm()
{
    m_api->commit_composition(m_session);
}

void Engine::clear()
{
    m_api->clear_composition(m_session);
}

void Engine::set(const Modes& modes)
{
    if (modes.scheme != m_scheme) {
        m_scheme = modes.scheme;
        m_api->clear_composition(m_session);
        m_api->select_schema(m_session, schemaOf(m_scheme));
    }
    m_api->set_option(m_session, "full_shape", modes.fullWidth ? True : False);
    m_api->set_option(m_session, "ascii_punct", modes.latinPunctuation ? True : False);
}

void Engine::reset(const Modes& modes)
{
    const auto status = begin(modes);
    assert(status.ok());  // it opened before, with the same files mapped
}

Composition Engine::composition() const
{
    Composition shown;
    RimeContext context{};
    RIME_STRUCT_INIT(RimeContext, context);
    if (m_api->get_context(m_session, &context) == 0) {
        return shown;
    }
    if (context.composition.preedit != nullptr) {
        shown.line = context.composition.preedit;
    }
    for (int i = 0; i < context.menu.num_candidates; ++i) {
        shown.words.emplace_back(context.menu.candidates[i].text);
    }
    shown.chosen = context.menu.highlighted_candidate_index;
    shown.page = context.menu.page_no;
    shown.lastPage = context.menu.num_candidates == 0 || context.menu.is_last_page != 0;
    m_api->free_context(&context);
    return shown;
}

std::string Engine::take()
{
    std::string text;
    RimeCommit commit{};
    RIME_STRUCT_INIT(RimeCommit, commit);
    if (m_api->get_commit(m_session, &commit) != 0) {
        text = commit.text;
        m_api->free_commit(&commit);
    }
    return text;
}

std::string Engine::made(std::string_view typed)
{
    for (const char character : typed) {
        type(character);
    }
    return take();
}

}  // namespace gongyuan::ime
