package dev.mezan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.cli.deploy.TestingAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code mezan deploy} and the verbs beside it where something is missing: a sentence that says what to do, and 2. */
class DeployVerbsTest {
    private final TestingAccount account = new TestingAccount();
    private final Map<String, String> variables = account.variables();

    @TempDir
    private Path home = Path.of("");

    @BeforeEach
    void cache() {
        variables.put("MEZAN_CACHE", home.resolve("cache").toString());
    }

    @AfterEach
    void close() {
        account.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"my stage", "", "Dev", "dev-2", "local"})
    void aStageThatCantBeCalledSo(String stage) {
        assertThat(refused("deploy", "--stage", stage)).contains("--stage");
    }

    @Test
    void noRegion() {
        variables.remove("AWS_REGION");

        assertThat(refused("deploy", "--stage", "dev", "--profile", "nobody"))
                .contains("No AWS region is chosen", "--region eu-central-1");
    }

    @Test
    void aRegionThatIsNone() {
        assertThat(refused("deploy", "--stage", "dev", "--region", "Frankfurt")).contains("no AWS region", "Frankfurt");
    }

    @Test
    void noCredentials() {
        assertThat(refused("deploy", "--stage", "dev", "--profile", "nobody"))
                .contains("There are no AWS credentials", "aws configure", "--profile");
    }

    @Test
    void expiredCredentials() {
        account.refuses("ExpiredToken");

        assertThat(refused("diff", "--stage", "dev")).contains("have expired", "aws sso login");
    }

    @Test
    void credentialsThatAwsDoesNotTake() {
        account.refuses("InvalidClientTokenId");

        assertThat(refused("destroy", "--stage", "dev")).contains("does not take these credentials");
    }

    @Test
    void anAccountThatIsNotBootstrapped() {
        assertThat(refused("deploy", "--stage", "dev"))
                .contains("has not been set up", TestingAccount.NUMBER, "eu-central-1", "--yes");
    }

    @Test
    void aStageThatIsInAnotherRegion() throws IOException {
        var known = Files.createDirectories(home.resolve("cache/stages"));
        Files.writeString(known.resolve(TestingAccount.NUMBER + "-dev"), "us-east-1\n");

        assertThat(refused("deploy", "--stage", "dev")).contains("in another region", "--region us-east-1");
    }

    @Test
    void aStageThatIsToBeRemovedWithoutAWordOfConfirmation() {
        account.has("mezan-dev-data", "CREATE_COMPLETE");

        assertThat(refused("destroy", "--stage", "dev")).contains("mezan-dev-data", "--yes");
        assertThat(account.deleted()).isEmpty();
    }

    @Test
    void aStageThatIsNotThereNeedsNoRemoval() {
        var console = console();

        assertThat(console.execute("destroy", "--stage", "dev")).isZero();
        assertThat(console.out()).contains("There is no stage dev");
    }

    @Test
    void noNode() {
        variables.put("PATH", home.toString());

        assertThat(refused("synth", "--stage", "dev")).contains("needs Node.js", "apt install nodejs");
    }

    @Test
    void aNodeThatIsTooOld() throws IOException {
        node("echo v16.20.2");

        assertThat(refused("synth", "--stage", "dev")).contains("Node.js 20 or newer", "v16.20.2");
    }

    @Test
    void aCdkThatIsNotWhereItIsSaidToBe() throws IOException {
        node("echo v22.1.0");
        variables.put("MEZAN_CDK", home.resolve("nowhere").toString());

        assertThat(refused("synth", "--stage", "dev")).contains("no CDK CLI", "MEZAN_CDK");
    }

    @Test
    void aCdkThatCantBeInstalled() throws IOException {
        node("echo v22.1.0");
        script("npm", "echo no network; exit 1");
        var lock = Files.createDirectories(home.resolve("infra/cdk-cli")).resolve("package-lock.json");
        Files.writeString(lock, "{}");

        assertThat(refused("synth", "--stage", "dev")).contains("could not be installed", "no network");
        assertThat(home.resolve("cache")).isEmptyDirectory();
    }

    @Test
    void aProgramOfStacksThatIsNotBuilt() {
        var console = new TestingConsole(home, Map.of(), variables, "");

        assertThat(console.execute("synth", "--stage", "dev")).isEqualTo(2);
        assertThat(console.err()).contains("Start this by the mezan script");
    }

    private String refused(String... arguments) {
        var console = console();
        assertThat(console.execute(arguments)).as(console.err()).isEqualTo(2);
        assertThat(console.err()).startsWith("error: ").doesNotContain("\tat ");
        return console.err();
    }

    private TestingConsole console() {
        return new TestingConsole(home, Map.of("mezan.infra", "infra/*", "mezan.home", home.toString()), variables, "");
    }

    private void node(String says) throws IOException {
        script("node", says);
        variables.put("PATH", home.resolve("bin") + ":/usr/bin:/bin");
    }

    private void script(String name, String text) throws IOException {
        var file = Files.createDirectories(home.resolve("bin")).resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
