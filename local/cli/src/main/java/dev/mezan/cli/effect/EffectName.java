package dev.mezan.cli.effect;

import dev.mezan.core.ledger.EffectId;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;

/** An effect as people name it: {@code AGENT/KEY}. */
final class EffectName {
    private EffectName() {}

    static EffectId parse(String tenant, String name) {
        var slash = name.indexOf('/');
        if (slash <= 0) {
            throw new MezanException(Problem.of("effect-name", "An effect is named AGENT/KEY")
                    .got(name)
                    .advise("Such as charger/charge:order-17; 'mezan effects list --all' has those that there are."));
        }
        return new EffectId(tenant, name.substring(0, slash), name.substring(slash + 1));
    }
}
