package dev.mezan.runtime.crash;

import dev.mezan.agent.Agent;
import dev.mezan.agent.AgentContext;
import dev.mezan.agent.AgentManifest;
import dev.mezan.agent.effect.Effect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** Does something to the world outside, which is a folder: appends a line to the file of its task, through the ledger. */
public final class Marker implements Agent<Marker.Order, Marker.Mark> {
    /** The property that names the folder. */
    static final String WORLD = "mezan.crash.world";

    /** What is to be marked. */
    public record Order(String what) {}

    /** That it was. */
    public record Mark(String what) {}

    @Override
    public AgentManifest<Order, Mark> manifest() {
        return AgentManifest.of("marker", "Marks.", Order.class, Mark.class).withEffects();
    }

    @Override
    public Mark handle(Order order, AgentContext context) throws Exception {
        var file = file(Path.of(System.getProperty(WORLD)), context.run(), context.task());
        return context.effects()
                .once(Effect.of(context.run() + "/" + context.task(), order, Mark.class, _ -> mark(file, order))
                        .reconciledBy(_ -> Files.exists(file) && Files.size(file) > 0
                                ? Optional.of(new Mark(order.what()))
                                : Optional.empty()));
    }

    /** Where a task leaves its lines. */
    static Path file(Path world, String run, String task) {
        return world.resolve(run + "-" + task.replace('[', '-').replace("]", ""));
    }

    /** What is wrong with the lines that a task left: there must be one, though it may have been tried often. */
    static Optional<String> fault(Path world, String run, String task) {
        try {
            var file = file(world, run, task);
            var lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            return lines.size() == 1 ? Optional.empty() : Optional.of(task + " left the marks " + lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mark mark(Path file, Order order) throws IOException {
        Files.writeString(file, order.what() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return new Mark(order.what());
    }
}
