package dev.mezan.core.ledger;

import dev.mezan.core.ledger.EffectRecord.Reserved;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What an attempt does with the right that it has: look up what an earlier one did, act, write down how it ended.
 *
 * @param access the ledger and what else attempts need
 * @param order what is wanted
 * @param outside where it is done
 */
record Attempt(LedgerAccess access, Order order, Outside outside) {
    JsonNode with(Right.Mine mine) throws Exception {
        if (mine.inDoubt() && outside.reconciliation() == Reconciliation.LOOKUP) {
            var found = lookup(mine.reserved());
            return found.isPresent() ? done(mine.reserved(), found.get()) : act(mine.certain());
        }
        return act(mine);
    }

    private Optional<JsonNode> lookup(Reserved reserved) throws Exception {
        try {
            return outside.lookup(reserved.claim().turn());
        } catch (Exception e) {
            throw ended(reserved, reserved.unknown("The lookup failed: " + e, access.now()), e);
        }
    }

    private JsonNode act(Right.Mine mine) throws Exception {
        var reserved = mine.reserved();
        if (!access.now().isBefore(reserved.leaseUntil())) {
            throw late(mine);
        }
        JsonNode result;
        try {
            result = outside.perform(reserved.claim().turn());
        } catch (Exception e) {
            throw outside.surelyNothing(e) ? refused(mine, e) : failed(reserved, e);
        }
        return done(reserved, result);
    }

    private JsonNode done(Reserved reserved, JsonNode result) {
        var done = reserved.done(result, access.now());
        access.ledger()
                .replace(reserved, done)
                .filter(standing -> !isSame(standing, done))
                .ifPresent(standing -> {
                    throw new EffectSuperseded(reserved.claim(), standing);
                });
        return result;
    }

    /** The reservation came late, as after a pause; this attempt has done nothing. */
    private Exception late(Right.Mine mine) {
        var reserved = mine.reserved();
        var late = new EffectLate(order);
        var end = mine.inDoubt()
                ? reserved.unknown(late.toString(), access.now())
                : reserved.free(late.toString(), access.now());
        return ended(reserved, end, late);
    }

    /** This attempt did nothing; an earlier one may have, and may even be why this one was refused. */
    private Exception refused(Right.Mine mine, Exception e) {
        var reserved = mine.reserved();
        if (!mine.inDoubt()) {
            return ended(reserved, reserved.free(e.toString(), access.now()), e);
        }
        var reason = "An earlier attempt may have done it, and this one was refused: " + e;
        return new EffectUnknown(order.id(), reason, ended(reserved, reserved.unknown(reason, access.now()), e));
    }

    private Exception failed(Reserved reserved, Exception e) {
        var reason = "The attempt failed: " + e;
        var told = ended(reserved, reserved.unknown(reason, access.now()), e);
        return switch (outside.reconciliation()) {
            case LOOKUP, REPEAT -> told;
            case PERSON -> new EffectUnknown(order.id(), reason, told);
        };
    }

    /** Writes how it ended and gives what is to be thrown: a ledger that does not answer hides nothing. */
    private Exception ended(Reserved reserved, EffectRecord end, Exception e) {
        try {
            var standing = access.ledger().replace(reserved, end).filter(record -> !isSame(record, end));
            if (standing.isPresent()) {
                var superseded = new EffectSuperseded(reserved.claim(), standing.get());
                superseded.addSuppressed(e);
                return superseded;
            }
        } catch (RuntimeException unwritten) {
            e.addSuppressed(unwritten);
        }
        return e;
    }

    /** Whether a record that stands in the way is the very write, applied though the answer to it was lost. */
    private static boolean isSame(EffectRecord standing, EffectRecord written) {
        return standing.word().equals(written.word())
                && standing.claim().token().equals(written.claim().token());
    }
}
