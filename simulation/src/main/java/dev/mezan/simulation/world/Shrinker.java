package dev.mezan.simulation.world;

import dev.mezan.simulation.fault.Fault;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes away of a failing world what it fails without: runs first, then faults, one by one in ever smaller parts. */
public final class Shrinker {
    private static final int MOST_LINES = 200;

    private final Play play;

    /** A shrinker that plays worlds again. */
    public Shrinker(Play play) {
        this.play = play;
    }

    /** The smallest world that still fails, which may be the same. */
    public Play.Ending shrink(Play.Ending failed) {
        var smallest = failed;
        var scripted = play.play(failed.setting().only(Set.copyOf(failed.faults())));
        if (!scripted.broken().isEmpty()) {
            smallest = fewerFaults(fewerRuns(scripted));
        }
        return smallest;
    }

    private Play.Ending fewerRuns(Play.Ending failed) {
        var smallest = failed;
        for (var request : failed.requests()) {
            var runs = smallest.requests().stream().map(Request::run).collect(Collectors.toSet());
            runs.remove(request.run());
            var tried = play.play(smallest.setting().asking(runs));
            if (!runs.isEmpty() && !tried.broken().isEmpty()) {
                smallest = tried;
            }
        }
        return smallest;
    }

    /** Delta debugging: half of the faults at once, then a quarter, down to each alone. */
    private Play.Ending fewerFaults(Play.Ending failed) {
        var smallest = failed;
        for (var size = Math.max(1, failed.faults().size() / 2); size > 0; size /= 2) {
            for (var part : parts(smallest.faults(), size)) {
                var left = new LinkedHashSet<>(smallest.faults());
                left.removeAll(part);
                var tried = play.play(smallest.setting().only(left));
                if (!tried.broken().isEmpty()) {
                    smallest = tried;
                }
            }
        }
        return smallest;
    }

    private static List<List<Fault>> parts(List<Fault> faults, int size) {
        var parts = new ArrayList<List<Fault>>();
        for (var from = 0; from < faults.size(); from += size) {
            parts.add(faults.subList(from, Math.min(from + size, faults.size())));
        }
        return parts;
    }

    /** What a failing world's smallest form looks like, and how to see it again. */
    public String story(Play.Ending failed) {
        var small = shrink(failed);
        var told = play.play(small.setting().toldInFull());
        var trace = told.trace();
        var lines = new ArrayList<String>();
        lines.add("The world of seed " + failed.setting().seed() + " fails:");
        failed.broken().forEach(what -> lines.add("  " + what));
        lines.add("It still fails with " + small.requests().size() + " runs and "
                + small.faults().size() + " faults:");
        small.requests().forEach(request -> lines.add("  " + request.run() + ": " + request.workflow()));
        small.faults().forEach(fault -> lines.add("  " + fault.words()));
        lines.add("What happened:");
        trace.subList(Math.max(0, trace.size() - MOST_LINES), trace.size()).forEach(line -> lines.add("  " + line));
        lines.add("See it again: mezan test --seed " + failed.setting().seed());
        return String.join("\n", lines);
    }
}
