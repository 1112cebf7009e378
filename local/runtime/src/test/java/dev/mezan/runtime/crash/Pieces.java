package dev.mezan.runtime.crash;

import dev.mezan.aws.AwsClients;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.core.exception.SdkException;

/** The pieces of a work that a suite was asked for in its lives. */
final class Pieces {
    private final Work work;
    private final List<String> accepted = new CopyOnWriteArrayList<>();

    /** Those of which nobody knows: the suite was killed before it said. */
    private final List<String> unsure = new CopyOnWriteArrayList<>();

    private final List<String> over = new ArrayList<>();

    Pieces(Work work) {
        this.work = work;
    }

    /** Asks for one more. */
    void ask(AwsClients suite, String number) {
        var id = work.name() + "-" + number;
        try {
            work.ask(suite, id);
            accepted.add(id);
        } catch (SdkException e) {
            unsure.add(id);
        }
    }

    /** Those that have not come to their end. */
    List<String> open(AwsClients suite) {
        var open = new ArrayList<String>();
        for (var id : held(suite)) {
            if (over.contains(id)) {
                continue;
            }
            if (work.isOver(suite, id)) {
                over.add(id);
            } else {
                open.add(id);
            }
        }
        return open;
    }

    /** What is wrong with them, once all are over; tells how many there were. */
    List<String> faults(AwsClients suite) {
        var faults = new ArrayList<String>();
        for (var id : held(suite)) {
            work.fault(suite, id).ifPresent(fault -> faults.add(id + ": " + fault));
        }
        faults.addAll(work.faults(suite));
        System.out.printf(
                "%-14s %4d accepted, %3d more were never answered of which %3d were there; %d wrong%n",
                work.name(), accepted.size(), unsure.size(), held(suite).size() - accepted.size(), faults.size());
        return faults;
    }

    /** Says so if too few were accepted to show anything. */
    Optional<String> fewerThan(int least) {
        return accepted.size() >= least
                ? Optional.empty()
                : Optional.of(work.name() + ": only " + accepted.size() + " were accepted");
    }

    private List<String> held(AwsClients suite) {
        var held = new ArrayList<>(accepted);
        unsure.stream().filter(id -> work.isThere(suite, id)).forEach(held::add);
        return held;
    }
}
