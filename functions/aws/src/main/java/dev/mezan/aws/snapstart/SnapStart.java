package dev.mezan.aws.snapstart;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * Where functions say what is to be done before a snapshot of their JVM and after each of its restores.
 *
 * <p>One snapshot is brought back many times, perhaps days later, so that what must be unlike in each instance may not
 * come out of it. In a JVM that takes no snapshots nothing here is ever called, and all else is the same.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks-java.html">Runtime hooks</a>
 */
public final class SnapStart {
    private static final SnapStart PROCESS = new SnapStart(
            Core.getGlobalContext(), line -> LambdaRuntime.getLogger().log(line));

    private final Context<Resource> context;
    private final Consumer<String> log;
    // The context holds its resources weakly.
    private final Collection<Resource> held = new ConcurrentLinkedQueue<>();

    /** The snapshots of a context; what goes wrong before one is told in lines. */
    public SnapStart(Context<Resource> context, Consumer<String> log) {
        this.context = context;
        this.log = log;
    }

    /** The snapshots of this JVM, if it takes any. */
    public static SnapStart ofProcess() {
        return PROCESS;
    }

    /**
     * Does something before a snapshot, so that it is done when the first invocation comes.
     *
     * @param rehearsal may not change anything outside of the JVM, nor open a connection; if it throws, that is told,
     *     and the function is only slower
     */
    public void rehearse(Runnable rehearsal) {
        register(new Rehearsed(rehearsal, log));
    }

    /** Chance that is made anew after each restore. */
    public RandomGenerator random(Supplier<RandomGenerator> maker) {
        var random = new RestoredRandom(maker);
        register(random);
        return random;
    }

    private void register(Resource resource) {
        held.add(resource);
        context.register(resource);
    }
}
