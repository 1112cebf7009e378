package dev.mezan.runtime.states;

import dev.mezan.asl.StateMachine;
import dev.mezan.catalog.Grant;
import dev.mezan.catalog.StateMachineSpec;
import dev.mezan.runtime.account.Account;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an execution runs: a state machine as it is when the execution starts.
 *
 * @param id the machine's own ARN, whatever version or alias was asked for
 * @param revision what it is
 * @param versionArn the version, if the execution was started by a version or an alias
 * @param aliasArn the alias, if it was started by one
 * @param grants what it may do; empty for one that the catalog does not know, which may do everything
 */
public record Machine(
        MachineArn id,
        Revision revision,
        Optional<MachineArn> versionArn,
        Optional<MachineArn> aliasArn,
        Optional<List<Grant>> grants) {
    /** Stands in for a machine where a state is tried that belongs to none: it may do everything. */
    static Machine unregistered(MachineArn arn) {
        var settings = MachineSettings.plain(
                Definition.EMPTY, arn.account().roleArn(arn.name()), StateMachineSpec.Type.EXPRESS);
        return new Machine(
                arn,
                new Revision(Optional.empty(), Instant.EPOCH, settings),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The machine's own ARN. */
    public String arn() {
        return id.toString();
    }

    /** The machine's name. */
    public String name() {
        return id.name();
    }

    /** Whose it is. */
    public Account account() {
        return id.account();
    }

    /** The role that it runs as. */
    public String roleArn() {
        return revision.settings().roleArn();
    }

    /** Whether it is of the Express type. */
    public boolean isExpress() {
        return revision.settings().type() == StateMachineSpec.Type.EXPRESS;
    }

    /** Whether it may do what a grant allows. */
    public boolean may(Grant needed) {
        return grants.stream()
                .allMatch(some -> some.stream()
                        .anyMatch(grant -> grant.resource().equals(needed.resource())
                                && grant.actions().containsAll(needed.actions())));
    }

    /** What it does, as it was given. */
    String definition() {
        return revision.settings().definition().text();
    }

    StateMachine compiled() {
        return revision.settings().definition().compiled();
    }
}
