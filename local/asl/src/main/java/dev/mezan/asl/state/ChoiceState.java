package dev.mezan.asl.state;

import dev.mezan.asl.query.Condition;
import dev.mezan.asl.query.DataFlow;
import java.util.List;
import java.util.Optional;

/** Goes where its first matching rule says, or to its default. */
public record ChoiceState(String name, DataFlow data, List<Rule> rules, Optional<Transition.Next> otherwise)
        implements State {
    /** One rule; its data flow holds its own Assign and Output. */
    public record Rule(Condition condition, DataFlow data, Transition.Next next) {}

    @Override
    public String type() {
        return "Choice";
    }
}
