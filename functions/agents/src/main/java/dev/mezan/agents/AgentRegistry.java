package dev.mezan.agents;

import dev.mezan.agent.Agent;
import dev.mezan.agent.Registration;
import dev.mezan.agents.order.OrderAgents;
import dev.mezan.agents.order.ValidateOrder;
import dev.mezan.agents.review.DocumentReviewer;
import dev.mezan.agents.review.DocumentSurveyor;
import dev.mezan.agents.review.DuplicateFinder;
import dev.mezan.agents.review.LinkChecker;
import dev.mezan.agents.review.ReportWriter;
import dev.mezan.agents.review.TermChecker;
import java.util.List;
import java.util.stream.Stream;

/** The agents that the suite has. To add one, add its class here; the catalog does the rest. */
public final class AgentRegistry {
    private static final List<Class<? extends Agent<?, ?>>> AGENTS = List.of(
            Greeter.class, //
            Echo.class,
            EchoOnce.class,
            DocumentSurveyor.class,
            DocumentReviewer.class,
            LinkChecker.class,
            DuplicateFinder.class,
            TermChecker.class,
            ReportWriter.class,
            ValidateOrder.class);

    private AgentRegistry() {}

    /** Every agent with its manifest, in the order of the list. */
    public static List<Registration> registrations() {
        return Stream.concat(AGENTS.stream(), OrderAgents.inTheShop().stream())
                .<Registration>map(Registration::of)
                .toList();
    }
}
