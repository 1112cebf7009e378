package dev.mezan.asl.map;

import dev.mezan.asl.json.JsonSize;
import dev.mezan.asl.map.WriterSettings.Transformation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Results that are the state's own: an array in the order of the items, kept only as long as it can be given. */
public final class GatheredResults implements Results {
    private final MapRunIdentity run;
    private final Transformation transformation;
    private final long maxBytes;
    private final Map<Integer, List<@Nullable Object>> byIndex = new TreeMap<>();
    private long bytes = 2;

    public GatheredResults(MapRunIdentity run, Transformation transformation, long maxBytes) {
        this.run = run;
        this.transformation = transformation;
        this.maxBytes = maxBytes;
    }

    @Override
    public void add(EndedChild ended) {
        List<@Nullable Object> values = Transformed.of(ended, run, transformation);
        bytes += JsonSize.of(values) - 1;
        if (isTooLarge()) {
            byIndex.clear();
        } else {
            byIndex.put(ended.child().index(), values);
        }
    }

    @Override
    public void addPending(Child child) {
        // The map run fails, so there is no result that could tell of it.
    }

    @Override
    public Optional<Whole> finish() {
        if (isTooLarge()) {
            return Optional.empty();
        }
        List<@Nullable Object> all = new ArrayList<>();
        byIndex.values().forEach(all::addAll);
        return Optional.of(new Whole(all));
    }

    private boolean isTooLarge() {
        return bytes - 1 > maxBytes;
    }
}
