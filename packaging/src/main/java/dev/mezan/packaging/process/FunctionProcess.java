package dev.mezan.packaging.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** One process of a function: it takes one invocation at a time, until it is closed or dies. */
public final class FunctionProcess implements AutoCloseable {
    /** The exit status of a process that was ended from outside: 128 and the number of the signal. */
    public static final int KILLED = 137;

    private final Process process;
    private final RuntimeApi api;
    private final Consumer<FunctionProcess> ended;

    private FunctionProcess(Process process, RuntimeApi api, Consumer<FunctionProcess> ended) {
        this.process = process;
        this.api = api;
        this.ended = ended;
    }

    /** Starts a process; it is ready when {@link #ready()} is done. */
    public static FunctionProcess start(Launch launch) {
        return start(launch, process -> {});
    }

    /**
     * Starts a process.
     *
     * @param ended told when it has ended, however that came
     */
    public static FunctionProcess start(Launch launch, Consumer<FunctionProcess> ended) {
        var api = new RuntimeApi();
        try {
            var started = new FunctionProcess(launch.start(api.address()), api, ended);
            var _ = started.process.onExit().thenAccept(gone -> started.gone());
            return started;
        } catch (IOException e) {
            api.close();
            throw new UncheckedIOException("The process of " + launch.function().name() + " can't be started", e);
        }
    }

    /** Done when it waits for its first invocation, or can't: with the error that the function's constructor threw. */
    public CompletableFuture<Optional<Outcome>> ready() {
        var able = api.ready().thenApply(failed -> failed.map(failure -> (Outcome) failure));
        var dead = process.onExit().thenApply(gone -> Optional.<Outcome>of(new Outcome.Died(gone.exitValue())));
        return able.applyToEither(dead, result -> result);
    }

    /** Invokes the function, once it is ready and if no other invocation is under way. */
    public CompletableFuture<Outcome> call(Call call) {
        if (!process.isAlive()) {
            return CompletableFuture.completedFuture(new Outcome.Died(process.exitValue()));
        }
        var dead = process.onExit().thenApply(gone -> (Outcome) new Outcome.Died(gone.exitValue()));
        return api.call(call).applyToEither(dead, outcome -> outcome);
    }

    /** Whether it still runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** What it writes, if it was launched with its output as a pipe. */
    public BufferedReader output() {
        return process.inputReader(StandardCharsets.UTF_8);
    }

    /** How much memory it has in use, in bytes, as Linux counts it (RSS); empty where there is no {@code /proc}. */
    public OptionalLong memory() {
        return memory("VmRSS:");
    }

    /** The most memory that it has had in use, in bytes; empty where there is no {@code /proc}. */
    public OptionalLong mostMemory() {
        return memory("VmHWM:");
    }

    /** Ends it at once. */
    @Override
    public void close() {
        process.destroyForcibly();
        api.close();
    }

    private void gone() {
        api.close();
        ended.accept(this);
    }

    private OptionalLong memory(String line) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(text -> text.startsWith(line))
                    .mapToLong(text -> Long.parseLong(text.replaceAll("\\D", "")) * 1024)
                    .findFirst();
        } catch (IOException | UncheckedIOException e) {
            return OptionalLong.empty();
        }
    }
}
