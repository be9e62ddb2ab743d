// SPDX-License-Identifier: Apache-2.0

#include "room/cli/page.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace gongyuan::room {
namespace {

struct Page {
    std::string_view command;
    std::string_view text;
};

constexpr std::string_view kExit = R"(
EXIT STATUS
    0  done
    1  refused; standard error names the reason and what to do
    2  the command line was not understood
)";

constexpr std::array kPages{
    Page{"", R"(NAME
    gongyuan-room - the server of one examination room

SYNOPSIS
    gongyuan-room COMMAND --dir D [OPTION]...
    gongyuan-room COMMAND --help

DESCRIPTION
    Keeps sealed papers for the seats of one room, admits candidates, collects
    sealed answer sheets and signs receipts. It holds no key to a paper and
    cannot read an answer. Everything of a room lies in one folder.

    Commands work while the server runs: they reach it through the socket
    D/control.sock.

COMMANDS
    init       begin a room: its keys, and the request to the authority
    accept     take the certificate that the authority made
    import     take in a sealed paper and its roster
    enrol      print a one-time code that makes a machine a seat
    replace    shut a dead seat out and print a code for another machine
    serve      serve the seats until SIGTERM
    closed     say whether the server may be stopped
    console    a desk of these commands for a machine without a shell
    status     say how the room stands
    say        show a message on the seats
    ticket     decide about a candidate: go on, move, more time, pause, ..
    readiness  say which seats are ready, on paper too
    take       take in sealed sheets that came on a stick
    export     hand out the collected sheets
    revoke     shut a seat out

FILES
    D/room.master         the one secret in plain text, mode 0600; or
    D/room.master.cred    the same, wrapped by systemd-creds for this machine:
                          the service and root can open the room
    D/room.db             keys, papers, logins, receipts, audit log; encrypted
    D/papers, D/sheets    sealed papers and sheets, as they came
    D/incoming            sheets that have not arrived whole
    D/room-request.json   what the authority certifies
    D/control.sock        while the server runs
)"},
    Page{"init", R"(NAME
    gongyuan-room init - begin a room

SYNOPSIS
    gongyuan-room init --dir D --room ID --root root.pem [--address A]...

DESCRIPTION
    Makes the folder D with fresh keys and writes D/room-request.json. Bring
    that file to the authority (gongyuan-bank keys certify) and compare the
    fingerprint printed here by phone or on paper.

OPTIONS
    --dir D        the folder; it may exist but may hold no room yet
    --room ID      the room's name: 1 to 64 of A-Z a-z 0-9 . _ -
    --root FILE    the authority's root certificate, PEM
    --address A    a name or address under which seats reach this machine; may
                   be repeated. Otherwise 127.0.0.1, localhost and the
                   machine's own name

EXAMPLE
    gongyuan-room init --dir /var/lib/gongyuan --room c01-r07 \
        --root root.pem --address 10.1.7.1 --address room7.lan
)"},
    Page{"accept", R"(NAME
    gongyuan-room accept - take the authority's certificate

SYNOPSIS
    gongyuan-room accept --dir D --certificate room.pem

DESCRIPTION
    Takes the chain made by gongyuan-bank keys certify: the room's certificate
    and the root's. It is refused unless it is for this room, for these keys,
    and under the root given to init. The server's own certificates are made
    then.

OPTIONS
    --dir D               the room's folder
    --certificate FILE    the chain, PEM
)"},
    Page{"readiness", R"(NAME
    gongyuan-room readiness - say whether the room is ready

SYNOPSIS
    gongyuan-room readiness --dir D [--pdf FILE] [--json FILE]

DESCRIPTION
    Every seat tells the room what its pre-flight found
    (gongyuan-client --preflight). This prints, in order of seats, which are
    ready, which want a look, which failed, which were not heard and whose
    result is older than 12 hours, and what to do about each line. The exit
    status is 0 only when every seat is ready or wants a look.

OPTIONS
    --dir D        the room's folder
    --pdf FILE     pages of A4 to sign
    --json FILE    the same, signed by the room; the signature is FILE.sig

EXAMPLE
    gongyuan-room readiness --dir /var/lib/gongyuan --pdf ready.pdf
)"},
    Page{"import", R"(NAME
    gongyuan-room import - take in a sealed paper

SYNOPSIS
    gongyuan-room import --dir D ENVELOPE BULK

DESCRIPTION
    Verifies everything that can be verified without the session code: the
    issuer's certificate and signature, room, times, needed version, the hash
    of every file. Then the sealed paper is copied into D, synced, and becomes
    known to the seats. A newer envelope of the same paper replaces the old.
    Nothing is imported when anything is wrong.

OPTIONS
    --dir D     the room's folder
    ENVELOPE    PAPER.ROOM.envelope, for this room
    BULK        PAPER.paper.age, the same for all rooms

EXAMPLE
    gongyuan-room import --dir /var/lib/gongyuan \
        sealed/p1.c01-r07.envelope sealed/p1.paper.age
)"},
    Page{"enrol", R"(NAME
    gongyuan-room enrol - admit a machine as a seat

SYNOPSIS
    gongyuan-room enrol --dir D (--seat NAME | --seats RANGE) [--valid TIME]
                        [--stick DIR] [--pdf FILE]

DESCRIPTION
    Prints a code of twelve characters. Typed once on the machine, within the
    time and five tries, it makes the machine this seat: the machine makes its
    keys, the room certifies them for 14 days. A seat that enrols again is
    replaced; a new code for a seat ends the earlier one. A machine that was
    switched off before it had stored the answer takes the same code again.

    For a whole room the codes go on a stick or on paper, and are then not
    printed. The stick is plugged into one machine after the other: each shows
    which seat it becomes, Enter confirms, and the code is taken off the stick.
    The labels carry the code as a QR code too, which a hand-held reader types.
    A code that was used or has expired opens nothing, wherever it still lies.

OPTIONS
    --dir D           the room's folder
    --seat NAME       the seat's name, as on the roster
    --seats RANGE     a line for each of 1-40, 01-40, s01-s40 or 1-20,31-40
    --valid TIME      minutes or hours, such as 30m or 2h; otherwise 30m, at
                      most 24h
    --stick DIR       write DIR/gongyuan-enrolment.json. DIR is a stick with FAT
                      and the label GONGYUAN, mounted so that the owner of D
                      may write: mount -o uid=gongyuan-room
    --pdf FILE        pages of A4 with a label for each seat, to be cut

EXAMPLE
    gongyuan-room enrol --dir /var/lib/gongyuan-room --seats 01-40 \
        --valid 2h --stick /media/stick
)"},
    Page{"replace", R"(NAME
    gongyuan-room replace - make another machine this seat

SYNOPSIS
    gongyuan-room replace --dir D --seat NAME --reason TEXT --by NAME
                          [--valid TIME]

DESCRIPTION
    For a machine that is dead: its certificate is refused from now on, and a
    code is printed that makes another machine this seat. Both are one step,
    and who decided it and why stands in the audit log. A candidate who sat
    there goes on by a ticket (move) at a seat that is free. When the machine
    is mended, its screen says that it is no longer a seat, and sets it up
    anew for a code of its own.

OPTIONS
    --dir D         the room's folder
    --seat NAME     the seat
    --reason TEXT   why, in a few words
    --by NAME       who decides
    --valid TIME    of the new code, as for enrol

EXAMPLE
    gongyuan-room replace --dir D --seat 12 --reason "screen dead" \
        --by "Li Wei"
)"},
    Page{"serve", R"(NAME
    gongyuan-room serve - serve the seats

SYNOPSIS
    gongyuan-room serve --dir D [--listen A:P] [--enrol-listen A:P]
                        [--login-opens TIME]

DESCRIPTION
    Serves until SIGTERM or SIGINT; requests under way are finished. Prints one
    line of JSON with the two ports when it is ready, and logs on standard
    error. It may be killed at any moment: what was acknowledged is on the
    disk.

OPTIONS
    --dir D               the room's folder
    --listen A:P          for seats; otherwise 0.0.0.0:7443
    --enrol-listen A:P    for machines that become seats; otherwise
                          0.0.0.0:7444
    --login-opens TIME    how long before the announced start candidates of an
                          exam may log in, such as 90m or 2h; otherwise 60m
)"},
    Page{"closed", R"(NAME
    gongyuan-room closed - say whether the server may be stopped

SYNOPSIS
    gongyuan-room closed --dir D

DESCRIPTION
    Done when no server runs, or no sitting is open: none starts within two
    hours or began within the last one, and of everybody who logged in within
    the last day the sheet is here. Otherwise refused, with the reason. The
    packages ask this before they upgrade or remove the server.

OPTIONS
    --dir D    the room's folder
)"},
    Page{"status", R"(NAME
    gongyuan-room status - say how the room stands

SYNOPSIS
    gongyuan-room status --dir D [--json]

DESCRIPTION
    Papers, candidates and their states, seats and whether they are connected,
    tries of session codes, sheets announced and collected, free disk space.
    Without a running server only what is stored is known.

OPTIONS
    --dir D     the room's folder
    --json      for programs
)"},
    Page{"say", R"(NAME
    gongyuan-room say - show a message on the seats

SYNOPSIS
    gongyuan-room say --dir D [--seat NAME] TEXT

DESCRIPTION
    Sends the text to one seat or to all that listen, and logs it.

OPTIONS
    --dir D        the room's folder
    --seat NAME    only this seat
    TEXT           at most 500 characters
)"},
    Page{"export", R"(NAME
    gongyuan-room export - hand out the collected sheets

SYNOPSIS
    gongyuan-room export --dir D --out DIR

DESCRIPTION
    Makes DIR with one folder per candidate: the sealed sheet, the seat's and
    the room's signatures, certificates; and index.json with the room's
    signature index.sig. Every folder is read back and verified. A second,
    different sheet of one candidate lies under second/. Nothing is deleted
    here.

OPTIONS
    --dir D      the room's folder
    --out DIR    must not exist
)"},
    Page{"ticket", R"(NAME
    gongyuan-room ticket - decide about a candidate

SYNOPSIS
    gongyuan-room ticket --dir D ACTION (--candidate NO | --all)
                         --reason TEXT --by NAME [OPTION]...

DESCRIPTION
    Signs a decision that the candidate's seat fetches at its next heartbeat, a
    few seconds later. Each is good once and for 30 minutes, stands in the audit
    log, and is written into the candidate's time ledger with name and reason.
    One that fits nothing when it comes (an unlock while nothing is locked) is
    refused for good: status says that it came to nothing.

    resume    let a candidate go on who was away for too long or is paused. All
              the time that the clock stood is credited, or --minutes of it
    move      take the sitting over at the free seat --to. Have the candidate
              log in there, and type the session code again: answers, notes,
              place and remaining time come back from the room's copy. The old
              seat locks and says why. Look first that nobody works there
    credit    the running section ends --minutes later; without --minutes, by
              the lost time that the seat itself measured (see status)
    pause     the clock stands and the seat shows nothing of the paper
    unlock    the causes of a lock were looked at
    submit    hand in now

    Where the network does not reach the seat it shows eight characters. Give
    them as --challenge, with --seat: the eight characters printed here, typed
    at the seat, are the same decision, once.

OPTIONS
    --dir D            the room's folder
    --candidate NO     the admission number
    --all              everybody who is logged in and has not handed in; wants
                       --second
    --sitting ID       where it is not clear
    --minutes N        see above
    --to SEAT          of a move
    --reason TEXT      why, in a few words
    --by NAME          who decides
    --second NAME      who else was asked
    --challenge C      eight characters that the seat shows
    --seat NAME        the seat that shows them

EXAMPLES
    gongyuan-room ticket --dir D resume --candidate 20260001 \
        --reason "power cut" --by "Li Wei"
    gongyuan-room ticket --dir D move --candidate 20260001 --to s40 \
        --reason "screen dead" --by "Li Wei"
    gongyuan-room ticket --dir D pause --all --reason "fire alarm" \
        --by "Li Wei" --second "Zhao Min"
)"},
    Page{"take", R"(NAME
    gongyuan-room take - take in sheets that came on a stick

SYNOPSIS
    gongyuan-room take --dir D FROM

DESCRIPTION
    Takes every sealed sheet below FROM as if its seat had uploaded it, and
    writes the receipt beside it: put the stick back into the seat to show it
    there. A sheet that is not acceptable is named and left alone. Taking one
    twice changes nothing.

OPTIONS
    --dir D    the room's folder
    FROM       the folder on the stick
)"},
    Page{"console", R"(NAME
    gongyuan-room console - the desk of a machine that has no shell

SYNOPSIS
    gongyuan-room console --dir D [--exchange FOLDER] [--idle MINUTES]

DESCRIPTION
    Asks for a passphrase, which the first one to sit down chooses, and then
    takes the commands of gongyuan-room line by line, without --dir. Nothing
    else can be started. Files that a command names lie in the exchange folder.
    Each wrong passphrase makes the next one wait twice as long, up to a minute.

    The boot image starts it on the display of a machine that is a room. `off`
    ends it; the image then switches the machine off.

OPTIONS
    --dir D              the room's folder; made when it is missing
    --exchange FOLDER    where files are taken from and put (default
                         /var/spool/gongyuan-room)
    --idle MINUTES       it closes when nobody typed for so long (default 5)

FILES
    D/console.json       the passphrase, as an Argon2id hash
)"},
    Page{"revoke", R"(NAME
    gongyuan-room revoke - shut a seat out

SYNOPSIS
    gongyuan-room revoke --dir D --seat NAME

DESCRIPTION
    The seat's certificate is refused from its next request on. To bring the
    machine back, enrol it again.

OPTIONS
    --dir D        the room's folder
    --seat NAME    the seat
)"},
};

}  // namespace

std::string manualPage(std::string_view command)
{
    const auto* const page =
        std::find_if(kPages.begin(), kPages.end(), [&](const Page& each) { return each.command == command; });
    assert(page != kPages.end());
    return std::string{page->text} + std::string{kExit};
}

}  // namespace gongyuan::room
