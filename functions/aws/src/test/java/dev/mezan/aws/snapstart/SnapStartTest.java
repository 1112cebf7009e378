package dev.mezan.aws.snapstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.crac.Core;
import org.junit.jupiter.api.Test;

class SnapStartTest {
    private final TestingContext context = new TestingContext();
    private final List<String> lines = new ArrayList<>();
    private final SnapStart snapStart = new SnapStart(context, lines::add);

    @Test
    void whatIsRehearsedIsDoneBeforeTheSnapshotAndNotAfterIt() throws Exception {
        var done = new ArrayList<String>();
        snapStart.rehearse(() -> done.add("rehearsed"));
        assertThat(done).isEmpty();
        context.checkpoint();
        assertThat(done).containsExactly("rehearsed");
        context.restore();
        assertThat(done).containsExactly("rehearsed");
        assertThat(lines).isEmpty();
    }

    @Test
    void aRehearsalThatFailsIsToldAndKeepsNothingElseFromBeingReady() throws Exception {
        var done = new ArrayList<String>();
        snapStart.rehearse(() -> done.add("the other"));
        snapStart.rehearse(() -> {
            throw new IllegalStateException("No such thing");
        });
        snapStart.rehearse(() -> {
            throw new NoClassDefFoundError("a/Thing");
        });
        context.checkpoint();
        assertThat(done).containsExactly("the other");
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).contains("NoClassDefFoundError", "a/Thing").endsWith("\n");
        assertThat(lines.getLast()).contains("No such thing");
    }

    @Test
    void chanceIsAnotherAfterEachRestore() throws Exception {
        var seeds = new ArrayDeque<>(List.of(1L, 2L, 3L));
        var random = snapStart.random(() -> new Random(seeds.remove()));
        assertThat(random.nextLong()).isEqualTo(new Random(1).nextLong());
        context.checkpoint();
        assertThat(seeds).hasSize(2);
        context.restore();
        assertThat(random.nextLong()).isEqualTo(new Random(2).nextLong());
        context.restore();
        assertThat(random.nextLong()).isEqualTo(new Random(3).nextLong());
    }

    @Test
    void whereNoSnapshotsAreTakenThereIsAContextThatNeverCalls() {
        var plain = new SnapStart(Core.getGlobalContext(), lines::add);
        plain.rehearse(() -> lines.add("called"));
        assertThat(plain.random(() -> new Random(1)).nextLong()).isEqualTo(new Random(1).nextLong());
        assertThat(lines).isEmpty();
    }
}
