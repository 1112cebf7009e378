package dev.mezan.core.ledger;

import dev.mezan.core.ledger.EffectRecord.Reserved;
import java.util.Optional;

/** One attempt's way to the right to an effect. */
final class Reservation {
    /** How often it may find that the record has changed meanwhile: each time another attempt got on. */
    private static final int MOST_CHANGES = 8;

    private final LedgerAccess access;
    private final Order order;
    private final Reconciliation how;
    private Right.Mine mine;

    Reservation(LedgerAccess access, Order order, Reconciliation how) {
        this.access = access;
        this.order = order;
        this.how = how;
        var request = RequestHash.of(order.request());
        var claim = new Claim(order.id(), request, 1, access.token(), order.by(), access.now());
        this.mine = new Right.Mine(new Reserved(claim, order.leaseUntil()), false);
    }

    /** The right, or the recorded result; every other end is an exception. */
    Right get() {
        return decide(access.ledger().open(mine.reserved()), MOST_CHANGES);
    }

    private Right decide(Optional<EffectRecord> met, int changes) {
        if (met.isEmpty()) {
            return mine;
        }
        if (changes == 0) {
            throw new EffectBusy(order.id(), "several attempts at once", access.now(), access.now());
        }
        var standing = met.get();
        return switch (Verdict.of(standing, mine.reserved().claim(), how, access.now())) {
            case Verdict.Recorded recorded -> new Right.Recorded(recorded.result());
            case Verdict.Own _ -> mine;
            case Verdict.Try _ -> decide(follow(standing, false), changes - 1);
            case Verdict.FindOut _ -> decide(follow(standing, true), changes - 1);
            case Verdict.Ask ask -> decide(ask(standing, ask.reason()), changes - 1);
            case Verdict.Wait wait -> throw new EffectBusy(order.id(), wait.by(), wait.until(), access.now());
            case Verdict.Refuse _ -> throw new EffectKeyReused(standing.claim());
        };
    }

    /** Takes the place of an attempt whose right has ended; its fence is lower from now on. */
    private Optional<EffectRecord> follow(EffectRecord standing, boolean inDoubt) {
        var last = mine.reserved().claim();
        var fence = standing.claim().fence() + 1;
        var claim = new Claim(last.id(), last.request(), fence, last.token(), last.by(), access.now());
        mine = new Right.Mine(new Reserved(claim, order.leaseUntil()), inDoubt);
        return access.ledger().replace(standing, mine.reserved());
    }

    private Optional<EffectRecord> ask(EffectRecord standing, String reason) {
        if (standing instanceof Reserved abandoned) {
            var changed = access.ledger().replace(abandoned, abandoned.unknown(reason, access.now()));
            if (changed.isPresent()) {
                return changed;
            }
        }
        throw new EffectUnknown(order.id(), reason);
    }
}
