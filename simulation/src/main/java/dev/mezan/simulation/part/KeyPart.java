package dev.mezan.simulation.part;

import dev.mezan.aws.RequestTable;
import dev.mezan.catalog.Names;
import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.request.IdempotencyKey;
import dev.mezan.core.request.RequestOnce;
import java.util.HashSet;
import java.util.Set;

/** Requests under one key become one run, whoever sends them how often; another request under it becomes none. */
final class KeyPart implements Part.Story {
    private static final int SENDERS = 6;
    private static final int TIMES = 2;
    private static final IdempotencyKey KEY = new IdempotencyKey("ada", "order-17");

    private final Ground ground;
    private final Set<String> runs = new HashSet<>();
    private final Set<String> bodies = new HashSet<>();

    KeyPart(Ground ground) {
        this.ground = ground;
    }

    @Override
    public void begin() {
        for (var i = 0; i < SENDERS; i++) {
            var name = "sender-" + i;
            var body = i % 3 == 0 ? "another" : "the same";
            ground.start(name, machine -> send(name, body, machine));
        }
    }

    private void send(String name, String body, Ground.Machine machine) throws InterruptedException {
        var once = new RequestOnce(
                new RequestTable(machine.tables(), Names.LEDGER),
                ground.world().scheduler().clock(machine.node()));
        for (var time = 0; time < TIMES; time++) {
            ground.pause(20);
            try {
                var request = Json.object().put("workflow", "hello").put("input", body);
                runs.add(once.run(KEY, request, "run-of-" + name + "-" + time));
                bodies.add(body);
                check();
            } catch (MezanException e) {
                ground.world().trace().tell(() -> name + " is refused: " + e.getMessage());
            }
        }
    }

    private void check() {
        if (runs.size() > 1) {
            ground.breaks().accept("One key became several runs: " + runs);
        }
        if (bodies.size() > 1) {
            ground.breaks().accept("One key was taken for several requests: " + bodies);
        }
    }

    @Override
    public void end() {
        // All is checked while it happens.
    }
}
