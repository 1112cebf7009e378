package dev.mezan.infra;

import dev.mezan.catalog.Catalog;
import dev.mezan.catalog.RegistryDocument;
import dev.mezan.catalog.Stage;
import dev.mezan.catalog.SuiteCatalog;
import dev.mezan.core.json.Json;
import dev.mezan.infra.settings.StageFiles;
import dev.mezan.infra.settings.StageSettings;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import io.github.cdklabs.cdknag.NagPackProps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.Stack;
import tools.jackson.databind.JsonNode;

/**
 * The templates of a stage, as the CDK makes them, with a placeholder for the functions' code.
 *
 * @param deployment what they are of
 * @param folder where they lie
 * @param templates the templates by their stacks' names, in the order of their deployment
 * @param stacks the stacks, with what cdk-nag found in them
 */
record Synthesized(Deployment deployment, Path folder, Map<String, JsonNode> templates, List<Stack> stacks) {
    private static final class Once {
        static final Synthesized DEV = of("dev", Platform.AWS);
        static final Synthesized PROD = of("prod", Platform.AWS);
        static final Synthesized EMULATOR = of("dev", Platform.EMULATOR);
    }

    static Synthesized dev() {
        return Once.DEV;
    }

    static Synthesized prod() {
        return Once.PROD;
    }

    static Synthesized emulator() {
        return Once.EMULATOR;
    }

    /** What AWS gets, with either set of settings. */
    static Stream<Synthesized> onAws() {
        return Stream.of(dev(), prod());
    }

    private static Synthesized of(String name, Platform platform) {
        var stage = new Stage(name);
        return of(stage, StageFiles.settings(stage, Optional.empty()), platform);
    }

    static Synthesized of(Stage stage, StageSettings settings, Platform platform) {
        try {
            var folder = Files.createDirectories(Path.of(
                    "target",
                    "synthesized",
                    stage.name() + "-" + platform.name().toLowerCase(Locale.ROOT)));
            var code = placeholder(folder.resolve("placeholder.zip"));
            var catalog = SuiteCatalog.shipped().in(stage);
            return of(
                    new Deployment(
                            stage,
                            catalog,
                            settings,
                            platform,
                            Optional.empty(),
                            _ -> code,
                            RegistryDocument.of(catalog).sha256()),
                    folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Synthesized of(Deployment deployment, Path folder) throws IOException {
        Node.check(System.getenv());
        var app = new App(AppProps.builder()
                .outdir(folder.resolve("cdk.out").toString())
                .analyticsReporting(false)
                .build());
        Aspects.of(app)
                .add(new AwsSolutionsChecks(
                        NagPackProps.builder().reports(false).verbose(true).build()));
        var stacks = Stacks.in(app, deployment);
        app.synth();
        var templates = new LinkedHashMap<String, JsonNode>();
        for (var stack : stacks) {
            templates.put(
                    stack.getStackName(),
                    Json.parse(Files.readAllBytes(folder.resolve("cdk.out").resolve(stack.getTemplateFile()))));
        }
        return new Synthesized(deployment, folder.resolve("cdk.out"), templates, stacks);
    }

    private static Path placeholder(Path zip) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            var entry = new ZipEntry("placeholder.txt");
            entry.setTime(0);
            out.putNextEntry(entry);
        }
        return zip.toAbsolutePath();
    }

    @Override
    public String toString() {
        return deployment.stage().name();
    }

    Catalog catalog() {
        return deployment.catalog();
    }

    /** The template of one stack. */
    JsonNode template(String part) {
        var template = templates.get(deployment.stage().prefix() + part);
        if (template == null) {
            throw new IllegalArgumentException("There is no stack " + part + " among " + templates.keySet());
        }
        return template;
    }

    /** All resources of all stacks. */
    List<Resource> resources() {
        return templates.values().stream()
                .flatMap(template -> template.get("Resources").propertyStream())
                .map(resource -> new Resource(resource.getKey(), resource.getValue()))
                .toList();
    }

    /** All resources of one type. */
    List<Resource> resources(String type) {
        return resources().stream()
                .filter(resource -> resource.type().equals(type))
                .toList();
    }

    /** The resource of one type that has such a name. */
    Resource resource(String type, String property, String name) {
        return resources(type).stream()
                .filter(resource -> resource.text(property).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + type + " called " + name));
    }

    /** The role that a resource refers to. */
    Resource role(JsonNode reference) {
        var id = reference.at("/Fn::GetAtt/0").asString();
        return resources("AWS::IAM::Role").stream()
                .filter(role -> role.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no role " + reference));
    }
}
