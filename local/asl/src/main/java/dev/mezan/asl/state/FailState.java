package dev.mezan.asl.state;

import dev.mezan.asl.query.Template;
import java.util.Optional;

/** Ends its machine, branch or iteration with an error. */
public record FailState(String name, Optional<Template> error, Optional<Template> cause) implements State {
    @Override
    public String type() {
        return "Fail";
    }
}
