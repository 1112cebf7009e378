package dev.mezan.runtime.states;

import dev.mezan.asl.InvalidDefinition;
import dev.mezan.catalog.Grant;
import dev.mezan.catalog.StateMachineSpec;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.runtime.account.Account;
import dev.mezan.runtime.states.journal.LogRecord;
import dev.mezan.runtime.states.mocked.TestCases;
import dev.mezan.runtime.time.Surroundings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The state machines that there are: those of the catalog, and those that were made through the API.
 *
 * <p>With files, a change is on the disk before it is seen. The catalog's machines are set to what the catalog says each
 * time that the suite starts; an update through the API lasts until then, their versions, aliases and tags longer.
 */
public final class Machines {
    static final int MOST = 10_000;

    private final Map<String, Registration> byArn = new ConcurrentSkipListMap<>();
    private final Map<String, List<Grant>> grants = new ConcurrentHashMap<>();
    private final Set<MachineArn> leaving = ConcurrentHashMap.newKeySet();
    private final Account account;
    private final Surroundings surroundings;
    private final Optional<MachineFiles> files;

    /**
     * Those that the files hold.
     *
     * @param account whose the catalog's machines are
     * @param surroundings tell the time and which of an alias's versions an execution runs
     * @throws MezanException with the code {@code machine-file-damaged}
     */
    public Machines(Account account, Surroundings surroundings, Optional<MachineFiles> files) {
        this.account = account;
        this.surroundings = surroundings;
        this.files = files;
        files.ifPresent(some -> some.read().forEach(this::add));
    }

    /**
     * Sets the catalog's machines to what it says now.
     *
     * @param definitions gives the text of a file in {@code statemachines/}
     * @throws MezanException with the code {@code invalid-state-machine} or {@code unknown-placeholder}, naming the file
     */
    public void deploy(List<StateMachineSpec> specs, Function<String, String> definitions) {
        for (var spec : specs) {
            var arn = MachineArn.of(account, spec.name());
            var settings = settings(spec, definitions.apply(spec.file()));
            var now = surroundings.clock().instant();
            grants.put(arn.toString(), spec.grants());
            var known = Optional.ofNullable(byArn.get(arn.toString()))
                    .filter(one -> one.current().settings().type() == spec.type());
            byArn.put(
                    arn.toString(),
                    known.map(one -> one.updated(settings, surroundings.id(), now))
                            .orElseGet(() -> Registration.of(arn, settings, Map.of(), now)));
        }
    }

    /**
     * What an execution runs that is started by an ARN; by the name of one of the catalog's machines, too.
     *
     * @throws StatesException if there is no such machine, or it is being deleted
     */
    public Machine find(String text) {
        var arn = text.startsWith("arn:") ? MachineArn.parse(text) : MachineArn.of(account, text);
        var found = registered(arn);
        if (found.deleting()) {
            throw new StatesException("StateMachineDeleting", "State Machine is being deleted: '" + text + "'");
        }
        return machine(found, arn);
    }

    /** A machine as it was when an execution began that a log remembers; what it may do is as it is now. */
    Machine asItWas(LogRecord.MachineRef reference, String definition) {
        var arn = MachineArn.parse(reference.arn());
        var type = reference.express() ? StateMachineSpec.Type.EXPRESS : StateMachineSpec.Type.STANDARD;
        try {
            var settings = MachineSettings.plain(Definition.of(definition), reference.role(), type);
            return new Machine(
                    arn,
                    new Revision(Optional.empty(), Instant.EPOCH, settings),
                    reference.version().map(MachineArn::parse),
                    reference.alias().map(MachineArn::parse),
                    Optional.ofNullable(grants.get(arn.toString())));
        } catch (InvalidDefinition e) {
            throw new MezanException(Problem.of(
                            "invalid-state-machine",
                            "This version of the suite refuses a definition that runs: " + e.getMessage())
                    .at(reference.arn())
                    .advise("Start the version that accepted it, and let its executions end."));
        }
    }

    /** The machine of an execution that runs, even if it is being deleted; a state on trial may have none. */
    public Machine inUse(String arn) {
        var parsed = MachineArn.parse(arn);
        return has(parsed) ? machine(registered(parsed), parsed) : Machine.unregistered(parsed);
    }

    /** The name in the ARN of a machine; what is no ARN is taken for a name. */
    public static String name(String arn) {
        var parts = arn.split(TestCases.SEPARATOR, 2)[0].split(":", -1);
        return parts.length > 6 ? parts[6] : arn;
    }

    /** Whether there is such a machine. */
    public boolean has(MachineArn arn) {
        return byArn.containsKey(arn.machine().toString());
    }

    /** A machine with all its versions, whatever version or alias the ARN names. */
    public Registration registered(MachineArn arn) {
        return Optional.ofNullable(byArn.get(arn.machine().toString()))
                .orElseThrow(() -> StatesException.noMachine(arn.toString()));
    }

    /** An account's in its region, by name. */
    public List<Registration> of(Account owner) {
        return byArn.values().stream()
                .filter(one -> one.arn().account().equals(owner))
                .toList();
    }

    /**
     * Adds a machine.
     *
     * @param same tells whether one that is there already is what was asked for
     * @return the machine that was added, or that was there
     */
    public synchronized Registration create(Registration fresh, Predicate<Registration> same) {
        var arn = fresh.arn().toString();
        var known = Optional.ofNullable(byArn.get(arn));
        if (known.isPresent()) {
            return known.filter(same)
                    .orElseThrow(() -> new StatesException(
                            "StateMachineAlreadyExists", "State Machine Already Exists: '" + arn + "'"));
        }
        if (of(fresh.arn().account()).size() >= MOST) {
            throw new StatesException(
                    "StateMachineLimitExceeded", "The maximum number of state machines has been reached: " + MOST);
        }
        return put(fresh);
    }

    /** Changes a machine; one that is being deleted is left alone. */
    public synchronized Registration change(MachineArn arn, UnaryOperator<Registration> change) {
        var before = registered(arn);
        if (before.deleting()) {
            throw new StatesException("StateMachineDeleting", "State Machine is being deleted: '" + arn + "'");
        }
        var after = change.apply(before);
        return after.equals(before) ? before : put(after);
    }

    /** Deletes a machine, if it is there, as soon as nobody needs it; until then it can only be looked at. */
    synchronized void delete(MachineArn arn, Predicate<MachineArn> needed) {
        Optional.ofNullable(byArn.get(arn.toString())).ifPresent(known -> {
            if (needed.test(arn)) {
                put(known.leaving());
            } else {
                remove(arn);
            }
        });
    }

    /** Drops the machines that were to be deleted and are needed no more; costs nothing when there are none. */
    void sweep(Predicate<MachineArn> needed) {
        if (!leaving.isEmpty()) {
            List.copyOf(leaving).stream().filter(needed.negate()).forEach(this::remove);
        }
    }

    private Machine machine(Registration found, MachineArn arn) {
        var granted = Optional.ofNullable(grants.get(found.arn().toString()));
        if (arn.qualifier().isEmpty()) {
            return new Machine(found.arn(), found.current(), Optional.empty(), Optional.empty(), granted);
        }
        var alias = found.publications().alias(arn.qualifier().get());
        var version = alias.map(some -> some.pick(surroundings.random()))
                .or(arn::version)
                .flatMap(found.publications()::version)
                .orElseThrow(() -> StatesException.noMachine(arn.toString()));
        var versionArn = found.arn().with(Integer.toString(version.number()));
        return new Machine(found.arn(), version.revision(), Optional.of(versionArn), alias.map(_ -> arn), granted);
    }

    private Registration put(Registration registration) {
        files.ifPresent(some -> some.write(registration));
        add(registration);
        return registration;
    }

    private void add(Registration registration) {
        byArn.put(registration.arn().toString(), registration);
        if (registration.deleting()) {
            leaving.add(registration.arn());
        }
    }

    private synchronized void remove(MachineArn arn) {
        files.ifPresent(some -> some.delete(arn));
        byArn.remove(arn.toString());
        leaving.remove(arn);
    }

    private MachineSettings settings(StateMachineSpec spec, String text) {
        try {
            var definition = Definition.of(Definitions.resolve(spec, text, account));
            return MachineSettings.plain(definition, account.roleArn(spec.name()), spec.type());
        } catch (InvalidDefinition e) {
            throw new MezanException(e.diagnostics().stream()
                    .map(diagnostic -> Problem.of("invalid-state-machine", diagnostic.message())
                            .at("statemachines/" + spec.file() + "#" + diagnostic.location()))
                    .toList());
        }
    }
}
