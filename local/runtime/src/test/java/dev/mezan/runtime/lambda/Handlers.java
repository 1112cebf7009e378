package dev.mezan.runtime.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.mezan.aws.FunctionEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Handlers that behave well and badly. */
public final class Handlers {
    private Handlers() {}

    /** Gives back what it gets. */
    public static final class Echo implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
            in.transferTo(out);
        }
    }

    /** Tells which instance of the class it is. */
    public static final class Counting implements RequestStreamHandler {
        static final AtomicInteger MADE = new AtomicInteger();
        private final int number = MADE.incrementAndGet();

        @Override
        public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
            out.write(Integer.toString(number).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Throws an exception. */
    public static final class Throwing implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream in, OutputStream out, Context context) {
            throw new IllegalArgumentException("No card \"4242\"");
        }
    }

    /** Throws an Error. */
    public static final class Failing implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream in, OutputStream out, Context context) {
            throw new StackOverflowError();
        }
    }

    /** Cannot be made. */
    public static final class Unmakeable implements RequestStreamHandler {
        /** Throws. */
        public Unmakeable() {
            throw new IllegalStateException("No variable TABLE");
        }

        @Override
        public void handleRequest(InputStream in, OutputStream out, Context context) {}
    }

    /** Returns 7 MB. */
    public static final class Large implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
            out.write('"');
            out.write("x".repeat(7 * 1024 * 1024).getBytes(StandardCharsets.UTF_8));
            out.write('"');
        }
    }

    /** Waits until a test lets it go on, and stops when it is interrupted. */
    public static final class Waiting implements RequestStreamHandler {
        static final Semaphore STARTED = new Semaphore(0);
        static final Semaphore GO = new Semaphore(0);

        @Override
        public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
            STARTED.release();
            try {
                GO.acquire();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            in.transferTo(out);
        }
    }

    /** Does not care about interruption. */
    public static final class Stubborn implements RequestStreamHandler {
        static final Semaphore STARTED = new Semaphore(0);
        static final Semaphore ENDED = new Semaphore(0);
        static volatile CountDownLatch go = new CountDownLatch(1);

        @Override
        public void handleRequest(InputStream in, OutputStream out, Context context) {
            STARTED.release();
            while (true) {
                try {
                    go.await();
                    ENDED.release();
                    return;
                } catch (InterruptedException e) {
                    // Being stubborn is what it is for.
                }
            }
        }
    }

    /** Greets by typed input and output. */
    public static final class Greeter implements RequestHandler<Greeter.Who, Greeter.Greeting> {
        @Override
        public Greeting handleRequest(Who who, Context context) {
            return new Greeting("Hello " + who.getName() + " from " + context.getFunctionName());
        }

        /** Somebody. */
        public static final class Who {
            private String name = "nobody";

            /** Who. */
            public String getName() {
                return name;
            }

            /** Sets who. */
            public void setName(String name) {
                this.name = name;
            }
        }

        /** A greeting. */
        public record Greeting(String text) {}
    }

    /** Takes an event of SQS. */
    public static final class Queue implements RequestHandler<SQSEvent, String> {
        @Override
        public String handleRequest(SQSEvent event, Context context) {
            return event.getRecords().getFirst().getBody();
        }
    }

    /** Has an environment. */
    public static final class Equipped implements RequestStreamHandler {
        private final FunctionEnvironment environment;

        /** With it. */
        public Equipped(FunctionEnvironment environment) {
            this.environment = environment;
        }

        @Override
        public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
            context.getLogger().log("table is " + environment.require("TABLE"));
            out.write(("\"" + environment.require("TABLE") + " " + context.getRemainingTimeInMillis() + "\"")
                    .getBytes(StandardCharsets.UTF_8));
        }
    }
}
