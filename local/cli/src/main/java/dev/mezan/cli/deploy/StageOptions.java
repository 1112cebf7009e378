package dev.mezan.cli.deploy;

import dev.mezan.catalog.Stage;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which stage, and where it is. */
final class StageOptions {
    @Option(names = "--stage", required = true, paramLabel = "STAGE", description = "The stage, such as dev or prod.")
    private String stage = "";

    @Option(
            names = "--region",
            paramLabel = "REGION",
            description = "The AWS region. Default: AWS_REGION, AWS_DEFAULT_REGION, or the profile's.")
    private @Nullable String region;

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            description =
                    "The profile of the AWS configuration. Default: AWS_PROFILE, or the credentials of the variables.")
    private @Nullable String profile;

    @Option(names = "--yes", description = "Does what would otherwise only be proposed.")
    private boolean yes;

    @Option(
            names = "--context",
            paramLabel = "KEY=VALUE",
            description = "More of the CDK's context, such as issuer=https://… and audience=…")
    private List<String> context = new ArrayList<>();

    /**
     * The stage.
     *
     * @throws MezanException with the code {@code stage-name} if no stage in AWS can be called so
     */
    Stage stage() {
        var named = new Stage(stage);
        if (named.isLocal()) {
            throw new MezanException(Problem.of("stage-name", "The stage local is the suite on this machine")
                    .at("--stage")
                    .advise("'mezan local' starts it; deploy another stage, such as dev."));
        }
        return named;
    }

    /** What the user said, over what the environment says. */
    AccountAccess access(Map<String, String> variables) {
        return AccountAccess.of(variables, Optional.ofNullable(region), Optional.ofNullable(profile));
    }

    boolean yes() {
        return yes;
    }

    List<String> context() {
        return context;
    }
}
