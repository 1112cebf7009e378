package dev.mezan.runtime.states;

import dev.mezan.asl.history.Entry;
import dev.mezan.runtime.states.callback.Answer;
import dev.mezan.runtime.states.journal.ExecutionLog;
import dev.mezan.runtime.states.journal.LogContents;
import dev.mezan.runtime.states.journal.LogRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** Keeps in a log, if there is one, what executions must not forget. */
public final class ExecutionRecords implements AutoCloseable {
    private static final LogContents NOTHING = new LogContents();

    private final Optional<ExecutionLog> log;
    private final AtomicLong last;
    private final Set<Long> wanted = ConcurrentHashMap.newKeySet();
    private final Set<String> definitions = ConcurrentHashMap.newKeySet();

    ExecutionRecords(Optional<ExecutionLog> log) {
        this.log = log;
        this.last = new AtomicLong(contents().last());
        contents().executions().forEach(one -> wanted.add(one.begun().execution()));
        contents().children().forEach(one -> wanted.add(one.begun().execution()));
        log.ifPresent(some -> some.keep(wanted::contains));
    }

    /** What was kept before this suite was started. */
    public LogContents contents() {
        return log.map(ExecutionLog::contents).orElse(NOTHING);
    }

    /** Lets the memory go that was needed to go on. */
    void releaseContents() {
        log.ifPresent(ExecutionLog::releaseContents);
    }

    /** The records of an execution that is about to begin. */
    public Of next() {
        return new Of(last.incrementAndGet());
    }

    /** The records of an execution that began before this suite was started. */
    public Of restored(long number) {
        var of = new Of(number);
        of.begun.countDown();
        return of;
    }

    @Override
    public void close() {
        log.ifPresent(ExecutionLog::close);
    }

    private LogRecord.MachineRef reference(Machine machine, ExecutionLog some) {
        var text = machine.definition();
        var hash = hash(text);
        if (definitions.add(hash)) {
            some.append(new LogRecord.Known(hash, text));
        }
        return new LogRecord.MachineRef(
                machine.arn(),
                hash,
                machine.roleArn(),
                machine.isExpress(),
                machine.versionArn().map(MachineArn::toString),
                machine.aliasArn().map(MachineArn::toString));
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The records of one execution. */
    public final class Of {
        private final long number;
        private final CountDownLatch begun = new CountDownLatch(1);
        private volatile long ticket;

        private Of(long number) {
            this.number = number;
        }

        /** It was accepted; when this returns, that is safe. */
        void begun(Start start) {
            log.ifPresent(some -> {
                wanted.add(number);
                var machine = reference(start.machine(), some);
                some.write(new LogRecord.Begun(
                        number, start.arn(), start.name(), start.input(), start.at(), machine, start.testCase()));
            });
            begun.countDown();
        }

        /** It began as the child of a map run. */
        public void childBegun(String arn, Instant at) {
            log.ifPresent(some -> {
                wanted.add(number);
                ticket = some.append(new LogRecord.ChildBegun(number, arn, at));
            });
            begun.countDown();
        }

        /** Waits until it is safe that it was accepted. */
        void awaitBegun() {
            try {
                begun.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** Something happened; it is safe after {@link #settle}. */
        void happened(Entry entry) {
            log.ifPresent(some -> ticket = some.append(new LogRecord.Happened(number, entry)));
        }

        /** Waits until all that happened is safe. */
        void settle() throws InterruptedException {
            if (log.isPresent()) {
                log.get().settle(ticket);
            }
        }

        /** It ended; when it returns, that is safe. */
        public void ended(Ending ending) {
            log.ifPresent(some -> some.write(record(ending)));
        }

        /** It ended, and nobody needs to know when the suite stops: at worst it runs once more. */
        void forgotten(Ending ending) {
            log.ifPresent(some -> some.append(record(ending)));
            forget();
        }

        /** Nobody will ask for it. */
        public void forget() {
            wanted.remove(number);
        }

        void stopped(String error, String cause) {
            log.ifPresent(some -> some.write(new LogRecord.Stopped(number, error, cause)));
        }

        void redriven(int count, Instant at, Optional<String> clientToken) {
            log.ifPresent(some -> some.write(new LogRecord.Redriven(number, count, at, clientToken)));
        }

        void answered(String token, Answer answer) {
            log.ifPresent(some -> some.write(
                    switch (answer) {
                        case Answer.Succeeded(var output) ->
                            new LogRecord.Answered(number, token, true, output, "", "");
                        case Answer.Failed(String error, String cause) ->
                            new LogRecord.Answered(number, token, false, null, error, cause);
                    }));
        }

        private LogRecord record(Ending ending) {
            return new LogRecord.Ended(
                    number, ending.status().name(), ending.at(), ending.output(), ending.error(), ending.cause());
        }
    }
}
