package dev.mezan.infra;

import dev.mezan.catalog.Catalog;
import dev.mezan.catalog.Stage;
import dev.mezan.infra.settings.StageSettings;
import java.util.Optional;
import software.amazon.awscdk.Environment;

/**
 * What is to be deployed.
 *
 * @param stage the stage
 * @param catalog the suite, with the stage's names
 * @param settings what the stage chooses
 * @param platform what it is deployed to
 * @param environment the account and region; empty for templates that fit any
 * @param code where the functions' code is
 * @param registry the hash of the agents and workflows that it makes known
 */
public record Deployment(
        Stage stage,
        Catalog catalog,
        StageSettings settings,
        Platform platform,
        Optional<Environment> environment,
        FunctionCode code,
        String registry) {
    /** What its parts are called in AWS. */
    public Arns arns() {
        return new Arns(catalog);
    }

    /** What its parts are called within their stacks. */
    public LogicalIds ids() {
        return new LogicalIds(stage);
    }
}
