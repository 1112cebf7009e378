package dev.mezan.asl.run;

import dev.mezan.asl.ObjectStore;
import dev.mezan.asl.ObjectStore.Address;
import dev.mezan.asl.StateMachine;
import dev.mezan.asl.json.Json;
import dev.mezan.asl.map.BatchLimits;
import dev.mezan.asl.map.Children;
import dev.mezan.asl.map.Dataset;
import dev.mezan.asl.map.Distribution;
import dev.mezan.asl.map.Distribution.Batching;
import dev.mezan.asl.map.GatheredResults;
import dev.mezan.asl.map.ItemReaderFailure;
import dev.mezan.asl.map.MapRun;
import dev.mezan.asl.map.MapRunIdentity;
import dev.mezan.asl.map.MapRunLimits;
import dev.mezan.asl.map.ReaderSettings;
import dev.mezan.asl.map.Results;
import dev.mezan.asl.map.StoredDataset;
import dev.mezan.asl.map.StoredResults;
import dev.mezan.asl.query.ErrorNames;
import dev.mezan.asl.query.EvaluationFailure;
import dev.mezan.asl.query.Template;
import dev.mezan.asl.state.MapState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a distributed Map's fields give for one stay in it: all expressions but the ItemSelector's are evaluated here. */
record MapRunPlan(
        MapState state,
        Visit visit,
        @Nullable Object input,
        Dataset dataset,
        Optional<BatchLimits> batching,
        MapRun run,
        Optional<Address> destination,
        Distribution distribution) {

    static MapRunPlan of(MapState state, Distribution distribution, Visit visit) throws EvaluationFailure {
        Object input = state.data().effectiveInput(visit.evaluation());
        Fields fields = new Fields(visit, input);
        Optional<Template> destination = distribution.writer().destination();
        return new MapRunPlan(
                state,
                visit,
                input,
                fields.dataset(state, distribution.reader()),
                distribution.batching().isPresent()
                        ? Optional.of(fields.batching(distribution.batching().get()))
                        : Optional.empty(),
                fields.run(state, distribution),
                destination.isPresent() ? Optional.of(fields.address(destination.get(), "Prefix")) : Optional.empty(),
                distribution);
    }

    Children children() throws ItemReaderFailure {
        Children.Selection selection = state.itemSelector().isEmpty()
                ? (item, index) -> item.plain()
                : (item, index) -> state.itemSelector().get().evaluate(visit.evaluationOf(item.context(index)), input);
        return new Children(run, dataset.open(), selection, batching);
    }

    Results results() {
        var environment = visit.environment();
        return destination.isPresent()
                ? new StoredResults(run, environment.ports().objects(), distribution.writer(), destination.get())
                : new GatheredResults(
                        run.identity(),
                        distribution.writer().transformation(),
                        environment.limits().maxPayloadBytes());
    }

    private record Fields(Visit visit, @Nullable Object input, MapNumbers numbers) {
        Fields(Visit visit, @Nullable Object input) {
            this(visit, input, new MapNumbers(visit.evaluation(), input));
        }

        Dataset dataset(MapState state, Optional<ReaderSettings> reader) throws EvaluationFailure {
            return reader.isPresent()
                    ? stored(reader.get())
                    : given(state.items().evaluate(visit.evaluation(), input));
        }

        private static Dataset given(@Nullable Object items) throws EvaluationFailure {
            return switch (items) {
                case List<?> array -> new Dataset.Array(array);
                case Map<?, ?> object -> new Dataset.Members(object);
                case null, default ->
                    throw new EvaluationFailure(
                            ErrorNames.RUNTIME,
                            "A distributed Map goes over an array or an object, but its items are: "
                                    + Json.write(items));
            };
        }

        private Dataset stored(ReaderSettings reader) throws EvaluationFailure {
            ObjectStore store = visit.environment().ports().objects();
            Address place = address(reader.location(), "Key");
            int most = numbers.whole(reader.maxItems(), 1, Integer.MAX_VALUE, "MaxItems");
            return new StoredDataset(store, visit.environment().context(), place, reader.format(), most);
        }

        /** The place that arguments give; a key or a prefix that is not there is empty. */
        Address address(Template arguments, String keyName) throws EvaluationFailure {
            if (arguments.evaluate(visit.evaluation(), input) instanceof Map<?, ?> place
                    && place.get("Bucket") instanceof String bucket) {
                Object key = place.containsKey(keyName) ? place.get(keyName) : place.get("Prefix");
                Optional<String> version =
                        Optional.ofNullable(place.get("VersionId")).map(String::valueOf);
                return new Address(bucket, key == null ? "" : String.valueOf(key), version);
            }
            throw new EvaluationFailure(
                    ErrorNames.RUNTIME, "The Bucket of state '" + visit.state().name() + "' must be a string.");
        }

        BatchLimits batching(Batching batching) throws EvaluationFailure {
            Object shared = batching.batchInput().isPresent()
                    ? batching.batchInput().get().evaluate(visit.evaluation(), input)
                    : null;
            int bytes = visit.environment().limits().maxPayloadBytes();
            return new BatchLimits(
                    numbers.whole(batching.maxItems(), 1, Integer.MAX_VALUE, "MaxItemsPerBatch"),
                    Math.min(bytes, numbers.whole(batching.maxBytes(), 1, bytes, "MaxInputBytesPerBatch")),
                    Optional.ofNullable(shared));
        }

        MapRun run(MapState state, Distribution distribution) throws EvaluationFailure {
            MapRunLimits limits = new MapRunLimits(
                    numbers.whole(state.maxConcurrency(), 0, 0, "MaxConcurrency"),
                    numbers.whole(distribution.toleratedCount(), 0, 0, "ToleratedFailureCount"),
                    numbers.percentage(distribution.toleratedPercentage(), "ToleratedFailurePercentage"));
            return new MapRun(
                    MapRunIdentity.of(visit.environment().context(), state.name(), visit.place(), distribution),
                    new StateMachine(state.processor(), Optional.empty()),
                    limits,
                    visit.environment().ports().time().instant());
        }
    }
}
