package dev.mezan.runtime.lambda.isolated;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.mezan.catalog.FunctionSpec;
import dev.mezan.packaging.process.Call;
import dev.mezan.packaging.process.FunctionProcess;
import dev.mezan.packaging.process.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/** An instance of a function that is a process; it takes one invocation at a time. */
public final class IsolatedInstance implements RequestStreamHandler, AutoCloseable {
    private final FunctionSpec function;
    private final FunctionProcess process;
    private final InstantSource clock;
    private final AtomicBoolean taken = new AtomicBoolean(true);

    IsolatedInstance(FunctionSpec function, FunctionProcess process, InstantSource clock) {
        this.function = function;
        this.process = process;
        this.clock = clock;
    }

    /**
     * Waits until it can take an invocation.
     *
     * @throws ProcessFailure if the function can't be made
     */
    IsolatedInstance awaitReady() {
        await(process.ready()).ifPresent(outcome -> {
            close();
            throw new ProcessFailure(outcome);
        });
        return this;
    }

    /**
     * Invokes the function; the thread that is interrupted meanwhile takes the process with it.
     *
     * @throws ProcessFailure if it brings no answer
     */
    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        var deadline = clock.instant().plus(Duration.ofMillis(context.getRemainingTimeInMillis()));
        var call = new Call(context.getAwsRequestId(), context.getInvokedFunctionArn(), deadline, in.readAllBytes());
        try {
            switch (await(process.call(call))) {
                case Outcome.Answered(var payload) -> out.write(payload);
                case Outcome.Failed failed -> throw new ProcessFailure(failed);
                case Outcome.Died died -> throw new ProcessFailure(died);
            }
        } finally {
            taken.set(false);
        }
    }

    /** Takes it for one invocation, if it is without work and alive. */
    public boolean take() {
        return taken.compareAndSet(false, true) && process.isAlive();
    }

    /** Ends it, if it is without work. */
    boolean retire() {
        var idle = process.isAlive() && taken.compareAndSet(false, true);
        if (idle) {
            close();
        }
        return idle;
    }

    FunctionSpec function() {
        return function;
    }

    @Override
    public void close() {
        process.close();
    }

    private <T> T await(CompletableFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new ProcessFailure(new Outcome.Died(FunctionProcess.KILLED));
        } catch (ExecutionException e) {
            throw new IllegalStateException("What a process does is a value, however it ends", e);
        }
    }
}
