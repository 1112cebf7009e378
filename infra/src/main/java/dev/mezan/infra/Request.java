package dev.mezan.infra;

import dev.mezan.catalog.RegistryDocument;
import dev.mezan.catalog.Stage;
import dev.mezan.catalog.SuiteCatalog;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.infra.settings.StageFiles;
import dev.mezan.infra.settings.StageSettings;
import dev.mezan.infra.settings.TokenIssuer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.Environment;
import software.constructs.Construct;

/**
 * What the app was asked for, by the context of the CDK's command line: {@code --context stage=prod}.
 *
 * <p>{@code stage} (default {@code dev}); {@code emulator} ({@code true} for the emulator of the tests); {@code settings} (a
 * file in place of the stage's own); {@code artifacts} (the folder that has a zip for each function, by its name);
 * {@code issuer} and {@code audience} (whose tokens the API takes, the audience with commas between). Account and region
 * come from {@code CDK_DEFAULT_ACCOUNT} and {@code CDK_DEFAULT_REGION}, which the command line sets.
 */
record Request(Construct app, Map<String, String> environment) {
    static Request of(Construct app, Map<String, String> environment) {
        return new Request(app, environment);
    }

    /**
     * The deployment that is asked for.
     *
     * @throws MezanException with all that is wrong
     */
    Deployment deployment() {
        var stage = new Stage(context("stage").orElse("dev"));
        if (stage.isLocal()) {
            throw new MezanException(Problem.of("stage-name", "The stage local is the suite on this machine")
                    .at("--stage")
                    .advise("Deploy another, such as dev."));
        }
        var settings = settings(stage);
        var catalog = SuiteCatalog.shipped(settings.notifications()).in(stage);
        var platform = context("emulator").filter("true"::equals).isPresent() ? Platform.EMULATOR : Platform.AWS;
        return new Deployment(
                stage,
                catalog,
                settings,
                platform,
                account(),
                code(),
                RegistryDocument.of(catalog).sha256());
    }

    private StageSettings settings(Stage stage) {
        var settings = StageFiles.settings(stage, context("settings").map(Path::of));
        return context("issuer")
                .map(address -> new TokenIssuer(
                        address, Arrays.asList(context("audience").orElse("").split(","))))
                .map(settings::withIssuer)
                .orElse(settings);
    }

    private FunctionCode code() {
        var folder = Path.of(context("artifacts").orElse("target/artifacts"));
        return function -> {
            var zip = folder.resolve(function.name() + ".zip");
            if (!Files.isRegularFile(zip)) {
                throw new MezanException(Problem.of("no-artifact", "A function's code is not packaged")
                        .got(zip)
                        .advise("Deploy with 'mezan deploy', which packages all of them, or name their folder by"
                                + " --context artifacts=FOLDER."));
            }
            return zip;
        };
    }

    private Optional<Environment> account() {
        var region = Optional.ofNullable(environment.get("CDK_DEFAULT_REGION"));
        return Optional.ofNullable(environment.get("CDK_DEFAULT_ACCOUNT"))
                .flatMap(account -> region.map(
                        in -> Environment.builder().account(account).region(in).build()));
    }

    private Optional<String> context(String name) {
        return Optional.ofNullable(app.getNode().tryGetContext(name))
                .map(Object::toString)
                .filter(text -> !text.isBlank());
    }
}
