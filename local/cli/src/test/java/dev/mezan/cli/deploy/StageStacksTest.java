package dev.mezan.cli.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.catalog.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StageStacksTest {
    private final TestingAccount account = new TestingAccount();
    private final List<String> told = new ArrayList<>();

    @AfterEach
    void close() {
        account.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ROLLBACK_COMPLETE", "ROLLBACK_FAILED", "CREATE_FAILED", "DELETE_FAILED"})
    void aStackThatCanOnlyBeDeletedIsDeletedSoThatItCanBeMadeAnew(String status) throws InterruptedException {
        account.has("mezan-dev-suite", status);

        assertThat(stacks().mend(told::add)).isFalse();
        assertThat(account.deleted()).containsExactly("mezan-dev-suite");
        assertThat(told).singleElement().asString().startsWith("mezan-dev-suite is in " + status + ": its ");
    }

    @Test
    void aDeploymentThatIsUnderWayIsWaitedFor() throws InterruptedException {
        account.has("mezan-dev-data", "UPDATE_IN_PROGRESS", "UPDATE_IN_PROGRESS", "UPDATE_COMPLETE");

        assertThat(stacks().mend(told::add)).isFalse();
        assertThat(account.deleted()).isEmpty();
        assertThat(told).singleElement().asString().contains("waiting for the end of that");
    }

    @Test
    void anUpdateThatWasNotTakenBackIsLeftToTheCdkToTakeBack() throws InterruptedException {
        account.has("mezan-dev-suite", "UPDATE_ROLLBACK_FAILED");

        assertThat(stacks().mend(told::add)).isTrue();
        assertThat(account.deleted()).isEmpty();
    }

    @Test
    void stacksThatAreWellAreLeftAlone() throws InterruptedException {
        account.has("mezan-dev-data", "CREATE_COMPLETE");
        account.has("mezan-dev-suite", "UPDATE_ROLLBACK_COMPLETE");

        assertThat(stacks().mend(told::add)).isFalse();
        assertThat(told).isEmpty();
        assertThat(stacks().there())
                .extracting(DeployedStack::name)
                .containsExactly("mezan-dev-data", "mezan-dev-suite");
    }

    private StageStacks stacks() {
        var access = AccountAccess.of(account.variables(), Optional.empty(), Optional.empty());
        return new StageStacks(CloudAccount.of(access), new Stage("dev"), Duration.ZERO);
    }
}
