package dev.mezan.agent.invocation;

import dev.mezan.agent.effect.Effect;
import dev.mezan.agent.effect.Effects;
import dev.mezan.agent.schema.AgentJson;
import dev.mezan.core.ledger.EffectId;
import dev.mezan.core.ledger.EffectOnce;
import dev.mezan.core.ledger.Order;
import java.time.Instant;

/**
 * The effects of one invocation.
 *
 * @param desk the agent's way to the ledger
 * @param request whose invocation it is
 * @param leaseUntil when it is surely over, on every machine's clock
 */
record TaskEffects(EffectDesk desk, AgentRequest request, Instant leaseUntil) implements Effects {
    @Override
    public <R> R once(Effect<R> effect) throws Exception {
        var id = new EffectId(request.tenant(), desk.agent(), effect.key());
        var by = request.run() + "/" + request.task();
        var order = new Order(id, AgentJson.MAPPER.valueToTree(effect.request()), by, leaseUntil);
        var outside = new EffectOutside<>(effect, new EffectResults(desk.objects(), id));
        return outside.value(new EffectOnce(desk.access()).perform(order, outside));
    }
}
