// SPDX-License-Identifier: Apache-2.0

// Encryption in the age v1 file format (C2SP age.md), binary, to X25519 recipients; files made here open with
// the stock `age` and the other way round. Passphrase files are read, not written. Header and payload both
// stream: a file of any size passes in a few MiB of memory.
// Nothing leaves a reader that was not authenticated.

#pragma once

#include "core/bytes.h"
#include "core/stream.h"
#include "crypto/secret.h"

#include <array>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace gongyuan::crypto {

/// A public key to which files are sealed.
class AgeRecipient {
public:
    using Point = std::array<std::byte, 32>;

    explicit AgeRecipient(const Point& point)
        : m_point{point}
    {
    }
    /// `age1...`, lower case. Malformed.
    static Result<AgeRecipient> parse(std::string_view text);

    std::string text() const;
    const Point& point() const { return m_point; }

    bool operator==(const AgeRecipient&) const = default;

private:
    Point m_point;
};

/// The private key that opens what was sealed to its recipient.
class AgeIdentity {
public:
    static AgeIdentity generate();
    /// `AGE-SECRET-KEY-1...`, upper case, nothing before or after. Malformed.
    static Result<AgeIdentity> parse(Bytes text);
    /// Precondition: 32 bytes.
    static AgeIdentity fromScalar(Bytes scalar);

    /// `AGE-SECRET-KEY-1...`, as an identity file of the stock tool holds it, without a line end.
    Secret text() const;
    AgeRecipient recipient() const { return m_recipient; }
    Bytes scalar() const { return m_scalar.bytes(); }

private:
    explicit AgeIdentity(Secret scalar);

    Secret m_scalar;
    AgeRecipient m_recipient;
};

/// What may open a file.
struct AgeKeys {
    std::span<const AgeIdentity> identities;
    std::span<const Secret> passphrases = {};
};

/// Encrypts what is written to it. The file is complete only after `finish`; without it a reader finds it
/// truncated. The sink behind it must outlive it.
class AgeWriter final : public Sink {
public:
    /// Malformed when there is no recipient, more than `kMostAgeStanzas`, or one of low order.
    static Result<AgeWriter> create(std::span<const AgeRecipient> recipients, Sink& out);

    AgeWriter(AgeWriter&&) noexcept;
    AgeWriter(const AgeWriter&) = delete;
    AgeWriter& operator=(AgeWriter&&) = delete;
    AgeWriter& operator=(const AgeWriter&) = delete;
    ~AgeWriter() override;

    /// In the caller's thread.
    Status write(Bytes bytes) override;
    /// Writes all that is left of a source, on all cores: the source and the sink are then used by several
    /// threads, each by one at a time.
    Status pour(Source& in);
    /// Call once, after the last write.
    Status finish();

private:
    struct State;
    explicit AgeWriter(std::unique_ptr<State> state);
    template <typename Step>
    Status advance(Step step);

    std::unique_ptr<State> m_state;
};

/// Opens in two steps, so that callers can tell a file that is not for them from one that was damaged.
class AgeReader {
public:
    /// Reads the header. Malformed: not an age v1 header, or a stanza for us that breaks its rules; Denied:
    /// no key given opens it; Forged: the header was changed. The source must outlive the reader.
    static Result<AgeReader> open(Source& in, AgeKeys keys);

    AgeReader(AgeReader&&) noexcept;
    AgeReader(const AgeReader&) = delete;
    AgeReader& operator=(AgeReader&&) = delete;
    AgeReader& operator=(const AgeReader&) = delete;
    ~AgeReader();

    /// Call once. Forged when the payload was changed, cut or extended: then the sink has received exactly
    /// the whole chunks before the failing one and the caller must discard them. Errors of `in` and `out`
    /// pass through. Works on all cores; source and sink are used by several threads, each by one at a time.
    Status decryptTo(Sink& out);

private:
    struct State;
    explicit AgeReader(std::unique_ptr<State> state);

    std::unique_ptr<State> m_state;
};

/// Longest header that is read or written, and most recipients in it.
constexpr std::size_t kMostAgeHeader = 65536;
constexpr std::size_t kMostAgeStanzas = 128;

/// `AgeWriter` and `AgeReader` in one step.
Status ageEncrypt(Source& in, std::span<const AgeRecipient> recipients, Sink& out);
Status ageDecrypt(Source& in, std::span<const AgeIdentity> identities, Sink& out);

/// A whole file in memory.
Result<Buffer> ageSeal(Bytes plaintext, std::span<const AgeRecipient> recipients);
/// Malformed when there are more than `limit` bytes of plaintext.
Result<Buffer> ageOpen(Bytes file, std::span<const AgeIdentity> identities, std::size_t limit);
/// The same into guarded memory, for files that hold a key.
Result<Secret> ageOpenSecret(Bytes file, std::span<const AgeIdentity> identities, std::size_t limit);

}  // namespace gongyuan::crypto
