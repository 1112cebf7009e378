package dev.mezan.core.ledger;

import dev.mezan.core.ledger.EffectRecord.Done;
import dev.mezan.core.ledger.EffectRecord.Free;
import dev.mezan.core.ledger.EffectRecord.Reserved;
import dev.mezan.core.ledger.EffectRecord.Unknown;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.time.InstantSource;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A person says how an effect ended of which nobody knew.
 *
 * @param ledger where it is written
 * @param clock where the time comes from
 */
public record Settling(Ledger ledger, InstantSource clock) {
    /**
     * Settles an effect: with a result it is done, without one it surely did not happen and may be tried again.
     *
     * @return the record as it is from now on
     * @throws MezanException with the code {@code no-effect} if there is no record of it, {@code effect-not-unknown} if
     *     the ledger knows how it ended or somebody is at it, {@code effect-changed} if it changed meanwhile
     */
    public EffectRecord settle(EffectId id, Optional<JsonNode> result, Settlement word) {
        var standing = ledger.find(id)
                .orElseThrow(() -> new MezanException(Problem.of("no-effect", "The ledger has no record of this effect")
                        .at("effect " + id)
                        .advise("'mezan effects list --all' has those that there are.")));
        var settled = settled(unknown(standing), result, word);
        ledger.replace(standing, settled).ifPresent(changed -> {
            throw new MezanException(Problem.of("effect-changed", "The effect's record changed meanwhile")
                    .at("effect " + id)
                    .got(changed.word())
                    .advise("Look at it again: mezan effects show '" + id + "'."));
        });
        return settled;
    }

    /** What is wrong with an effect that the ledger does not know. */
    public static MezanException noSuch(EffectId id) {
        return new MezanException(Problem.of("no-effect", "The ledger has no record of this effect")
                .at("effect " + id)
                .got("tenant " + id.tenant())
                .advise("'mezan effects list --all' has those that there are."));
    }

    private EffectRecord settled(Unknown unknown, Optional<JsonNode> result, Settlement word) {
        var now = clock.instant();
        return result.<EffectRecord>map(value -> new Done(unknown.claim(), value, now, Optional.of(word)))
                .orElseGet(() -> new Free(unknown.claim(), word.reason(), now, Optional.of(word)));
    }

    private Unknown unknown(EffectRecord standing) {
        return switch (standing) {
            case Unknown unknown -> unknown;
            case Reserved reserved
            when !clock.instant().isBefore(reserved.leaseUntil()) ->
                reserved.unknown(Verdict.abandoned(reserved), clock.instant());
            case Reserved reserved -> throw known(standing, "reserved until " + reserved.leaseUntil());
            case Done _, Free _ -> throw known(standing, standing.word());
        };
    }

    private static MezanException known(EffectRecord standing, String state) {
        return new MezanException(Problem.of("effect-not-unknown", "There is nothing to settle about this effect")
                .at("effect " + standing.claim().id())
                .got(state)
                .advise("Only an effect that is unknown, or whose lease has run out, waits for a person's word."));
    }
}
