package dev.mezan.infra;

import dev.mezan.catalog.Stage;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What the parts are called within a stack: {@code mezan-dev-intake-urgent} is {@code IntakeUrgent}, the same in every
 * stage. CloudFormation replaces what changes its logical id, so these never change.
 *
 * @param stage whose names they come from
 */
public record LogicalIds(Stage stage) {
    /** A part's id. */
    public String of(String name) {
        var own =
                name.startsWith(stage.prefix()) ? name.substring(stage.prefix().length()) : name;
        return Arrays.stream(own.split("[^A-Za-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    /** The id of what belongs to a part. */
    public String of(String name, String kind) {
        return of(name) + kind;
    }
}
