package dev.mezan.asl.junit;

import dev.mezan.asl.TaskRequest;
import dev.mezan.asl.json.Json;
import dev.mezan.asl.mock.Answer;
import dev.mezan.asl.mock.Answers;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/** Decides by a seed what becomes of each call. */
final class RandomChoice {
    private final long seed;
    private final double share;
    private final List<String> errors;
    private final Map<String, Integer> calls = new ConcurrentHashMap<>();

    RandomChoice(long seed, double share, List<String> errors) {
        this.seed = seed;
        this.share = share;
        this.errors = errors;
    }

    /** Answers that are sometimes failures instead. */
    Answers over(Answers answers) {
        return new Answers(answers.sequence().stream().map(this::over).toList(), answers.afterwards());
    }

    private Answer over(Answer answer) {
        return new Answer.Chosen(request -> decide(request, answer));
    }

    private Answer decide(TaskRequest request, Answer success) {
        Random random = random(request);
        if (random.nextDouble() >= share) {
            return success;
        }
        int choice = random.nextInt(errors.size() + (request.timeout().isPresent() ? 1 : 0));
        return choice == errors.size()
                ? new Answer.Silent()
                : new Answer.Failing(errors.get(choice), "the seed " + seed + " lets it fail");
    }

    private Random random(TaskRequest request) {
        String call = request.stateName() + Json.write(request.arguments());
        int number = calls.merge(call, 1, Integer::sum);
        Random mixed = new Random(seed * 31 + call.hashCode() * 17L + number);
        mixed.nextLong();
        return mixed;
    }
}
