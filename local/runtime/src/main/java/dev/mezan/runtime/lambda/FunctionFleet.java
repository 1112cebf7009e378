package dev.mezan.runtime.lambda;

import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.aws.Once;
import dev.mezan.catalog.FunctionSpec;
import dev.mezan.runtime.lambda.InvocationListener.Invoked;
import dev.mezan.runtime.lambda.InvocationResult.Refused;
import dev.mezan.runtime.lambda.isolated.IsolatedFunctions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The functions of a suite, run in this process from the handler classes that would run on AWS.
 *
 * <p>Each invocation runs on a thread of its own, in an instance of its own; an instance without work is kept warm for
 * the next invocation. What one function does to itself (it hangs, throws, returns too much) the others do not feel,
 * except that a JVM cannot take memory or a processor away from it.
 */
public final class FunctionFleet implements AutoCloseable {
    private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.UTF_8);

    private final Map<String, FunctionPool> pools = new TreeMap<>();
    private final FleetParts parts;
    private final Limits limits;
    private final UnderWay underWay;
    private final Events events;
    private volatile boolean closed;

    /**
     * A fleet without instances; each is made when an invocation first needs it.
     *
     * @param functions the functions
     * @param environments what a function whose handler asks for it gets, once for all its instances
     * @throws IllegalArgumentException if the functions reserve more concurrency than there is
     */
    public FunctionFleet(
            List<FunctionSpec> functions,
            Function<FunctionSpec, FunctionEnvironment> environments,
            FleetParts parts,
            Limits limits) {
        this.underWay = new UnderWay(parts.listener(), parts.surroundings().clock());
        this.parts = parts.toldTo(underWay);
        this.limits = limits;
        var shared = Capacity.shared(unreserved(functions));
        for (var function : functions) {
            Instances instances = parts.isolation()
                    .<Instances>map(processes -> ProcessFactory.of(function, processes))
                    .orElseGet(() -> new HandlerFactory(function, new Once<>(() -> environments.apply(function))));
            var capacity = function.reservedConcurrency().isPresent()
                    ? Capacity.reserved(function.reservedConcurrency().getAsInt())
                    : shared;
            pools.put(
                    function.name(),
                    new FunctionPool(
                            function, instances, capacity, parts.surroundings().clock()));
        }
        this.events = new Events(this, parts.surroundings(), limits.events());
        sweepLater();
    }

    /**
     * Invokes a function and waits for it.
     *
     * @param function its name, ARN or partial ARN
     * @param payload JSON; its validity is the caller's promise
     * @throws InterruptedException if the caller is interrupted; the function runs on, as it would on AWS
     */
    public InvocationResult invoke(String function, byte[] payload) throws InterruptedException {
        return invoke(function, payload, InvocationLog.passing(function));
    }

    /** Puts an asynchronous invocation in the queue; empty if it was taken, or why it was not. */
    public Optional<Refused> invokeLater(String function, byte[] payload) {
        var id = parts.surroundings().id();
        var pool = pool(function);
        if (pool.isEmpty()) {
            return Optional.of(Refusals.notFound(id, parts.account().functionArn(function)));
        }
        if (payload.length > Limits.EVENT_BYTES) {
            return Optional.of(Refusals.tooLargeForEvent(id, payload.length));
        }
        return events.offer(pool.get().function().name(), payload)
                ? Optional.empty()
                : Optional.of(Refusals.throttled(id, "CallerRateLimitExceeded"));
    }

    /** The function that a name, ARN or partial ARN means. */
    public Optional<FunctionSpec> find(String function) {
        return pool(function).map(FunctionPool::function);
    }

    /** Every function, by name. */
    public List<FunctionSpec> functions() {
        return pools.values().stream().map(FunctionPool::function).toList();
    }

    /** How many instances a function has. */
    public Optional<FunctionState> stateOf(String function) {
        return pool(function).map(FunctionPool::state);
    }

    /** Takes no further invocations, and lets those that run end, for a while; what is cut then is written down. */
    @Override
    public void close() {
        closed = true;
        events.close();
        underWay.awaitEnd(limits.drain());
        underWay.cut();
        parts.isolation().ifPresent(IsolatedFunctions::close);
    }

    InvocationResult invoke(String function, byte[] payload, InvocationLog log) throws InterruptedException {
        var id = parts.surroundings().id();
        var found = pool(function);
        if (found.isEmpty()) {
            return Refusals.notFound(id, parts.account().functionArn(function));
        }
        if (payload.length > Limits.PAYLOAD_BYTES) {
            return Refusals.tooLarge(id);
        }
        var pool = found.get();
        if (pool.state().stuck() >= limits.stuckPerFunction()) {
            return Refusals.stuck(id, pool.function().name(), limits.stuckPerFunction());
        }
        if (pool.isLeaking(limits.threads())) {
            return Refusals.leaking(id, pool.function().name(), pool.threads().count(), limits.threads());
        }
        if (closed || !pool.enter()) {
            return Refusals.throttled(id, pool.capacity().reason());
        }
        var work = payload.length == 0 ? Glance.NOTHING : Glance.at(payload);
        var invoked = new Invoked(id, pool.function().name(), work);
        var invocation = new Invocation(pool, invoked, parts, limits.threads(), log);
        var given = payload.length == 0 ? EMPTY : payload;
        var fault = FaultyInvocation.of(parts.faults(), invoked);
        try {
            return fault.isPresent()
                    ? new FaultyInvocation(fault.get(), invoked, invocation).call(given)
                    : invocation.call(given);
        } catch (InterruptedException e) {
            underWay.abandoned(invoked);
            throw e;
        }
    }

    Optional<FunctionPool> pool(String function) {
        var exact = pools.get(function);
        if (exact != null) {
            return Optional.of(exact);
        }
        return FunctionName.of(function)
                .filter(FunctionName::meansLatest)
                .flatMap(name -> Optional.ofNullable(pools.get(name.name())));
    }

    private int unreserved(List<FunctionSpec> functions) {
        var reserved = functions.stream()
                .mapToInt(function -> function.reservedConcurrency().orElse(0))
                .sum();
        if (reserved > limits.concurrency()) {
            throw new IllegalArgumentException("The functions reserve a concurrency of " + reserved
                    + ", and there are only " + limits.concurrency()
                    + " in all; lower the reservedConcurrency of some in the catalog");
        }
        return limits.concurrency() - reserved;
    }

    private void sweepLater() {
        var _ = parts.surroundings().timers().after(limits.idle().dividedBy(4), this::sweep);
    }

    private void sweep() {
        var since = parts.surroundings().clock().instant().minus(limits.idle());
        pools.values().forEach(pool -> pool.evict(since));
        if (!closed) {
            sweepLater();
        }
    }
}
