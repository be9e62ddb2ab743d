/* SPDX-License-Identifier: Apache-2.0 */

/* One candidate, three seats and their room: answering, the room's copy, moves, crashes, hand-in.
 * The network loses, repeats and reorders what it likes: a seat and the room exchange messages through bags from
 * which any message may be taken, and a message may stay in its bag after it was taken. README.md says what is
 * left out and why. */

#ifndef SEATS
#define SEATS 2
#endif
#ifndef MOST
#define MOST 2            /* revisions a candidate makes */
#endif

#define LIVE(s) (answering[s] && !fenced[s])

/* What stands on a seat's disk: it survives a crash. */
byte revision[SEATS];     /* of the journal */
byte epoch[SEATS];        /* as the login said; 0 before one */
bool answering[SEATS];    /* the paper is open here */
bool fenced[SEATS];
bool sealed[SEATS];       /* a sheet was made here */
byte sheet[SEATS];        /* with this revision */
bool receipt[SEATS];

/* In memory only. */
bool up[SEATS];
byte shown[SEATS];        /* "also on the room server" was shown for this revision */

/* The room's disk. */
byte holder = 0;
byte roomEpoch = 1;
byte copied;              /* revisions in the room's copy */
bool ticket[SEATS];       /* a move ticket lies here */
bool collected[SEATS];    /* a sheet of this seat */
bool counts[SEATS];       /* the sheet is the one that is marked */

/* Where the candidate is, and the newest revision anybody told them is on the server. */
byte place = 0;
byte promised;

/* Bags of messages, one cell for each kind and seat; `some` may be taken again and again, or never. */
bool pieceSent[SEATS];
byte pieceEpoch[SEATS];
byte pieceTo[SEATS];
bool pieceAcked[SEATS];
byte pieceAckedTo[SEATS];
bool beatAnswered[SEATS]; /* an answer to a heartbeat is on its way: */
bool beatFences[SEATS];
bool loginAnswered[SEATS];
byte loginEpoch[SEATS];
bool loginTicket[SEATS];
bool sheetSent[SEATS];
bool sheetAnswered[SEATS];

/* Never are two seats live in the epoch that counts: all live seats but one are of an epoch that is over. */
#define PAST(s) (!LIVE(s) || epoch[s] < roomEpoch || holder == s)
/* Never does a sheet count that is not the bound seat's. */
#define COUNTED(s) (!counts[s] || holder == s)
/* What the candidate was told is on the server is in the sheet that is marked. */
#define KEPT(s) (!counts[s] || sheet[s] >= promised)
#define SEAT(s) (PAST(s) && COUNTED(s) && KEPT(s))
#if SEATS == 3
#define HOLDS assert(SEAT(0) && SEAT(1) && SEAT(2))
#else
#define HOLDS assert(SEAT(0) && SEAT(1))
#endif

/* What the room checks. Broken on purpose to show that the properties can fail. */
#ifdef BREAK_BINDING
#define BOUND(s) true
#define SHEETED(s) true
#else
#define BOUND(s) (holder == s)
#define SHEETED(s) (holder == s && epoch[s] == roomEpoch)
#endif
/* A seat that tells more than the room acknowledged. */
#ifdef BREAK_PROMISE
#define ACKED(s) revision[s]
#else
#define ACKED(s) pieceAckedTo[s]
#endif

inline crash(s) {
    up[s] = false;
    shown[s] = 0
}

proctype Seat(byte s) {
end:
    do
    /* The candidate answers: durable here before it is shown as saved. */
    :: atomic { up[s] && LIVE(s) && !sealed[s] && place == s && revision[s] < MOST -> revision[s]++; HOLDS }

    /* A piece for the room's copy. */
    :: atomic { up[s] && LIVE(s) && !sealed[s] ->
        pieceSent[s] = true; pieceEpoch[s] = epoch[s]; pieceTo[s] = revision[s] }
    :: atomic { up[s] && pieceAcked[s] ->
        if
        :: ACKED(s) > shown[s] && ACKED(s) <= revision[s] && LIVE(s) ->
            shown[s] = ACKED(s);
            if
            :: place == s && shown[s] > promised -> promised = shown[s]; HOLDS
            :: else
            fi
        :: else
        fi;
        if
        :: pieceAcked[s] = false
        :: skip
        fi }

    /* The answer to a heartbeat may say that another seat carries on. */
    :: atomic { up[s] && beatAnswered[s] ->
        if
        :: beatFences[s] && answering[s] && !receipt[s] -> fenced[s] = true
        :: else
        fi;
        beatAnswered[s] = false }

    /* The candidate sits down at a seat that waits with a ticket: login, code, all pieces, `move` in the journal. */
    :: atomic { up[s] && loginAnswered[s] && place == s && (!answering[s] || fenced[s]) ->
        if
        :: loginTicket[s] && loginEpoch[s] == roomEpoch && holder == s ->
            /* `restore` is answered by the room only for the bound seat. */
            revision[s] = copied; epoch[s] = loginEpoch[s]; answering[s] = true; fenced[s] = false;
            sealed[s] = false; receipt[s] = false; ticket[s] = false;
            pieceAcked[s] = false; shown[s] = 0;
            assert(revision[s] >= promised);
            HOLDS
        :: else
        fi;
        loginAnswered[s] = false }

    /* Hand-in seals what is on this disk; the sheet is sent until there is a receipt. */
    :: atomic { up[s] && LIVE(s) && !sealed[s] && place == s -> sealed[s] = true; sheet[s] = revision[s]; HOLDS }
    :: atomic { up[s] && sealed[s] && !receipt[s] -> sheetSent[s] = true }
    :: atomic { up[s] && sealed[s] && sheetAnswered[s] -> receipt[s] = true; sheetAnswered[s] = false }

    :: atomic { up[s] -> crash(s) }
    :: atomic { !up[s] -> up[s] = true }
    od
}

/* What the room does for one seat. */
proctype Room(byte s) {
end:
    do
    /* A piece of the bound seat and the present epoch; anything else is refused. */
    :: atomic { pieceSent[s] ->
        if
        :: BOUND(s) && pieceEpoch[s] == roomEpoch ->
            if
            :: pieceTo[s] > copied -> copied = pieceTo[s]
            :: else
            fi;
            pieceAcked[s] = true; pieceAckedTo[s] = copied
        :: else
        fi;
        if
        :: pieceSent[s] = false
        :: skip
        fi }
    :: atomic { up[s] && answering[s] && epoch[s] > 0 && !beatAnswered[s] ->
        beatAnswered[s] = true; beatFences[s] = (holder != s) }
    :: atomic { holder == s && !loginAnswered[s] && ticket[s] ->
        loginAnswered[s] = true; loginEpoch[s] = roomEpoch; loginTicket[s] = ticket[s] }
    /* A sheet of another than the bound seat is kept and told, and is not the one that is marked. */
    :: atomic { sheetSent[s] ->
        collected[s] = true;
        if
        :: SHEETED(s) -> counts[s] = true; HOLDS
        :: else
        fi;
        sheetAnswered[s] = true;
        if
        :: sheetSent[s] = false
        :: skip
        fi }
    od
}

/* Moves the candidate while no sheet of the bound seat has come; never back to a seat that was left, for a sheet
 * that it sealed meanwhile could not be told from one sealed later. */
proctype Proctor() {
end:
    do
    :: atomic { holder + 1 < SEATS && !counts[holder] ->
        ticket[holder] = false; holder++; roomEpoch++; ticket[holder] = true; place = holder }
    od
}

init {
    byte s;
    atomic {
        answering[0] = true; epoch[0] = 1;
        for (s : 0 .. SEATS - 1) {
            up[s] = true; run Seat(s); run Room(s)
        }
        run Proctor()
    }
}
